// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/token_info.h"

#include "http/form.h"

#include <QtTest>

using namespace Qt::StringLiterals;

using oauth::Standing;
using oauth::TokenService;

namespace {

constexpr qint64 now = 1'700'000'000;
constexpr char secret[] = "ya29.top-secret";

http::Response answer(int status, QByteArray body, const http::Headers &headers = {})
{
    return {status, {}, headers, body.replace('\'', '"')};
}

Result<oauth::TokenInfo> read(TokenService service, const http::Response &response)
{
    return oauth::readTokenInfo(service, response, u"host.example"_s, now);
}

} // namespace

Q_DECLARE_METATYPE(http::Response)

class TestTokenInfo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rfc9700Section26TheTokenIsNeverInTheAddress()
    {
        const oauth::Client client{u"a client"_s, Secret("s/+"), {}};
        for (const auto service : {TokenService::Tokeninfo, TokenService::Introspection, TokenService::Userinfo}) {
            const http::Request request =
                oauth::tokenQuestion(service, QUrl(u"https://host.example/x?tenant=1"_s), Secret(secret), client);
            QCOMPARE(request.url, QUrl(u"https://host.example/x?tenant=1"_s));
            const bool inHeader = request.authorization.reveal() == "Bearer "_ba + secret;
            QCOMPARE(inHeader, service == TokenService::Userinfo);
            QCOMPARE(request.body.contains(secret), !inHeader);
        }
    }

    void introspectionSaysWhoAsks()
    {
        const QUrl endpoint(u"https://host.example/introspect"_s);
        const http::Request confidential = oauth::tokenQuestion(TokenService::Introspection, endpoint, Secret(secret),
                                                                {u"a client"_s, Secret("s/+:"), {}});
        QCOMPARE(confidential.authorization.reveal(), "Basic "_ba + "a%20client:s%2F%2B%3A"_ba.toBase64());
        QVERIFY(!confidential.body.contains("client_id"));
        const http::Request open =
            oauth::tokenQuestion(TokenService::Introspection, endpoint, Secret(secret), {u"a client"_s, {}, {}});
        QVERIFY(open.authorization.isEmpty());
        QCOMPARE(http::formValue(http::decodeForm(open.body), u"client_id"), u"a client"_s);
    }

    void rfc7662Section21TheHintIsOfTheTokensKind()
    {
        const auto hint = [](const char *token) {
            const http::Request request = oauth::tokenQuestion(
                TokenService::Introspection, QUrl(u"https://host.example/introspect"_s), Secret(token));
            return http::formValue(http::decodeForm(request.body), u"token_type_hint");
        };
        QCOMPARE(hint("1//0abcdefgh"), u"refresh_token"_s);
        QCOMPARE(hint("ya29.abcdefgh"), u"access_token"_s);
    }

    void googlesTextsAreRead()
    {
        const auto info = read(TokenService::Tokeninfo,
                               answer(200, "{'azp':'1-a.apps.googleusercontent.com','aud':'b','sub':'42','scope':'a b',"
                                           "'exp':'1700003600','expires_in':'3600','email':'a@b.test',"
                                           "'email_verified':'true','access_type':'offline'}"));
        QVERIFY(info);
        QCOMPARE(info->standing, Standing::Taken);
        QCOMPARE(info->clientId, u"1-a.apps.googleusercontent.com"_s);
        QCOMPARE(info->audience, QStringList{u"b"_s});
        QCOMPARE(info->scope, (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(info->expires, std::optional<qint64>(now + 3600));
        QCOMPARE(info->emailVerified, std::optional(true));
    }

    void googlesOlderNamesAreRead()
    {
        const auto info = read(TokenService::Tokeninfo,
                               answer(200, "{'issued_to':'c','audience':'c','user_id':'42','scope':'a','expires_in':60,"
                                           "'email':'a@b.test','verified_email':false}"));
        QVERIFY(info);
        QCOMPARE(info->clientId, u"c"_s);
        QCOMPARE(info->subject, u"42"_s);
        QCOMPARE(info->expires, std::optional<qint64>(now + 60));
        QCOMPARE(info->emailVerified, std::optional(false));
    }

    void anAddressIsVerifiedOnlyWhereThatIsSaid_data()
    {
        QTest::addColumn<QByteArray>("verified");
        QTest::addColumn<std::optional<bool>>("expected");
        QTest::newRow("true") << "true"_ba << std::optional(true);
        QTest::newRow("false") << "false"_ba << std::optional(false);
        QTest::newRow("the word true") << "'true'"_ba << std::optional(true);
        QTest::newRow("the word false") << "'false'"_ba << std::optional(false);
        QTest::newRow("another word") << "'yes'"_ba << std::optional<bool>();
        QTest::newRow("a number") << "1"_ba << std::optional<bool>();
    }

    void anAddressIsVerifiedOnlyWhereThatIsSaid()
    {
        QFETCH(QByteArray, verified);
        QFETCH(std::optional<bool>, expected);
        const auto info = read(TokenService::Userinfo, answer(200, "{'sub':'1','email_verified':" + verified + "}"));
        QVERIFY(info);
        QCOMPARE(info->emailVerified, expected);
    }

    void aRefusalOfTheClientIsQuoted_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("detail");
        QTest::newRow("nothing") << QByteArray() << u"status 401"_s << u"it gave no reason"_s;
        QTest::newRow("an error") << "{'error':'invalid_client'}"_ba << u"invalid_client"_s << u"it gave no reason"_s;
        QTest::newRow("an error in words") << "{'error':'invalid_client','error_description':'Bad secret'}"_ba
                                           << u"invalid_client"_s << u"Bad secret"_s;
    }

    void aRefusalOfTheClientIsQuoted()
    {
        QFETCH(QByteArray, body);
        const auto info = read(TokenService::Introspection, answer(401, body));
        QVERIFY(!info);
        QTEST(info.error().subject, "subject");
        QTEST(info.error().detail, "detail");
    }

    void whatARefusalSaysIsKept()
    {
        const auto object = read(TokenService::Tokeninfo, answer(400, "{'error':'invalid_token'}"));
        QVERIFY(object && object->document.find(u"error"));
        const auto list = read(TokenService::Tokeninfo, answer(400, "['invalid_token']"));
        QVERIFY(list && list->document.kind != json_text::Kind::Array);
    }

    void howTheTokenStands_data()
    {
        QTest::addColumn<TokenService>("service");
        QTest::addColumn<http::Response>("response");
        QTest::addColumn<Standing>("standing");
        const http::Headers lacking{{"WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"openid\""}};
        const auto row = [](const char *name, TokenService service, const http::Response &response, Standing standing) {
            QTest::newRow(name) << service << response << standing;
        };
        row("tokeninfo, refused", TokenService::Tokeninfo, answer(400, "{'error_description':'Invalid Value'}"),
            Standing::NotTaken);
        row("userinfo, refused with an empty body", TokenService::Userinfo, answer(401, {}), Standing::NotTaken);
        row("userinfo, scope missing by header", TokenService::Userinfo, answer(403, {}, lacking),
            Standing::ScopeMissing);
        row("userinfo, scope missing by body", TokenService::Userinfo, answer(403, "{'error':'insufficient_scope'}"),
            Standing::ScopeMissing);
        row("userinfo, forbidden for another reason", TokenService::Userinfo, answer(403, "{'error':'x'}"),
            Standing::NotTaken);
        row("userinfo, taken", TokenService::Userinfo, answer(200, "{'sub':'1'}"), Standing::Taken);
        row("introspection, active", TokenService::Introspection, answer(200, "{'active':true}"), Standing::Taken);
        row("introspection, not active", TokenService::Introspection, answer(200, "{'active':false}"),
            Standing::NotTaken);
    }

    void howTheTokenStands()
    {
        QFETCH(TokenService, service);
        QFETCH(http::Response, response);
        const auto info = read(service, response);
        QVERIFY2(info, info ? "" : qPrintable(describe(info.error())));
        QTEST(info->standing, "standing");
    }

    void whatIsNoAnswerIsAnError_data()
    {
        QTest::addColumn<TokenService>("service");
        QTest::addColumn<http::Response>("response");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char *name, TokenService service, const http::Response &response,
                            ErrorCode code = ErrorCode::AnswerMalformed) {
            QTest::newRow(name) << service << response << code;
        };
        row("HTML", TokenService::Tokeninfo, answer(200, "<html>ya29.top-secret</html>"));
        row("an empty body", TokenService::Tokeninfo, answer(200, {}));
        row("a list", TokenService::Userinfo, answer(200, "['ya29.top-secret']"));
        row("a signed answer", TokenService::Userinfo, answer(200, "eyJhbGciOiJSUzI1NiJ9.e30.c2ln"));
        row("a redirect", TokenService::Userinfo, answer(302, {}, {{"Location", "https://elsewhere.example/"}}));
        row("a server error", TokenService::Tokeninfo, answer(500, "{'aud':'x'}"));
        row("no audience", TokenService::Tokeninfo, answer(200, "{'sub':'1'}"));
        row("no subject", TokenService::Userinfo, answer(200, "{'email':'a@b.test'}"));
        row("a subject that is a number", TokenService::Userinfo, answer(200, "{'sub':1}"));
        row("no active", TokenService::Introspection, answer(200, "{'sub':'1'}"));
        row("active twice", TokenService::Introspection, answer(200, "{'active':false,'active':true}"));
        row("the client is refused", TokenService::Introspection, answer(401, "{'error':'invalid_client'}"),
            ErrorCode::ProviderRefused);
    }

    void whatIsNoAnswerIsAnError()
    {
        QFETCH(TokenService, service);
        QFETCH(http::Response, response);
        const auto info = read(service, response);
        QVERIFY(!info);
        QTEST(info.error().code, "code");
        QVERIFY(!describe(info.error()).contains(QLatin1StringView(secret)));
    }
};

QTEST_MAIN(TestTokenInfo)
#include "tst_token_info.moc"
