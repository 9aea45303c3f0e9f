// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table_view.h"

#include <QStandardItemModel>
#include <QtTest>

class TestTableView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choosesARow_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("from left to right") << Qt::LeftToRight;
        QTest::newRow("from right to left") << Qt::RightToLeft;
    }

    void choosesARow()
    {
        QFETCH(Qt::LayoutDirection, direction);
        QStandardItemModel model(2, 3);
        TableView table;
        table.setModel(&model);
        table.setLayoutDirection(direction);
        table.resize(2000, 100); // wider than its columns

        table.selectRow(1);

        QCOMPARE(table.currentIndex().row(), 1);
        QCOMPARE(table.selectionModel()->selectedRows().size(), 1);
    }
};

QTEST_MAIN(TestTableView)
#include "tst_table_view.moc"
