// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/variants.h"

namespace lab {

/// Why a variant was not sent.
enum class Unsent {
    No,            ///< it was sent
    NothingToSend, ///< there is no such token: needOf() says what it is made of
    Forged,        ///< nobody said that the host is their own
    ControlFailed, ///< without a good answer to compare with it would tell nothing
    Stopped,       ///< the user ended the run before
};

/// One variant and what became of it.
struct Trial
{
    const Variant *variant = nullptr;
    Unsent unsent = Unsent::No;
    http::Request request = {};                  ///< as it was sent, with the credential
    std::optional<http::Exchange> exchange = {}; ///< whatever the status
    std::optional<Error> error = {};             ///< why no answer came
};

/// All that was sent and answered in one run.
struct Run
{
    Api api = Api::Other;
    http::Request request;             ///< without a credential
    QList<Trial> trials;               ///< in the table's order, the control first
    std::optional<Trial> controlAfter; ///< the control once more, at the end; nothing when it did not come to that
};

} // namespace lab
