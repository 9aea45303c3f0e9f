// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <optional>

namespace http {

/// What the name of a header, parameter or member tells about its value.
struct SecretName
{
    const char *kind;     ///< that a redactor's label has: "ACCESS", "PASSWORD" …
    bool isLoose = false; ///< a word with other meanings too, such as "code" and "key"
};

/// Nothing for the name of no secret. Case and separators do not count (`X-Api-Key`, `api_key`, `apiKey`).
std::optional<SecretName> secretNameOf(QByteArrayView name);

/// The kind that a redactor's label has for the value of a header, parameter or member of this name, whatever the value
/// looks like; null for a name of no secret.
const char *kindOfSecretName(QByteArrayView name);

inline bool isSecretName(QByteArrayView name)
{
    return kindOfSecretName(name) != nullptr;
}

} // namespace http
