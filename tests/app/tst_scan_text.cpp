// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scan_run.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using inspect::scan::Place;

namespace {

const QByteArray accessToken = "ya29.a0Ab3dEf6hIj9kLm2nOp5qRs8tUv";
const QString name = u"here"_s;

Secret textWith(qsizetype before)
{
    return Secret(QByteArray(before, '.') + ' ' + accessToken + " behind");
}

bool neverOn(qint64, qint64)
{
    return false;
}

} // namespace

/// A text in memory, searched and copied as a file is (cli/tst_scan).
class TestScanText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTokenIsFoundWhereItStands_data()
    {
        QTest::addColumn<qsizetype>("before");
        QTest::newRow("at the beginning") << qsizetype(0);
        QTest::newRow("across two blocks") << qsizetype(256 * 1024 - 10);
        QTest::newRow("in the third") << qsizetype(600 * 1024);
    }

    void aTokenIsFoundWhereItStands()
    {
        QFETCH(qsizetype, before);
        const Secret text = textWith(before);
        const auto result = app::scanText(text, name, {}, {});
        QVERIFY(result);
        const inspect::scan::Ledger &ledger = (*result)->ledger;
        QCOMPARE(ledger.total(), 1);
        QCOMPARE(ledger.findings().first().secret.reveal(), accessToken);
        const Place place = ledger.findings().first().places.first();
        QCOMPARE(place.file, name);
        QCOMPARE(place.line, 1);
        QCOMPARE(place.byte, before + 2);
        QCOMPARE((*result)->bytes, text.reveal().size());
        QCOMPARE((*result)->read, QStringList{name});
        QVERIFY((*result)->left.isEmpty() && (*result)->unread.isEmpty());
    }

    void aCopyHidesMoreThanIsListed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("more");
        QTest::newRow("nothing more") << accessToken << false;
        QTest::newRow("a word that only its name gives away") << QByteArray("passwd: geheim\n" + accessToken) << true;
        QTest::newRow("a secret where nothing tells it from a word")
            << QByteArray("password=hunter22secret\nuser typed hunter22secret") << true;
    }

    void aCopyHidesMoreThanIsListed()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, more);
        const auto listed = app::scanText(Secret(text), name, {}, {});
        const auto copy = app::redactText(Secret(text), name, std::nullopt, {false, false, true}, {});
        QVERIFY(listed && copy);
        QCOMPARE(app::hidesMore(**copy, **listed), more);
    }

    void whatLooksLikeAnArchiveIsSearchedAsText()
    {
        const auto result = app::scanText(Secret("PK\x03\x04 " + accessToken), name, {}, {});
        QVERIFY(result);
        QCOMPARE((*result)->ledger.total(), 1);
    }

    void aPreviewSaysWhatACopyHolds()
    {
        const QTemporaryDir folder;
        const auto preview = app::redactText(textWith(3), name, std::nullopt, {}, {});
        QVERIFY(preview);
        QCOMPARE((*preview)->replaced, 1);
        QCOMPARE((*preview)->replacements.first().label, u"ACCESS#1"_s);
        const QString out = folder.filePath(u"copy.txt"_s);
        const auto copy = app::redactText(textWith(3), name, out, {}, {});
        QVERIFY(copy && (*copy)->survivor.isEmpty());
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "... ACCESS#1 behind");
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"copy.txt"_s});
    }

    void itIsStopped()
    {
        const auto found = app::scanText(textWith(3), name, {}, neverOn);
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::Cancelled);
        const auto copied = app::redactText(textWith(3), name, std::nullopt, {}, neverOn);
        QVERIFY(!copied);
        QCOMPARE(copied.error().code, ErrorCode::Cancelled);
    }

    void itSaysHowFarItIs()
    {
        QList<qint64> done;
        qint64 whole = 0;
        const Secret text = textWith(600 * 1024);
        QVERIFY(app::scanText(text, name, {}, [&](qint64 bytes, qint64 total) {
            done.append(bytes);
            whole = total;
            return true;
        }));
        QCOMPARE(done, (QList<qint64>{0, 256 * 1024, 512 * 1024}));
        QCOMPARE(whole, text.reveal().size());
    }
};

QTEST_GUILESS_MAIN(TestScanText)
#include "tst_scan_text.moc"
