// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roomy_style.h"

#include <QMenu>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

/// Columns of the middle third where something is drawn on the ground.
QList<int> inked(const QImage &image)
{
    QList<int> columns;
    for (int x = 0; x < image.width(); ++x) {
        for (int y = image.height() / 3; y < image.height() * 2 / 3; ++y) {
            if (image.pixel(x, y) != image.pixel(0, 0)) {
                columns.append(x);
                break;
            }
        }
    }
    return columns;
}

QList<int> drawn(QToolButton &button)
{
    button.resize(button.sizeHint());
    return inked(button.grab().toImage());
}

} // namespace

class TestRoomyStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheArrowOfAMenuOffItsText()
    {
        RoomyStyle style;
        QMenu menu;
        QToolButton button;
        button.setStyle(&style);
        button.setAutoRaise(true);
        button.setText(u"Saved"_s);
        const QList<int> text = drawn(button);

        button.setPopupMode(QToolButton::InstantPopup);
        button.setMenu(&menu);
        const QList<int> both = drawn(button);

        const qsizetype gap = both.indexOf(text.constLast()) + 1;
        QVERIFY2(gap < both.size(), "no arrow beside the text");
        QCOMPARE(both.first(gap), text);
        QVERIFY(both.at(gap) > text.constLast() + 2);
    }
};

QTEST_MAIN(TestRoomyStyle)
#include "tst_roomy_style.moc"
