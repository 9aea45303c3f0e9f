// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/nested_values.h"

#include "tests/inspect/scanned.h"

#include <QtTest>

using namespace inspect::scan;

/// Values that do not stand right behind their names: in lists, objects, calls, and in the lines of YAML.
class TestNestedValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretsInStructures_data()
    {
        QTest::addColumn<QByteArray>("text"); // "$" stands for a client's secret
        QTest::addColumn<int>("found");
        const auto row = [](const QByteArray &text, int found) {
            QTest::newRow(QByteArray(text).replace('\r', "\\r").replace('\n', "\\n")) << text << found;
        };
        row("{\"key\":\"clientSecret\",\"value\":\"$\",\"type\":\"string\"}", 1);
        row("{\"key\": \"clientSecret\", \"value\": \"$\"}", 1);
        row("{\"value\":\"$\",\"key\":\"clientSecret\"}", 1);
        row("{\"key\":\"locale\",\"value\":\"$\"}", 0);
        row("- name: CLIENT_SECRET\n  value: $", 1);
        row("  - name: \"CLIENT_SECRET\"\r\n    value: '$'\r\n", 1);
        row("key: client_secret\nvalue: $", 1);
        row("- name: LOCALE\n  value: $", 0);
        row("- id: CLIENT_SECRET\n  value: $", 0);
        row("- name: CLIENT_SECRET\n\n  value: $", 0);
        row("- name: CLIENT_SECRET\n  old value: $", 0);
        row("value: $", 0);
        row("os.environ[\"CLIENT_SECRET\"] = \"$\"", 1);
        row("$config['client_secret'] = '$';", 1);
        row("{\"client_secret\"] = \"$\"", 0);
        row("x[\"client_secret\"] == \"$\"", 0);
        row("$config = ['client_secret' => '$'];", 1);
        row("x.setProperty('CLIENT_SECRET', '$');", 1);
        row("headers.Add(\"X-Client-Secret\",\"$\")", 1);
        row("{\"client_secret\":[\"$\"]}", 1);
        row("{\"client_secret\"\n:\n\"$\"}", 1);
        row("client_secret\n:\n\"$\"", 0);
        row("{\"X-Client-Secret\": [ \"plain\", \"$\" ]}", 1);
        row("{\"client_secret\":[],\"other\":\"$\"}", 0);
        row("{\"client_secret\":{\"value\":\"$\"}}", 1);
        row("{\"client_secret\": { \"value\" : \"$\", \"type\": \"x\" } }", 1);
        row("{\"client_secret\":{\"other\":\"$\"}}", 0);
        row("{\"client_secret\":{\"value\",\"$\"}}", 0);
        row("client_secret:\n  $\n", 1);
        row("client_secret: >-\n  $\n", 1);
        row("client_secret: |\r\n  $\r\n", 1);
        row("  client_secret:\n    \"$\"\n", 1);
        row("  client_secret:\n  $\n", 1);
        row("  client_secret:\n $\n", 0);
        row("client_secret:\n\n  $\n", 0);
        row("client_secret:\n  $ and more\n", 0);
        row("client_secret: >x\n  $\n", 0);
    }

    void secretsInStructures()
    {
        static const QByteArray secret = "aB3dEf6hIj9kLm2n";
        QFETCH(QByteArray, text);
        QFETCH(const int, found);
        text.replace("'$'", "'" + secret + "'").replace("\"$\"", "\"" + secret + "\"");
        text.replace(" $", " " + secret);
        QCOMPARE(scanned::scan(text)->ledger.total(), found);
        const QByteArray copy = scanned::scan(text, {false, false, true})->copy;
        QCOMPARE(copy.contains(secret), found == 0);
    }

    void wordsInStructuresStay_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const QByteArray &text) { QTest::newRow(text.simplified()) << text; };
        row("{\"password\":[\"This field may not be blank.\"]}");
        row("t(\"password\", \"Your password\")");
        row("register(\"token\", \"string\")");
        row("password:\n  required\n");
        row("- name: password\n  value: string\n");
        row("PublicKeyToken=b77a5c561934e089");
    }

    void wordsInStructuresStay()
    {
        QFETCH(const QByteArray, text);
        QCOMPARE(scanned::scan(text)->ledger.total(), 0);
        QCOMPARE(scanned::scan(text, {false, false, true})->copy, text);
    }

    void moreIsHiddenOfWhatIsMarkedOff_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("copy");
        const auto row = [](const QByteArray &text, const QByteArray &copy) { QTest::newRow(text) << text << copy; };
        row("os.environ[\"PASSWORD\"] = \"horse\"", "os.environ[\"PASSWORD\"] = \"PASSWORD#1\"");
        row("{\"password\":[\"horse\",\"cart!\"]}", "{\"password\":[\"PASSWORD#1\",\"PASSWORD#2\"]}");
        row("{\"Set-Cookie\":[\"sid=aB3dEf6hIj9kLm2n; Path=/\"]}", "{\"Set-Cookie\":[\"sid=COOKIE#1; Path=/\"]}");
        row("{\"Authorization\":[\"Bearer horse-and-cart\"]}", "{\"Authorization\":[\"Bearer BEARER#1\"]}");
        row("secret: |\n  YamlBlockOne111\n  YamlBlockTwo222\nhost: h", "secret: |\n  SECRET#1\n  SECRET#2\nhost: h");
        row("api-secret: >-\r\n  horses\r\n\r\n  and more of it\r\n  cart44\r\nhost: horses",
            "api-secret: >-\r\n  SECRET#1\r\n\r\n  and more of it\r\n  SECRET#2\r\nhost: horses");
        row("  password: |\n    'let me in'\n  host: h", "  password: |\n    'PASSWORD#1'\n  host: h");
        row("password:\n  hunter22!A\n  Hunter33\n", "password:\n  PASSWORD#1\n  Hunter33\n");
        row("x password=h7!kQ#IBJl5dzp ok", "x password=PASSWORD#1 ok");
        row("https://x.example/?password=Tr0ub4dor3x#top", "https://x.example/?password=PASSWORD%231#top");
    }

    void moreIsHiddenOfWhatIsMarkedOff()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, copy);
        QCOMPARE(scanned::scan(text, {false, false, true})->copy, copy);
    }

    void aLongListIsLeftInTime()
    {
        const QByteArray text = "[" + QByteArray("\"one\",").repeated(1000) + "]";
        QCOMPARE(valuesInside(ValueReader(text), 0).size(), size_t(64));
    }
};

QTEST_APPLESS_MAIN(TestNestedValues)
#include "tst_nested_values.moc"
