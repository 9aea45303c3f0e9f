// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/subject.h"

#include "base/plain_text.h"

namespace inspect {

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
        return quotable(value->string);
    return quotable(QString::fromUtf8(subject.token.payloadBytes.mid(value->offset, value->length)));
}

} // namespace inspect
