// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/shell_variables.h"

#include "tests/inspect/scanned.h"

#include <QtTest>

using scanned::scan;

/// Secrets in variables of the environment, as shells, files and programs set them.
class TestShellVariables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copies_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *text, const char *expected) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(expected);
        };
        row("setx DB_PASSWORD letmein", "setx DB_PASSWORD PASSWORD#1");
        row("C:\\>SETX DB_PASSWORD letmein /M", "C:\\>SETX DB_PASSWORD PASSWORD#1 /M");
        row("setx /M DB_PASSWORD \"let me in\"", "setx /M DB_PASSWORD \"PASSWORD#1\"");
        row("setx CLIENT_SECRET letmein & echo", "setx CLIENT_SECRET SECRET#1 & echo");
        row("setenv API_TOKEN letmein\n", "setenv API_TOKEN TOKEN#1\n");
        row("set -gx API_TOKEN letmein", "set -gx API_TOKEN TOKEN#1");
        row("set DB_PASSWORD=letmein", "set DB_PASSWORD=PASSWORD#1");
        row("SET DB_PASSWORD=letmein\r\n", "SET DB_PASSWORD=PASSWORD#1\r\n");
        row("set \"DB_PASSWORD=let me&in\"", "set \"DB_PASSWORD=PASSWORD#1\"");
        row("set \"db_password=letmein\" && echo", "set \"db_password=PASSWORD#1\" && echo");
        row("export 'DB_PASSWORD=let me in'", "export 'DB_PASSWORD=PASSWORD#1'");
        row("ENV DB_PASSWORD=letmein\n", "ENV DB_PASSWORD=PASSWORD#1\n");
        row("declare -x DB_PASSWORD=letmein", "declare -x DB_PASSWORD=PASSWORD#1");
        row("Environment=\"DB_PASSWORD=let me in\"", "Environment=\"DB_PASSWORD=PASSWORD#1\"");
        row("  - \"DB_PASSWORD=letmein\"", "  - \"DB_PASSWORD=PASSWORD#1\"");
        row("\"Env\": [\"A=1\", \"DB_PASSWORD=letmein\"]", "\"Env\": [\"A=1\", \"DB_PASSWORD=PASSWORD#1\"]");
        row("curl -d 'token='aB3dEf6hIj9kLm", "curl -d 'token='TOKEN#1");
        row("user=\"bob\"password=\".hunterlove22\"", "user=\"bob\"password=\"PASSWORD#1\"");
        row("$env:DB_PASSWORD = \"letmein\"", "$env:DB_PASSWORD = \"PASSWORD#1\"");
        row("[Environment]::SetEnvironmentVariable(\"DB_PASSWORD\", \"letmein\", \"User\")",
            "[Environment]::SetEnvironmentVariable(\"DB_PASSWORD\", \"PASSWORD#1\", \"User\")");
        row("setenv('DB_PASSWORD', 'letmein', 1);", "setenv('DB_PASSWORD', 'PASSWORD#1', 1);");
        row("log(\"TOKEN=aB3dE5fG7hJ9kL1mN|USER=bob\");\nlater aB3dE5fG7hJ9kL1mN",
            "log(\"TOKEN=TOKEN#1|USER=bob\");\nlater TOKEN#1");
        row("f(\"TOKEN=aB3dE5fG7hJ9kL1mN)\"); aB3dE5fG7hJ9kL1mN", "f(\"TOKEN=TOKEN#1)\"); TOKEN#1");
        row("{\"env\":\"CLIENT_SECRET=aB3dE5fG7hJ9kL1mN\\nUSER=bob\"}",
            "{\"env\":\"CLIENT_SECRET=SECRET#1\\nUSER=bob\"}");
        row("setx DB_PASSWORD Summer;2024rain", "setx DB_PASSWORD PASSWORD#1");
        row("setx DB_PASSWORD Winter\\2024rain /M", "setx DB_PASSWORD PASSWORD#1 /M");
        row("setx DB_PASSWORD it's-winter", "setx DB_PASSWORD PASSWORD#1");
        row("setenv DB_PASSWORD letmein; ls", "setenv DB_PASSWORD PASSWORD#1; ls");
        row("setenv DB_PASSWORD letmein\\\n", "setenv DB_PASSWORD PASSWORD#1\\\n");
        row("set -x DB_PASSWORD \"hunter\"love99", "set -x DB_PASSWORD PASSWORD#1");
        row("setenv DB_PASSWORD 'hunter'\\''love99'", "setenv DB_PASSWORD 'PASSWORD#1'");
        row("setenv DB_PASSWORD let\\ me\\ in", "setenv DB_PASSWORD PASSWORD#1");
        for (const char *other :
             {"- \"MYSQL_ALLOW_EMPTY_PASSWORD=true\"", "setx REMEMBER_TOKEN enabled", "f(\"ACCESS_TOKEN=EXPIRED\")",
              "Error(\"CLIENT_SECRET=undefined\")", "Please run setx MY_PASSWORD yourself.",
              "set -gx GITHUB_TOKEN (gh-auth-token)", "setenv DB_PASSWORD 'let me in", "setenv DB_PASSWORD \\",
              "setx DB_PASSWORD sets the password", "setx DB_PASSWORD %OTHER%", "setx DB_PASSWORD PASSWORD",
              "setx COLOUR letmein", "xsetx DB_PASSWORD letmein", "set \"DB_PASSWORD=%1\"",
              "say \"DB_PASSWORD=is too short\"", "url = \"PASSWORD=\" + x", "if \"PASSWORD==letmein\"",
              "printf(\"TOKEN=%s\", x)", "say(\"password\", \"letmein\")"})
            row(other, other);
    }

    /// Words that a copy alone hides: little speaks for them but their place.
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
             {"setx DB_PASSWORD S3cr3t!Pw99", "setx /M API_TOKEN \"aB3dEf6hIj\"", "set \"DB_PASSWORD=S3cretPw99&x\"",
              "set \"DB_PASSWORD=S3cr3t Pw99\"", "- \"DB_PASSWORD=S3cretPw99\""})
            QTest::newRow(one) << 1;
        for (const char *other : {"setx DB_PASSWORD letmein", "setx API_TOKEN getPasswordFromUser",
                                  "\"API_TOKEN=getPasswordFromUser\"", "- \"DB_PASSWORD=letmein\""})
            QTest::newRow(other) << 0;
    }

    void searches()
    {
        QFETCH(const int, total);
        QCOMPARE(scan(QByteArray("x\n") + QTest::currentDataTag() + "\ny")->ledger.total(), total);
    }
};

QTEST_APPLESS_MAIN(TestShellVariables)
#include "tst_shell_variables.moc"
