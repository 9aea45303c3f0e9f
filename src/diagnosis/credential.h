// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"
#include "inspect/inspection.h"

#include <optional>

namespace diagnosis {

/// What a request carried to prove who sends it.
struct Credential
{
    enum class Place {
        Nowhere,
        Authorization,
        Query,     ///< a parameter that this API reads, or once read
        Elsewhere, ///< where it does not look: another header or parameter, a cookie, the body
    };
    Place place = Place::Nowhere;
    QString placeName; ///< of the header or parameter, as written
    QByteArray scheme; ///< as written; empty when the value has none
    QByteArray token;  ///< what follows the scheme and one character; empty when a label stands for it
    bool hidden = false;
    QStringList others; ///< where the request carries further credentials
    inspect::TokenKind kind = inspect::TokenKind::Unreadable;
    jose::CompactToken parsed;              ///< of the token without what clings to it
    std::optional<json_text::Value> claims; ///< the token's own, or of the inspection when it is hidden

    bool isBearer() const { return place == Place::Query || scheme.compare("bearer", Qt::CaseInsensitive) == 0; }
    bool isSecurityCode() const;
    /// A string claim, or empty.
    QString claim(QStringView name) const;
    std::optional<qint64> time(QStringView claim) const;
    QStringList audience() const;
    /// Those that a token names itself, in `scope` (RFC 8693 4.2) or `scp`, as Entra and Okta write it.
    std::optional<QStringList> scopes() const;
    QString issuer() const { return claim(u"iss"); }
};

/// Whether a redactor's label stands there instead of a secret.
bool isLabel(const QByteArray &value);

/// Without a doubled scheme, quotes, a comma and white space around it.
QByteArray bareToken(const QByteArray &token);

/// The header or parameter that carries an API key, as written; empty where none does. It names a program, and proves
/// nobody's identity.
QString apiKeyPlace(const http::Request &request);

/// What is hidden by a label is taken from the inspection.
Credential credentialOf(const http::Request &request, const std::optional<inspect::Inspection> &inspection);

} // namespace diagnosis
