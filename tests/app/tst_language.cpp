// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"

#include <QTranslator>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheOneThatWasChosenOrTheFirstOneWanted_data()
    {
        QTest::addColumn<QString>("chosen");
        QTest::addColumn<QStringList>("wanted");
        QTest::addColumn<QString>("spoken");

        QTest::newRow("nothing chosen, nothing wanted") << u""_s << QStringList() << u"en"_s;
        QTest::newRow("the system is French") << u""_s << QStringList{u"fr"_s} << u"fr"_s;
        QTest::newRow("the system is Swiss and French") << u""_s << QStringList{u"fr-CH"_s} << u"fr"_s;
        QTest::newRow("as POSIX writes it") << u""_s << QStringList{u"fr_FR"_s} << u"fr"_s;
        QTest::newRow("French after a language that is not spoken")
            << u""_s << QStringList{u"br-FR"_s, u"fr-FR"_s, u"en"_s} << u"fr"_s;
        QTest::newRow("English before French") << u""_s << QStringList{u"en-GB"_s, u"fr-FR"_s} << u"en"_s;
        QTest::newRow("a language that is not spoken") << u""_s << QStringList{u"de-DE"_s} << u"en"_s;
        QTest::newRow("no language at all") << u""_s << QStringList{u"C"_s} << u"en"_s;
        QTest::newRow("chosen against the system") << u"en"_s << QStringList{u"fr-FR"_s} << u"en"_s;
        QTest::newRow("chosen, and not spoken any more") << u"eo"_s << QStringList{u"fr-FR"_s} << u"fr"_s;
    }

    void isTheOneThatWasChosenOrTheFirstOneWanted()
    {
        QFETCH(const QString, chosen);
        QFETCH(const QStringList, wanted);
        QTEST(app::spokenLanguage(chosen, wanted), "spoken");
    }

    void frenchIsSpokenWithItsOwnNumbersAndDates()
    {
        const QLocale before;
        app::installLanguage(u"fr"_s, *QCoreApplication::instance());
        QCOMPARE(QCoreApplication::translate("TokenPage", "Paste a token"), u"Coller un jeton"_s);
        QCOMPARE(QCoreApplication::translate("presets", "%1 and %n more", nullptr, 2).arg(u"a"_s), u"a et 2 de plus"_s);
        QCOMPARE(QLocale().toString(0.5), u"0,5"_s);
        QCOMPARE(QLocale().monthName(7), u"juillet"_s);
        QLocale::setDefault(before);
    }

    void anotherTakesThePlaceOfTheOneBefore()
    {
        const QLocale before;
        app::installLanguage(u"fr"_s, *QCoreApplication::instance());
        app::installLanguage(u"en"_s, *QCoreApplication::instance());
        QCOMPARE(QCoreApplication::translate("TokenPage", "Paste a token"), u"Paste a token"_s);
        QCOMPARE(QLocale().monthName(7), u"July"_s);
        QLocale::setDefault(before);
    }
};

QTEST_GUILESS_MAIN(TestLanguage)
#include "tst_language.moc"
