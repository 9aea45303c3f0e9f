// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>
#include <vector>

namespace jose {
struct Algorithm;
}

namespace inspect {

/// What befell a token on its way here.
enum class Cause {
    Placeholder,    ///< the words that a guide has in a token's place
    Elided,         ///< shortened with "…" for print
    Cut,            ///< its end is missing
    Wrapped,        ///< broken over lines, or with blanks in it
    ZeroWidth,      ///< with characters in it that do not show
    Quoted,         ///< in quotation marks
    PercentEncoded, ///< written for an address
    DoubleEncoded,  ///< the same, twice, or in base64 once more
    Padded,         ///< base64 with "="
    OtherAlphabet,  ///< base64 with "+" and "/"
    Foreign,        ///< with a character in it that no token has
    Malformed,      ///< anything else
};

/// "placeholder", "cut" …: never translated.
const char *causeId(Cause cause);

/// Why a text is no token as it stands.
struct Trouble
{
    Cause cause = Cause::Malformed;
    qsizetype offset = 0;               ///< bytes in the text that was pasted
    QString message;                    ///< one sentence: what is there, and what to do
    std::optional<QByteArray> repaired; ///< the token, where it is safe to say what was meant
    bool operator==(const Trouble &) const = default;
};

/// Whether part of the token is missing: it can be copied again, and neither verified nor used.
bool isPiece(const std::optional<Trouble> &trouble);

/// Judges a candidate as it stands in a text at `offset`. `decodes`: its place is one where tokens are percent-encoded,
/// and `raw` is so. Nothing when there is nothing to tell.
std::optional<Trouble> troubleOf(const QByteArray &raw, qsizetype offset, bool decodes);

/// What a mail program did to the one token of a text: "> " before each line, or quoted-printable (RFC 2045 6.7).
/// Nothing when it did not, or when what is left is no token.
std::optional<Trouble> mailTrouble(const QByteArray &text, qsizetype offset);

/// A placeholder such as [YOUR_TOKEN].
Trouble placeholderTrouble(const QByteArray &raw, qsizetype offset);

/// A token of an address that was percent-encoded whole, as one within another is.
Trouble encodedAddressTrouble(const QByteArray &raw, qsizetype offset);

/// Whether the words are those that guides put in a token's place.
bool isPlaceholder(const QByteArray &word);

/// The bytes that a signature which is too short was meant to have, or 0. RSA keys come in few sizes; of the small
/// ones, which nobody should use any more, a signature that decodes is taken to be whole.
qsizetype signatureBytesMeant(const jose::Algorithm &algorithm, qsizetype found, bool decodes);

/// The sizes in bytes that signatures by this algorithm have; an RSA key of an unusual size makes others.
std::vector<qsizetype> signatureSizes(const jose::Algorithm &algorithm);

/// Whether any key of the algorithm makes a signature of so many bytes. An RSA key may have an unusual size, but no
/// less than 2048 bits (RFC 7518 3.3); the small ones of before are let pass.
bool canBeWhole(const jose::Algorithm &algorithm, qsizetype found);

/// Percent-decoding that leaves "+" as it is, for tokens hold that themselves.
QByteArray percentDecoded(const QByteArray &text);

} // namespace inspect
