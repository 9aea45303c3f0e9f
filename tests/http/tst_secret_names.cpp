// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/secret_names.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestSecretNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellTheKind_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("kind");
        QTest::newRow("a whole name") << "X-Amz-Signature"_ba
                                      << "SIGNATURE"_ba;
        QTest::newRow("a last word") << "dbPassword"_ba
                                     << "PASSWORD"_ba;
        QTest::newRow("in capitals") << "CLIENT_SECRET"_ba
                                     << "SECRET"_ba;
        QTest::newRow("a separator before its last letter") << "api-ke_y"_ba
                                                            << "APIKEY"_ba;
        QTest::newRow("a separator at its end") << "api_key_"_ba
                                                << "APIKEY"_ba;
        QTest::newRow("a header that nobody reads") << "X-Original-Authorization"_ba
                                                    << "CREDENTIAL"_ba;
        QTest::newRow("what it is about") << "authentication"_ba
                                          << ""_ba;
        QTest::newRow("another ending") << "passwordless"_ba
                                        << ""_ba;
        for (const char *name : {"Ocp-Apim-Subscription-Key", "x-functions-key", "access_key", "auth_key"})
            QTest::newRow(name) << QByteArray(name) << "APIKEY"_ba;
        for (const char *name :
             {"signing_key", "encryptionKey", "MASTER_KEY", "SharedKey", "AccountKey", "x-api-secret"})
            QTest::newRow(name) << QByteArray(name) << "SECRET"_ba;
        for (const char *name : {"session", "X-Session", "user_session", "sessid", "JSESSIONID", "PHPSESSID"})
            QTest::newRow(name) << QByteArray(name) << "SESSION"_ba;
        for (const char *name : {"pwd", "db_pwd", "UserPwd", "pin", "PIN"})
            QTest::newRow(name) << QByteArray(name) << "PASSWORD"_ba;
        for (const char *name : {"DB_PASS", "S3_PASS", "db_pass", "smtpPass", "keystorePass", "mdp", "Passwort"})
            QTest::newRow(name) << QByteArray(name) << "PASSWORD"_ba;
        QTest::newRow("SECRET_KEY_BASE") << "SECRET_KEY_BASE"_ba
                                         << "SECRET"_ba;
        for (const char *name : {"otp", "totp", "X-GitHub-OTP"})
            QTest::newRow(name) << QByteArray(name) << "CODE"_ba;
        for (const char *name : {"ticket", "service_ticket"})
            QTest::newRow(name) << QByteArray(name) << "TOKEN"_ba;
        for (const char *name :
             {"session_state", "token_type", "token_endpoint", "key_id",     "primary_key",   "foreign_key",
              "public_key",    "kid",        "sort_key",       "cache_key",  "partition_key", "accessKeyId",
              "subscription",  "ticket_id",  "tickets",        "spin",       "login",         "mapping",
              "http",          "csrf",       "keyboard",       "first_pass", "PASS",          "publicKeyToken",
              "BYPASS",        "DB_PASSED",  "_PASS",          "first_PASS"})
            QTest::addRow("no secret: %s", name) << QByteArray(name) << ""_ba;
        QTest::newRow("one letter") << "y"_ba
                                    << ""_ba;
        for (const char *name : {"password1", "PASSWORD_2", "db-password-old", "DB_PASS_PROD", "DB_PASS2", "passwordV2",
                                 "password_confirmation", "mdp.test", "PASSWORD_2026"})
            QTest::addRow("with a suffix: %s", name) << QByteArray(name) << "PASSWORD"_ba;
        for (const char *name : {"CLIENT_SECRET_PROD", "clientSecretDev", "clientSecretQA", "Client__Secret__Staging",
                                 "CLIENT_SECRET_PROD_2", "client_secret_new_value"})
            QTest::addRow("with a suffix: %s", name) << QByteArray(name) << "SECRET"_ba;
        QTest::newRow("a number of what has a whole name") << "ACCESS_TOKEN_V2"_ba
                                                           << "ACCESS"_ba;
        QTest::newRow("a suffix behind a separator within") << "session_id_prod"_ba
                                                            << "SESSION"_ba;
        for (const char *name : {"pin1",
                                 "PIN_2",
                                 "assertion_3",
                                 "key_old",
                                 "code2",
                                 "session_prod",
                                 "ticketDev",
                                 "sig1",
                                 "max_tokens_1",
                                 "tokens2",
                                 "token_count_2",
                                 "token_type_test",
                                 "passwordprod",
                                 "PASSWORDPROD",
                                 "PASSWORDV2",
                                 "password12345",
                                 "passwordless1",
                                 "passwordTests",
                                 "nextPageToken2",
                                 "first_pass_2",
                                 "accessKeyId1",
                                 "token_old_new_2",
                                 "PASS_2",
                                 "_old",
                                 "prod",
                                 "2",
                                 "V2",
                                 "_2"})
            QTest::addRow("no secret, for all its suffix: %s", name) << QByteArray(name) << ""_ba;
    }

    void tellTheKind()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, kind);
        QCOMPARE(QByteArray(http::kindOfSecretName(name)), kind);
    }

    void wordsWithOtherMeaningsAreLoose_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("isLoose");
        for (const char *name : {"session", "X-Session", "ticket", "code", "key"})
            QTest::newRow(name) << QByteArray(name) << true;
        for (const char *name : {"otp", "pin", "pwd", "sessid", "session_id", "access_key"}) // of digits, often
            QTest::newRow(name) << QByteArray(name) << false;
    }

    void wordsWithOtherMeaningsAreLoose()
    {
        QFETCH(QByteArray, name);
        QFETCH(bool, isLoose);
        const auto meaning = http::secretNameOf(name);
        QVERIFY(meaning);
        QCOMPARE(meaning->isLoose, isLoose);
    }

    /// Of the text before an equals sign, say; what it may be is looked at closely later.
    void aTextMayEndWithANameAndItsSuffix_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("may");
        const auto row = [](const char *name, const char *text, bool may) {
            QTest::newRow(name) << QByteArray(text) << may;
        };
        row("a suffix behind a name", "export CLIENT_SECRET_PROD", true);
        row("two suffixes", "export CLIENT_SECRET_PROD_2", true);
        row("three suffixes", "export CLIENT_SECRET_OLD_PROD_2", false);
        row("a name of other meanings, of which only the end is seen", "public_key_old", true);
        row("a name without a suffix", "export CLIENT_SECRET", false);
        row("a suffix behind what is no name", "list_prod", false);
        row("two of them", "list_prod_2", false);
        row("a suffix behind one letter", "y_prod", false);
        row("a suffix alone", "prod", false);
        row("nothing", "", false);
    }

    void aTextMayEndWithANameAndItsSuffix()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, may);
        QCOMPARE(http::mayBeSecretNameWithSuffix(text), may);
    }

    /// `password=Password1` is a password, `password=PASSWORD` stands for one.
    void aWordWithASuffixIsNoName()
    {
        for (const char *word : {"password", "ACCESS_TOKEN", "DB_PASS"})
            QVERIFY2(http::isPlainSecretName(word), word);
        for (const char *word : {"Password1", "secret2026", "token_old", "letmein"})
            QVERIFY2(!http::isPlainSecretName(word), word);
    }
};

QTEST_APPLESS_MAIN(TestSecretNames)
#include "tst_secret_names.moc"
