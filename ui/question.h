// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>

class QWidget;

/// One yes before something that cannot be taken back. Whatever is not the yes is a no, and so is Enter.
struct Question
{
    QString title;
    QString text;
    QString detail; ///< what follows from a yes
    QString yes;    ///< the button's text
};

/// Asks in a dialog of `parent` that does not block; `answered` runs on a yes.
void ask(QWidget *parent, const Question &question, const std::function<void()> &answered);
