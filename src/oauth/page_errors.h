// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <span>

namespace oauth {

/// An error that a provider shows in the browser and never sends to the program (RFC 6749 4.1.2.1: it must not send
/// anybody to an address that it does not trust).
struct PageError
{
    const char *code;     ///< as the page prints it, never translated
    int status;           ///< the number beside it; 0 when none is printed
    const char *why;      ///< English, for cause()
    const char *whatToDo; ///< English, for cure()

    QString cause() const; ///< a sentence in the user's language
    QString cure() const;
};

/// Google's pages first, then Microsoft's.
std::span<const PageError> pageErrors();

} // namespace oauth
