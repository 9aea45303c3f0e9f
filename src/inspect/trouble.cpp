// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/trouble.h"

#include "base/ascii.h"
#include "base/plain_text.h"
#include "base/translated.h"
#include "inspect/token_in_base64.h"
#include "inspect/token_kind.h"
#include "jose/algorithms.h"
#include "jose/compact.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace inspect {

namespace {

constexpr QByteArrayView ellipsis = "\xe2\x80\xa6";

QString say(const char *text)
{
    return translated("trouble", text);
}

qsizetype elisionAt(const QByteArray &text)
{
    const qsizetype sign = text.indexOf(ellipsis);
    const qsizetype dots = text.indexOf("...");
    return sign < 0 || (dots >= 0 && dots < sign) ? dots : sign;
}

/// Where a percent-encoded byte stands, or -1.
qsizetype escapeAt(const QByteArray &text)
{
    for (qsizetype at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
        if (at + 2 < text.size() && ascii::isHexDigit(text[at + 1]) && ascii::isHexDigit(text[at + 2]))
            return at;
    }
    return -1;
}

std::optional<Trouble> encoded(const QByteArray &raw, qsizetype offset, bool decodes)
{
    const QByteArray once = percentDecoded(raw);
    if (escapeAt(once) >= 0)
        return Trouble{Cause::DoubleEncoded, offset + escapeAt(raw),
                       say("It is percent-encoded twice over: something encoded it that had been encoded already."),
                       percentDecoded(once)};
    if (decodes)
        return std::nullopt;
    return Trouble{Cause::PercentEncoded, offset + escapeAt(raw),
                   say("It is percent-encoded, as addresses want it; outside of one it has to be decoded."), once};
}

std::optional<Trouble> inBase64(const QByteArray &raw, qsizetype offset)
{
    const auto token = tokenInBase64(raw);
    if (!token)
        return std::nullopt;
    return Trouble{Cause::DoubleEncoded, offset,
                   say("It was encoded in base64 once more, which a token never needs: take that off."), *token};
}

/// The lines without the ">" that mail programs put before what they quote; nothing when one has none.
std::optional<QByteArray> withoutQuoteMarks(const QByteArray &text)
{
    if (!text.startsWith('>'))
        return std::nullopt;
    QByteArray rest;
    for (const QByteArray &line : text.split('\n')) {
        if (!line.startsWith('>'))
            return std::nullopt;
        qsizetype at = 0;
        while (at < line.size() && (line[at] == '>' || line[at] == ' '))
            ++at;
        rest += line.sliced(at).trimmed();
    }
    return rest;
}

/// A token of quoted-printable, whose lines end in "=".
std::optional<QByteArray> withoutSoftBreaks(const QByteArray &text)
{
    if (!text.startsWith("eyJ") || !(text.contains("=\n") || text.contains("=\r\n")))
        return std::nullopt;
    const QByteArray rest = QByteArray(text).replace("=\r\n", "").replace("=\n", "");
    return rest.endsWith('=') ? rest.chopped(1) : rest; // the last line's own
}

/// Blanks and characters that do not show, within a token: where the first one stands, and the rest without them.
std::optional<Trouble> interrupted(const QByteArray &raw, qsizetype offset)
{
    const QString text = QString::fromUtf8(raw);
    QString rest;
    qsizetype first = -1;
    bool invisible = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool hidden = !text[at].isSpace() && plain_text::isInvisible(text[at].unicode());
        if (!text[at].isSpace() && !hidden) {
            rest += text[at];
            continue;
        }
        first = first < 0 ? at : first;
        invisible = invisible || hidden;
    }
    if (first < 0)
        return std::nullopt;
    const qsizetype at = offset + text.left(first).toUtf8().size();
    return invisible ? Trouble{Cause::ZeroWidth, at,
                               say("Characters that do not show are in it, from a web page or a "
                                   "chat: take them out."),
                               rest.toUtf8()}
                     : Trouble{Cause::Wrapped, at, say("It is broken over lines or holds blanks: put it together."),
                               rest.toUtf8()};
}

bool isOfJwts(char c)
{
    return ascii::isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
}

/// The character that begins at `at`, in quotation marks; a byte that is none by its number.
QString named(const QByteArray &raw, qsizetype at)
{
    const QString rest = QString::fromUtf8(raw.mid(at, 4));
    const QString first = rest.left(rest[0].isHighSurrogate() ? 2 : 1);
    if (first[0] == QChar::ReplacementCharacter || first[0].category() == QChar::Other_Control)
        return say("The byte 0x%1").arg(QString::fromLatin1(raw.mid(at, 1).toHex().toUpper()));
    return say("“%1”").arg(plain_text::visible(first));
}

/// One character too many behind a signature that is whole without it.
std::optional<Trouble> strayEnd(const QByteArray &raw, qsizetype offset, const jose::CompactToken &token)
{
    const jose::Algorithm *algorithm = jose::findAlgorithm(token.alg());
    if (!algorithm || raw.count('.') != 2)
        return std::nullopt;
    const qsizetype found = raw.size() - token.signatureOffset;
    const auto isOneMore = [found](qsizetype bytes) { return found == (bytes * 8 + 5) / 6 + 1; };
    if (std::ranges::none_of(signatureSizes(*algorithm), isOneMore) || jose::parseCompact(raw.chopped(1)).fault)
        return std::nullopt;
    return Trouble{Cause::Foreign, offset + raw.size() - 1,
                   say("The last character is one too many: without it the signature has its full length. It came "
                       "along when the token was copied."),
                   raw.chopped(1)};
}

/// A signature that lacks its end, whether what is left of it decodes or not.
std::optional<Trouble> cutSignature(const jose::CompactToken &token, qsizetype offset)
{
    const jose::Algorithm *algorithm = jose::findAlgorithm(token.alg());
    const qsizetype found = (token.text.size() - token.signatureOffset) * 6 / 8;
    const bool isElsewhere = token.fault && token.fault->offset < token.text.size() - 1;
    if (!algorithm || found == 0 || isElsewhere || token.text.count('.') != 2)
        return std::nullopt;
    const qsizetype meant = signatureBytesMeant(*algorithm, found, !token.fault);
    if (meant == 0)
        return std::nullopt;
    return Trouble{Cause::Cut, offset + token.text.size(),
                   say("It ends too early, after %1 characters: the signature has %2 bytes instead of %3.")
                       .arg(token.text.size())
                       .arg(found)
                       .arg(meant),
                   std::nullopt};
}

Trouble malformed(const QByteArray &raw, qsizetype offset, const jose::CompactFault &fault)
{
    const qsizetype at = offset + fault.offset;
    const QString message = say("At character %1: %2.").arg(fault.offset + 1).arg(fault.message);
    const char c = fault.offset < raw.size() ? raw[fault.offset] : '.';
    const qsizetype parts = raw.count('.') + 1;
    if (c == '=')
        return {Cause::Padded, at, message, QByteArray(raw).replace("=", "")};
    if (c == '+' || c == '/')
        return {Cause::OtherAlphabet, at, message, QByteArray(raw).replace('+', '-').replace('/', '_')};
    if (const auto *foreign = std::find_if_not(raw.begin(), raw.end(), isOfJwts); foreign != raw.end())
        return {Cause::Foreign, offset + (foreign - raw.begin()),
                say("%1 at character %2 belongs to no token: it came in on the way, or in place of another one. Copy "
                    "the token again.")
                    .arg(named(raw, foreign - raw.begin()))
                    .arg(foreign - raw.begin() + 1),
                std::nullopt};
    if (parts < 3 && fault.offset == raw.size() - 1)
        return {
            Cause::Cut, at,
            say("It ends too early, after %1 characters: the end of it and the signature are missing.").arg(raw.size()),
            std::nullopt};
    const bool isLeftOver = fault.offset == raw.size() - 1 && (raw.size() - raw.lastIndexOf('.') - 1) % 4 == 1;
    return {parts < 3 || isLeftOver ? Cause::Cut : Cause::Malformed, at, message, std::nullopt};
}

/// By keys of 1024 and 1536 bits.
bool isOfSmallRsaKey(qsizetype signatureBytes)
{
    return signatureBytes == 128 || signatureBytes == 192;
}

} // namespace

bool isPiece(const std::optional<Trouble> &trouble)
{
    return trouble && (trouble->cause == Cause::Cut || trouble->cause == Cause::Elided) && !trouble->repaired;
}

const char *causeId(Cause cause)
{
    switch (cause) {
    case Cause::Placeholder:
        return "placeholder";
    case Cause::Elided:
        return "elided";
    case Cause::Cut:
        return "cut";
    case Cause::Wrapped:
        return "wrapped";
    case Cause::ZeroWidth:
        return "zero-width";
    case Cause::Quoted:
        return "quoted";
    case Cause::PercentEncoded:
        return "percent-encoded";
    case Cause::DoubleEncoded:
        return "double-encoded";
    case Cause::Padded:
        return "padded";
    case Cause::OtherAlphabet:
        return "other-alphabet";
    case Cause::Foreign:
        return "foreign-character";
    case Cause::Malformed:
        return "malformed";
    }
    Q_UNREACHABLE();
}

QByteArray percentDecoded(const QByteArray &text)
{
    return QByteArray::fromPercentEncoding(text);
}

bool isPlaceholder(const QByteArray &word)
{
    static constexpr QByteArrayView brackets = "[<{$";
    if (!word.isEmpty() && brackets.contains(word[0]))
        return true;
    const auto isLoud = [](char c) { return (c >= 'A' && c <= 'Z') || c == '_' || c == '-'; };
    return (word.contains("TOKEN") || word.contains("YOUR")) && std::all_of(word.begin(), word.end(), isLoud);
}

qsizetype signatureBytesMeant(const jose::Algorithm &algorithm, qsizetype found, bool decodes)
{
    static constexpr qsizetype ofRsa[] = {256, 384, 512};
    static constexpr qsizetype shortestOfEdDsa = 64;
    if (algorithm.keyType != jose::KeyType::Rsa) {
        const qsizetype meant = algorithm.signatureBytes > 0 ? algorithm.signatureBytes : shortestOfEdDsa;
        return found < meant ? meant : 0;
    }
    const auto *meant = std::lower_bound(std::begin(ofRsa), std::end(ofRsa), found);
    const bool isOfSmallKey = decodes && isOfSmallRsaKey(found);
    return meant == std::end(ofRsa) || *meant == found || isOfSmallKey ? 0 : *meant;
}

std::vector<qsizetype> signatureSizes(const jose::Algorithm &algorithm)
{
    if (algorithm.keyType == jose::KeyType::Rsa)
        return {256, 384, 512};
    return algorithm.signatureBytes > 0 ? std::vector<qsizetype>{algorithm.signatureBytes}
                                        : std::vector<qsizetype>{64, 114};
}

bool canBeWhole(const jose::Algorithm &algorithm, qsizetype found)
{
    const std::vector<qsizetype> sizes = signatureSizes(algorithm);
    if (std::ranges::find(sizes, found) != sizes.end())
        return true;
    return algorithm.keyType == jose::KeyType::Rsa && (found > sizes.front() || isOfSmallRsaKey(found));
}

std::optional<Trouble> mailTrouble(const QByteArray &text, qsizetype offset)
{
    const auto isToken = [](const std::optional<QByteArray> &rest) {
        return rest && rest->startsWith("eyJ") && std::all_of(rest->begin(), rest->end(), isOfJwts) &&
               tokenKind(*rest) != TokenKind::Unreadable;
    };
    if (const auto rest = withoutQuoteMarks(text); isToken(rest))
        return Trouble{Cause::Wrapped, offset,
                       say("A mail program quoted it: each line begins with “>”. Take those off, and put it together."),
                       rest};
    if (const auto rest = withoutSoftBreaks(text); isToken(rest))
        return Trouble{
            Cause::Wrapped, offset,
            say("It is written in a mail's quoted-printable form: “=” at the end of a line is no part of it. "
                "Take those off, and put it together."),
            rest};
    return std::nullopt;
}

Trouble placeholderTrouble(const QByteArray &raw, qsizetype offset)
{
    return {Cause::Placeholder, offset,
            say("“%1” stands where the token belongs: put the real one there.")
                .arg(plain_text::elided(plain_text::visible(QString::fromUtf8(raw)), 40)),
            std::nullopt};
}

Trouble encodedAddressTrouble(const QByteArray &raw, qsizetype offset)
{
    return {Cause::PercentEncoded, offset,
            say("All around it is percent-encoded: it is from an address that stood within another one."),
            percentDecoded(raw)};
}

std::optional<Trouble> troubleOf(const QByteArray &raw, qsizetype offset, bool decodes)
{
    if (const qsizetype at = elisionAt(raw); at >= 0)
        return Trouble{Cause::Elided, offset + at,
                       say("It was shortened for print (“…”): the rest has to come from where it was made."),
                       std::nullopt};
    if (const auto trouble = inBase64(raw, offset)) // whose line breaks are its own
        return trouble;
    if (auto trouble = interrupted(raw, offset))
        return trouble;
    if (escapeAt(raw) >= 0)
        return encoded(raw, offset, decodes);
    if (!raw.startsWith("eyJ") && !raw.contains(".eyJ"))
        return std::nullopt;
    const jose::CompactToken token = jose::parseCompact(raw);
    if (lacksBeginning(token))
        return Trouble{Cause::Cut, offset,
                       say("Its beginning is cut off: a token begins with “eyJ”. Copy it again, from there."),
                       std::nullopt};
    if (!raw.startsWith("eyJ"))
        return std::nullopt;
    const bool isJwe = raw.count('.') == 4 && token.header && token.header->find(u"enc");
    if (isJwe)
        return std::nullopt;
    if (auto stray = strayEnd(raw, offset, token))
        return stray;
    const bool decodesWell = !token.fault || isOfJwts(raw.back());
    if (auto cut = decodesWell ? cutSignature(token, offset) : std::nullopt)
        return cut;
    if (!token.fault)
        return std::nullopt;
    return malformed(raw, offset, *token.fault);
}

} // namespace inspect
