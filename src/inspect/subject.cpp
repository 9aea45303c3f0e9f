// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/subject.h"

#include "base/plain_text.h"

#include <algorithm>

namespace inspect {

namespace {

constexpr const char *secretNames[] = {"password",    "passwd",        "pwd",         "passphrase",
                                       "secret",      "client_secret", "api_key",     "apikey",
                                       "private_key", "refresh_token", "access_token"};

} // namespace

QString quotable(const QString &text)
{
    return plain_text::elided(plain_text::visible(text), 100);
}

QString quotable(const Subject &subject, QStringView claim)
{
    const json_text::Value *value = subject.token.claims ? subject.token.claims->find(claim) : nullptr;
    if (!value)
        return {};
    if (value->kind == json_text::Kind::String)
        return quotable(value->string());
    return quotable(QString::fromUtf8(subject.token.payloadBytes.mid(value->offset, value->length)));
}

bool isSecretName(const QString &claim)
{
    return std::any_of(std::begin(secretNames), std::end(secretNames), [&claim](const char *name) {
        return claim.compare(QLatin1StringView(name), Qt::CaseInsensitive) == 0;
    });
}

} // namespace inspect
