// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakable_label.h"

#include "ui/breakable.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

namespace {

/// The words of the menu that Qt gives a label, in Qt's translations.
QString wordOfQt(const char *text)
{
    return QCoreApplication::translate("QWidgetTextControl", text);
}

} // namespace

BreakableLabel::BreakableLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    connect(QGuiApplication::clipboard(), &QClipboard::selectionChanged, this, &BreakableLabel::mendSelection);
}

void BreakableLabel::setText(const QString &text)
{
    if (text != accessibleName())
        setAccessibleName(text); // or a screen reader would get the label's own
    QLabel::setText(breakable(text));
}

void BreakableLabel::copy() const
{
    QString text = selectedText();
    QGuiApplication::clipboard()->setText(unbroken(text.replace(QChar::ParagraphSeparator, u'\n')));
}

/// What is selected here is also what a click of the middle button pastes, on X11.
void BreakableLabel::mendSelection() const
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (!hasFocus() || !hasSelectedText() || !clipboard->ownsSelection())
        return;
    const QString text = clipboard->text(QClipboard::Selection);
    if (const QString mended = unbroken(text); mended != text)
        clipboard->setText(mended, QClipboard::Selection);
}

void BreakableLabel::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) && hasSelectedText())
        copy();
    else
        QLabel::keyPressEvent(event);
}

/// A press on selected text would begin to drag it as it stands in the label: here it begins another selection.
void BreakableLabel::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier && hasSelectedText())
        setSelection(selectionStart(), 0); // a third click goes on from there
    QLabel::mousePressEvent(event);
}

void BreakableLabel::contextMenuEvent(QContextMenuEvent *event)
{
    if (!textInteractionFlags().testFlag(Qt::TextSelectableByMouse))
        return QLabel::contextMenuEvent(event);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copying = menu->addAction(wordOfQt("&Copy"), this, &BreakableLabel::copy);
    copying->setEnabled(hasSelectedText());
    menu->addSeparator();
    menu->addAction(wordOfQt("Select All"), this, [this] { setSelection(0, int(text().size())); });
    menu->popup(event->globalPos());
}
