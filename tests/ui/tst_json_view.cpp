// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/json_view.h"

#include "base/json_pretty.h"

#include <QSignalSpy>
#include <QThreadPool>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestJsonView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonIsPrettyAndTheRestAsItCame()
    {
        JsonView view;
        view.setText("{\"a\":1}"_ba);
        QCOMPARE(shown(view), "{\n  \"a\": 1\n}"_ba);
        view.setPretty(false);
        QCOMPARE(shown(view), "{\"a\":1}"_ba);
        view.setPretty(true);
        view.setText("<html>"_ba);
        QCOMPARE(shown(view), "<html>"_ba);
    }

    void aLargeDocumentIsPrettyLater()
    {
        const auto json = "[1" + QByteArray(",22222222").repeated(100'000) + ']';
        JsonView view;
        view.setText(json);
        QVERIFY(shown(view).startsWith("[\n  1,\n  22222222,\n"));
        QTRY_COMPARE(shown(view), *json_pretty::indented(json));
        // A text that is replaced before it is pretty does not come back.
        view.setText(json);
        view.setText("[]"_ba);
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(shown(view), "[]"_ba);
    }

    /// What is read, made and shown at once follows from no size.
    void ofAnyDocumentABoundedBeginningIsShownAtOnce()
    {
        const auto json = "[1" + QByteArray(",22222222").repeated(2'000'000) + ']';
        JsonView view;
        view.setText(json);
        QCOMPARE(view.extent(), ByteView::Extent::Beginning);
        QVERIFY(view.source().size() > JsonView::atOnce);
        QVERIFY(view.source().size() < 2 * JsonView::atOnce);
        QTRY_COMPARE_WITH_TIMEOUT(view.extent(), ByteView::Extent::Whole, 60000);
        QVERIFY(view.source().size() > json.size());
    }

    void whatIsInSightStaysWhenTheRestComes()
    {
        JsonView view;
        view.resize(400, 300);
        view.show();
        view.setText("[1" + QByteArray(",22222222").repeated(100'000) + ']');
        view.select({10'000, 10'008});
        const ByteRange sight = view.visibleRange();
        QCOMPARE(view.extent(), ByteView::Extent::Beginning);
        QTRY_COMPARE(view.extent(), ByteView::Extent::Whole);
        QCOMPARE(view.visibleRange(), sight);
        QCOMPARE(view.selection(), (ByteRange{10'000, 10'008}));
        QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(view.visibleRange().end, view.source().size());
    }

    void whatIsLookedForMeanwhileIsFoundInTheWhole()
    {
        JsonView view;
        view.show();
        QSignalSpy found(&view, &ByteView::matchFound);
        const QSignalSpy missing(&view, &ByteView::matchMissing);
        view.setText("[1" + QByteArray(",22222222").repeated(100'000) + ",\"needle\"]");
        QCOMPARE(view.extent(), ByteView::Extent::Beginning);
        view.find("NEEDLE", ByteSearch::Direction::Forward);
        QVERIFY(found.wait());
        QCOMPARE(view.selectedBytes(), "needle"_ba);
        QVERIFY(missing.isEmpty());
        // A search that was given up is not taken up again.
        view.setText("[1" + QByteArray(",22222222").repeated(100'000) + ",\"needle\"]");
        view.find("NEEDLE", ByteSearch::Direction::Forward);
        view.cancelFind();
        QTRY_COMPARE(view.extent(), ByteView::Extent::Whole);
        QTest::qWait(0);
        QCOMPARE(found.size(), 1);
    }

    void whatTurnsOutToBeNoJsonIsShownAsItCame_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("begins");
        QTest::newRow("text") << QByteArray("word ").repeated(100'000) << false;
        QTest::newRow("cut short") << "[1" + QByteArray(",22222222").repeated(100'000) << true;
    }

    void whatTurnsOutToBeNoJsonIsShownAsItCame()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const bool, begins);
        JsonView view;
        view.setText(text);
        QCOMPARE(shown(view).startsWith("[\n"), begins);
        QCOMPARE(view.extent(), ByteView::Extent::Beginning);
        QTRY_COMPARE(view.extent(), ByteView::Extent::Whole);
        QCOMPARE(shown(view), text);
    }

    void aViewMayGoBeforeItsTextIsPretty()
    {
        auto view = std::make_unique<JsonView>();
        view->setText("[1" + QByteArray(",22222222").repeated(500'000) + ']');
        view.reset();
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
    }

    void partsHaveTheirInks_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("inks"); // n name, s string, d digits, l literal, space for none
        QTest::newRow("a member") << "{\"a\": \"b\"}"_ba
                                  << " nnn  sss "_ba;
        QTest::newRow("a name before a far colon") << "{\"a\"\n : 1}"_ba
                                                   << " nnn    d "_ba;
        QTest::newRow("numbers and words") << "[-1.5e3,true,null]"_ba
                                           << " dddddd llll llll "_ba;
        QTest::newRow("an escaped quote") << "[\"a\\\"b\",1]"_ba
                                          << " ssssss d "_ba;
        QTest::newRow("a string cut short") << "[\"abc"_ba
                                            << " ssss"_ba;
    }

    void partsHaveTheirInks()
    {
        QFETCH(QByteArray, json);
        QByteArray inks(json.size(), ' ');
        for (const auto &[range, ink] : jsonInks(json, 0, {0, json.size()}))
            inks.replace(range.begin, range.end - range.begin, QByteArray(range.end - range.begin, letter(ink)));
        QTEST(inks, "inks");
    }

    void insideAVeryLongLineNothingIsGuessed()
    {
        const auto json = "[\"" + QByteArray(100, 'x') + "\"]";
        QVERIFY(jsonInks(json, 50, {60, 80}).isEmpty());
        QVERIFY(!jsonInks(json, 0, {60, 80}).isEmpty());
    }

private:
    static QByteArray shown(const JsonView &view) { return view.source().bytes().toByteArray(); }

    static char letter(theme::Ink ink)
    {
        return ink == theme::Ink::Name ? 'n' : ink == theme::Ink::String ? 's' : ink == theme::Ink::Number ? 'd' : 'l';
    }
};

QTEST_MAIN(TestJsonView)
#include "tst_json_view.moc"
