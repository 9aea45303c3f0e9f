// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/client_file.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestClientFile : public QObject
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
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QByteArray &content, const char *kind, const char *words) {
            QTest::newRow(name) << QByteArray(content).replace('\'', '"') << QByteArray(kind)
                                << QString::fromUtf8(words);
        };
        row("a web client", "{'web': {'client_id': '1-a', 'client_secret': 's'}}", "web", "web application");
        row("a service account", "{'type': 'service_account', 'private_key': '-----BEGIN'}", "service-account",
            "service account");
        row("gcloud's own credentials", "{'type': 'authorized_user', 'refresh_token': '1//x'}",
            "application-default-credentials", "application default credentials");
        row("another type", "{'type': 'external_account'}", "other-credentials", "another kind");
        row("an API key in JSON", "{'key': 'AIzaSyExample'}", "api-key", "API key");
        row("an API key alone", "AIzaSyExample\n", "api-key", "API key");
        row("an Android app's configuration", "{'project_info': {}, 'client': []}", "android", "Android");
        row("an iOS client's property list", "<?xml version='1.0'?>\n<!DOCTYPE plist>\n<plist></plist>", "ios", "iOS");
        row("both kinds in one object", "{'web': {}, 'installed': {}}", "merged", "two clients");
        row("one kind twice", "{'installed': {}, 'installed': {}}", "merged", "two clients");
        row("an ID twice", "{'installed': {'client_id': '1-a', 'client_id': '2-b'}}", "merged", "two clients");
        row("one file after the other", "{'installed': {}}\n{'web': {}}", "merged", "two clients");
        row("a list of files", "[{'installed': {}}, {'web': {}}]", "merged", "two clients");
        row("the inner object alone", "{'client_id': '1-a', 'client_secret': 's'}", "unwrapped", "around them");
        row("an empty object", "{}", "other-json", "another kind");
        row("an array", "[1]", "other-json", "another kind");
        row("installed is a string", "{'installed': 'x'}", "other-json", "another kind");
        row("no client_id", "{'installed': {'client_secret': 's'}}", "incomplete", "client_id");
        row("a client_id that is a number", "{'installed': {'client_id': 1, 'client_secret': 's'}}", "incomplete",
            "client_id");
        row("no client_secret", "{'installed': {'client_id': '1-a'}}", "incomplete", "client_secret");
        row("a client_secret of spaces", "{'installed': {'client_id': '1-a', 'client_secret': '  '}}", "incomplete",
            "client_secret");
        row("cut inside of a name", "{'installed': {'client_id", "cut", "at byte 25");
        row("cut after a name", "{'installed': {'client_id'", "cut", "at byte 26");
        row("cut before the last brace", "{'installed': {'client_id': '1-a'}", "cut", "at byte 34");
        row("empty", "", "no-json", "empty");
        row("an HTML page", "<html>", "no-json", "no JSON");
        row("a comma too many", "{'installed': {'client_id': '1-a',}}", "no-json", "byte 34");
    }

    void saysWhichOtherFileItIs()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QByteArray, kind);
        QFETCH(const QString, words);
        const auto report = oauth::examineClientFile(content);
        QCOMPARE(QByteArray(oauth::clientFileKindId(report.kind)), kind);
        QVERIFY2(report.what.contains(words), qPrintable(report.what));
        QVERIFY(!report.advice.isEmpty());
        QVERIFY(!report.isUsable());

        const auto client = oauth::parseClientFile(content, u"/home/me/c.json"_s);
        QVERIFY(!client);
        const bool broken = kind == "cut" || kind == "no-json";
        QCOMPARE(client.error().code, broken ? ErrorCode::FileMalformed : ErrorCode::ClientFileUnsuitable);
        QCOMPARE(client.error().subject, u"/home/me/c.json"_s);
        QVERIFY2(describe(client.error()).contains(words), qPrintable(describe(client.error())));
    }

    void whatElseToDoAboutTheFileIsSaidFirst()
    {
        const auto advice = [](const QByteArray &content) { return oauth::examineClientFile(content).advice; };
        const QString usual = advice("{}");
        QVERIFY(usual.contains(u"Desktop app"));
        const QString cut = advice("{\"installed\": {");
        QVERIFY2(cut.endsWith(usual) && cut.size() > usual.size(), qPrintable(cut));
    }

    /// Of a file that is not read to its end, nobody knows what Google accepts for the client in it.
    void saysWhichRedirectsAreAccepted_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("loopback");
        const auto row = [](const char *name, const QByteArray &content, const char *loopback) {
            QTest::newRow(name) << QByteArray(content).replace('\'', '"') << QByteArray(loopback);
        };
        row("a desktop client", "{'installed': {'client_id': '1-a', 'client_secret': 's'}}", "any-port");
        row("a web client without an address here", "{'web': {'client_id': '1-a', 'client_secret': 's'}}", "none");
        row("a service account", "{'type': 'service_account'}", "none");
        row("an API key", "AIzaSyExample", "none");
        row("cut off", "{'installed': {'client_id': '1-a'", "unknown");
        row("a comma too many", "{'installed': {'client_id': '1-a',}}", "unknown");
        row("no JSON", "<html>", "unknown");
        row("JSON of another kind", "{}", "unknown");
        row("a member is missing", "{'installed': {'client_id': '1-a'}}", "unknown");
        row("several clients", "{'web': {}, 'installed': {}}", "unknown");
        row("the inner object alone", "{'client_id': '1-a', 'client_secret': 's'}", "unknown");
    }
    void saysWhichRedirectsAreAccepted()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QByteArray, loopback);
        QCOMPARE(QByteArray(oauth::loopbackId(oauth::examineClientFile(content).loopback)), loopback);
    }

    void aByteOrderMarkAndSpacesDoNoHarm()
    {
        const auto report = oauth::examineClientFile(
            "\xEF\xBB\xBF\r\n{\"installed\": {\"client_id\": \" 12-a.apps.googleusercontent.com \", \"client_secret\": \"s\\n\"}}\r\n"_ba);
        QVERIFY2(report.isUsable(), qPrintable(report.what));
        QCOMPARE(report.client.clientId, u"12-a.apps.googleusercontent.com"_s);
        QCOMPARE(report.client.clientSecret.reveal(), "s"_ba);
        QCOMPARE(report.loopback, oauth::Loopback::AnyPort);
        QVERIFY(report.advice.isEmpty());
    }

    void whatGoogleDidNotWriteIsDoubted_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QString>("doubt");
        const QByteArray id = "\"client_id\": \"12-a.apps.googleusercontent.com\"";
        QTest::newRow("Google's own addresses")
            << id + ", \"auth_uri\": \"https://accounts.google.com/o/oauth2/auth\", "
                    "\"token_uri\": \"https://oauth2.googleapis.com/token\""
            << QString();
        QTest::newRow("another host gets the code")
            << id + ", \"token_uri\": \"https://evil.example/token\"" << u"evil.example/token. Who"_s;
        QTest::newRow("a host that only ends alike")
            << id + ", \"token_uri\": \"https://notgoogleapis.com\"" << u"token_uri is no address"_s;
        QTest::newRow("no encryption") << id + ", \"auth_uri\": \"http://accounts.google.com\""
                                       << u"auth_uri is no address"_s;
        QTest::newRow("an ID of no known form") << "\"client_id\": \"abc.x\""_ba << u"“abc.x” has not the form"_s;
    }
    void whatGoogleDidNotWriteIsDoubted()
    {
        QFETCH(QByteArray, members);
        QFETCH(QString, doubt);
        const auto report = oauth::examineClientFile("{\"installed\": {" + members + ", \"client_secret\": \"s\"}}");
        QVERIFY(report.isUsable());
        QCOMPARE(report.advice.isEmpty(), doubt.isEmpty());
        QVERIFY2(report.advice.contains(doubt), qPrintable(report.advice));
    }

    void aWebClientServesAtItsOwnLoopbackAddressesAlone()
    {
        const QByteArray json = "{\"web\": {\"client_id\": \"1-a\", \"client_secret\": \"s\", \"redirect_uris\": "
                                "[\"https://app.example/cb\", \"http://localhost:8080/cb\"]}}"_ba;
        const auto report = oauth::examineClientFile(json);
        QCOMPARE(report.loopback, oauth::Loopback::RegisteredOnly);
        QCOMPARE(report.loopbackUris, QStringList{u"http://localhost:8080/cb"_s});
        QVERIFY(report.advice.contains(u"--redirect-uri http://localhost:8080/cb"_s));
        QVERIFY(oauth::parseClientFile(json, {}, u"http://localhost:8080/cb"_s));
        QVERIFY(!oauth::parseClientFile(json, {}, u"http://localhost:8080/cb/"_s));
        QVERIFY(!oauth::parseClientFile(json, {}));
    }

    void aWebClientIsNotSignedInAtAnAddressWithoutAPort_data()
    {
        QTest::addColumn<QByteArray>("registered");
        QTest::addColumn<QStringList>("usable");
        QTest::addColumn<bool>("isSaid");
        QTest::newRow("no port") << "\"http://localhost\""_ba << QStringList() << true;
        QTest::newRow("no port, a path") << "\"http://127.0.0.1/cb\""_ba << QStringList() << true;
        QTest::newRow("another one has its port") << "\"http://localhost\", \"http://127.0.0.1:8080/cb\""_ba
                                                  << QStringList{u"http://127.0.0.1:8080/cb"_s} << false;
        QTest::newRow("none on this computer") << "\"https://app.example/cb\""_ba << QStringList() << false;
    }

    void aWebClientIsNotSignedInAtAnAddressWithoutAPort()
    {
        QFETCH(QByteArray, registered);
        QFETCH(QStringList, usable);
        QFETCH(bool, isSaid);
        const QByteArray json =
            R"({"web": {"client_id": "1-a", "client_secret": "s", "redirect_uris": [)" + registered + "]}}";
        const auto report = oauth::examineClientFile(json);
        QCOMPARE(report.loopbackUris, usable);
        QCOMPARE(report.what.contains(u"port 80"), isSaid);
        QCOMPARE(report.what.contains(u"http://127.0.0.1:8080/callback"), isSaid);
        QVERIFY(report.advice.contains(u"Desktop app"));
        for (const QString &uri : {u"http://localhost"_s, u"http://127.0.0.1/cb"_s}) {
            const auto client = oauth::parseClientFile(json, u"c.json"_s, uri);
            QVERIFY2(!client, "it would end in redirect_uri_mismatch");
            QCOMPARE(describe(client.error()).contains(u"port 80"), isSaid);
        }
    }

    void saysWhatAodocsHasToAllow()
    {
        QVERIFY(oauth::allowListRequest(u"12-a.apps.googleusercontent.com"_s).contains(u"project 12."_s));
        QVERIFY(!oauth::allowListRequest(u"another"_s).contains(u"project"_s));
    }

    void findsTheProjectNumber()
    {
        QCOMPARE(oauth::projectNumber(u"993707107224-pld.apps.googleusercontent.com"_s), u"993707107224"_s);
        QCOMPARE(oauth::projectNumber(u"tokenloupe-sandbox"_s), QString());
        QCOMPARE(oauth::projectNumber(u"123"_s), QString());
    }
};

QTEST_APPLESS_MAIN(TestClientFile)
#include "tst_client_file.moc"
