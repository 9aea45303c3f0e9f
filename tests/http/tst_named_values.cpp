// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/named_values.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestNamedValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *text, const char *expected) {
            QTest::newRow(name) << QString::fromLatin1(text).replace(u'\'', u'"')
                                << QString::fromLatin1(expected).replace(u'\'', u'"');
        };
        row("JSON in JSON", "{'a':'{\\'password\\' : \\'x y\\',\\'b\\':\\'c\\'}'}",
            "{'a':'{\\'password\\' : \\'<PASSWORD>\\',\\'b\\':\\'c\\'}'}");
        row("JSON in JSON with an escaped quotation mark", "'{\\'code\\':\\'x\\\\\\'y\\'}'",
            "'{\\'code\\':\\'<CODE>\\'}'");
        row("JSON in JSON that is cut", "'{\\'pwd\\':\\'x y", "'{\\'pwd\\':\\'<PASSWORD>");
        row("an empty one", "'{\\'pwd\\':\\'\\'}'", "'{\\'pwd\\':\\'\\'}'");
        row("a variable", "password = 'x, y';", "password = '<PASSWORD>';");
        row("a hash of Ruby", "{'token' => 'x y', :secret=>'z'}", "{'token' => '<TOKEN>', :secret=>'<SECRET>'}");
        row("a word with other meanings", "key = 'x y', code: 'z'", "key = 'x y', code: 'z'");
        row("a text that ends with a name", "{'m':'no token:','n':'no token: ','o':'token='}",
            "{'m':'no token:','n':'no token: ','o':'token='}");
        row("an attribute that ends with a name",
            "<i title='Password:'><b class='x'><i title='Password:'/><b class='x'>",
            "<i title='Password:'><b class='x'><i title='Password:'/><b class='x'>");
        row("a text that ends with an option", "{'a':'give --token ','b':'c','d':'--token','description':'x'}",
            "{'a':'give --token ','b':'c','d':'--token','description':'x'}");
        row("an option before another in a list of words", "['tool', '--token', '--verbose']",
            "['tool', '--token', '--verbose']");
        row("a setting of .NET", "<add key='Smtp:Password' value='x &amp; y'/>",
            "<add key='Smtp:Password' value='<PASSWORD>'/>");
        row("a setting with blanks around the signs", "<add key = 'Password'  value = 'x y'/>",
            "<add key = 'Password'  value = '<PASSWORD>'/>");
        row("the same with its name last", "<add value = 'x y' name = 'Password'/>",
            "<add value = '<PASSWORD>' name = 'Password'/>");
        row("a setting whose name comes last", "<add value='x y' name='Password'/>",
            "<add value='<PASSWORD>' name='Password'/>");
        row("an input of a form", "<input type='hidden' name='code' class='a' VALUE='x y'>",
            "<input type='hidden' name='code' class='a' VALUE='<CODE>'>");
        row("blocks of another language", "name = 'host'\nvalue = 'x y'\nname = 'Password'\n",
            "name = 'host'\nvalue = 'x y'\nname = 'Password'\n");
        row("a value of the next tag", "<a name='password'><b value='x y'>", "<a name='password'><b value='x y'>");
        row("an option", "tool --password hunter --client-secret hunter2 x",
            "tool --password <PASSWORD> --client-secret <SECRET> x");
        row("an option whose value ends as a name does", "tool --password hunter2token x",
            "tool --password <PASSWORD> x");
        row("an option of PowerShell", "Connect -Password 'x y' -Force", "Connect -Password '<PASSWORD>' -Force");
        row("an option before an equals sign", "tool --token='x y'", "tool --token='<TOKEN>'");
        row("an option in a list of words", "['tool', '--token', 'x y']", "['tool', '--token', '<TOKEN>']");
        row("an option in a string", "{'run':'tool --token \\'x y\\' z'}", "{'run':'tool --token \\'<TOKEN>\\' z'}");
        row("a sentence about an option", "the --password option is old", "the --password option is old");
        row("what stands for a value", "tool --password PASSWORD --token $TOKEN --secret <secret> --pwd @file",
            "tool --password PASSWORD --token $TOKEN --secret <secret> --pwd @file");
        row("lines of YAML", "db:\n  - password: hunter\r\n  token: 12345\n  pin: 123",
            "db:\n  - password: <PASSWORD>\r\n  token: <TOKEN>\n  pin: 123");
        row("lines of settings", "password = hunter\nsession = hunter", "password = <PASSWORD>\nsession = hunter");
        row("lines of headers", "Host: h\nAuthorization: Bearer x.y-z\nCookie: a=b; c=d\nX-Api-Key: abcde",
            "Host: h\nAuthorization: Bearer <CREDENTIAL>\nCookie: <COOKIE>\nX-Api-Key: <APIKEY>");
        row("a scheme alone, and sentences", "Authorization: Bearer\npassword: is too short\npassword: [1, 2]",
            "Authorization: Bearer\npassword: is too short\npassword: [1, 2]");
        row("labels", "password: PASSWORD#1\ntoken = 'TOKEN#1' --secret SECRET#1\nAuthorization: Basic BASIC#1",
            "password: PASSWORD#1\ntoken = 'TOKEN#1' --secret SECRET#1\nAuthorization: Basic BASIC#1");
    }

    void values()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, expected);
        const auto label = [](const QByteArray &, const char *kind) -> QByteArray {
            return '<' + QByteArray(kind) + '>';
        };
        QCOMPARE(http::withoutNamedValues(text, label), expected);
    }

    void anElementIsHidden()
    {
        const auto label = [](const QByteArray &secret, const char *kind) -> QByteArray {
            return kind + secret.toUpper();
        };
        QCOMPARE(http::withoutElements(u"<o:Password Type=\"x\">a</o:Password><code>b</code><token>c"_s, label),
                 u"<o:Password Type=\"x\">PASSWORDA</o:Password><code>b</code><token>TOKENC"_s);
    }

    void anElementEndsWithItsTagOrItsLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("its own tag") << u"<token>c\nd</token>"_s << u"<token>TOKEN</token>"_s;
        QTest::newRow("its own tag, written otherwise") << u"<Token>c\nd</token>"_s << u"<Token>TOKEN</token>"_s;
        QTest::newRow("another tag") << u"<token %s>c d\nx = 1<b>"_s << u"<token %s>TOKEN\nx = 1<b>"_s;
        QTest::newRow("another tag, behind a line break") << u"<token>\nc d\nx</b>"_s << u"<token>TOKEN\nx</b>"_s;
        QTest::newRow("the end of a text that is cut") << u"<token>c\nd"_s << u"<token>TOKEN"_s;
        QTest::newRow("a mark") << u"<token><![CDATA[c<d>\ne]]></token>"_s << u"<token><![CDATA[TOKEN]]></token>"_s;
        QTest::newRow("a mark in a program") << u"<token><![CDATA[c\nd"_s << u"<token><![CDATA[TOKEN\nd"_s;
        QTest::newRow("a mark in a text that is cut") << u"<token>\n<![CDATA[c]]"_s << u"<token>\n<![CDATA[TOKEN"_s;
    }

    void anElementEndsWithItsTagOrItsLine()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, expected);
        const auto label = [](const QByteArray &, const char *kind) { return QByteArray(kind); };
        QCOMPARE(http::withoutElements(text, label), expected);
    }

    /// As Python writes it.
    void apostrophesAreQuotationMarks()
    {
        const auto label = [](const QByteArray &, const char *kind) { return QByteArray(kind); };
        QCOMPARE(http::withoutNamedValues(u"{'password': 'x\"y', 'a': 'b'}"_s, label),
                 u"{'password': 'PASSWORD', 'a': 'b'}"_s);
    }
};

QTEST_APPLESS_MAIN(TestNamedValues)
#include "tst_named_values.moc"
