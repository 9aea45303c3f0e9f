// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/exchange_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

class TestExchangeJson : public QObject
{
    Q_OBJECT

    static http::Exchange refreshed()
    {
        http::Exchange exchange;
        exchange.request.method = "POST"_ba;
        exchange.request.url = QUrl(u"https://id.example/token?key=AIzaSecretOfAQuery"_s);
        exchange.request.headers = {{"Content-Type"_ba, "application/x-www-form-urlencoded"_ba},
                                    {"Cookie"_ba, "session=secret-of-a-cookie"_ba}};
        exchange.request.authorization = Secret("Basic secret-of-a-client");
        exchange.request.body = "grant_type=refresh_token&refresh_token=secret-of-a-person"_ba;
        exchange.response.status = 200;
        exchange.response.headers = {{"Content-Type"_ba, "application/json"_ba}};
        exchange.response.body = R"({"refresh_token":"secret-of-a-person","expires_in":3600})"_ba;
        exchange.timing.finished = 12;
        return exchange;
    }

private Q_SLOTS:
    void noSecretIsShown()
    {
        http::Veil veil;
        const QByteArray shown = QJsonDocument(http::exchangeJson(refreshed(), veil)).toJson();
        QVERIFY2(!shown.contains("ecret-of") && !shown.contains("AIza"), shown.constData());
        QVERIFY2(shown.contains("grant_type=refresh_token"), shown.constData());
    }

    void aHeaderThatRepeatsWhatComesLaterShowsNoSecret()
    {
        http::Exchange exchange;
        exchange.request.url = QUrl(u"https://api.example/x?access_token=opaque-of-a-query"_s);
        exchange.request.method = "GET-opaque-of-a-person";
        exchange.request.headers = {{"X-Debug"_ba, "opaque-of-a-person, opaque-of-a-query"_ba}};
        exchange.request.authorization = Secret("Bearer opaque-of-a-person");
        http::Veil veil;
        const QByteArray shown = QJsonDocument(http::exchangeJson(exchange, veil)).toJson();
        QVERIFY2(!shown.contains("opaque"), shown.constData());
    }

    void theSameSecretHasOneLabelInRequestAndAnswer()
    {
        http::Veil veil;
        const QJsonObject shown = http::exchangeJson(refreshed(), veil);
        const QString sent = shown.value("request"_L1)["body"_L1].toString();
        const QString received = shown.value("response"_L1)["body"_L1].toString();
        QCOMPARE(sent, u"grant_type=refresh_token&refresh_token=REFRESH#1"_s);
        QCOMPARE(received, u"{\"refresh_token\":\"REFRESH#1\",\"expires_in\":3600}"_s);
    }

    void aBodyThatIsNotWhatItShouldBeShowsNoSecret_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("JSON cut within the token") << "application/json"_ba
                                                   << "{\"refresh_token\":\"secret-of-a-per"_ba;
        QTest::newRow("JSON cut within an escape") << "application/json"_ba
                                                   << "{\"refresh_token\":\"secret-of-a-per\\"_ba;
        QTest::newRow("a form that is called text") << "text/plain"_ba
                                                    << "access_token=secret-of-a-person&x=1"_ba;
        QTest::newRow("a form in capitals") << "Application/X-WWW-Form-Urlencoded"_ba
                                            << "access_token=secret-of-a-person"_ba;
        QTest::newRow("an address that holds one")
            << "application/json"_ba
            << "{\"verification_uri_complete\":\"https://h/d?user_code=secret-of-ABCD\"}"_ba;
        QTest::newRow("an echo of what was sent") << "text/html"_ba
                                                  << "<p>secret-of-a-person is unknown"_ba;
    }

    void aBodyThatIsNotWhatItShouldBeShowsNoSecret()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        http::Exchange exchange = refreshed();
        exchange.response.headers.set("Content-Type", type);
        exchange.response.body = body;
        http::Veil veil;
        const QByteArray shown = QJsonDocument(http::exchangeJson(exchange, veil)).toJson();
        QVERIFY2(!shown.contains("secret-of"), shown.constData());
    }

    void aSentenceRepeatsNoSecretThatWasSent()
    {
        http::Veil veil;
        http::exchangeJson(refreshed(), veil);
        QCOMPARE(veil.text(u"invalid_grant: secret-of-a-person is unknown"_s),
                 u"invalid_grant: REFRESH#1 is unknown"_s);
        QCOMPARE(veil.text(u"code=400"_s), u"code=400"_s);
    }

    void aSentenceRepeatsNothingOfARequestThatIsNotShown()
    {
        http::Veil veil;
        veil.learn(refreshed().request);
        QCOMPARE(veil.text(u"invalid_grant: secret-of-a-person is unknown"_s),
                 u"invalid_grant: REFRESH#1 is unknown"_s);
        const Error shown = http::withoutSecretsOf(
            refreshed().request, {ErrorCode::ProviderRefused, u"not secret-of-a-client"_s, u"secret-of-a-person"_s});
        QCOMPARE(shown.subject, u"not BASIC#1"_s);
        QCOMPARE(shown.detail, u"REFRESH#1"_s);
        http::Request upload = refreshed().request;
        upload.body = QByteArray(70'000, 'x') + "&refresh_token=another-secret";
        http::Veil another;
        another.learn(upload); // one so long is no form with a secret
        QCOMPARE(another.text(u"another-secret"_s), u"another-secret"_s);
    }

    void aNumberThatIsASecretLeavesItsBodyJson()
    {
        http::Exchange exchange = refreshed();
        exchange.request.headers.set("Content-Type", "application/json");
        exchange.request.body = R"({"password": 12345678, "id": 12345678})"_ba;
        http::Veil veil;
        const QString sent = http::exchangeJson(exchange, veil)["request"_L1]["body"_L1].toString();
        QCOMPARE(sent, uR"({"password": "PASSWORD#1", "id": "PASSWORD#1"})"_s);
    }

    void aLiftedVeilShowsAllAsItIs()
    {
        http::Veil veil(true);
        const QJsonObject request = http::exchangeJson(refreshed(), veil).value("request"_L1).toObject();
        QCOMPARE(request.value("body"_L1).toString().toUtf8(), refreshed().request.body);
        const QJsonArray authorization = {u"Authorization"_s, u"Basic secret-of-a-client"_s};
        QVERIFY(request.value("headers"_L1).toArray().contains(authorization));
    }

    void whatWasWrittenIsReadAgain()
    {
        http::Veil lifted(true);
        const auto read = http::exchangeFromJson(http::exchangeJson(refreshed(), lifted));
        QVERIFY(read);
        QCOMPARE(read->request, refreshed().request);
        QCOMPARE(read->response, refreshed().response);
    }

    void whatIsNoExchangeIsSaid_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("subject");
        const auto row = [](const char *json, ErrorCode code, const char *subject) {
            QTest::newRow(json) << QByteArray(json) << code << QString::fromLatin1(subject);
        };
        row("{}", ErrorCode::MemberMissing, "request");
        row(R"({"request":1,"response":{}})", ErrorCode::MemberWrongType, "request");
        row(R"({"request":{},"response":{}})", ErrorCode::MemberMissing, "method");
        row(R"({"request":{"method":"GET","url":"u","headers":[["a"]]},"response":{}})", ErrorCode::MemberWrongType,
            "headers");
        row(R"({"request":{"method":"GET","url":"u"},"response":{"headers":{}}})", ErrorCode::MemberWrongType,
            "headers");
        row(R"({"request":{"method":"GET","url":"u"},"response":{"status":"x"}})", ErrorCode::MemberWrongType,
            "status");
        row(R"({"request":{"method":"GET","url":"u"},"response":{"body":1}})", ErrorCode::MemberWrongType, "body");
    }

    void whatIsNoExchangeIsSaid()
    {
        QFETCH(QByteArray, json);
        QFETCH(ErrorCode, code);
        QFETCH(QString, subject);
        const auto read = http::exchangeFromJson(QJsonDocument::fromJson(json).object());
        QVERIFY(!read);
        QCOMPARE(read.error().code, code);
        QCOMPARE(read.error().subject, subject);
    }

    void headersMayBeMissing()
    {
        const auto read = http::exchangeFromJson(
            QJsonDocument::fromJson(R"({"request":{"method":"GET","url":"u"},"response":{}})").object());
        QVERIFY(read && read->request.headers.fields().isEmpty() && read->response.headers.fields().isEmpty());
    }

    void aPhaseThatDidNotHappenIsNull()
    {
        http::Veil veil;
        const QJsonValue timing = http::exchangeJson(refreshed(), veil).value("response"_L1)["timing"_L1];
        QCOMPARE(timing["finished"_L1].toInt(), 12);
        QVERIFY(timing["encrypted"_L1].isNull());
    }
};

QTEST_APPLESS_MAIN(TestExchangeJson)
#include "tst_exchange_json.moc"
