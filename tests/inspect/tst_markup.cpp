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
        row("an element with another meaning, whose text is made by chance", "<ticket>ST-1-aA5Yuvrxzpv8dGh2Kq</ticket>",
            "<ticket>TOKEN#1</ticket>");
        row("a key made by chance, before a text", "<api key='aA5Yuvrxzpv8dGh2Kq'>text</api>",
            "<api key='APIKEY#1'>text</api>");
        row("blocks of another language", "name = 'host'\nvalue = 'correct horse'\nname = 'password'\n",
            "name = 'host'\nvalue = 'correct horse'\nname = 'password'\n");
        row("a type of C++", "vector<std::token> correct horse</x>", "vector<std::token> correct horse</x>");
        row("a place for a value", "tool <password> correct horse <x>", "tool <password> correct horse <x>");
        row("a setting with blanks around the signs", "<add key = 'Password'  value = 'correct horse'/>",
            "<add key = 'Password'  value = 'PASSWORD#1'/>");
        row("a property of Java", "<entry key='password'>correct horse</entry>",
            "<entry key='password'>PASSWORD#1</entry>");
        row("a field without a value, before a text", "<input name='password'> correct horse </form>",
            "<input name='password'> correct horse </form>");
        row("a text that is marked as one", "<Password><![CDATA[cor<rect> horse]]></Password>",
            "<Password><![CDATA[PASSWORD#1]]></Password>");
        row("a text that another element's end follows", "<password> correct horse</x>",
            "<password> correct horse</x>");
        row("cookies of an element", "<Cookie>sid=correcthorse</Cookie>", "<Cookie>sid=COOKIE#1</Cookie>");
        row("an element in a program that goes on", "'<Cookie %s>' % name\nargs = [1234567890]; x = 1\n'</Cookie>'",
            "'<Cookie %s>' % name\nargs = [1234567890]; x = 1\n'</Cookie>'");
        row("an element in a program, before another tag", "'<Cookie %s>' % name\nargs = [1234567890]; x = 1\n'<b>'",
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
        QTest::newRow("an element whose name has other meanings") << QByteArray("<code>RSA_SSLV23_PADDING</code>") << 0;
        QTest::newRow("a code in it, by its shape")
            << QByteArray("<code>4/0AaB3dEf6hIj9kLm2nOp5qRs8tUvWx1yZ4aB3dEf6h</code>") << 1;
        QTest::newRow("the name of a setting") << json("<add key='owin:AutomaticAppStartup1' value='false'/>") << 0;
        QTest::newRow("the same behind its value") << json("<add value='false' key='owin:AutomaticAppStartup1'/>") << 0;
        QTest::newRow("the name of a secret's setting")
            << json("<add key='ida:ClientSecret' value='aB3dEf6hIj'/>") << 1;
        QTest::newRow("the name of a property of Java")
            << json("<entry key='owin:AutomaticAppStartup1'>false</entry>") << 0;
        QTest::newRow("a property made by chance") << json("<entry key='password'>hUnter22</entry>") << 1;
        QTest::newRow("a key that names nothing") << json("<map key='aB3dEf6hIj9kLm2nOp5q'/>") << 1;
        QTest::newRow("a marked text made by chance") << QByteArray("<Password><![CDATA[hUnter22]]></Password>") << 1;
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
        for (const char *tag :
             {"<token a ", "name=\"password\" ", "<a:token>", "value=\"x\" ", "<token><![CDATA[", "<a key=\"x\">b "})
            QTest::newRow(tag) << QByteArray(tag);
    }

    /// None is looked at beyond the next one, or further than a few bytes: the square would take minutes.
    void tagsInARow()
    {
        QFETCH(const QByteArray, tag);
        QCOMPARE(scan(tag.repeated(20'000))->ledger.total(), 0);
    }
};

QTEST_APPLESS_MAIN(TestMarkup)
#include "tst_markup.moc"
