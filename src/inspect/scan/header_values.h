// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/scan/value_reader.h"

#include <vector>

/// Secrets in the values of headers: credentials (RFC 9110 11.4) and cookies (RFC 6265 4).
namespace inspect::scan {

bool isCookieHeader(QByteArrayView name);

/// Whether it is a user name and a password in base64 (RFC 7617 2).
bool isBasic(QByteArrayView word);

/// Whether the value of a cookie may let somebody in.
bool isCookie(QByteArrayView value, bool generous);

/// Of Authorization headers: "Bearer", "basic" …
bool isScheme(QByteArrayView word);

/// The secret of a credential, and the kind that its label has.
struct Credential
{
    Value place;
    const char *label = nullptr;
};

/// What stands behind the scheme in an Authorization header's value. `isInside`: of a header within the parameters of
/// another one's, which go on to the line's end. `generous`: as Rules have it.
std::optional<Credential> credentialIn(const ValueReader &text, const Value &value, bool isInside, bool generous);

/// `Bearer …` in a sentence or a log, `from` being behind the blank. A header's own is found with its name.
std::optional<Credential> credentialBehind(const ValueReader &text, QByteArrayView scheme, qsizetype from);

/// Each value of a Cookie header, or with `isSet` the one of a Set-Cookie header.
std::vector<Value> cookiesIn(const ValueReader &text, const Value &header, bool isSet, bool generous);

} // namespace inspect::scan
