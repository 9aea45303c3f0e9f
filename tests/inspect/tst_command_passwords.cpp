// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/inspect/scanned.h"

#include <QtTest>

using scanned::scan;
using tokens::json;

/// Passwords in commands and in what they read.
class TestCommandPasswords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copies_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const QByteArray &text, const QByteArray &expected) {
            QTest::newRow(name) << text << expected;
        };
        row("bare", "curl -u alice:hUnter22 https://h/", "curl -u alice:PASSWORD#1 https://h/");
        row("of several words", "curl -u \"alice:correct horse battery\" https://h/",
            "curl -u \"alice:PASSWORD#1\" https://h/");
        row("quoted alone", "curl -u alice:'correct horse' https://h/", "curl -u alice:'PASSWORD#1' https://h/");
        row("with a backslash in quotes", "curl -u 'alice:Tr0ub4dor\\3xyz789' https://h/",
            "curl -u 'alice:PASSWORD#1' https://h/");
        row("ending in a backslash", "curl -u 'alice:Tr0ub4dor\\' 'https://h/'",
            "curl -u 'alice:PASSWORD#1' 'https://h/'");
        row("with an escaped sign", "curl -u alice:pa\\$sw0rd99 https://h/", "curl -u alice:PASSWORD#1 https://h/");
        row("with an escaped blank", "curl -u alice:pass\\ w0rd99 https://h/", "curl -u alice:PASSWORD#1 https://h/");
        row("right behind the option", "curl -ualice@h.example:hUnter22 https://h/",
            "curl -ualice@h.example:PASSWORD#1 https://h/");
        row("behind several options", "curl -sSu alice:hUnter22 https://h/", "curl -sSu alice:PASSWORD#1 https://h/");
        row("behind the option in quotes", "curl -u'alice:hUnter 22' https://h/",
            "curl -u'alice:PASSWORD#1' https://h/");
        row("behind an equals sign", "curl --user=alice:hUnter22 https://h/",
            "curl --user=alice:PASSWORD#1 https://h/");
        row("for a proxy", "curl -U alice:hUnter22 --proxy-user 'bob:hUnter 33' https://h/",
            "curl -U alice:PASSWORD#1 --proxy-user 'bob:PASSWORD#2' https://h/");
        row("in a JSON string", json("{'run': 'curl -u alice:hUnter22\\nls now'}"),
            json("{'run': 'curl -u alice:PASSWORD#1\\nls now'}"));
        row("in quotes in a JSON string",
            json("{'run': 'curl -u \\'alice:hUnter 22\\' h; sh -c \\'curl -u alice:hUnter33\\'', 'x': 1}"),
            json("{'run': 'curl -u \\'alice:PASSWORD#1\\' h; sh -c \\'curl -u alice:PASSWORD#2\\'', 'x': 1}"));
        row("over two lines", "curl https://h/ \\\n  --user 'alice:hUnter22'",
            "curl https://h/ \\\n  --user 'alice:PASSWORD#1'");
        row("of a command that ended in the line before", "curl https://h/\nmake -u alice:hUnter22",
            "curl https://h/\nmake -u alice:hUnter22");
        row("with an escaped quotation mark in it", "curl -u alice:hUn\\\"ter22 https://h/",
            "curl -u alice:PASSWORD#1 https://h/");
        row("before an escaped quotation mark that ends all", "sh -c \\\"curl -u alice:hUnter22\\\"",
            "sh -c \\\"curl -u alice:PASSWORD#1\\\"");
        row("before an escaped quotation mark and an escape", "sh -c \\\"curl -u alice:hUnter22\\\"\\nls",
            "sh -c \\\"curl -u alice:PASSWORD#1\\\"\\nls");
        row("before an escaped quotation mark and a blank", "sh -c \\\"curl -u alice:hUnter22\\\" now",
            "sh -c \\\"curl -u alice:PASSWORD#1\\\" now");
        row("of HTTPie", "http -a alice:hUnter22 https://h/", "http -a alice:PASSWORD#1 https://h/");
        row("of HTTPie, over two lines", "https POST h \\\n  --auth='alice:hUnter22'",
            "https POST h \\\n  --auth='alice:PASSWORD#1'");
        row("of no HTTPie", "http https://h/\nmake -a alice:hUnter22 http://h -a alice:hUnter33",
            "http https://h/\nmake -a alice:hUnter22 http://h -a alice:hUnter33");
        row("a token for HTTPie", "http -A bearer -a aB3dEf6hIj9k https://h/", "http -A bearer -a BEARER#1 https://h/");
        row("a token for cURL", "curl --oauth2-bearer aB3dEf6hIj9k https://h/",
            "curl --oauth2-bearer BEARER#1 https://h/");
        row("a .netrc for all machines", "default\n  login alice\n  password hUnter22\n",
            "default\n  login alice\n  password PASSWORD#1\n");
        row("a .netrc", "machine h\n  login alice\n  password hUnter22\n",
            "machine h\n  login alice\n  password PASSWORD#1\n");
    }

    void copies()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, expected);
        QCOMPARE(scan(text)->copy, expected);
    }

    void copiesOfOptions_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const QByteArray &text, const QByteArray &expected) {
            QTest::newRow(name) << text << expected;
        };
        row("a word before another option", "tool --password correcthorse --host h",
            "tool --password PASSWORD#1 --host h");
        row("a word at the line's end", "tool --client-secret correcthorse\nls", "tool --client-secret SECRET#1\nls");
        row("behind an equals sign", "tool --client-secret=correcthorse x", "tool --client-secret=SECRET#1 x");
        row("in quotation marks", "tool --token \"correct horse\" x", "tool --token \"TOKEN#1\" x");
        row("of PowerShell", "Connect-Db -Password 'correct horse' -Force", "Connect-Db -Password 'PASSWORD#1' -Force");
        row("with a digit", "tool --password hUnter22 file; ls", "tool --password PASSWORD#1 file; ls");
        row("before the shell's signs", "tool --password hUnter22; ls", "tool --password PASSWORD#1; ls");
        row("a word before the shell's signs", "tool --password correcthorse; ls", "tool --password PASSWORD#1; ls");
        row("at a sentence's end", "Say tool --password hUnter22.", "Say tool --password PASSWORD#1.");
        row("that begins as a path does", "tool --password /aB3dEf6hIj9kLm2nOp5q --x",
            "tool --password PASSWORD#1 --x");
        row("in a list of words", json("['tool', '--password', 'correct horse']"),
            json("['tool', '--password', 'PASSWORD#1']"));
        row("in a JSON string", json("{'run': 'tool --password correcthorse\\nls'}"),
            json("{'run': 'tool --password PASSWORD#1\\nls'}"));
        for (const char *other :
             {"the --password option is old", "the --password option (old)", "x:--password correcthorse",
              "tool --private-key /home/me/mine.pem --x",
              "tool --password PASSWORD --token $TOKEN --client-secret <secret>",
              "tool --private-key ~/keys/mine.pem --token @file --password", "tool --key correcthorse --x",
              "pre--password correcthorse", "tool --password --token=TOKEN#1"})
            row(other, other, other);
    }

    /// A copy hides a word; a search passes it.
    void copiesOfOptions()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, expected);
        QCOMPARE(scan(text, {false, false, true})->copy, expected);
    }

    void copiesOfLetters_data()
    {
        using scanned::row;
        using scanned::stays;
        scanned::addCopyColumns();

        row("MySQL's is stuck to the letter", "mysql -u root -pMyPw123 db", "mysql -u root -pPASSWORD#1 db");
        row("a dump has one too", "mysqldump -pMyPw123 db >dump.sql", "mysqldump -pPASSWORD#1 db >dump.sql");
        row("so has a tool of MariaDB", "mariadb-admin -uroot -pMyPw123 ping",
            "mariadb-admin -uroot -pPASSWORD#1 ping");
        row("quotation marks are no part of it", "mysql -p'My pw 9' db", "mysql -p'PASSWORD#1' db");
        row("a word is one", "mysql -pcorrecthorse db", "mysql -pPASSWORD#1 db");
        row("a program in a folder of programs", "docker exec db /usr/bin/mysql -pMyPw123",
            "docker exec db /usr/bin/mysql -pPASSWORD#1");
        row("a program of Windows", "C:\\mysql\\bin\\mysql.exe -pMyPw123", "C:\\mysql\\bin\\mysql.exe -pPASSWORD#1");
        row("a program in the folder at hand", "./mysql -pMyPw123", "./mysql -pPASSWORD#1");
        row("a command in a form", "cmd=mysql%20-pMyPw123&x=1", "cmd=mysql%20-pPASSWORD%231&x=1");
        row("a login in a form", "cmd=docker%20login%20-p%20MyPw123&x=1", "cmd=docker%20login%20-p%20PASSWORD%231&x=1");
        row("a command in a list", "- mysql -pMyPw123", "- mysql -pPASSWORD#1");
        row("a command behind another", "ssh h; mysql -pMyPw123|cat", "ssh h; mysql -pPASSWORD#1|cat");
        row("a command below one that takes a name", "ssh h\nmysql -pMyPw123", "ssh h\nmysql -pPASSWORD#1");
        row("a program whose user has its name", "sudo -u mysql mysql -u mysql -pMyPw123",
            "sudo -u mysql mysql -u mysql -pPASSWORD#1");
        row("a semicolon in quotation marks ends no command", "mysql -e \"select 1; select 2\" -pMyPw123",
            "mysql -e \"select 1; select 2\" -pPASSWORD#1");
        row("a command goes on in the next line", "mysql \\\n  -uroot \\\n  -pMyPw123",
            "mysql \\\n  -uroot \\\n  -pPASSWORD#1");
        row("a list of words", json("['mysqladmin', 'ping', '-uroot', '-pMy Pw 9', 'x']"),
            json("['mysqladmin', 'ping', '-uroot', '-pPASSWORD#1', 'x']"));
        row("a command in a JSON string", json("{'run': 'mysql -uroot -pMyPw123\\nls'}"),
            json("{'run': 'mysql -uroot -pPASSWORD#1\\nls'}"));
        row("a command in escaped quotation marks", "sh -c \\\"mysql -uroot -pMyPw123\\\"",
            "sh -c \\\"mysql -uroot -pPASSWORD#1\\\"");

        row("sshpass has its own, and ssh a port", "sshpass -p 'sshpw!9X' ssh -p 2222 alice@h",
            "sshpass -p 'PASSWORD#1' ssh -p 2222 alice@h");
        row("sshpass has a word, and scp a file",
            "sshpass -v -p correcthorse scp -p file alice@h:", "sshpass -v -p PASSWORD#1 scp -p file alice@h:");
        row("that of sshpass is stuck to the letter", "sshpass -pcorrecthorse ssh h", "sshpass -pPASSWORD#1 ssh h");

        row("a login of Docker", "docker login -u carla -p DockPw99 r.example",
            "docker login -u carla -p PASSWORD#1 r.example");
        row("a login of Podman", "podman login -pDockPw99 r.example", "podman login -pPASSWORD#1 r.example");
        row("a login of Azure", "az login -u carla -p DockPw99", "az login -u carla -p PASSWORD#1");
        row("a login to a registry of Azure", "az acr login -n r -p DockPw99", "az acr login -n r -p PASSWORD#1");
        row("a login of OpenShift, behind an equals sign", "oc login h -p=DockPw99", "oc login h -p=PASSWORD#1");
        row("a login in a list of words", json("['docker', 'login', '-p', 'Dock Pw 9']"),
            json("['docker', 'login', '-p', 'PASSWORD#1']"));

        row("Redis", "redis-cli -h h -a RedisPw99 ping", "redis-cli -h h -a PASSWORD#1 ping");
        row("LDAP", "ldapsearch -x -D cn=admin -w LdapPw99 -b dc=x", "ldapsearch -x -D cn=admin -w PASSWORD#1 -b dc=x");
        row("MongoDB", "mongo -p MongoPw99 -u x", "mongo -p PASSWORD#1 -u x");
        row("a dump of MongoDB", "mongodump -u x -p MongoPw99", "mongodump -u x -p PASSWORD#1");

        stays("folders, files, ports and patches",
              "mkdir -p build/sub; cp -p file other; ssh -p 2222 host; ssh -p2222 host; patch -p1 <x");
        stays("words and lists", "git log -p; grep -w word file; tar -acf x.tar dir; ls -a dir");
        stays("ports of a container", "docker run -p 8080:80 -p8443:443 nginx");
        stays("a port of one that is named so with a sign", "docker run --name=mysql -p3306 -d mysql");
        stays("ports of a container that is named so", "docker run --name mysql -p3306 -d mysql -p3306:3306");
        stays("a machine that is named so", "ssh mysql -p2222");
        stays("a folder that is named so", "find /var/lib/mysql -print");
        stays("a user that is named so", "sudo -u mysql find . -print");
        stays("a database behind MySQL's letter", "mysql -p database");
        stays("the letter alone", "mysql -u root -p");
        stays("the letter alone in a string", "sh -c 'mysql -u root -p' && echo 'done'");
        stays("variables", "mysql -p\"$PASSWORD\" -p$PW -p'${PW}' -p%PW%");
        stays("the name of what belongs there", "mysql -pPASSWORD db");
        stays("a stand-in that is stuck to the letter", "mysql -p<password>");
        stays("asterisks", "docker login -u carla -p **** r.example");
        stays("a stand-in", "docker login -u carla -p <password>");
        stays("a sentence", "The redis-cli -a option is old, and so is docker login -p.");
        stays("no program of LDAP", "grep ldap -w word file");
        stays("no login of a program that is known", "tool login -p 8080 -p word");
        stays("a command behind a semicolon", "mysql -u root; find . -print");
        stays("a command behind two ampersands", "mysql -u root && find . -print");
        stays("a command stuck to two ampersands", "mysql -u root&&find . -print");
        stays("a command behind one that goes on meanwhile", "mysql -u root & find . -print");
        stays("a command behind a pipe", "mysql -u root | find . -print");
        stays("a command in the next line", "mysql -u root\nfind . -print");
        stays("a command in the next string", json("['mysql -u root', 'find . -print']"));
        stays("a command in the next list", json("[['mysql', '-u'], ['find', '-print']]"));
        stays("a command in the next line of a string", json("{'run': 'mysql -u root\\nfind . -print'}"));
        stays("options of what sshpass runs", "sshpass -e ssh -p 2222 h; sshpass -f file scp -p file h:");
        stays("a copy", "mysql -pPASSWORD#1; docker login -p PASSWORD#2; smbclient -U carla%PASSWORD#3");
    }

    void copiesOfLetters() { copiesOfOptions(); }

    void copiesOfPairs_data()
    {
        using scanned::row;
        using scanned::stays;
        scanned::addCopyColumns();

        row("Samba", "smbclient //h/s -U carla%SmbPw99 -c ls", "smbclient //h/s -U carla%PASSWORD#1 -c ls");
        row("Samba, with a domain", "smbclient //h/s -U 'DOMAIN\\carla%SmbPw99'",
            "smbclient //h/s -U 'DOMAIN\\carla%PASSWORD#1'");
        row("Samba, by a long option", "rpcclient --user=carla%SmbPw99 h", "rpcclient --user=carla%PASSWORD#1 h");
        row("joining a domain", "net ads join -U carla%SmbPw99", "net ads join -U carla%PASSWORD#1");
        row("an address of JDBC", "jdbc:oracle:thin:scott/tiger9X@//host:1521/x",
            "jdbc:oracle:thin:scott/PASSWORD#1@//host:1521/x");
        row("an older address of JDBC", "url=\"jdbc:oracle:oci8:scott/tiger9X@db\"",
            "url=\"jdbc:oracle:oci8:scott/PASSWORD#1@db\"");
        row("SQL*Plus", "sqlplus scott/tiger9X@db", "sqlplus scott/PASSWORD#1@db");
        row("SQL*Plus, behind an option", "sqlplus -S 'scott/tiger9X@//h:1521/x' @file",
            "sqlplus -S 'scott/PASSWORD#1@//h:1521/x' @file");
        row("an import of Oracle", "impdp userid=scott/tiger9X@db", "impdp userid=scott/PASSWORD#1@db");
        stays("a user of Samba alone", "smbclient //h/s -U carla");
        stays("no program of Samba", "make -U carla%SmbPw99");
        stays("a user of Oracle alone", "sqlplus scott@db @folder/file");
        stays("a wallet", "sqlplus /@wallet");
        stays("a script with a sign", "sqlplus /nolog @folder/file@2");
        stays("a variable", "sqlplus scott/$DB_PW@db");
        stays("asterisks", "sqlplus scott/****@db");
        stays("a path", "icons/image@2x.png");
        stays("no command of Oracle", "tool scott/tiger9X@db");
        stays("a command behind Oracle's", "sqlplus /nolog; tool scott/tiger9X@db");
    }

    void copiesOfPairs() { copiesOfOptions(); }

    void aSearchFindsOptionsMadeByChance()
    {
        QCOMPARE(scan("tool --password hUnter22 x")->ledger.total(), 1);
        QCOMPARE(scan("tool --password correcthorse --x; tool --token getTokenFromUser")->ledger.total(), 0);
        QCOMPARE(scan("mysql -u root -pMyPw123 db")->ledger.total(), 1);
        QCOMPARE(scan("mysql -pcorrecthorse db; docker login -p correcthorse")->ledger.total(), 0);
    }

    void theWordPasswordIsHiddenByACopyAlone()
    {
        const QByteArray text = "curl -u alice:password https://h/";
        QCOMPARE(scan(text)->ledger.total(), 0);
        QCOMPARE(scan(text, {false, false, true})->copy, QByteArray("curl -u alice:PASSWORD#1 https://h/"));
        QCOMPARE(scan("sqlplus scott/password@db")->ledger.total(), 0);
        QCOMPARE(scan("sqlplus scott/password@db", {false, false, true})->copy,
                 QByteArray("sqlplus scott/PASSWORD#1@db"));
    }

    void optionsInARow()
    {
        QCOMPARE(scan(QByteArray(" --token").repeated(200'000))->ledger.total(), 0);
        QCOMPARE(scan(QByteArray(" --token 'a b").repeated(200'000))->ledger.total(), 0);
        QCOMPARE(scan("mysql" + QByteArray(" -pabc").repeated(200'000))->ledger.total(), 0);
        QCOMPARE(scan(QByteArray("mysql 'a -pabc ").repeated(100'000))->ledger.total(), 0);
        QCOMPARE(scan(QByteArray(" ab/cde@").repeated(100'000))->ledger.total(), 0);
    }
};

QTEST_APPLESS_MAIN(TestCommandPasswords)
#include "tst_command_passwords.moc"
