// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/device_flow.h"

#include "sandbox/sandbox.h"
#include "sandbox/scripted_browser.h"
#include "tests/support/raw_server.h"
#include "tests/support/wait_for.h"

#include <QTemporaryDir>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Against a running sandbox, with a person at another browser.
class TestDeviceFlow : public QObject
{
    Q_OBJECT

private:
    /// What one sign-in on another device came to.
    struct Course
    {
        Result<oauth::TokenResponse> tokens = failure(ErrorCode::Internal, u"test"_s);
        oauth::DeviceAuthorization authorization;
        QList<qint64> slowedDown;
        int questions = 0;
    };

    void start(sandbox::Options options)
    {
        static const QTemporaryDir folder; // keys take a while to make
        options.dataDir = folder.path();
        options.port = 0;
        m_box = std::make_unique<sandbox::Sandbox>(options);
        const auto started = waitFor(m_box->start());
        QVERIFY2(started, wordsOf(started).constData());
    }

    oauth::ProviderMetadata provider() const
    {
        oauth::ProviderMetadata metadata;
        metadata.issuer = m_box->issuer();
        metadata.tokenEndpoint = QUrl(m_box->issuer() + u"/token"_s);
        metadata.deviceAuthorizationEndpoint = QUrl(m_box->issuer() + u"/device/code"_s);
        metadata.tokenEndpointAuthMethods = {u"client_secret_post"_s};
        return metadata;
    }

    Course run(std::optional<sandbox::Behaviour> person, const QStringList &scope = {u"openid"_s, u"email"_s},
               std::chrono::seconds timeout = std::chrono::minutes(1))
    {
        Course course;
        network::HttpClient client;
        network::DeviceFlow flow(client, provider(), {m_box->clientId(), Secret(m_box->clientSecret().toUtf8()), {}});
        std::unique_ptr<sandbox::ScriptedBrowser> browser;
        connect(&flow, &network::DeviceFlow::codeReady, this, [&](const oauth::DeviceAuthorization &given) {
            course.authorization = given;
            if (!person)
                return;
            person->userCode = given.userCode.toLower().remove(u'-'); // as people type
            browser = std::make_unique<sandbox::ScriptedBrowser>(*person);
            browser->visit(oauth::deviceUrl(given));
        });
        connect(&flow, &network::DeviceFlow::slowedDown, this,
                [&course](qint64 seconds) { course.slowedDown.append(seconds); });
        const qsizetype before = m_box->log().size();
        course.tokens = waitFor(flow.grant(scope, timeout));
        for (const sandbox::LogEntry &entry : m_box->log().mid(before))
            course.questions += entry.path == "/token";
        return course;
    }

    /// The next moment from which 2 s end 0.12 s after a half of a second of the system's steady clock.
    static std::chrono::milliseconds untilTimersEndEarly()
    {
        using namespace std::chrono;
        const auto past = steady_clock::now().time_since_epoch() % 500ms;
        return ceil<milliseconds>((120ms - past + 500ms) % 500ms);
    }

    static sandbox::Options quick()
    {
        sandbox::Options options;
        options.deviceInterval = 1;
        return options;
    }

    std::unique_ptr<sandbox::Sandbox> m_box;

private Q_SLOTS:
    void cleanup() { m_box.reset(); }

    void rfc8628Section35WhoAllowsItIsSignedIn()
    {
        start(quick());
        const Course course = run(sandbox::Behaviour{u"alice@example.test"_s});
        QVERIFY2(course.tokens, wordsOf(course.tokens).constData());
        QVERIFY(!course.tokens->accessToken.isEmpty());
        QVERIFY(!course.tokens->refreshToken.isEmpty());
        QVERIFY(!course.tokens->idToken.isEmpty());
        QVERIFY(course.slowedDown.isEmpty());
    }

    void rfc8628Section35WhoDeniesItIsNot()
    {
        start(quick());
        const Course course = run(sandbox::Behaviour{u"alice@example.test"_s, false});
        QCOMPARE(codeOf(course.tokens), ErrorCode::AuthorizationDenied);
    }

    void rfc8628Section35NobodyIsAskedMoreOftenThanTheProviderWants()
    {
        sandbox::Options options = quick();
        options.deviceCodeTtl = 5;
        start(options);
        const Course course = run(std::nullopt);
        QCOMPARE(codeOf(course.tokens), ErrorCode::TimedOut);
        QVERIFY2(course.questions >= 2 && course.questions <= 5, qPrintable(QString::number(course.questions)));
    }

    /// Begun at a moment when a coarse timer of Qt ends a tenth of a second early, to end together with others.
    void rfc8628Section35TheWholeIntervalPassesBeforeAQuestion()
    {
        using namespace std::chrono;
        const char *json = "Content-Type: application/json\r\n";
        steady_clock::time_point asked;
        RawServer server([&](QTcpSocket &socket, const QByteArray &request) {
            if (request.startsWith("POST /token ")) {
                asked = steady_clock::now();
                return RawServer::http("400 Bad Request", json, R"({"error":"access_denied"})")(socket, request);
            }
            const QByteArray code =
                "{\"device_code\":\"d\",\"user_code\":\"u\",\"verification_uri\":\"http://127.0.0.1\","
                "\"expires_in\":60,\"interval\":2}";
            QTimer::singleShot(untilTimersEndEarly(), Qt::PreciseTimer, &socket, [&socket, request, json, code] {
                RawServer::http("200 OK", json, code)(socket, request);
            });
        });
        oauth::ProviderMetadata provider;
        provider.issuer = u"http://127.0.0.1:%1"_s.arg(server.port());
        provider.tokenEndpoint = server.url(u"/token"_s);
        provider.deviceAuthorizationEndpoint = server.url(u"/device/code"_s);
        network::HttpClient client;
        network::DeviceFlow flow(client, provider, {u"client"_s, {}, {}});
        steady_clock::time_point given;
        connect(&flow, &network::DeviceFlow::codeReady, this, [&given] { given = steady_clock::now(); });
        QCOMPARE(codeOf(waitFor(flow.grant({u"openid"_s}, 1min))), ErrorCode::AuthorizationDenied);
        QVERIFY(given.time_since_epoch() > 0s);
        QVERIFY2(asked - given >= 2s, qPrintable(QString::number(duration_cast<milliseconds>(asked - given).count())));
    }

    void rfc8628Section35SlowDownAddsFiveSeconds()
    {
        sandbox::Options options = quick();
        options.faults = {sandbox::Fault::DeviceSlowDown};
        start(options);
        const Course course = run(std::nullopt, {u"openid"_s}, std::chrono::seconds(9));
        QCOMPARE(course.slowedDown, QList<qint64>{6});
        QCOMPARE(course.questions, 2); // after 1 s and, slower now, after 7 s
    }

    void theUsersOwnPatienceEndsItToo()
    {
        start(quick());
        const Course course = run(std::nullopt, {u"openid"_s}, std::chrono::seconds(2));
        QCOMPARE(codeOf(course.tokens), ErrorCode::TimedOut);
    }

    void theUsersPatienceOutlivesNoIntervalHoweverLong()
    {
        sandbox::Options options;
        options.deviceInterval = 10'000'000'000; // seconds: more than nanoseconds can count
        options.deviceCodeTtl = 20'000'000'000;
        start(options);
        const Course course = run(std::nullopt, {u"openid"_s}, std::chrono::seconds(2));
        QCOMPARE(codeOf(course.tokens), ErrorCode::TimedOut);
        QVERIFY(!course.authorization.userCode.isEmpty());
        QCOMPARE(course.questions, 0);
    }

    void aScopeThatNoDeviceGetsIsRefusedAtOnce()
    {
        start(quick());
        const Course course = run(std::nullopt, {u"https://www.googleapis.com/auth/drive"_s});
        QCOMPARE(codeOf(course.tokens), ErrorCode::ProviderRefused);
        QCOMPARE(course.tokens.error().subject, u"invalid_scope"_s);
        QVERIFY(course.authorization.userCode.isEmpty());
    }

    void aFlowThatGoesAsksNoMore()
    {
        start(quick());
        network::HttpClient client;
        auto flow = std::make_unique<network::DeviceFlow>(
            client, provider(), oauth::Client{m_box->clientId(), Secret(m_box->clientSecret().toUtf8()), {}});
        QSignalSpy given(flow.get(), &network::DeviceFlow::codeReady);
        const auto tokens = flow->grant({u"openid"_s}, std::chrono::minutes(1));
        QTRY_COMPARE(given.count(), 1);
        flow.reset();
        QTRY_VERIFY(tokens.isFinished());
        QCOMPARE(tokens.resultCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestDeviceFlow)
#include "tst_device_flow.moc"
