// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/der_signature.h"

#include "base/translated.h"

#include <optional>

namespace jose {

namespace {

constexpr char sequenceTag = 0x30;
constexpr char integerTag = 0x02;
constexpr char oneByteOfLength = '\x81';

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
    if ((!isLong && length > 127) || length > bytes.size() - start)
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

} // namespace

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
