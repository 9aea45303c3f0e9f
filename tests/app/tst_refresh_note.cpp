// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/refresh_note.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestRefreshNote : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsAboutItsRefreshTokenAloneAndDoesNotHoldIt()
    {
        const app::RefreshNote note = app::refreshNote(Secret("1//refresh"_ba), 1795344330);
        QVERIFY(note.isAbout(Secret("1//refresh"_ba)));
        QVERIFY(!note.isAbout(Secret("1//refrefh"_ba)));
        QVERIFY(!note.isAbout(Secret()));
        QVERIFY(!app::toBytes(note).contains("refresh"));
        QCOMPARE(app::refreshNoteFrom(app::toBytes(note)), note);

        const auto dropped = app::refreshNote(Secret("1//refresh"_ba), 1795344330, app::RefreshNote::Answer::Dropped);
        QCOMPARE(app::refreshNoteFrom(app::toBytes(dropped)), dropped);
        QVERIFY(dropped != note);
    }

    void otherBytesAreANoteAboutNothing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("none") << ""_ba;
        QTest::newRow("no time") << "0011223344556677"_ba;
        QTest::newRow("a time that is none") << "0011223344556677 soon"_ba;
        QTest::newRow("more") << "0011223344556677 1 2"_ba;
        QTest::newRow("a word without a time") << "0011223344556677 dropped"_ba;
        QTest::newRow("more after the word") << "0011223344556677 1 dropped 2"_ba;
        QTest::newRow("what older versions wrote") << "4711\ntokenloupe-cli\nhost\n"_ba;
    }

    void otherBytesAreANoteAboutNothing()
    {
        QFETCH(const QByteArray, bytes);
        QCOMPARE(app::refreshNoteFrom(bytes), app::RefreshNote());
        QVERIFY(!app::refreshNoteFrom(bytes).isAbout(Secret()));
    }
};

QTEST_GUILESS_MAIN(TestRefreshNote)
#include "tst_refresh_note.moc"
