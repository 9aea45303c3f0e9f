// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/diagnosis.h"

#include "tests/support/cli_process.h"
#include "tests/support/places.h"
#include "tests/support/raw_server.h"
#include "tests/support/unsigned_token.h"
#include "tests/support/vectors.h"

using namespace Qt::StringLiterals;

namespace {

const QString exchanges = places::inSource(u"tests/data/exchanges/");
const QString har = places::inSource(u"tests/data/har/one-refusal.har");

QString firstId(const QJsonValue &diagnosis)
{
    return diagnosis["findings"_L1][0]["id"_L1].toString();
}

/// "certain expired-token": each cause, and how sure it is.
QStringList causesIn(const QJsonValue &diagnosis)
{
    QStringList causes;
    for (const QJsonArray findings = diagnosis["findings"_L1].toArray(); const auto &finding : findings)
        causes.append(finding["certainty"_L1].toString() + u' ' + finding["id"_L1].toString());
    return causes;
}

} // namespace

class TestDiagnose : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anExchangeIsExplained()
    {
        const CliAnswer answer =
            runCli({u"diagnose"_s, u"--exchange"_s, exchanges + u"doubled-bearer.http"_s, u"--format"_s, u"json"_s});
        QCOMPARE(answer.code, 0);
        const QJsonValue row = answer.json()[0];
        QCOMPARE(row["status"_L1].toInt(), 401);
        QVERIFY(
            row["where"_L1].toString().contains(u"doubled-bearer.http: GET https://www.googleapis.com/drive/v3/about"));
        QCOMPARE(firstId(row["diagnosis"_L1]), u"doubled-bearer"_s);
        QCOMPARE(row["diagnosis"_L1]["findings"_L1][0]["certainty"_L1].toString(), u"certain"_s);
        QCOMPARE(row["diagnosis"_L1]["findings"_L1][0]["action"_L1]["id"_L1].toString(), u"fix-header"_s);
    }

    void theTextSaysTheSameForPeople()
    {
        const CliAnswer answer = runCli({u"diagnose"_s, u"--exchange"_s, exchanges + u"doubled-bearer.http"_s});
        QVERIFY2(answer.out.contains("certain (doubled-bearer): ") && answer.out.contains("  + "),
                 answer.out.constData());
        QVERIFY(!answer.out.contains("ya29."));
    }

    void whatCannotBeToldEndsInOneAndNamesATest()
    {
        const CliAnswer answer = runCli(
            {u"diagnose"_s, u"--exchange"_s, exchanges + u"doubled-bearer.near.http"_s, u"--format"_s, u"json"_s});
        QCOMPARE(answer.code, 1);
        QCOMPARE(answer.json()[0]["diagnosis"_L1]["next_test"_L1]["id"_L1].toString(), u"tokeninfo"_s);
    }

    void anExchangeThatSendPrintedIsExplainedToo()
    {
        RawServer server(RawServer::http("401 Unauthorized", "Content-Type: application/json\r\n", "{}"));
        CliProcess sending({u"send"_s, u"GET"_s, server.url().toString(), u"--format"_s, u"json"_s});
        QTRY_COMPARE_WITH_TIMEOUT(sending.process().state(), QProcess::NotRunning, 60000);
        const CliAnswer sent = sending.answer();
        QCOMPARE(firstId(sent.json()["diagnosis"_L1]), u"no-credential"_s);
        const CliAnswer read = runCli({u"diagnose"_s, u"--exchange"_s, u"-"_s, u"--format"_s, u"json"_s}, sent.out);
        QCOMPARE(firstId(read.json()[0]["diagnosis"_L1]), u"no-credential"_s);
    }

    /// The token itself is in neither file.
    void whatSendSavedIsExplainedAsItWasWhenItCame()
    {
        RawServer server(RawServer::http("401 Unauthorized",
                                         "Content-Type: application/json\r\nDate: Tue, 03 Mar 2026 10:00:00 GMT\r\n",
                                         R"({"error":{"code":401,"message":"Invalid Credentials"}})"));
        QTemporaryDir folder;
        QFile token(folder.filePath(u"token"_s));
        const QByteArray whole = unsignedToken(R"({"iss":"i","sub":"42","aud":"api","scope":"read","exp":1772528400})",
                                               R"({"alg":"RS256"})", QByteArray(256, 's'));
        const QByteArray claims = whole.split('.').at(1);
        QVERIFY(token.open(QIODevice::WriteOnly) && token.write(whole) > 0);
        token.close();
        const QString savedHar = folder.filePath(u"saved.har"_s);
        CliProcess sending({u"send"_s, u"GET"_s, server.url(u"/x"_s).toString(), u"--bearer-file"_s, token.fileName(),
                            u"--har"_s, savedHar, u"--format"_s, u"json"_s});
        QTRY_COMPARE_WITH_TIMEOUT(sending.process().state(), QProcess::NotRunning, 60000);
        const CliAnswer sent = sending.answer();
        const QJsonValue live = sent.json()["diagnosis"_L1];
        QCOMPARE(firstId(live), u"expired-access-token"_s);

        const QStringList command = {u"diagnose"_s, u"--format"_s, u"json"_s};
        const CliAnswer ofJson = runCli(command + QStringList{u"--exchange"_s, u"-"_s}, sent.out);
        const CliAnswer ofHar = runCli(command + QStringList{u"--har"_s, savedHar});
        QCOMPARE(causesIn(ofJson.json()[0]["diagnosis"_L1]), causesIn(live));
        QCOMPARE(causesIn(ofHar.json()[0]["diagnosis"_L1]), causesIn(live));
        QVERIFY2(ofHar.out.contains("what the file says"), ofHar.out.constData());
        QFile har(savedHar);
        QVERIFY(har.open(QIODevice::ReadOnly));
        const QByteArray bytes = har.readAll();
        QVERIFY(bytes.contains("_tokenloupe") && !bytes.contains(claims) && !sent.out.contains(claims));
    }

    void eachRefusalOfAHarIsExplainedAndWhatItCannotShowIsSaid()
    {
        const CliAnswer answer = runCli({u"diagnose"_s, u"--har"_s, har, u"--format"_s, u"json"_s});
        QCOMPARE(answer.code, 1);
        const QJsonArray rows = answer.json().array();
        QCOMPARE(rows.size(), 3);
        QCOMPARE(firstId(rows[0]["diagnosis"_L1]), u"doubled-bearer"_s);
        const QJsonValue bare = rows[1]["diagnosis"_L1];
        QCOMPARE(bare["findings"_L1][0]["certainty"_L1].toString(), u"possible"_s);
        QVERIFY(bare["not_shown"_L1][0].toString().contains(u"HAR"));
    }

    void anApiKeyIsNamedAndToldFromABearerToken()
    {
        const CliAnswer answer =
            runCli({u"diagnose"_s, u"--har"_s, u"-"_s, u"--format"_s, u"json"_s},
                   R"({"log":{"entries":[{"request":{"method":"GET","url":"https:\/\/api.example.com\/items",)"
                   R"("headers":[{"name":"x-api-key","value":"planted-0123456789"}]},)"
                   R"("response":{"status":401,"headers":[],"content":{}}}]}})");
        const QJsonValue diagnosis = answer.json()[0]["diagnosis"_L1];
        QCOMPARE(firstId(diagnosis), u"api-key-alone"_s);
        const QByteArray words = QJsonDocument(diagnosis.toObject()).toJson();
        QVERIFY2(words.contains("x-api-key") && words.contains("no bearer token"), words.constData());
        QVERIFY(!words.contains("planted") && !words.contains("\"no-credential"));
    }

    void aStatusThatIsTextIsARefusalAllTheSame()
    {
        const CliAnswer answer =
            runCli({u"diagnose"_s, u"--har"_s, u"-"_s, u"--format"_s, u"json"_s},
                   R"({"log":{"entries":[{"request":{"method":"GET","url":"https:\/\/a.example\/",)"
                   R"("headers":[]},"response":{"status":"401","headers":[],"content":{}}}]}})");
        QCOMPARE(answer.json().array().size(), 1);
        QCOMPARE(answer.json()[0]["status"_L1].toInt(), 401);
    }

    void aPackedHarIsRead()
    {
        QTemporaryDir folder;
        const QString packed = folder.filePath(u"one.har.gz"_s);
        QProcess gzip;
        gzip.setStandardOutputFile(packed);
        gzip.start(u"gzip"_s, {u"-c"_s, har});
        QVERIFY(gzip.waitForFinished());
        const QStringList command = {u"diagnose"_s, u"--format"_s, u"json"_s, u"--har"_s};
        const CliAnswer plain = runCli(command + QStringList{har});
        const CliAnswer answer = runCli(command + QStringList{packed});
        QCOMPARE(answer.code, plain.code);
        QCOMPARE(answer.out, QByteArray(plain.out).replace(har.toUtf8(), packed.toUtf8()));
        QFile file(packed);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QCOMPARE(runCli(command + QStringList{u"-"_s}, bytes).json().array().size(), 3);
        const CliAnswer cut = runCli(command + QStringList{u"-"_s}, bytes.first(bytes.size() / 2));
        QCOMPARE(cut.code, 2);
        QVERIFY2(cut.err.contains("gzip"), cut.err.constData());
    }

    void publishedHarsAreRead_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"auth-variants", "capture-har_redirect-loop", "firefox_www.nghttp2.org"})
            QTest::newRow(name) << u"har/%1.har"_s.arg(QLatin1StringView(name));
    }

    void publishedHarsAreRead()
    {
        QFETCH(QString, name);
        NEEDS_VECTORS(name);
        const CliAnswer answer = runCli({u"diagnose"_s, u"--har"_s, vectors::path(name), u"--format"_s, u"json"_s});
        QCOMPARE(answer.code, 0);
        QVERIFY(answer.json().isArray() && answer.json().array().isEmpty()); // none of them was refused anything
        QVERIFY(!answer.err.isEmpty());
    }

    void everyCauseIsListed()
    {
        const QList<QByteArray> ids = runCli({u"diagnose"_s, u"--list"_s}).out.trimmed().split('\n');
        QCOMPARE(ids.size(), diagnosis::findingIds().size());
        QVERIFY(ids.contains("lower-case-scheme"));
    }

    void aFileOfAnotherKindIsToldWhatItIs_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("told");
        const QByteArray jwt = "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJpIiwic3ViIjoiNDIifQ.AAAA";
        const QByteArray client = R"({"installed":{"client_id":"1-a.apps.googleusercontent.com",)"
                                  R"("client_secret":"GOCSPX-hush-hush-hush-hush-hush"}})";
        const QByteArray picture("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
        for (const QString &option : {u"--exchange"_s, u"--har"_s}) {
            const auto row = [&option](const char *name, const QByteArray &content, const QByteArray &told) {
                QTest::addRow("%s, %s", name, qPrintable(option)) << option << content << told;
            };
            row("a JWT", jwt + '\n', "give it to inspect");
            row("a client file", client, "command client");
            row("a picture", picture, "no text");
            row("JSON that is no UTF-8", "{\"log\":\"caf\xe9\"}", "UTF");
            row("two exchanges, a line each", "{\"request\":{}}\n{\"request\":{}}\n", "JSON");
        }
        QTest::newRow("a HAR as an exchange") << u"--exchange"_s << R"({"log":{"version":"1.2","entries":[]}})"_ba
                                              << "--har"_ba;
        QTest::newRow("an exchange as a HAR")
            << u"--har"_s
            << R"({"request":{"method":"GET","url":"http:\/\/127.0.0.1\/","headers":[],"body":""},)"
               R"("response":{"status":401,"headers":[],"body":""}})"_ba
            << "--exchange"_ba;
    }

    void aFileOfAnotherKindIsToldWhatItIs()
    {
        QFETCH(QString, option);
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, told);
        const CliAnswer answer = runCli({u"diagnose"_s, option, u"-"_s}, content);
        QCOMPARE(answer.code, 2);
        QVERIFY2(answer.err.contains(told) && answer.err.count('\n') == 1, answer.err.constData());
        QVERIFY2(!answer.err.contains("hush") && !answer.err.contains("eyJ"), answer.err.constData());
    }

    void theExitCodesAreInItsHelp()
    {
        const QByteArray help = runCli({u"diagnose"_s, u"--help"_s}).out;
        QVERIFY2(help.contains("Exit codes:\n  0  ") && help.contains("\n  1  "), help.constData());
    }

    void whatCannotBeReadIsNamed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QByteArray>("named");
        QTest::newRow("neither") << QStringList() << ""_ba
                                 << "--exchange"_ba;
        QTest::newRow("both") << QStringList{u"--har"_s, u"-"_s, u"--exchange"_s, u"-"_s} << ""_ba
                              << "--har"_ba;
        QTest::newRow("no file") << QStringList{u"--har"_s, u"/nonexistent"_s} << ""_ba
                                 << "/nonexistent"_ba;
        QTest::newRow("no HAR") << QStringList{u"--har"_s, u"-"_s} << "{}"_ba
                                << "log.entries"_ba;
        QTest::newRow("no exchange") << QStringList{u"--exchange"_s, u"-"_s} << "hello"_ba
                                     << "line 1"_ba;
        QTest::newRow("JSON that is no HAR") << QStringList{u"--har"_s, u"-"_s} << "{\"a\":1}"_ba
                                             << "a HAR is what a browser's network panel saves"_ba;
        QTest::newRow("a HAR with a status that is none")
            << QStringList{u"--har"_s, u"-"_s}
            << R"({"log":{"entries":[{"request":{},"response":{"status":"refused"}}]}})"_ba
            << "should be a whole number and is a string"_ba;
        QTest::newRow("an answer that is no object")
            << QStringList{u"--exchange"_s, u"-"_s} << R"({"request":{},"response":"x"})"_ba
            << "should be an object and is a string"_ba;
        QTest::newRow("a status of two digits")
            << QStringList{u"--exchange"_s, u"-"_s} << "GET / HTTP/1.1\nHost: a.example\n\nHTTP/1.1 40 X\n\n"_ba
            << "line 4 of the exchange: a status line has the form"_ba;
        QTest::newRow("no such fact") << QStringList{u"--exchange"_s, u"-"_s}
                                      << "# a comment\n#: nonsense: 1\nGET http://127.0.0.1/ HTTP/1.1\n"_ba
                                      << "line 2"_ba;
    }

    void whatCannotBeReadIsNamed()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, input);
        QFETCH(QByteArray, named);
        const CliAnswer answer = runCli(QStringList{u"diagnose"_s} + arguments, input);
        QCOMPARE(answer.code, 2);
        QVERIFY2(answer.err.contains(named), answer.err.constData());
        QVERIFY(answer.out.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDiagnose)
#include "tst_diagnose.moc"
