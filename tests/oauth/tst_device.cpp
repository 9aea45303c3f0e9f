// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/device.h"

#include "http/form.h"
#include "oauth/answer.h"
#include "oauth/token.h"

#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

oauth::ProviderMetadata provider(const QString &issuer = u"https://issuer.example"_s)
{
    oauth::ProviderMetadata metadata;
    metadata.issuer = issuer;
    metadata.tokenEndpoint = QUrl(u"https://issuer.example/token"_s);
    metadata.deviceAuthorizationEndpoint = QUrl(u"https://issuer.example/device"_s);
    metadata.tokenEndpointAuthMethods = {u"client_secret_post"_s};
    return metadata;
}

const oauth::Client client = {u"a client"_s, Secret("s+e/c"_ba), {}};

http::Response answer(const QByteArray &body, int status = 200)
{
    return {status, {}, {{"Content-Type"_ba, "application/json"_ba}}, body};
}

constexpr char whole[] = "{\"device_code\":\"d-c\",\"user_code\":\"WDJB-MJHT\",\"verification_uri\":\"https://"
                         "example.com/device\",\"verification_uri_complete\":\"https://example.com/"
                         "device?user_code=WDJB-MJHT\",\"expires_in\":1800,\"interval\":7}";

Error refused(const char *error)
{
    return {ErrorCode::ProviderRefused, QString::fromLatin1(error), u"its words"_s};
}

} // namespace

Q_DECLARE_METATYPE(Error)

/// RFC 8628, and where Google differs.
class TestDevice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rfc8628Section31TheCodeIsAskedForWithClientAndScope()
    {
        const auto request = oauth::deviceAuthorizationRequest(provider(), client, {u"openid"_s, u"email"_s});
        QVERIFY(request);
        QCOMPARE(request->url, QUrl(u"https://issuer.example/device"_s));
        const http::Form form = http::decodeForm(request->body);
        QCOMPARE(http::formValue(form, u"scope"), u"openid email"_s);
        QCOMPARE(http::formCount(form, u"client_id"), 1);
    }

    void aProviderWithoutTheEndpointIsNotAsked()
    {
        oauth::ProviderMetadata metadata = provider();
        metadata.deviceAuthorizationEndpoint.clear();
        const auto request = oauth::deviceAuthorizationRequest(metadata, client, {});
        QVERIFY(!request);
        QCOMPARE(request.error().code, ErrorCode::ProviderMetadataWrong);
    }

    void rfc8628Section34TheTokensAreAskedForWithDeviceCodeAndClient()
    {
        const auto request = oauth::deviceTokenRequest(provider(), client, Secret("d-c"_ba));
        QVERIFY(request);
        QCOMPARE(request->url, QUrl(u"https://issuer.example/token"_s));
        const http::Form form = http::decodeForm(request->body);
        QCOMPARE(http::formValue(form, u"grant_type"), u"urn:ietf:params:oauth:grant-type:device_code"_s);
        QCOMPARE(http::formValue(form, u"device_code"), u"d-c"_s);
        QCOMPARE(http::formValue(form, u"client_secret"), u"s+e/c"_s); // Google wants it, RFC 8628 leaves it open
    }

    void rfc8628Section32TheAnswerIsRead()
    {
        const auto read = oauth::processDeviceAuthorizationResponse(answer(whole), provider());
        QVERIFY2(read, qPrintable(read ? QString() : describe(read.error())));
        QCOMPARE(read->userCode, u"WDJB-MJHT"_s);
        QCOMPARE(read->deviceCode.reveal(), "d-c"_ba);
        QCOMPARE(read->expiresIn, 1800);
        QCOMPARE(read->interval, 7);
        QCOMPARE(oauth::deviceUrl(*read), QUrl(u"https://example.com/device?user_code=WDJB-MJHT"_s));
    }

    void rfc8628Section32TheAddressThatHoldsTheCodeIsShownToProgramsOnlyWhereThereIsOne()
    {
        const auto read = oauth::processDeviceAuthorizationResponse(answer(whole), provider());
        QJsonObject shown = QJsonDocument::fromJson(whole).object();
        shown.remove(u"device_code"_s);
        QCOMPARE(oauth::toJson(*read), shown);
        oauth::DeviceAuthorization plain = *read;
        plain.verificationUriComplete.clear();
        shown.remove(u"verification_uri_complete"_s);
        QCOMPARE(oauth::toJson(plain), shown);
    }

    void rfc8628Section32TheIntervalIsFiveSecondsWhereNoneIsNamedAndGoogleNamesTheAddressOtherwise()
    {
        const auto read = oauth::processDeviceAuthorizationResponse(
            answer("{\"device_code\":\"d\",\"user_code\":\"GQVQ-JKEC\",\"verification_url\":\"https://www.google.com/"
                   "device\",\"expires_in\":1800}"),
            provider());
        QVERIFY2(read, qPrintable(read ? QString() : describe(read.error())));
        QCOMPARE(oauth::deviceUrl(*read), QUrl(u"https://www.google.com/device"_s));
        QCOMPARE(read->interval, 5); // RFC 8628 3.2: when the provider names none
    }

    void whatLivesLongerThanAnybodyLivesAHundredYears_data()
    {
        QTest::addColumn<QByteArray>("interval");
        QTest::addColumn<QByteArray>("expiresIn");
        QTest::newRow("beyond what nanoseconds hold") << "10000000000"_ba
                                                      << "20000000000"_ba;
        QTest::newRow("beyond what can be added to a time") << "\"9223372036854775806\""_ba
                                                            << "\"9223372036854775807\""_ba;
    }

    void whatLivesLongerThanAnybodyLivesAHundredYears()
    {
        QFETCH(QByteArray, interval);
        QFETCH(QByteArray, expiresIn);
        const QByteArray body = QByteArray(whole).replace(":7", ':' + interval).replace("1800", expiresIn);
        const auto read = oauth::processDeviceAuthorizationResponse(answer(body), provider());
        QVERIFY2(read, qPrintable(read ? QString() : describe(read.error())));
        QCOMPARE(read->expiresIn, oauth::longestLife);
        QCOMPARE(read->interval, oauth::longestLife);
    }

    void aBadAnswerIsOneSentence_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("HTML") << "<html>"_ba;
        QTest::newRow("RFC 8628 3.2: no device code") << QByteArray(whole).replace("device_code", "other");
        QTest::newRow("RFC 8628 3.2: no user code") << QByteArray(whole).replace("\"user_code\"", "\"other\"");
        QTest::newRow("RFC 8628 3.2: no address") << QByteArray(whole).replace("\"verification_uri\"", "\"other\"");
        QTest::newRow("an address over http")
            << QByteArray(whole).replace("https://example.com/device\"", "http://example.com/device\"");
        QTest::newRow("an address of a script")
            << QByteArray(whole).replace("https://example.com/device\"", "javascript:alert(1)\"");
        QTest::newRow("RFC 8628 3.2: no end") << QByteArray(whole).replace("expires_in", "other");
        QTest::newRow("an end in the past") << QByteArray(whole).replace("1800", "-1");
        QTest::newRow("an interval of nothing") << QByteArray(whole).replace(":7", ":0");
        QTest::newRow("an interval as long as the code lives") << QByteArray(whole).replace(":7", ":1800");
        QTest::newRow("an interval of years") << QByteArray(whole).replace(":7", ":9007199254740991");
        QTest::newRow("a wrong type") << QByteArray(whole).replace("\"WDJB-MJHT\"", "[1]");
        QTest::newRow("a user code with control characters")
            << QByteArray(whole).replace("WDJB-MJHT\",", "\\u001b[31m\",");
        QTest::newRow("a user code of a thousand letters") << QByteArray(whole).replace("WDJB", QByteArray(1000, 'W'));
    }

    void aBadAnswerIsOneSentence()
    {
        QFETCH(QByteArray, body);
        const auto read = oauth::processDeviceAuthorizationResponse(answer(body), provider());
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::AnswerMalformed);
        QVERIFY(!describe(read.error()).contains(u"d-c"));
    }

    void googlesRefusalsAreExplained_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("error");
        QTest::addColumn<QString>("words");
        QTest::newRow("a client of another type")
            << "{\"error\":\"invalid_client\",\"error_description\":\"Invalid client type.\"}"_ba << u"invalid_client"_s
            << u"TVs and Limited Input devices"_s;
        QTest::newRow("a scope that no device gets")
            << "{\"error\":\"invalid_scope\"}"_ba << u"invalid_scope"_s << u"drive.file"_s;
        QTest::newRow("asked too often") << "{\"error_code\":\"rate_limit_exceeded\"}"_ba << u"rate_limit_exceeded"_s
                                         << u""_s;
    }

    void googlesRefusalsAreExplained()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, error);
        QFETCH(QString, words);
        const auto read = oauth::processDeviceAuthorizationResponse(answer(body, 403),
                                                                    provider(QString::fromLatin1(oauth::googleIssuer)));
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::ProviderRefused);
        QCOMPARE(read.error().subject, error);
        QVERIFY2(read.error().detail.contains(words), qPrintable(read.error().detail));
    }

    void whenToAskAgain_data()
    {
        QTest::addColumn<Error>("why");
        QTest::addColumn<int>("next"); // seconds after 5; 0: never
        QTest::newRow("RFC 8628 3.5: authorization_pending, and it is asked again as often")
            << refused("authorization_pending") << 5;
        QTest::newRow("RFC 8628 3.5: slow_down, five seconds more") << refused("slow_down") << 10;
        QTest::newRow("RFC 8628 3.5: no answer in time, half as often") << Error{ErrorCode::TimedOut, {}, {}} << 10;
        QTest::newRow("RFC 8628 3.5: a dropped connection, half as often")
            << Error{ErrorCode::ConnectionDropped, {}, {}} << 10;
        QTest::newRow("RFC 8628 3.5: access_denied ends it") << refused("access_denied") << 0;
        QTest::newRow("RFC 8628 3.5: expired_token ends it") << refused("expired_token") << 0;
        QTest::newRow("RFC 8628 3.5: any other refusal ends it") << refused("invalid_client") << 0;
        QTest::newRow("no JSON") << Error{ErrorCode::AnswerMalformed, {}, {}} << 0;
    }

    void whenToAskAgain()
    {
        QFETCH(Error, why);
        QFETCH(int, next);
        QCOMPARE(oauth::nextDeviceInterval(why, 5).value_or(0), next);
    }

    void rfc8628Section35EverySlowDownCountsForAllThatFollow()
    {
        qint64 interval = 5;
        for (const char *said : {"slow_down", "authorization_pending", "slow_down", "authorization_pending"})
            interval = *oauth::nextDeviceInterval(refused(said), interval);
        QCOMPARE(interval, 15);
    }

    void rfc8628Section35ANetworkThatIsDownIsAskedLessOftenAndNotGivenUp()
    {
        qint64 interval = 5;
        for (int i = 0; i < 20; ++i)
            interval = *oauth::nextDeviceInterval({ErrorCode::HostUnreachable, {}, {}}, interval);
        QCOMPARE(interval, 120);
    }

    void theEndHasWordsOfItsOwn()
    {
        QCOMPARE(oauth::deviceEnd(refused("access_denied")).code, ErrorCode::AuthorizationDenied);
        QCOMPARE(oauth::deviceEnd(refused("expired_token")).code, ErrorCode::TimedOut);
        QCOMPARE(oauth::deviceEnd(refused("invalid_client")), refused("invalid_client"));
    }

    void googlesStatusForPendingIsNoFault()
    {
        const auto tokens = oauth::processTokenResponse(
            answer("{\"error\":\"authorization_pending\",\"error_description\":\"Precondition Required\"}", 428),
            u"issuer.example"_s);
        QVERIFY(!tokens);
        QCOMPARE(oauth::nextDeviceInterval(tokens.error(), 5), 5);
    }
};

QTEST_APPLESS_MAIN(TestDevice)
#include "tst_device.moc"
