// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/request_import.h"
#include "tests/support/places.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestRequestImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entriesComeWithoutWhatLetsSomebodyIn()
    {
        const auto entries = app::readRequests(source());
        QVERIFY(entries);
        QCOMPARE(entries->size(), 3);
        QCOMPARE(entries->first().request.method, "POST"_ba);
        QCOMPARE(entries->first().status, 401);
        QVERIFY(entries->first().request.authorization.isEmpty());
        QCOMPARE(entries->first().leftOut.size(), 1);
        QVERIFY(entries->at(1).leftOut.isEmpty());
    }

    void namedSecretsAreLeftOutAndNamed()
    {
        const auto entries = app::readRequests(write(
            har("\"method\":\"GET\",\"url\":\"https://a.example/x?access_token=hush&b=1\","
                "\"headers\":[{\"name\":\"Cookie\",\"value\":\"sid=hush\"},{\"name\":\"X-Api-Key\",\"value\":\"hush\"},"
                "{\"name\":\"Connection\",\"value\":\"keep-alive\"},{\"name\":\"Accept\",\"value\":\"a/b\"}]")));
        QVERIFY(entries && entries->size() == 1);
        const app::ImportedRequest &entry = entries->first();
        QCOMPARE(entry.request.url, QUrl(u"https://a.example/x?b=1"_s));
        QCOMPARE(entry.request.headers, (http::Headers{{"Accept"_ba, "a/b"_ba}}));
        for (const QString &said : {u"Cookie"_s, u"X-Api-Key"_s, u"access_token"_s})
            QVERIFY2(entry.leftOut.join(u' ').contains(said), qPrintable(entry.leftOut.join(u' ')));
        QVERIFY(!entry.leftOut.join(u' ').contains(u"hush"));
        QVERIFY(!entry.leftOut.join(u' ').contains(u"Connection"));
    }

    void aPostmanCollectionComesByName()
    {
        const QByteArray token = R"("auth":{"type":"bearer","bearer":[{"key":"token","value":"hush"}]})";
        const QByteArray me = "https://a.example/me?access_token=hush";
        const QByteArray items = "{\"name\":\"Me\",\"request\":{\"url\":\"" + me + "\"," + token +
                                 "}},{\"name\":\"Open\",\"request\":\"{{base}}/open\"},"
                                 "{\"name\":\"File\",\"request\":\"ftp://a.example/f\"}";
        const QByteArray schema = "https://schema.getpostman.com/json/collection/v2.1.0/";
        const auto entries =
            app::readRequests(write("{\"info\":{\"schema\":\"" + schema + "\"},\"item\":[" + items + "]}"));
        QVERIFY2(entries, entries ? "" : qPrintable(describe(entries.error())));
        QCOMPARE(entries->size(), 2);
        QCOMPARE(entries->first().name, u"Me"_s);
        QCOMPARE(entries->first().request.url, QUrl(u"https://a.example/me"_s));
        QCOMPARE(entries->first().leftOut.size(), 2);
        QCOMPARE(entries->last().name, u"Open"_s);
    }

    void whatIsNoRequestToAServerIsPassedOver()
    {
        const QByteArray data = "{\"request\":{\"method\":\"GET\",\"url\":\"data:text/plain,x\",\"headers\":[]}}";
        const QByteArray web = "{\"request\":{\"method\":\"GET\",\"url\":\"https://a.example/\",\"headers\":[]}}";
        const auto entries = app::readRequests(write("{\"log\":{\"entries\":[" + data + ',' + web + "]}}"));
        QVERIFY(entries);
        QCOMPARE(entries->size(), 1);
        QCOMPARE(entries->first().status, 0);
    }

    void whatCannotBeReadIsSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("said");
        QFile whole(source());
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const QByteArray bytes = whole.readAll();
        QTest::newRow("cut in the middle") << bytes.left(bytes.size() / 2) << u"cut off"_s;
        QTest::newRow("its last bracket is missing") << bytes.trimmed().chopped(2) << u"cut off"_s;
        QTest::newRow("empty") << ""_ba << u"no HAR"_s;
        QTest::newRow("a web page") << "<html></html>"_ba << u"no HAR"_s;
        QTest::newRow("other JSON") << "{\"version\":1}"_ba << u"log.entries"_s;
        QTest::newRow("no entry") << "{\"log\":{\"entries\":[]}}"_ba << u"no http"_s;
        QTest::newRow("bytes") << "\0\xff\xfe"_ba << u"no HAR"_s;
    }

    void whatCannotBeReadIsSaid()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, said);
        const QString path = write(bytes);
        const auto entries = app::readRequests(path);
        QVERIFY(!entries);
        QCOMPARE(entries.error().code, ErrorCode::FileMalformed);
        QCOMPARE(entries.error().subject, path);
        QVERIFY2(entries.error().detail.contains(said), qPrintable(entries.error().detail));
    }

    void aFileThatIsNoneIsSaid()
    {
        for (const QString &path : {m_folder.filePath(u"gone.har"_s), m_folder.path(), u"/dev/zero"_s})
            QCOMPARE(app::readRequests(path).error().code, ErrorCode::FileUnreadable);
        QFile large(m_folder.filePath(u"large.har"_s));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(app::largestImport + 1)); // takes no room on the disk
        QVERIFY(app::readRequests(large.fileName()).error().detail.contains(u"256 MB"));
    }

private:
    static QString source() { return places::inSource(u"tests/data/har/one-refusal.har"); }

    static QByteArray har(const QByteArray &request)
    {
        return "{\"log\":{\"entries\":[{\"request\":{" + request + "}}]}}";
    }

    QString write(const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(u"a.har"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test's own file cannot be written");
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestRequestImport)
#include "tst_request_import.moc"
