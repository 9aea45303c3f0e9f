// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/command_export.h"
#include "tests/support/raw_server.h"

#include <QProcess>
#include <QStandardPaths>
#include <QtTest>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(http::Request)

namespace {

/// The head's lines but for those that HTTPie adds.
QByteArrayList headLines(const QByteArray &request)
{
    QByteArrayList lines = request.left(request.indexOf("\r\n\r\n")).replace("\r\n", "\n").split('\n');
    lines.removeIf([](const QByteArray &line) {
        for (const char *own : {"Host:", "User-Agent: HTTPie", "Accept: */*", "Accept: application/json, */*;q=0.5",
                                "Accept-Encoding:", "Connection:", "Content-Length:"}) {
            if (line.startsWith(own))
                return true;
        }
        return false;
    });
    std::sort(lines.begin() + 1, lines.end());
    return lines;
}

QByteArrayList expectedLines(const http::Request &request)
{
    QByteArrayList lines = {request.method + ' ' + request.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority) +
                            " HTTP/1.1"};
    if (!request.authorization.isEmpty())
        lines.append("Authorization: " + request.authorization.reveal());
    for (const auto &[name, value] : request.headers.fields())
        lines.append(name + ": " + value);
    std::sort(lines.begin() + 1, lines.end());
    return lines;
}

QUrl url(const char *target)
{
    return QUrl::fromEncoded(QByteArray("http://127.0.0.1") + target);
}

QByteArray everyByte()
{
    QByteArray bytes;
    for (int i = 0; i < 256; ++i)
        bytes += char(i);
    return bytes;
}

} // namespace

/// A request for other programs than cURL. HTTPie is run; PowerShell is not to be had in Debian, so its text is
/// compared.
class TestCommandExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void httpieSendsItAgain_data()
    {
        QTest::addColumn<http::Request>("request");
        const Secret token("Bearer to'ken\"$HOME");
        QTest::newRow("a bare GET") << http::Request{"GET", url("/"), {}, {}, {}};
        QTest::newRow("a query that quotes nothing twice")
            << http::Request{"GET", url("/p%2Fq?a=%27x%27&b=%20$(id)&d=!e"), {}, {}, token};
        QTest::newRow("dots") << http::Request{"GET", url("/a/../b?y=1"), {{"X-A", "1"}}, {}, {}};
        QTest::newRow("headers that look like something else to HTTPie") << http::Request{
            "GET", url("/"), {{"X-Json", "=1"}, {"X-File", "@/etc/passwd"}, {"X-Pair", "a==b:=c"}}, {}, {}};
        QTest::newRow("HEAD") << http::Request{"HEAD", url("/h"), {}, {}, token};
        QTest::newRow("JSON with every quote") << http::Request{"POST",
                                                                url("/j"),
                                                                {{"Content-Type", "application/json"}},
                                                                "{\"a\": \"it's \\\"$x\\\" `y` !z \\\\\"}\n",
                                                                token};
        QTest::newRow("a body that begins with @")
            << http::Request{"POST", url("/"), {{"Content-Type", "text/plain"}}, "@/etc/passwd", {}};
        QTest::newRow("no Content-Type") << http::Request{"PUT", url("/"), {}, "x", {}};
        QTest::newRow("every byte there is")
            << http::Request{"POST", url("/"), {{"Content-Type", "application/octet-stream"}}, everyByte(), {}};
    }

    void httpieSendsItAgain()
    {
        if (QStandardPaths::findExecutable(u"http"_s).isEmpty() &&
            !qEnvironmentVariableIsSet("TOKENLOUPE_VECTORS_REQUIRED"))
            QSKIP("HTTPie is not installed");
        QFETCH(http::Request, request);
        RawServer server(RawServer::http("200 OK", {}, {}));
        request.url.setPort(server.port());
        const auto command = http::exportHttpie(request, http::CommandSecrets::Shown);
        QVERIFY(command);
        QProcess shell;
        shell.setProcessChannelMode(QProcess::MergedChannels);
        shell.start(u"sh"_s, {u"-c"_s, QString::fromUtf8(*command)});
        shell.closeWriteChannel();
        QVERIFY(QTest::qWaitFor([&shell] { return shell.state() == QProcess::NotRunning; }, 60'000));
        QVERIFY2(server.requests.size() == 1, shell.readAll() + *command);
        const QByteArray sent = server.requests.first();
        QCOMPARE(headLines(sent), expectedLines(request));
        QCOMPARE(sent.mid(sent.indexOf("\r\n\r\n") + 4), request.body);
    }

    void httpieSaysWhatItCannotHold()
    {
        const auto command = http::exportHttpie({"M-SEARCH", url("/"), {}, {}, {}}, http::CommandSecrets::Shown);
        QVERIFY(!command);
        QVERIFY(describe(command.error()).contains(u"cURL"_s));
    }

    void powerShell_data()
    {
        QTest::addColumn<http::Request>("request");
        QTest::addColumn<QByteArrayList>("parts");
        QTest::newRow("curved quotes end no text")
            << http::Request{"GET", url("/?q=1"), {{"X-Name", "it's \u2019 $x `y`"}}, {}, {}}
            << QByteArrayList{"-Uri 'http://127.0.0.1/?q=1' -Method GET", "'X-Name' = 'it''s \u2019\u2019 $x `y`'"};
        QTest::newRow("a text goes as UTF-8")
            << http::Request{"POST", url("/"), {{"Content-Type", "application/json"}}, "{\"a\": \"é\"}", {}}
            << QByteArrayList{"-ContentType 'application/json'", "UTF8.GetBytes('{\"a\": \"é\"}')"};
        QTest::newRow("bytes go as base64") << http::Request{"PUT", url("/"), {}, QByteArray("a\0\xff", 3), {}}
                                            << QByteArrayList{"FromBase64String('YQD/')"};
        QTest::newRow("a method of one's own")
            << http::Request{"PURGE", url("/"), {}, {}, {}} << QByteArrayList{"-CustomMethod 'PURGE'"};
    }

    void powerShell()
    {
        QFETCH(http::Request, request);
        QFETCH(QByteArrayList, parts);
        const auto command = http::exportPowerShell(request, http::CommandSecrets::Shown);
        QVERIFY(command);
        for (const QByteArray &part : parts)
            QVERIFY2(command->contains(part), command->constData());
    }

    void powerShellSaysWhatItCannotHold()
    {
        const auto command =
            http::exportPowerShell({"GET", url("/"), {{"A", "1"}, {"a", "2"}}, {}, {}}, http::CommandSecrets::Shown);
        QVERIFY(!command);
        QVERIFY(describe(command.error()).contains(u"twice"_s));
    }

    void noFormHoldsASecretUnlessAsked()
    {
        const http::Request request = {"POST",
                                       QUrl(u"https://h/p?access_token=planted-1234&q=1"_s),
                                       {{"Cookie", "sid=planted-5678"}},
                                       "{\"refresh_token\": \"planted-9012\"}",
                                       Secret("Bearer planted-3456")};
        for (const http::CommandForm &form : http::commandForms()) {
            const auto command = form.write(request, http::CommandSecrets::Placeholders);
            QVERIFY2(command, form.id);
            QVERIFY2(!command->contains("planted"), command->constData());
            QVERIFY2(command->contains("TOKEN"), command->constData());
            QCOMPARE(http::commandForm(QString::fromLatin1(form.id)), &form);
        }
        QVERIFY(!http::commandForm(u"wget"));
    }

    /// `TOKEN=$(…)` is for bash and its like: PowerShell wants another name before the sign, cmd has no such thing.
    void eachShellFillsTheTokenInInItsOwnWay_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("filled");
        QTest::newRow("bash") << u"curl"_s << u"TOKEN=$(print it)"_s;
        QTest::newRow("cmd") << u"curl-cmd"_s << u"for /f %i in ('print it') do @set TOKEN=%i"_s;
        QTest::newRow("HTTPie") << u"httpie"_s << u"TOKEN=$(print it)"_s;
        QTest::newRow("PowerShell") << u"powershell"_s << u"$env:TOKEN = print it"_s;
    }

    void eachShellFillsTheTokenInInItsOwnWay()
    {
        QFETCH(const QString, id);
        QFETCH(const QString, filled);
        QCOMPARE(QString::fromLatin1(http::commandForm(id)->fill).arg(u"print it"_s), filled);
    }

    void aSchemeThatHoldsTheCredentialIsNotShown()
    {
        const http::Request request = {"GET", QUrl(u"https://h/p"_s), {}, {}, Secret("planted-1234 planted-1234")};
        for (const http::CommandForm &form : http::commandForms()) {
            const auto command = form.write(request, http::CommandSecrets::Placeholders);
            QVERIFY2(command, form.id);
            QVERIFY2(!command->contains("planted"), command->constData());
        }
    }

    void aMethodThatIsATokenIsNotShown()
    {
        const http::Request request = {"ya29.planted-0123456789abcdef", QUrl(u"https://h/p"_s), {}, {}, {}};
        QVERIFY(http::needsLabels(request));
        for (const http::CommandForm &form : http::commandForms()) {
            const auto command = form.write(request, http::CommandSecrets::Placeholders);
            QVERIFY2(!command || command->contains("ACCESS#1"), form.id);
            QVERIFY2(!command || !command->contains("planted"), form.id);
        }
    }
};

QTEST_GUILESS_MAIN(TestCommandExport)
#include "tst_command_export.moc"
