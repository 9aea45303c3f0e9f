// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/focus_handover.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QtTest>

/// A button, the one that stops what it began, and a box beside them that no key may tick by accident.
class TestFocusHandover : public QObject
{
    Q_OBJECT

private:
    struct Bar
    {
        Bar()
        {
            auto *row = new QHBoxLayout(&window);
            for (QWidget *widget : {static_cast<QWidget *>(start), static_cast<QWidget *>(stop),
                                    static_cast<QWidget *>(box), static_cast<QWidget *>(other)})
                row->addWidget(widget);
            stop->setEnabled(false);
            window.show();
        }

        void begin()
        {
            focus.during([this] {
                start->setEnabled(false);
                stop->setEnabled(true);
            });
        }

        void end()
        {
            focus.during([this] {
                stop->setEnabled(false);
                start->setEnabled(true);
            });
        }

        QWidget window;
        QPushButton *start = new QPushButton(&window);
        QPushButton *stop = new QPushButton(&window);
        QCheckBox *box = new QCheckBox(&window);
        QPushButton *other = new QPushButton(&window);
        FocusHandover focus{*start, *stop};
    };

private Q_SLOTS:
    void whatStopsItHasTheFocusMeanwhile()
    {
        Bar bar;
        bar.start->setFocus();
        bar.begin();
        QVERIFY(bar.window.focusWidget() == bar.stop);
        bar.end();
        QVERIFY(bar.window.focusWidget() == bar.start);
    }

    void whatIsHiddenHandsItOverToo()
    {
        Bar bar;
        bar.stop->setEnabled(true);
        bar.stop->hide();
        bar.start->setFocus();
        bar.focus.during([&bar] {
            bar.start->hide();
            bar.stop->show();
        });
        QVERIFY(bar.window.focusWidget() == bar.stop);
    }

    void whatCanKeepItKeepsIt()
    {
        Bar bar;
        bar.other->setFocus();
        bar.begin();
        QVERIFY(bar.window.focusWidget() == bar.other);
        bar.end();
        QVERIFY(bar.window.focusWidget() == bar.other);
    }

    void whoWentElsewhereIsLeftThere()
    {
        Bar bar;
        bar.start->setFocus();
        bar.begin();
        bar.other->setFocus();
        bar.end();
        QVERIFY(bar.window.focusWidget() == bar.other);
    }

    void itGoesBackToWhatHadIt()
    {
        Bar bar;
        bar.other->setFocus();
        bar.focus.during([&bar] {
            bar.other->setEnabled(false);
            bar.start->setEnabled(false);
            bar.stop->setEnabled(true);
        });
        QVERIFY(bar.window.focusWidget() == bar.stop);
        bar.focus.during([&bar] {
            bar.stop->setEnabled(false);
            bar.start->setEnabled(true);
            bar.other->setEnabled(true);
        });
        QVERIFY(bar.window.focusWidget() == bar.other);
    }

    void itGoesToTheStartWhereThatIsGone()
    {
        Bar bar;
        bar.other->setFocus();
        bar.focus.during([&bar] {
            bar.other->setEnabled(false);
            bar.stop->setEnabled(true);
        });
        delete bar.other;
        bar.end();
        QVERIFY(bar.window.focusWidget() == bar.start);
    }
};

QTEST_MAIN(TestFocusHandover)
#include "tst_focus_handover.moc"
