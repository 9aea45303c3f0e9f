// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/request_draft.h"

#include <QtTest>

using namespace Qt::StringLiterals;

using Kind = app::RequestBody::Kind;

class TestRequestDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itComesBack_data()
    {
        QTest::addColumn<app::RequestDraft>("draft");
        QTest::newRow("nothing yet") << app::RequestDraft();
        QTest::newRow("no credential chosen yet") << app::RequestDraft{.isAuthorizationChosen = false};
        app::RequestDraft whole = {.preset = u"drive-about"_s,
                                   .method = u"PATCH"_s,
                                   .address = u"https://api.example/x?a=1+2&b=%2F"_s,
                                   .headers = u"Accept: a/b\nno header"_s,
                                   .body = {Kind::Text, "{\"a\":\"größe\"}", {{u"kept=aside"_s}}, u"/x/a.png"_s},
                                   .parameters = {{u"fileId"_s, u"f 1"_s}},
                                   .accountId = u"some-account"_s,
                                   .tokenType = app::TokenType::Id};
        QTest::newRow("a text") << whole;
        app::RequestDraft marked = whole;
        marked.body.text = "\xef\xbb\xbf" + whole.body.text;
        marked.parameters = {{u"fileId"_s, QChar(QChar::ByteOrderMark) + u"f 1"_s}};
        QTest::newRow("texts with a mark of byte order") << marked;
        whole.query = {{u"a=1+2"_s}, {u"off=1"_s, false}, {u"b=%2f"_s}};
        QTest::newRow("a parameter ticked off") << whole;
        for (const Kind kind : {Kind::UrlEncoded, Kind::Multipart, Kind::File}) {
            whole.body = {kind, {}, {{u"a=1+2"_s, false}, {u"f"_s, true, u"/x/a.png"_s}}, u"/x/b.json"_s};
            QTest::addRow("a form or file, kind %d", int(kind)) << whole;
        }
    }

    void itComesBack()
    {
        QFETCH(const app::RequestDraft, draft);
        const QByteArray text = app::draftText(draft);
        QVERIFY2(*app::parseDraft(text) == draft, text);
    }

    void anAddressThatIsNoneYetIsKept_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kept");
        const auto whole = [](const char *name, const QString &typed) { QTest::newRow(name) << typed << typed; };
        whole("a host to fill in", u"https://{host}/api?x=1"_s);
        whole("a port to fill in", u"https://localhost:{port}/x"_s);
        whole("the middle of an IPv6 address", u"https://[::1"_s);
        whole("a space", u"https://a b/"_s);
        whole("no scheme", u"127.0.0.1:8080/x?a=1"_s);
        whole("no host", u"{base}/x"_s);
        QTest::newRow("user info") << u"https://alice:hush@{host}/x"_s << u"https://{host}/x"_s;
        QTest::newRow("user info with an @") << u"https://alice:hu@sh@{host}/x"_s << u"https://{host}/x"_s;
        QTest::newRow("user info with a slash") << u"https://alice:hu/sh@{host}/x"_s << QString();
        QTest::newRow("user info without a scheme") << u"alice:hush@api.example/x"_s << u"api.example/x"_s;
        QTest::newRow("a password up to its middle") << u"https://alice:hush"_s << QString();
        QTest::newRow("one of digits") << u"https://alice:1234567890"_s << QString();
        QTest::newRow("secrets in the query and the fragment")
            << u"https://{host}/x?access_token=hush1&a=1#hush2"_s << u"https://{host}/x?access_token=ACCESS%231&a=1"_s;
        QTest::newRow("a token in the path")
            << u"https://{host}/ya29.a0Ab3dEf6hIj9kLm2nOp5qRs8tUv"_s << u"https://{host}/ACCESS%231"_s;
        QTest::newRow("a command") << u"curl https://api.example/ -H 'Authorization: Bearer hush'"_s << QString();
        QTest::newRow("one without a scheme") << u"curl api.example/x -H 'Authorization: Bearer hush'"_s << QString();
        QTest::newRow("a header") << u"Authorization: Bearer hush"_s << QString();
    }

    void anAddressThatIsNoneYetIsKept()
    {
        QFETCH(QString, typed);
        QFETCH(QString, kept);
        const auto restarted = [](const QString &address) {
            return app::parseDraft(app::draftText({.address = address}))->address;
        };
        QCOMPARE(restarted(typed), kept);
        QCOMPARE(restarted(kept), kept);
    }

    void noSecretIsKept()
    {
        const app::RequestDraft draft = {
            .address = u"https://api.example/x?access_token=hush1&a=1"_s,
            .query = {{u"access_token=hush1"_s}, {u"a=1"_s}, {u"refresh_token=hush2"_s, false}},
            .headers = u"Authorization: Bearer hush3\nX-Api-Key: hush4"_s,
            .body = {Kind::UrlEncoded, "{\"id_token\":\"hush5\"}", {{u"client_secret=hush6"_s}, {u"b=2"_s}}},
            .parameters = {{u"securityCode"_s, u"hush7"_s}}};
        const QByteArray text = app::draftText(draft);
        QVERIFY2(!text.contains("hush"), text);
        const auto read = app::parseDraft(text);
        QVERIFY(read);
        QCOMPARE(read->body.fields.last(), http::Pair{u"b=2"_s});
        QCOMPARE(read->query.last().name(), u"refresh_token"_s);
        QCOMPARE(app::draftText(*read), text);
    }

    void whatIsNoDraftIsNothing()
    {
        QVERIFY(!app::parseDraft("no JSON"));
        QVERIFY(!app::parseDraft({}));
        QVERIFY(app::parseDraft("{\"url\": 1, \"fields\": {}, \"body_kind\": \"odd\"}")->address.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestRequestDraft)
#include "tst_request_draft.moc"
