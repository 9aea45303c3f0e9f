// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/token_in_base64.h"

#include "inspect/token_hints.h"
#include "inspect/token_kind.h"

#include <algorithm>

namespace inspect {

namespace {

constexpr qsizetype shortest = 24;  // characters: what is shorter is no token
constexpr qsizetype beginning = 32; // characters that tell whether it is worth to decode the rest

bool isPrintable(char c)
{
    return (c >= ' ' && c <= '~') || c == '\r' || c == '\n' || c == '\t';
}

/// What the base64 encodes, when that is text of ASCII alone.
std::optional<QByteArray> asciiIn(QByteArray base64)
{
    base64.replace('-', '+').replace('_', '/');
    const auto decoded = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || !std::all_of((*decoded).begin(), (*decoded).end(), isPrintable))
        return std::nullopt;
    return *decoded;
}

QByteArray withoutBlanks(const QByteArray &text)
{
    QByteArray rest = text;
    rest.erase(std::remove_if(rest.begin(), rest.end(), [](char c) { return c == '\r' || c == '\n' || c == ' '; }),
               rest.end());
    return rest;
}

/// "Authorization: Bearer TOKEN" and "Bearer TOKEN" without what stands before the token.
QByteArray withoutScheme(const QByteArray &line)
{
    QByteArray rest = line.trimmed();
    static constexpr QByteArrayView header = "authorization:";
    if (rest.size() > header.size() && rest.first(header.size()).toLower() == header)
        rest = rest.sliced(header.size()).trimmed();
    const qsizetype blank = rest.indexOf(' ');
    return blank > 0 && isScheme(QByteArrayView(rest).first(blank)) ? rest.sliced(blank).trimmed() : rest;
}

/// Of what begins so the kind is told without another look for base64 in it.
bool beginsAsToken(const QByteArray &text)
{
    static constexpr QByteArrayView beginnings[] = {"eyJ", "{", "ya29.", "1/", "4/", "GOCSPX-", "AIza"};
    return std::any_of(std::begin(beginnings), std::end(beginnings),
                       [&text](QByteArrayView known) { return text.startsWith(known); });
}

bool isToken(TokenKind kind)
{
    return kind != TokenKind::Opaque && kind != TokenKind::Unreadable;
}

} // namespace

std::optional<QByteArray> tokenInBase64(const QByteArray &text)
{
    if (text.size() < shortest || text.startsWith("eyJ") ||
        !asciiIn(withoutBlanks(text.left(beginning)).left(shortest)))
        return std::nullopt;
    const auto line = asciiIn(withoutBlanks(text));
    if (!line)
        return std::nullopt;
    const QByteArray token = withoutScheme(*line);
    if (!beginsAsToken(token))
        return tokenInBase64(token); // encoded more than once
    return isToken(tokenKind(token)) ? std::optional(token) : std::nullopt;
}

} // namespace inspect
