// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/pairs.h"

#include "http/form.h"

#include <QUrl>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace http {

namespace {

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

/// Where the parts of an address end: its query from the first `?` to the first `#`.
struct Places
{
    qsizetype queryMark; ///< where `?` is or would be
    qsizetype fragment;  ///< where `#` is, or the end
};

Places placesIn(const QString &address)
{
    const qsizetype hash = address.indexOf(u'#');
    const qsizetype fragment = hash < 0 ? address.size() : hash;
    const qsizetype mark = address.left(fragment).indexOf(u'?');
    return {mark < 0 ? fragment : mark, fragment};
}

} // namespace

QString Pair::name() const
{
    return decodeFormText(written.section(u'=', 0, 0).toUtf8());
}

QString Pair::value() const
{
    return decodeFormText(written.section(u'=', 1).toUtf8());
}

void Pair::setName(const QString &name)
{
    const qsizetype equals = written.indexOf(u'=');
    if (name != this->name())
        written = encoded(name) + (equals < 0 ? QString() : written.mid(equals));
}

void Pair::setValue(const QString &value)
{
    if (value != this->value())
        written = written.section(u'=', 0, 0) + u'=' + encoded(value);
}

QList<Pair> pairsOf(const QString &encoded)
{
    QList<Pair> pairs;
    for (const QString &written : encoded.split(u'&'))
        pairs.append({written});
    return pairs;
}

QString joined(const QList<Pair> &pairs)
{
    QStringList ticked;
    for (const Pair &pair : pairs) {
        if (pair.isTicked)
            ticked.append(pair.written);
    }
    return ticked.join(u'&');
}

QList<Pair> queryPairs(const QString &address, const QList<Pair> &before)
{
    const auto [mark, fragment] = placesIn(address);
    QList<Pair> pairs = mark < fragment ? pairsOf(address.sliced(mark + 1, fragment - mark - 1)) : QList<Pair>();
    for (qsizetype i = 0; i < before.size(); ++i) {
        if (!before.at(i).isTicked)
            pairs.insert(std::min(i, pairs.size()), before.at(i));
    }
    return pairs;
}

QString withQuery(const QString &address, const QList<Pair> &pairs)
{
    const auto [mark, fragment] = placesIn(address);
    const bool hasQuery = std::any_of(pairs.begin(), pairs.end(), [](const Pair &pair) { return pair.isTicked; });
    return address.left(mark) + (hasQuery ? u'?' + joined(pairs) : QString()) + address.mid(fragment);
}

bool looksLikePairs(const QByteArray &body)
{
    const auto isForeign = [](char c) { return c <= ' ' || c > '~' || "\"<>[]\\^`{|}"_ba.contains(c); };
    return body.contains('=') && std::none_of(body.begin(), body.end(), isForeign);
}

} // namespace http
