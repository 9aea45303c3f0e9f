// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_text.h"
#include "base/translated.h"
#include "base/whole_write.h"
#include "cli/commands.h"
#include "cli/discovery.h"
#include "cli/inspect_lines.h"
#include "cli/inspect_options.h"
#include "cli/inspection_text.h"
#include "cli/report_ending.h"
#include "inspect/inspector.h"
#include "inspect/report.h"

#include <QCoreApplication>
#include <QUrl>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

/// Keys, and why we have them.
inspect::Context withKeys(inspect::Context context, const std::optional<jose::JwkSet> &keys, inspect::Trust trust,
                          const QString &origin)
{
    context.keys = keys;
    context.trust = trust;
    context.keyOrigin = origin;
    return context;
}

QString publishedBy(const QString &issuer)
{
    return say("published by %1").arg(issuer);
}

/// The format of --report. Error: UsageWrong for an ending that is none.
Result<inspect::ReportFormat> reportFormat(const Invocation &call)
{
    if (const auto format = inspect::reportFormatOf(call.value(u"report"_s)))
        return *format;
    return unknownEnding(u"report"_s, inspect::reportEndings());
}

/// What was judged so far.
struct Progress
{
    int worst = 0;
    QByteArrayList documents;
    std::optional<Error> unwritten; ///< why there is no report: what was judged is told all the same
};

/// --report
void writeReport(Invocation &call, const inspect::Inspection &inspection, const inspect::Context &context,
                 Progress &progress)
{
    const auto written = reportFormat(call).and_then([&](inspect::ReportFormat format) {
        return replaceFile(call.value(u"report"_s), inspect::report(inspection, context, format));
    });
    if (!written)
        progress.unwritten = written.error();
}

void inspectOne(Invocation &call, const Subject &subject, const inspect::Context &context, Progress &progress)
{
    const inspect::Inspection inspection = inspect::inspect(subject.found.text, context);
    const bool wasKeyAskedFor = context.keys.has_value() || call.isSet(u"discover"_s);
    const int code = exitCodeOf(inspection.verdict, wasKeyAskedFor);
    progress.worst = std::max(progress.worst, code);
    call.count(code == 0);
    if (call.isSet(u"report"_s))
        writeReport(call, inspection, context, progress);
    if (call.out().isJson()) {
        QByteArray json = inspect::toJson(inspection, context);
        if (call.isSet(u"explain"_s))
            json = withMember(json, "explanation", json_text::quoted(inspect::explain(inspection, context)));
        if (!subject.isAlone)
            json = withMember(json, "found", inspect::toJson(subject.found));
        progress.documents.append(subject.isOfSeveral ? withMember(json, "source", json_text::quoted(subject.source))
                                                      : json);
    } else {
        printPlace(call.out(), subject);
        if (call.isSet(u"explain"_s))
            call.out().line(inspect::explain(inspection, context));
        else
            print(call.out(), inspection, context);
    }
}

Result<int> inspectAll(Invocation &call, const Subjects &subjects,
                       const std::function<inspect::Context(const Subject &)> &contextOfSubject)
{
    std::optional<EnglishOnly> english;
    if (call.out().isJson())
        english.emplace();
    Progress progress;
    for (const Subject &subject : subjects.list)
        inspectOne(call, subject, contextFor(subject, contextOfSubject(subject)), progress);
    // The documents hold the token's own digits and order, which QJsonDocument would lose: they are joined as text.
    if (call.out().format() == Format::Json && progress.documents.size() > 1)
        call.out().bytes('[' + progress.documents.join(",\n") + ']');
    else if (!progress.documents.isEmpty())
        call.out().bytes(progress.documents.join('\n'));
    if (progress.unwritten)
        return tl::unexpected<Error>(*progress.unwritten);
    return std::max(progress.worst, subjects.leftOut > 0 ? 1 : 0);
}

/// Those of the command, if --report can be about them.
Result<Subjects> subjectsToJudge(Invocation &call)
{
    const auto subjects = subjectsOf(call);
    if (!subjects || !call.isSet(u"report"_s))
        return subjects;
    if (const auto format = reportFormat(call); !format)
        return tl::unexpected<Error>(format.error());
    if (subjects->list.size() > 1)
        return failure(ErrorCode::UsageWrong, u"--report"_s, say("a report is about one token; here are several"));
    return subjects;
}

/// The token itself, or the one that an encrypted one holds.
const inspect::Inspection &signedOne(const inspect::Inspection &inspection)
{
    return inspection.nested ? *inspection.nested : inspection;
}

/// Whom --discover could ask about a token.
struct Asked
{
    bool isOpen = true; ///< it can be read, and no key that the user gave has settled who signed it
    QString issuer;     ///< its `iss`, or empty
};

Asked whomToAsk(const Subject &subject, const inspect::Context &given)
{
    inspect::Context context = contextFor(subject, given);
    context.wordList = {}; // tried when it is judged
    const auto inspection = inspect::Inspector(context, inspect::Extent::Verdict).inspect(subject.found.text);
    const inspect::Inspection &inner = signedOne(inspection);
    const bool isVerified = inner.signature.outcome == jose::SignatureCheck::Outcome::Verified;
    return {!isVerified && inspection.verdict != inspect::Verdict::Unreadable, issuerOf(inner.token)};
}

/// Whom nobody could be asked about, and why.
void noteUnasked(Output &out, const QList<Asked> &asked, const KeysByIssuer &known)
{
    const auto isAnyOpen = [&asked](auto what) {
        return std::any_of(asked.begin(), asked.end(), [what](const Asked &one) { return one.isOpen && what(one); });
    };
    if (isAnyOpen([](const Asked &one) { return one.issuer.isEmpty(); }))
        out.note(say("A token here names no issuer that could be asked for its keys: name it with --issuer."),
                 Tone::Doubtful);
    if (isAnyOpen([&known](const Asked &one) { return !one.issuer.isEmpty() && !known.contains(one.issuer); }))
        out.note(say("The tokens name many issuers: the first %1 were asked.").arg(mostIssuers), Tone::Doubtful);
}

/// --discover without --issuer: the token's own issuer is asked, which settles little, unless a key that was given
/// settled it. Exit code 3 when one did not answer.
Future<int> inspectDiscovered(Invocation &call, const inspect::Context &given, const Subjects &subjects)
{
    QList<Asked> asked;
    QStringList issuers;
    for (const Subject &subject : subjects.list) {
        asked.append(whomToAsk(subject, given));
        if (asked.last().isOpen)
            issuers.append(asked.last().issuer);
    }
    return andThen(discoverAll(call, issuers), &call, [&call, given, subjects, asked](const KeysByIssuer &known) {
        auto next = asked.begin();
        const auto code = inspectAll(call, subjects, [&](const Subject &) {
            const Asked &one = *next++;
            const auto keys = known.value(one.issuer, tl::unexpected<Error>(Error{ErrorCode::Cancelled, {}, {}}));
            if (!one.isOpen || !keys)
                return given;
            const auto trust = isAdded(call, one.issuer) ? inspect::Trust::Provider : inspect::Trust::Discovered;
            return withKeys(given, *keys, trust, publishedBy(one.issuer));
        });
        noteUnasked(call.out(), asked, known);
        bool isComplete = true;
        for (auto it = known.begin(); it != known.end(); ++it) {
            if (*it)
                continue;
            call.out().note(describe(it->error()), Tone::Bad);
            isComplete = false;
        }
        return isComplete ? code : code.map([](int worst) { return std::max(worst, 3); });
    });
}

Result<int> inspectWith(Invocation &call, const inspect::Context &context)
{
    if (call.isSet(u"lines"_s))
        return inspectLines(call, context);
    const auto subjects = subjectsToJudge(call);
    if (!subjects)
        return tl::unexpected<Error>(subjects.error());
    return inspectAll(call, *subjects, [&context](const Subject &) { return context; });
}

/// Those that were given first, each set with its origin.
jose::JwkSet bothOf(const std::optional<jose::JwkSet> &given, const jose::JwkSet &published, const QString &origin)
{
    jose::JwkSet keys = given.value_or(jose::JwkSet());
    for (const jose::Jwk &key : published.keys)
        keys.keys.emplace_back(key).origin = origin;
    keys.broken += published.broken;
    return keys;
}

/// --discover with --issuer. A key that was given judges though the issuer does not answer; the exit code is 3 then.
Future<int> inspectPublished(Invocation &call, const inspect::Context &given)
{
    return eitherWay(discover(call, given.issuer, app::NamedBy::User), &call,
                     [&call, given](const Result<jose::JwkSet> &published) -> Result<int> {
                         if (!published && !given.keys)
                             return tl::unexpected<Error>(published.error());
                         if (!published) {
                             call.out().note(describe(published.error()), Tone::Bad);
                             return inspectWith(call, given).map([](int worst) { return std::max(worst, 3); });
                         }
                         const QString origin = publishedBy(given.issuer);
                         inspect::Context expected = given;
                         expected.issuer = publishedIssuer(call, given.issuer);
                         return inspectWith(call, withKeys(expected, bothOf(given.keys, *published, origin),
                                                           inspect::Trust::Provider, origin));
                     });
}

Future<int> discoverAndInspect(Invocation &call, const inspect::Context &given)
{
    if (!given.issuer.isEmpty())
        return inspectPublished(call, given);
    if (call.isSet(u"lines"_s))
        return ready<int>(failure(ErrorCode::UsageWrong, u"--discover"_s,
                                  say("with --lines it needs --issuer: not every line may ask a host of its own")));
    const auto subjects = subjectsToJudge(call);
    if (!subjects)
        return ready<int>(tl::unexpected<Error>(subjects.error()));
    return inspectDiscovered(call, given, *subjects);
}

} // namespace

Future<int> inspect(Invocation &call)
{
    const auto context = contextOf(call);
    if (!context)
        return ready<int>(tl::unexpected<Error>(context.error()));
    return andThen(keysOf(call), &call, [&call, context = *context](const Keys &keys) {
        inspect::Context given = withKeys(context, keys.verifying, inspect::Trust::Given, {});
        given.openingKeys = keys.opening;
        return call.isSet(u"discover"_s) ? discoverAndInspect(call, given) : ready<int>(inspectWith(call, given));
    });
}

} // namespace cli
