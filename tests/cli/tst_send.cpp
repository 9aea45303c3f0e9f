// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/har.h"
#include "tests/support/cli_process.h"
#include "tests/support/raw_server.h"

#include <QJsonArray>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

/// The server lives in this process: its event loop has to run while the program waits.
CliAnswer send(const QStringList &arguments)
{
    CliProcess process(QStringList{u"send"_s} + arguments);
    if (!QTest::qWaitFor([&] { return process.process().state() == QProcess::NotRunning; }, 60000))
        return {};
    return process.answer();
}

} // namespace

/// What `send` does with several answers and with files.
class TestSend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRepeatCountsTheAnswers()
    {
        int calls = 0;
        RawServer server([&calls](QTcpSocket &socket, const QByteArray &) {
            const QByteArray status = ++calls == 2 ? "429 Too Many Requests" : "200 OK";
            socket.write("HTTP/1.1 " + status + "\r\nContent-Length: 2\r\n\r\n{}");
        });
        const CliAnswer answer =
            send({u"GET"_s, server.url().toString(), u"--repeat"_s, u"5"_s, u"--format"_s, u"json"_s});
        QCOMPARE(answer.code, 1);
        QCOMPARE(server.requests.size(), 5);
        const QJsonValue repeat = answer.json()["repeat"_L1];
        QCOMPARE(repeat["sent"_L1].toInt(), 5);
        QCOMPARE(repeat["as_expected"_L1].toInt(), 4);
        QCOMPARE(repeat["statuses"_L1][0]["count"_L1].toInt(), 4);
        QCOMPARE(repeat["statuses"_L1][1]["status"_L1].toInt(), 429);
        QCOMPARE(answer.json()["response"_L1]["status"_L1].toInt(), 429); // the one that was not as it should be
        QVERIFY(send({u"GET"_s, server.url().toString(), u"--repeat"_s, u"3"_s}).err.contains("Sent 3 times: 3 × 200"));
        QCOMPARE(send({u"GET"_s, server.url().toString(), u"--repeat"_s, u"0"_s}).code, 2);
    }

    void aSavedRequestIsSentAsItIsWritten()
    {
        RawServer server(RawServer::http("200 OK", {}, "{}"));
        QTemporaryDir folder;
        const QString path = folder.filePath(u"saved.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"tokenloupe_request\": 1, \"method\": \"PATCH\", \"url\": \"" +
                   server.url(u"/x?a=b%20c"_s).toEncoded() +
                   "\", \"headers\": [[\"X-Own\", \"1\"]], \"body\": \"{}\"}");
        file.close();
        const CliAnswer answer = send({u"--request"_s, path});
        QVERIFY2(answer.code == 0, answer.err.constData());
        QVERIFY(server.requests.first().startsWith("PATCH /x?a=b%20c HTTP/1.1\r\n"));
        QVERIFY(server.requests.first().toLower().contains("x-own: 1\r\n"));
        QVERIFY(server.requests.first().endsWith("\r\n\r\n{}"));
        QCOMPARE(send({u"GET"_s, u"http://127.0.0.1/"_s, u"--request"_s, path}).code, 2);
        QCOMPARE(send({u"--request"_s, u"/nonexistent"_s}).code, 2);
    }

    void theExpectedStatusDecidesTheExitCode()
    {
        RawServer server(RawServer::http("403 Forbidden", {}, "{}"));
        QCOMPARE(send({u"GET"_s, server.url().toString(), u"--expect"_s, u"403"_s}).code, 0);
        QCOMPARE(send({u"GET"_s, server.url().toString(), u"--expect"_s, u"401"_s}).code, 1);
        QCOMPARE(send({u"GET"_s, server.url().toString(), u"--expect"_s, u"403"_s, u"--repeat"_s, u"2"_s}).code, 0);
    }

    void aHarHoldsWhatWasSentAndNoSecret_data()
    {
        QTest::addColumn<bool>("shown");
        QTest::newRow("redacted") << false;
        QTest::newRow("as it is") << true;
    }

    void aHarHoldsWhatWasSentAndNoSecret()
    {
        QFETCH(bool, shown);
        RawServer target(
            RawServer::http("200 OK", "Set-Cookie: sid=opaque-cookie\r\n", "{\"access_token\": \"opaque-token\"}"));
        RawServer server(RawServer::http("302 Found", "Location: " + target.url().toEncoded() + "\r\n", ""));
        QTemporaryDir folder;
        const QString path = folder.filePath(u"out.har"_s);
        const QString url = server.url(u"/?access_token=opaque-query"_s).toString();
        const CliAnswer answer = send(QStringList{u"GET"_s, url, u"-H"_s, u"Authorization: Bearer opaque-bearer"_s,
                                                  u"--follow"_s, u"--har"_s, path} +
                                      (shown ? QStringList{u"--show-secrets"_s} : QStringList()));
        QVERIFY2(answer.code == 0, answer.err.constData());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const QByteArray bytes = file.readAll();
        QCOMPARE(bytes.contains("opaque-"), shown);
        const auto har = http::exchangesOfHar(bytes);
        QVERIFY(har);
        QCOMPARE(har->size(), 2);
        QCOMPARE(har->first().response.status, 302);
        QCOMPARE(har->last().response.status, 200);
    }

    void aHarIsWrittenWhenALaterAnswerFailsToo()
    {
        int calls = 0;
        RawServer server([&calls](QTcpSocket &socket, const QByteArray &) {
            if (++calls == 1)
                socket.write("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}");
            socket.disconnectFromHost();
        });
        QTemporaryDir folder;
        const QString path = folder.filePath(u"out.har"_s);
        QCOMPARE(send({u"GET"_s, server.url().toString(), u"--repeat"_s, u"3"_s, u"--har"_s, path}).code, 3);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto har = http::exchangesOfHar(file.readAll());
        QVERIFY(har && har->size() == 1);
    }
};

QTEST_GUILESS_MAIN(TestSend)
#include "tst_send.moc"
