// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/revocation.h"

#include "http/form.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

oauth::ProviderMetadata provider(const QString &issuer)
{
    oauth::ProviderMetadata metadata;
    metadata.issuer = issuer;
    metadata.tokenEndpointAuthMethods = {u"client_secret_post"_s};
    metadata.revocationEndpoint = QUrl(u"https://issuer.example/revoke"_s);
    return metadata;
}

const oauth::Client client = {u"a client"_s, Secret("s+e/c"_ba), {}};
const Secret token("1//0a+b/c"_ba);

} // namespace

class TestRevocation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rfc7009Section21TheTokenIsPostedInTheBodyAlone()
    {
        const auto request = oauth::revocationRequest(provider(u"https://issuer.example"_s), client, token);
        QVERIFY(request);
        QCOMPARE(request->method, "POST"_ba);
        QCOMPARE(request->url, QUrl(u"https://issuer.example/revoke"_s));
        QCOMPARE(request->headers.value("content-type"_ba), "application/x-www-form-urlencoded"_ba);
        QCOMPARE(http::formValue(http::decodeForm(request->body), u"token"), u"1//0a+b/c"_s);
    }

    void rfc7009Section21TheClientProvesItselfAndToGoogleDoesNot()
    {
        const auto request = oauth::revocationRequest(provider(u"https://issuer.example"_s), client, token);
        const http::Form form = http::decodeForm(request->body);
        QCOMPARE(http::formValue(form, u"client_id"), u"a client"_s);
        QCOMPARE(http::formValue(form, u"client_secret"), u"s+e/c"_s);

        const auto google = oauth::revocationRequest(provider(QString::fromLatin1(oauth::googleIssuer)), client, token);
        QCOMPARE(http::decodeForm(google->body).size(), 1);
    }

    void rfc7009Section2AProviderWithoutTheEndpointIsNotAsked()
    {
        oauth::ProviderMetadata metadata = provider(u"https://issuer.example"_s);
        metadata.revocationEndpoint.clear();
        const auto request = oauth::revocationRequest(metadata, client, token);
        QVERIFY(!request);
        QCOMPARE(request.error().code, ErrorCode::ProviderMetadataWrong);
    }

    void anAnswerIsRead_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("outcome"); // an id, or the subject of the error
        QTest::newRow("RFC 7009 2.2: 200 without a body") << 200 << ""_ba << u"done"_s;
        QTest::newRow("RFC 7009 2.2: the body of a 200 says nothing")
            << 200 << R"({"error":"ignored"})"_ba << u"done"_s;
        QTest::newRow("RFC 7009 2.2: 204 is no failure either") << 204 << ""_ba << u"done"_s;
        QTest::newRow("RFC 7009 2.2, as Google deviates: 400 for a dead token")
            << 400 << R"({"error":"invalid_token","error_description":"Token expired or revoked"})"_ba << u"unknown"_s;
        QTest::newRow("RFC 7009 2.2.1: a token type that it cannot revoke")
            << 400 << R"({"error":"unsupported_token_type"})"_ba << u"unsupported_token_type"_s;
        QTest::newRow("RFC 7009 2.2.1: a client that it does not know")
            << 401 << R"({"error":"invalid_client"})"_ba << u"invalid_client"_s;
        QTest::newRow("invalid_token with another status says nothing of the token")
            << 401 << R"({"error":"invalid_token"})"_ba << u"invalid_token"_s;
        QTest::newRow("RFC 7009 2.2.1: after 503 the token lives on") << 503 << ""_ba << u"503"_s;
        QTest::newRow("an HTML page") << 500 << "<html>"_ba << u"issuer.example"_s;
        QTest::newRow("a redirect") << 302 << ""_ba << u"issuer.example"_s;
    }

    void anAnswerIsRead()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, outcome);
        const auto revocation = oauth::processRevocationResponse({status, {}, {}, body}, u"issuer.example"_s);
        QCOMPARE(revocation ? QString::fromLatin1(oauth::revocationId(*revocation)) : revocation.error().subject,
                 outcome);
    }

    void whatCameOfItIsSaidInWords()
    {
        QVERIFY(oauth::revocationInWords(oauth::Revocation::Done).contains(u"revoked"));
        QVERIFY(oauth::revocationInWords(oauth::Revocation::Unknown).contains(u"dead before"));
    }

    void aProviderWithoutSuchAnEndpointIsAnError()
    {
        oauth::ProviderMetadata provider;
        provider.issuer = u"https://issuer.example"_s;
        const auto request = oauth::revocationRequest(provider, {}, Secret("t"_ba));
        QVERIFY(!request);
        QCOMPARE(request.error().code, ErrorCode::ProviderMetadataWrong);
        QVERIFY(request.error().detail.contains(u"no revocation endpoint"));
    }

    void theServersReasonIsQuoted()
    {
        const auto detail = [](const QByteArray &body) {
            return oauth::processRevocationResponse({400, {}, {}, body}, u"issuer.example"_s).error().detail;
        };
        QCOMPARE(detail(R"({"error":"invalid_request"})"_ba), u"it gave no reason"_s);
        QCOMPARE(detail(R"({"error":"invalid_request","error_description":"No token"})"_ba), u"No token"_s);
    }

    void rfc7009Section221WhenToAskAgainIsSaid()
    {
        const http::Response response{503, {}, {{"Retry-After"_ba, "120"_ba}}, {}};
        const auto revocation = oauth::processRevocationResponse(response, u"issuer.example"_s);
        QVERIFY(!revocation);
        QVERIFY(revocation.error().detail.contains(u"120"));
    }
};

QTEST_APPLESS_MAIN(TestRevocation)
#include "tst_revocation.moc"
