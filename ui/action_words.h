// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What Find action knows of an action, button, field or setting beside the name that is shown of it. All are known by
/// their object names.
namespace action_words {

/// Further words to find it by, in English and in the language of the window.
QString synonyms(const QString &objectName);

/// What has to be done before it can be, as a clause: "choose an exchange first". Empty where nobody needs telling.
QString need(const QString &objectName);

} // namespace action_words
