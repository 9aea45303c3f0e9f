// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/given_words.h"

#include "http/redact.h"

#include <QRegularExpression>
#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

/// A word that holds a secret, and the same without it.
using Pair = std::pair<QString, QString>;

QStringList &given()
{
    static QStringList words;
    return words;
}

/// The forms in which a sentence may quote a part of an argument: as it is, the option's name and value, the items of
/// a list.
QStringList piecesOf(const QString &argument)
{
    static const QRegularExpression before(u"\\A(?:-{1,2}|@)"_s);
    static const QRegularExpression between(u"[,=]"_s);
    const QString bare = QString(argument).remove(before);
    return QStringList{argument, bare, bare.section(u'=', 0, 0), bare.section(u'=', 1)} + bare.split(between);
}

/// Made when something is said on stderr at all: most calls say nothing there.
std::vector<Pair> secretPairs()
{
    std::vector<Pair> pairs;
    for (const QString &argument : std::as_const(given())) {
        for (const QString &piece : piecesOf(argument)) {
            if (const QString shown = redacted(piece); shown != piece)
                pairs.emplace_back(piece, shown);
        }
    }
    // The whole before its parts.
    std::ranges::stable_sort(pairs, std::greater(), [](const Pair &pair) { return pair.first.size(); });
    return pairs;
}

} // namespace

QString redacted(const QString &word)
{
    // Up to the first slash; or, where what stands behind a colon is no port, it is a password that holds one.
    static const QRegularExpression userInfo(u"(?<=://)(?:[^/\\s]*@|[^/\\s:]*:(?!\\d*(?:[/?#]|\\z))\\S*@)"_s);
    return QString::fromUtf8(http::Redactor().text(QString(word).replace(userInfo, u"…@"_s).toUtf8()));
}

void rememberGiven(const QStringList &arguments)
{
    given() = arguments;
}

QString withoutGivenSecrets(QString sentence)
{
    static const std::vector<Pair> pairs = secretPairs();
    for (const auto &[piece, shown] : pairs)
        sentence.replace(piece, shown);
    return sentence;
}

} // namespace cli
