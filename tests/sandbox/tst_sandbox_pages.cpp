// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/pages.h"

#include "tests/sandbox/session.h"
#include "tests/support/places.h"

#include <QProcess>

using namespace Qt::StringLiterals;

/// The pages in a real browser, whose own rules (Content-Security-Policy, Origin, redirects of forms) decide.
class TestSandboxPages : public QObject
{
    Q_OBJECT

    struct Visit
    {
        int exitCode = -1;
        QString errors;
    };

    /// `clicks` are the texts of what is clicked, one after the other.
    static Visit visit(const QUrl &url, const QStringList &clicks, const QString &until)
    {
        QStringList arguments;
        for (const QString &text : clicks)
            arguments << u"--click"_s << text;
        arguments << u"--until"_s << until << u"--timeout"_s << u"30"_s;
        if (qEnvironmentVariableIsSet("TOKENLOUPE_SCREENSHOTS"))
            arguments << u"--screenshots"_s << qEnvironmentVariable("TOKENLOUPE_SCREENSHOTS");
        QProcess browser;
        browser.start(places::inSource(u"tests/support/browser.py"), arguments << url.toString(QUrl::FullyEncoded));
        if (!QTest::qWaitFor([&] { return browser.state() == QProcess::NotRunning; }, 60000))
            return {};
        return {browser.exitCode(), QString::fromUtf8(browser.readAllStandardError())};
    }

    static QUrl authorizationUrl(Session &session, const http::Form &parameters)
    {
        return QUrl(session.box().issuer() + QString::fromLatin1(session.authorizationTarget(parameters)));
    }

private Q_SLOTS:
    void aPersonAllows()
    {
        Session session;
        const Visit done = visit(authorizationUrl(session, session.authorizationParameters()),
                                 {u"bob@partner.example.test"_s, u"Allow"_s}, u"Done."_s);
        QVERIFY2(done.exitCode == 0, qPrintable(done.errors));
        QVERIFY(session.applicationRequest().startsWith("GET /callback?state=state%20%26%20more&iss="));
        QVERIFY(!session.applicationRequest().toLower().contains("\r\nreferer:"));
    }

    void aPersonDenies()
    {
        Session session;
        const Visit done = visit(authorizationUrl(session, session.authorizationParameters()),
                                 {u"sam@personal.test"_s, u"Deny"_s}, u"Done."_s);
        QVERIFY2(done.exitCode == 0, qPrintable(done.errors));
        QVERIFY(session.applicationRequest().startsWith("GET /callback?error=access_denied&"));
    }

    void aRedirectToIpv6IsFollowedToo()
    {
        auto listener = std::make_unique<QTcpServer>();
        if (!listener->listen(QHostAddress::LocalHostIPv6))
            QSKIP("This machine has no ::1.");
        Session session;
        QStringList received;
        connect(listener.get(), &QTcpServer::newConnection, this, [&] {
            QTcpSocket *socket = listener->nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [&received, socket] {
                received.append(QString::fromLatin1(socket->readAll()));
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nSeen.");
                socket->disconnectFromHost();
            });
        });
        http::Form parameters = session.authorizationParameters();
        parameters[1].second = u"http://[::1]:%1/callback"_s.arg(listener->serverPort());
        const Visit done =
            visit(authorizationUrl(session, parameters), {u"alice@example.test"_s, u"Allow"_s}, u"Seen."_s);
        QVERIFY2(done.exitCode == 0, qPrintable(done.errors));
        QVERIFY(received.value(0).startsWith("GET /callback?state="_L1));
    }
};

QTEST_GUILESS_MAIN(TestSandboxPages)
#include "tst_sandbox_pages.moc"
