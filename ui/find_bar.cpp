// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find_bar.h"

#include "ui/byte_view.h"
#include "ui/icons.h"
#include "ui/primary_selection.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

FindBar::FindBar(ByteView &view, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
    , m_text(new QLineEdit(this))
    , m_answer(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(6, 4, 6, 4);
    m_text->setPlaceholderText(tr("Find"));
    m_text->setAccessibleName(tr("Find"));
    keepOutOfPrimarySelection(*m_text); // a token may be searched for
    m_answer->setTextFormat(Qt::PlainText);
    row->addWidget(m_text, 1);
    auto *previous = addButton(u"previous"_s, tr("Find previous"));
    auto *next = addButton(u"next"_s, tr("Find next"));
    row->addWidget(m_answer);
    auto *closing = addButton(u"close"_s, tr("Close the find bar"));

    connect(m_text, &QLineEdit::textEdited, this, &FindBar::findTyped);
    connect(previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(closing, &QToolButton::clicked, this, &FindBar::close);
    connect(&view, &ByteView::findRequested, this, &FindBar::open);
    connect(&view, &ByteView::matchFound, m_answer, &QLabel::clear);
    connect(&view, &ByteView::matchMissing, this, [this] {
        const bool isAsked = isVisible() && !m_text->text().isEmpty();
        m_answer->setText(isAsked ? tr("Not found") : QString());
    });
    setFocusProxy(m_text);
    hide();
}

QToolButton *FindBar::addButton(const QString &symbol, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setIcon(icons::icon(symbol));
    button->setAutoRaise(true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    layout()->addWidget(button);
    return button;
}

void FindBar::open()
{
    show();
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FindBar::close()
{
    m_view.cancelFind();
    m_answer->clear();
    hide();
    m_view.setFocus();
}

void FindBar::findTyped()
{
    m_view.find(m_text->text().toUtf8(), ByteSearch::Direction::Forward, true);
}

void FindBar::findNext()
{
    m_view.find(m_text->text().toUtf8(), ByteSearch::Direction::Forward);
}

void FindBar::findPrevious()
{
    m_view.find(m_text->text().toUtf8(), ByteSearch::Direction::Backward);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        close();
    else if (isEnter && event->modifiers() & Qt::ShiftModifier)
        findPrevious();
    else if (isEnter)
        findNext();
    else
        QWidget::keyPressEvent(event);
}
