// SPDX-License-Identifier: GPL-3.0-or-later
// What others said, before it is shown or kept: the first line is a credential, the rest repeats it or not.
#include "http/pairs.h"
#include "http/redact.h"
#include "target.h"

#include <QRegularExpression>

using fuzz::require;

namespace {

/// Each pair's value.
QByteArrayList cookiesIn(const QByteArray &value)
{
    QByteArrayList cookies;
    for (const QByteArray &pair : value.split(';'))
        cookies.append(pair.mid(pair.indexOf('=') + 1).trimmed());
    return cookies;
}

/// In half a form, a label may be taken for the value of the name before it, and get another number.
QByteArray unnumbered(const QByteArray &shown)
{
    static const QRegularExpression label(QStringLiteral("([A-Z]+)(#|%23)[0-9]+"));
    return QString::fromLatin1(shown).replace(label, QStringLiteral("\\1")).toLatin1();
}

void checkHeader(const QByteArray &name, const QByteArray &value, const QByteArray &rest, const QByteArrayList &secrets)
{
    http::Redactor redactor;
    const QByteArray shown = redactor.header(name, value);
    const QByteArray after = redactor.text(rest);
    for (const QByteArray &secret : secrets) {
        constexpr qsizetype shortest = 16; // bytes
        if (secret.size() < shortest)
            continue;
        require(!shown.contains(secret), "no credential is shown in its header");
        require(!after.contains(secret), "no credential is shown where it is repeated");
    }
    require(redactor.header(name, value) == shown, "a secret has one label");
    require(redactor.text(after) == after, "what is redacted is redacted no further");
}

} // namespace

void tryInput(const QByteArray &input)
{
    const qsizetype end = input.indexOf('\n');
    const QByteArray value = end < 0 ? input : input.first(end);
    const QByteArray rest = end < 0 ? input : input.sliced(end + 1);
    checkHeader("Authorization", value, rest, http::secretsWithin(value));
    checkHeader("Proxy-Authorization", value, rest, http::secretsWithin(value));
    checkHeader("Cookie", value, rest, cookiesIn(value));
    http::Redactor redactor;
    const QByteArray form = redactor.form(input);
    // Of other texts the first “=” may be another one without their secrets.
    require(!http::looksLikePairs(input) || unnumbered(redactor.form(form)) == unnumbered(form),
            "a redacted form is redacted no further");
    redactor.body("application/json", input);
    redactor.url(QUrl::fromEncoded(value));
}
