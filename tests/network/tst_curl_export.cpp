// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/curl_export.h"
#include "http/curl_import.h"
#include "tests/support/raw_server.h"

#include <QProcess>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

/// The head's lines that the request itself brought.
QByteArrayList headLines(const QByteArray &request)
{
    QByteArrayList lines = request.left(request.indexOf("\r\n\r\n")).replace("\r\n", "\n").split('\n');
    lines.removeIf([](const QByteArray &line) {
        return line.startsWith("Host:") || line.startsWith("User-Agent: curl") || line == "Accept: */*" ||
               line.startsWith("Content-Length:");
    });
    return lines;
}

QByteArray bodyOf(const QByteArray &request)
{
    return request.mid(request.indexOf("\r\n\r\n") + 4);
}

QByteArrayList expectedLines(const http::Request &request)
{
    QByteArray target = request.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
    QByteArrayList lines = {request.method + ' ' + target + " HTTP/1.1"};
    if (!request.authorization.isEmpty())
        lines.append("Authorization: " + request.authorization.reveal());
    for (const auto &[name, value] : request.headers.fields())
        lines.append(value.isEmpty() ? name + ':' : name + ": " + value);
    return lines;
}

bool finish(QProcess &process)
{
    return QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 20'000) &&
           process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

void addRequests()
{
    QTest::addColumn<http::Request>("request");
    const auto url = [](const char *target) { return QUrl::fromEncoded(QByteArray("http://127.0.0.1") + target); };
    const Secret token("Bearer to'ken\"$HOME%PATH%");
    QTest::newRow("a bare GET") << http::Request{"GET", url("/"), {}, {}, {}};
    QTest::newRow("a query that quotes nothing twice")
        << http::Request{"GET", url("/p%2Fq?a='x'&b=%20$(id)&c=`id`&d=!e"), {}, {}, token};
    QTest::newRow("brackets and dots") << http::Request{"GET", url("/a/../b?x={1,2}&y=[1-3]"), {{"X-A", "1"}}, {}, {}};
    QTest::newRow("HEAD") << http::Request{"HEAD", url("/h"), {}, {}, token};
    QTest::newRow("JSON with every quote")
        << http::Request{"POST",
                         url("/j"),
                         {{"Content-Type", "application/json"}},
                         "{\"a\": \"it's \\\"$x\\\" `y` !z ^ & | < > ( ) %PATH% \\\\\"}\n",
                         token};
    QTest::newRow("a body that begins with @") << http::Request{"POST", url("/"), {}, "@/etc/passwd", {}};
    QTest::newRow("no Content-Type") << http::Request{"PUT", url("/"), {}, "x", {}};
    QTest::newRow("an empty POST") << http::Request{"POST", url("/"), {}, {}, {}};
    QTest::newRow("an empty header value") << http::Request{"DELETE", url("/"), {{"X-Empty", ""}}, {}, {}};
    QTest::newRow("line ends, tabs and other letters")
        << http::Request{"PATCH", url("/"), {{"Content-Type", "text/plain"}}, "a\nb\r\n\tc é 密\n", {}};
    QTest::newRow("backslashes at the end") << http::Request{"POST", url("/"), {}, "c:\\dir\\\\", {}};
}

QByteArray everyByte()
{
    QByteArray bytes;
    for (int i = 0; i < 256; ++i)
        bytes += char(i);
    return bytes;
}

} // namespace

Q_DECLARE_METATYPE(http::Request)

class TestCurlExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShellSendsItAgain_data()
    {
        addRequests();
        QTest::newRow("every byte there is") << http::Request{
            "POST", QUrl(u"http://127.0.0.1/"_s), {{"Content-Type", "application/octet-stream"}}, everyByte(), {}};
        QTest::newRow("200 kB") << http::Request{"POST",
                                                 QUrl(u"http://127.0.0.1/"_s),
                                                 {{"Content-Type", "text/plain"}, {"Expect", "x"}},
                                                 QByteArray("'%\\n\n").repeated(40'000),
                                                 {}};
    }

    void aShellSendsItAgain()
    {
        QFETCH(http::Request, request);
        RawServer server(RawServer::http("200 OK", {}, {}));
        request.url.setPort(server.port());
        const auto command = http::exportCurl(request, http::Shell::Bash, http::CommandSecrets::Shown);
        QVERIFY(command);
        QProcess shell; // reads the command from its input, as long as it may be
        shell.setProcessChannelMode(QProcess::MergedChannels);
        shell.start(u"sh"_s, QStringList());
        shell.write(*command + '\n');
        shell.closeWriteChannel();
        QVERIFY2(finish(shell), shell.readAll().constData());
        QCOMPARE(server.requests.size(), 1);
        const QByteArray sent = server.requests.first();
        QCOMPARE(headLines(sent), expectedLines(request));
        QCOMPARE(bodyOf(sent), request.body);
    }

    void readsItsOwnCommands_data() { addRequests(); }

    void readsItsOwnCommands()
    {
        QFETCH(const http::Request, request);
        for (const http::Shell shell : {http::Shell::Bash, http::Shell::Cmd}) {
            const auto command = http::exportCurl(request, shell, http::CommandSecrets::Shown);
            QVERIFY(command);
            const auto import = http::importCurl(*command, shell);
            QVERIFY2(import, import ? "" : qPrintable(describe(import.error())));
            QCOMPARE(import->requests.first().request, request);
        }
    }

    void holdsNoSecretUnlessAsked()
    {
        const http::Request request = {"POST",
                                       QUrl(u"https://h/p?access_token=planted-1234&q=1"_s),
                                       {{"Cookie", "sid=planted-5678"}},
                                       "{\"refresh_token\": \"planted-9012\"}",
                                       Secret("Bearer planted-3456")};
        const auto bash = http::exportCurl(request, http::Shell::Bash, http::CommandSecrets::Placeholders);
        const auto cmd = http::exportCurl(request, http::Shell::Cmd, http::CommandSecrets::Placeholders);
        QVERIFY(bash && !bash->contains("planted"));
        QVERIFY(cmd && !cmd->contains("planted"));
        QVERIFY2(bash->contains("'Authorization: Bearer '\"$TOKEN\""), bash->constData());
        QVERIFY2(cmd->contains("Authorization: Bearer %TOKEN%^\""), cmd->constData());
        QVERIFY(bash->contains("q=1"));
    }

    void aCredentialWhereASchemeShouldBeIsNotShown()
    {
        const http::Request request = {"GET", QUrl(u"https://h/p"_s), {}, {}, Secret("a-planted-token-1 Bearer")};
        const auto command = http::exportCurl(request, http::Shell::Bash, http::CommandSecrets::Placeholders);
        QVERIFY(command && !command->contains("planted"));
    }

    void theShellFillsThePlaceholderIn()
    {
        RawServer server(RawServer::http("200 OK", {}, {}));
        const http::Request request = {"GET", server.url(), {}, {}, Secret("Bearer abc")};
        const auto command = http::exportCurl(request, http::Shell::Bash, http::CommandSecrets::Placeholders);
        QVERIFY(command);
        QProcess shell;
        shell.start(u"sh"_s, {u"-c"_s, u"TOKEN='own one'\n"_s + QString::fromUtf8(*command)});
        QVERIFY(finish(shell));
        QVERIFY(hasHeader(server.requests.first(), "Authorization: Bearer own one"));
    }

    void cmdSaysWhatItCannotHold()
    {
        for (const QByteArray &body : {QByteArray("a\0b", 3), QByteArray(9000, 'x')}) {
            const http::Request request = {"POST", QUrl(u"http://h/"_s), {}, body, {}};
            const auto command = http::exportCurl(request, http::Shell::Cmd, http::CommandSecrets::Shown);
            QVERIFY(!command);
            QVERIFY(describe(command.error()).contains(u"bash"_s));
        }
    }
};

QTEST_GUILESS_MAIN(TestCurlExport)
#include "tst_curl_export.moc"
