// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow_trace.h"

#include "tests/support/raw_server.h"
#include "tests/support/wait_for.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using app::FlowTrace;
using app::TraceStep;
using Outcome = app::TraceStep::Outcome;

namespace {

RawServer::Answer answering(const QByteArray &status, const QByteArray &body)
{
    return RawServer::http(status, "Content-Type: application/json\r\n", body);
}

Error rejected(const QString &part, const QString &rule)
{
    return {ErrorCode::AuthorizationRejected, part, rule};
}

QStringList idsOf(const FlowTrace &trace)
{
    QStringList ids;
    for (const TraceStep &step : trace.steps())
        ids.append(step.id);
    return ids;
}

} // namespace

Q_DECLARE_METATYPE(app::Keeping)
Q_DECLARE_METATYPE(app::TraceStep::Outcome)

class TestFlowTrace : public QObject
{
    Q_OBJECT

private:
    void ask(RawServer &server, QObject &asker, const QString &path = u"/token"_s)
    {
        http::Request request;
        request.method = "POST";
        request.url = server.url(path);
        request.headers.add("Content-Type", "application/x-www-form-urlencoded");
        request.body = "refresh_token=s3cret-refresh&client_id=c";
        waitFor(m_client.send(request, &asker));
    }

    network::HttpClient m_client;

private Q_SLOTS:
    void onlyWhatItsOwnFlowAsksIsWrittenDown()
    {
        RawServer server(answering("200 OK", "{}"));
        QObject flow;
        QObject another; // a refresh of another account at the same provider
        FlowTrace trace(m_client.accessManager());
        trace.follow(flow);
        trace.watch(server.url(u"/token"_s), u"token-request"_s);
        ask(server, another);
        ask(server, flow, u"/userinfo"_s); // not watched
        QVERIFY(trace.steps().isEmpty());
        ask(server, flow, u"/token?a=1"_s);
        QCOMPARE(idsOf(trace), QStringList{u"token-request"_s});
    }

    void anExchangeIsWrittenDownWithoutItsSecrets()
    {
        RawServer server(answering("200 OK", R"({"access_token":"s3cret-access","token_type":"Bearer"})"));
        FlowTrace trace(m_client.accessManager());
        trace.follow(*this);
        trace.watch(server.url(u"/token"_s), u"token-request"_s);
        ask(server, *this);
        QCOMPARE(trace.steps().size(), 1);
        const TraceStep step = trace.steps().first();
        QCOMPARE(step.outcome, Outcome::Done);
        QVERIFY2(step.text.contains(u"POST to 127.0.0.1 was answered with 200 OK"_s), qPrintable(step.text));
        const QByteArray all = QJsonDocument(app::toJson(step)).toJson() + app::messageText(step);
        QVERIFY(all.contains("refresh_token") && all.contains("Bearer"));
        QVERIFY(!all.contains("s3cret"));
        const auto read = app::traceStepFromJson(app::toJson(step));
        QVERIFY2(read, wordsOf(read));
        QCOMPARE(*read, step);
    }

    void anAnswerThatIsNoneOrARefusalIsAFailedStep_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<QString>("words");
        QTest::newRow("a refusal") << "400 Bad Request"_ba
                                   << R"({"error":"invalid_grant"})"_ba << Outcome::Failed << u"400"_s;
        QTest::newRow("RFC 8628 3.5: the person has not decided yet")
            << "400 Bad Request"_ba
            << R"({"error":"authorization_pending"})"_ba << Outcome::Done << u"not decided yet"_s;
        QTest::newRow("Google says the same with a status of its own")
            << "428 Precondition Required"_ba
            << R"({"error":"authorization_pending"})"_ba << Outcome::Done << u"not decided yet"_s;
        QTest::newRow("RFC 8628 3.5: asked too often")
            << "400 Bad Request"_ba
            << R"({"error":"slow_down"})"_ba << Outcome::Done << u"less often"_s;
        QTest::newRow("no HTTP") << ""_ba
                                 << ""_ba << Outcome::Failed << u"127.0.0.1"_s;
    }

    void anAnswerThatIsNoneOrARefusalIsAFailedStep()
    {
        QFETCH(QByteArray, status);
        QFETCH(QByteArray, body);
        QFETCH(Outcome, outcome);
        QFETCH(QString, words);
        RawServer server(status.isEmpty() ? RawServer::saying("nonsense\r\n\r\n") : answering(status, body));
        FlowTrace trace(m_client.accessManager());
        trace.follow(*this);
        trace.watch(server.url(u"/token"_s), u"token-request"_s);
        ask(server, *this);
        QCOMPARE(trace.steps().size(), 1);
        QCOMPARE(trace.steps().first().outcome, outcome);
        QVERIFY2(trace.steps().first().text.contains(words), qPrintable(trace.steps().first().text));
    }

    void waitingForAPersonIsOneStep()
    {
        RawServer server(answering("400 Bad Request", R"({"error":"authorization_pending"})"));
        FlowTrace trace(m_client.accessManager());
        trace.follow(*this);
        trace.watch(server.url(u"/token"_s), u"token-request"_s);
        for (int i = 0; i < 4; ++i)
            ask(server, *this);
        QCOMPARE(trace.steps().size(), 1);
        QVERIFY2(trace.steps().first().text.endsWith(u"And 3 more like it."_s), qPrintable(trace.steps()[0].text));
    }

    void aFloodOfWrongCallbacksPushesNothingOut()
    {
        FlowTrace trace(m_client.accessManager());
        trace.add(u"authorization-request"_s, Outcome::Done, u"The browser is sent away."_s);
        for (int i = 0; i < 1000; ++i) {
            trace.fail(u"callback"_s, rejected(u"state"_s, u"it is missing"_s));
            trace.fail(u"callback"_s, rejected(u"made-up-%1"_s.arg(i), u"it comes more than once"_s));
        }
        trace.fail(u"callback"_s, rejected(u"path"_s, u"there is nothing"_s));
        trace.add(u"callback"_s, Outcome::Passed, u"The callback came."_s);
        QCOMPARE(idsOf(trace),
                 (QStringList{u"authorization-request"_s, u"callback"_s, u"callback"_s, u"callback"_s, u"callback"_s}));
        QVERIFY2(trace.steps()[1].text.endsWith(u"And 999 more like it."_s), qPrintable(trace.steps()[1].text));
        QVERIFY2(trace.steps()[2].text.contains(u"made-up-0"_s), qPrintable(trace.steps()[2].text));
        QVERIFY(!trace.steps()[3].text.contains(u"more like it"_s));
    }

    void whatBrowsersAreSentToShowsNoSecret()
    {
        FlowTrace trace(m_client.accessManager());
        trace.sentTo(QUrl(u"https://id.example/auth?client_id=c&code=s3cret-code&id_token_hint=s3cret-hint"_s));
        const QByteArray all = QJsonDocument(app::toJson(trace.steps().first())).toJson();
        QVERIFY2(all.contains("client_id=c"), all);
        QVERIFY2(!all.contains("s3cret"), all);
    }

    void whereTheRefreshTokenWentIsAStep_data()
    {
        QTest::addColumn<app::Keeping>("keeping");
        QTest::addColumn<Outcome>("outcome");
        const Error locked{ErrorCode::KeychainLocked, u"the keyring"_s, u"locked"_s};
        QTest::newRow("keychain") << app::Keeping{app::Kept::Keychain, {}} << Outcome::Passed;
        QTest::newRow("memory, as was wanted") << app::Keeping{app::Kept::Memory, {}} << Outcome::Done;
        QTest::newRow("memory, for want of better") << app::Keeping{app::Kept::Memory, locked} << Outcome::Failed;
        QTest::newRow("there is none") << app::Keeping{app::Kept::Nowhere, {}} << Outcome::Done;
    }

    void whereTheRefreshTokenWentIsAStep()
    {
        QFETCH(app::Keeping, keeping);
        QFETCH(Outcome, outcome);
        FlowTrace trace(m_client.accessManager());
        trace.kept(keeping);
        QCOMPARE(idsOf(trace), QStringList{u"keychain"_s});
        QCOMPARE(trace.steps().first().outcome, outcome);
    }
};

QTEST_GUILESS_MAIN(TestFlowTrace)
#include "tst_flow_trace.moc"
