// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/postman.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

QByteArray collection(const QByteArray &items, const QByteArray &variables = "[]")
{
    const QByteArray schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
    return "{\"info\":{\"name\":\"C\",\"schema\":\"" + schema + "\"},\"variable\":" + variables + ",\"item\":" + items +
           '}';
}

http::PostmanRequest only(const QByteArray &request, const QByteArray &variables = "[]")
{
    const auto requests =
        http::requestsOfPostman(collection("[{\"name\":\"R\",\"request\":" + request + "}]", variables));
    return requests && requests->size() == 1 ? requests->first() : http::PostmanRequest();
}

} // namespace

/// The forms of a request that Postman writes, as its own schema describes them. Slashes of addresses are escaped in
/// raw strings, where moc takes two of them for a comment.
class TestPostman : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCollectionIsToldFromOtherJson()
    {
        QVERIFY(http::isPostmanCollection(collection("[]")));
        QVERIFY(!http::isPostmanCollection(R"({"log":{"entries":[]}})"));
        QVERIFY(!http::isPostmanCollection("PK"));
    }

    void foldersStandBeforeTheName()
    {
        const auto requests = http::requestsOfPostman(collection(
            R"([{"name":"Drive","item":[{"name":"Files","item":[{"name":"List","request":"https:\/\/h/files"}]}]},)"
            R"({"name":"Me","request":{"method":"POST","url":{"raw":"https:\/\/h/me"}}}])"));
        QVERIFY(requests);
        QCOMPARE(requests->size(), 2);
        QCOMPARE(requests->first().name, u"Drive / Files / List"_s);
        QCOMPARE(requests->first().request.method, "GET"_ba);
        QCOMPARE(requests->first().request.url, QUrl(u"https://h/files"_s));
        QCOMPARE(requests->last().request.method, "POST"_ba);
    }

    void variablesAreFilledInButForSecrets()
    {
        const http::PostmanRequest imported = only(
            R"({"method":"GET","url":{"raw":"{{base}}/f/:id?q={{other}}","variable":[{"key":"id","value":"a/b"}]},)"
            R"("header":[{"key":"X-A","value":"{{base}}"},{"key":"X-Off","value":"1","disabled":true},)"
            R"({"key":"X-Token","value":"{{token}}"}]})",
            R"([{"key":"base","value":"https:\/\/h/{{base}}"},{"key":"token","value":"ya29.planted"},)"
            R"({"key":"other","value":"x","type":"secret"}])");
        QCOMPARE(imported.request.url.toEncoded(), "https://h/%7B%7Bbase%7D%7D/f/a%2Fb?q=%7B%7Bother%7D%7D"_ba);
        QCOMPARE(imported.request.headers.value("X-A"), "https://h/{{base}}"_ba); // filled in once
        QCOMPARE(imported.request.headers.value("X-Token"), "{{token}}"_ba);
        QVERIFY(!imported.request.headers.contains("X-Off"));
    }

    void bodies_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("sent");
        QTest::newRow("raw JSON")
            << R"({"mode":"raw","raw":"{\u0022a\u0022:1}","options":{"raw":{"language":"json"}}})"_ba
            << "application/json"_ba
            << R"({"a":1})"_ba;
        QTest::newRow("raw text") << R"({"mode":"raw","raw":"a"})"_ba
                                  << ""_ba
                                  << "a"_ba;
        QTest::newRow("a form")
            << R"({"mode":"urlencoded","urlencoded":[{"key":"a","value":"1 2"},{"key":"b","value":"x","disabled":true}]})"_ba
            << "application/x-www-form-urlencoded"_ba
            << "a=1%202"_ba;
        QTest::newRow("GraphQL")
            << R"({"mode":"graphql","graphql":{"query":"{me}","variables":"{\u0022n\u0022:1}"}})"_ba
            << "application/json"_ba
            << R"({"query":"{me}","variables":{"n":1}})"_ba;
        QTest::newRow("switched off") << R"({"mode":"raw","raw":"a","disabled":true})"_ba
                                      << ""_ba
                                      << ""_ba;
        QTest::newRow("none") << "null"_ba
                              << ""_ba
                              << ""_ba;
    }

    void bodies()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, sent);
        const http::PostmanRequest imported = only(R"({"method":"POST","url":"https:\/\/h/","body":)" + body + '}');
        QCOMPARE(imported.request.body, sent);
        QCOMPARE(imported.request.headers.value("Content-Type"), type);
    }

    void filesAndCredentialsAreLeftOutAndSaid()
    {
        const http::PostmanRequest imported = only(
            R"({"method":"POST","url":"https:\/\/h/","auth":{"type":"bearer","bearer":[{"key":"token","value":"planted"}]},)"
            R"("body":{"mode":"formdata","formdata":[{"key":"t","value":"v","type":"text"},)"
            R"({"key":"f","type":"file","src":"/etc/passwd"}]}})");
        QCOMPARE(imported.leftOut.size(), 2);
        QVERIFY(imported.leftOut.first().contains(u"bearer"_s));
        QVERIFY(imported.leftOut.last().contains(u'f'));
        QVERIFY(imported.request.authorization.isEmpty());
        QVERIFY(imported.request.body.contains("name=\"t\"") && !imported.request.body.contains("passwd"));
        QVERIFY(imported.request.headers.value("Content-Type").startsWith("multipart/form-data; boundary="));
    }

    void whatAFolderOrTheCollectionWouldHaveAddedIsSaid()
    {
        const QByteArray items =
            R"([{"name":"F","auth":{"type":"oauth2"},"item":[{"name":"a","request":"h"},)"
            R"({"name":"b","request":{"url":"h","auth":{"type":"noauth"}}},)"
            R"({"name":"c","request":{"url":"h","auth":{"type":"basic"}}}]},{"name":"d","request":{"url":"h","auth":null}},)"
            R"({"name":"G","auth":{"type":"noauth"},"item":[{"name":"e","request":"h"}]}])";
        QByteArray whole = collection(items);
        const auto requests = http::requestsOfPostman(whole.insert(1, R"("auth":{"type":"apikey"},)"));
        QVERIFY(requests);
        QStringList said;
        for (const http::PostmanRequest &request : *requests)
            said.append(request.leftOut.join(u'|'));
        QCOMPARE(said, (QStringList{u"the authorization of its folder or collection (oauth2)"_s, QString(),
                                    u"the authorization (basic)"_s,
                                    u"the authorization of its folder or collection (apikey)"_s, QString()}));
    }

    void anAddressWithoutSchemeIsPlainHttp()
    {
        QCOMPARE(only(R"({"method":"GET","url":"h.example/p"})").request.url, QUrl(u"http://h.example/p"_s));
    }

    void whatIsNoCollectionIsSaid()
    {
        QCOMPARE(http::requestsOfPostman("{").error().code, ErrorCode::TextMalformed);
        QCOMPARE(http::requestsOfPostman("{}").error().code, ErrorCode::MemberMissing);
    }

    void depthAndNumberAreBounded()
    {
        const QByteArray deep =
            QByteArray(R"([{"name":"f","item":)").repeated(300) + "[]" + QByteArray("}]").repeated(300);
        const auto requests = http::requestsOfPostman(collection(deep));
        QVERIFY(requests && requests->isEmpty());
        const QByteArray many =
            '[' + QByteArray(R"({"name":"r","request":"https:\/\/h/"},)").repeated(10'001) + "null]";
        QCOMPARE(http::requestsOfPostman(collection(many))->size(), 10'000);
        const QByteArray large = "[{\"key\":\"a\",\"value\":\"" + QByteArray(1'000'000, 'x') + "\"}]";
        const QByteArray grown = '[' + QByteArray(R"({"name":"r","request":"{{a}}"},)").repeated(100) + "null]";
        const auto none = http::requestsOfPostman(collection(grown, large));
        QVERIFY(!none && describe(none.error()).contains(u"64 MB"_s));
    }
};

QTEST_GUILESS_MAIN(TestPostman)
#include "tst_postman.moc"
