// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_text.h"
#include "base/translated.h"
#include "base/whole_write.h"
#include "cli/commands.h"
#include "cli/discovery.h"
#include "cli/inspect_lines.h"
#include "cli/inspect_options.h"
#include "cli/inspection_text.h"
#include "inspect/report.h"

#include <QCoreApplication>
#include <QUrl>

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

/// --report: error: FileUnwritable, UsageWrong for an ending that is no format.
Result<bool> writeReport(const QString &path, const inspect::Inspection &inspection, const inspect::Context &context)
{
    const auto format = inspect::reportFormatOf(path);
    if (!format)
        return failure(ErrorCode::UsageWrong, u"--report"_s, say("the file's name ends in .md, .html or .json"));
    return replaceFile(path, inspect::report(inspection, context, *format));
}

/// What was judged so far.
struct Progress
{
    int worst = 0;
    QByteArrayList documents;
};

Result<bool> inspectOne(Invocation &call, const Subject &subject, const inspect::Context &context, Progress &progress)
{
    const inspect::Inspection inspection = inspect::inspect(subject.found.text, context);
    const int code = exitCodeOf(inspection.verdict, context.keys.has_value());
    progress.worst = std::max(progress.worst, code);
    call.count(code == 0);
    if (call.isSet(u"report"_s)) {
        if (const auto written = writeReport(call.value(u"report"_s), inspection, context); !written)
            return written;
    }
    if (call.out().isJson()) {
        QByteArray json = inspect::toJson(inspection, context);
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
    return true;
}

Result<int> inspectAll(Invocation &call, const Subjects &subjects,
                       const std::function<inspect::Context(const Subject &)> &contextOfSubject)
{
    std::optional<EnglishOnly> english;
    if (call.out().isJson())
        english.emplace();
    Progress progress;
    for (const Subject &subject : subjects.list) {
        const auto done = inspectOne(call, subject, contextFor(subject, contextOfSubject(subject)), progress);
        if (!done)
            return tl::unexpected<Error>(done.error());
    }
    // The documents hold the token's own digits and order, which QJsonDocument would lose: they are joined as text.
    if (call.out().format() == Format::Json && progress.documents.size() > 1)
        call.out().bytes('[' + progress.documents.join(",\n") + ']');
    else if (!progress.documents.isEmpty())
        call.out().bytes(progress.documents.join('\n'));
    return std::max(progress.worst, subjects.leftOut > 0 ? 1 : 0);
}

/// --discover without --issuer: the token's own issuer is asked, which settles little. Exit code 3 when one did not
/// answer.
Future<int> inspectDiscovered(Invocation &call, const inspect::Context &context, const Subjects &subjects)
{
    return andThen(discoverAll(call, subjects.list), &call, [&call, context, subjects](const KeysByIssuer &known) {
        const auto code = inspectAll(call, subjects, [&](const Subject &subject) {
            const QString issuer = issuerOf(subject.found.text);
            const auto keys = known.value(issuer, tl::unexpected<Error>(Error{ErrorCode::Cancelled, {}, {}}));
            const auto trust = isAdded(call, issuer) ? inspect::Trust::Provider : inspect::Trust::Discovered;
            return keys ? withKeys(context, *keys, trust, publishedBy(issuer)) : context;
        });
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
    const auto subjects = subjectsOf(call);
    if (!subjects)
        return tl::unexpected<Error>(subjects.error());
    if (call.isSet(u"report"_s) && subjects->list.size() > 1)
        return failure(ErrorCode::UsageWrong, u"--report"_s, say("a report is about one token; here are several"));
    return inspectAll(call, *subjects, [&context](const Subject &) { return context; });
}

Future<int> discoverAndInspect(Invocation &call, const inspect::Context &context)
{
    if (!context.issuer.isEmpty())
        return andThen(discover(call, context.issuer, app::NamedBy::User), &call,
                       [&call, context](const jose::JwkSet &keys) {
                           return inspectWith(
                               call, withKeys(context, keys, inspect::Trust::Provider, publishedBy(context.issuer)));
                       });
    if (call.isSet(u"lines"_s))
        return ready<int>(failure(ErrorCode::UsageWrong, u"--discover"_s,
                                  say("with --lines it needs --issuer: not every line may ask a host of its own")));
    const auto subjects = subjectsOf(call);
    if (!subjects)
        return ready<int>(tl::unexpected<Error>(subjects.error()));
    return inspectDiscovered(call, context, *subjects);
}

} // namespace

Future<int> inspect(Invocation &call)
{
    const auto context = contextOf(call);
    if (!context)
        return ready<int>(tl::unexpected<Error>(context.error()));
    return andThen(keysOf(call), &call, [&call, context = *context](const Keys &keys) {
        inspect::Context known = context;
        known.openingKeys = keys.opening;
        if (call.isSet(u"discover"_s))
            return discoverAndInspect(call, known);
        return ready<int>(inspectWith(call, withKeys(known, keys.verifying, inspect::Trust::Given, {})));
    });
}

} // namespace cli
