// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "http/message.h"
#include "lab/face.h"

#include <optional>
#include <span>

namespace lab {

/// Whose rules an answer is measured by.
enum class Api {
    Drive,
    Aodocs,
    Other, ///< RFC 6750 and RFC 9110 alone
};

/// What variants are made of. A token that is not there leaves its variant out.
struct Material
{
    http::Request request; ///< without any credential
    Secret token;          ///< the good one, without its scheme
    Secret expired;        ///< a token that was good and has run out
    Secret revoked;        ///< one whose grant was ended
    Secret otherKind;      ///< an ID token where an access token is wanted, or the other way round
    Secret otherAccount;   ///< somebody else's
    Secret smallerScope;   ///< the same person's with less scope
    Secret wrongAudience;  ///< one that was made for somebody else
    Secret securityCode;   ///< of AODocs
};

/// What a correct server answers, and why.
struct Expectation
{
    QList<int> statuses; ///< any of them; where 200 is one, every 2xx is
    QString why;         ///< one sentence
    bool operator==(const Expectation &) const = default;

    bool allows(int status) const;
};

/// A row of the table: one request that differs from the control in one thing.
struct Variant
{
    const char *id;         ///< of the command line's contract, never translated
    const char *difference; ///< in words; translated by differenceOf()
    bool forged;            ///< its token is one that nobody issued: for servers of one's own alone
    /// The request, or nothing where the material lacks what it needs.
    std::optional<http::Request> (*make)(const Material &);
    Expectation (*expect)(Api);
    const char *needs = nullptr;  ///< what it is made of beside the good token; translated by needOf()
    const char *given = nullptr;  ///< how the command line is given that; translated by waysOf()
    const char *chosen = nullptr; ///< how the window is, where that is not “Further tokens” alone
};

/// In the order in which they are sent, the control first.
std::span<const Variant> variants();

/// Null for an id that is none.
const Variant *variant(QStringView id);

QString differenceOf(const Variant &variant);

/// Empty for one that any good token allows.
QString needOf(const Variant &variant);

/// How the face is given what it needs; empty for one that any good token allows.
QString waysOf(const Variant &variant, Face face);

} // namespace lab
