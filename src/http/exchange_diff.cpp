// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/exchange_diff.h"

#include "base/json_pretty.h"
#include "base/plain_text.h"
#include "http/form.h"

#include <QCoreApplication>
#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace http {

namespace {

using Change = ExchangeDifference::Change;

QString say(const char *text)
{
    return QCoreApplication::translate("exchange_diff", text);
}

ExchangeDifference compared(const QString &name, const QByteArray &a, const QByteArray &b)
{
    return {name, a == b ? Change::Same : Change::Differs, a, b};
}

/// All values of that name, as one line has them (RFC 9110 5.3).
QByteArray valuesOf(const QList<Headers::Field> &fields, const QByteArray &name, Qt::CaseSensitivity sensitivity)
{
    QByteArrayList values;
    for (const auto &[other, value] : fields) {
        if (other.compare(name, sensitivity) == 0)
            values.append(value);
    }
    return values.join(", ");
}

bool hasName(const QList<Headers::Field> &fields, const QByteArray &name, Qt::CaseSensitivity sensitivity)
{
    return std::any_of(fields.begin(), fields.end(),
                       [&](const Headers::Field &field) { return field.first.compare(name, sensitivity) == 0; });
}

/// `words`: how such a field is called, with %1 for its name.
QList<ExchangeDifference> compareFields(const QString &words, const QList<Headers::Field> &a,
                                        const QList<Headers::Field> &b, Qt::CaseSensitivity sensitivity)
{
    QList<ExchangeDifference> rows;
    QList<Headers::Field> seen;
    for (const auto &field : a + b) {
        const QByteArray &name = field.first;
        if (hasName(seen, name, sensitivity))
            continue;
        seen.append(field);
        ExchangeDifference row = compared(words.arg(QString::fromUtf8(name)), valuesOf(a, name, sensitivity),
                                          valuesOf(b, name, sensitivity));
        if (!hasName(a, name, sensitivity))
            row.change = Change::OnlySecond;
        else if (!hasName(b, name, sensitivity))
            row.change = Change::OnlyFirst;
        rows.append(row);
    }
    return rows;
}

QList<Headers::Field> queryFields(const QUrl &url)
{
    QList<Headers::Field> fields;
    for (const auto &[name, value] : queryOf(url))
        fields.append({name.toUtf8(), value.toUtf8()});
    return fields;
}

// --- bodies

QByteArrayList linesOf(const QByteArray &body)
{
    const auto pretty = json_pretty::indented(body);
    return pretty.value_or(body).split('\n');
}

/// The lines that both have, as pairs of their numbers: a longest common subsequence.
std::vector<std::pair<qsizetype, qsizetype>> commonLines(const QByteArrayList &a, const QByteArrayList &b)
{
    const qsizetype width = b.size() + 1;
    std::vector<int> longest(size_t((a.size() + 1) * width));
    const auto at = [&longest, width](qsizetype i, qsizetype j) -> int & { return longest[size_t(i * width + j)]; };
    for (qsizetype i = a.size() - 1; i >= 0; --i) {
        for (qsizetype j = b.size() - 1; j >= 0; --j)
            at(i, j) = a[i] == b[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    }
    std::vector<std::pair<qsizetype, qsizetype>> pairs;
    for (qsizetype i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i] == b[j])
            pairs.emplace_back(i++, j++);
        else if (at(i + 1, j) >= at(i, j + 1))
            ++i;
        else
            ++j;
    }
    return pairs;
}

/// Lines that stand between two that both have: side by side as far as both have some.
void addGap(QList<ExchangeDifference> &rows, const QString &name, const QByteArrayList &a, const QByteArrayList &b,
            qsizetype firstLine, qsizetype secondLine)
{
    for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i) {
        const Change change = i >= a.size() ? Change::OnlySecond : i >= b.size() ? Change::OnlyFirst : Change::Differs;
        const qsizetype line = change == Change::OnlySecond ? secondLine + i : firstLine + i;
        rows.append({say("%1, line %2").arg(name).arg(line + 1), change, a.value(i), b.value(i)});
    }
}

QList<ExchangeDifference> compareLines(const QString &name, QByteArrayList a, QByteArrayList b)
{
    qsizetype same = 0;
    while (same < a.size() && same < b.size() && a[same] == b[same])
        ++same;
    qsizetype tail = 0;
    while (tail < std::min(a.size(), b.size()) - same && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    a = a.mid(same, a.size() - same - tail);
    b = b.mid(same, b.size() - same - tail);
    QList<ExchangeDifference> rows;
    qsizetype i = 0;
    qsizetype j = 0;
    auto pairs =
        std::max(a.size(), b.size()) > mostLines ? std::vector<std::pair<qsizetype, qsizetype>>() : commonLines(a, b);
    pairs.emplace_back(a.size(), b.size());
    for (const auto &[nextI, nextJ] : pairs) {
        addGap(rows, name, a.mid(i, nextI - i), b.mid(j, nextJ - j), same + i, same + j);
        i = nextI + 1;
        j = nextJ + 1;
    }
    return rows;
}

QByteArray sizeInWords(const QByteArray &body, qsizetype parting)
{
    return say("%L1 bytes, from byte %L2 on another").arg(body.size()).arg(parting).toUtf8();
}

QList<ExchangeDifference> compareBodies(const QString &name, const QByteArray &a, const QByteArray &b)
{
    if (a == b)
        return {{name, Change::Same, a.isEmpty() ? QByteArray() : say("%L1 bytes").arg(a.size()).toUtf8(),
                 b.isEmpty() ? QByteArray() : say("%L1 bytes").arg(b.size()).toUtf8()}};
    if (a.size() > mostCompared || b.size() > mostCompared) {
        const auto parting = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
        return {{name, Change::Differs, sizeInWords(a, parting), sizeInWords(b, parting)}};
    }
    const QList<ExchangeDifference> lines = compareLines(name, linesOf(a), linesOf(b));
    if (lines.isEmpty())
        return {{name, Change::Differs, say("the same JSON").toUtf8(), say("in another layout").toUtf8()}};
    return lines;
}

QByteArray statusOf(const Response &response)
{
    return response.status == 0 ? say("no answer").toUtf8() : QByteArray::number(response.status);
}

} // namespace

QList<ExchangeDifference> differences(const Exchange &a, const Exchange &b)
{
    const auto address = [](const Exchange &exchange) {
        return exchange.request.url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment).toEncoded();
    };
    QList<ExchangeDifference> rows = {compared(say("Method"), a.request.method, b.request.method),
                                      compared(say("Address"), address(a), address(b))};
    rows += compareFields(say("Query parameter %1"), queryFields(a.request.url), queryFields(b.request.url),
                          Qt::CaseSensitive);
    const auto sent = [](const Request &request) {
        Headers headers = request.headers;
        if (!request.authorization.isEmpty())
            headers.add("Authorization", request.authorization.reveal());
        return headers.fields();
    };
    rows += compareFields(say("Request header %1"), sent(a.request), sent(b.request), Qt::CaseInsensitive);
    rows += compareBodies(say("Request body"), a.request.body, b.request.body);
    rows.append(compared(say("Status"), statusOf(a.response), statusOf(b.response)));
    rows += compareFields(say("Response header %1"), a.response.headers.fields(), b.response.headers.fields(),
                          Qt::CaseInsensitive);
    rows += compareBodies(say("Response body"), a.response.body, b.response.body);
    return rows;
}

QString inWords(const QList<ExchangeDifference> &differences)
{
    QStringList lines;
    for (const ExchangeDifference &row : differences) {
        const QString first = plain_text::visible(QString::fromUtf8(row.first));
        const QString second = plain_text::visible(QString::fromUtf8(row.second));
        switch (row.change) {
        case Change::Same:
            continue;
        case Change::Differs:
            lines.append(say("%1: %2 → %3").arg(row.name, first, second));
            continue;
        case Change::OnlyFirst:
            lines.append(say("%1: %2 → (not there)").arg(row.name, first));
            continue;
        case Change::OnlySecond:
            lines.append(say("%1: (not there) → %2").arg(row.name, second));
            continue;
        }
    }
    return lines.isEmpty() ? say("Nothing differs.") : lines.join(u'\n');
}

} // namespace http
