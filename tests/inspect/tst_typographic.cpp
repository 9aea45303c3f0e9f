// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/typographic.h"

#include "tests/inspect/scanned.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using inspect::scan::TypographicSign;
using inspect::scan::typographicSign;
using scanned::scan;

/// Texts that went through a word processor.
class TestTypographic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsAreKnown_data()
    {
        QTest::addColumn<QString>("signs");
        QTest::addColumn<int>("kind");
        QTest::newRow("single") << u"\u2018\u2019\u201a\u201b"_s << int(TypographicSign::Single);
        QTest::newRow("double") << u"\u201c\u201d\u201e\u201f"_s << int(TypographicSign::Double);
        QTest::newRow("angles") << u"\u00ab\u00bb\u2039\u203a"_s << int(TypographicSign::Angle);
        QTest::newRow("blanks") << u"\u00a0\u202f"_s << int(TypographicSign::FirmBlank);
        QTest::newRow("others") << u"a\"' \u00e9\u2026\u2014\u20ac"_s << int(TypographicSign::Other);
    }

    void signsAreKnown()
    {
        QFETCH(const QString, signs);
        QFETCH(const int, kind);
        for (const QChar c : signs) {
            const QByteArray bytes = QString(c).toUtf8();
            const QByteArray text = "x" + bytes;
            const TypographicSign sign = typographicSign(text, 1);
            QCOMPARE(int(sign.kind), kind);
            QCOMPARE(sign.size, kind == TypographicSign::Other ? 0 : bytes.size());
            QCOMPARE(typographicSign(bytes.chopped(1), 0).size, 0); // cut by the text's end
        }
        QCOMPARE(typographicSign({}, 0).size, 0);
    }

    void copies_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &text, const QString &expected) {
            QTest::newRow(name) << text << expected;
        };
        const auto left = [&row](const char *name, const QString &text) { row(name, text, text); };
        row("curly marks", u"password: \u201cS3cr3tPw9\u201d"_s, u"password: \u201cPASSWORD#1\u201d"_s);
        row("single ones", u"token=\u2018aB3dEf6hIj\u2019, then"_s, u"token=\u2018TOKEN#1\u2019, then"_s);
        row("German ones", u"Kennwort: \u201eS3cr3tPw9\u201c"_s, u"Kennwort: \u201ePASSWORD#1\u201c"_s);
        row("French ones, with blanks that do not break", u"Mot de passe\u00a0: \u00ab\u00a0S3cr3tPw9\u00a0\u00bb."_s,
            u"Mot de passe\u00a0: \u00ab\u00a0PASSWORD#1\u00a0\u00bb."_s);
        row("narrow blanks", u"Mot de passe\u202f: \u00ab\u202fS3cr3tPw9\u202f\u00bb."_s,
            u"Mot de passe\u202f: \u00ab\u202fPASSWORD#1\u202f\u00bb."_s);
        row("blanks that break", u"password: \u00ab S3cr3tPw9  \u00bb."_s, u"password: \u00ab PASSWORD#1  \u00bb."_s);
        row("no marks behind such a blank", u"Mot de passe\u00a0:\u00a0S3cr3tPw9 et"_s,
            u"Mot de passe\u00a0:\u00a0PASSWORD#1 et"_s);
        row("JSON", u"{\u201cclient_secret\u201d: \u201caB3dEf6hIj\u201d, \u201ca\u201d: 1}"_s,
            u"{\u201cclient_secret\u201d: \u201cSECRET#1\u201d, \u201ca\u201d: 1}"_s);
        row("a name with a suffix in JSON", u"\u201cpassword_old\u201d: \u201cS3cr3tPw9\u201d"_s,
            u"\u201cpassword_old\u201d: \u201cPASSWORD#1\u201d"_s);
        row("a header", u"Authorization: \u201cBearer aB3dEf6hIj9kLm2nOp5q\u201d"_s,
            u"Authorization: \u201cBearer BEARER#1\u201d"_s);
        row("a mark that does not end", u"password: \u201cS3cr3tPw9 and more"_s,
            u"password: \u201cPASSWORD#1 and more"_s);
        row("another mark at the end", u"password: \u201cS3cr3tPw9\" and more"_s,
            u"password: \u201cPASSWORD#1\" and more"_s);
        row("a mark of the next line", u"password: \u201cS3cr3tPw9\nx\u201d"_s,
            u"password: \u201cPASSWORD#1\nx\u201d"_s);
        row("a name in marks with blanks that do not break",
            u"\u00ab\u00a0password\u00a0\u00bb: \u00ababcdefg9\u00bb"_s,
            u"\u00ab\u00a0password\u00a0\u00bb: \u00abPASSWORD#1\u00bb"_s);
        left("a sentence", u"the \u201ctoken\u201d is \u201caB3dEf6hIj\u201d"_s);
        left("nothing", u"password: \u201c\u201d, and \u00ab\u00a0\u00bb"_s);
        left("what stands for one", u"token: \u201c\u2026\u201d or token: \u201c<token>\u201d"_s);
        left("an apostrophe", u"the password\u2019s rules: none"_s);
        left("a label", u"password: \u201cPASSWORD#1\u201d"_s);
    }

    void copies()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, expected);
        QCOMPARE(QString::fromUtf8(scan(text.toUtf8())->copy), expected);
        QCOMPARE(QString::fromUtf8(scan(text.toUtf8(), {false, false, true})->copy), expected);
    }

    void aCopyHidesAllBetweenTheMarks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("words") << u"passphrase: \u201ccorrect horse battery\u201d ok"_s
                               << u"passphrase: \u201cPASSWORD#1\u201d ok"_s;
        QTest::newRow("an apostrophe") << u"PASSWORD=\u2018Tom\u2019s-secret-9x\u2019"_s
                                       << u"PASSWORD=\u2018PASSWORD#1\u2019"_s;
        QTest::newRow("a mark within a word")
            << u"password: \u2018hunter\u2019love9\u2019"_s << u"password: \u2018PASSWORD#1\u2019"_s;
    }

    /// What goes on is looked at no further than a line, or a few marks: then the word is the value, or the setting.
    void aCopyHidesAllBetweenTheMarks()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, expected);
        QCOMPARE(QString::fromUtf8(scan(text.toUtf8(), {false, false, true})->copy), expected);
        QCOMPARE(scan(text.toUtf8())->ledger.total(), 0);
    }
};

QTEST_APPLESS_MAIN(TestTypographic)
#include "tst_typographic.moc"
