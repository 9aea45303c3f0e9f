// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/lint_rules.h"

#include "base/plain_text.h"
#include "base/translated.h"
#include "jose/base64url.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace inspect::lint_rules {

namespace {

QString say(const char *text)
{
    return translated("lints", text);
}

/// Servers commonly take header lines up to 8 KB.
constexpr qsizetype usualLimit = 8 * 1024; // bytes

bool isSigned(const Subject &s)
{
    return s.kind == TokenKind::IdToken || s.kind == TokenKind::JwtAccessToken || s.kind == TokenKind::Jws;
}

/// A part of the token as it is written, beside what it was read as.
struct Part
{
    QByteArray text;
    const QByteArray &bytes;
};

/// Those parts of a compact token that are base64url; of one in JSON, none: its offsets are 0.
std::vector<Part> partsOf(const jose::CompactToken &token)
{
    if (token.signatureOffset == 0)
        return {};
    std::vector<Part> parts{{token.text.left(token.payloadOffset - 1), token.headerBytes},
                            {token.text.mid(token.signatureOffset), token.signature}};
    if (!token.unencoded && !token.detached)
        parts.push_back(
            {token.text.mid(token.payloadOffset, token.signatureOffset - token.payloadOffset - 1), token.payloadBytes});
    return parts;
}

/// Another way to write the same bytes. A part with a character too many is cut, which is another matter.
bool isNotCanonical(const Part &part)
{
    return !part.text.endsWith('=') && part.text.size() % 4 != 1 && jose::encodeBase64url(part.bytes) != part.text;
}

/// Calls `look` with each value of a document and the name it stands under, until that returns true.
bool anyValue(const json_text::Value &value, const QString &name,
              const std::function<bool(const QString &, const json_text::Value &)> &look)
{
    if (look(name, value))
        return true;
    return std::any_of(value.members.begin(), value.members.end(),
                       [&look](const json_text::Member &m) { return anyValue(m.value, m.name, look); }) ||
           std::any_of(value.items.begin(), value.items.end(),
                       [&](const json_text::Value &item) { return anyValue(item, name, look); });
}

/// The name of the first value in header or claims of which `look` says so, or a null string.
QString nameWhere(const Subject &s, const std::function<bool(const QString &, const json_text::Value &)> &look)
{
    QString found;
    const auto note = [&](const QString &name, const json_text::Value &value) {
        if (!look(name, value))
            return false;
        found = name.isNull() ? u""_s : name;
        return true;
    };
    for (const auto *object : {&s.token.header, &s.token.claims}) {
        if (*object && anyValue(**object, QString(), note))
            break;
    }
    return found;
}

bool isInvisible(const QString &text)
{
    return plain_text::visible(text) != text;
}

/// Without what lays it out: postal addresses have line breaks (OIDC Core 5.1.1).
QString unbroken(QString text)
{
    return text.removeIf([](QChar c) { return c == u'\n' || c == u'\r' || c == u'\t'; });
}

/// Whether a number is whole and changes when a program keeps it in 64 bits of floating point, as JavaScript does.
bool isRounded(const json_text::Value &value)
{
    QByteArray digits = value.raw();
    if (value.kind != json_text::Kind::Number || digits.size() < 16 || digits.contains('.') ||
        digits.toLower().contains('e'))
        return false;
    return QByteArray::number(digits.toDouble(), 'f', 0) != digits;
}

} // namespace

Finding duplicateMember(const Subject &s)
{
    for (const auto *object : {&s.token.header, &s.token.claims}) {
        const QString twice = *object ? json_text::duplicateMember(**object) : QString();
        if (!twice.isNull())
            return say("The member “%1” is there twice. Two programs may read two different tokens in it.")
                .arg(quotable(twice));
    }
    return {};
}

Finding byteOrderMark(const Subject &s)
{
    return s.token.claims && jose::beginsWithMark(s.token.payloadBytes)
               ? say("A byte order mark stands before the claims, where RFC 8259 8.1 forbids it: some readers pass "
                     "over it, strict ones refuse the token.")
               : Finding();
}

Finding base64Padding(const Subject &s)
{
    const auto parts = partsOf(s.token);
    return isSigned(s) &&
                   std::any_of(parts.begin(), parts.end(), [](const Part &part) { return part.text.endsWith('='); })
               ? say("It is written with padding (“=”): strict readers refuse it, and lists of used or revoked tokens "
                     "take it for another token (RFC 7515 2).")
               : Finding();
}

Finding nonCanonicalBase64(const Subject &s)
{
    const auto parts = partsOf(s.token);
    return isSigned(s) && std::any_of(parts.begin(), parts.end(), isNotCanonical)
               ? say("The same bytes are written another way than base64url has it: lists of used or revoked tokens "
                     "take "
                     "it for another token (RFC 8725 2.4).")
               : Finding();
}

Finding invisibleCharacters(const Subject &s)
{
    const json_text::Value *kid = headerMember(s, u"kid"); // has a lint of its own
    const QString name = nameWhere(s, [kid](const QString &member, const json_text::Value &value) {
        return &value != kid && (isInvisible(member) || isInvisible(unbroken(value.string())));
    });
    return name.isNull() ? Finding()
                         : say("“%1” holds characters that show nothing or turn the text around: it may read otherwise "
                               "than it looks.")
                               .arg(quotable(name));
}

Finding roundedNumber(const Subject &s)
{
    const QString name = nameWhere(s, [](const QString &, const json_text::Value &value) { return isRounded(value); });
    return name.isNull() ? Finding()
                         : say("“%1” is a number that JavaScript and many others round: they read another one in it.")
                               .arg(quotable(name));
}

Finding largeToken(const Subject &s)
{
    return s.token.text.size() > usualLimit ? say("It has %1 bytes; many servers refuse header lines over %2.")
                                                  .arg(s.token.text.size())
                                                  .arg(usualLimit)
                                            : Finding();
}

} // namespace inspect::lint_rules
