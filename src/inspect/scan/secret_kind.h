// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/token_kind.h"

#include <QByteArray>
#include <QString>

namespace inspect::scan {

/// What a found secret is, for programs: "id_token", "google_access_token" … as kindId() has them; else "private_key",
/// "basic_credentials", "security_code", "password", "cookie", "session", "signature", "email", "name" or "opaque".
QString findingKindId(const char *label, TokenKind kind);

/// The same for people.
QString findingKindName(const char *label, TokenKind kind);

} // namespace inspect::scan
