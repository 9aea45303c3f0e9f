// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace http {

/// The kind that a redactor's label has for the value of a header, parameter or member of this name, whatever the value
/// looks like; null for a name of no secret. Case and separators do not count (`X-Api-Key`, `api_key`, `apiKey`).
const char *kindOfSecretName(const QByteArray &name);

inline bool isSecretName(const QByteArray &name)
{
    return kindOfSecretName(name) != nullptr;
}

} // namespace http
