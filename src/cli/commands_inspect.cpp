// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/inspect_options.h"
#include "cli/inspection_text.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

/// One text to inspect, from a file, stdin or the command line itself.
Result<QByteArray> subjectOf(Invocation &call, const QString &argument)
{
    if (argument == "-"_L1 || QFileInfo::exists(argument))
        return readInput(argument);
    call.out().note(say("There is no file of that name, so it is taken for a token: on the command line other users of "
                        "this computer can read it. Give a file, or - for stdin."));
    return argument.toUtf8();
}

int exitCodeOf(inspect::Verdict verdict, bool keyGiven)
{
    switch (verdict) {
    case inspect::Verdict::Valid:
        return 0;
    case inspect::Verdict::Unverified:
        return keyGiven ? 1 : 0;
    case inspect::Verdict::Invalid:
        return 1;
    case inspect::Verdict::Unreadable:
        return 2;
    }
    Q_UNREACHABLE();
}

Result<int> inspectAll(Invocation &call, inspect::Context context, const std::optional<jose::JwkSet> &keys)
{
    context.keys = keys;
    context.keyOrigin = call.isSet(u"jwks"_s) ? call.value(u"jwks"_s) : call.value(u"key"_s);
    int worst = 0;
    QList<QByteArray> documents;
    const QStringList subjects = call.arguments().isEmpty() ? QStringList{u"-"_s} : call.arguments();
    for (const QString &subject : subjects) {
        const auto text = subjectOf(call, subject);
        if (!text)
            return tl::unexpected<Error>(text.error());
        const inspect::Inspection inspection = inspect::inspect(*text, context);
        worst = std::max(worst, exitCodeOf(inspection.verdict, keys.has_value()));
        if (call.out().isJson())
            documents.append(inspect::toJson(inspection, context));
        else
            print(call.out(), inspection, context);
    }
    // The documents hold the token's own digits and order, which QJsonDocument would lose: they are joined as text.
    if (call.out().format() == Format::Json && documents.size() > 1)
        call.out().bytes('[' + documents.join(",\n") + ']');
    else if (!documents.isEmpty())
        call.out().bytes(documents.join('\n'));
    return worst;
}

} // namespace

Future<int> inspect(Invocation &call)
{
    const auto context = contextOf(call);
    if (!context)
        return ready<int>(tl::unexpected<Error>(context.error()));
    return andThen(keysOf(call), &call, [&call, context = *context](const std::optional<jose::JwkSet> &keys) {
        return inspectAll(call, context, keys);
    });
}

} // namespace cli
