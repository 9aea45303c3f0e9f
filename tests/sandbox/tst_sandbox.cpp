// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandbox.h"

#include "jose/verify.h"
#include "tests/sandbox/session.h"

#include <QTcpServer>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

sandbox::Options with(sandbox::Fault fault)
{
    sandbox::Options options;
    options.faults = {fault};
    return options;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestSandbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas()
    {
        QTemporaryDir folder;
        sandbox::Options options;
        options.dataDir = folder.filePath(u"kept"_s);
        QJsonObject description;
        QJsonObject tokens;
        {
            Session session(options);
            description = session.box().description();
            tokens = session.signIn();
        }
        Session session(options);
        QCOMPARE(session.box().description(), description);
        // An access token ends with its sandbox; the refresh token gives a new one.
        QCOMPARE(session.get("/v1/userinfo"_ba, Session::bearer(tokens)).status, 401);
        const QJsonObject again =
            Session::json(session.post("/token"_ba, session.refreshGrant(tokens.value("refresh_token"_L1).toString())));
        QCOMPARE(session.get("/v1/userinfo"_ba, Session::bearer(again)).status, 200);
        const auto keys = jose::parseJwkSet(session.get("/oauth2/v3/certs"_ba).body, u"the key set"_s);
        QCOMPARE(jose::verify(jose::parseCompact(tokens.value("id_token"_L1).toString().toLatin1()), *keys).outcome,
                 jose::SignatureCheck::Outcome::Verified);
    }

    void keepsNoToken()
    {
        QTemporaryDir folder;
        sandbox::Options options;
        options.dataDir = folder.filePath(u"kept"_s);
        Session session(options);
        const QJsonObject tokens = session.signIn();
        const QString path = sandbox::stateFilePath(options.dataDir);
        const QByteArray content = contentOf(path);
        QVERIFY(content.contains("107000000000000000001")); // the grant is there
        for (const QString &member : {u"access_token"_s, u"refresh_token"_s, u"id_token"_s})
            QVERIFY(!content.contains(tokens.value(member).toString().toLatin1()));
        QVERIFY(!content.contains("ya29."));
        QVERIFY(!content.contains("1//"));
        QCOMPARE(QFile::permissions(path) & QFileDevice::Permissions(0x0077), QFileDevice::Permissions());
        QCOMPARE(QFile::permissions(options.dataDir) & QFileDevice::Permissions(0x0077), QFileDevice::Permissions());
    }

    void saysThatItsOldPortIsTaken()
    {
        QTemporaryDir folder;
        sandbox::Options options;
        options.dataDir = folder.path();
        const quint16 port = Session(options).port;
        QTcpServer squatter;
        QVERIFY(squatter.listen(QHostAddress::LocalHost, port));
        sandbox::Sandbox box(options);
        const Result<quint16> started = Session::await(box.start());
        QVERIFY(!started);
        QCOMPARE(started.error().code, ErrorCode::PortUnavailable);
    }

    void twoOverOneFolderWouldLoseEachOthersGrants()
    {
        QTemporaryDir folder;
        sandbox::Options options;
        options.dataDir = folder.filePath(u"kept"_s);
        options.port = 0; // so that it is not the port that keeps the second one out
        auto first = std::make_unique<Session>(options);
        const QString token = first->signIn().value("refresh_token"_L1).toString();
        const Result<quint16> refused = Session::await(sandbox::Sandbox(options).start());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::UsageWrong);
        first.reset();
        const Session next(options);
        QCOMPARE(next.post("/token"_ba, next.refreshGrant(token)).status, 200);
    }

    void refusesAStateFileItCannotUse_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("no JSON") << "{"_ba;
        QTest::newRow("an array") << "[]"_ba;
        QTest::newRow("a newer version") << R"({"version": 2})"_ba;
        QTest::newRow("no client") << R"({"version": 1, "port": 1234})"_ba;
        QTest::newRow("no port") << R"({"version": 1, "client_id": "a", "client_secret": "b"})"_ba;
        QTest::newRow("no key") << R"({"version": 1, "port": 1, "client_id": "a", "client_secret": "b"})"_ba;
        QTest::newRow("a broken key")
            << R"({"version": 1, "port": 1, "client_id": "a", "client_secret": "b", "keys": ["x"]})"_ba;
        QTest::newRow("a broken grant")
            << R"({"version": 1, "port": 1, "client_id": "a", "client_secret": "b", "grants": [{"sha256": 1}]})"_ba;
    }

    void refusesAStateFileItCannotUse()
    {
        QFETCH(QByteArray, content);
        QTemporaryDir folder;
        QFile file(sandbox::stateFilePath(folder.path()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        sandbox::Options options;
        options.dataDir = folder.path();
        sandbox::Sandbox box(options);
        const Result<quint16> started = Session::await(box.start());
        QVERIFY(!started);
        QCOMPARE(started.error().code, ErrorCode::FileMalformed);
        QCOMPARE(started.error().subject, file.fileName());
        QCOMPARE(contentOf(file.fileName()), content);
    }

    void saysThatItsStateCannotBeKept()
    {
        sandbox::Options options;
        options.dataDir = u"/proc/nowhere"_s;
        sandbox::Sandbox box(options);
        const Result<quint16> started = Session::await(box.start());
        QVERIFY(!started);
        QCOMPARE(started.error().code, ErrorCode::FileUnwritable);
    }

    void startsWithoutBlocking()
    {
        sandbox::Sandbox box({}); // no folder: new keys
        const Future<quint16> starting = box.start();
        QVERIFY(!starting.isFinished());
        QVERIFY(Session::await(starting));
    }

    void dyingEarlyIsNoHarm()
    {
        Future<quint16> starting;
        {
            sandbox::Sandbox box({});
            starting = box.start();
        }
        QTRY_VERIFY(starting.isFinished());
        QVERIFY(starting.isCanceled());
    }

    void theClockIsAhead()
    {
        sandbox::Options options;
        options.clockSkew = 3 * 3600;
        Session session(options);
        const qint64 ahead = QDateTime::currentSecsSinceEpoch() + options.clockSkew;
        const QJsonObject tokens = session.signIn();
        QVERIFY(qAbs(Session::claims(tokens).value("iat"_L1).toInteger() - ahead) < 60);
        const QByteArray date = session.get("/"_ba).headers.value("Date"_ba);
        QDateTime told = QLocale::c().toDateTime(QString::fromLatin1(date), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
        told.setTimeZone(QTimeZone::utc());
        QVERIFY2(qAbs(told.toSecsSinceEpoch() - ahead) < 60, date.constData());
    }

    void accessTokensExpire()
    {
        sandbox::Options options;
        options.accessTokenTtl = 0;
        Session session(options);
        const QJsonObject tokens = session.signIn(u"openid email https://www.googleapis.com/auth/drive"_s);
        QCOMPARE(tokens.value("expires_in"_L1).toInt(), 0);
        for (const QByteArray &target : {"/v1/userinfo"_ba, "/drive/v3/files"_ba, "/api/user/v1/me"_ba})
            QCOMPARE(session.get(target, Session::bearer(tokens)).status, 401);
    }

    void logsWhatItAnswered()
    {
        Session session;
        session.signIn();
        session.get("/drive/v3/about?fields=user&access_token=ya29.x"_ba);
        session.get("/nowhere"_ba);
        QCOMPARE(session.box().log(), (QList<sandbox::LogEntry>{{"GET"_ba, "/o/oauth2/v2/auth"_ba, 200},
                                                                {"POST"_ba, "/o/oauth2/v2/auth/account"_ba, 200},
                                                                {"POST"_ba, "/o/oauth2/v2/auth/consent"_ba, 302},
                                                                {"POST"_ba, "/token"_ba, 200},
                                                                {"GET"_ba, "/drive/v3/about"_ba, 401},
                                                                {"GET"_ba, "/nowhere"_ba, 404}}));
    }

    void faultsHaveNamesAndSentences()
    {
        for (const sandbox::FaultRow &row : sandbox::faults()) {
            QCOMPARE(sandbox::findFault(QString::fromLatin1(row.name)), &row);
            QVERIFY(qstrlen(row.sentence) > 0);
        }
        QVERIFY(!sandbox::findFault(u"nonsense"));
    }

    void breaksTheTokenEndpoint_data()
    {
        QTest::addColumn<sandbox::Fault>("fault");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("500") << sandbox::Fault::Token500 << 500 << "text/html; charset=utf-8"_ba;
        QTest::newRow("HTML") << sandbox::Fault::TokenHtml << 200 << "text/html; charset=utf-8"_ba;
        QTest::newRow("empty") << sandbox::Fault::TokenEmpty << 200 << "application/json"_ba;
    }

    void breaksTheTokenEndpoint()
    {
        QFETCH(sandbox::Fault, fault);
        QFETCH(int, status);
        QFETCH(QByteArray, type);
        Session session(with(fault));
        const http::Response response = session.post("/token"_ba, session.codeGrant(u"x"_s));
        QCOMPARE(response.status, status);
        QCOMPARE(response.headers.value("Content-Type"_ba), type);
        QCOMPARE(response.body.isEmpty(), fault == sandbox::Fault::TokenEmpty);
    }

    void answersTokensLateWithoutHoldingUpTheRest()
    {
        Session session(with(sandbox::Fault::TokenSlow));
        QTcpSocket waiting;
        waiting.connectToHost(QHostAddress::LocalHost, session.port);
        waiting.write(raw_http::request(session.port, "POST"_ba, "/token"_ba));
        QTRY_COMPARE(session.box().log().size(), 1);
        QCOMPARE(session.get("/"_ba).status, 200);
        QCOMPARE(waiting.bytesAvailable(), 0);
    }

    void breaksTheIdToken()
    {
        const auto claims = [](sandbox::Fault fault) { return Session::claims(Session(with(fault)).signIn()); };
        const QString nonce = claims(sandbox::Fault::WrongNonce).value("nonce"_L1).toString();
        QVERIFY(!nonce.isEmpty() && nonce != "a-nonce"_L1);
        QCOMPARE(claims(sandbox::Fault::WrongAudience).value("aud"_L1).toString(), u"another-client"_s);

        Session session(with(sandbox::Fault::WrongSignature));
        const QByteArray token = session.signIn().value("id_token"_L1).toString().toLatin1();
        const auto keys = jose::parseJwkSet(session.get("/oauth2/v3/certs"_ba).body, u"the key set"_s);
        QCOMPARE(jose::verify(jose::parseCompact(token), *keys).outcome, jose::SignatureCheck::Outcome::Wrong);
    }

    void breaksTheCallback()
    {
        const http::Form state = Session(with(sandbox::Fault::WrongState)).callback();
        QVERIFY(http::formValue(state, u"state") != "state & more"_L1);
        QVERIFY(!http::formValue(state, u"code").isEmpty());
        Session session(with(sandbox::Fault::WrongIss));
        QVERIFY(http::formValue(session.callback(), u"iss") != session.box().issuer());
    }

    void breaksTheRest()
    {
        QCOMPARE(Session(with(sandbox::Fault::JwksEmpty)).get("/oauth2/v3/certs"_ba).body.simplified(),
                 R"({ "keys": [ ] })"_ba);
        Session forgetful(with(sandbox::Fault::NoRefreshToken));
        const QJsonObject tokens = forgetful.signIn();
        QVERIFY(!tokens.contains("refresh_token"_L1));
        QCOMPARE(forgetful.get("/v1/userinfo"_ba, Session::bearer(tokens)).status, 200);
        QCOMPARE(Session(with(sandbox::Fault::Drive500)).get("/drive/v3/about"_ba).status, 500);
        QCOMPARE(Session(with(sandbox::Fault::Aodocs500)).get("/api/user/v1/me"_ba).status, 500);
    }

    void limitsOfUseAreOfTheirDomain()
    {
        for (const sandbox::Fault fault : {sandbox::Fault::DriveDisabled, sandbox::Fault::DriveRateLimit}) {
            Session session(with(fault));
            const QJsonObject tokens = session.signIn(u"openid email https://www.googleapis.com/auth/drive"_s);
            const http::Response refusal = session.get("/drive/v3/files"_ba, Session::bearer(tokens));
            const QJsonObject error = Session::json(refusal)["error"_L1]["errors"_L1][0].toObject();
            QCOMPARE(error["domain"_L1].toString(), u"usageLimits"_s);
        }
    }

    void anUnlistedClientIsRefusedByAodocsAlone()
    {
        Session session(with(sandbox::Fault::NotAllowListed));
        const QJsonObject tokens = session.signIn(u"openid email https://www.googleapis.com/auth/drive"_s);
        QCOMPARE(session.get("/api/user/v1/me"_ba, Session::bearer(tokens)).status, 401);
        QCOMPARE(session.get("/api/user/v1/me"_ba, Session::bearer(tokens, u"id_token"_s)).status, 401);
        QCOMPARE(session.get("/api/user/v1/me"_ba, "securityCode sandbox-security-code"_ba).status, 200);
        QCOMPARE(session.get("/v1/userinfo"_ba, Session::bearer(tokens)).status, 200);
        QCOMPARE(session.get("/drive/v3/files"_ba, Session::bearer(tokens)).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
