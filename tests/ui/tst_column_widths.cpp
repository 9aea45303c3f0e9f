// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/column_widths.h"

#include "ui/places.h"
#include "ui/table_view.h"

#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QVBoxLayout>
#include <QtTest>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {

constexpr int width = 600;

/// A window that remembers, with a table in it.
struct Window
{
    explicit Window(const QString &dataDir)
    {
        new Places(dataDir, widget);
        model.setHorizontalHeaderLabels({u"a"_s, u"b"_s, u"c"_s});
        model.appendRow({new QStandardItem(u"1"_s), new QStandardItem(u"2"_s), new QStandardItem(u"3"_s)});
        table = new TableView(&widget);
        table->setObjectName(u"table"_s);
        table->setModel(&model);
        table->setFlexible({1});
        auto *column = new QVBoxLayout(&widget);
        column->setContentsMargins({});
        column->addWidget(table);
        widget.resize(width, 200);
        widget.show();
    }

    QHeaderView &header() const { return *table->horizontalHeader(); }
    QList<int> sizes() const { return {header().sectionSize(0), header().sectionSize(1), header().sectionSize(2)}; }

    void drag(int column, int by) const
    {
        QWidget *viewport = header().viewport();
        const QPoint edge(header().sectionViewportPosition(column) + header().sectionSize(column) - 2,
                          viewport->height() / 2);
        QTest::mouseMove(viewport, edge);
        QTest::mousePress(viewport, Qt::LeftButton, {}, edge);
        QTest::mouseMove(viewport, edge + QPoint(by, 0));
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, edge + QPoint(by, 0));
    }

    QWidget widget;
    QStandardItemModel model;
    TableView *table = nullptr;
};

int sum(const QList<int> &sizes)
{
    return std::accumulate(sizes.begin(), sizes.end(), 0);
}

} // namespace

class TestColumnWidths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatOneGainsItsNeighbourLoses()
    {
        const QTemporaryDir folder;
        const Window window(folder.path());
        const QList<int> before = window.sizes();
        window.drag(0, 80);
        const QList<int> after = window.sizes();
        QCOMPARE(after.at(0), before.at(0) + 80);
        QCOMPARE(after.at(2), before.at(2));
        QCOMPARE(sum(after), sum(before));
        window.drag(0, 5000);
        QCOMPARE(sum(window.sizes()), sum(before));
        QCOMPARE(window.sizes().at(1), window.header().minimumSectionSize());
    }

    void theyAreAsTheyWereLeftAfterARestart()
    {
        const QTemporaryDir folder;
        QList<int> left;
        {
            const Window window(folder.path());
            window.drag(0, 80);
            left = window.sizes();
        }
        const Window window(folder.path());
        for (int column = 0; column < 3; ++column)
            QVERIFY(std::abs(window.sizes().at(column) - left.at(column)) <= 2);
    }

    void theyFillTheTableAtEveryWidth()
    {
        const QTemporaryDir folder;
        Window window(folder.path());
        window.drag(0, 80);
        const int before = window.sizes().at(0);
        window.widget.resize(width * 2, 200);
        QTRY_COMPARE(sum(window.sizes()), window.header().viewport()->width());
        QVERIFY(window.sizes().at(0) > before);
        window.table->setColumnHidden(2, true);
        QTRY_COMPARE(sum(window.sizes()), window.header().viewport()->width());
        QCOMPARE(window.sizes().at(2), 0);
    }

    void aDoubleClickGivesThemBackToTheTable()
    {
        const QTemporaryDir folder;
        {
            const Window window(folder.path());
            const QList<int> before = window.sizes();
            window.drag(0, 80);
            Q_EMIT window.header().sectionHandleDoubleClicked(0);
            QTRY_COMPARE(window.sizes(), before);
        }
        const Window window(folder.path());
        QCOMPARE(window.header().sectionResizeMode(1), QHeaderView::Stretch);
    }

    void nobodyTouchedThemAndTheTablesRulesHold()
    {
        const QTemporaryDir folder;
        const Window window(folder.path());
        QTest::mouseMove(window.header().viewport(), {5, 5});
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(window.header().viewport(), &leave);
        QCOMPARE(window.header().sectionResizeMode(0), QHeaderView::ResizeToContents);
        QCOMPARE(window.header().sectionResizeMode(1), QHeaderView::Stretch);
    }
};

QTEST_MAIN(TestColumnWidths)
#include "tst_column_widths.moc"
