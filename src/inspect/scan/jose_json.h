// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/scan/candidate.h"
#include "inspect/scan/json_around.h"

namespace inspect::scan {

/// What JOSE writes as JSON: keys with their private members (RFC 7517 4, RFC 7518 6, RFC 8037 2), and signed and
/// encrypted objects whose parts stand apart (RFC 7515 7.2, RFC 7516 7.2).
class JoseJson
{
public:
    JoseJson(QByteArrayView text, const Rules &rules, Candidates &found)
        : m_json(text)
        , m_rules(rules)
        , m_found(found)
    {
    }

    /// Looks at the object around a `"kty"` whose quotation mark is here, or a `"protected"` whose value begins here.
    void look(qsizetype at);

private:
    void addKey(qsizetype at);
    void addToken(qsizetype at);
    void addSigned(const JsonString &protectedHeader, const JsonString &payload, const JsonString &signature);
    QByteArrayView valueOf(const JsonString &string) const;

    JsonAround m_json;
    const Rules &m_rules;
    Candidates &m_found;
};

} // namespace inspect::scan
