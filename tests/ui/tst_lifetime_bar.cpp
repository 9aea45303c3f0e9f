// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifetime_bar.h"

#include "ui/appearance.h"
#include "ui/theme.h"

#include <QApplication>
#include <QtTest>

namespace {

constexpr qint64 begin = 1'700'000'000;
constexpr qint64 hour = 3600;
constexpr int width = 400;

LifetimeBar::Content at(qint64 now, std::optional<qint64> due = {})
{
    return {{begin, begin + hour}, now, due};
}

/// The colour in the middle of the line, at a share of its length.
QColor colourAt(LifetimeBar &bar, double share)
{
    bar.resize(width, bar.sizeHint().height());
    const QImage drawn = bar.grab().toImage();
    return drawn.pixelColor(int(share * (drawn.width() - 1)), drawn.height() / 2);
}

} // namespace

class TestLifetimeBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        (new Appearance(*qApp))->setScheme(Appearance::Scheme::Light);
        m_left = theme::toneText(theme::Tone::Pass, QApplication::palette());
        m_passed = theme::inkColour(theme::Ink::Dim, QApplication::palette());
    }

    void whatHasPassedIsPale()
    {
        LifetimeBar bar;
        bar.setContent(at(begin + hour / 2));
        QCOMPARE(colourAt(bar, 0.25), m_passed);
        QCOMPARE(colourAt(bar, 0.75), m_left);
    }

    void runsAsTheTextDoes()
    {
        LifetimeBar bar;
        bar.setLayoutDirection(Qt::RightToLeft);
        bar.setContent(at(begin + hour / 2));
        QCOMPARE(colourAt(bar, 0.75), m_passed);
        QCOMPARE(colourAt(bar, 0.25), m_left);
    }

    void saysInWordsWhatItShows()
    {
        LifetimeBar bar;
        bar.setContent(at(begin + hour / 2, begin + hour - 60));
        QVERIFY(bar.toolTip().contains(QStringLiteral("2023-11-14T22:13:20Z")));
        QVERIFY(bar.toolTip().contains(QStringLiteral("2023-11-14T23:13:20Z")));
        QVERIFY(bar.toolTip().contains(QStringLiteral("Refreshed by itself in 29 min")));
        QCOMPARE(bar.accessibleDescription(), bar.toolTip());
        bar.setContent(at(begin + hour / 2));
        QVERIFY(!bar.toolTip().contains(QStringLiteral("Refreshed")));
    }

    void isThereOnlyForATokenWithALife()
    {
        LifetimeBar bar;
        QVERIFY(bar.isHidden());
        bar.setContent(at(begin));
        QVERIFY(!bar.isHidden());
        bar.setContent({});
        QVERIFY(bar.isHidden());
    }

private:
    QColor m_left;
    QColor m_passed;
};

QTEST_MAIN(TestLifetimeBar)
#include "tst_lifetime_bar.moc"
