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

/// One of the two texts.
struct Side
{
    QString name; ///< as a sentence begins with it
    QByteArray text;
    QList<inspect::FoundToken> found;
};

Result<Side> sideOf(Invocation &call, const QString &argument, const QString &name)
{
    return textOf(call, argument).map([&name](const QByteArray &text) {
        return Side{name, text, inspect::recognise(text).found};
    });
}

/// Where the first ID token is among them, or -1.
qsizetype idTokenIn(const QList<inspect::FoundToken> &found)
{
    const auto isId = [](const inspect::FoundToken &token) { return token.kind == inspect::TokenKind::IdToken; };
    const auto at = std::find_if(found.begin(), found.end(), isId);
    return at == found.end() ? -1 : at - found.begin();
}

/// The token that is compared; of several, it is told which.
inspect::Inspection inspected(Invocation &call, const Side &side, qsizetype at, const inspect::Context &context)
{
    if (side.found.isEmpty())
        return inspect::inspect(side.text, context);
    if (side.found.size() > 1)
        call.out().note(say("%1 text holds %2 tokens: number %3 is compared (%4). Give the one that you mean alone to "
                            "compare another.")
                            .arg(side.name)
                            .arg(side.found.size())
                            .arg(at + 1)
                            .arg(inspect::titleOf(side.found[at])));
    return inspect::inspect(side.found[at].text, context);
}

Result<int> compareTwo(Invocation &call, const inspect::Context &context)
{
    std::optional<EnglishOnly> english;
    if (call.out().isJson())
        english.emplace();
    const auto first = sideOf(call, call.arguments().at(0), say("The first"));
    const auto second = sideOf(call, call.arguments().at(1), say("The second"));
    if (!first || !second)
        return tl::unexpected<Error>(first ? second.error() : first.error());
    const qsizetype firstId = idTokenIn(first->found);
    const qsizetype secondId = idTokenIn(second->found);
    const bool bothHaveId = firstId >= 0 && secondId >= 0; // else the first token of each counts
    const inspect::Inspection a = inspected(call, *first, bothHaveId ? firstId : 0, context);
    const inspect::Inspection b = inspected(call, *second, bothHaveId ? secondId : 0, context);
    const inspect::Comparison comparison = inspect::compare(a, b, context.now);
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
    const bool isReadable = a.verdict != inspect::Verdict::Unreadable && b.verdict != inspect::Verdict::Unreadable;
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
