// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inspect_options.h"

#include "base/time_input.h"
#include "cli/commands.h"
#include "jose/algorithms.h"
#include "jose/key.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

/// --jwks takes both files and addresses.
QRegularExpression addressPattern()
{
    return QRegularExpression(u"^https?://"_s);
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

Result<std::optional<inspect::Profile>> profileOf(const Invocation &call)
{
    if (!call.isSet(u"profile"_s))
        return std::nullopt;
    const QString id = call.value(u"profile"_s);
    if (const auto profile = inspect::profileNamed(id))
        return profile;
    return failure(ErrorCode::UsageWrong, u"--profile"_s,
                   say("it is one of %1, not “%2”").arg(inspect::profileIds().join(u", "_s), id));
}

QStringList algorithmNames()
{
    QStringList names;
    for (const jose::Algorithm &algorithm : jose::algorithms())
        names.append(QString::fromLatin1(algorithm.name));
    return names;
}

/// --alg
Result<QString> algorithmOf(const Invocation &call)
{
    const QString name = call.value(u"alg"_s);
    if (!call.isSet(u"alg"_s) || jose::findAlgorithm(name))
        return name;
    if (name.compare("none"_L1, Qt::CaseInsensitive) != 0)
        return failure(ErrorCode::UsageWrong, u"--alg"_s,
                       say("it is one of %1, not “%2”").arg(algorithmNames().join(u", "_s), name));
    return failure(ErrorCode::UsageWrong, u"--alg"_s,
                   say("“none” is no signature, so it cannot be expected of a token that is to be verified; name the "
                       "algorithm that the client registered, for example RS256"));
}

/// --wordlist: one guess a line.
Result<QByteArrayList> wordsOf(const Invocation &call)
{
    if (!call.isSet(u"wordlist"_s))
        return QByteArrayList();
    const auto bytes = readInput(call.value(u"wordlist"_s));
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    QByteArrayList words = bytes->split('\n');
    for (QByteArray &word : words) {
        if (word.endsWith('\r'))
            word.chop(1);
    }
    return words;
}

/// --payload: of a token that comes without, to its last byte.
Result<std::optional<QByteArray>> payloadOf(const Invocation &call)
{
    if (!call.isSet(u"payload"_s))
        return std::optional<QByteArray>();
    return readBytes(call.value(u"payload"_s)).map([](const QByteArray &bytes) { return std::optional(bytes); });
}

template<class... Results>
std::optional<Error> firstError(const Results &...results)
{
    std::optional<Error> first;
    const auto note = [&first](const auto &result) {
        if (!first && !result)
            first = result.error();
    };
    (note(results), ...);
    return first;
}

/// A sentence about a key of this origin names it.
QStringList placed(const QStringList &sentences, const QString &origin)
{
    QStringList placed;
    for (const QString &sentence : sentences)
        placed.append(sentence.contains(origin) ? sentence : say("%1: %2").arg(origin, sentence));
    return placed;
}

void add(Keys &keys, const QString &origin, jose::JwkSet verifying, jose::PrivateKeySet opening)
{
    if (!keys.verifying)
        keys.verifying.emplace();
    for (jose::Jwk &key : verifying.keys) {
        key.origin = origin;
        keys.verifying->keys.push_back(key);
    }
    for (jose::PrivateKey &key : opening.keys) {
        key.publicHalf.origin = origin;
        keys.opening.keys.push_back(key);
    }
    keys.verifying->broken += placed(verifying.broken, origin);
    keys.opening.broken += placed(opening.broken, origin);
}

/// The bytes of a file that has to hold something. Errors: FileUnreadable; UsageWrong when it is empty.
Result<QByteArray> contentOf(const QString &path, const QString &option)
{
    const auto bytes = readBytes(path);
    if (bytes && bytes->isEmpty())
        return failure(ErrorCode::UsageWrong, option, say("%1 is empty").arg(path));
    return bytes;
}

Result<bool> addFile(Keys &keys, const QString &path, const QString &option)
{
    const auto bytes = contentOf(path, option);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    const auto verifying = jose::parseKeyFile(*bytes, path);
    const jose::PrivateKeySet opening = jose::parsePrivateKeys(*bytes, path);
    if (!verifying && opening.keys.empty())
        return tl::unexpected<Error>(verifying.error());
    add(keys, path, verifying.value_or(jose::JwkSet()), opening);
    return true;
}

void addSecret(Keys &keys, const QString &origin, const QByteArray &bytes)
{
    if (const Secret secret(bytes); !secret.isEmpty())
        add(keys, origin, jose::secretAsKeys(secret), {{jose::symmetricKey(secret)}, {}});
}

/// --secret-file: for an HMAC, and for what a secret or a password encrypts. The line break that editors put at its end
/// may be part of it or not: both are tried.
Result<bool> addSecret(Keys &keys, const Invocation &call)
{
    if (!call.isSet(u"secret-file"_s))
        return true;
    const QString path = call.value(u"secret-file"_s);
    const auto bytes = contentOf(path, u"--secret-file"_s);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    if (!bytes->endsWith('\n')) {
        addSecret(keys, path, *bytes);
        return true;
    }
    addSecret(keys, say("%1, without its final line break").arg(path), bytes->chopped(bytes->endsWith("\r\n") ? 2 : 1));
    addSecret(keys, say("%1, with its final line break").arg(path), *bytes);
    return true;
}

/// The keys in files.
Result<Keys> localKeys(const Invocation &call)
{
    Keys keys;
    for (const QString &option : {u"jwks"_s, u"key"_s}) {
        for (const QString &path : call.values(option)) {
            if (option == "jwks"_L1 && path.contains(addressPattern()))
                continue;
            if (const auto added = addFile(keys, path, u"--"_s + option); !added)
                return tl::unexpected<Error>(added.error());
        }
    }
    if (const auto added = addSecret(keys, call); !added)
        return tl::unexpected<Error>(added.error());
    return keys;
}

/// Adds the key sets at these addresses, one after the other.
Future<Keys> withFetched(Invocation &call, Keys keys, QStringList addresses)
{
    if (addresses.isEmpty())
        return ready<Keys>(keys);
    const auto services = call.services();
    if (!services)
        return ready<Keys>(tl::unexpected<Error>(services.error()));
    const QString address = addresses.takeFirst();
    return andThen((*services)->keys().keys(QUrl(address), {}), &call,
                   [&call, keys, address, addresses](const jose::JwkSet &fetched) mutable {
                       add(keys, address, fetched, {});
                       return withFetched(call, keys, addresses);
                   });
}

} // namespace

Result<qint64> judgedAt(const Invocation &call)
{
    if (!call.isSet(u"at"_s))
        return app::systemClock()();
    const QString text = call.value(u"at"_s);
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (time.isValid() && time.timeSpec() == Qt::LocalTime)
        return failure(ErrorCode::UsageWrong, u"--at"_s,
                       say("“%1” names no zone, so it could be any of 24 hours: write %2Z for UTC, or an offset such "
                           "as %2+01:00")
                           .arg(text, time.toString(u"yyyy-MM-dd'T'HH:mm:ss"_s)));
    return time_input::parse(text).map_error([](const Error &why) {
        return Error{ErrorCode::UsageWrong, u"--at"_s, why.detail};
    });
}

Result<inspect::Context> contextOf(const Invocation &call)
{
    inspect::Context context;
    const auto now = judgedAt(call);
    const auto leeway = call.integer(u"leeway"_s, 0, 0, 24 * 3600);
    const auto accessToken = secretFrom(call, u"access-token-file"_s);
    const auto code = secretFrom(call, u"code-file"_s);
    const auto skew = call.integer(u"skew"_s, 0);
    const auto maxAge = call.integer(u"max-age"_s, 0, 0);
    const auto profile = profileOf(call);
    const auto words = wordsOf(call);
    const auto payload = payloadOf(call);
    const auto algorithm = algorithmOf(call);
    if (const auto error = firstError(now, leeway, accessToken, code, skew, maxAge, profile, words, payload, algorithm))
        return tl::unexpected<Error>(*error);
    context.detachedPayload = *payload;
    context.now = *now;
    context.isNowChosen = call.isSet(u"at"_s);
    context.leeway = *leeway;
    context.accessToken = *accessToken;
    context.code = *code;
    context.issuer = call.value(u"issuer"_s);
    context.clientId = call.value(u"client-id"_s);
    context.audience = call.value(u"audience"_s);
    context.hostedDomain = call.value(u"hosted-domain"_s);
    context.algorithm = *algorithm;
    context.acrValues = call.values(u"acr"_s);
    context.nonce = call.value(u"nonce"_s);
    context.trust = inspect::Trust::Given;
    context.skew = *skew;
    if (call.isSet(u"max-age"_s))
        context.maxAge = *maxAge;
    context.profile = *profile;
    context.wordList = *words;
    return context;
}

Future<Keys> keysOf(Invocation &call)
{
    const auto local = localKeys(call);
    if (!local)
        return ready<Keys>(local);
    return withFetched(call, *local, call.values(u"jwks"_s).filter(addressPattern()));
}

QList<QCommandLineOption> inspectOptions()
{
    return {
        {u"jwks"_s, say("Keys: a JWK Set, from a file or an address; may be repeated."), u"FILE|URL"_s},
        {u"key"_s, say("A key to verify or to open with: PEM, DER, JWK or certificate; may be repeated."), u"FILE"_s},
        {u"secret-file"_s,
         say("A file with the secret of an HMAC signature, or the secret or password of an encrypted token."),
         u"FILE"_s},
        {u"issuer"_s, say("The issuer that the token should be from."), u"ISSUER"_s},
        {u"client-id"_s, say("The client that the token should be for."), u"ID"_s},
        {u"audience"_s, say("The audience, where it is not the client."), u"AUDIENCE"_s},
        {u"profile"_s,
         say("The rules: oidc, google, entra, gmail-action, rfc9068 or jwt; by issuer and shape when not "
             "given."),
         u"PROFILE"_s},
        {u"hosted-domain"_s, say("The organization that the account should belong to (hd)."), u"DOMAIN"_s},
        {u"alg"_s,
         say("The algorithm that a signed token has to name, such as the one that the client registered for ID "
             "tokens."),
         u"ALG"_s},
        {u"acr"_s, say("An authentication context that was asked for; may be repeated."), u"VALUE"_s},
        {u"max-age"_s, say("How long ago the person may have signed in, in seconds."), u"SECONDS"_s},
        {u"skew"_s, say("How far the server's clock is ahead of this one, in seconds."), u"SECONDS"_s},
        {u"wordlist"_s, say("Guesses at weak HMAC secrets, one a line."), u"FILE"_s},
        {u"nonce"_s, say("The nonce that was sent."), u"NONCE"_s},
        {u"access-token-file"_s, say("The access token of the same answer, for at_hash."), u"FILE"_s},
        {u"code-file"_s, say("The authorization code of the same answer, for c_hash."), u"FILE"_s},
        {u"payload"_s, say("The payload of a token that comes without (detached)."), u"FILE"_s},
        {u"at"_s, say("Judge as if it were this time: seconds since 1970 or RFC 3339."), u"TIME"_s},
        {u"discover"_s,
         say("Ask the issuer for its keys. Without --issuer that is the token's own, which proves nothing "
             "about who made it unless you are signed in there.")},
        {u"lines"_s, say("A token a line, judged by all cores, told in order.")},
        {u"repair"_s, say("Judge a token that was wrapped, quoted or encoded as if it were whole.")},
        {u"explain"_s, say("Print a paragraph for a ticket, without the token.")},
        {u"report"_s, say("Write a report: a name that ends in .md, .html or .json."), u"FILE"_s},
        {u"leeway"_s, say("Allow clocks to differ by this much, in seconds."), u"SECONDS"_s, u"0"_s},
    };
}

} // namespace cli
