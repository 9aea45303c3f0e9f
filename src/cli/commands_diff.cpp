// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_text.h"
#include "base/plain_text.h"
#include "base/time_text.h"
#include "base/translated.h"
#include "cli/commands.h"
#include "cli/inspect_lines.h"
#include "cli/inspect_options.h"
#include "cli/subjects.h"
#include "inspect/compare.h"
#include "inspect/report.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

constexpr qsizetype longestValue = 60; // characters

QString mark(inspect::Change change)
{
    switch (change) {
    case inspect::Change::Same:
        return u"="_s;
    case inspect::Change::Added:
        return u"+"_s;
    case inspect::Change::Removed:
        return u"-"_s;
    case inspect::Change::Changed:
        return u"~"_s;
    }
    Q_UNREACHABLE();
}

QString valueText(const QByteArray &json)
{
    return plain_text::elided(plain_text::visible(QString::fromUtf8(json)), longestValue);
}

QString valuesText(const inspect::Difference &row)
{
    if (row.change == inspect::Change::Changed)
        return say("%1 → %2").arg(valueText(row.a), valueText(row.b));
    return valueText(row.a.isEmpty() ? row.b : row.a);
}

void printRows(Output &out, const QString &title, const QList<inspect::Difference> &rows)
{
    if (rows.isEmpty())
        return;
    out.line({});
    out.line(title);
    for (const inspect::Difference &row : rows)
        out.line(row.change == inspect::Change::Same ? Tone::Plain : Tone::Doubtful, u"  "_s + mark(row.change),
                 u" %1 %2%3"_s.arg(plain_text::visible(row.name).leftJustified(16), valuesText(row),
                                   row.meaning.isEmpty() ? QString() : u"  — "_s + row.meaning));
}

/// The first token of a text.
Result<inspect::Inspection> inspected(Invocation &call, const QString &argument, const inspect::Context &context)
{
    const auto text = textOf(call, argument);
    if (!text)
        return tl::unexpected<Error>(text.error());
    const auto found = inspect::recognise(*text).found;
    return inspect::inspect(found.isEmpty() ? *text : found.first().text, context);
}

Result<int> compareTwo(Invocation &call, const inspect::Context &context)
{
    std::optional<EnglishOnly> english;
    if (call.out().isJson())
        english.emplace();
    const auto a = inspected(call, call.arguments().at(0), context);
    const auto b = inspected(call, call.arguments().at(1), context);
    if (!a || !b)
        return tl::unexpected<Error>(a ? b.error() : a.error());
    const inspect::Comparison comparison = inspect::compare(*a, *b, context.now);
    if (call.out().isJson()) {
        const QByteArray json = inspect::toJson(comparison);
        const QByteArray time = json_text::quoted(time_text::utc(context.now));
        call.out().bytes(context.isNowChosen ? withMember(json, "judged_at", time) : json);
    } else {
        if (context.isNowChosen)
            call.out().line(inspect::chosenTimeWords(context));
        for (const QString &sentence : comparison.summary)
            call.out().line(sentence);
        printRows(call.out(), say("Header"), comparison.header);
        printRows(call.out(), say("Claims"), comparison.claims);
    }
    const bool isReadable = a->verdict != inspect::Verdict::Unreadable && b->verdict != inspect::Verdict::Unreadable;
    return isReadable ? 0 : 2;
}

} // namespace

QList<QCommandLineOption> diffOptions()
{
    return {{u"at"_s, say("Tell times as seen from this one: seconds since 1970 or RFC 3339."), u"TIME"_s}};
}

Future<int> diff(Invocation &call)
{
    if (call.arguments().size() != 2)
        return ready<int>(failure(ErrorCode::UsageWrong, u"diff"_s, say("it compares two tokens: give two")));
    inspect::Context context;
    const auto now = judgedAt(call);
    if (!now)
        return ready<int>(tl::unexpected<Error>(now.error()));
    context.now = *now;
    context.isNowChosen = call.isSet(u"at"_s);
    return ready<int>(compareTwo(call, context));
}

} // namespace cli
