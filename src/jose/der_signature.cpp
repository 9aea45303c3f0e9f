// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/der_signature.h"

#include "base/translated.h"

#include <optional>

namespace jose {

namespace {

constexpr char sequenceTag = 0x30;
constexpr char integerTag = 0x02;
constexpr char oneByteOfLength = '\x81';
constexpr qsizetype longestShort = 127; // bytes whose number needs no more than its own byte

QString say(const char *text)
{
    return translated("verify", text);
}

/// Takes an element off the front of `bytes`: what it holds, where its length is right (X.690 8.1.3).
std::optional<QByteArrayView> takeElement(QByteArrayView &bytes, char tag)
{
    const bool isLong = bytes.size() > 2 && bytes[1] == oneByteOfLength;
    const qsizetype start = isLong ? 3 : 2;
    if (bytes.size() < start || bytes[0] != tag)
        return std::nullopt;
    const qsizetype length = static_cast<uchar>(bytes[start - 1]);
    if ((!isLong && length > longestShort) || length > bytes.size() - start)
        return std::nullopt;
    const QByteArrayView content = bytes.sliced(start, length);
    bytes = bytes.sliced(start + length);
    return content;
}

/// R or S: a number of the curve's size, with a zero before it where its first bit is set.
bool takeNumber(QByteArrayView &bytes, qsizetype size)
{
    const auto number = takeElement(bytes, integerTag);
    return number && !number->isEmpty() && number->size() <= size + 1 && (number->front() & 0x80) == 0;
}

bool isDer(QByteArrayView signature, qsizetype size)
{
    const auto pair = takeElement(signature, sequenceTag);
    if (!pair || !signature.isEmpty())
        return false;
    QByteArrayView numbers = *pair;
    const bool hasR = takeNumber(numbers, size);
    const bool hasS = takeNumber(numbers, size);
    return hasR && hasS && numbers.isEmpty();
}

/// What stands before an element of so many bytes, 255 at most.
void appendHead(QByteArray &der, char tag, qsizetype length)
{
    der += tag;
    if (length > longestShort)
        der += oneByteOfLength;
    der += static_cast<char>(length);
}

/// In as few bytes as hold it, and one that is 0 where its first bit would be a sign.
void appendNumber(QByteArray &der, QByteArrayView number)
{
    while (number.size() > 1 && number.front() == 0)
        number = number.sliced(1);
    const bool looksNegative = (number.front() & 0x80) != 0;
    appendHead(der, integerTag, number.size() + (looksNegative ? 1 : 0));
    if (looksNegative)
        der += '\0';
    der += number;
}

} // namespace

QByteArray derSignature(QByteArrayView sideBySide)
{
    const qsizetype half = sideBySide.size() / 2;
    QByteArray numbers;
    numbers.reserve(sideBySide.size() + 8);
    appendNumber(numbers, sideBySide.first(half));
    appendNumber(numbers, sideBySide.last(half));
    QByteArray der;
    der.reserve(numbers.size() + 3);
    appendHead(der, sequenceTag, numbers.size());
    return der += numbers;
}

QString derSignatureWords(const Algorithm &algorithm, const QByteArray &signature)
{
    const qsizetype size = algorithm.signatureBytes / 2;
    if (algorithm.keyType != KeyType::Ec || signature.size() == algorithm.signatureBytes || !isDer(signature, size))
        return {};
    return say("It looks DER-encoded, as OpenSSL writes it: JWS wants R and S, %1 bytes each, one behind the other "
               "(RFC 7518 3.4).")
        .arg(size);
}

} // namespace jose
