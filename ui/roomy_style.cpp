// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roomy_style.h"

#include "ui/theme.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyleOption>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

// Device-independent pixels, more than Fusion has.
constexpr int buttonAir = 6;
constexpr int cellAirAside = 3;
constexpr int cellAir = 2; ///< above, and as much below
constexpr int underline = 2;
constexpr int arrow = 9;
constexpr int arrowRoom = 14; ///< the arrow, and what keeps it off the text
constexpr int focusInset = 3;
constexpr int buttonRadius = 2;
constexpr int edgeShade = 115; // per cent, as QColor::darker() has it
constexpr int pressedShade = 120;

/// The button that Enter presses, when it can be pressed.
bool isPrimary(const QWidget *widget)
{
    const auto *button = qobject_cast<const QPushButton *>(widget);
    return button && button->isDefault() && button->isEnabled();
}

/// Flat, since Fusion's gradient would pale the accent until its text has too little contrast.
void drawAccent(const QStyleOption &option, QPainter &painter)
{
    const QColor accent = option.palette.color(QPalette::Highlight);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(accent.darker(edgeShade));
    painter.setBrush(option.state.testFlag(QStyle::State_Sunken) ? accent.darker(pressedShade) : accent);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), buttonRadius, buttonRadius);
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter.setPen(option.palette.color(QPalette::HighlightedText)); // the accent would not be seen on itself
        painter.drawRect(QRectF(option.rect).adjusted(focusInset, focusInset, -focusInset, -focusInset));
    }
    painter.restore();
}

/// Fusion's own edges are a shade of the window, which nobody finds in the dark.
bool isEdged(QStyle::PrimitiveElement element, const QWidget *widget)
{
    return element == QStyle::PE_IndicatorCheckBox || element == QStyle::PE_FrameLineEdit ||
           (element == QStyle::PE_Frame && qobject_cast<const QPlainTextEdit *>(widget));
}

/// Fusion gives what is typed into an edge of its own while it has the focus.
bool hasOwnEdge(QStyle::PrimitiveElement element, const QStyleOption &option)
{
    return element != QStyle::PE_IndicatorCheckBox && option.state.testFlag(QStyle::State_HasFocus);
}

void drawEdge(const QStyleOption &option, QPainter &painter)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme::edge(option.palette));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), buttonRadius, buttonRadius);
    painter.restore();
}

bool isOfCell(QStyle::SubElement element)
{
    return element == QStyle::SE_ItemViewItemText || element == QStyle::SE_ItemViewItemDecoration ||
           element == QStyle::SE_ItemViewItemCheckIndicator;
}

bool isOnTop(const QStyleOption *option)
{
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
    return tab && tab->shape == QTabBar::RoundedNorth;
}

/// Fusion's arrow for it is tiny, and stands on the last letter.
bool opensMenu(const QWidget *widget)
{
    const auto *button = qobject_cast<const QToolButton *>(widget);
    return button && button->menu() && button->popupMode() == QToolButton::InstantPopup;
}

QRect arrowOf(const QWidget &button)
{
    const QRect all = button.rect();
    const QRect last(all.right() + 1 - arrowRoom, all.center().y() - arrow / 2, arrow, arrow);
    return QStyle::visualRect(button.layoutDirection(), all, last);
}

/// The chosen tab stands on a line; the others get a paler one under the mouse.
void drawTab(const QStyleOption &option, QPainter &painter)
{
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    if (!isChosen && !option.state.testFlag(QStyle::State_MouseOver))
        return;
    const QRect line(option.rect.left(), option.rect.bottom() + 1 - underline, option.rect.width(), underline);
    painter.fillRect(line, option.palette.color(isChosen ? QPalette::Highlight : QPalette::Dark));
}

} // namespace

RoomyStyle::RoomyStyle()
    : QProxyStyle(u"Fusion"_s)
{
}

int RoomyStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const int usual = QProxyStyle::pixelMetric(metric, option, widget);
    switch (metric) {
    case PM_ButtonMargin:
        return usual + buttonAir;
    case PM_HeaderMargin:
        return usual + cellAirAside;
    case PM_FocusFrameHMargin:
        return qobject_cast<const QAbstractItemView *>(widget) ? usual + cellAirAside : usual;
    case PM_TabBarTabShiftVertical: // every tab stands on one line
    case PM_TabBarTabOverlap:
        return 0;
    default:
        return usual;
    }
}

int RoomyStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *answer) const
{
    // The usual symbols for OK and Cancel are Qt's own, coloured pictures that fit neither palette.
    return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0 : QProxyStyle::styleHint(hint, option, widget, answer);
}

QSize RoomyStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                   const QWidget *widget) const
{
    const QSize usual = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (type == CT_ToolButton && opensMenu(widget))
        return usual + QSize(arrowRoom, 0);
    return type == CT_ItemViewItem ? usual + QSize(0, 2 * cellAir) : usual;
}

QRect RoomyStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const auto *cell = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    if (!cell || !isOfCell(element))
        return QProxyStyle::subElementRect(element, option, widget);
    QStyleOptionViewItem inner = *cell;
    inner.rect.adjust(0, cellAir, 0, -cellAir);
    return QProxyStyle::subElementRect(element, &inner, widget);
}

void RoomyStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (element == PE_FrameTabWidget) {
        const QRect line(option->rect.left(), option->rect.top(), option->rect.width(), 1);
        painter->fillRect(line, option->palette.color(QPalette::Mid));
        return;
    }
    if (element == PE_FrameTabBarBase)
        return;
    if (element == PE_IndicatorArrowDown && opensMenu(widget)) {
        QStyleOption whole = *option;
        whole.rect = arrowOf(*widget);
        return QProxyStyle::drawPrimitive(element, &whole, painter, widget);
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (isEdged(element, widget) && option->state.testFlag(State_Enabled) && !hasOwnEdge(element, *option))
        drawEdge(*option, *painter);
}

void RoomyStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    if (element == CE_TabBarTabShape && isOnTop(option))
        return drawTab(*option, *painter);
    if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        button && element == CE_ToolButtonLabel && opensMenu(widget)) {
        QStyleOptionToolButton label = *button;
        label.rect = visualRect(label.direction, label.rect, label.rect.adjusted(0, 0, -arrowRoom, 0));
        return QProxyStyle::drawControl(element, &label, painter, widget);
    }
    if (!isPrimary(widget))
        return QProxyStyle::drawControl(element, option, painter, widget);
    if (element == CE_PushButtonBevel)
        return drawAccent(*option, *painter);
    const auto *usual = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (!usual)
        return QProxyStyle::drawControl(element, option, painter, widget);
    QStyleOptionButton button = *usual;
    button.palette.setBrush(QPalette::ButtonText, button.palette.brush(QPalette::HighlightedText));
    QProxyStyle::drawControl(element, &button, painter, widget);
}
