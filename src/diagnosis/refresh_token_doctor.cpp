// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/refresh_token_doctor.h"

#include "base/time_text.h"
#include "base/translated.h"
#include "diagnosis/entra_codes.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace diagnosis {

namespace {

constexpr qint64 day = 24 * 3600; // seconds
constexpr qint64 testingLife = 7 * day;
constexpr qint64 unusedLife = 182 * day;                    // six months
constexpr int tokensKept = 100;                             // by Google, of a person and a client
constexpr char playgroundProject[] = "407408718192";        // of Google's OAuth Playground
using Judgement = std::optional<QPair<Certainty, QString>>; // nothing where the cause does not exist

QString say(const char *text)
{
    return translated("refresh_token_doctor", text);
}

QString since(qint64 time, qint64 now)
{
    return time_text::duration(now - time);
}

bool saysDead(const RefusedRefresh &facts)
{
    return facts.description.contains(u"expired or revoked", Qt::CaseInsensitive);
}

bool hasAnyScope(const RefusedRefresh &facts, bool (*wanted)(const QString &))
{
    return std::any_of(facts.scopes.cbegin(), facts.scopes.cend(), wanted);
}

bool isGmail(const QString &scope)
{
    return scope.startsWith("https://mail.google.com/"_L1) || scope.contains("/auth/gmail."_L1);
}

/// Beyond name, e-mail address and profile, for which Google makes no seven days' rule.
bool isBeyondProfile(const QString &scope)
{
    return scope != "openid"_L1 && scope != "email"_L1 && scope != "profile"_L1 &&
           !scope.contains("/auth/userinfo."_L1);
}

bool knowsTimes(const RefusedRefresh &facts)
{
    return facts.signedInAt > 0 && facts.lastGood > 0 && facts.now > 0;
}

bool outlivedSevenDays(const RefusedRefresh &facts)
{
    return facts.lastGood - facts.signedInAt > testingLife;
}

bool mayBeSevenDays(const RefusedRefresh &facts)
{
    if (!knowsTimes(facts) || facts.scopes.isEmpty())
        return true;
    return hasAnyScope(facts, isBeyondProfile) && !outlivedSevenDays(facts) &&
           facts.now - facts.signedInAt >= testingLife;
}

bool isNamedByEntra(const RefusedRefresh &facts)
{
    return !facts.google && entraCauseIn(facts.description).rule;
}

/// Microsoft Entra tells by a code what RFC 6749 has no `error` for.
Judgement byEntra(const RefusedRefresh &facts, const char *rule)
{
    const EntraCause named = entraCauseIn(facts.description);
    if (!isNamedByEntra(facts) || qstrcmp(named.rule, rule) != 0)
        return {};
    return {{Certainty::Likely, say("Microsoft Entra says so, by its code %1.").arg(named.code)}};
}

Judgement grantExpired(const RefusedRefresh &facts)
{
    return byEntra(facts, "grant-expired");
}

Judgement secondFactorWanted(const RefusedRefresh &facts)
{
    return byEntra(facts, "second-factor-wanted");
}

Judgement consentMissing(const RefusedRefresh &facts)
{
    return byEntra(facts, "consent-missing");
}

Judgement sessionControl(const RefusedRefresh &facts)
{
    const bool named = facts.description.contains("invalid_rapt"_L1) || facts.description.contains("rapt_required"_L1);
    if (named)
        return {{Certainty::Certain,
                 say("Google says so: an administrator's session control ended the session, as it does every few "
                     "hours.")}};
    if (!facts.google)
        return {};
    return {{Certainty::RuledOut, say("An administrator's session control would be named in the answer.")}};
}

Judgement adminPolicy(const RefusedRefresh &facts)
{
    if (facts.error != "admin_policy_enforced"_L1)
        return {};
    return {
        {Certainty::Certain, say("An administrator has restricted a service that this account's scopes belong to.")}};
}

Judgement clientGone(const RefusedRefresh &facts)
{
    if (facts.error != "invalid_client"_L1 && facts.error != "deleted_client"_L1)
        return byEntra(facts, "client-gone");
    return {{Certainty::Certain,
             say("The provider does not take the client %1 itself: it was deleted, or its secret was changed.")
                 .arg(facts.clientId)}};
}

Judgement otherClient(const RefusedRefresh &facts)
{
    const bool isNamed = byEntra(facts, "client-gone").has_value(); // which Entra calls unauthorized_client too
    if (facts.error == "unauthorized_client"_L1 && !isNamed)
        return {
            {Certainty::Certain, say("The refresh token was issued to another client than %1.").arg(facts.clientId)}};
    if (facts.google && saysDead(facts))
        return {{Certainty::RuledOut, say("Google knows the token: it says that it expired or was revoked.")}};
    if (facts.google)
        return {{Certainty::Likely, say("Google does not say that the token expired: it does not know it as one of %1. "
                                        "Another program may have changed the keychain's item.")
                                        .arg(facts.clientId)}};
    return {{Certainty::Possible, say("The token may belong to another client than %1.").arg(facts.clientId)}};
}

Judgement sevenDays(const RefusedRefresh &facts)
{
    if (!facts.google)
        return {};
    if (!knowsTimes(facts) || facts.scopes.isEmpty())
        return {{Certainty::Possible, say("When the sign-in was, and with which scopes, is not known here.")}};
    if (!hasAnyScope(facts, isBeyondProfile))
        return {{Certainty::RuledOut, say("With scopes for name and e-mail alone there is no end after seven days.")}};
    if (outlivedSevenDays(facts))
        return {{Certainty::RuledOut, say("The grant still gave tokens after seven days.")}};
    const QString age = since(facts.signedInAt, facts.now);
    if (facts.now - facts.signedInAt < testingLife)
        return {{Certainty::RuledOut, say("The sign-in was %1 ago, less than seven days.").arg(age)}};
    return {{Certainty::Likely, say("The sign-in was %1 ago, and while the consent screen of the project is in "
                                    "“Testing”, refresh tokens live for seven days.")
                                    .arg(age)}};
}

Judgement unused(const RefusedRefresh &facts)
{
    if (!knowsTimes(facts))
        return {{Certainty::Possible, say("When it last gave tokens is not known here.")}};
    const QString ago = since(facts.lastGood, facts.now);
    if (!facts.google)
        return {{Certainty::Possible,
                 say("It last gave tokens %1 ago; most providers end one that is unused for long.").arg(ago)}};
    if (facts.now - facts.lastGood < unusedLife)
        return {{Certainty::RuledOut, say("It gave tokens %1 ago; Google ends it after six months.").arg(ago)}};
    return {{Certainty::Likely, say("It was not used for %1; Google ends it after six months.").arg(ago)}};
}

Judgement playground(const RefusedRefresh &facts)
{
    if (!facts.clientId.startsWith(QLatin1StringView(playgroundProject)))
        return {};
    return {{Certainty::Likely, say("The client is the OAuth Playground's own: Google revokes its refresh tokens after "
                                    "24 hours.")}};
}

Judgement revoked(const RefusedRefresh &facts)
{
    if (const Judgement named = byEntra(facts, "revoked"))
        return named;
    if (!facts.google)
        return {{Certainty::Possible, say("The person, an administrator or the provider may have ended the grant.")}};
    const QString reason =
        say("The person may have removed the access at myaccount.google.com/connections, or any client "
            "of the same Google Cloud project was revoked: that ends the grants of all of them.");
    const bool elseUnlikely =
        !mayBeSevenDays(facts) && facts.now - facts.lastGood < unusedLife && facts.signIns <= tokensKept;
    return {{saysDead(facts) && elseUnlikely ? Certainty::Likely : Certainty::Possible, reason}};
}

Judgement hundredTokens(const RefusedRefresh &facts)
{
    if (!facts.google)
        return {};
    if (facts.signIns > tokensKept)
        return {
            {Certainty::Likely, say("There were %1 sign-ins with this client since; Google keeps 100 refresh tokens.")
                                    .arg(facts.signIns)}};
    return {
        {Certainty::Possible, say("Google keeps 100 refresh tokens for a person and a client: one more sign-in ends "
                                  "the oldest without a word.")}};
}

Judgement password(const RefusedRefresh &facts)
{
    if (!facts.google)
        return {};
    if (facts.scopes.isEmpty())
        return {
            {Certainty::Possible, say("A new password ends grants with Gmail scopes; which this has is not known.")}};
    if (!hasAnyScope(facts, isGmail))
        return {{Certainty::RuledOut, say("A new password ends grants with Gmail scopes only, and this has none.")}};
    return {{Certainty::Possible, say("A new password ends grants with Gmail scopes, and this has one.")}};
}

Judgement timeBased(const RefusedRefresh &facts)
{
    if (!facts.google)
        return {};
    return {
        {Certainty::Possible, say("The person may have allowed the access for some time only, and that has passed.")}};
}

Judgement accountClosed(const RefusedRefresh &facts)
{
    if (const Judgement named = byEntra(facts, "account-closed"))
        return named;
    return {
        {Certainty::Possible, say("The person's account may be suspended or deleted; then a new sign-in fails too.")}};
}

Judgement rotated(const RefusedRefresh &facts)
{
    if (facts.google)
        return {{Certainty::RuledOut, say("Google does not change the refresh token at a refresh.")}};
    return {
        {Certainty::Possible, say("Where each refresh token is good once, one that was spent before is refused, and "
                                  "many providers then end the whole grant: another program or a copy of the data "
                                  "may have used it.")}};
}

Judgement cutOff(const RefusedRefresh &facts)
{
    if (facts.cutOff.isEmpty())
        return {};
    return {{Certainty::Likely, say("The answer to the refresh of %1 was never kept, and a provider that exchanges "
                                    "refresh tokens had exchanged this one by then.")
                                    .arg(facts.cutOff)}};
}

Judgement clockWrong(const RefusedRefresh &facts)
{
    static const QRegularExpression ofStatement(u"\\biat\\b|JWT"_s); // "associated" says nothing of a time
    if (facts.description.contains(ofStatement))
        return {
            {Certainty::Likely, say("The answer speaks of the time in a signed statement: this computer's clock may be "
                                    "wrong.")}};
    return {{Certainty::RuledOut, say("A refresh carries no time, so this computer's clock plays no part.")}};
}

struct Row
{
    const char *id;
    Judgement (*judge)(const RefusedRefresh &);
    const char *remedy;
};

constexpr char signInAgain[] = QT_TRANSLATE_NOOP("refresh_token_doctor", "Sign in again.");

/// In the order in which causes that are equally sure are told.
constexpr Row rows[] = {
    {"session-control", sessionControl,
     QT_TRANSLATE_NOOP("refresh_token_doctor", "Sign in again; only an administrator can make the session longer, or "
                                               "list the client as trusted.")},
    {"admin-policy", adminPolicy,
     QT_TRANSLATE_NOOP("refresh_token_doctor",
                       "Ask the administrator to allow the client under “API controls” of the admin console.")},
    {"client-gone", clientGone,
     QT_TRANSLATE_NOOP("refresh_token_doctor",
                       "Look for the client in the provider's console, download its file again and sign in with it.")},
    {"refresh-cut-off", cutOff, signInAgain},
    {"grant-expired", grantExpired, signInAgain},
    {"second-factor-wanted", secondFactorWanted,
     QT_TRANSLATE_NOOP("refresh_token_doctor", "Sign in again, with the second factor.")},
    {"consent-missing", consentMissing,
     QT_TRANSLATE_NOOP("refresh_token_doctor",
                       "Sign in again and consent; where people may not, an administrator has to.")},
    {"playground-client", playground, QT_TRANSLATE_NOOP("refresh_token_doctor", "Sign in with a client of your own.")},
    {"testing-seven-days", sevenDays,
     QT_TRANSLATE_NOOP("refresh_token_doctor", "Sign in again; to end this, publish the app on the page “Audience” of "
                                               "the Google Cloud console, or make it internal.")},
    {"revoked", revoked, signInAgain},
    {"rotated-and-reused", rotated,
     QT_TRANSLATE_NOOP("refresh_token_doctor", "Sign in again, and use each copy of the account in one place only.")},
    {"other-client", otherClient,
     QT_TRANSLATE_NOOP("refresh_token_doctor", "Sign in again with the client that is to be used.")},
    {"unused-six-months", unused, signInAgain},
    {"hundred-tokens", hundredTokens,
     QT_TRANSLATE_NOOP("refresh_token_doctor", "Sign in again; let tests use a client of their own.")},
    {"password-with-gmail", password, signInAgain},
    {"time-based-access", timeBased,
     QT_TRANSLATE_NOOP("refresh_token_doctor", "Sign in again and allow the access without an end.")},
    {"account-closed", accountClosed,
     QT_TRANSLATE_NOOP("refresh_token_doctor",
                       "Sign in at the provider's own pages to see whether the account lives.")},
    {"clock", clockWrong, QT_TRANSLATE_NOOP("refresh_token_doctor", "Let the clock be set from the network.")},
};

/// What RFC 6749 5.2 and Google say of a refresh token or its client; `invalid_scope` and the like are about the
/// request.
bool isAboutTheToken(const RefusedRefresh &facts)
{
    const QStringList errors = {u"invalid_grant"_s, u"invalid_client"_s, u"deleted_client"_s, u"unauthorized_client"_s,
                                u"admin_policy_enforced"_s};
    return errors.contains(facts.error) || isNamedByEntra(facts);
}

} // namespace

QList<RefreshCause> refreshCauses(const RefusedRefresh &facts)
{
    QList<RefreshCause> causes;
    if (!isAboutTheToken(facts))
        return causes;
    for (const Row &row : rows) {
        if (const Judgement judged = row.judge(facts))
            causes.append({row.id, judged->first, judged->second, say(row.remedy)});
    }
    // An answer that names its cause leaves no other.
    const bool named = std::any_of(causes.cbegin(), causes.cend(),
                                   [](const RefreshCause &cause) { return cause.certainty == Certainty::Certain; });
    if (named)
        causes.removeIf([](const RefreshCause &cause) { return cause.certainty != Certainty::Certain; });
    if (isNamedByEntra(facts))
        causes.removeIf([](const RefreshCause &cause) { return cause.certainty == Certainty::Possible; });
    std::stable_sort(causes.begin(), causes.end(),
                     [](const RefreshCause &a, const RefreshCause &b) { return a.certainty < b.certainty; });
    return causes;
}

QJsonArray toJson(const QList<RefreshCause> &causes)
{
    QJsonArray listed;
    for (const RefreshCause &cause : causes)
        listed.append(QJsonObject{{u"id"_s, QString::fromLatin1(cause.id)},
                                  {u"certainty"_s, QString::fromLatin1(certaintyId(cause.certainty))},
                                  {u"evidence"_s, QJsonArray{cause.reason}},
                                  {u"remedy"_s, cause.remedy}});
    return listed;
}

} // namespace diagnosis
