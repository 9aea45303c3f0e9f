// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/har.h"
#include "tests/support/cli_process.h"
#include "tests/support/recording_proxy.h"

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

    void theExitCodesAreInItsHelp()
    {
        const QByteArray help = send({u"--help"_s}).out;
        for (const QByteArray code : {"\n  0  ", "\n  1  ", "\n  2  ", "\n  3  "})
            QVERIFY2(help.mid(help.indexOf("Exit codes:\n")).contains(code), help.constData());
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

    void aCurlCommandIsPrintedAndNothingSent_data()
    {
        QTest::addColumn<bool>("shown");
        QTest::newRow("with a placeholder") << false;
        QTest::newRow("as it is") << true;
    }

    void aCurlCommandIsPrintedAndNothingSent()
    {
        QFETCH(bool, shown);
        RawServer server(RawServer::http("200 OK", {}, "{}"));
        QTemporaryDir folder;
        QFile token(folder.filePath(u"token"_s));
        QVERIFY(token.open(QIODevice::WriteOnly) && token.write("opaque-bearer") > 0);
        token.close();
        const CliAnswer answer = send(QStringList{u"POST"_s, server.url().toString(), u"-d"_s, u"it's"_s,
                                                  u"--bearer-file"_s, token.fileName(), u"--curl"_s} +
                                      (shown ? QStringList{u"--show-secrets"_s} : QStringList()));
        QVERIFY2(answer.code == 0, answer.err.constData());
        QVERIFY2(answer.out.startsWith("curl 'http://127.0.0.1:"), answer.out.constData());
        QCOMPARE(answer.out.contains("opaque-bearer"), shown);
        QCOMPARE(answer.out.contains("'Authorization: Bearer '\"$TOKEN\""), !shown);
        QCOMPARE(server.accepted, 0);
    }

    void aCommandIsPrintedForOtherPrograms()
    {
        const QStringList request = {u"GET"_s, u"http://127.0.0.1/"_s, u"--curl"_s, u"--as"_s};
        QVERIFY(send(request + QStringList{u"httpie"_s}).out.startsWith("http --ignore-stdin"));
        QVERIFY(send(request + QStringList{u"powershell"_s}).out.startsWith("Invoke-WebRequest"));
        const CliAnswer other = send(request + QStringList{u"wget"_s});
        QCOMPARE(other.code, 2);
        QVERIFY2(other.err.contains("--as"), other.err.constData());
        RawServer server(RawServer::http("200 OK", {}, "{}"));
        QVERIFY(send({u"GET"_s, server.url().toString(), u"--as"_s, u"httpie"_s}).out.startsWith("http "));
        QCOMPARE(server.accepted, 0); // it is asked for a command
    }

    /// As `token > FILE` leaves it when it fails.
    void anEmptyFileIsNoCredential()
    {
        RawServer server(RawServer::http("200 OK", {}, "{}"));
        QTemporaryDir folder;
        QFile empty(folder.filePath(u"token"_s));
        QVERIFY(empty.open(QIODevice::WriteOnly));
        for (const QString &option : {u"--bearer-file"_s, u"--security-code-file"_s}) {
            const CliAnswer answer = send({u"GET"_s, server.url().toString(), option, empty.fileName()});
            QCOMPARE(answer.code, 2);
            QVERIFY2(answer.err.startsWith(option.toUtf8()) && answer.err.contains("is empty"), answer.err.constData());
        }
        QCOMPARE(server.accepted, 0);
    }

    void aCredentialGoesOverPlainHttpOnlyToAHostThatIsNamed_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("value");
        QTest::newRow("a bearer token") << u"--bearer-file"_s << u"FILE"_s;
        QTest::newRow("a security code") << u"--security-code-file"_s << u"FILE"_s;
        QTest::newRow("an Authorization") << u"-H"_s << u"Authorization: Bearer opaque-bearer"_s;
        QTest::newRow("a key in a header") << u"-H"_s << u"X-Api-Key: opaque-key"_s;
        QTest::newRow("a token in a form") << u"-d"_s << u"refresh_token=opaque-token"_s;
    }

    void aCredentialGoesOverPlainHttpOnlyToAHostThatIsNamed()
    {
        QFETCH(QString, option);
        QFETCH(QString, value);
        RecordingProxy proxy; // it stands for what is beyond this computer
        QTemporaryDir folder;
        QFile token(folder.filePath(u"token"_s));
        QVERIFY(token.open(QIODevice::WriteOnly) && token.write("opaque-bearer") > 0);
        token.close();
        value.replace(u"FILE"_s, token.fileName());
        const QStringList request = {u"POST"_s, u"http://api.example/x"_s, u"--proxy"_s, proxy.address(), option,
                                     value};
        const CliAnswer refused = send(request);
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains("--allow-http api.example"), refused.err.constData());
        QCOMPARE(proxy.accepted(), 0);
        QCOMPARE(send(request + QStringList{u"--allow-http"_s, u"other.example"_s}).code, 2);
        QCOMPARE(send(request + QStringList{u"--curl"_s}).code, 0); // nothing is sent
        const CliAnswer sent = send(request + QStringList{u"--allow-http"_s, u"api.example"_s});
        QVERIFY2(sent.code == 0, sent.err.constData());
        QCOMPARE(proxy.served, QList<QByteArray>{"POST http://api.example/x"});
    }

    void soDoesASecretInTheAddress()
    {
        RecordingProxy proxy; // it stands for what is beyond this computer
        const QStringList request = {u"GET"_s, u"http://api.example/x?access_token=opaque-token"_s, u"--proxy"_s,
                                     proxy.address()};
        const CliAnswer refused = send(request);
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains("--allow-http api.example"), refused.err.constData());
        QVERIFY2(!refused.err.contains("opaque-token"), refused.err.constData());
        QCOMPARE(proxy.accepted(), 0);
        QCOMPARE(send(request + QStringList{u"--allow-http"_s, u"api.example"_s}).code, 0);
    }

    void labelsInPlaceOfSecretsAreSaidInOneLine()
    {
        const QStringList plain = {u"GET"_s, u"https://h.example/a%20b?q=1%2B2&fields=user"_s, u"--curl"_s};
        QCOMPARE(send(plain).err, ""_ba);
        const QStringList others[] = {{u"-H"_s, u"X-Api-Key: hush-0123456789"_s},
                                      {u"-d"_s, u"password=hush-0123456789"_s}};
        for (const QStringList &more : others) {
            const CliAnswer answer = send(plain + more);
            const QByteArrayList said = answer.err.trimmed().split('\n');
            QCOMPARE(said.size(), 2); // the first is of the secret on the command line
            QVERIFY2(said.first().contains("on the command line"), answer.err.constData());
            QVERIFY2(said.last().contains("--show-secrets") && !answer.out.contains("hush"), answer.err.constData());
            QCOMPARE(send(plain + more + QStringList{u"--show-secrets"_s}).err, said.first() + '\n');
        }
    }

    void aSecretAmongTheOptionsIsWarnedAbout_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("named");
        const QStringList header = {u"-H"_s, u"X-Api-Key: hush-0123456789"_s};
        const QStringList body = {u"-d"_s, u"refresh_token=1//0hush-0123456789"_s};
        QTest::newRow("a header, by its name") << header << "--header"_ba;
        QTest::newRow("a header, by its value")
            << QStringList{u"--header"_s, u"X-Other: ya29.hush-0123456789-0123456789"_s} << "--header"_ba;
        QTest::newRow("a form") << body << "--data"_ba;
        QTest::newRow("JSON") << QStringList{u"--data"_s, u"{\"client_secret\": \"hush-0123456789\"}"_s} << "--data"_ba;
        QTest::newRow("the password of a proxy")
            << QStringList{u"--proxy"_s, u"http://bob:hush@127.0.0.1:1"_s} << "--proxy"_ba;
        QTest::newRow("several in one note") << header + body << "--header, --data"_ba;
        QTest::newRow("a credential, of which another note tells")
            << QStringList{u"-H"_s, u"Authorization: Bearer hush-0123456789"_s} << ""_ba;
        QTest::newRow("none") << QStringList{u"-H"_s,          u"X-Other: 2"_s, u"-d"_s,
                                             u"fields=user"_s, u"--proxy"_s,    u"http://127.0.0.1:1"_s}
                              << ""_ba;
    }

    void aSecretAmongTheOptionsIsWarnedAbout()
    {
        QFETCH(const QStringList, options);
        QFETCH(const QByteArray, named);
        const CliAnswer answer = send(QStringList{u"GET"_s, u"https://h.example/"_s, u"--curl"_s} + options);
        QVERIFY2(answer.code == 0, answer.err.constData());
        QCOMPARE(answer.err.count("a secret stands on the command line"), named.isEmpty() ? 0 : 1);
        QVERIFY2(named.isEmpty() || answer.err.startsWith(named + ": a secret"), answer.err.constData());
        QVERIFY2(!answer.err.contains("hush"), answer.err.constData());
    }

    void aSecretInTheAddressIsWarnedAbout_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("isWarned");
        QTest::newRow("a token") << u"https://h.example/x?fields=user&access_token=hush-0123456789"_s << true;
        QTest::newRow("a security code") << u"https://h.example/x?securityCode=hush-0123456789"_s << true;
        QTest::newRow("in the path") << u"https://h.example/ya29.hush-01234567890123456789/x"_s << true;
        QTest::newRow("none") << u"https://h.example/a%20b?q=1%2B2&x=%C3%A9&page=next"_s << false;
        QTest::newRow("a person's name") << u"https://ada@h.example/x"_s << false;
    }

    void aSecretInTheAddressIsWarnedAbout()
    {
        QFETCH(QString, address);
        QFETCH(bool, isWarned);
        const CliAnswer answer = send({u"GET"_s, address, u"--curl"_s});
        QCOMPARE(answer.err.count("other users of this computer can read it"), isWarned ? 1 : 0);
        QVERIFY2(!answer.err.contains("hush"), answer.err.constData());
    }

    void anAddressThatIsNoneIsSaid()
    {
        const CliAnswer answer = send({u"GET"_s, u"http://127.0.0.1/a b?access_token=hush-hush"_s, u"--curl"_s});
        QCOMPARE(answer.code, 2);
        QVERIFY2(answer.err.contains("http://127.0.0.1/a b") && !answer.err.contains("hush"), answer.err.constData());
    }

    void aRedirectIsFollowedWhenAskedAndTheCredentialStays()
    {
        RawServer target(RawServer::http("200 OK", {}, "there"));
        RawServer server(
            RawServer::http("307 Temporary Redirect", "Location: " + target.url().toEncoded() + "\r\n", ""));
        const QStringList request = {u"POST"_s, server.url().toString(),
                                     u"-H"_s,   u"Authorization: Bearer opaque-bearer"_s,
                                     u"-d"_s,   u"opaque-body"_s};
        QCOMPARE(send(request).code, 1);
        QCOMPARE(target.accepted, 0);
        const CliAnswer answer = send(request + QStringList{u"--follow"_s});
        QVERIFY2(answer.code == 0 && answer.out.contains("there"), answer.err.constData());
        QVERIFY2(answer.err.contains("Authorization: not sent"), answer.err.constData());
        QVERIFY(!target.requests.first().contains("opaque-"));
    }

    void theCredentialGoesToAHostThatIsNamed_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("goes");
        QTest::newRow("that one, at the usual port") << u"127.0.0.1"_s << false;
        QTest::newRow("that one, with its port") << u"127.0.0.1:PORT"_s << true;
        QTest::newRow("another port") << u"127.0.0.1:1"_s << false;
        QTest::newRow("another") << u"other.example"_s << false;
    }

    void theCredentialGoesToAHostThatIsNamed()
    {
        QFETCH(QString, host);
        QFETCH(bool, goes);
        RawServer target(RawServer::http("200 OK", {}, "there"));
        host.replace(u"PORT"_s, QString::number(target.url().port()));
        RawServer server(
            RawServer::http("307 Temporary Redirect", "Location: " + target.url().toEncoded() + "\r\n", ""));
        const CliAnswer answer =
            send({u"POST"_s, server.url().toString(), u"-H"_s, u"Authorization: Bearer opaque-bearer"_s, u"-d"_s,
                  u"opaque-body"_s, u"--follow-to"_s, host});
        QVERIFY2(answer.code == 0 && answer.out.contains("there"), answer.err.constData());
        QCOMPARE(target.requests.first().contains("Bearer opaque-bearer"), goes);
        QCOMPARE(target.requests.first().endsWith("opaque-body"), goes);
        QCOMPARE(answer.err.contains("you allowed it for this host"), goes);
        QCOMPARE(answer.err.contains("Authorization: not sent"), !goes);
        QVERIFY2(answer.err.contains("307 points to " + target.url().authority().toUtf8()), answer.err.constData());
    }

    /// A host has more than one way to be written.
    void theCredentialGoesToAHostHoweverItIsNamed()
    {
        RawServer target(RawServer::http("200 OK", {}, "there"));
        RawServer server(
            RawServer::http("307 Temporary Redirect", "Location: " + target.url().toEncoded() + "\r\n", ""));
        const CliAnswer answer =
            send({u"GET"_s, server.url().toString(), u"-H"_s, u"Authorization: Bearer opaque-bearer"_s,
                  u"--follow-to"_s, u"127.1:%1"_s.arg(target.url().port())});
        QVERIFY2(answer.code == 0, answer.err.constData());
        QVERIFY(target.requests.first().contains("Bearer opaque-bearer"));
    }

    void aRedirectTakesTheCredentialOverPlainHttpOnlyToAHostThatIsNamed()
    {
        RecordingProxy proxy; // it stands for what is beyond this computer
        RawServer server(
            RawServer::http("307 Temporary Redirect", "Location: http://api.example/x\r\n", "")); // asked directly
        const QStringList request = {u"GET"_s,     server.url().toString(),
                                     u"-H"_s,      u"Authorization: Bearer opaque-bearer"_s,
                                     u"--proxy"_s, proxy.address()};
        const QStringList whole = request + QStringList{u"--follow-to"_s, u"api.example"_s};
        const CliAnswer refused = send(whole);
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains("--allow-http api.example"), refused.err.constData());
        QCOMPARE(proxy.accepted(), 0);
        QCOMPARE(send(request + QStringList{u"--follow"_s}).code, 0); // without the credential
        const CliAnswer sent = send(whole + QStringList{u"--allow-http"_s, u"api.example"_s});
        QVERIFY2(sent.code == 0, sent.err.constData());
        QCOMPARE(proxy.served.size(), 2);
    }

    void aBodyOfAFileIsSentToItsLastByte()
    {
        RawServer server(RawServer::http("200 OK", {}, "{}"));
        QTemporaryDir folder;
        QFile body(folder.filePath(u"body"_s));
        QVERIFY(body.open(QIODevice::WriteOnly) && body.write("{}\n{}\r\n") > 0);
        body.close();
        QCOMPARE(send({u"POST"_s, server.url().toString(), u"-d"_s, u'@' + body.fileName()}).code, 0);
        QVERIFY2(server.requests.first().endsWith("\r\n\r\n{}\n{}\r\n"), server.requests.first().constData());
    }

    void anAnswerIsToldThoughItsHarCannotBeWritten()
    {
        RawServer server(RawServer::http("200 OK", {}, "there"));
        QTemporaryDir folder;
        const QString path = folder.filePath(QString(300, u'h')); // longer than file systems take
        const CliAnswer answer = send({u"GET"_s, server.url().toString(), u"--har"_s, path});
        QCOMPARE(answer.code, 3);
        QVERIFY2(answer.out.contains("there") && answer.err.contains("cannot be written"), answer.err.constData());
    }

    void nothingIsSentForAHarThatHasNoPlace()
    {
        RawServer server(RawServer::http("200 OK", {}, "there"));
        QTemporaryDir folder;
        for (const QString &path : {folder.filePath(u"none/out.har"_s), folder.path(), u"-"_s, QString()}) {
            const CliAnswer answer = send({u"GET"_s, server.url().toString(), u"--har"_s, path});
            QCOMPARE(answer.code, 2);
            QVERIFY2(answer.err.startsWith("--har: ") && answer.err.count('\n') == 1, answer.err.constData());
        }
        QCOMPARE(server.accepted, 0);
        QVERIFY(QDir(folder.path()).isEmpty()); // the folder is not made either
    }

    void presetsAreListedAndNamedByTheirParameters()
    {
        const QJsonArray listed = runCli({u"presets"_s, u"--format"_s, u"json"_s}).json().array();
        QVERIFY(listed.size() >= 38);
        QCOMPARE(listed.first()["name"_L1].toString(), u"drive-about"_s);
        QCOMPARE(listed.first()["params"_L1][0]["required"_L1].toBool(), true);
        const CliAnswer printed =
            send({u"--preset"_s, u"drive-file-get"_s, u"--param"_s, u"fileId=a/b"_s, u"--curl"_s});
        QVERIFY2(printed.out.contains("/files/a%2Fb?"), printed.err.constData());
        const CliAnswer elsewhere =
            send({u"--preset"_s, u"drive-about"_s, u"--base-url"_s, u"https://h.example/v3/"_s, u"--curl"_s});
        QVERIFY2(elsewhere.out.contains("https://h.example/v3/about?"), elsewhere.err.constData());
    }

    void presetsAreListedWithTheScopesThatTheyNeed()
    {
        const QJsonArray listed = runCli({u"presets"_s, u"--format"_s, u"json"_s}).json().array();
        const QByteArrayList lines = runCli({u"presets"_s}).out.split('\n');
        qsizetype at = 0;
        for (const QJsonValue &preset : listed) {
            const QByteArray title = lines.value(at++);
            QVERIFY2(title.startsWith(preset["name"_L1].toString().toUtf8() + ' '), title.constData());
            const QJsonArray scopes = preset["scopes_any"_L1].toArray();
            if (scopes.isEmpty())
                continue;
            const QByteArray needs = lines.value(at++);
            for (const QJsonValue &scope : scopes)
                QVERIFY2(needs.contains(scope.toString().toUtf8()), needs.constData());
        }
        QCOMPARE(at + 1, lines.size()); // the last ends in a line feed
        QVERIFY(at > listed.size());
    }

    void aPresetThatCannotBeSentIsSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("a base that is no address")
            << QStringList{u"--preset"_s, u"drive-about"_s, u"--base-url"_s, u"h.example"_s} << "https://HOST"_ba;
        QTest::newRow("a base without a preset")
            << QStringList{u"GET"_s, u"http://127.0.0.1/"_s, u"--base-url"_s, u"https://h.example"_s} << "--preset"_ba;
        QTest::newRow("no such preset") << QStringList{u"--preset"_s, u"nonsense"_s} << "presets lists them"_ba;
        QTest::newRow("a value is missing") << QStringList{u"--preset"_s, u"drive-file-get"_s} << "fileId"_ba;
        QTest::newRow("no such parameter")
            << QStringList{u"--preset"_s, u"drive-about"_s, u"--param"_s, u"x=1"_s} << "no such parameter"_ba;
        QTest::newRow("an address as well")
            << QStringList{u"GET"_s, u"http://127.0.0.1/"_s, u"--preset"_s, u"drive-about"_s} << "its own method"_ba;
        QTest::newRow("a parameter of nothing")
            << QStringList{u"GET"_s, u"http://127.0.0.1/"_s, u"--param"_s, u"x=1"_s} << "--preset"_ba;
    }

    void aPresetThatCannotBeSentIsSaid()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, word);
        const CliAnswer answer = send(arguments);
        QCOMPARE(answer.code, 2);
        QVERIFY2(answer.err.contains(word), answer.err.constData());
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

    void aHarHoldsTheRedirectThatIsNotFollowed()
    {
        RawServer server(RawServer::http("302 Found", "Location: file:///etc/passwd\r\n", ""));
        QTemporaryDir folder;
        const QString path = folder.filePath(u"out.har"_s);
        QVERIFY(send({u"GET"_s, server.url().toString(), u"--follow"_s, u"--har"_s, path}).code > 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto har = http::exchangesOfHar(file.readAll());
        QVERIFY(har && har->size() == 1);
        QCOMPARE(har->first().response.status, 302);
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
        QVERIFY(har && har->size() == 2); // and not a third: it ended with the one that got none
        QCOMPARE(har->first().response.status, 200);
        QCOMPARE(har->last().response.status, 0);
    }
};

QTEST_GUILESS_MAIN(TestSend)
#include "tst_send.moc"
