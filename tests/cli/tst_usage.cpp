// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cli_process.h"

#include <QScopeGuard>
#include <QTemporaryDir>
#include <QtTest>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

/// Nothing that a command was given is passed over in silence.
class TestUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anArgumentTooManyIsNamed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("named");
        const auto row = [](const char *line, const char *named) {
            QTest::newRow(line) << words(line) << QByteArray(named);
        };
        row("sign-out --revoke bob@example.test", "bob@example.test");
        row("token bob@example.test", "bob@example.test");
        row("accounts bob@example.test", "bob@example.test");
        row("sign-in google", "google");
        row("client one.json two.json", "two.json");
        row("userinfo one.txt two.txt", "two.txt");
        row("diff one.txt two.txt three.txt", "three.txt");
        row("send GET http://127.0.0.1:1/ http://127.0.0.1:2/", "http://127.0.0.1:2/");
        row("lab GET http://127.0.0.1:1/ http://127.0.0.1:2/", "http://127.0.0.1:2/");
        row("diagnose --har one.har two.har", "two.har");
        row("presets drive-about", "drive-about");
        row("sandbox 8080", "8080");
        row("demo now", "now");
        row("token ya29.abcdefghijklmnopqrstuvwxyz", "ACCESS#1");
    }
    void anArgumentTooManyIsNamed()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, named);
        const CliAnswer answer = run(arguments);
        QCOMPARE(answer.code, 2);
        QVERIFY2(answer.err.contains(named) && !answer.err.contains("ya29.abcdef"), answer.err.constData());
        QCOMPARE(answer.out, ""_ba);
    }

    void whoGivesAnArgumentInTheWrongPlaceIsToldTheRightOne()
    {
        QVERIFY(run(words("diagnose a.har")).err.contains("--har FILE"));
        QVERIFY(run(words("sign-out bob@example.test")).err.contains("--account A"));
        QVERIFY(run(words("accounts bob@example.test")).err.contains("options alone"));
    }

    void anOptionThatMeansNothingThereIsNamed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("option");
        QTest::addColumn<QByteArray>("other");
        const auto row = [](const char *line, const char *option, const char *other) {
            QTest::newRow(line) << words(line) << QByteArray(option) << QByteArray(other);
        };
        row("sign-in --client a.json --client-id ID", "--client-id", "--client");
        row("sign-in --client a.json --client-secret-file f", "--client-secret-file", "--client-id");
        row("introspect - --client-secret-file f", "--client-secret-file", "--client-id");
        row("inspect --lines --report r.md", "--report", "--lines");
        row("inspect --lines --explain", "--explain", "--lines");
        row("inspect --lines --repair", "--repair", "--lines");
        row("scan a.har --keep-claims", "--keep-claims", "--redact or --dry-run");
        row("scan a.har --redact-people", "--redact-people", "--redact or --dry-run");
        row("scan a.har --redact b.har --expect-none", "--expect-none", "--redact or --dry-run");
        row("scan a.har --dry-run --show-secrets", "--show-secrets", "--redact or --dry-run");
        row("scan a.har --redact b.har --jwks k", "--jwks", "--redact or --dry-run");
        row("scan a.har --redact b.har --key k", "--key", "--redact or --dry-run");
        row("scan a.har --redact b.har --secret-file k", "--secret-file", "--redact or --dry-run");
        row("scan a.har --redact b.har --at 1", "--at", "--redact or --dry-run");
        row("lab GET http://127.0.0.1:1/ --revoke", "--revoke", "--watch");
        row("lab GET http://127.0.0.1:1/ --every 2", "--every", "--watch");
        row("lab GET http://127.0.0.1:1/ --timeout 2", "--timeout", "--watch");
        row("sign-in --provider sandbox --client a.json", "--provider", "its own client");
        row("sign-in --provider google --client-id ID --tenant t", "--tenant", "--provider entra");
        row("sign-in --provider sandbox --entra-version 1", "--entra-version", "--provider entra");
        row("sign-in --account A --scope s --tenant t", "--tenant", "--provider entra");
        row("sign-in --provider sandbox --browser b --no-browser", "--browser", "--no-browser");
        row("client ID --register --unregister", "--register", "--unregister");
        row("userinfo --account A --provider google", "--provider", "--account");
        row("tokeninfo --account A --provider google", "--provider", "--account");
        row("introspect --account A --provider google", "--provider", "--account");
        row("send GET http://127.0.0.1:1/ --type id", "--type", "--account");
        row("send GET http://127.0.0.1:1/ --bearer-file f --type id", "--type", "--account");
        row("send GET http://127.0.0.1:1/ --bearer-file f --retry-on-401", "--retry-on-401", "--account");
        row("send GET http://127.0.0.1:1/ --account A --retry-on-401 --curl", "--retry-on-401", "--curl or --as");
        row("send GET http://127.0.0.1:1/ --curl --har a.har", "--har", "--curl or --as");
        row("send GET http://127.0.0.1:1/ --as httpie --har a.har", "--har", "--curl or --as");
        row("send GET http://127.0.0.1:1/ --curl --expect 200", "--expect", "--curl or --as");
        row("send GET http://127.0.0.1:1/ --curl --repeat 2", "--repeat", "--curl or --as");
        row("send GET http://127.0.0.1:1/ --curl --probe all", "--probe", "--curl or --as");
        row("send GET http://127.0.0.1:1/ --curl --follow", "--follow", "--curl or --as");
        row("send GET http://127.0.0.1:1/ --curl --follow-to h", "--follow-to", "--curl or --as");
        row("diagnose --list --har a.har", "--list", "--har or --exchange");
        row("diagnose --list --exchange a.json", "--list", "--har or --exchange");
        row("diagnose --list --account A", "--list", "--account");
        row("lab GET http://127.0.0.1:1/ --bearer-file f --type id", "--type", "--account");
        row("lab GET http://127.0.0.1:1/ --revoked-file f --revoke-account A", "--revoked-file", "--revoke-account");
        row("lab GET http://127.0.0.1:1/ --other-account A --other-account-file f", "--other-account",
            "--other-account-file");
        row("lab GET http://127.0.0.1:1/ --smaller-scope-account A --smaller-scope-file f", "--smaller-scope-account",
            "--smaller-scope-file");
        row("lab GET http://127.0.0.1:1/ --watch --variants expired", "--variants", "--watch");
        row("lab GET http://127.0.0.1:1/ --watch --own-host h", "--own-host", "--watch");
    }
    void anOptionThatMeansNothingThereIsNamed()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, option);
        QFETCH(QByteArray, other);
        const CliAnswer answer = run(arguments);
        QCOMPARE(answer.code, 2);
        QVERIFY2(answer.err.startsWith(option + ": ") && answer.err.contains(other), answer.err.constData());
        QCOMPARE(answer.out, ""_ba);
    }

    void whatNamesNoHostIsRefused_data()
    {
        QTest::addColumn<QString>("value");
        for (const char *value : {"http://127.0.0.1:18081", "*", "*.example.com", "::1", "2001:db8::1", "[::1", "a b",
                                  "me@example.com", "example.com/x", "example.com:", "example.com:port",
                                  "example.com:0", "example.com:65536", "example.com?x", ":8080", ""})
            QTest::newRow(*value ? value : "nothing") << QString::fromLatin1(value);
    }
    void whatNamesNoHostIsRefused()
    {
        QFETCH(const QString, value);
        const std::pair<const char *, QString> options[] = {
            {"send", u"--follow-to"_s}, {"send", u"--allow-http"_s}, {"send", u"--allow-host"_s},
            {"lab", u"--allow-http"_s}, {"lab", u"--allow-host"_s},  {"lab", u"--own-host"_s},
        };
        for (const auto &[command, option] : options) {
            const CliAnswer answer = run({QString::fromLatin1(command), u"GET"_s, u"http://127.0.0.1:1/"_s, option,
                                          u"good.example"_s, option, value});
            QCOMPARE(answer.code, 2);
            QVERIFY2(answer.err.startsWith(option.toUtf8() + ": ") && answer.err.contains("[2001:db8::1]:8080"),
                     answer.err.constData());
            QCOMPARE(answer.err.count('\n'), 1);
        }
    }

    void whatNamesAHostIsTaken_data()
    {
        QTest::addColumn<QString>("value");
        for (const char *value : {"example.com", "Example.COM:8080", "localhost", "192.0.2.1:8080", "[::1]",
                                  "[2001:DB8::1]:8080", "xn--exmple-cua.com", "my_service"})
            QTest::newRow(value) << QString::fromLatin1(value);
    }
    void whatNamesAHostIsTaken()
    {
        QFETCH(const QString, value);
        const CliAnswer answer =
            run({u"send"_s, u"GET"_s, u"http://127.0.0.1:1/"_s, u"--curl"_s, u"--allow-http"_s, value});
        QVERIFY2(answer.code == 0, answer.err.constData());
    }

    /// Before anything is sent, signed in or revoked.
    void aFileThatCannotBeWrittenIsNamedFirst_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("option");
        const auto row = [](const char *line, const char *option) {
            QTest::newRow(line) << words(line) << QByteArray(option);
        };
        row("sign-in --provider sandbox", "--trace");
        row("sign-out", "--trace");
        row("inspect -", "--report");
        row("scan -", "--redact");
        row("send GET http://127.0.0.1:1/", "--har");
        row("lab GET http://127.0.0.1:1/", "--out");
    }
    void aFileThatCannotBeWrittenIsNamedFirst()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, option);
        const std::pair<QString, QByteArray> places[] = {
            {m_folder.filePath(u"none/report.md"_s), "there is no folder"},
            {m_folder.path(), "is a folder"},
            {u"-"_s, "- is none"},
            {QString(), "it is empty"},
        };
        for (const auto &[path, reason] : places) {
            const CliAnswer answer = run(arguments + QStringList{QString::fromLatin1(option), path});
            QCOMPARE(answer.code, 2);
            QVERIFY2(answer.err.startsWith(option + ": ") && answer.err.contains(reason), answer.err.constData());
            QCOMPARE(answer.out, ""_ba);
        }
        QVERIFY2(!QFile::exists(m_folder.filePath(u"none"_s)), "the folder was made");
    }

    /// A name typed twice must not cost a token that nobody issues again.
    void aFileThatIsReadIsNotWritten_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("output");
        const auto row = [](const char *name, const char *line, const char *output) {
            QTest::newRow(name) << words(line) << QString::fromLatin1(output);
        };
        row("a token of send", "send GET http://127.0.0.1:1/ --bearer-file t.txt --har", "t.txt");
        row("a security code", "send GET http://127.0.0.1:1/ --security-code-file t.txt --har", "t.txt");
        row("a body", "send POST http://127.0.0.1:1/ -d @t.txt --har", "t.txt");
        row("a saved request", "send --request t.txt --har", "t.txt");
        row("certificates", "send GET http://127.0.0.1:1/ --ca-file t.txt --har", "t.txt");
        row("by another way to the folder", "send GET http://127.0.0.1:1/ --bearer-file t.txt --har", "sub/../t.txt");
        row("by a link", "send GET http://127.0.0.1:1/ --bearer-file t.txt --har", "link");
        row("a token of the lab", "lab GET http://127.0.0.1:1/ --bearer-file t.txt --out", "t.txt");
        row("another token of the lab", "lab GET http://127.0.0.1:1/ --expired-file t.txt --out", "t.txt");
        row("a token to inspect", "inspect t.txt --report", "t.txt");
        row("the second key", "inspect - --key other.pem --key t.txt --report", "t.txt");
        row("a client", "sign-in --provider google --client t.txt --trace", "t.txt");
        row("a log", "scan t.txt --redact", "t.txt");
    }
    void aFileThatIsReadIsNotWritten()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, output);
        QVERIFY(QDir(m_folder.path()).mkpath(u"sub"_s));
        const QString path = m_folder.filePath(u"t.txt"_s);
        QFile::link(path, m_folder.filePath(u"link"_s)); // may be there
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("opaque-bearer") > 0);
        file.close();
        arguments.replaceInStrings(u"t.txt"_s, path);
        const CliAnswer answer = run(arguments + QStringList{m_folder.filePath(output)});
        QCOMPARE(answer.code, 2);
        QVERIFY2(answer.err.contains(": it would take the place of ") && answer.err.count('\n') == 1,
                 answer.err.constData());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "opaque-bearer"_ba);
    }

    void anotherFileThanThatReadIsWritten()
    {
        const QString input = m_folder.filePath(u"read.txt"_s);
        for (const QString &path : {input, m_folder.filePath(u"written.txt"_s)}) {
            QFile file(path); // alike, and yet two
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("nothing in it") > 0);
        }
        const CliAnswer answer = run({u"scan"_s, input, u"--redact"_s, m_folder.filePath(u"written.txt"_s)});
        QVERIFY2(answer.code == 0, answer.err.constData());
    }

    /// A script's variable that is not set: without a name the only account would be taken.
    void anEmptyNameIsNoAccount_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const QStringList commands[] = {{u"sign-out"_s},
                                        {u"token"_s},
                                        {u"userinfo"_s},
                                        words("send GET http://127.0.0.1:1/"),
                                        words("lab GET http://127.0.0.1:1/"),
                                        words("lab --forget-aged")};
        for (const QStringList &command : commands)
            QTest::newRow(qPrintable(command.join(u' '))) << command;
    }
    void anEmptyNameIsNoAccount()
    {
        QFETCH(QStringList, arguments);
        const CliAnswer answer = run(arguments + QStringList{u"--account"_s, QString()});
        QCOMPARE(answer.code, 2);
        QVERIFY2(answer.err.startsWith("--account: it is empty"), answer.err.constData());
    }

    /// A script's variable that is not set is no empty input, in which nothing would be found.
    void aScanWithoutAFileIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("none") << words("scan --expect-none") << 2;
        QTest::newRow("an empty name") << QStringList{u"scan"_s, QString(), u"--expect-none"_s} << 2;
        QTest::newRow("an empty name among others") << QStringList{u"scan"_s, u"-"_s, QString()} << 2;
        QTest::newRow("none to copy") << words("scan --redact out.har") << 2;
        QTest::newRow("an empty name to copy") << QStringList{u"scan"_s, QString(), u"--dry-run"_s} << 2;
        QTest::newRow("stdin, named") << words("scan - --expect-none") << 0;
    }
    void aScanWithoutAFileIsRefused()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        const CliAnswer answer = run(arguments);
        QCOMPARE(answer.code, code);
        QCOMPARE(answer.err.contains("- for stdin"), code == 2);
    }

    void aTerminalIsToldHowToEndIt_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("inspect") << words("inspect") << 2;
        QTest::newRow("inspect, stdin named") << words("inspect -") << 2;
        QTest::newRow("line by line") << words("inspect --lines") << 2;
        QTest::newRow("scan") << words("scan -") << 0;
    }
    void aTerminalIsToldHowToEndIt()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QVERIFY(!runCli(arguments, "hello\n").err.contains("Ctrl+D")); // no terminal

        const int terminal = posix_openpt(O_RDWR | O_NOCTTY);
        const auto closed = qScopeGuard([terminal] { ::close(terminal); });
        QVERIFY(terminal >= 0 && grantpt(terminal) == 0 && unlockpt(terminal) == 0);
        QProcess process;
        process.setStandardInputFile(QString::fromLocal8Bit(ptsname(terminal)));
        process.start(places::program(u"tokenloupe-cli"), arguments);
        QByteArray err;
        QTRY_VERIFY2_WITH_TIMEOUT((err += process.readAllStandardError()).contains("Ctrl+D"), err.constData(), 60000);
        QCOMPARE(err.count('\n'), 1);
        QCOMPARE(process.state(), QProcess::Running);
        const QByteArray typed = "hello\n\x04";
        QCOMPARE(::write(terminal, typed.constData(), static_cast<size_t>(typed.size())), typed.size());
        QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 60000);
        QCOMPARE(process.exitCode(), code);
    }

    void theCountsAreTheLastLineOfAFailureToo()
    {
        const CliAnswer answer = run(words("inspect --stats --key /nonexistent/key.pem -"));
        QCOMPARE(answer.code, 2);
        const QByteArrayList lines = answer.err.trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines.first().contains("/nonexistent/key.pem"), answer.err.constData());
        QVERIFY2(lines.last().contains("\"bad\":1"), answer.err.constData());
    }

private:
    CliAnswer run(const QStringList &arguments)
    {
        return runCli(arguments + QStringList{u"--data-dir"_s, m_folder.filePath(u"data"_s)});
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestUsage)
#include "tst_usage.moc"
