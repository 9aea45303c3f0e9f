// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/base64_runs.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace inspect::scan;

namespace {

constexpr qsizetype alwaysRead = 4096; // characters

/// The places in a group from which a text is read as base64.
QString phases(const QByteArray &text)
{
    QString all;
    for (const Base64Run &reading : readingsOf(text, base64RunAt(text, 0, text.size())))
        all += QString::number(reading.begin);
    return all;
}

/// Base64 of what is no text.
QByteArray noise(qsizetype characters)
{
    return QByteArray(characters, '_');
}

} // namespace

class TestBase64Runs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readings_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &text, const char *expected) {
            QTest::newRow(name) << text << QString::fromLatin1(expected);
        };
        const QByteArray three = "say so, ok"_ba.first(9).toBase64();
        const QByteArray six = "say so, and be done"_ba.first(18).toBase64();
        row("what is no text", noise(alwaysRead - 4), "");
        row("what is no text, but long", noise(alwaysRead), "0");
        row("a text", noise(20) + three + noise(20), "0");
        row("a text in the second place", noise(21) + three + noise(20), "1");
        row("a text in the third place", noise(22) + three + noise(20), "2");
        row("a text in the fourth place", noise(23) + three + noise(20), "3");
        row("a short text in a run that is not long yet", noise(21) + three + noise(alwaysRead - 37), "1");
        row("a short text in a long run", noise(21) + three + noise(alwaysRead - 33), "0");
        row("a longer text in a long run", noise(21) + six + noise(alwaysRead - 45), "01");
    }

    void readings()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, expected);
        QCOMPARE(phases(text), expected);
    }

    void lines_data()
    {
        QTest::addColumn<QByteArray>("behind");
        QTest::addColumn<bool>("isOneRun");
        const QByteArray part = QByteArray("Zm9v").repeated(10);
        QTest::newRow("to the end") << part << true;
        QTest::newRow("before a line break") << part + '\n' << true;
        QTest::newRow("before padding") << part.first(38) + "==" << true;
        QTest::newRow("before a quotation mark") << part + '"' << true;
        QTest::newRow("before a comma") << part + ',' << false;
        QTest::newRow("longer than the first") << part + "Zm9v" << false;
        QTest::newRow("nothing") << QByteArray() << false;
    }

    void lines()
    {
        QFETCH(const QByteArray, behind);
        QFETCH(const bool, isOneRun);
        const QByteArray first = QByteArray("YmFy").repeated(10);
        const Base64Run run = base64RunAt(first + '\n' + behind, 0, first.size());
        QCOMPARE(run.lineWidth, isOneRun ? first.size() : 0);
        QCOMPARE(run.end > first.size(), isOneRun);
        QCOMPARE(run.isPadded, behind.endsWith('='));
    }

    void placesOfWhatIsEncoded_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qsizetype>("line");
        const QByteArray part = QByteArray("Zm9v").repeated(10);
        QTest::newRow("in one line") << part + part << qsizetype(0);
        QTest::newRow("in two lines") << part + "\r\n" + part << qsizetype(2);
    }

    /// Of the 31st byte: the first of the eleventh group.
    void placesOfWhatIsEncoded()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const qsizetype, line);
        const Base64Run run = base64RunAt(text, 0, line > 0 ? 40 : text.size());
        const Mapped decoded = decodedRun(text, run);
        QCOMPARE(decoded.text, QByteArray("foo").repeated(20));
        QCOMPARE(decoded.origins.end(29), qsizetype(40));
        QCOMPARE(decoded.origins.end(30), 42 + line);
        QCOMPARE(decoded.origins.begin(31), 41 + line);
    }
};

QTEST_APPLESS_MAIN(TestBase64Runs)
#include "tst_base64_runs.moc"
