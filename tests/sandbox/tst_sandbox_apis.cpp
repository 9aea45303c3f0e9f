// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandbox_aodocs.h"
#include "sandbox/sandbox_drive.h"

#include "tests/sandbox/session.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

constexpr char bareChallenge[] = "Bearer realm=\"https://accounts.google.com/\"";

QJsonObject errorOf(const http::Response &response)
{
    return Session::json(response).value("error"_L1).toObject();
}

QString reasonOf(const http::Response &response)
{
    return errorOf(response).value("errors"_L1).toArray().at(0).toObject().value("reason"_L1).toString();
}

QString detailReasonOf(const http::Response &response)
{
    return errorOf(response).value("details"_L1).toArray().at(0).toObject().value("reason"_L1).toString();
}

/// JSON written with single quotes: moc of Qt 6.4 loses its way in these raw strings.
QByteArray quoted(QByteArray text)
{
    return text.replace('\'', '"');
}

/// The compact JSON of an error without a location: AODocs' form, and Drive's where no parameter is to blame.
QByteArray plainError(int code, const QByteArray &message, const QByteArray &reason, const QByteArray &location = {})
{
    const QByteArray inner = location + "\"message\":\"" + message + '"';
    return "{\"error\":{\"code\":" + QByteArray::number(code) + ",\"errors\":[{\"domain\":\"global\"," + inner +
           ",\"reason\":\"" + reason + "\"}],\"message\":\"" + message + "\"}}";
}

/// Drive's form, with the parameter that is to blame.
QByteArray driveError(int code, const QByteArray &message, const QByteArray &reason, const QByteArray &parameter)
{
    return plainError(code, message, reason, "\"location\":\"" + parameter + "\",\"locationType\":\"parameter\",");
}

} // namespace

class TestSandboxApis : public QObject
{
    Q_OBJECT

    std::unique_ptr<Session> m_session;
    QJsonObject m_tokens; ///< with e-mail and Drive
    QByteArray m_access;  ///< the access token alone

    QByteArray expand(QByteArray header) const
    {
        header.replace("ACCESS", m_access);
        header.replace("REFRESH", m_tokens.value("refresh_token"_L1).toString().toLatin1());
        return header.replace("ID", m_tokens.value("id_token"_L1).toString().toLatin1());
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_session = std::make_unique<Session>();
        m_tokens = m_session->signIn(u"openid email https://www.googleapis.com/auth/drive.metadata.readonly"_s);
        m_access = m_tokens.value("access_token"_L1).toString().toLatin1();
    }

    void driveJudgesTheCredential_data()
    {
        QTest::addColumn<QByteArray>("authorization");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("reason");
        QTest::newRow("none") << QByteArray() << 401 << u"required"_s;
        QTest::newRow("no scheme") << "ACCESS"_ba << 401 << u"required"_s;
        QTest::newRow("another scheme") << "Basic eDp5"_ba << 401 << u"required"_s;
        QTest::newRow("an access token") << "Bearer ACCESS"_ba << 200 << QString();
        QTest::newRow("the scheme in lower case") << "bearer ACCESS"_ba << 200 << QString();
        QTest::newRow("the scheme twice") << "Bearer Bearer ACCESS"_ba << 401 << u"authError"_s;
        QTest::newRow("in quotes") << "Bearer \"ACCESS\""_ba << 401 << u"authError"_s;
        QTest::newRow("cut") << "Bearer ya29.sandbox-x"_ba << 401 << u"authError"_s;
        QTest::newRow("an ID token") << "Bearer ID"_ba << 401 << u"authError"_s;
        QTest::newRow("a refresh token") << "Bearer REFRESH"_ba << 401 << u"authError"_s;
    }

    void driveJudgesTheCredential()
    {
        QFETCH(QByteArray, authorization);
        QFETCH(int, status);
        QFETCH(QString, reason);
        const http::Response response = m_session->get("/drive/v3/about?fields=user"_ba, expand(authorization));
        QCOMPARE(response.status, status);
        QCOMPARE(reasonOf(response), reason);
        const QByteArray challenge = response.headers.value("WWW-Authenticate"_ba);
        if (reason == "required"_L1) {
            QCOMPARE(challenge, QByteArray(bareChallenge));
            QCOMPARE(detailReasonOf(response), u"CREDENTIALS_MISSING"_s);
            QCOMPARE(errorOf(response).value("status"_L1).toString(), u"UNAUTHENTICATED"_s);
            QVERIFY(response.body.contains("google.apps.drive.v3.DriveAbout.Get"));
        } else if (reason == "authError"_L1) {
            QCOMPARE(challenge, bareChallenge + ", error=\"invalid_token\""_ba);
            QVERIFY(!errorOf(response).contains("details"_L1));
        }
    }

    void driveTakesTheTokenFromTheQuery()
    {
        QCOMPARE(m_session->get("/drive/v3/about?fields=user&access_token="_ba + m_access).status, 200);
    }

    void rfc6750Section2DriveTakesNoTokenInTwoPlaces()
    {
        const http::Response response =
            m_session->get("/drive/v3/about?fields=user&access_token="_ba + m_access, "Bearer "_ba + m_access);
        QCOMPARE(response.status, 400);
        QCOMPARE(response.headers.value("WWW-Authenticate"_ba), bareChallenge + ", error=\"invalid_request\""_ba);
        QCOMPARE(detailReasonOf(response), u"OVERLOADED_CREDENTIALS"_s);
    }

    void driveNamesTheScopesThatWouldDo()
    {
        const QJsonObject tokens = m_session->signIn(u"openid email"_s);
        const http::Response response = m_session->get("/drive/v3/files"_ba, Session::bearer(tokens));
        QCOMPARE(response.status, 403);
        QCOMPARE(reasonOf(response), u"insufficientPermissions"_s);
        QCOMPARE(detailReasonOf(response), u"ACCESS_TOKEN_SCOPE_INSUFFICIENT"_s);
        const QByteArray challenge = response.headers.value("WWW-Authenticate"_ba);
        QVERIFY(challenge.startsWith(bareChallenge + ", error=\"insufficient_scope\", scope=\"https://"_ba));
        QVERIFY(challenge.contains("https://www.googleapis.com/auth/drive.metadata.readonly "));
    }

    void driveAnswers_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char *name, const char *target, int status, const QByteArray &body) {
            QTest::newRow(name) << QByteArray(target) << status << body;
        };
        row("about without fields", "about", 400,
            driveError(400, "The 'fields' parameter is required for this method.", "required", "fields"));
        row("about, whose token it is", "about?fields=user(emailAddress)", 200,
            quoted("{'user':{'emailAddress':'alice@example.test'}}"));
        row("a field that does not exist", "about?fields=nonexistentfield", 400,
            driveError(400, "Invalid field selection nonexistentfield", "invalidParameter", "fields"));
        row("files, the first two", "files?pageSize=2&fields=nextPageToken,files(id)", 200,
            quoted("{'files':[{'id':'1sandboxA01'},{'id':'1sandboxA02'}],'nextPageToken':'2'}"));
        row("files, the rest", "files?pageSize=2&pageToken=2&fields=nextPageToken,files/name", 200,
            quoted("{'files':[{'name':'Contract.pdf'}]}"));
        row("files by name", "files?q=trashed%3Dfalse%20and%20name%20contains%20'bud'&fields=files(name)", 200,
            quoted("{'files':[{'name':'Budget'}]}"));
        row("files in the bin", "files?q=trashed%20=%20true&fields=files(name)", 200, quoted("{'files':[]}"));
        row("one file", "files/1sandboxA03", 200,
            quoted("{'id':'1sandboxA03','kind':'drive#file','mimeType':'application/pdf','name':'Contract.pdf'}"));
        row("a file of somebody else", "files/1sandboxB01", 404,
            driveError(404, "File not found: 1sandboxB01.", "notFound", "fileId"));
        row("a search that is none", "files?q=nonsense", 400, driveError(400, "Invalid Value", "invalid", "q"));
        row("an address that is none", "nonsense", 404, plainError(404, "Not Found", "notFound"));
    }

    void driveAnswers()
    {
        QFETCH(QByteArray, target);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        const http::Response response = m_session->get("/drive/v3/"_ba + target, "Bearer "_ba + m_access);
        QCOMPARE(response.status, status);
        QCOMPARE(QJsonDocument(Session::json(response)).toJson(QJsonDocument::Compact), body);
    }

    void drivePagesHaveASize_data()
    {
        QTest::addColumn<QByteArray>("size");
        QTest::newRow("none at all") << "0"_ba;
        QTest::newRow("too many") << "1001"_ba;
        QTest::newRow("no number") << "x"_ba;
    }

    void drivePagesHaveASize()
    {
        QFETCH(QByteArray, size);
        const http::Response response = m_session->get("/drive/v3/files?pageSize="_ba + size, "Bearer "_ba + m_access);
        QCOMPARE(response.status, 400);
        QCOMPARE(reasonOf(response), u"invalidParameter"_s);
    }

    void driveFileScopeShowsNothingOfOthers()
    {
        const QJsonObject tokens = m_session->signIn(u"openid https://www.googleapis.com/auth/drive.file"_s);
        QCOMPARE(Session::json(m_session->get("/drive/v3/files?fields=files(id)"_ba, Session::bearer(tokens))),
                 (QJsonObject{{u"files"_s, QJsonArray()}}));
        QCOMPARE(m_session->get("/drive/v3/files/1sandboxA01"_ba, Session::bearer(tokens)).status, 404);
    }

    void aodocsJudgesTheCredential_data()
    {
        QTest::addColumn<QByteArray>("authorization");
        QTest::addColumn<int>("status");
        QTest::newRow("none") << QByteArray() << 401;
        QTest::newRow("an access token") << "Bearer ACCESS"_ba << 200;
        QTest::newRow("an ID token") << "Bearer ID"_ba << 200;
        QTest::newRow("the older scheme") << "OAuth ACCESS"_ba << 200;
        QTest::newRow("the scheme in lower case") << "bearer ACCESS"_ba << 401;
        QTest::newRow("the scheme in upper case") << "BEARER ACCESS"_ba << 401;
        QTest::newRow("no scheme") << "ACCESS"_ba << 401;
        QTest::newRow("the scheme twice") << "Bearer Bearer ACCESS"_ba << 401;
        QTest::newRow("two spaces") << "Bearer  ACCESS"_ba << 401;
        QTest::newRow("in quotes") << "Bearer \"ACCESS\""_ba << 401;
        QTest::newRow("a refresh token") << "Bearer REFRESH"_ba << 401;
        QTest::newRow("an ID token with a changed signature") << "Bearer IDx"_ba << 401;
        QTest::newRow("the security code") << "securityCode sandbox-security-code"_ba << 200;
        QTest::newRow("a wrong security code") << "securityCode x"_ba << 403;
        QTest::newRow("the security code, scheme in lower case") << "securitycode sandbox-security-code"_ba << 401;
        QTest::newRow("the security code as a bearer") << "Bearer sandbox-security-code"_ba << 401;
    }

    void aodocsJudgesTheCredential()
    {
        QFETCH(QByteArray, authorization);
        QFETCH(int, status);
        const http::Response response = m_session->get("/api/user/v1/me"_ba, expand(authorization));
        QCOMPARE(response.status, status);
        const QByteArray body = QJsonDocument(Session::json(response)).toJson(QJsonDocument::Compact);
        if (status == 200)
            QCOMPARE(Session::json(response).value("email"_L1).toString(), u"alice@example.test"_s);
        if (status == 401) {
            QCOMPARE(response.headers.value("WWW-Authenticate"_ba), QByteArray(bareChallenge));
            QCOMPARE(body, plainError(401, "You must use oauth 2 to authenticate", "required"));
        }
        if (status == 403) {
            QVERIFY(!response.headers.contains("WWW-Authenticate"_ba));
            QCOMPARE(body, plainError(403, "Invalid security code.", "forbidden"));
        }
    }

    void aodocsTakesCredentialsFromTheQuery()
    {
        QCOMPARE(m_session->get("/api/user/v1/me?access_token="_ba + m_access).status, 200);
        QCOMPARE(m_session->get("/api/user/v1/me?bearer_token="_ba + m_access).status, 200);
        QCOMPARE(m_session->get("/api/user/v1/me?securityCode=sandbox-security-code"_ba).status, 200);
        QCOMPARE(m_session->get("/api/user/v1/me?securityCode=x"_ba).status, 403);
    }

    void aodocsNeedsTheEmailScope()
    {
        const QJsonObject tokens = m_session->signIn(u"openid profile"_s);
        QCOMPARE(m_session->get("/api/user/v1/me"_ba, Session::bearer(tokens)).status, 401);
        QCOMPARE(m_session->get("/api/user/v1/me"_ba, Session::bearer(tokens, u"id_token"_s)).status, 401);
    }

    void aodocsListsLibrariesByPut()
    {
        const QByteArray authorization = "Bearer "_ba + m_access;
        const QByteArray path = "/api/library/v1/plain"_ba;
        const auto libraries = [](const http::Response &response) {
            return Session::json(response).value("libraries"_L1).toArray().size();
        };
        QCOMPARE(libraries(m_session->get(path, authorization, "PUT"_ba)), 2);
        QCOMPARE(libraries(m_session->get(path + "?query=quality", authorization, "PUT"_ba)), 1);
        QCOMPARE(m_session->get(path, authorization).status, 501);
        QCOMPARE(m_session->get("/api/nonsense"_ba, authorization).status, 404);
    }
};

QTEST_GUILESS_MAIN(TestSandboxApis)
#include "tst_sandbox_apis.moc"
