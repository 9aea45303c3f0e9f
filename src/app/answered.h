// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/request_run.h"
#include "diagnosis/evidence.h"

namespace app {

/// A request that was answered, or ended without an answer, with what it was authorized, and what is known beside it:
/// where remedies and further questions start from.
struct Answered
{
    http::Request request; ///< as the user has it: without the credential of `authorization`
    Authorization authorization;
    HostExceptions exceptions;
    diagnosis::Evidence evidence; ///< its exchange is there
};

} // namespace app
