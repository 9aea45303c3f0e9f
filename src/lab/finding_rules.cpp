// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/finding_rules.h"

#include "base/translated.h"
#include "lab/answer.h"

#include <QCoreApplication>
#include <QMap>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace lab {

namespace {

constexpr qint64 slow = 1000;           // milliseconds of a refusal that is worth a word …
constexpr qint64 slowerThanControl = 4; // … when it took so many times as long as a good answer
constexpr qsizetype shortestToken = 16; // bytes: a shorter one is found in other words

QString say(const char *sentence)
{
    return translated("lab", sentence);
}

QString idOf(const Trial &trial)
{
    return QString::fromLatin1(trial.variant->id);
}

const Trial *trialOf(const Run &run, QStringView id)
{
    const auto found =
        std::find_if(run.trials.cbegin(), run.trials.cend(), [id](const Trial &trial) { return idOf(trial) == id; });
    return found == run.trials.cend() || !found->exchange ? nullptr : &*found;
}

template<class Wanted>
QList<const Trial *> trialsWhere(const Run &run, Wanted wanted)
{
    QList<const Trial *> found;
    for (const Trial &trial : run.trials) {
        if (trial.exchange && wanted(trial))
            found.append(&trial);
    }
    return found;
}

QStringList idsOf(const QList<const Trial *> &trials)
{
    QStringList ids;
    for (const Trial *trial : trials)
        ids.append(idOf(*trial));
    return ids;
}

/// "no Authorization header; the scheme without a token"
QString inWords(const QList<const Trial *> &trials)
{
    QStringList words;
    for (const Trial *trial : trials)
        words.append(differenceOf(*trial->variant));
    return words.join(u"; "_s);
}

/// One finding about all of them, its sentence with %1 for their words; nothing about none.
QList<Finding> about(const QList<const Trial *> &trials, QLatin1StringView id, Severity severity, const char *sentence)
{
    if (trials.isEmpty())
        return {};
    return {{id, severity, idsOf(trials), say(sentence).arg(inWords(trials))}};
}

bool isExpected(const Trial &trial, Api api)
{
    return trial.variant->expect(api).allows(statusOf(trial));
}

/// Whether no correct server refuses it.
bool mustBeAccepted(const Trial &trial, Api api)
{
    const QList<int> statuses = trial.variant->expect(api).statuses;
    return std::all_of(statuses.cbegin(), statuses.cend(), [](int status) { return status < 300; });
}

bool isOneOf(const Trial &trial, std::initializer_list<const char *> ids)
{
    return std::any_of(ids.begin(), ids.end(),
                       [&trial](const char *id) { return qstrcmp(trial.variant->id, id) == 0; });
}

/// A request that carries no credential in a scheme that the API knows.
bool isWithoutCredential(const Trial &trial, Api api)
{
    const bool isForeignCode = api != Api::Aodocs && isOneOf(trial, {"security-code"});
    return isForeignCode || isOneOf(trial, {"no-header", "wrong-scheme"});
}

/// A request with a bearer token that is well-formed and no good.
bool hasBadToken(const Trial &trial)
{
    return isOneOf(trial, {"truncated", "last-character-changed", "signature-changed", "claims-changed", "alg-none",
                           "expired", "revoked", "other-kind", "wrong-audience"});
}

bool isRefusal(const Trial &trial)
{
    return outcomeOf(trial) == Outcome::Refused;
}

// ---- who gets in

/// What follows from a server's accepting what it must not.
struct Consequence
{
    const char *id;
    const char *sentence;
};

constexpr Consequence consequences[] = {
    {"empty-token", QT_TRANSLATE_NOOP("lab", "It takes “Bearer” without any token for a credential.")},
    {"lowercase-scheme", QT_TRANSLATE_NOOP("lab", "It takes “bearer” in small letters, which it is known to refuse.")},
    {"uppercase-scheme", QT_TRANSLATE_NOOP("lab", "It takes “BEARER” in large letters, which it is known to refuse.")},
    {"wrong-scheme", QT_TRANSLATE_NOOP("lab", "It does not look at the scheme: “Token” is as good as “Bearer”.")},
    {"doubled-bearer", QT_TRANSLATE_NOOP("lab", "It takes “Bearer Bearer TOKEN”: it looks for the token somewhere in "
                                                "the header instead of reading it.")},
    {"quoted-token", QT_TRANSLATE_NOOP("lab", "It takes a token in quotation marks, which are no part of one.")},
    {"padded-whitespace", QT_TRANSLATE_NOOP("lab", "It takes two spaces after the scheme, which it is known to "
                                                   "refuse.")},
    {"truncated", QT_TRANSLATE_NOOP("lab", "It takes a token without its last ten characters: it does not compare the "
                                           "whole of it.")},
    {"last-character-changed", QT_TRANSLATE_NOOP("lab", "It takes a token with another last character: it does not "
                                                        "compare the whole of it, or decodes it too leniently.")},
    {"signature-changed", QT_TRANSLATE_NOOP("lab", "It takes a token whose signature was changed: it does not verify "
                                                   "signatures.")},
    {"claims-changed", QT_TRANSLATE_NOOP("lab", "It takes a token whose claims were changed: whoever has one token can "
                                                "write himself any other.")},
    {"alg-none", QT_TRANSLATE_NOOP("lab", "It takes a token without a signature (alg none): anybody can write a token "
                                          "for anybody (RFC 8725 3.1).")},
    {"expired", QT_TRANSLATE_NOOP("lab", "It takes a token that has run out: a stolen one is good for ever, or for "
                                         "longer than it says.")},
    {"revoked", QT_TRANSLATE_NOOP("lab", "It takes a token whose grant was ended: signing out, or taking access away, "
                                         "has no effect there, or a late one.")},
    {"other-kind", QT_TRANSLATE_NOOP("lab", "It takes an ID token for an access token: whatever program a person signs "
                                            "in to can act for that person there.")},
    {"smaller-scope", QT_TRANSLATE_NOOP("lab", "It does not look at the scope: whatever little a person has allowed, "
                                               "this is allowed too.")},
    {"wrong-audience", QT_TRANSLATE_NOOP("lab", "It takes a token that was made for another API (aud): whoever runs "
                                                "that one can act here.")},
    {"query-parameter", QT_TRANSLATE_NOOP("lab", "It takes the token from the address, where logs, histories and "
                                                 "Referer headers keep it (RFC 9700 4.3.2).")},
    {"security-code", QT_TRANSLATE_NOOP("lab", "It takes a security code, which is AODocs' own kind of credential.")},
};

QString consequenceOf(const Trial &trial)
{
    for (const Consequence &row : consequences) {
        if (qstrcmp(row.id, trial.variant->id) == 0)
            return say(row.sentence);
    }
    return say("It takes this: %1.").arg(differenceOf(*trial.variant));
}

QList<Finding> open(const Run &run)
{
    if (!isOpen(run) || !otherCredentials(run.request).isEmpty()) // those may be what lets in: see judge()
        return {};
    return {
        {u"accepts-no-header"_s,
         Severity::Alarm,
         {u"no-header"_s},
         say("It answers without any credential: whatever it takes beside is no news. If the address is meant to be "
             "public, choose another one.")}};
}

QList<Finding> accepts(const Run &run)
{
    QList<Finding> findings;
    if (isOpen(run))
        return findings;
    for (const Trial *trial : trialsWhere(run, [&run](const Trial &one) {
             return outcomeOf(one) == Outcome::Accepted && !isExpected(one, run.api);
         }))
        findings.append({u"accepts-"_s + idOf(*trial), Severity::Alarm, {idOf(*trial)}, consequenceOf(*trial)});
    return findings;
}

// ---- who is kept out

QList<Finding> refuses(const Run &run)
{
    QList<Finding> findings;
    for (const Trial *trial : trialsWhere(run, [&run](const Trial &one) {
             return isRefusal(one) && !isOneOf(one, {"control"}) && mustBeAccepted(one, run.api);
         }))
        findings.append({u"refuses-"_s + idOf(*trial),
                         Severity::Fault,
                         {idOf(*trial)},
                         say("It refuses with %1 what it has to take: %2. %3")
                             .arg(statusOf(*trial))
                             .arg(differenceOf(*trial->variant), trial->variant->expect(run.api).why)});
    return findings;
}

const char *sentenceOfStatus(int status)
{
    if (status == 429)
        return QT_TRANSLATE_NOOP("lab",
                                 "It limits how often it is asked (429), so it has not said anything about: %2.");
    if (status >= 500)
        return QT_TRANSLATE_NOOP("lab", "It answers %1, an error of its own, where it should refuse or accept: %2.");
    if (status >= 300 && status < 400)
        return QT_TRANSLATE_NOOP("lab",
                                 "It sends the sender elsewhere (%1), as a page for people does, where a program "
                                 "needs a refusal: %2.");
    return QT_TRANSLATE_NOOP("lab", "It refuses with %1, where another status is due: %2.");
}

QString wordsOfStatus(int status, const QString &words)
{
    const QString sentence = say(sentenceOfStatus(status));
    return status == 429 ? QString(sentence).replace("%2"_L1, words) : sentence.arg(QString::number(status), words);
}

/// Neither accepted nor refused as it should be, one finding for each status.
QList<Finding> otherStatuses(const Run &run)
{
    QMap<int, QList<const Trial *>> byStatus;
    for (const Trial *trial : trialsWhere(run, [&run](const Trial &one) {
             const Outcome outcome = outcomeOf(one);
             const bool isJudged = outcome == Outcome::Accepted || outcome == Outcome::ErrorInSuccess ||
                                   (isRefusal(one) && mustBeAccepted(one, run.api));
             return !isJudged && !isOneOf(one, {"control"}) && !isExpected(one, run.api);
         }))
        byStatus[statusOf(*trial)].append(trial);
    QList<Finding> findings;
    for (auto group = byStatus.cbegin(); group != byStatus.cend(); ++group)
        findings.append({u"status-%1"_s.arg(group.key()), Severity::Fault, idsOf(group.value()),
                         wordsOfStatus(group.key(), inWords(group.value()))});
    return findings;
}

QList<Finding> silent(const Run &run)
{
    QList<const Trial *> good;
    QList<const Trial *> bad;
    for (const Trial &trial : run.trials) {
        if (trial.error)
            (mustBeAccepted(trial, run.api) ? good : bad).append(&trial);
    }
    return about(good, "no-answer"_L1, Severity::Fault,
                 QT_TRANSLATE_NOOP("lab", "It gave no answer at all, where a success (2xx) is due: %1.")) +
           about(bad, "no-answer"_L1, Severity::Fault,
                 QT_TRANSLATE_NOOP("lab", "It gave no answer at all, where a refusal is due: %1."));
}

QList<Finding> errorInSuccess(const Run &run)
{
    return about(
        trialsWhere(run, [](const Trial &trial) { return outcomeOf(trial) == Outcome::ErrorInSuccess; }),
        "error-in-success"_L1, Severity::Fault,
        QT_TRANSLATE_NOOP("lab", "It says in the body that something went wrong, and answers with a status of success, "
                                 "which programs and proxies go by: %1."));
}

// ---- what it tells

struct ChallengeRow
{
    ChallengeFault fault;
    QLatin1StringView id;
    Severity severity;
    const char *sentence;
};

constexpr ChallengeRow challengeRows[] = {
    {ChallengeFault::Missing, QLatin1StringView("no-challenge"), Severity::Fault,
     QT_TRANSLATE_NOOP("lab", "A 401 comes without WWW-Authenticate, which RFC 9110 15.5.2 requires: a program cannot "
                              "learn what is wanted. So it is with: %1.")},
    {ChallengeFault::Malformed, QLatin1StringView("challenge-malformed"), Severity::Fault,
     QT_TRANSLATE_NOOP("lab", "The WWW-Authenticate of a 401 does not follow the grammar of RFC 9110 11.6.1, so "
                              "programs read it differently or not at all. So it is with: %1.")},
    {ChallengeFault::NotBearer, QLatin1StringView("challenge-not-bearer"), Severity::Fault,
     QT_TRANSLATE_NOOP("lab", "The WWW-Authenticate of a 401 does not ask for a bearer token (RFC 6750 3), so programs "
                              "send another kind of credential. So it is with: %1.")},
    {ChallengeFault::Bare, QLatin1StringView("challenge-bare"), Severity::Note,
     QT_TRANSLATE_NOOP("lab", "The challenge is the word “Bearer” alone; RFC 6750 3 has at least one parameter follow "
                              "it. So it is with: %1.")},
};

bool hasChallengeFault(const Trial &trial, ChallengeFault fault)
{
    return statusOf(trial) == 401 && challengeFault(trial.exchange->response) == fault;
}

QList<Finding> challenges(const Run &run)
{
    QList<Finding> findings;
    for (const ChallengeRow &row : challengeRows)
        findings += about(trialsWhere(run, [&row](const Trial &trial) { return hasChallengeFault(trial, row.fault); }),
                          row.id, row.severity, row.sentence);
    return findings;
}

QByteArray errorTold(const Trial &trial)
{
    return challengeError(trial.exchange->response);
}

QList<Finding> errorOfNoToken(const Run &run)
{
    return about(trialsWhere(run,
                             [&run](const Trial &trial) {
                                 return statusOf(trial) == 401 && isWithoutCredential(trial, run.api) &&
                                        !errorTold(trial).isEmpty();
                             }),
                 "challenge-error-without-token"_L1, Severity::Note,
                 QT_TRANSLATE_NOOP("lab", "The challenge names an error though no token was sent, which RFC 6750 3.1 "
                                          "advises against. So it is with: %1."));
}

QList<Finding> noErrorOfBadToken(const Run &run)
{
    return about(trialsWhere(run,
                             [](const Trial &trial) {
                                 return hasChallengeFault(trial, ChallengeFault::None) && hasBadToken(trial) &&
                                        errorTold(trial).isEmpty();
                             }),
                 "challenge-without-error"_L1, Severity::Note,
                 QT_TRANSLATE_NOOP("lab", "The challenge does not say error=\"invalid_token\" (RFC 6750 3.1), by which "
                                          "a program knows that it needs a new token. So it is with: %1."));
}

QList<Finding> wrongErrorOfBadToken(const Run &run)
{
    return about(trialsWhere(run,
                             [](const Trial &trial) {
                                 const QByteArray error = errorTold(trial);
                                 return statusOf(trial) == 401 && hasBadToken(trial) && !error.isEmpty() &&
                                        error != "invalid_token";
                             }),
                 "challenge-other-error"_L1, Severity::Note,
                 QT_TRANSLATE_NOOP("lab",
                                   "The challenge names another error than invalid_token, which RFC 6750 3.1 has "
                                   "for a token that is no good. So it is with: %1."));
}

QList<Finding> scopeNotNamed(const Run &run)
{
    return about(trialsWhere(run,
                             [](const Trial &trial) {
                                 return statusOf(trial) == 403 && isOneOf(trial, {"smaller-scope"}) &&
                                        errorTold(trial) != "insufficient_scope";
                             }),
                 "scope-not-named"_L1, Severity::Note,
                 QT_TRANSLATE_NOOP("lab", "The 403 does not say error=\"insufficient_scope\" (RFC 6750 3.1): a program "
                                          "cannot know that asking for more scope would help. So it is with: %1."));
}

/// Those of `others` whose refusal says just what that of `trial` says.
QList<const Trial *> toldLike(const Run &run, const Trial *trial, bool (*others)(const Trial &))
{
    if (!trial || !isRefusal(*trial))
        return {};
    return trialsWhere(
        run, [&](const Trial &one) { return isRefusal(one) && others(one) && toldBy(one) == toldBy(*trial); });
}

QList<Finding> missingLikeBad(const Run &run)
{
    return about(toldLike(run, trialOf(run, u"no-header"), hasBadToken), "cannot-tell-missing"_L1, Severity::Note,
                 QT_TRANSLATE_NOOP("lab", "It cannot tell a token that is missing from one that is no good: status, "
                                          "challenge and body are the same for: %1."));
}

QList<Finding> scopeLikeBad(const Run &run)
{
    return about(toldLike(run, trialOf(run, u"smaller-scope"), hasBadToken), "cannot-tell-scope"_L1, Severity::Note,
                 QT_TRANSLATE_NOOP("lab", "It cannot tell a token with too little scope from one that is no good: "
                                          "status, challenge and body are the same for: %1."));
}

/// Variants that fail for one and the same reason.
struct Cause
{
    QLatin1StringView id;
    bool (*holds)(const Trial &, Api);
    const char *sentence;
};

constexpr Cause causes[] = {
    {QLatin1StringView("differs-without-credential"), isWithoutCredential,
     QT_TRANSLATE_NOOP("lab", "It answers differently though no credential that it knows was sent each time: %1.")},
    {QLatin1StringView("differs-by-signature"),
     [](const Trial &trial, Api) {
         return isOneOf(trial, {"last-character-changed", "signature-changed", "claims-changed"});
     },
     QT_TRANSLATE_NOOP("lab", "It answers differently though the signature does not fit each time, which tells an "
                              "attacker how far a forged token got: %1.")},
};

QList<Finding> differsForOneCause(const Run &run)
{
    QList<Finding> findings;
    for (const Cause &cause : causes) {
        const auto trials =
            trialsWhere(run, [&](const Trial &one) { return isRefusal(one) && cause.holds(one, run.api); });
        const bool allSame = std::all_of(trials.cbegin(), trials.cend(), [&trials](const Trial *one) {
            return toldBy(*one) == toldBy(*trials.first());
        });
        if (!allSame)
            findings += about(trials, cause.id, Severity::Note, cause.sentence);
    }
    return findings;
}

// ---- how it does so

qint64 timeOfControl(const Run &run)
{
    const qint64 first = run.trials.isEmpty() ? -1 : timeOf(run.trials.first());
    return std::max(first, run.controlAfter ? timeOf(*run.controlAfter) : -1);
}

QList<Finding> slowRefusals(const Run &run)
{
    const qint64 control = timeOfControl(run);
    return about(trialsWhere(run,
                             [control](const Trial &trial) {
                                 return isRefusal(trial) && control >= 0 && timeOf(trial) >= slow &&
                                        timeOf(trial) >= slowerThanControl * control;
                             }),
                 "slow-refusal"_L1, Severity::Note,
                 QT_TRANSLATE_NOOP("lab",
                                   "It takes much longer to refuse than to answer, so that a few who guess tokens "
                                   "can keep it busy: %1."));
}

bool repeatsToken(const Trial &trial)
{
    const QByteArray &value = trial.request.authorization.reveal();
    const QByteArray token = value.mid(value.indexOf(' ') + 1).trimmed();
    const http::Response &response = trial.exchange->response;
    if (token.size() < shortestToken)
        return false;
    const QList<http::Headers::Field> &fields = response.headers.fields();
    return response.body.contains(token) || std::any_of(fields.cbegin(), fields.cend(), [&token](const auto &field) {
               return field.second.contains(token);
           });
}

QList<Finding> echoes(const Run &run)
{
    return about(trialsWhere(run, [](const Trial &trial) { return isRefusal(trial) && repeatsToken(trial); }),
                 "token-echoed"_L1, Severity::Fault,
                 QT_TRANSLATE_NOOP("lab", "Its refusal repeats the token that was sent, so that logs of answers hold "
                                          "credentials: %1."));
}

using Rule = QList<Finding> (*)(const Run &);

constexpr Rule rules[] = {
    open,
    accepts,
    refuses,
    otherStatuses,
    silent,
    errorInSuccess,
    echoes,
    challenges,
    missingLikeBad,
    scopeLikeBad,
    scopeNotNamed,
    noErrorOfBadToken,
    errorOfNoToken,
    wrongErrorOfBadToken,
    differsForOneCause,
    slowRefusals,
};

} // namespace

QList<Finding> findingsOf(const Run &run)
{
    QList<Finding> findings;
    for (const Rule rule : rules)
        findings += rule(run);
    return findings;
}

} // namespace lab
