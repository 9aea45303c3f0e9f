// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/verdict_banner.h"

#include "base/plain_text.h"
#include "ui/breakable_label.h"
#include "ui/flow_layout.h"
#include "ui/icons.h"

#include <QAccessible>
#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int iconSize = 20;
constexpr QMargins margins(12, 9, 12, 9);
constexpr int spacing = 10;
constexpr int remediesBelow = 2;       // the sentence and the detail
constexpr qsizetype longestText = 600; // characters

theme::Tone toneOf(VerdictBanner::State state)
{
    switch (state) {
    case VerdictBanner::State::Valid:
        return theme::Tone::Pass;
    case VerdictBanner::State::Invalid:
    case VerdictBanner::State::Error:
        return theme::Tone::Fail;
    case VerdictBanner::State::Unverified:
    case VerdictBanner::State::Warn:
        return theme::Tone::Warn;
    case VerdictBanner::State::Unreadable:
        return theme::Tone::Unknown;
    case VerdictBanner::State::Info:
    case VerdictBanner::State::Waiting:
        return theme::Tone::Info;
    }
    Q_UNREACHABLE();
}

QIcon iconOf(VerdictBanner::State state)
{
    return state == VerdictBanner::State::Waiting ? icons::icon(u"waiting"_s, toneOf(state))
                                                  : icons::icon(toneOf(state));
}

QString shown(const QString &text, bool keepLines)
{
    return plain_text::visible(plain_text::elided(text, longestText), keepLines);
}

void tint(QWidget *widget, const QColor &colour)
{
    auto palette = widget->palette();
    palette.setColor(QPalette::WindowText, colour);
    widget->setPalette(palette);
}

/// A screen reader hears of a change where it stands; Qt 6.8 can also have it spoken at once.
void announce(BreakableLabel *label)
{
    QAccessibleEvent event(label, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent announcement(label, label->accessibleName());
    QAccessible::updateAccessibility(&announcement);
#endif
}

} // namespace

VerdictBanner::VerdictBanner(QWidget *parent)
    : QWidget(parent)
    , m_word(addLabel())
    , m_sentence(addLabel())
    , m_detail(addLabel())
    , m_texts(new QVBoxLayout)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_bottom(new FlowLayout)
    , m_buttons(new QWidget(this))
    , m_remedies(new QWidget(this))
{
    // Their accessible names are the texts, which change.
    m_word->setAccessibleDescription(tr("Verdict"));
    m_sentence->setAccessibleDescription(tr("Verdict in one sentence"));
    m_detail->setAccessibleDescription(tr("Verdict, details"));
    auto bold = font();
    bold.setBold(true);
    m_word->setFont(bold);
    m_sentence->setFont(bold);

    m_texts->setSpacing(2);
    m_texts->addWidget(m_sentence);
    m_texts->addWidget(m_detail);
    m_texts->addWidget(m_remedies);
    for (QWidget *row : {m_buttons, m_remedies}) {
        (new FlowLayout(row))->setSpacing(spacing);
        row->hide();
    }
    auto *words = new QHBoxLayout;
    words->setSpacing(spacing);
    words->addSpacing(iconSize + spacing); // a margin would not change sides where people read from right to left
    words->addWidget(m_word);
    words->addLayout(m_texts, 1);
    m_row->setContentsMargins(margins);
    m_row->setSpacing(spacing);
    m_row->addLayout(words, 1);
    m_row->addLayout(m_bottom);
    m_bottom->setSpacing(spacing);
    m_bottom->addWidget(m_buttons);
    m_row->setAlignment(m_bottom, Qt::AlignVCenter);
    setContent(Content{});
}

BreakableLabel *VerdictBanner::addLabel()
{
    auto *label = new BreakableLabel(this);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QString VerdictBanner::word(State state)
{
    switch (state) {
    case State::Valid:
        return tr("Valid");
    case State::Invalid:
        return tr("Invalid");
    case State::Unverified:
        return tr("Unverified");
    case State::Unreadable:
        return tr("Unreadable");
    case State::Info:
        return tr("Note");
    case State::Waiting:
        return tr("Waiting");
    case State::Error:
        return tr("Error");
    case State::Warn:
        return tr("Warning");
    }
    Q_UNREACHABLE();
}

void VerdictBanner::setContent(const Content &content)
{
    const bool isNews = content.state != m_content.state || content.sentence != m_content.sentence;
    m_content = content;
    m_word->setText(plain_text::visible(content.word.isEmpty() ? word(content.state) : content.word));
    m_sentence->setText(shown(content.sentence, false));
    m_detail->setText(shown(content.detail, true));
    m_detail->setVisible(!content.detail.isEmpty());
    keepWhole();
    updateColours();
    if (isNews) // a countdown in the detail is not read out each second
        announce(m_sentence);
}

void VerdictBanner::setActions(const QList<QAction *> &actions)
{
    addButtons(*m_buttons->layout(), actions);
    m_buttons->setVisible(!actions.isEmpty());
    placeButtons();
}

void VerdictBanner::setRemedies(const QList<QAction *> &remedies)
{
    addButtons(*m_remedies->layout(), remedies);
    m_remedies->setVisible(!remedies.isEmpty());
    placeButtons();
}

void VerdictBanner::addBelow(QWidget *widget)
{
    m_texts->addWidget(widget);
}

/// Qt would give the focus of a button that goes to the next one, which may send a token.
bool VerdictBanner::takeFocusFrom(const QWidget &button)
{
    const bool hadFocus = window()->focusWidget() == &button;
    if (hadFocus)
        m_sentence->setFocus(Qt::OtherFocusReason);
    return hadFocus;
}

void VerdictBanner::addButtons(QLayout &row, const QList<QAction *> &actions)
{
    QString focused; // what its button says
    while (auto *item = row.takeAt(0)) {
        const auto *button = qobject_cast<QPushButton *>(item->widget());
        if (button && takeFocusFrom(*button))
            focused = button->text();
        item->widget()->deleteLater();
        delete item;
    }
    for (auto *action : actions) {
        auto *button = new QPushButton(row.parentWidget());
        const auto follow = [this, button, action] {
            button->setText(action->text());
            button->setIcon(action->icon());
            if (!action->isEnabled() || !action->isVisible())
                takeFocusFrom(*button);
            button->setEnabled(action->isEnabled());
            button->setVisible(action->isVisible());
        };
        follow();
        connect(action, &QAction::changed, button, follow);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        row.addWidget(button);
        if (!focused.isEmpty() && button->text() == focused && button->isEnabled() && !button->isHidden())
            button->setFocus(Qt::OtherFocusReason);
    }
}

void VerdictBanner::updateColours()
{
    const auto text = theme::toneText(toneOf(m_content.state), palette());
    tint(m_word, text);
    tint(m_detail, theme::inkColour(theme::Ink::Dim, palette()));
    update();
}

/// A button came, went, or says something else.
bool VerdictBanner::event(QEvent *event)
{
    const bool isHandled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        placeButtons();
    return isHandled;
}

void VerdictBanner::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeButtons();
}

/// Where there is too little room, something else gives way: a sentence that is cut says nothing.
void VerdictBanner::keepWhole()
{
    QLayout &all = *layout();
    all.activate(); // the layouts within it still know the height of the words before these
    setMinimumHeight(all.hasHeightForWidth() ? all.totalHeightForWidth(width()) : all.totalMinimumSize().height());
    all.setGeometry(contentsRect()); // Qt loses a resize within one that it put off until the page is shown
}

/// Below the words, the remedies share the row with the other buttons, and all of them break into rows where they must.
void VerdictBanner::placeButtons()
{
    const int share = m_remedies->isHidden() ? 2 : 3;
    const int needed = m_buttons->sizeHint().width();
    const bool isNarrow = needed > width() / share;
    if (isNarrow != m_isNarrow) {
        m_isNarrow = isNarrow;
        m_bottom->removeWidget(m_remedies);
        m_texts->removeWidget(m_remedies);
        if (isNarrow)
            m_bottom->addWidget(m_remedies);
        else
            m_texts->insertWidget(remediesBelow, m_remedies);
        m_row->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
        m_row->setAlignment(m_bottom, isNarrow ? Qt::Alignment() : Qt::AlignVCenter);
    }
    m_buttons->setMinimumWidth(isNarrow ? 0 : needed);
    keepWhole();
}

void VerdictBanner::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateColours();
}

void VerdictBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme::toneText(toneOf(m_content.state), palette()));
    painter.setBrush(theme::toneBackground(toneOf(m_content.state), palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    // Painted, not a label: the word beside it says the same to those who do not see it.
    const QRect place(margins.left(), m_word->geometry().center().y() - iconSize / 2, iconSize, iconSize);
    iconOf(m_content.state).paint(&painter, QStyle::visualRect(layoutDirection(), rect(), place));
}
