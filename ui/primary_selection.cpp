// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/primary_selection.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>

/// Unlike an editor of many lines, QLineEdit asks nobody before it offers its selection; the clipboard says so within
/// the same call. Who wants the text has to ask this program, which answers in its event loop: what is taken back
/// before that, nobody has got.
void keepOutOfPrimarySelection(QLineEdit &field)
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    QObject::connect(clipboard, &QClipboard::selectionChanged, &field, [&field, clipboard] {
        if (field.hasSelectedText() && clipboard->ownsSelection() &&
            clipboard->text(QClipboard::Selection) == field.selectedText())
            clipboard->clear(QClipboard::Selection);
    });
}
