// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services.h"
#include "app/settings.h"

#include "tests/support/raw_server.h"
#include "tests/support/wait_for.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

/// What the services keep of what is sent.
class TestKeptExchanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        app::ServicesOptions options;
        options.dataDir = m_folder->path();
        options.memoryOnly = true;
        m_services = std::make_unique<app::Services>(options);
    }

    void everyAnswerIsKeptWithoutItsCredential()
    {
        QVERIFY(send("401 Unauthorized"));
        const auto kept = only();
        QVERIFY(kept);
        QCOMPARE(kept->status(), 401);
        QCOMPARE(kept->authorizedWith, u"pasted token"_s);
        QVERIFY(!kept->headline.isEmpty());
        QVERIFY(kept->at > 1'600'000'000'000);
        QVERIFY(!m_services->history().read()->contains("planted"));
    }

    void whatGotNoAnswerIsKeptWithTheReason()
    {
        QVERIFY(sendTo(RawServer::saying({})));
        const auto kept = only();
        QVERIFY(kept);
        QCOMPARE(kept->status(), 0);
        QVERIFY2(kept->headline.contains(u"closed the connection"), qPrintable(kept->headline));
    }

    void whatWentWellHasNoHeadline()
    {
        QVERIFY(send("200 OK"));
        QCOMPARE(only()->headline, QString());
    }

    void thePrivateModeKeepsNothing()
    {
        QVERIFY(app::changeSettings(m_folder->path(), [](app::Settings &settings) { settings.history = false; }));
        QVERIFY(send("200 OK"));
        QVERIFY(m_services->history().read()->isEmpty());
        QVERIFY(app::changeSettings(m_folder->path(), [](app::Settings &settings) { settings.history = true; }));
        QVERIFY(send("200 OK"));
        QVERIFY(only());
    }

    void onePlainWordKeepsNothingEither()
    {
        m_services->keepNoHistory();
        QVERIFY(send("200 OK"));
        QVERIFY(m_services->history().read()->isEmpty());
    }

    void whatCannotBeKeptIsSaidAndTheAnswerStays()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(u"history.jsonl"_s));
        const QSignalSpy lost(m_services.get(), &app::Services::exchangeNotKept);
        QVERIFY(send("200 OK"));
        QCOMPARE(lost.size(), 1);
    }

private:
    bool send(const char *status)
    {
        return sendTo(RawServer::http(status, "", "{\"seen\": \"ya29.planted-token-of-this-test\"}"));
    }

    bool sendTo(const RawServer::Answer &answer)
    {
        RawServer server(answer);
        http::Request request;
        request.url = server.url();
        QObject owner;
        const app::Authorization authorization = {
            app::Authorization::Kind::Bearer, {}, {}, Secret("ya29.planted-token-of-this-test")};
        const network::Reception reception = {.unanswered = true};
        return waitFor(m_services->requests().run(request, authorization, {}, &owner, reception)).has_value();
    }

    Result<app::HistoryEntry> only() const
    {
        const QByteArray lines = m_services->history().read().value();
        return app::History::entry(lines.count('\n') == 1 ? lines : QByteArray("more than one"));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<app::Services> m_services;
};

QTEST_GUILESS_MAIN(TestKeptExchanges)
#include "tst_kept_exchanges.moc"
