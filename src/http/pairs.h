// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

/// The pairs of a query or a form for somebody who edits them. What is not edited stays byte for byte as it was written
/// (`+` or `%20`, `%2f` or `%2F`, `flag` or `flag=`): a signature may hang on it.
namespace http {

struct Pair
{
    QString written;      ///< "name=value" or "name" alone, percent-encoded, `+` for a space
    bool isTicked = true; ///< otherwise it is kept aside and not sent
    QString file = {};    ///< of a multipart form: path of the file whose content is the value; empty for none

    QString name() const;  ///< decoded once; bytes that are no UTF-8 become U+FFFD
    QString value() const; ///< the same; empty where there is none
    /// The other half stays as it is written; so does this one when it says that already.
    void setName(const QString &name);
    void setValue(const QString &value);

    bool operator==(const Pair &) const = default;
};

/// Every pair between the `&`, empty ones too: joined() gives the same text.
QList<Pair> pairsOf(const QString &encoded);

/// The ticked ones, as they are written.
QString joined(const QList<Pair> &pairs);

/// The pairs of the query of an address that may not be finished ("https://h/{fileId}?a=b#c"); none without a `?`.
/// Those of `before` that are not ticked stay where they were.
QList<Pair> queryPairs(const QString &address, const QList<Pair> &before = {});

/// The address with these as its query; without a `?` when none is ticked.
QString withQuery(const QString &address, const QList<Pair> &pairs);

/// Whether a body could be a form in this encoding: it has a `=` and nothing that stands in none (RFC 3986 2).
bool looksLikePairs(const QByteArray &body);

} // namespace http
