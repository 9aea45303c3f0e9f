// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/client.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsADesktopClient()
    {
        const QByteArray json = R"({"installed": {"client_id": "123-abc.apps.googleusercontent.com",)"
                                R"("project_id": "my-project", "token_uri": "https://oauth2.googleapis.com/token",)"
                                R"("client_secret": "GOCSPX-not+real/", "redirect_uris": ["http://localhost"]}})";
        const auto client = oauth::parseClientFile(json, u"c.json"_s);
        QVERIFY(client);
        QCOMPARE(client->clientId, u"123-abc.apps.googleusercontent.com"_s);
        QCOMPARE(client->clientSecret.reveal(), "GOCSPX-not+real/"_ba);
        QCOMPARE(client->projectId, u"my-project"_s);
    }

    void saysWhichOtherFileItIs_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("words");
        const auto unsuitable = ErrorCode::ClientFileUnsuitable;
        QTest::newRow("a web client") << R"({"web": {"client_id": "1-a", "client_secret": "s"}})"_ba << unsuitable
                                      << u"web application"_s;
        QTest::newRow("a service account")
            << R"({"type": "service_account", "private_key": "-----BEGIN"})"_ba << unsuitable << u"service account"_s;
        QTest::newRow("gcloud's own credentials") << R"({"type": "authorized_user", "refresh_token": "1//x"})"_ba
                                                  << unsuitable << u"application default credentials"_s;
        QTest::newRow("another type") << R"({"type": "external_account"})"_ba << unsuitable << u"another kind"_s;
        QTest::newRow("both kinds merged") << R"({"web": {}, "installed": {}})"_ba << unsuitable << u"two clients"_s;
        QTest::newRow("the inner object alone")
            << R"({"client_id": "1-a", "client_secret": "s"})"_ba << unsuitable << u"around them"_s;
        QTest::newRow("an empty object") << "{}"_ba << unsuitable << u"another kind"_s;
        QTest::newRow("an array") << "[1]"_ba << unsuitable << u"another kind"_s;
        QTest::newRow("installed is a string") << R"({"installed": "x"})"_ba << unsuitable << u"another kind"_s;
        QTest::newRow("no client_id") << R"({"installed": {"client_secret": "s"}})"_ba << unsuitable << u"client_id"_s;
        QTest::newRow("a client_id that is a number")
            << R"({"installed": {"client_id": 1, "client_secret": "s"}})"_ba << unsuitable << u"client_id"_s;
        QTest::newRow("no client_secret")
            << R"({"installed": {"client_id": "1-a"}})"_ba << unsuitable << u"client_secret"_s;
        QTest::newRow("cut off") << R"({"installed": {"client_id")"_ba << ErrorCode::FileMalformed << u"no JSON"_s;
        QTest::newRow("empty") << ""_ba << ErrorCode::FileMalformed << u"no JSON"_s;
        QTest::newRow("an HTML page") << "<html>"_ba << ErrorCode::FileMalformed << u"no JSON"_s;
    }

    void saysWhichOtherFileItIs()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const ErrorCode, code);
        QFETCH(const QString, words);
        const auto client = oauth::parseClientFile(json, u"/home/me/c.json"_s);
        QVERIFY(!client);
        QCOMPARE(client.error().code, code);
        QCOMPARE(client.error().subject, u"/home/me/c.json"_s);
        QVERIFY2(describe(client.error()).contains(words), qPrintable(describe(client.error())));
    }

    void findsTheProjectNumber()
    {
        QCOMPARE(oauth::projectNumber(u"993707107224-pld.apps.googleusercontent.com"_s), u"993707107224"_s);
        QCOMPARE(oauth::projectNumber(u"tokenloupe-sandbox"_s), QString());
        QCOMPARE(oauth::projectNumber(u"123"_s), QString());
    }
};

QTEST_APPLESS_MAIN(TestClient)
#include "tst_client.moc"
