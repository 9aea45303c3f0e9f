// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/base64url.h"

#include "base/plain_text.h"
#include "base/translated.h"

#include <array>

using namespace Qt::StringLiterals;

namespace jose {

namespace {

constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The six bits that each byte stands for, or -1.
constexpr std::array<signed char, 256> sixBits = [] {
    std::array<signed char, 256> table{};
    table.fill(-1);
    for (signed char i = 0; i < 64; ++i)
        table[static_cast<uchar>(alphabet[i])] = i;
    return table;
}();

/// The same, moved to where they stand among the 24 bits of four bytes; what is no character has a bit above those.
constexpr std::array<std::array<quint32, 256>, 4> placed = [] {
    std::array<std::array<quint32, 256>, 4> tables{};
    for (size_t place = 0; place < 4; ++place) {
        for (size_t byte = 0; byte < 256; ++byte)
            tables[place][byte] =
                sixBits[byte] < 0 ? 0x80000000 : static_cast<quint32>(sixBits[byte]) << (18 - 6 * place);
    }
    return tables;
}();

QString say(const char *text)
{
    return translated("base64url", text);
}

QString whyForeign(char c)
{
    if (c == '=')
        return say("padding (“=”) has no place in base64url");
    if (c == '+' || c == '/')
        return say("“%1” is of standard base64; base64url writes “-” and “_”").arg(QLatin1Char(c));
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n')
        return say("white space has no place in base64url");
    if (static_cast<uchar>(c) >= 0x80)
        return say("a character outside ASCII is no base64url");
    return say("the character “%1” is no base64url").arg(plain_text::visible(QString(QLatin1Char(c))));
}

/// Decodes four characters into three bytes for as long as all four are good, and moves `into` behind those. How many
/// characters that were.
qsizetype wholeFours(QByteArrayView text, char *&into)
{
    const auto *from = reinterpret_cast<const uchar *>(text.data());
    qsizetype at = 0;
    for (; at + 4 <= text.size(); at += 4, from += 4) {
        const quint32 bits = placed[0][from[0]] | placed[1][from[1]] | placed[2][from[2]] | placed[3][from[3]];
        if (bits > 0xffffff)
            break;
        *into++ = static_cast<char>(bits >> 16);
        *into++ = static_cast<char>(bits >> 8);
        *into++ = static_cast<char>(bits);
    }
    return at;
}

} // namespace

tl::expected<QByteArray, Base64Fault> decodeBase64url(QByteArrayView text)
{
    QByteArray bytes(text.size() * 3 / 4, Qt::Uninitialized);
    char *into = bytes.data();
    uint pending = 0;
    int pendingBits = 0;
    for (qsizetype at = wholeFours(text, into); at < text.size(); ++at) {
        const int bits = sixBits[static_cast<uchar>(text[at])];
        if (bits < 0)
            return tl::unexpected(Base64Fault{at, whyForeign(text[at])});
        pending = (pending << 6 | static_cast<uint>(bits)) & 0xffff;
        pendingBits += 6;
        if (pendingBits >= 8) {
            pendingBits -= 8;
            *into++ = static_cast<char>(pending >> pendingBits);
        }
    }
    if (text.size() % 4 == 1)
        return tl::unexpected(Base64Fault{text.size() - 1, say("one character is left over: something is cut off")});
    if ((pending & ((1U << pendingBits) - 1)) != 0)
        return tl::unexpected(Base64Fault{
            text.size() - 1, say("the unused bits of the last character are not zero: it was changed, or cut off")});
    return bytes;
}

QByteArray encodeBase64url(QByteArrayView bytes)
{
    return bytes.toByteArray().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace jose
