// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/icons.h"

#include "base/app_id.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>
#include <optional>

using namespace Qt::StringLiterals;

// A static library's resources are dropped by the linker unless something names them; the macro wants no namespace.
static void loadIconResources()
{
    Q_INIT_RESOURCE(icons);
}

namespace icons {

namespace {

QByteArray drawing(const QString &name)
{
    loadIconResources();
    QFile file(u":/icons/"_s + name + u".svg"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "icons", qPrintable(name));
    return file.readAll();
}

class SymbolEngine : public QIconEngine
{
public:
    SymbolEngine(const QString &name, std::optional<theme::Tone> tone)
        : m_drawing(drawing(name))
        , m_tone(tone)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        // The drawings are black strokes; any other colour in them would be a mistake of theirs.
        auto recoloured = m_drawing;
        recoloured.replace("#000000", colour(mode).name().toLatin1());
        QSvgRenderer renderer(recoloured);
        renderer.render(painter, rect);
    }

    /// Made anew each time instead of QIcon's cached one: the palette may have changed between.
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new SymbolEngine(*this); }

private:
    QColor colour(QIcon::Mode mode) const
    {
        const auto palette = QGuiApplication::palette();
        switch (mode) {
        case QIcon::Disabled:
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        case QIcon::Selected:
            return palette.color(QPalette::HighlightedText);
        case QIcon::Normal:
        case QIcon::Active:
            return m_tone ? theme::toneText(*m_tone, palette) : palette.color(QPalette::ButtonText);
        }
        Q_UNREACHABLE();
    }

    QByteArray m_drawing;
    std::optional<theme::Tone> m_tone;
};

QString symbolOf(theme::Tone tone)
{
    switch (tone) {
    case theme::Tone::Pass:
        return u"pass"_s;
    case theme::Tone::Fail:
        return u"fail"_s;
    case theme::Tone::Warn:
        return u"warn"_s;
    case theme::Tone::Unknown:
        return u"unknown"_s;
    case theme::Tone::Info:
        return u"info"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

QIcon icon(const QString &name)
{
    return QIcon(new SymbolEngine(name, std::nullopt));
}

QIcon icon(const QString &name, theme::Tone tone)
{
    return QIcon(new SymbolEngine(name, tone));
}

QIcon icon(theme::Tone tone)
{
    return icon(symbolOf(tone), tone);
}

QIcon application()
{
    loadIconResources();
    return QIcon(u":/icons/"_s + QLatin1StringView(app_id::applicationId) + u".svg"_s);
}

} // namespace icons
