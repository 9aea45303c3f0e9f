// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/request_body.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

using Kind = app::RequestBody::Kind;

class TestRequestBody : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        write(u"a.png"_s, "\x89PNG\0\r\n"_ba);
        write(u"a.json"_s, "{}");
    }

    void aTextGoesAsItIs()
    {
        const auto whole = app::withBody(request({{"Content-Type"_ba, "a/b"_ba}}), {Kind::Text, "a\r\nb\0"_ba});
        QVERIFY(whole);
        QCOMPARE(whole->body, "a\r\nb\0"_ba);
        QCOMPARE(whole->headers, (http::Headers{{"Content-Type"_ba, "a/b"_ba}}));
    }

    void aFormBringsItsType_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("URL-encoded") << Kind::UrlEncoded << "application/x-www-form-urlencoded"_ba
                                     << "a+b=1%202%2f&flag"_ba;
        QTest::newRow("multipart") << Kind::Multipart << "multipart/form-data; boundary=form-boundary"_ba
                                   << "--form-boundary\r\n"
                                      "Content-Disposition: form-data; name=\"a b\"\r\n\r\n1 2/\r\n"
                                      "--form-boundary\r\n"
                                      "Content-Disposition: form-data; name=\"flag\"\r\n\r\n\r\n"
                                      "--form-boundary--\r\n"_ba;
    }

    void aFormBringsItsType()
    {
        QFETCH(const Kind, kind);
        const app::RequestBody body = {
            kind, "not this", {{u"a+b=1%202%2f"_s}, {u"not=ticked"_s, false}, {u""_s}, {u"flag"_s}}};
        const auto whole = app::withBody(request({{"content-type"_ba, "a/b"_ba}, {"X"_ba, "1"_ba}}), body);
        QVERIFY(whole);
        QTEST(whole->body, "body");
        QCOMPARE(whole->headers.values("Content-Type").size(), 1);
        QTEST(whole->headers.value("Content-Type"), "type");
        QVERIFY(!app::readsFiles(body));
    }

    void anEmptyFormIsNoBody()
    {
        const auto whole = app::withBody(request(), {Kind::UrlEncoded, "not this", {{u"a=1"_s, false}}});
        QVERIFY(whole);
        QCOMPARE(*whole, request());
    }

    void aFileIsTheBody()
    {
        const auto whole = app::withBody(request(), {Kind::File, "not this", {}, path(u"a.png"_s)});
        QVERIFY(whole);
        QCOMPARE(whole->body, "\x89PNG\0\r\n"_ba);
        QCOMPARE(whole->headers.value("Content-Type"), "image/png"_ba);
        const auto typed =
            app::withBody(request({{"content-type"_ba, "a/b"_ba}}), {Kind::File, {}, {}, path(u"a.png"_s)});
        QVERIFY(typed);
        QCOMPARE(typed->headers, (http::Headers{{"content-type"_ba, "a/b"_ba}}));
    }

    void aFileIsAField()
    {
        const app::RequestBody body = {Kind::Multipart, {}, {{u"a=1"_s}, {u"f"_s, true, path(u"a.json"_s)}}};
        QVERIFY(app::readsFiles(body));
        const auto whole = app::withBody(request(), body);
        QVERIFY(whole);
        QVERIFY2(
            whole->body.contains("name=\"f\"; filename=\"a.json\"\r\nContent-Type: application/json\r\n\r\n{}\r\n"),
            whole->body);
    }

    void whatCannotBeReadIsSaid_data()
    {
        QTest::addColumn<app::RequestBody>("body");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("said");
        QTest::newRow("no file chosen") << app::RequestBody{Kind::File} << ErrorCode::UsageWrong << u"chosen"_s;
        QTest::newRow("one that is not there")
            << app::RequestBody{Kind::File, {}, {}, path(u"gone"_s)} << ErrorCode::FileUnreadable << u"gone"_s;
        QTest::newRow("a folder") << app::RequestBody{Kind::File, {}, {}, m_folder.path()} << ErrorCode::FileUnreadable
                                  << m_folder.path();
        QTest::newRow("a device that never ends")
            << app::RequestBody{Kind::File, {}, {}, u"/dev/zero"_s} << ErrorCode::FileUnreadable << u"/dev/zero"_s;
        QTest::newRow("a field's") << app::RequestBody{Kind::Multipart, {}, {{u"f"_s, true, path(u"gone"_s)}}}
                                   << ErrorCode::FileUnreadable << u"gone"_s;
        QTest::newRow("one in a URL-encoded form")
            << app::RequestBody{Kind::UrlEncoded, {}, {{u"f"_s, true, path(u"a.png"_s)}}} << ErrorCode::UsageWrong
            << u"multipart"_s;
    }

    void whatCannotBeReadIsSaid()
    {
        QFETCH(const app::RequestBody, body);
        QFETCH(const QString, said);
        const auto whole = app::withBody(request(), body);
        QVERIFY(!whole);
        QTEST(whole.error().code, "code");
        QVERIFY2(describe(whole.error()).contains(said), qPrintable(describe(whole.error())));
    }

    void moreThanFitsIsSaid()
    {
        QFile large(path(u"large"_s));
        QVERIFY(large.open(QIODevice::WriteOnly));
        QVERIFY(large.resize(app::mostOfFiles)); // takes no room on the disk
        const QString name = large.fileName();
        QVERIFY(app::withBody(request(), {Kind::File, {}, {}, name}));
        const QList<http::Pair> two = {{u"a"_s, true, name}, {u"b"_s, true, path(u"a.json"_s)}};
        const auto whole = app::withBody(request(), {Kind::Multipart, {}, two});
        QVERIFY(!whole);
        QCOMPARE(whole.error().code, ErrorCode::FileMalformed);
        QVERIFY(whole.error().detail.contains(u"64 MB"));
    }

    void filesAreLeftOutAndNamed()
    {
        const auto form = app::withoutFiles({Kind::Multipart, {}, {{u"a=1"_s}, {u"f"_s, true, u"/x/a.png"_s}}});
        QCOMPARE(form.body.fields, (QList<http::Pair>{{u"a=1"_s}}));
        QCOMPARE(form.leftOut.size(), 1);
        QVERIFY(form.leftOut.first().contains(u"/x/a.png"));
        const auto file = app::withoutFiles({Kind::File, "kept aside", {}, u"/x/b"_s});
        QCOMPARE(file.body, app::RequestBody());
        QCOMPARE(file.leftOut.size(), 1);
    }

private:
    static http::Request request(const http::Headers &headers = {})
    {
        return {"POST", QUrl(u"https://api.example/"_s), headers, {}, {}};
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestRequestBody)
#include "tst_request_body.moc"
