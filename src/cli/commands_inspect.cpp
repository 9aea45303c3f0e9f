// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/plain_text.h"
#include "base/time_text.h"
#include "cli/commands.h"
#include "inspect/inspection.h"
#include "inspect/meaning.h"
#include "jose/key.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

bool isAddress(const QString &text)
{
    return text.startsWith("https://"_L1) || text.startsWith("http://"_L1);
}

/// --at: seconds since the epoch, or RFC 3339.
Result<qint64> judgedAt(const Invocation &call)
{
    if (!call.isSet(u"at"_s))
        return app::systemClock()();
    const QString text = call.value(u"at"_s);
    bool whole = false;
    const qint64 seconds = text.toLongLong(&whole);
    if (whole)
        return seconds;
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid())
        return failure(ErrorCode::UsageWrong, u"--at"_s,
                       say("“%1” is neither seconds since 1970 nor a time such as 2026-11-25T14:00:00Z").arg(text));
    return time.toSecsSinceEpoch();
}

Result<Secret> secretFrom(const Invocation &call, const QString &option)
{
    if (!call.isSet(option))
        return Secret();
    const auto bytes = readInput(call.value(option));
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    return Secret(*bytes);
}

Result<inspect::Context> contextOf(const Invocation &call)
{
    inspect::Context context;
    const auto now = judgedAt(call);
    const auto leeway = call.integer(u"leeway"_s, 0);
    const auto accessToken = secretFrom(call, u"access-token-file"_s);
    const auto code = secretFrom(call, u"code-file"_s);
    if (!now || !leeway)
        return tl::unexpected<Error>(now ? leeway.error() : now.error());
    if (!accessToken || !code)
        return tl::unexpected<Error>(accessToken ? code.error() : accessToken.error());
    context.now = *now;
    context.leeway = *leeway;
    context.accessToken = *accessToken;
    context.code = *code;
    context.issuer = call.value(u"issuer"_s);
    context.clientId = call.isSet(u"audience"_s) ? call.value(u"audience"_s) : call.value(u"client-id"_s);
    context.nonce = call.value(u"nonce"_s);
    context.trust = inspect::Trust::Given;
    return context;
}

jose::JwkSet hmacKey(const QByteArray &secret)
{
    jose::Jwk key;
    key.kty = u"oct"_s;
    key.k = Secret(secret);
    return {{key}, {}};
}

/// The keys that the user gave: --jwks from a URL or a file, --key, --secret-file. Nothing when there was none.
Future<std::optional<jose::JwkSet>> keysOf(Invocation &call)
{
    using Keys = std::optional<jose::JwkSet>;
    if (call.isSet(u"jwks"_s) && isAddress(call.value(u"jwks"_s))) {
        const auto services = call.services();
        if (!services)
            return ready<Keys>(tl::unexpected<Error>(services.error()));
        const auto fetched = (*services)->keys().keys(QUrl(call.value(u"jwks"_s)), {});
        return andThen(fetched, &call, [](const jose::JwkSet &keys) { return Result<Keys>(keys); });
    }
    for (const QString &option : {u"jwks"_s, u"key"_s}) {
        if (!call.isSet(option))
            continue;
        const QString path = call.value(option);
        const auto bytes = readInput(path);
        if (!bytes)
            return ready<Keys>(tl::unexpected<Error>(bytes.error()));
        const auto keys = jose::parseKeyFile(*bytes, path);
        return ready<Keys>(keys ? Result<Keys>(*keys) : tl::unexpected<Error>(keys.error()));
    }
    const auto secret = secretFrom(call, u"secret-file"_s);
    if (!secret)
        return ready<Keys>(tl::unexpected<Error>(secret.error()));
    return ready<Keys>(secret->isEmpty() ? Keys() : Keys(hmacKey(secret->reveal())));
}

/// One text to inspect, from a file, stdin or the command line itself.
Result<QByteArray> subjectOf(Invocation &call, const QString &argument)
{
    if (argument == "-"_L1 || QFileInfo::exists(argument))
        return readInput(argument);
    call.out().note(say("The token stands on the command line, where other users of this computer can read it; give a "
                        "file, or - for stdin."));
    return argument.toUtf8();
}

QString statusWord(const Output &out, inspect::Status status)
{
    const QString word = QString::fromLatin1(inspect::statusId(status)).leftJustified(8);
    switch (status) {
    case inspect::Status::Pass:
        return out.good(word);
    case inspect::Status::Fail:
        return out.bad(word);
    case inspect::Status::Warn:
    case inspect::Status::Unknown:
        return out.doubtful(word);
    }
    Q_UNREACHABLE();
}

QString verdictWord(const Output &out, inspect::Verdict verdict)
{
    const QString word = QString::fromLatin1(inspect::verdictId(verdict)).toUpper();
    switch (verdict) {
    case inspect::Verdict::Valid:
        return out.good(word);
    case inspect::Verdict::Invalid:
        return out.bad(word);
    case inspect::Verdict::Unverified:
    case inspect::Verdict::Unreadable:
        return out.doubtful(word);
    }
    Q_UNREACHABLE();
}

QString valueText(const json_text::Value &value, const QByteArray &document)
{
    const QString text = value.kind == json_text::Kind::String
                             ? value.string
                             : QString::fromUtf8(document.mid(value.offset, value.length));
    return plain_text::elided(plain_text::visible(text), 120);
}

void printMembers(Output &out, const std::optional<json_text::Value> &object, const QByteArray &document,
                  const std::function<QString(const json_text::Member &)> &meaning)
{
    if (!object)
        return;
    for (const json_text::Member &member : object->members) {
        const QString means = meaning(member);
        out.line(u"  %1 %2%3"_s.arg(plain_text::visible(member.name).leftJustified(16),
                                    valueText(member.value, document),
                                    means.isEmpty() ? QString() : u"  — "_s + means));
    }
}

void print(Output &out, const inspect::Inspection &inspection, const inspect::Context &context)
{
    out.line(verdictWord(out, inspection.verdict) + u": "_s + inspection.headline);
    if (!inspection.summary.isEmpty())
        out.line(inspection.summary);
    if (inspection.error)
        out.line(say("At character %1: %2.").arg(inspection.error->offset).arg(inspection.error->message));
    const QString issuer = inspection.token.claims && inspection.token.claims->find(u"iss")
                               ? inspection.token.claims->find(u"iss")->string
                               : QString();
    if (inspection.token.header)
        out.line(u'\n' + say("Header"));
    printMembers(out, inspection.token.header, inspection.token.headerBytes,
                 [](const json_text::Member &member) { return inspect::headerMeaning(member.name, member.value); });
    if (inspection.token.claims)
        out.line(u'\n' + say("Claims"));
    printMembers(out, inspection.token.claims, inspection.token.payloadBytes, [&](const json_text::Member &member) {
        return inspect::claimMeaning(member.name, member.value, issuer, context.now);
    });
    if (!inspection.checks.isEmpty())
        out.line(u'\n' + say("Checks"));
    for (const inspect::Check &check : inspection.checks)
        out.line(u"  %1 %2 %3"_s.arg(statusWord(out, check.status), check.id.leftJustified(16), check.reason));
    if (!inspection.lints.isEmpty())
        out.line(u'\n' + say("Warnings"));
    for (const inspect::Lint &lint : inspection.lints)
        out.line(u"  %1 %2 %3"_s.arg(QString::fromLatin1(inspect::severityId(lint.severity)).leftJustified(8),
                                     lint.id.leftJustified(16), lint.reason));
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

QList<QCommandLineOption> inspectOptions()
{
    return {
        {u"jwks"_s, say("Keys: a JWK Set, from a file or an address."), u"FILE|URL"_s},
        {u"key"_s, say("A key: PEM, DER, JWK or certificate."), u"FILE"_s},
        {u"secret-file"_s, say("A file with the secret of an HMAC signature."), u"FILE"_s},
        {u"issuer"_s, say("The issuer that the token should be from."), u"ISSUER"_s},
        {u"client-id"_s, say("The client that the token should be for."), u"ID"_s},
        {u"audience"_s, say("The audience, where it is not the client."), u"AUDIENCE"_s},
        {u"nonce"_s, say("The nonce that was sent."), u"NONCE"_s},
        {u"access-token-file"_s, say("The access token of the same answer, for at_hash."), u"FILE"_s},
        {u"code-file"_s, say("The authorization code of the same answer, for c_hash."), u"FILE"_s},
        {u"at"_s, say("Judge as if it were this time: seconds since 1970 or RFC 3339."), u"TIME"_s},
        {u"leeway"_s, say("Allow clocks to differ by this much, in seconds."), u"SECONDS"_s, u"0"_s},
    };
}

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
