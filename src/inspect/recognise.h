// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/token_kind.h"
#include "inspect/trouble.h"

#include <QList>

namespace inspect {

/// A token, or what stands where one should, in a text that somebody pasted.
struct FoundToken
{
    qsizetype offset = 0; ///< bytes in the text
    qsizetype length = 0; ///< bytes in the text
    QByteArray text;      ///< ready to inspect: as it stands there, but without the encoding of its place
    TokenKind kind = TokenKind::Unreadable;
    QString name;       ///< the name that it bore: "id_token", "Authorization", a cookie's; empty for a bare one
    bool inUrl = false; ///< in the query or fragment of an address
    std::optional<Trouble> trouble; ///< why it is no token as it stands, or how it differs from one
    QString advice;                 ///< what to do about it: a sentence or two
    bool operator==(const FoundToken &) const = default;
};

struct Recognition
{
    QList<FoundToken> found; ///< in the order of the text
    qsizetype more = 0;      ///< how many there were beyond mostTokens, which were left out
};

/// More than these are not listed.
inline constexpr qsizetype mostTokens = 1000;

/// Finds the tokens of a text: a bare token, headers, token responses (broken JSON too), cURL commands, callback URLs,
/// cookies, and several of these at once. Works in one pass, in time that grows with the text's length.
Recognition recognise(const QByteArray &text);

/// Of those that are the same token under the same name, the first.
QList<FoundToken> eachOnce(const QList<FoundToken> &found);

/// The whole text as one token: the subject where none was found, so that it is told why.
FoundToken asItStands(const QByteArray &text);

/// Whether a request to an API may carry it: a whole token, of no kind that is a secret for others.
bool isForRequests(const FoundToken &found);

/// "ID token", "Google access token" …: what it is, or, of a piece of one, what its name says that it was.
QString titleOf(const FoundToken &found);

/// "ID token · accounts.google.com": the same, and whose it is when it says so.
QString titleAndIssuer(const QByteArray &text);

/// Where it stood, what befell it and what to do, as JSON in one line; the token itself is not in it.
QByteArray toJson(const FoundToken &found);

} // namespace inspect
