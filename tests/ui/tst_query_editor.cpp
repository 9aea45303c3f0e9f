// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/query_editor.h"

#include "ui/table_view.h"

#include <QAction>
#include <QLineEdit>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestQueryEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_address = std::make_unique<QLineEdit>(u"https://h/p?a=1+2&b=%2f#f"_s);
        m_editor = std::make_unique<QueryEditor>();
        m_editor->watch(*m_address);
        m_editor->show();
    }

    void theTableFollowsTheAddress()
    {
        QCOMPARE(cell(0, 1), u"1 2"_s);
        QCOMPARE(cell(1, 1), u"/"_s);
        const QSignalSpy edited(m_editor.get(), &QueryEditor::addressEdited);
        m_address->setText(u"https://h/p?c=3"_s);
        QCOMPARE(cell(0, 0), u"c"_s);
        QCOMPARE(model().rowCount(), 2);
        QCOMPARE(edited.size(), 0);
    }

    void theAddressFollowsTheTable()
    {
        QSignalSpy edited(m_editor.get(), &QueryEditor::addressEdited);
        type(0, 1, u"x y"_s);
        QCOMPARE(m_address->text(), u"https://h/p?a=x%20y&b=%2f#f"_s);
        type(2, 0, u"new"_s);
        QCOMPARE(m_address->text(), u"https://h/p?a=x%20y&b=%2f&new#f"_s);
        QCOMPARE(edited.size(), 2);
    }

    void whatIsTickedOffStaysWhileTheAddressIsEdited()
    {
        model().setData(model().index(0, 0), Qt::Unchecked, Qt::CheckStateRole);
        QCOMPARE(m_address->text(), u"https://h/p?b=%2f#f"_s);
        QTest::keyClicks(m_address.get(), u"x"_s);
        QCOMPARE(model().rowCount(), 3);
        model().setData(model().index(0, 0), Qt::Checked, Qt::CheckStateRole);
        QVERIFY(m_address->text().contains(u"?a=1+2&b=%2f#"));
        model().setData(model().index(0, 0), Qt::Unchecked, Qt::CheckStateRole);
        m_editor->forgetUnticked();
        QCOMPARE(model().rowCount(), 2);
    }

    void aRowIsRemovedByItsKey()
    {
        table().setCurrentIndex(model().index(0, 0));
        m_editor->activateWindow();
        table().setFocus();
        QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
        QTest::keyClick(&table(), Qt::Key_Delete);
        QCOMPARE(m_address->text(), u"https://h/p?b=%2f#f"_s);
        table().setCurrentIndex(model().index(1, 0)); // the row for a new one
        QVERIFY(!table().actions().last()->isEnabled());
    }

private:
    TableView &table() const { return *m_editor->findChild<TableView *>(); }
    QAbstractItemModel &model() const { return *table().model(); }
    QString cell(int row, int column) const { return model().index(row, column).data().toString(); }

    /// In the table, with real keys.
    void type(int row, int column, const QString &text) const
    {
        table().setCurrentIndex(model().index(row, column));
        table().edit(table().currentIndex());
        auto *line = table().findChild<QLineEdit *>();
        QVERIFY(line);
        line->selectAll();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(!table().findChild<QLineEdit *>());
    }

    std::unique_ptr<QLineEdit> m_address;
    std::unique_ptr<QueryEditor> m_editor;
};

QTEST_MAIN(TestQueryEditor)
#include "tst_query_editor.moc"
