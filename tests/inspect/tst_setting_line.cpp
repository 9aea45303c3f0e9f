// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/setting_line.h"

#include "tests/inspect/scanned.h"

#include <QtTest>

using scanned::scan;

/// Secrets in files of settings: .env, ini, YAML.
class TestSettingLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copies_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const char *text, const char *expected) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(expected);
        };
        row("a variable with a word", "SMTP_PASSWORD=letmein\nHOST=h\n", "SMTP_PASSWORD=PASSWORD#1\nHOST=h\n");
        row("an exported one", "export DB_PASSWORD=letmein", "export DB_PASSWORD=PASSWORD#1");
        row("one with a short name", "DB_PASS=letmein", "DB_PASS=PASSWORD#1");
        row("a name for a password", "DB_PASSWORD=password", "DB_PASSWORD=PASSWORD#1");
        row("a word and a digit", "passphrase=opensesame1", "passphrase=PASSWORD#1");
        row("words", "passphrase=open_sesame", "passphrase=PASSWORD#1");
        row("short parts", "API_KEY=abcd-1234-efgh", "API_KEY=APIKEY#1");
        row("hexadecimal digits", "SECRET_KEY_BASE=0f1e2d3c4b5a69788796a5b4c3d2e1f0", "SECRET_KEY_BASE=SECRET#1");
        row("signs that end values elsewhere", "DB_PASSWORD=Tr0ub4dor&3;x,(y", "DB_PASSWORD=PASSWORD#1");
        row("the sign again in a value", "DB_PASSWORD=let=mein", "DB_PASSWORD=PASSWORD#1");
        row("the sign again before one that ends values", "DB_PASSWORD=let=me;in", "DB_PASSWORD=PASSWORD#1");
        row("what is no variable for its digit", "password=horse.2.cart", "password=PASSWORD#1");
        row("a password under the name of the working directory", "PWD='letmein'", "PWD='PASSWORD#1'");
        row("a password that begins like a drive", "PWD='C:letmein'", "PWD='PASSWORD#1'");
        row("what goes on behind a French mark", "DB_PASSWORD=\xc2\xbbhunterlove\xc2\xabrest77",
            "DB_PASSWORD=\xc2\xbbPASSWORD#1");
        row("what goes on behind a curly mark",
            "PASSWORD=\xe2\x80\x9c"
            "abc\xe2\x80\x9d"
            "defghij77",
            "PASSWORD=\xe2\x80\x9cPASSWORD#1");
        row("a word behind other words", "INFO password=sunshine", "INFO password=PASSWORD#1");
        row("a word before other words", "password=sunshine7 for user carla", "password=PASSWORD#1 for user carla");
        row("a word in a list of pairs", "{user=carla, password=winter, n=3}",
            "{user=carla, password=PASSWORD#1, n=3}");
        row("two words with a sign", "WARN password=sun-shine ok", "WARN password=PASSWORD#1 ok");
        row("a word with a capital", "login(password=Sunshine)", "login(password=PASSWORD#1)");
        row("the last word of a line, with any sign", "mot de passe : Fromage#42\n", "mot de passe : PASSWORD#1\n");
        row("the same behind other words", "INFO password: Winter#24! \r\n", "INFO password: PASSWORD#1 \r\n");
        row("YAML", "db:\n  password: changeme\n  host: h\n", "db:\n  password: PASSWORD#1\n  host: h\n");
        row("a list of YAML with a comment", "- password: changeme # soon", "- password: PASSWORD#1 # soon");
        row("ini of Windows", "password = letmein\r\nhost = h\r\n", "password = PASSWORD#1\r\nhost = h\r\n");
        row("a short password", "password: root", "password: PASSWORD#1");
        row("a form", "password=letmein&user=bob", "password=PASSWORD%231&user=bob");
        row("a form with a word alone", "securityCode=Zk3Jx9QpLm2Wv7Rt5Yb8Nc4D&list",
            "securityCode=SECURITYCODE%231&list");
        for (const char *other : {"password: is too short",
                                  "INFO password=true",
                                  "INFO password=newPassword ok",
                                  "f(password=user.entry)",
                                  "f(password=read(file))",
                                  "f(password=words[0])",
                                  "x password=new_word, y",
                                  "a b.password=sunshine.trim()",
                                  "INFO password: required!",
                                  "INFO password: Winter#24! was taken",
                                  "INFO token=sunshine",
                                  "x pass=1024",
                                  "INFO password=sun",
                                  "set password=$word now",
                                  "Set password: successful",
                                  "password = getPassword()",
                                  "    password=password,",
                                  "token = self.token",
                                  "token = default_creds",
                                  "    token = tokens[index]",
                                  "password: true",
                                  "password: $DB_PASSWORD",
                                  "password=$(cat file)",
                                  "token: TOKEN#1",
                                  "PWD=/srv/build",
                                  "the password: changeme",
                                  "key: changeme",
                                  "pin: 123",
                                  "password = value;",
                                  "token := changeme",
                                  "password=app.settings.mail"})
            row(other, other, other);
        for (const char *directory :
             {"PWD='C:\\Users\\me'", "PWD=C:\\build\n", "PWD='D:\\repos'", "\"OLDPWD=C:/build4\"",
              "{\"pwd\": \"C:\\\\temp\\\\x9aB3dE\"}", "{\"pwd\": \"C:\\\\Users\\\\me\"}", "OLDPWD='~/build4/out'"})
            row(directory, directory, directory);
    }

    /// A copy hides a word too many rather than a password too few.
    void copies()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, expected);
        QCOMPARE(scan(text, {false, false, true})->copy, expected);
    }

    void searches_data()
    {
        QTest::addColumn<int>("total");
        for (const char *one :
             {"SMTP_PASSWORD=letmein", "export DB_PASSWORD=letmein", "DB_PASS=S3cretPw99", "db_pass=S3cretPw99",
              "passphrase=opensesame1", "API_KEY=abcd-1234-efgh", "SECRET_KEY_BASE=0f1e2d3c4b5a69788796a5b4c3d2e1f0"})
            QTest::newRow(one) << 1;
        for (const char *other :
             {"password: changeme", "password: opensesame1", "password = opensesame1", "  password=opensesame1",
              "password=letmein", "API_KEY=changeme", "DB_PASSWORD=password", "DB_PASSWORD=required",
              "DB_PASSWORD=/run/secrets/db1", "first_pass=S3cretPw99", "the SMTP_PASSWORD=letmein line",
              "SMTP_PASSWORD=letmein is set"})
            QTest::newRow(other) << 0;
    }

    void searches()
    {
        QFETCH(const int, total);
        QCOMPARE(scan(QByteArray("x\n") + QTest::currentDataTag() + "\ny")->ledger.total(), total);
    }
};

QTEST_APPLESS_MAIN(TestSettingLine)
#include "tst_setting_line.moc"
