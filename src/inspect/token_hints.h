// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ascii.h"

#include <QByteArrayView>

/// What the looks of a word, and the word before it, tell about whether it is a token.
namespace inspect {

/// Whether tokens are made of such characters.
inline bool isWordCharacter(char c)
{
    static constexpr QByteArrayView others = "-._~+/%";
    return ascii::isLetterOrDigit(c) || others.contains(c);
}

/// "Bearer" and the like, in any case: the next word may be a token.
bool isScheme(QByteArrayView word);

/// Whether a word behind a scheme, which is the value of `name`, may be a token whatever it looks like: in a header
/// any, elsewhere a long one. Sentences say "Bearer token" and "OAuth 2" too.
bool mayFollowScheme(QByteArrayView name, QByteArrayView word);

/// Whether the value of that name is a token: "access_token" whatever it looks like, "code" when it is long enough.
bool isNamedToken(QByteArrayView name, QByteArrayView word);

/// Whether values of that name are tokens.
bool isTokenName(QByteArrayView name);

/// By its looks alone, wherever it stands.
bool isCredential(QByteArrayView word);

} // namespace inspect
