// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response_view.h"

#include "tests/support/readable_file.h"
#include "ui/body_view.h"
#include "ui/diagnosis_view.h"
#include "ui/secret_clipboard.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestResponseView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSavedBodyIsAsItCameAndTheUsersAlone()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"body.json"_s);
        QVERIFY(makeReadableFile(path));
        const QByteArray body = "{\"access_token\": \"opaque-token\"}";
        showAnswer(body);
        chooseToSaveAs(path);
        QTRY_COMPARE(m_notices->size(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), body);
        QVERIFY(isUsersAlone(path));
    }

    void whyABodyIsNotSavedIsSaid()
    {
        const QTemporaryDir folder;
        showAnswer("{}");
        chooseToSaveAs(folder.filePath(u"missing/body.json"_s));
        QTRY_COMPARE(m_notices->size(), 1);
        QVERIFY(m_notices->first().first().toString().contains(u"missing/body.json"_s));
        QVERIFY(!QFile::exists(folder.filePath(u"missing"_s)));
    }

    void aDiagnosisIsShownWhereItSaysSomething()
    {
        auto *parts = m_view->findChild<QTabWidget *>(u"parts"_s);
        auto *causes = m_view->findChild<DiagnosisView *>();
        showRefusal(401, {});
        QCOMPARE(parts->currentWidget(), causes);
        showRefusal(500, {});
        QCOMPARE(parts->currentWidget(), m_view->findChild<BodyView *>());
        QVERIFY2(!parts->isTabVisible(parts->indexOf(causes)), "there is nothing in it");
        diagnosis::Finding finding;
        finding.id = u"rate-limit"_s;
        showRefusal(429, {finding});
        QCOMPARE(parts->currentWidget(), causes);
        finding.certainty = diagnosis::Certainty::RuledOut;
        showRefusal(500, {finding});
        QCOMPARE(parts->currentWidget(), m_view->findChild<BodyView *>());
        QVERIFY2(parts->isTabVisible(parts->indexOf(causes)), "what it is not can be read");
    }

    void init()
    {
        m_view = std::make_unique<ResponseView>(m_clipboard);
        m_notices = std::make_unique<QSignalSpy>(m_view.get(), &ResponseView::notice);
    }

    void cleanup()
    {
        m_notices.reset();
        m_view.reset();
    }

private:
    void showAnswer(const QByteArray &body)
    {
        http::Exchange exchange;
        exchange.request = {"POST", QUrl(u"https://issuer.example/token"_s), {}, {}, {}};
        exchange.response.status = 200;
        exchange.response.headers = {{"Content-Type"_ba, "application/json"_ba}};
        exchange.response.body = body;
        m_view->showExchange(exchange, {});
    }

    void showRefusal(int status, const QList<diagnosis::Finding> &findings)
    {
        http::Exchange exchange;
        exchange.request = {"GET", QUrl(u"https://api.example/items"_s), {}, {}, {}};
        exchange.response.status = status;
        exchange.response.body = "It broke.";
        diagnosis::Diagnosis diagnosis;
        diagnosis.refused = true;
        diagnosis.findings = findings;
        diagnosis.conclusion.status = status;
        m_view->showExchange(exchange, diagnosis);
    }

    void chooseToSaveAs(const QString &path)
    {
        m_view->findChild<BodyView *>()->findChild<QToolButton *>(u"save"_s)->click();
        auto *dialog = m_view->findChild<QFileDialog *>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(path);
    }

    SecretClipboard m_clipboard{*QGuiApplication::clipboard()};
    std::unique_ptr<ResponseView> m_view;
    std::unique_ptr<QSignalSpy> m_notices;
};

QTEST_MAIN(TestResponseView)
#include "tst_response_view.moc"
