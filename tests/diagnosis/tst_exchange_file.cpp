// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/exchange_file.h"

#include "http/exchange_json.h"

#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace diagnosis;

namespace {

constexpr char messages[] = "\nGET /x HTTP/1.1\nHost: api.example.test\n\nHTTP/1.1 401 Unauthorized\n\n";

Result<Evidence> withFact(const QByteArray &line)
{
    return evidenceOfFile("#: " + line + "\n" + messages);
}

http::Exchange exchange(const char *url, int status, const char *location = nullptr)
{
    http::Exchange exchange;
    exchange.request.url = QUrl(QString::fromLatin1(url));
    exchange.response.status = status;
    if (location)
        exchange.response.headers.add("Location", location);
    return exchange;
}

} // namespace

class TestExchangeFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anExchangeInUtf16IsRead()
    {
        QStringEncoder encoder(QStringConverter::Utf16LE);
        const QByteArray encoded = encoder(QString::fromLatin1(messages));
        const auto evidence = evidenceOfFile("\xff\xfe" + encoded);
        QVERIFY2(evidence, evidence ? "" : qPrintable(describe(evidence.error())));
        QCOMPARE(evidence->exchange->response.status, 401);
    }

    void aFactIsReadWithItsValue_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<bool>("isFact");
        QTest::newRow("now") << "now: 2026-03-03T10:00:00Z"_ba << true;
        QTest::newRow("now, no time") << "now: yesterday"_ba << false;
        QTest::newRow("took") << "took: 120"_ba << true;
        QTest::newRow("took, no number") << "took: long"_ba << false;
        QTest::newRow("claims") << "claims: {\"sub\":\"1\"}"_ba << true;
        QTest::newRow("claims, no object") << "claims: [1]"_ba << false;
        QTest::newRow("claims, no JSON") << "claims: {"_ba << false;
        QTest::newRow("kind") << "kind: id_token"_ba << true;
        QTest::newRow("another kind") << "kind: ticket"_ba << false;
        QTest::newRow("issuer, empty") << "issuer:"_ba << false;
        QTest::newRow("email, empty") << "email:"_ba << false;
        QTest::newRow("client-id, empty") << "client-id:"_ba << false;
        QTest::newRow("scopes, empty") << "scopes:"_ba << false;
        QTest::newRow("signed-in, no time") << "signed-in: 5"_ba << false;
        QTest::newRow("last-good, no time") << "last-good: 5"_ba << false;
        QTest::newRow("expires, no time") << "expires: 5"_ba << false;
        QTest::newRow("sign-ins") << "sign-ins: 4"_ba << true;
        QTest::newRow("sign-ins, no number") << "sign-ins: few"_ba << false;
        QTest::newRow("expected-email, empty") << "expected-email:"_ba << false;
        QTest::newRow("aodocs-clients, none") << "aodocs-clients:"_ba << true;
        QTest::newRow("needs-scopes") << "needs-scopes: a b"_ba << true;
        QTest::newRow("needs-scopes, empty") << "needs-scopes:"_ba << false;
        QTest::newRow("redirect") << "redirect: 302 https://a.example/ https://b.example/"_ba << true;
        QTest::newRow("redirect to nowhere") << "redirect: 302 https://a.example/"_ba << false;
        QTest::newRow("hides-credentials") << "hides-credentials: yes"_ba << true;
        QTest::newRow("hides-credentials, another word") << "hides-credentials: perhaps"_ba << false;
        QTest::newRow("probe") << "probe refresh: 200 {}"_ba << true;
        QTest::newRow("another probe") << "probe weather: 200 {}"_ba << false;
        QTest::newRow("probe without a status") << "probe refresh: {}"_ba << false;
        QTest::newRow("check") << "check key: fail No key fits."_ba << true;
        QTest::newRow("check, another status") << "check key: broken"_ba << false;
        QTest::newRow("an ending") << "late: 30 s passed"_ba << true;
        QTest::newRow("another fact") << "weather: fine"_ba << false;
    }

    void aFactIsReadWithItsValue()
    {
        QFETCH(QByteArray, line);
        QFETCH(bool, isFact);
        const auto evidence = withFact(line);
        QCOMPARE(evidence.has_value(), isFact);
        if (!evidence)
            QVERIFY2(describe(evidence.error()).contains(u"line 1"), qPrintable(describe(evidence.error())));
    }

    void eachStatusOfACheckIsKept()
    {
        for (const char *status : {"pass", "fail", "warn", "unknown"}) {
            const auto evidence = withFact("check key: "_ba + status + " Because.");
            QVERIFY2(evidence, status);
            const inspect::Check check = evidence->inspection->checks.value(0);
            QCOMPARE(inspect::statusId(check.status), status);
            QCOMPARE(check.reason, u"Because."_s);
        }
    }

    void theLineOfAFactThatIsNoneIsNamed()
    {
        const auto evidence = evidenceOfFile("# a comment\n\n\r\n#: weather: fine\n"_ba + messages);
        QVERIFY(!evidence);
        QVERIFY2(describe(evidence.error()).contains(u"line 4"), qPrintable(describe(evidence.error())));
    }

    void aFileOfCommentsAloneIsNoExchange() { QVERIFY(!evidenceOfFile("# nothing else"_ba)); }

    void howARequestEndedIsReadBack_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("kind");
        QTest::newRow("the certificate") << ErrorCode::TlsFailed << u"tls-error"_s;
        QTest::newRow("no connection") << ErrorCode::HostUnreachable << u"unreachable"_s;
        QTest::newRow("no time left") << ErrorCode::TimedOut << u"late"_s;
        QTest::newRow("the line was cut") << ErrorCode::ConnectionDropped << u"dropped"_s;
        QTest::newRow("something else answered") << ErrorCode::AnswerMalformed << u"no-http"_s;
        QTest::newRow("something that is no ending") << ErrorCode::TextMalformed << QString();
    }

    void howARequestEndedIsReadBack()
    {
        QFETCH(ErrorCode, code);
        QFETCH(QString, kind);
        const Error error{code, u"api.example.test"_s, u"the details"_s};
        QCOMPARE(noAnswerJson(error)["kind"_L1].toString(), kind);
        http::Veil veil;
        QJsonObject file = http::exchangeJson(exchange("https://api.example.test/x", 0), veil);
        file.insert(u"no_answer"_s, noAnswerJson(error));
        const auto evidence = evidenceOfFile(QJsonDocument(file).toJson());
        QVERIFY(evidence);
        QCOMPARE(evidence->transportError, kind.isEmpty() ? std::nullopt : std::optional(error));
    }

    void aFileThatIsNoJsonIsAnError()
    {
        QVERIFY(!evidenceOfFile("{\"request\": "_ba));
        QVERIFY(!evidenceOfFile("{\"request\": 1}"_ba));
    }

    void eachRefusalOfARecordIsFound_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("isRefusal");
        for (const int status : {401, 403, 407})
            QTest::addRow("%d", status) << status << true;
        for (const int status : {0, 200, 302, 400, 404, 500})
            QTest::addRow("%d", status) << status << false;
    }

    void eachRefusalOfARecordIsFound()
    {
        QFETCH(int, status);
        QFETCH(bool, isRefusal);
        const auto found = evidenceOfRefusals({exchange("https://a.example/", status)});
        QCOMPARE(found.size(), isRefusal ? 1 : 0);
        QVERIFY(found.isEmpty() || (found[0].hidesCredentials && found[0].hops.isEmpty()));
    }

    void eachErrorOfAnApiWhoseCausesAreKnownIsARefusal_data()
    {
        QTest::addColumn<http::Exchange>("answered");
        QTest::addColumn<bool>("isRefusal");
        const http::Exchange page = exchange("https://aodocs.altirnao.com/favicon.ico", 404);
        http::Exchange noPath = exchange("https://aodocs.altirnao.com/user/v1/me", 404);
        noPath.request.headers.add("Authorization", "Bearer ya29.a");
        http::Exchange refresh = exchange("https://issuer.example/token", 400);
        refresh.request.body = "grant_type=refresh_token&refresh_token=r";
        refresh.response.body = "{\"error\": \"invalid_grant\"}";
        http::Exchange poll = exchange("https://oauth2.googleapis.com/token", 428);
        poll.response.body = "{\"error\": \"authorization_pending\"}";
        http::Exchange hasty = exchange("https://oauth2.googleapis.com/token", 403);
        hasty.response.body = "{\"error\": \"slow_down\"}";
        QTest::newRow("a file that Drive does not show")
            << exchange("https://www.googleapis.com/drive/v3/files/1", 404) << true;
        QTest::newRow("a quota of Drive") << exchange("https://www.googleapis.com/drive/v3/files", 429) << true;
        QTest::newRow("AODocs, which cannot ask Google")
            << exchange("https://aodocs.altirnao.com/api/user/v1/me", 503) << true;
        QTest::newRow("a path of AODocs without /api, and a token") << noPath << true;
        QTest::newRow("a page of AODocs that is not there") << page << false;
        QTest::newRow("a refused refresh, whoever the provider is") << refresh << true;
        QTest::newRow("a device that waits for its person") << poll << false;
        QTest::newRow("a device that asks too often") << hasty << false;
        QTest::newRow("a font of Google") << exchange("https://fonts.googleapis.com/css", 404) << false;
        QTest::newRow("a good answer of Drive") << exchange("https://www.googleapis.com/drive/v3/about", 200) << false;
    }

    void eachErrorOfAnApiWhoseCausesAreKnownIsARefusal()
    {
        QFETCH(http::Exchange, answered);
        QFETCH(bool, isRefusal);
        QCOMPARE(evidenceOfRefusals({answered}).size(), isRefusal ? 1 : 0);
    }

    void theRedirectsBeforeARefusalAreItsHops()
    {
        const auto found = evidenceOfRefusals({
            exchange("https://a.example/start", 302, "https://b.example/"),
            exchange("https://c.example/", 302, "https://d.example/"), // of another chain
            exchange("https://b.example/", 200, "https://e.example/"), // no redirect
            exchange("https://b.example/", 307, "/end"),
            exchange("https://b.example/end", 401),
        });
        QCOMPARE(found.size(), 1);
        const QList<Hop> expected = {
            {302, QUrl(u"https://a.example/start"_s), QUrl(u"https://b.example/"_s)},
            {307, QUrl(u"https://b.example/"_s), QUrl(u"https://b.example/end"_s)},
        };
        QCOMPARE(found[0].hops, expected);
    }

    void theNewestRedirectToAnAddressLedThere()
    {
        const auto found = evidenceOfRefusals({
            exchange("https://old.example/", 302, "https://b.example/"),
            exchange("https://b.example/", 401),
            exchange("https://new.example/", 302, "https://b.example/"),
            exchange("https://b.example/", 401),
            exchange("https://late.example/", 302, "https://b.example/"),
        });
        QCOMPARE(found.size(), 2);
        QCOMPARE(found[0].hops, (QList<Hop>{{302, QUrl(u"https://old.example/"_s), QUrl(u"https://b.example/"_s)}}));
        QCOMPARE(found[1].hops, (QList<Hop>{{302, QUrl(u"https://new.example/"_s), QUrl(u"https://b.example/"_s)}}));
    }

    /// Were each compared with all before it, that would be a thousand million addresses to resolve: some minutes.
    void aLongRecordIsReadInOnePass()
    {
        constexpr qsizetype many = 30'000;
        const QList<http::Exchange> har =
            QList<http::Exchange>(many, exchange("https://a.example/", 302, "https://elsewhere.example/")) +
            QList<http::Exchange>(many, exchange("https://b.example/", 401));
        const QList<Evidence> found = evidenceOfRefusals(har);
        QCOMPARE(found.size(), many);
        QVERIFY(found.constLast().hops.isEmpty());
    }

    /// Browsers and exporters leave the form out, or the person does: it holds the grant.
    void aTokenEndpointIsToldByItsErrorWhereTheFormIsMissing_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isRefusal");
        const QByteArray keycloak = "https://id.example.test/realms/example/protocol/openid-connect/token"_ba;
        const QByteArray refused = R"({"error":"invalid_grant","error_description":"Token is not active"})"_ba;
        QTest::newRow("Keycloak's") << keycloak << refused << true;
        QTest::newRow("Entra's") << "https://login.example.test/common/oauth2/v2.0/token"_ba << refused << true;
        QTest::newRow("another path") << "https://api.example.test/items"_ba << refused << false;
        QTest::newRow("an error of another kind") << keycloak << R"({"error":"no such page"})"_ba << false;
    }

    void aTokenEndpointIsToldByItsErrorWhereTheFormIsMissing()
    {
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, body);
        QFETCH(bool, isRefusal);
        http::Exchange refused = exchange(url.constData(), 400);
        refused.request.method = "POST";
        refused.response.body = body;
        QCOMPARE(evidenceOfRefusals({refused}).size(), isRefusal ? 1 : 0);
    }

    void aTextThatWasCopiedTellsItsRefusals_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qsizetype>("refusals");
        const QByteArray har = R"({"log":{"entries":[{"request":{"method":"GET","url":"urn:a","headers":[]},)"
                               R"("response":{"status":%1,"headers":[],"content":{}}}]}})";
        http::Exchange refused = exchange("https://a.example/", 403);
        refused.request.method = "GET";
        http::Veil veil;
        const auto harWith = [&har](const char *status) { return QByteArray(har).replace("%1", status); };
        QTest::newRow("an answer alone") << "\nHTTP/1.1 401 Unauthorized\n\n{}"_ba << qsizetype(1);
        QTest::newRow("an answer alone that refuses nothing") << "HTTP/1.1 200 OK\n\n{}"_ba << qsizetype(0);
        QTest::newRow("both messages") << QByteArray(messages) << qsizetype(1);
        QTest::newRow("a request alone") << "GET /x HTTP/1.1\nHost: api.example.test\n\n"_ba << qsizetype(0);
        QTest::newRow("a HAR") << harWith("401") << qsizetype(1);
        QTest::newRow("a HAR without a refusal") << harWith("200") << qsizetype(0);
        QTest::newRow("a HAR that is cut") << harWith("401").chopped(9) << qsizetype(0);
        QTest::newRow("an exchange") << QJsonDocument(http::exchangeJson(refused, veil)).toJson() << qsizetype(1);
        QTest::newRow("a token response") << R"({"access_token":"a","token_type":"Bearer"})"_ba << qsizetype(0);
        QTest::newRow("prose") << "The request got HTTP/1.1 401."_ba << qsizetype(0);
        QTest::newRow("nothing") << ""_ba << qsizetype(0);
    }

    void aTextThatWasCopiedTellsItsRefusals()
    {
        QFETCH(QByteArray, text);
        const QList<Evidence> evidence = evidenceOfText(text);
        QTEST(evidence.size(), "refusals");
    }

    void ofAnAnswerAloneNothingIsSaidOfItsRequest()
    {
        const Evidence evidence = evidenceOfText("HTTP/1.1 401 Unauthorized\n\n").value(0);
        QVERIFY(evidence.exchange);
        QCOMPARE(evidence.exchange->response.status, 401);
        QVERIFY2(evidence.hidesCredentials, "it may have had a credential");
    }

    void aCircleOfRedirectsEnds()
    {
        QList<http::Exchange> har;
        for (int turn = 0; turn < 200; ++turn)
            har.append(exchange("https://a.example/", 302, "https://a.example/"));
        har.append(exchange("https://a.example/", 403));
        QCOMPARE(evidenceOfRefusals(har).value(0).hops.size(), 50);
    }
};

QTEST_APPLESS_MAIN(TestExchangeFile)
#include "tst_exchange_file.moc"
