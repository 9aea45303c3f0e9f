// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/oddities.h"

#include "base/translated.h"
#include "http/challenge.h"

#include <QStringDecoder>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace http {

namespace {

constexpr qsizetype looked = 1024 * 1024; // bytes of a body
constexpr char byteOrderMark[] = "\xef\xbb\xbf";

QString say(const char *text)
{
    return translated("oddities", text);
}

QString quotable(const QByteArray &value)
{
    return QString::fromUtf8(value.left(80));
}

QByteArray typeOf(const Response &response)
{
    return response.headers.value("Content-Type").split(';').constFirst().trimmed().toLower();
}

bool isJsonType(const QByteArray &type)
{
    return type == "application/json" || type.endsWith("+json");
}

/// RFC 9110 15: three digits from 100 to 599.
QString strangeStatus(const Response &response)
{
    if (response.status >= 100 && response.status < 600)
        return {};
    return say("The status %1 is none of HTTP's: they go from 100 to 599.").arg(response.status);
}

/// RFC 9110 8.6. Equal names come joined by commas.
QString strangeLength(const Response &response)
{
    QList<QByteArray> lengths = response.headers.value("Content-Length").split(',');
    for (QByteArray &length : lengths)
        length = length.trimmed();
    const bool allSame = std::all_of(lengths.cbegin(), lengths.cend(),
                                     [&lengths](const QByteArray &length) { return length == lengths.first(); });
    const bool isNumber = std::all_of(lengths.first().cbegin(), lengths.first().cend(),
                                      [](char digit) { return digit >= '0' && digit <= '9'; });
    const QString value = quotable(response.headers.value("Content-Length"));
    if (!allSame)
        return say("The answer tells two lengths, %1: where its body ends is a guess.").arg(value);
    return isNumber ? QString() : say("Its Content-Length is “%1”, which is no number of bytes.").arg(value);
}

QString packedBody(const Response &response)
{
    const QByteArray coding = response.headers.value("Content-Encoding").trimmed();
    if (coding.isEmpty() || coding.toLower() == "identity")
        return {};
    return say("The body is packed as “%1”, which the request did not ask for; it is shown as it came.")
        .arg(quotable(coding));
}

QString pageForJson(const Response &response)
{
    const QByteArray start = response.body.left(looked).trimmed().left(1);
    const bool isPage = start == "<" && isJsonType(typeOf(response));
    return isPage ? say("The answer says that it is JSON, and a web page came.") : QString();
}

QString brokenText(const Response &response)
{
    const QByteArray type = typeOf(response);
    if (!packedBody(response).isEmpty() || (!isJsonType(type) && !type.startsWith("text/")))
        return {};
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(response.body.left(looked));
    const bool isOtherCharset = response.headers.value("Content-Type").toLower().contains("charset=") &&
                                !response.headers.value("Content-Type").toLower().contains("utf-8");
    return !text.isEmpty() && decoder.hasError() && !isOtherCharset
               ? say("The body is no valid UTF-8: the bytes that are none are shown as U+FFFD.")
               : QString();
}

/// RFC 8259 8.1: JSON between systems has none.
QString markBeforeJson(const Response &response)
{
    const bool has = response.body.startsWith(byteOrderMark) && isJsonType(typeOf(response));
    return has ? say("A byte order mark stands before the JSON, where none may be.") : QString();
}

QString unreadableChallenge(const Response &response)
{
    bool isMissing = response.status == 401;
    for (const QByteArray &value : response.headers.values("WWW-Authenticate")) {
        if (value.isEmpty()) // Qt 6.4 leaves it out, Qt 6.8 does not
            continue;
        if (parseChallenges(value).isEmpty())
            return say("Its WWW-Authenticate, “%1”, holds no challenge.").arg(quotable(value));
        isMissing = false;
    }
    return isMissing ? say("A 401 has to name in WWW-Authenticate what it wants, and this one does not.") : QString();
}

/// RFC 9110 11.6.1. What stands behind the first missing one is lost on a strict reader.
QString challengeWithoutCommas(const Response &response)
{
    const QList<QByteArray> values = response.headers.values("WWW-Authenticate");
    const auto found = std::find_if(values.cbegin(), values.cend(), lacksCommas);
    return found == values.cend()
               ? QString()
               : say("Its WWW-Authenticate, “%1”, lacks commas between its parameters.").arg(quotable(*found));
}

constexpr QString (*rows[])(const Response &) = {
    strangeStatus, strangeLength,  packedBody,          pageForJson,
    brokenText,    markBeforeJson, unreadableChallenge, challengeWithoutCommas};

} // namespace

QStringList oddities(const Response &response)
{
    QStringList sentences;
    for (const auto &row : rows) {
        if (const QString sentence = row(response); !sentence.isEmpty())
            sentences.append(sentence);
    }
    return sentences;
}

} // namespace http
