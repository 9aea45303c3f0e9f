// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakable_label.h"

#include "ui/report_table_model.h"
#include "ui/verdict_banner.h"

#include <QAccessible>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestBreakableLabel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QGuiApplication::clipboard()->clear(); }

    void aLongWordBreaks()
    {
        BreakableLabel label;
        label.setText(address());
        const int whole = label.fontMetrics().horizontalAdvance(address());
        QVERIFY2(label.minimumSizeHint().width() < whole / 2, "as wide as its longest word");
    }

    void theTextItselfIsCopied_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("copied");
        QTest::newRow("an address") << address() << address();
        QTest::newRow("two lines") << address() + u'\n' + address() << address() + u'\n' + address();
    }

    void theTextItselfIsCopied()
    {
        QFETCH(QString, text);
        const auto label = selectable(text);
        label->setSelection(0, int(label->text().size()));
        QTest::keyClick(label.get(), Qt::Key_C, Qt::ControlModifier);
        QTEST(QGuiApplication::clipboard()->text(), "copied");
    }

    void aPartOfItIsCopied()
    {
        const auto label = selectable(address());
        label->setSelection(0, 30);
        QCOMPARE(label->selectedText().size(), 30);
        QTest::keyClick(label.get(), Qt::Key_C, Qt::ControlModifier);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(!copied.isEmpty() && address().startsWith(copied), qPrintable(copied));
    }

    void itsMenuCopiesTheTextItself()
    {
        const auto label = selectable(address());
        const auto open = [&label] {
            QContextMenuEvent asked(QContextMenuEvent::Mouse, {2, 2}, label->mapToGlobal(QPoint(2, 2)));
            QCoreApplication::sendEvent(label.get(), &asked);
            return label->findChildren<QMenu *>().value(0);
        };
        QMenu *menu = open();
        QVERIFY(menu);
        QVERIFY2(!menu->actions().constFirst()->isEnabled(), "nothing is chosen");
        menu->actions().constLast()->trigger();
        menu->close();
        QTRY_VERIFY(label->findChildren<QMenu *>().isEmpty());
        QVERIFY(label->hasSelectedText());
        menu = open();
        QVERIFY(menu);
        menu->actions().constFirst()->trigger();
        menu->close();
        QCOMPARE(QGuiApplication::clipboard()->text(), address());
    }

    void selectedTextIsNotDragged()
    {
        const auto label = selectable(address());
        label->setSelection(0, int(label->text().size()));
        QTest::mousePress(label.get(), Qt::LeftButton, {}, label->rect().center());
        QVERIFY(!label->hasSelectedText());
    }

    void textsAreReadAloudAsTheyAre()
    {
        VerdictBanner banner;
        banner.setContent({VerdictBanner::State::Invalid, {}, u"The token is for "_s + address(), address()});
        QStringList names;
        for (auto *label : banner.findChildren<QLabel *>())
            names += QAccessible::queryAccessibleInterface(label)->text(QAccessible::Name);
        QVERIFY2(names.contains(u"The token is for "_s + address()), qPrintable(names.join(u'\n')));
        QVERIFY2(names.contains(address()), qPrintable(names.join(u'\n')));
    }

    void aCellIsReadAloudAsItIs()
    {
        ReportTableModel model;
        model.setTable({{}, {u"Request"_s}, {{{address()}}}});
        QCOMPARE(model.index(0, 0).data().toString(), address());
    }

private:
    static QString address() { return u"https://accounts.example.test/"_s + QString(60, u'a') + u"?code=4/0Abc"_s; }

    static std::unique_ptr<BreakableLabel> selectable(const QString &text)
    {
        auto label = std::make_unique<BreakableLabel>();
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setText(text);
        label->show();
        return label;
    }
};

QTEST_MAIN(TestBreakableLabel)
#include "tst_breakable_label.moc"
