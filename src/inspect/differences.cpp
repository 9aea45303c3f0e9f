// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/differences.h"

#include "base/json_output.h"
#include "base/time_text.h"
#include "base/translated.h"
#include "inspect/subject.h"
#include "jose/claims.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace inspect {

namespace {

using json_text::Kind;
using json_text::Value;

QString say(const char *text)
{
    return translated("compare", text);
}

/// The members of one token's header or claims; by name too, for a hostile token may have a million.
class Side
{
public:
    explicit Side(const Members &members)
        : m_bytes(members.text)
        , m_meaning(members.meaning)
    {
        if (!members.object)
            return;
        for (const json_text::Member &member : members.object->members) {
            if (m_byName.contains(member.name)) {
                m_later[member.name].append(&member.value);
                continue;
            }
            m_byName.insert(member.name, &member.value);
            m_names.append(member.name);
        }
    }

    const QStringList &names() const { return m_names; }                          ///< each once, in order
    const Value *find(const QString &name) const { return m_byName.value(name); } ///< the first of that name
    bool isRepeated(const QString &name) const { return m_later.contains(name); }
    QByteArray written(const Value *value) const
    {
        return value ? json_text::compacted(m_bytes.mid(value->offset, value->length)) : QByteArray();
    }
    /// All values of that name, in order, as a list; empty when there is none.
    QByteArray allWritten(const QString &name) const
    {
        if (!find(name))
            return {};
        QByteArrayList all = {written(find(name))};
        for (const Value *value : m_later.value(name))
            all.append(written(value));
        return json_text::arrayText(all);
    }

    QString meaning(const QString &name) const { return find(name) ? m_meaning(name, *find(name)) : QString(); }

private:
    const QByteArray &m_bytes;
    const MeaningOf &m_meaning;
    QHash<QString, const Value *> m_byName;
    QHash<QString, QList<const Value *>> m_later; ///< of names that were there before
    QStringList m_names;
};

constexpr QStringView times[] = {u"exp", u"nbf", u"iat", u"auth_time", u"updated_at"};
constexpr QStringView sets[] = {u"aud", u"scope", u"scp", u"roles", u"groups", u"amr", u"permissions", u"wids"};

bool isOneOf(std::span<const QStringView> names, const QString &name)
{
    return std::ranges::find(names, QStringView(name)) != names.end();
}

/// The items of a list, or of a text in which blanks part them; nothing when it is no set of texts.
std::optional<QStringList> items(const Value &value)
{
    if (value.kind == Kind::String)
        return value.string().split(u' ', Qt::SkipEmptyParts);
    if (value.kind != Kind::Array)
        return std::nullopt;
    QStringList all;
    for (const Value &item : value.items) {
        if (item.kind != Kind::String)
            return std::nullopt;
        all.append(item.string());
    }
    return all;
}

QStringList without(const QStringList &all, const QStringList &others)
{
    QSet<QString> known(others.begin(), others.end());
    QStringList rest;
    for (const QString &item : all) {
        if (known.contains(item))
            continue;
        known.insert(item);
        rest.append(quotable(item));
    }
    return rest;
}

/// What a set gained and lost; an empty text when it holds the same.
QString setWords(const QStringList &a, const QStringList &b)
{
    QStringList parts;
    if (const QStringList gained = without(b, a); !gained.isEmpty())
        parts.append(say("gains %1").arg(gained.join(u", "_s)));
    if (const QStringList lost = without(a, b); !lost.isEmpty())
        parts.append(say("loses %1").arg(lost.join(u", "_s)));
    return parts.join(u"; "_s);
}

QString laterWords(qint64 a, qint64 b)
{
    if (a == b)
        return say("the same moment");
    return (b > a ? say("%1 later") : say("%1 earlier")).arg(time_text::duration(b - a));
}

bool isSameValue(const Value &a, const QByteArray &writtenA, const Value &b, const QByteArray &writtenB)
{
    if (a.kind != b.kind)
        return false;
    return a.kind == Kind::String ? a.string() == b.string() : writtenA == writtenB;
}

/// Fills in how a member that both tokens have differs.
void weigh(Difference &row, const Value &a, const Value &b)
{
    const auto timeA = jose::numericDate(a);
    const auto timeB = jose::numericDate(b);
    const auto itemsA = items(a);
    const auto itemsB = items(b);
    if (isOneOf(times, row.name) && timeA && timeB) {
        row.change = row.a == row.b || *timeA == *timeB ? Change::Same : Change::Changed;
        row.meaning = laterWords(*timeA, *timeB);
    } else if (isOneOf(sets, row.name) && itemsA && itemsB) {
        const QString words = setWords(*itemsA, *itemsB);
        row.change = words.isEmpty() ? Change::Same : Change::Changed;
        if (!words.isEmpty())
            row.meaning = words;
    } else {
        row.change = isSameValue(a, row.a, b, row.b) ? Change::Same : Change::Changed;
    }
}

/// Of a member that one of them has more than once: which value a program takes is anybody's guess, so all count.
Difference repeatedDifference(const QString &name, const Side &a, const Side &b)
{
    Difference row{name, Change::Same, a.allWritten(name), b.allWritten(name), say("There more than once"), true};
    if (row.a.isEmpty() || row.b.isEmpty())
        row.change = row.a.isEmpty() ? Change::Added : Change::Removed;
    else if (row.a != row.b)
        row.change = Change::Changed;
    return row;
}

/// What the member means in both; of two meanings, which is whose.
QString meaningWords(const QString &a, const QString &b)
{
    if (a == b || b.isEmpty())
        return a;
    return a.isEmpty() ? b : say("%1 → %2").arg(a, b);
}

Difference difference(const QString &name, const Side &a, const Side &b)
{
    if (a.isRepeated(name) || b.isRepeated(name))
        return repeatedDifference(name, a, b);
    const Value *left = a.find(name);
    const Value *right = b.find(name);
    Difference row{
        name, Change::Same, a.written(left), b.written(right), meaningWords(a.meaning(name), b.meaning(name)), false};
    if (left && right)
        weigh(row, *left, *right);
    else
        row.change = left ? Change::Removed : Change::Added;
    return row;
}

} // namespace

QList<Difference> differences(const Members &first, const Members &second)
{
    const Side a(first);
    const Side b(second);
    QList<Difference> rows;
    for (const QString &name : a.names())
        rows.append(difference(name, a, b));
    for (const QString &name : b.names()) {
        if (!a.find(name))
            rows.append(difference(name, a, b));
    }
    return rows;
}

} // namespace inspect
