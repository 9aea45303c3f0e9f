// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/provider.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString issuer = u"https://accounts.google.com"_s;

QJsonObject google()
{
    return {{u"issuer"_s, issuer},
            {u"authorization_endpoint"_s, u"https://accounts.google.com/o/oauth2/v2/auth"_s},
            {u"token_endpoint"_s, u"https://oauth2.googleapis.com/token"_s},
            {u"userinfo_endpoint"_s, u"https://openidconnect.googleapis.com/v1/userinfo"_s},
            {u"revocation_endpoint"_s, u"https://oauth2.googleapis.com/revoke"_s},
            {u"jwks_uri"_s, u"https://www.googleapis.com/oauth2/v3/certs"_s},
            {u"code_challenge_methods_supported"_s, QJsonArray{u"plain"_s, u"S256"_s}}};
}

QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

} // namespace

class TestProvider : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAnOlderGoogleDocument()
    {
        const auto metadata = oauth::parseProviderMetadata(bytes(google()), issuer);
        QVERIFY(metadata);
        QCOMPARE(metadata->issuer, issuer);
        QCOMPARE(metadata->tokenEndpoint, QUrl(u"https://oauth2.googleapis.com/token"_s));
        QCOMPARE(metadata->jwksUri, QUrl(u"https://www.googleapis.com/oauth2/v3/certs"_s));
        QCOMPARE(metadata->revocationEndpoint, QUrl(u"https://oauth2.googleapis.com/revoke"_s));
        QCOMPARE(metadata->codeChallengeMethods, (QStringList{u"plain"_s, u"S256"_s}));
        QVERIFY(!metadata->issParameterSupported);
        QVERIFY(metadata->tokenEndpointAuthMethods.isEmpty() && metadata->scopesSupported.isEmpty());
    }

    void readsHowAClientProvesItselfAndWhatCanBeAskedFor()
    {
        QJsonObject object = google();
        object[u"token_endpoint_auth_methods_supported"_s] = QJsonArray{u"client_secret_basic"_s};
        object[u"scopes_supported"_s] = QJsonArray{u"openid"_s, u"offline_access"_s};
        const auto metadata = oauth::parseProviderMetadata(bytes(object), issuer);
        QCOMPARE(metadata->tokenEndpointAuthMethods, QStringList{u"client_secret_basic"_s});
        QCOMPARE(metadata->scopesSupported, (QStringList{u"openid"_s, u"offline_access"_s}));
    }

    void rfc9207Section3IsRead()
    {
        QJsonObject object = google();
        object[u"authorization_response_iss_parameter_supported"_s] = true;
        QVERIFY(oauth::parseProviderMetadata(bytes(object), issuer)->issParameterSupported);
    }

    void refusesWhatBreaksARule_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<ErrorCode>("code");
        const auto wrong = ErrorCode::ProviderMetadataWrong;
        QTest::newRow("RFC 8414 3.3: another issuer") << u"issuer"_s << QJsonValue(u"https://evil.example"_s) << wrong;
        QTest::newRow("RFC 8414 4: a slash more is another issuer")
            << u"issuer"_s << QJsonValue(u"https://accounts.google.com/"_s) << wrong;
        QTest::newRow("RFC 8414 4: upper case is another issuer")
            << u"issuer"_s << QJsonValue(u"https://Accounts.google.com"_s) << wrong;
        QTest::newRow("RFC 8414 4: an escape is another issuer")
            << u"issuer"_s << QJsonValue(u"https://accounts.google.c%6Fm"_s) << wrong;
        QTest::newRow("RFC 8414 2: no issuer")
            << u"issuer"_s << QJsonValue(QJsonValue::Undefined) << ErrorCode::MemberMissing;
        QTest::newRow("RFC 8414 6: keys over http")
            << u"jwks_uri"_s << QJsonValue(u"http://www.googleapis.com/certs"_s) << wrong;
        QTest::newRow("OpenID Connect Discovery 3: no keys")
            << u"jwks_uri"_s << QJsonValue(QJsonValue::Undefined) << ErrorCode::MemberMissing;
        QTest::newRow("a token endpoint that is a file")
            << u"token_endpoint"_s << QJsonValue(u"file:///etc/passwd"_s) << wrong;
        QTest::newRow("an endpoint with a user name")
            << u"token_endpoint"_s << QJsonValue(u"https://a:b@example.org/"_s) << wrong;
        QTest::newRow("a relative endpoint") << u"token_endpoint"_s << QJsonValue(u"/token"_s) << wrong;
        QTest::newRow("RFC 6749 3.1: an endpoint with a fragment")
            << u"authorization_endpoint"_s << QJsonValue(u"https://example.org/a#b"_s) << wrong;
        QTest::newRow("RFC 9700 2.6: authorization over http")
            << u"authorization_endpoint"_s << QJsonValue(u"http://accounts.google.com/auth"_s) << wrong;
        QTest::newRow("RFC 9700 2.6: tokens over http")
            << u"token_endpoint"_s << QJsonValue(u"http://oauth2.googleapis.com/token"_s) << wrong;
        QTest::newRow("an endpoint that is a number")
            << u"token_endpoint"_s << QJsonValue(1) << ErrorCode::MemberWrongType;
        QTest::newRow("iss support that is a word") << u"authorization_response_iss_parameter_supported"_s
                                                    << QJsonValue(u"true"_s) << ErrorCode::MemberWrongType;
    }

    void refusesWhatBreaksARule()
    {
        QFETCH(const QString, member);
        QFETCH(const QJsonValue, value);
        QFETCH(const ErrorCode, code);
        QJsonObject object = google();
        object[member] = value;
        const auto metadata = oauth::parseProviderMetadata(bytes(object), issuer);
        QVERIFY(!metadata);
        QCOMPARE(metadata.error().code, code);
    }

    void whatIsNotNeededIsLeftOutWhenItBreaksARule_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("words");
        QTest::newRow("RFC 7009 2: revocation over http")
            << u"revocation_endpoint"_s << QJsonValue(u"http://oauth2.googleapis.com/revoke"_s) << u"https"_s;
        QTest::newRow("RFC 8628 3.1: device authorization over http")
            << u"device_authorization_endpoint"_s << QJsonValue(u"http://oauth2.googleapis.com/device"_s) << u"https"_s;
        QTest::newRow("userinfo over http")
            << u"userinfo_endpoint"_s << QJsonValue(u"http://example.org/"_s) << u"https"_s;
        QTest::newRow("an endpoint that is a number")
            << u"introspection_endpoint"_s << QJsonValue(1) << u"no usable URL"_s;
        QTest::newRow("an endpoint that is a list")
            << u"tokeninfo_endpoint"_s << QJsonValue(QJsonArray{u"https://example.org/"_s}) << u"no usable URL"_s;
        QTest::newRow("methods that are no list")
            << u"code_challenge_methods_supported"_s << QJsonValue(u"S256"_s) << u"no list"_s;
        QTest::newRow("methods that are no strings")
            << u"token_endpoint_auth_methods_supported"_s << QJsonValue(QJsonArray{1}) << u"no list"_s;
        QTest::newRow("scopes that are an object")
            << u"scopes_supported"_s << QJsonValue(QJsonObject()) << u"no list"_s;
    }

    void whatIsNotNeededIsLeftOutWhenItBreaksARule()
    {
        QFETCH(const QString, member);
        QFETCH(const QJsonValue, value);
        QFETCH(const QString, words);
        QJsonObject object = google();
        object.remove(member);
        auto without = oauth::parseProviderMetadata(bytes(object), issuer);
        object[member] = value;
        auto metadata = oauth::parseProviderMetadata(bytes(object), issuer);
        QVERIFY2(metadata, metadata ? "" : qPrintable(describe(metadata.error())));
        const QString why = oauth::whyNot(*metadata, member, u"it names none"_s);
        QVERIFY2(why.contains(words) && why.contains(member), qPrintable(why));
        QCOMPARE(oauth::whyNot(*without, member, u"it names none"_s), u"it names none"_s);
        metadata->unusable.clear();
        QCOMPARE(*metadata, *without);
    }

    void rfc8414Section4TheIssuerIsNotNormalized()
    {
        const QString composed = u"https://issuer.example/caf\u00e9"_s;
        QJsonObject object = google();
        object[u"issuer"_s] = composed;
        QVERIFY(oauth::parseProviderMetadata(bytes(object), composed));
        object[u"issuer"_s] = composed.normalized(QString::NormalizationForm_D);
        const auto metadata = oauth::parseProviderMetadata(bytes(object), composed);
        QVERIFY(!metadata);
        QCOMPARE(metadata.error().code, ErrorCode::ProviderMetadataWrong);
    }

    void rfc8414Section32AnHtmlPageIsNoMetadata()
    {
        const auto metadata = oauth::parseProviderMetadata("<html>", issuer);
        QVERIFY(!metadata);
        QCOMPARE(metadata.error().code, ErrorCode::TextMalformed);
    }

    void findsTheDocument_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("url");
        QTest::newRow("OpenID Connect Discovery 4: a host")
            << u"https://a.example"_s << u"https://a.example/.well-known/openid-configuration"_s;
        QTest::newRow("OpenID Connect Discovery 4: a trailing slash is removed")
            << u"https://a.example/"_s << u"https://a.example/.well-known/openid-configuration"_s;
        QTest::newRow("OpenID Connect Discovery 4: it is appended to a path")
            << u"https://a.example/t/v2.0"_s << u"https://a.example/t/v2.0/.well-known/openid-configuration"_s;
        QTest::newRow("this machine") << u"http://127.0.0.1:8123"_s
                                      << u"http://127.0.0.1:8123/.well-known/openid-configuration"_s;
        QTest::newRow("RFC 8414 2: http elsewhere") << u"http://a.example"_s << QString();
        QTest::newRow("a host that only begins like ours") << u"http://127.0.0.1.evil.example"_s << QString();
        QTest::newRow("RFC 8414 2: a query") << u"https://a.example/?x"_s << QString();
        QTest::newRow("RFC 8414 2: a fragment") << u"https://a.example/#x"_s << QString();
        QTest::newRow("a password") << u"https://u:p@a.example/"_s << QString();
        QTest::newRow("no scheme") << u"a.example"_s << QString();
        QTest::newRow("a file") << u"file:///etc"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }

    void findsTheDocument()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, url);
        const auto found = oauth::discoveryUrl(name);
        QCOMPARE(found.has_value(), !url.isEmpty());
        if (found)
            QCOMPARE(found->toString(), url);
        else
            QCOMPARE(found.error().code, ErrorCode::UrlUnusable);
    }

    void knowsLoopback_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("loopback");
        for (const char *host : {"127.0.0.1", "127.8.9.255", "::1", "[::1]", "localhost"})
            QTest::newRow(host) << QString::fromLatin1(host) << true;
        for (const char *host :
             {"127.0.0.1.nip.io", "127.0.0.256", "128.0.0.1", "localhost.evil", "", "::2", "127.0.0.1\n"})
            QTest::newRow(qPrintable(u"not “%1”"_s.arg(QString::fromLatin1(host))))
                << QString::fromLatin1(host) << false;
    }

    void knowsLoopback()
    {
        QFETCH(const QString, host);
        QTEST(oauth::isLoopbackHost(host), "loopback");
    }

    void googlesOlderIssuerIsItsOwn()
    {
        QVERIFY(oauth::issuerMatches(issuer, u"accounts.google.com"_s));
        QVERIFY(oauth::issuerMatches(issuer, issuer));
        QVERIFY(!oauth::issuerMatches(issuer, u"https://accounts.google.com/"_s));
        QVERIFY(!oauth::issuerMatches(u"https://a.example"_s, u"a.example"_s));
    }
};

QTEST_APPLESS_MAIN(TestProvider)
#include "tst_provider.moc"
