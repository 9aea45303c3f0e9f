// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "inspect/scan/known_secrets.h"
#include "inspect/token_kind.h"

#include <QHash>
#include <QList>
#include <QString>
#include <optional>

namespace inspect::scan {

/// Where something stands in a file, as people count: from 1.
struct Place
{
    QString file; ///< as it was named; of a file in an archive, with its name there: "logs.zip/app.log"
    qint64 line = 1;
    qint64 byte = 1;   ///< in the line
    qint64 offset = 0; ///< bytes in the file, from 0
    QString pointer;   ///< in a JSON document, the value's JSON pointer (RFC 6901): of a HAR, its entry and field
    QString name;      ///< what "name" beside that value says: of a HAR, a header, a cookie or a parameter
    bool operator==(const Place &) const = default;
};

/// One secret, wherever it stood.
struct Finding
{
    QString kind;     ///< for programs, as findingKindId() has it
    QString kindName; ///< for people
    QString label;    ///< "ACCESS#1": the same for the same secret, in every encoding
    QString issuer;   ///< of a JWT; else empty
    QString subject;  ///< of a JWT, `sub`; the user name of Basic credentials, unless it looks like a key
    QString owner;    ///< of a JWT, the e-mail address or name in it
    std::optional<qint64> expiresAt; ///< seconds since the epoch
    qint64 count = 0;                ///< how often it stood there
    QList<Place> places;             ///< the first ones, in the order in which they were met
    Secret secret;                   ///< empty when there were too many to keep
};

/// All secrets that were found, and the label of each. Holds as many as a machine has room for, and counts the rest.
class Ledger
{
public:
    static constexpr qsizetype mostFindings = 100'000;       ///< kept with their places
    static constexpr qsizetype mostLabels = 1'000'000;       ///< different secrets that can be told apart
    static constexpr qsizetype mostPlaces = 100;             ///< of one secret
    static constexpr qsizetype mostKept = 256 * 1024 * 1024; ///< bytes of secrets that are kept

    /// One more place of a secret. Gives its label, or an empty one when there are too many different ones.
    QByteArray note(const Candidate &candidate, const Place &place);

    /// What the secret was taken for by somebody who read less of it: it has the same label wherever it stands.
    void noteHead(const QByteArray &head, const Candidate &candidate)
    {
        m_known.add(head, candidate.secret, candidate.label);
    }

    /// The label of a secret that was noted; of another one, the label's kind alone.
    QByteArray labelOf(const Candidate &candidate) const;

    /// Forgets the places, not the labels: before the same text is read again.
    void forgetPlaces();

    const QList<Finding> &findings() const { return m_findings; }
    qint64 total() const { return m_total; } ///< places, of all secrets
    /// Different secrets that are not among the findings.
    qsizetype more() const { return m_more; }
    bool isFull() const { return m_isFull; } ///< there were more than mostLabels
    /// Whether the secret is one of those that were noted.
    bool contains(const QByteArray &secret) const { return m_numbers.contains(digestOf(secret)); }

    /// All of them: each is looked for elsewhere too.
    const KnownSecrets &known() const { return m_known; }

private:
    struct Numbered
    {
        const char *label;
        int number;
        qsizetype finding; ///< -1: not kept
    };

    static QByteArray digestOf(const QByteArray &secret);
    qsizetype keep(const Candidate &candidate, const QByteArray &label);

    QHash<QByteArray, Numbered> m_numbers; ///< by the digest
    QHash<QByteArray, int> m_counts;       ///< by the label's kind
    QList<Finding> m_findings;
    KnownSecrets m_known;
    qint64 m_total = 0;
    qsizetype m_more = 0;
    qsizetype m_bytesKept = 0;
    bool m_isFull = false;
};

} // namespace inspect::scan
