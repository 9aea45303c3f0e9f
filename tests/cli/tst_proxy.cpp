// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cli_process.h"
#include "tests/support/own_authority.h"
#include "tests/support/places.h"
#include "tests/support/recording_proxy.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int deadline = 60000; // milliseconds; only a hang takes so long

QProcessEnvironment with(const QString &variable, const QString &value)
{
    QProcessEnvironment environment = CliProcess::systemEnvironment();
    environment.insert(variable, value);
    return environment;
}

/// Lets this process's own event loop run, where the proxy is.
CliAnswer run(const QString &arguments, const QProcessEnvironment &environment = CliProcess::systemEnvironment())
{
    CliProcess process(arguments.split(u' ') + QStringList{u"--memory-only"_s}, environment);
    const bool ended =
        QTest::qWaitFor([&process] { return process.process().state() == QProcess::NotRunning; }, deadline);
    return ended ? process.answer() : CliAnswer();
}

} // namespace

/// The real program and a proxy that writes down what it is asked.
class TestProxy : public QObject
{
    Q_OBJECT

private:
    const OwnAuthority m_authority;

private Q_SLOTS:
    void theNamedProxyIsUsed()
    {
        RecordingProxy proxy;
        const CliAnswer answer = run(u"send GET http://api.example/x --proxy "_s + proxy.address());
        QVERIFY2(answer.code == 0, answer.err.constData());
        QVERIFY2(answer.out.contains("from the proxy"), answer.out.constData());
        QCOMPARE(proxy.served, QList<QByteArray>{"GET http://api.example/x"});
    }

    void theSystemsProxyIsUsedWhenNoneIsNamed_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QByteArray>("served");
        QTest::newRow("plain http") << u"http_proxy"_s << u"http://api.example/x"_s << "GET http://api.example/x"_ba;
        QTest::newRow("TLS") << u"https_proxy"_s << u"https://api.example/x"_s << "CONNECT api.example:443"_ba;
        QTest::newRow("in upper case") << u"HTTP_PROXY"_s << u"http://api.example/x"_s << "GET http://api.example/x"_ba;
    }

    void theSystemsProxyIsUsedWhenNoneIsNamed()
    {
        QFETCH(QString, variable);
        QFETCH(QString, url);
        QFETCH(QByteArray, served);
        RecordingProxy proxy;
        run(u"send GET "_s + url, with(variable, proxy.address()));
        QCOMPARE(proxy.served.value(0), served);
    }

    void whatTheSystemExceptsIsAskedDirectly()
    {
        RecordingProxy proxy;
        QProcessEnvironment environment = with(u"http_proxy"_s, proxy.address());
        environment.insert(u"no_proxy"_s, u"other.example,api.invalid"_s);
        const CliAnswer answer = run(u"send GET http://api.invalid/"_s, environment);
        QCOMPARE(answer.code, 3);
        QVERIFY2(answer.err.contains("api.invalid cannot be reached: no network address is known for its name (DNS)."),
                 answer.err.constData());
        QCOMPARE(proxy.accepted(), 0);
    }

    void theNamedProxyIsStrongerThanTheSystems()
    {
        RecordingProxy named;
        RecordingProxy systems;
        run(u"send GET http://api.example/ --proxy "_s + named.address(), with(u"http_proxy"_s, systems.address()));
        QCOMPARE(named.served.size(), 1);
        QCOMPARE(systems.accepted(), 0);
    }

    void aProxyGetsThePasswordThatItAsksFor_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("userInfo");
        QTest::addColumn<int>("served");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("TLS") << u"https://api.example/"_s << u"ada:p%40ss@"_s << 1 << ""_ba;
        QTest::newRow("plain http") << u"http://api.example/"_s << u"ada:p%40ss@"_s << 1 << ""_ba;
        QTest::newRow("plain http, no password")
            << u"http://api.example/"_s << QString() << 0 << "Only a proxy answers 407."_ba;
        QTest::newRow("TLS, no password")
            << u"https://api.example/"_s << QString() << 0 << "the proxy wants a user and a password"_ba;
        QTest::newRow("TLS, another password")
            << u"https://api.example/"_s << u"ada:other@"_s << 0 << "does not take the user and password"_ba;
    }

    void aProxyGetsThePasswordThatItAsksFor()
    {
        QFETCH(QString, url);
        QFETCH(QString, userInfo);
        QFETCH(int, served);
        QFETCH(QByteArray, words);
        RecordingProxy proxy;
        proxy.credentials = "ada:p@ss"_ba;
        QTemporaryDir folder;
        QFile har(folder.filePath(u"out.har"_s));
        const CliAnswer answer =
            run(u"send GET %1 --proxy %2 --show-secrets --har %3"_s.arg(url, proxy.address(userInfo), har.fileName()));
        QVERIFY2(answer.err.contains(words), answer.err.constData());
        QCOMPARE(proxy.served.size(), served);
        QVERIFY2(proxy.accepted() < 4, "it asked again and again");
        QVERIFY(har.open(QIODevice::ReadOnly));
        const QByteArray told = answer.out + answer.err + har.readAll(); // of the request, which it is no part of
        QVERIFY(!told.contains("p@ss") && !told.contains(proxy.credentials.toBase64()));
    }

    void aProxyThatIsNotFoundIsNotTheHostThatIsNot()
    {
        const CliAnswer answer = run(u"send GET https://api.example/ --proxy http://proxy.invalid:3128"_s);
        QCOMPARE(answer.code, 3);
        QVERIFY2(answer.err.contains("for the name of the proxy (DNS)"), answer.err.constData());
    }

    void aProxyThatReachesNothingIsOneSentence()
    {
        RecordingProxy proxy; // knows no host
        const CliAnswer answer = run(u"send GET https://api.example/ --proxy "_s + proxy.address());
        QCOMPARE(answer.code, 3);
        QVERIFY2(answer.err.contains("api.example") && answer.err.contains("proxy"), answer.err.constData());
        QCOMPARE(answer.err.count('\n'), 1);
    }

    void whatAProxyAnswersForAHostIsSaidOfTheProxy_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("it forbids the host") << "403 Forbidden"_ba
                                             << "the proxy does not allow a connection to it"_ba;
        QTest::newRow("it knows no such host") << "404 Not Found"_ba
                                               << "the proxy made no connection to it"_ba;
        QTest::newRow("it reaches nobody there") << "502 Bad Gateway"_ba
                                                 << "the proxy made no connection to it"_ba;
        QTest::newRow("it cannot just now") << "503 Service Unavailable"_ba
                                            << "the proxy made no connection to it"_ba;
    }

    void whatAProxyAnswersForAHostIsSaidOfTheProxy()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QByteArray, words);
        RecordingProxy proxy;
        proxy.unconnected = answer;
        const CliAnswer sent = run(u"send GET https://api.example/ --proxy "_s + proxy.address());
        QCOMPARE(sent.code, 3);
        QVERIFY2(sent.err.contains("api.example cannot be reached: " + words), sent.err.constData());
    }

    void whereNoProxyListensItsPortIsMeant_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("TLS") << u"https://api.example/"_s;
        QTest::newRow("plain http") << u"http://api.example/"_s;
    }

    void whereNoProxyListensItsPortIsMeant()
    {
        QFETCH(QString, url);
        QString address;
        {
            const RecordingProxy gone;
            address = gone.address();
        }
        const CliAnswer sent = run(u"send GET %1 --proxy %2"_s.arg(url, address));
        QCOMPARE(sent.code, 3);
        QVERIFY2(sent.err.contains("nothing takes connections at the port of the proxy"), sent.err.constData());
    }

    void aSandboxOnThisComputerIsAskedDirectly_data()
    {
        QTest::addColumn<bool>("named");
        QTest::newRow("the proxy is named") << true;
        QTest::newRow("the proxy is the system's") << false;
    }

    void aSandboxOnThisComputerIsAskedDirectly()
    {
        QFETCH(bool, named);
        RecordingProxy proxy;
        const CliAnswer answer =
            named ? run(u"demo --proxy "_s + proxy.address()) : run(u"demo"_s, with(u"http_proxy"_s, proxy.address()));
        QVERIFY2(answer.code == 0, answer.err.constData());
        QCOMPARE(proxy.accepted(), 0);
    }

    void bothFacesRefuseWhatIsNoProxyOrNoCertificate_data()
    {
        const QString authority = m_authority.path(u"ca.pem"_s);
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("named");
        QTest::newRow("another scheme") << QStringList{u"--proxy"_s, u"ftp://p.example"_s} << "--proxy"_ba;
        QTest::newRow("no host") << QStringList{u"--proxy"_s, u"http://"_s} << "--proxy"_ba;
        QTest::newRow("no certificate") << QStringList{u"--ca-file"_s, u"/dev/null"_s} << "/dev/null"_ba;
        QTest::newRow("no file") << QStringList{u"--ca-file"_s, u"/nonexistent"_s} << "/nonexistent"_ba;
        QTest::newRow("a client's certificate without its key")
            << QStringList{u"--client-cert"_s, authority} << "--client-key"_ba;
        QTest::newRow("a client's key without its certificate")
            << QStringList{u"--client-key"_s, authority} << "--client-cert"_ba;
        QTest::newRow("no key") << QStringList{u"--client-cert"_s, authority, u"--client-key"_s, authority}
                                << "no private key"_ba;
    }

    void bothFacesRefuseWhatIsNoProxyOrNoCertificate()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, named);
        const CliAnswer answer = runCli(QStringList{u"accounts"_s} + arguments);
        QCOMPARE(answer.code, 2);
        QVERIFY2(answer.err.contains(named), answer.err.constData());
        QCOMPARE(answer.err.count('\n'), 1);

        QProcess window;
        window.start(places::program(u"tokenloupe"), arguments);
        QVERIFY(window.waitForFinished(deadline));
        QCOMPARE(window.exitCode(), 2);
        QCOMPARE(window.readAllStandardError().trimmed(), answer.err.trimmed());
    }
};

QTEST_GUILESS_MAIN(TestProxy)
#include "tst_proxy.moc"
