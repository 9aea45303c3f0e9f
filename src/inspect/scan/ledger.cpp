// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/ledger.h"

#include "http/secret_names.h"
#include "inspect/scan/secret_kind.h"
#include "inspect/scan/words.h"
#include "jose/claims.h"

#include <QCryptographicHash>

namespace inspect::scan {

namespace {

constexpr qsizetype mostInOtherCases = 10'000; // secrets: each costs the search as much as four

QByteArray labelText(const char *kind, int number)
{
    return QByteArray(kind) + '#' + QByteArray::number(number);
}

void addClaims(Finding &finding, const jose::CompactToken &token)
{
    if (!token.claims)
        return;
    const jose::ClaimsSet claims(*token.claims);
    finding.issuer = claims.string(u"iss").value_or(QString());
    finding.subject = claims.string(u"sub").value_or(QString());
    for (const QStringView name : {u"email", u"preferred_username", u"upn", u"name"}) {
        if (finding.owner.isEmpty())
            finding.owner = claims.string(name).value_or(QString());
    }
    finding.expiresAt = claims.numericDate(u"exp");
}

/// The user name of Basic credentials (RFC 7617 2). Services take an API key there, with a word or nothing for a
/// password: then there is none to show.
QString userOf(const QByteArray &credentials)
{
    const QByteArray pair = QByteArray::fromBase64(credentials);
    const qsizetype colon = pair.indexOf(':');
    const bool isName = colon > 0 && colon + 1 < pair.size() && !looksRandom(QByteArrayView(pair).first(colon));
    return isName ? QString::fromUtf8(pair.first(colon)) : QString();
}

/// What the secret tells about itself.
Finding described(const Candidate &candidate)
{
    Finding finding;
    const bool isToken = candidate.isByShape && QByteArrayView(candidate.label) != "KEY";
    const auto token = isToken ? jose::parseCompact(candidate.secret) : jose::CompactToken();
    const TokenKind kind = isToken ? tokenKind(token) : TokenKind::Opaque;
    finding.kind = findingKindId(candidate.label, kind);
    finding.kindName = findingKindName(candidate.label, kind);
    addClaims(finding, token);
    if (QByteArrayView(candidate.label) == "BASIC")
        finding.subject = userOf(candidate.secret);
    return finding;
}

/// As file names, addresses and the beginnings of sentences have it. What may look like a label then is left as it is.
QByteArrayList inOtherCases(const QByteArray &secret)
{
    constexpr qsizetype longest = 64; // bytes: what people choose and type is short
    if (secret.size() > longest || secret.contains('#') || secret.contains('%'))
        return {};
    const QByteArray lower = secret.toLower();
    return {lower, secret.toUpper(), secret.left(1).toUpper() + lower.mid(1)};
}

} // namespace

QByteArray Ledger::digestOf(const QByteArray &secret)
{
    return QCryptographicHash::hash(secret, QCryptographicHash::Sha256).left(16);
}

QByteArray Ledger::note(const Candidate &candidate, const Place &place)
{
    ++m_total;
    const QByteArray digest = digestOf(candidate.secret);
    auto entry = m_numbers.find(digest);
    if (entry == m_numbers.end()) {
        if (m_numbers.size() == mostLabels) {
            m_isFull = true;
            return {};
        }
        const int number = ++m_counts[candidate.label];
        entry =
            m_numbers.insert(digest, {candidate.label, number, keep(candidate, labelText(candidate.label, number))});
    }
    if (entry->finding < 0)
        return labelText(entry->label, entry->number);
    Finding &finding = m_findings[entry->finding];
    ++finding.count;
    if (finding.places.size() < mostPlaces)
        finding.places.append(place);
    return finding.label.toLatin1();
}

QByteArray Ledger::labelOf(const Candidate &candidate) const
{
    const auto entry = m_numbers.constFind(digestOf(candidate.secret));
    return entry == m_numbers.constEnd() ? QByteArray(candidate.label) : labelText(entry->label, entry->number);
}

void Ledger::forgetPlaces()
{
    m_total = 0;
    for (Finding &finding : m_findings) {
        finding.count = 0;
        finding.places.clear();
    }
}

/// The index of the new finding, or -1 when there are too many.
qsizetype Ledger::keep(const Candidate &candidate, const QByteArray &label)
{
    // What gives itself away by its shape may do so no longer where another letter stands before it. JWTs always do.
    m_known.add(tellingPart(candidate.secret), candidate.secret, candidate.label);
    if (!candidate.isByShape)
        m_known.add(candidate.secret, candidate.secret, candidate.label);
    if (!candidate.isByShape && !http::isPlainSecretName(candidate.secret) && m_findings.size() < mostInOtherCases) {
        for (const QByteArray &other : inOtherCases(candidate.secret))
            m_known.add(other, candidate.secret, candidate.label);
    }
    if (m_findings.size() == mostFindings) {
        ++m_more;
        return -1;
    }
    Finding finding = described(candidate);
    finding.label = QString::fromLatin1(label);
    if (m_bytesKept + candidate.secret.size() <= mostKept) {
        m_bytesKept += candidate.secret.size();
        finding.secret = Secret(candidate.secret);
    }
    m_findings.append(finding);
    return m_findings.size() - 1;
}

} // namespace inspect::scan
