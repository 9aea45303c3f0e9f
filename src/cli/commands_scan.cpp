// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scan_run.h"
#include "cli/commands.h"
#include "cli/inspect_options.h"
#include "cli/scan_output.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

/// What of the input was not searched: on stderr, and as exit code 2.
int noteOmissions(Invocation &call, const app::ScanResult &result)
{
    for (const QString &path : result.grown)
        call.out().note(say("%1 grew while it was read: what was added is not searched.").arg(path));
    for (const QString &sentence : result.left)
        call.out().note(sentence, Tone::Bad);
    for (const Error &error : result.unread)
        call.out().note(describe(error), Tone::Bad);
    return result.left.isEmpty() && result.unread.isEmpty() ? 0 : 2;
}

/// What is to be read. A script's variable that is not set leaves no name, or an empty one: to take that for an empty
/// stdin would let a gate pass that has looked at nothing.
Result<QStringList> filesOf(Invocation &call)
{
    const QStringList paths = call.arguments();
    if (paths.isEmpty() || paths.contains(QString()))
        return failure(ErrorCode::UsageWrong, paths.isEmpty() ? u"scan"_s : u"“”"_s,
                       say("name a file, or give - for stdin"));
    for (const QString &path : paths)
        noteTerminal(call.out(), path);
    return paths;
}

/// How many secrets a copy would have to hide beyond those of the list. Nothing is known where a second reading would
/// take its time, or what was read is gone.
std::optional<qsizetype> countUnlisted(const QStringList &paths, inspect::scan::Rules rules,
                                       const app::ScanResult &result)
{
    constexpr qint64 mostReadAgain = 16'000'000; // bytes: nobody notices
    const bool canBeReadAgain = std::all_of(
        paths.begin(), paths.end(), [](const QString &path) { return path != "-"_L1 && QFileInfo(path).isFile(); });
    if (rules.generous)
        return 0;
    if (!canBeReadAgain || result.bytes > mostReadAgain)
        return std::nullopt;
    rules.generous = true;
    const auto all = app::scanFiles(paths, rules, {});
    if (!all)
        return std::nullopt;
    const auto &findings = (*all)->ledger.findings();
    return std::count_if(findings.begin(), findings.end(), [&result](const inspect::scan::Finding &finding) {
        return !result.ledger.contains(finding.secret.reveal());
    });
}

Result<int> search(Invocation &call, const ScanJudge &judge, const QStringList &paths)
{
    // A gate lets nothing pass that a copy would have had to hide.
    const inspect::scan::Rules rules{call.isSet(u"people"_s), false, call.isSet(u"expect-none"_s)};
    const auto result = app::scanFiles(paths, rules, scanProgress(call));
    call.out().passing({});
    if (!result)
        return tl::unexpected<Error>(result.error());
    if (paths.size() == 1 && !(*result)->unread.isEmpty())
        return tl::unexpected<Error>((*result)->unread.first());
    const int judged = printFindings(call, **result, judge);
    noteUnlisted(call, **result, countUnlisted(paths, rules, **result));
    const int expected = call.isSet(u"expect-none"_s) && (*result)->ledger.total() > 0 ? 1 : 0;
    return std::max({judged, expected, noteOmissions(call, **result)});
}

Future<int> searchAndJudge(Invocation &call)
{
    const auto now = judgedAt(call);
    const auto paths = filesOf(call);
    if (!now || !paths)
        return ready<int>(tl::unexpected<Error>(now ? paths.error() : now.error()));
    return andThen(keysOf(call), &call, [&call, now = *now, paths = *paths](const Keys &keys) {
        ScanJudge judge{std::nullopt, now};
        if (keys.verifying) {
            judge.context.emplace();
            judge.context->now = now;
            judge.context->isNowChosen = call.isSet(u"at"_s);
            judge.context->keys = keys.verifying;
        }
        return search(call, judge, paths);
    });
}

Result<QString> onlyFile(Invocation &call)
{
    return filesOf(call).and_then([](const QStringList &paths) -> Result<QString> {
        if (paths.size() == 1)
            return paths.constFirst();
        return failure(ErrorCode::UsageWrong, u"--redact"_s, say("it copies one file: name that, and no other"));
    });
}

/// What was, or would be, replaced: "2 places of 1 secret".
QString replacedText(const app::RedactedCopy &copy)
{
    const qsizetype secrets = copy.ledger.findings().size() + copy.ledger.more();
    return say("%1 of %2")
        .arg(copy.replaced == 1 ? say("1 place") : say("%1 places").arg(copy.replaced),
             secrets == 1 ? say("1 secret") : say("%1 secrets").arg(secrets));
}

Result<int> redact(Invocation &call)
{
    const auto path = onlyFile(call);
    if (!path)
        return tl::unexpected<Error>(path.error());
    const bool isPreview = call.isSet(u"dry-run"_s);
    const auto out = isPreview ? std::nullopt : std::optional(call.value(u"redact"_s));
    const inspect::scan::Rules rules{call.isAnySet({u"people"_s, u"redact-people"_s}), call.isSet(u"keep-claims"_s),
                                     true};
    const auto copy = app::redactFile(*path, out, rules, scanProgress(call));
    call.out().passing({});
    if (!copy)
        return tl::unexpected<Error>(copy.error());
    if (isPreview || call.out().isJson())
        printReplacements(call, **copy);
    if (!(*copy)->survivor.isEmpty()) {
        call.out().note(say("No copy was kept: a secret was found in it all the same (%1).").arg((*copy)->survivor),
                        Tone::Bad);
        return 1;
    }
    if ((*copy)->grew)
        call.out().note(say("%1 grew while it was read: what was added is not in the copy.").arg(*path));
    const QString sum = isPreview ? say("%1 would be replaced; nothing was written.")
                                  : say("%1 replaced; searched again, and none was found in the copy.");
    call.out().note(sum.arg(replacedText(**copy)));
    return 0;
}

} // namespace

QList<QCommandLineOption> scanOptions()
{
    return {
        {u"redact"_s,
         say("Write a copy in which a label such as ACCESS#1 stands for each secret. It hides more than a search "
             "lists, so that numbers may differ."),
         u"OUT"_s},
        {u"dry-run"_s, say("Write no copy: list each replacement that --redact would make.")},
        {u"keep-claims"_s, say("In the copy, keep the claims of JWTs readable: their signatures alone are replaced.")},
        {u"redact-people"_s, say("In the copy, replace e-mail addresses and names of people too.")},
        {u"people"_s, say("Find e-mail addresses and names of people too.")},
        {u"expect-none"_s,
         say("List all that --redact would replace, also what only its name gives away, and end with 1 when there is "
             "any.")},
        {u"show-secrets"_s, say("Print the secrets themselves.")},
        {u"jwks"_s, say("Verify the JWTs with these keys: a JWK Set, from a file or an address; may be repeated."),
         u"FILE|URL"_s},
        {u"key"_s, say("A key to verify with: PEM, DER, JWK or certificate; may be repeated."), u"FILE"_s},
        {u"secret-file"_s, say("A file with the secret of an HMAC signature."), u"FILE"_s},
        {u"at"_s, say("Judge as if it were this time: seconds since 1970 or RFC 3339."), u"TIME"_s},
    };
}

Future<int> scan(Invocation &call)
{
    if (call.isSet(u"redact"_s) || call.isSet(u"dry-run"_s))
        return ready<int>(redact(call));
    return searchAndJudge(call);
}

} // namespace cli
