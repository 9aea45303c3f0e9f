// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include "ui/appearance.h"
#include "ui/icons.h"

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyleOption>
#include <QtTest>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF());
}

/// WCAG 2.1: from 1 to 21.
double contrast(const QColor &a, const QColor &b)
{
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

constexpr theme::Tone tones[] = {theme::Tone::Pass, theme::Tone::Fail, theme::Tone::Warn, theme::Tone::Unknown,
                                 theme::Tone::Info};
constexpr theme::Ink inks[] = {theme::Ink::Text,           theme::Ink::Dim,    theme::Ink::TokenHeader,
                               theme::Ink::TokenPayload,   theme::Ink::Name,   theme::Ink::String,
                               theme::Ink::TokenSignature, theme::Ink::Number, theme::Ink::Literal,
                               theme::Ink::Escape};

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsReadable_data()
    {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("background");
        for (const bool dark : {false, true}) {
            const auto palette = theme::palette(dark);
            const auto *name = dark ? "dark" : "light";
            struct
            {
                const char *what;
                QPalette::ColorRole text;
                QList<QPalette::ColorRole> backgrounds;
            } const pairs[] = {
                {"window text", QPalette::WindowText, {QPalette::Window, QPalette::Base}},
                {"text", QPalette::Text, {QPalette::Base, QPalette::AlternateBase, QPalette::Window}},
                {"placeholder", QPalette::PlaceholderText, {QPalette::Base, QPalette::Window, QPalette::AlternateBase}},
                {"button text", QPalette::ButtonText, {QPalette::Button, QPalette::Window}},
                {"selected text", QPalette::HighlightedText, {QPalette::Highlight}},
                {"tooltip", QPalette::ToolTipText, {QPalette::ToolTipBase}},
                {"link", QPalette::Link, {QPalette::Base, QPalette::Window}},
                {"visited link", QPalette::LinkVisited, {QPalette::Base, QPalette::Window}},
                {"bright text", QPalette::BrightText, {QPalette::Base, QPalette::Window}},
            };
            for (const auto &[what, text, backgrounds] : pairs) {
                for (const auto background : backgrounds) {
                    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled})
                        QTest::addRow("%s: %s on role %d, group %d", name, what, background, group)
                            << palette.color(group, text) << palette.color(group, background);
                }
            }
            for (const auto tone : tones) {
                QTest::addRow("%s: tone %d on its background", name, int(tone))
                    << theme::toneText(tone, palette) << theme::toneBackground(tone, palette);
                QTest::addRow("%s: text on the background of tone %d", name, int(tone))
                    << palette.color(QPalette::Text) << theme::toneBackground(tone, palette);
                QTest::addRow("%s: second line on the background of tone %d", name, int(tone))
                    << theme::inkColour(theme::Ink::Dim, palette) << theme::toneBackground(tone, palette);
                for (const auto role : {QPalette::Base, QPalette::AlternateBase, QPalette::Window})
                    QTest::addRow("%s: tone %d on role %d", name, int(tone), role)
                        << theme::toneText(tone, palette) << palette.color(role);
            }
            for (const auto ink : inks)
                QTest::addRow("%s: ink %d on the base", name, int(ink))
                    << theme::inkColour(ink, palette) << palette.color(QPalette::Base);
        }
    }

    void everyTextIsReadable()
    {
        QFETCH(QColor, text);
        QFETCH(QColor, background);
        const auto found = contrast(text, background);
        QVERIFY2(found >= 4.5, qPrintable(u"%1 on %2: %3"_s.arg(text.name(), background.name()).arg(found)));
    }

    void whatOneTicksOrTypesIntoHasAnEdge()
    {
        Appearance appearance(*qApp);
        for (const auto scheme : {Appearance::Scheme::Light, Appearance::Scheme::Dark}) {
            appearance.setScheme(scheme);
            const QPalette palette = QApplication::palette();
            for (const auto side : {QPalette::Window, QPalette::Base})
                QVERIFY(contrast(theme::edge(palette), palette.color(side)) >= 3);
            QCheckBox box;
            QLineEdit line;
            QPlainTextEdit text;
            for (QWidget *widget : QList<QWidget *>{&box, &line, &text}) {
                widget->resize(100, 30);
                QVERIFY2(holds(widget->grab().toImage(), theme::edge(palette)), widget->metaObject()->className());
            }
        }
    }

    void aTickedBoxKeepsItsEdgeWhileItHasTheFocus()
    {
        Appearance appearance(*qApp);
        for (const auto scheme : {Appearance::Scheme::Light, Appearance::Scheme::Dark}) {
            appearance.setScheme(scheme);
            QCheckBox box;
            QStyleOptionButton option;
            option.initFrom(&box);
            option.rect = {0, 0, 20, 20};
            option.state |= QStyle::State_HasFocus | QStyle::State_On;
            QImage image(option.rect.size(), QImage::Format_RGB32);
            image.fill(option.palette.color(QPalette::Window));
            QPainter painter(&image);
            box.style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &option, &painter, &box);
            QVERIFY(holds(image, theme::edge(option.palette)));
        }
    }

    void aWidgetKnowsItsPalette()
    {
        QVERIFY(theme::isDark(theme::palette(true)));
        QVERIFY(!theme::isDark(theme::palette(false)));
    }

    void theSettingDecidesThePalette()
    {
        Appearance appearance(*qApp);
        appearance.setScheme(Appearance::Scheme::Dark);
        QVERIFY(theme::isDark(QApplication::palette()));
        appearance.setScheme(Appearance::Scheme::Light);
        QVERIFY(!theme::isDark(QApplication::palette()));
        for (const auto scheme : {Appearance::Scheme::System, Appearance::Scheme::Light, Appearance::Scheme::Dark})
            QCOMPARE(Appearance::schemeOf(Appearance::schemeId(scheme)), scheme);
        QCOMPARE(Appearance::schemeOf(u"mauve"_s), Appearance::Scheme::System);
    }

    void everySymbolIsDrawnInThePalettesColour()
    {
        Appearance appearance(*qApp);
        icons::application(); // loads the resources
        const auto files = QDir(u":/icons"_s).entryInfoList({u"*.svg"_s});
        QVERIFY(files.size() >= 20);
        for (const auto scheme : {Appearance::Scheme::Light, Appearance::Scheme::Dark}) {
            appearance.setScheme(scheme);
            for (const auto &file : files) {
                if (file.fileName().startsWith(u"org."))
                    continue;
                const auto drawn = icons::icon(file.completeBaseName()).pixmap(64).toImage();
                QVERIFY2(holds(drawn, QApplication::palette().color(QPalette::ButtonText)),
                         qPrintable(file.fileName()));
            }
        }
        QVERIFY(!icons::application().pixmap(64).isNull());
    }

    void aToneHasItsOwnColour()
    {
        Appearance appearance(*qApp);
        appearance.setScheme(Appearance::Scheme::Light);
        for (const auto tone : tones)
            QVERIFY(holds(icons::icon(tone).pixmap(64).toImage(), theme::toneText(tone, QApplication::palette())));
    }

    void theButtonToPressIsFilledWithTheAccent()
    {
        Appearance appearance(*qApp);
        for (const auto scheme : {Appearance::Scheme::Light, Appearance::Scheme::Dark}) {
            appearance.setScheme(scheme);
            const auto accent = QApplication::palette().color(QPalette::Highlight);
            QPushButton button;
            button.resize(120, 40);
            button.setDefault(true);
            QCOMPARE(button.grab().toImage().pixelColor(20, 20), accent);
            button.setText(u"MMMMMMMM"_s);
            QVERIFY(holds(button.grab().toImage(), QApplication::palette().color(QPalette::HighlightedText)));
            button.setEnabled(false);
            QVERIFY(button.grab().toImage().pixelColor(20, 5) != accent);
        }
    }

    void focusIsSeenOnTheAccent()
    {
        Appearance appearance(*qApp);
        appearance.setScheme(Appearance::Scheme::Light);
        QWidget window;
        auto *other = new QPushButton(&window);
        auto *button = new QPushButton(&window);
        button->setDefault(true);
        button->resize(120, 40);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        other->setFocus();
        const QImage without = button->grab().toImage();
        QTest::keyClick(other, Qt::Key_Tab);
        QTRY_VERIFY(button->hasFocus());
        QVERIFY(button->grab().toImage() != without);
    }

private:
    static bool holds(const QImage &image, const QColor &colour)
    {
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) == colour)
                    return true;
            }
        }
        return false;
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
