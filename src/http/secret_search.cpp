// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/secret_search.h"

#include <algorithm>

namespace http {

namespace {

constexpr qsizetype shortest = 8; // bytes

/// The characters of base64 that depend on the secret alone, when `before` bytes of its group of three come before it.
QByteArray base64Core(const QByteArray &secret, qsizetype before)
{
    const QByteArray text = (QByteArray(before, '\0') + secret).toBase64();
    const qsizetype first = (before * 8 + 5) / 6;
    const qsizetype end = (before + secret.size()) * 8 / 6;
    return text.mid(first, end - first);
}

/// Its escapes alone: letters of the secret itself in another case would be another text.
QByteArray inSmallEscapes(QByteArray encoded)
{
    for (qsizetype at = encoded.indexOf('%'); at >= 0; at = encoded.indexOf('%', at + 1))
        encoded.replace(at, 3, encoded.mid(at, 3).toLower());
    return encoded;
}

} // namespace

QByteArrayList formsOf(const Secret &secret)
{
    const QByteArray &raw = secret.reveal();
    QByteArrayList forms = {raw, QByteArray(raw).replace('/', "\\/"), raw.toPercentEncoding(),
                            raw.toPercentEncoding("/"), inSmallEscapes(raw.toPercentEncoding())};
    for (const qsizetype before : {0, 1, 2}) {
        const QByteArray core = base64Core(raw, before);
        forms.append(core);
        forms.append(QByteArray(core).replace('+', '-').replace('/', '_'));
    }
    forms.removeIf([](const QByteArray &form) { return form.size() < shortest; });
    std::sort(forms.begin(), forms.end());
    forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
    return forms;
}

bool holdsSecret(const QByteArray &text, const Secret &secret)
{
    const QByteArrayList forms = formsOf(secret);
    return std::any_of(forms.cbegin(), forms.cend(), [&text](const QByteArray &form) { return text.contains(form); });
}

} // namespace http
