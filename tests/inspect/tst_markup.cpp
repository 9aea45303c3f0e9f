// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/markup.h"

#include "tests/inspect/scanned.h"

#include <QtTest>

using scanned::scan;
using tokens::json;

/// Secrets that tags of XML and HTML name.
class TestMarkup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copies_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const char *text, const char *expected) {
            QTest::newRow(name) << json(text) << json(expected);
        };
        row("a setting", "<add key='Password' value='correct horse'/>", "<add key='Password' value='PASSWORD#1'/>");
        row("a setting whose name comes last", "<add value='correct horse' key='Smtp:Password'/>",
            "<add value='PASSWORD#1' key='Smtp:Password'/>");
        row("an input with its type between", "<input name='password' type='password' value='hUnter 22'>",
            "<input name='password' type='password' value='PASSWORD#1'>");
        row("in capitals", "<SETTING NAME='Pwd' VALUE='correct horse'>", "<SETTING NAME='Pwd' VALUE='PASSWORD#1'>");
        row("a value of the next tag", "<a name='password'><b value='correct horse'>",
            "<a name='password'><b value='correct horse'>");
        row("an element with an attribute", "<wsse:Password Type='PasswordText'>correct horse</wsse:Password>",
            "<wsse:Password Type='PasswordText'>PASSWORD#1</wsse:Password>");
        row("an element of several lines", "<password>\n  correct horse\n</password>",
            "<password>\n  PASSWORD#1\n</password>");
        row("an element without a text", "<password set='no'/>correct horse</x>",
            "<password set='no'/>correct horse</x>");
        row("an element with another meaning", "<code>correct horse battery</code>",
            "<code>correct horse battery</code>");
        row("a type of C++", "vector<std::token> correct horse</x>", "vector<std::token> correct horse</x>");
        row("a place for a value", "tool <password> correct horse <x>", "tool <password> correct horse <x>");
        row("an element in a program that goes on", "'<Cookie %s>' % name\nargs = [1234567890]; x = 1\n'<b>'",
            "'<Cookie %s>' % name\nargs = [1234567890]; x = 1\n'<b>'");
        row("what was redacted already", "<add key='Password' value='PASSWORD#1'/><token>TOKEN#1</token>",
            "<add key='Password' value='PASSWORD#1'/><token>TOKEN#1</token>");
    }

    void copies()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, expected);
        QCOMPARE(scan(text, {false, false, true})->copy, expected);
    }

    void searches_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("total");
        QTest::newRow("an attribute made by chance") << json("<add key='ApiKey' value='aB3dEf6hIj'/>") << 1;
        QTest::newRow("an element made by chance") << QByteArray("<o:Password Type=\"x\">hUnter22</o:Password>") << 1;
        QTest::newRow("words") << QByteArray("<Password Type=\"x\">correct horse</Password>") << 0;
        QTest::newRow("a key of a list") << json("<add key='Greeting' value='aB3dEf6hIj'/>") << 0;
    }

    void searches()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const int, total);
        QCOMPARE(scan(text)->ledger.total(), total);
    }

    void tagsInARow_data()
    {
        QTest::addColumn<QByteArray>("tag");
        for (const char *tag : {"<token a ", "name=\"password\" ", "<a:token>", "value=\"x\" "})
            QTest::newRow(tag) << QByteArray(tag);
    }

    /// None is looked at beyond the next one, or further than a few bytes: the square would take minutes.
    void tagsInARow()
    {
        QFETCH(const QByteArray, tag);
        QCOMPARE(scan(tag.repeated(100'000))->ledger.total(), 0);
    }
};

QTEST_APPLESS_MAIN(TestMarkup)
#include "tst_markup.moc"
