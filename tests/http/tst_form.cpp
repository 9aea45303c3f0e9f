// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/form.h"

#include <QtTest>

class TestForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodesWhatServersWouldMisread()
    {
        const http::Form form = {{QStringLiteral("code"), QStringLiteral("4/0AX4+b%c")},
                                 {QStringLiteral("scope"), QStringLiteral("openid email")}};
        QCOMPARE(http::encodeForm(form), QByteArray("code=4%2F0AX4%2Bb%25c&scope=openid%20email"));
    }

    void decodesOnce()
    {
        const http::Form form = http::decodeForm("code=4%252F0A&error_description=User+said+no%21&flag");
        QCOMPARE(http::formValue(form, u"code"), QStringLiteral("4%2F0A"));
        QCOMPARE(http::formValue(form, u"error_description"), QStringLiteral("User said no!"));
        QVERIFY(http::formValue(form, u"flag").isEmpty());
        QVERIFY(http::formValue(form, u"absent").isNull());
    }

    void aPercentSignThatBeginsNothingIsItself()
    {
        QCOMPARE(http::decodeForm("q=100%&%zz=%4").constFirst().second, QStringLiteral("100%"));
        QCOMPARE(http::decodeFormText("%zz%4"), QStringLiteral("%zz%4"));
        QCOMPARE(http::decodeFormText("%EF%BB%BFa"), QStringLiteral("\ufeffa")); // no text file, no mark of its order
    }

    void setsAParameterAndLeavesTheOthersBytes_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("none yet") << QByteArray("https://h/p") << QByteArray("https://h/p?a%2Bb=c%20d");
        QTest::newRow("others") << QByteArray("https://h/p?x=1+2%2F&y")
                                << QByteArray("https://h/p?x=1+2%2F&y&a%2Bb=c%20d");
        QTest::newRow("there already, twice")
            << QByteArray("https://h/p?a%2bb=1&x=1&a%2Bb=2#f") << QByteArray("https://h/p?x=1&a%2Bb=c%20d#f");
    }

    void setsAParameterAndLeavesTheOthersBytes()
    {
        QFETCH(const QByteArray, url);
        QFETCH(const QByteArray, expected);
        const QUrl set = http::withParameter(QUrl::fromEncoded(url), QStringLiteral("a+b"), QStringLiteral("c d"));
        QCOMPARE(set.toEncoded(), expected);
        QCOMPARE(http::formValue(http::queryOf(set), u"a+b"), QStringLiteral("c d"));
    }

    void comesBackUnchanged()
    {
        const http::Form form = {{QStringLiteral("a"), QStringLiteral("é ß 密 &=+/%")},
                                 {QStringLiteral("a"), QString()},
                                 {QStringLiteral("ü"), QStringLiteral("x")}};
        QCOMPARE(http::decodeForm(http::encodeForm(form)), form);
        QCOMPARE(http::formCount(form, u"a"), 2);
    }
};

QTEST_APPLESS_MAIN(TestForm)
#include "tst_form.moc"
