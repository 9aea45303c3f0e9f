// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/token.h"

#include "oauth/answer.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

http::Response answer(int status, const QByteArray &body)
{
    http::Response response;
    response.status = status;
    response.body = body;
    return response;
}

const QString host = u"oauth2.googleapis.com"_s;

} // namespace

class TestToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsGooglesAnswer()
    {
        const QByteArray json = R"({"access_token": "ya29.a", "expires_in": 3599, "refresh_token": "1/r",)"
                                R"("scope": "openid https://www.googleapis.com/auth/userinfo.email",)"
                                R"("id_token": "a.b.c", "token_type": "Bearer", "x": [1]})";
        const auto tokens = oauth::processTokenResponse(answer(200, json), host);
        QVERIFY2(tokens, tokens ? "" : qPrintable(describe(tokens.error())));
        QCOMPARE(tokens->accessToken.reveal(), "ya29.a"_ba);
        QCOMPARE(tokens->tokenType, u"Bearer"_s);
        QCOMPARE(tokens->expiresIn, std::optional<qint64>(3599));
        QCOMPARE(tokens->refreshToken.reveal(), "1/r"_ba);
        QCOMPARE(tokens->idToken.reveal(), "a.b.c"_ba);
        QCOMPARE(tokens->scope, (QStringList{u"openid"_s, u"https://www.googleapis.com/auth/userinfo.email"_s}));
    }

    void takesTheLeastAnAnswerMayHold()
    {
        const auto tokens = oauth::processTokenResponse(
            answer(200, R"({"access_token": "a", "token_type": "bearer", "expires_in": "60", "id_token": null})"),
            host);
        QVERIFY(tokens);
        QCOMPARE(tokens->expiresIn, std::optional<qint64>(60));
        QVERIFY(tokens->refreshToken.isEmpty() && tokens->idToken.isEmpty() && tokens->scope.isEmpty());
        QCOMPARE(oauth::processTokenResponse(answer(200, R"({"access_token": "a", "token_type": "Bearer"})"), host)
                     ->expiresIn,
                 std::nullopt);
    }

    void aTokenLivesAHundredYearsAtMost_data()
    {
        QTest::addColumn<QByteArray>("expiresIn");
        QTest::newRow("the largest number") << "9223372036854775807"_ba;
        QTest::newRow("the largest number, as a string") << "\"9223372036854775807\""_ba;
        QTest::newRow("a thousand years") << "31557600000"_ba;
    }

    void aTokenLivesAHundredYearsAtMost()
    {
        QFETCH(QByteArray, expiresIn);
        const auto tokens = oauth::processTokenResponse(
            answer(200, R"({"access_token": "a", "token_type": "Bearer", "expires_in": )" + expiresIn + '}'), host);
        QVERIFY2(tokens, tokens ? "" : qPrintable(describe(tokens.error())));
        QCOMPARE(tokens->expiresIn, std::optional(oauth::longestLife));
    }

    void passesOnARefusal_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("error");
        QTest::addColumn<QString>("description");
        QTest::newRow("RFC 6749 5.2: 400")
            << 400 << R"({"error": "invalid_grant", "error_description": "Malformed auth code."})"_ba
            << u"invalid_grant"_s << u"Malformed auth code."_s;
        QTest::newRow("RFC 6749 5.2: 401 invalid_client")
            << 401 << R"({"error": "invalid_client", "error_description": "Unauthorized"})"_ba << u"invalid_client"_s
            << u"Unauthorized"_s;
        QTest::newRow("with the status 200")
            << 200 << R"({"error": "invalid_grant"})"_ba << u"invalid_grant"_s << u"it gave no reason"_s;
        QTest::newRow("with tokens beside it")
            << 200 << R"({"error": "x", "access_token": "a", "token_type": "Bearer"})"_ba << u"x"_s
            << u"it gave no reason"_s;
        QTest::newRow("Google's error_subtype")
            << 400 << R"({"error": "invalid_grant", "error_description": "reauth", "error_subtype": "invalid_rapt"})"_ba
            << u"invalid_grant"_s << u"reauth, invalid_rapt"_s;
    }

    void passesOnARefusal()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        const auto tokens = oauth::processTokenResponse(answer(status, body), host);
        QVERIFY(!tokens);
        QCOMPARE(tokens.error().code, ErrorCode::ProviderRefused);
        QTEST(tokens.error().subject, "error");
        QTEST(tokens.error().detail, "description");
    }

    void saysWhatIsWrongWithoutQuotingIt_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("words");
        const QByteArray good = R"("access_token": "SECRET", "token_type": "Bearer")";
        QTest::newRow("an HTML page") << 500 << "\n<html>SECRET"_ba << u"HTML page"_s;
        QTest::newRow("nothing") << 502 << ""_ba << u"empty (status 502)"_s;
        QTest::newRow("form encoding") << 200 << "access_token=SECRET&token_type=Bearer"_ba << u"no JSON from byte 0"_s;
        QTest::newRow("cut off") << 200 << R"({"access_token": "SECRET", )"_ba << u"no JSON from byte"_s;
        QTest::newRow("an array") << 200 << R"(["SECRET"])"_ba << u"no object"_s;
        QTest::newRow("a status of its own") << 500 << "{"_ba + good + "}" << u"status 500"_s;
        QTest::newRow("an error that is an object")
            << 401 << R"({"error": {"code": 401}})"_ba << u"“error” has the wrong type"_s;
        QTest::newRow("no access_token") << 200 << R"({"token_type": "Bearer"})"_ba << u"“access_token” is missing"_s;
        QTest::newRow("an empty access_token")
            << 200 << R"({"access_token": "", "token_type": "Bearer"})"_ba << u"“access_token” is missing"_s;
        QTest::newRow("RFC 6749 5.1: no token_type")
            << 200 << R"({"access_token": "SECRET"})"_ba << u"“token_type” is missing"_s;
        QTest::newRow("RFC 6749 7.1: a token type we do not understand")
            << 200 << R"({"access_token": "SECRET", "token_type": "DPoP"})"_ba << u"DPoP"_s;
        QTest::newRow("an access_token that is a number")
            << 200 << R"({"access_token": 1, "token_type": "Bearer"})"_ba << u"“access_token” has the wrong type"_s;
        QTest::newRow("RFC 6749 A.12: a line break in a token")
            << 200 << R"({"access_token": "SECRET\r\nX: 1", "token_type": "Bearer"})"_ba << u"no token may hold"_s;
        QTest::newRow("duplicate members")
            << 200 << "{"_ba + good + R"(, "access_token": "SECRET2"})" << u"more than once"_s;
        QTest::newRow("a duplicate of an unknown member")
            << 200 << "{"_ba + good + R"(, "x": 1, "x": 2})" << u"more than once"_s;
        QTest::newRow("expires_in that is a word")
            << 200 << "{"_ba + good + R"(, "expires_in": "soon"})" << u"number of seconds"_s;
        QTest::newRow("expires_in below zero")
            << 200 << "{"_ba + good + R"(, "expires_in": -1})" << u"number of seconds"_s;
        QTest::newRow("expires_in beyond 64 bits")
            << 200 << "{"_ba + good + R"(, "expires_in": 99999999999999999999})" << u"number of seconds"_s;
        QTest::newRow("a scope that is a list")
            << 200 << "{"_ba + good + R"(, "scope": ["a"]})" << u"“scope” has the wrong type"_s;
    }

    void saysWhatIsWrongWithoutQuotingIt()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const QString, words);
        const auto tokens = oauth::processTokenResponse(answer(status, body), host);
        QVERIFY(!tokens);
        QCOMPARE(tokens.error().code, ErrorCode::AnswerMalformed);
        QCOMPARE(tokens.error().subject, host);
        QVERIFY2(tokens.error().detail.contains(words), qPrintable(tokens.error().detail));
        QVERIFY(!describe(tokens.error()).contains(u"SECRET"_s));
    }

    void aRedirectIsNamedByItsHost()
    {
        http::Response redirect = answer(307, "");
        redirect.headers.add("Location", "https://evil.example/take?code=SECRET");
        const auto tokens = oauth::processTokenResponse(redirect, host);
        QCOMPARE(tokens.error().code, ErrorCode::AnswerMalformed);
        QVERIFY(tokens.error().detail.contains(u"evil.example (status 307)"_s));
        QVERIFY(!tokens.error().detail.contains(u"SECRET"_s));
    }
};

QTEST_APPLESS_MAIN(TestToken)
#include "tst_token.moc"
