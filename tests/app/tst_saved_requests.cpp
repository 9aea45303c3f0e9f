// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/saved_requests.h"

#include "app/settings.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

http::Request request(const QString &url, const http::Headers &headers = {}, const QByteArray &body = {})
{
    return {"POST", QUrl(url), headers, body, {}};
}

const http::Headers form = {{"Content-Type"_ba, "application/x-www-form-urlencoded"_ba}};

} // namespace

class TestSavedRequests : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

private Q_SLOTS:
    void whatIsWrittenIsReadBack_data()
    {
        QTest::addColumn<http::Request>("saved");
        QTest::newRow("an address alone") << request(u"https://api.example/x"_s);
        QTest::newRow("a query as it is encoded") << request(u"https://api.example/x?q=a%20b%2Bc&fields=*&n="_s);
        QTest::newRow("an empty query") << request(u"https://api.example/x?"_s);
        QTest::newRow("a page token, which is none of ours") << request(u"https://api.example/x?pageToken=abc"_s);
        QTest::newRow("headers, one twice")
            << request(u"https://api.example/x"_s, {{"X-A"_ba, "1"_ba}, {"X-A"_ba, "2 “ü”"_ba}});
        QTest::newRow("a body with quotes and lines")
            << request(u"https://api.example/x"_s, {}, "{\"a\": \"\\\\ ü\"}\r\n\tend");
        QTest::newRow("a mark of the byte order at a beginning")
            << request(u"https://api.example/x"_s, {{"X-\xef\xbb\xbf"_ba, "\xef\xbb\xbf y"_ba}}, "\xef\xbb\xbfz");
        QTest::newRow("a form") << request(u"https://api.example/x"_s, form, "grant_type=x&scope=a+b");
    }

    void whatIsWrittenIsReadBack()
    {
        QFETCH(http::Request, saved);
        const app::SavedRequests requests(m_folder.filePath(u"saved"_s));
        const auto leftOut = requests.write(u"Folder/One request"_s, saved);
        QVERIFY2(leftOut, leftOut ? "" : qPrintable(describe(leftOut.error())));
        QVERIFY2(leftOut->isEmpty(), qPrintable(leftOut->join(u' ')));
        const auto read = requests.read(u"Folder/One request"_s);
        QVERIFY2(read, read ? "" : qPrintable(describe(read.error())));
        QVERIFY(*read == saved);
        QCOMPARE(app::savedRequestText(*read), app::savedRequestText(saved)); // git sees no change
    }

    void whatNoRequestCarriesIsNotRead_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::newRow("a fragment") << "https://h/p?q#part"_ba;
        QTest::newRow("no user") << "https://@h/p?q"_ba;
        QTest::newRow("no user, no port") << "https://@h:/p?q"_ba;
    }

    void whatNoRequestCarriesIsNotRead()
    {
        QFETCH(QByteArray, url);
        const auto read =
            app::parseSavedRequest("{\"tokenloupe_request\":1,\"method\":\"GET\",\"url\":\"" + url + "\"}", u"x"_s);
        QVERIFY(read);
        QCOMPARE(read->url, QUrl(u"https://h/p?q"_s));
        QVERIFY(app::parseSavedRequest(app::savedRequestText(*read), u"x"_s) == read);
    }

    void noSecretIsWritten_data()
    {
        QTest::addColumn<http::Request>("saved");
        QTest::addColumn<QString>("said");
        const QString url = u"https://api.example/x"_s;
        http::Request authorized = request(url);
        authorized.authorization = Secret("Bearer hush");
        QTest::newRow("the credential") << authorized << u"credential"_s;
        QTest::newRow("a cookie") << request(url, {{"Cookie"_ba, "sid=hush"_ba}}) << u"Cookie"_s;
        QTest::newRow("a key in a header") << request(url, {{"X-Api-Key"_ba, "hush"_ba}}) << u"X-Api-Key"_s;
        QTest::newRow("a token in a header") << request(url, {{"X-Auth-Token"_ba, "hush"_ba}}) << u"X-Auth-Token"_s;
        QTest::newRow("a token by its look")
            << request(url, {{"X-Odd"_ba, "ya29.hush-0123456789abcdef"_ba}}) << u"X-Odd"_s;
        QTest::newRow("a token in the query") << request(url + u"?a=b&access_token=hush"_s) << u"access_token"_s;
        QTest::newRow("a security code in the query") << request(url + u"?securityCode=hush"_s) << u"securityCode"_s;
        QTest::newRow("a password in the address") << request(u"https://me:hush@api.example/"_s) << u"password"_s;
        QTest::newRow("a secret in a form") << request(url, form, "a=b&client_secret=hush") << u"client_secret"_s;
        QTest::newRow("a token in the path")
            << request(u"https://api.example/reset/eyJhbGciOiJub25lIn0.e30.hush/x"_s) << u"path"_s;
        QTest::newRow("a token for a method")
            << http::Request{"ya29.hush-0123456789abcdef", QUrl(url), {}, {}, {}} << u"method"_s;
        QTest::newRow("a secret in JSON") << request(url, {}, "{\"refresh_token\": \"hush\"}") << u"body"_s;
    }

    void noSecretIsWritten()
    {
        QFETCH(http::Request, saved);
        QFETCH(QString, said);
        const app::SavedRequests requests(m_folder.filePath(u"secret"_s));
        const auto leftOut = requests.write(u"one"_s, saved);
        QVERIFY(leftOut);
        QCOMPARE(leftOut->size(), 1);
        QVERIFY2(leftOut->first().contains(said), qPrintable(leftOut->first()));
        QFile file(m_folder.filePath(u"secret/one.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("hush"));
        QVERIFY(requests.read(u"one"_s)); // what was left out is no fault of the file
    }

    void aBodyThatRepeatsTheCredentialLosesIt()
    {
        http::Request saved = request(u"https://api.example/x"_s, {}, "{\"seen\": \"opaque-hush-123\"}");
        saved.authorization = Secret("Bearer opaque-hush-123");
        QVERIFY(!app::savedRequestText(saved).contains("hush"));
        QCOMPARE(app::shareable(saved).leftOut.size(), 2);
    }

    void whatIsNoSavedRequestIsSaid_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("said");
        const QByteArray head = "{\"tokenloupe_request\": 1, \"method\": \"GET\", \"url\": \"https://a.example/\"";
        QTest::newRow("no JSON") << "GET /"_ba << u"JSON"_s;
        QTest::newRow("another document") << "{}"_ba << u"no saved request"_s;
        QTest::newRow("a newer form") << "{\"tokenloupe_request\": 2}"_ba << u"form"_s;
        QTest::newRow("no method") << "{\"tokenloupe_request\": 1}"_ba << u"method"_s;
        QTest::newRow("half a character in the address")
            << "{\"tokenloupe_request\": 1, \"method\": \"GET\", \"url\": \"https://a.example/\\ud800\"}"_ba
            << u"address"_s;
        QTest::newRow("an unknown member") << head + ", \"run\": \"x\"}" << u"run"_s;
        QTest::newRow("headers that are no pairs") << head + ", \"headers\": [\"a\"]}" << u"pair"_s;
        QTest::newRow("a body that is no text") << head + ", \"body\": {}}" << u"body"_s;
        QTest::newRow("a credential") << head + ", \"headers\": [[\"Authorization\", \"Bearer hush\"]]}"
                                      << u"holds no secret"_s;
    }

    void whatIsNoSavedRequestIsSaid()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, said);
        const auto read = app::parseSavedRequest(text, u"file.json"_s);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::FileMalformed);
        QCOMPARE(read.error().subject, u"file.json"_s);
        QVERIFY2(read.error().detail.contains(said), qPrintable(read.error().detail));
        QVERIFY(!read.error().detail.contains(u"hush"_s));
    }

    void namesAreListedRenamedAndRemoved()
    {
        const app::SavedRequests requests(m_folder.filePath(u"list"_s));
        QVERIFY(requests.names().isEmpty());
        for (const QString &name : {u"b"_s, u"Drive/about"_s, u"a"_s})
            QVERIFY(requests.write(name, request(u"https://api.example/"_s)));
        QCOMPARE(requests.names(), (QStringList{u"Drive/about"_s, u"a"_s, u"b"_s}));
        QVERIFY(requests.rename(u"a"_s, u"Drive/me"_s));
        QCOMPARE(requests.rename(u"b"_s, u"Drive/me"_s).error().code, ErrorCode::UsageWrong);
        QVERIFY(requests.remove(u"b"_s));
        QCOMPARE(requests.names(), (QStringList{u"Drive/about"_s, u"Drive/me"_s}));
        QCOMPARE(requests.remove(u"b"_s).error().code, ErrorCode::FileUnwritable);
    }

    /// It may be the first that is made below the user's data.
    void theFolderIsTheUsersAlone()
    {
        const app::SavedRequests requests(m_folder.filePath(u"new/requests"_s));
        QVERIFY(requests.write(u"one"_s, request(u"https://api.example/x"_s)));
        for (const QString &made : {u"new"_s, u"new/requests"_s})
            QCOMPARE(QFile::permissions(m_folder.filePath(made)) & QFileDevice::Permissions(0x0077),
                     QFileDevice::Permissions());
    }

    void foldersWithinAreSharedAsTheirFilesAre()
    {
        const app::SavedRequests requests(m_folder.path());
        QVERIFY(requests.write(u"first/one"_s, request(u"https://api.example/x"_s)));
        QVERIFY(requests.rename(u"first/one"_s, u"second/one"_s));
        QDir().mkdir(m_folder.filePath(u"plain"_s));
        for (const QString &made : {u"first"_s, u"second"_s})
            QCOMPARE(QFile::permissions(m_folder.filePath(made)), QFile::permissions(m_folder.filePath(u"plain"_s)));
    }

    void aFolderThatCannotBeMadeIsNamed()
    {
        QFile file(m_folder.filePath(u"in the way"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const app::SavedRequests requests(file.fileName());
        const auto written = requests.write(u"one"_s, request(u"https://api.example/x"_s));
        QVERIFY(!written);
        QCOMPARE(written.error(), (Error{ErrorCode::FileUnwritable, file.fileName(), u"the folder cannot be made"_s}));
        const app::SavedRequests around(m_folder.path());
        const auto within = around.write(u"in the way/one"_s, request(u"https://api.example/x"_s));
        QVERIFY(!within);
        QCOMPARE(within.error().detail, u"its folder cannot be made"_s);
    }

    void aFileTooLargeIsNotRead()
    {
        QFile large(m_folder.filePath(u"large.json"_s));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(app::SavedRequests::mostBytes + 1)); // sparse
        const auto read = app::SavedRequests(m_folder.path()).read(u"large"_s);
        QCOMPARE(read.error().code, ErrorCode::FileMalformed);
        QVERIFY(read.error().detail.contains(u"128 MB"));
    }

    void theFolderIsOfTheSettings()
    {
        const QString dataDir = m_folder.filePath(u"data"_s);
        QCOMPARE(*app::savedRequestsFolder(dataDir), dataDir + u"/requests"_s);
        QVERIFY(app::changeSettings(dataDir, [](app::Settings &settings) { settings.requestsFolder = u"/x/y"_s; }));
        QCOMPARE(*app::savedRequestsFolder(dataDir), u"/x/y"_s);
    }

    void noNameLeadsOutOfTheFolder()
    {
        const app::SavedRequests requests(m_folder.filePath(u"names"_s));
        for (const QString &name : {u"../x"_s, u"/etc/x"_s, u".git/config"_s, u""_s, u"a//b"_s, u"a\nb"_s, u"C:x"_s}) {
            const auto written = requests.write(name, request(u"https://api.example/"_s));
            QVERIFY2(!written && written.error().code == ErrorCode::UsageWrong, qPrintable(name));
        }
    }
};

QTEST_GUILESS_MAIN(TestSavedRequests)
#include "tst_saved_requests.moc"
