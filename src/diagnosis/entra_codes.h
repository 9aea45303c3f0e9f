// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace diagnosis {

/// What a Microsoft Entra error code says.
struct EntraCause
{
    QString code;               ///< "AADSTS700082"; empty where the text holds none that is known
    const char *rule = nullptr; ///< the id of the cause
};

/// Of the first code that is known in an `error_description`.
EntraCause entraCauseIn(const QString &description);

} // namespace diagnosis
