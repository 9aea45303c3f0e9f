// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/server_words.h"

#include "base/json_read.h"
#include "diagnosis/entra_codes.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace diagnosis {

namespace {

/// How an answer explains itself: `error`, `error_description` and `error_uri` (RFC 6749 5.2, RFC 6750 3).
struct Explanation
{
    QString error;
    QString description;
    QString uri;
};

QString challengeWord(const Matter &matter, const char *name)
{
    return QString::fromUtf8(matter.challenge.parameter(name));
}

QString errorUriIn(const http::Response &response)
{
    if (response.body.size() > http::longestApiError)
        return {};
    return json_read::parsed(response.body).object().value("error_uri"_L1).toString();
}

QString firstOf(const QString &one, const QString &other)
{
    return one.isEmpty() ? other : one;
}

/// A challenge that has a description speaks of the token itself; a body may speak of anything.
Explanation explanationOf(const Matter &matter)
{
    const QString error = challengeWord(matter, "error");
    const QString description = challengeWord(matter, "error_description");
    const QString uri = firstOf(challengeWord(matter, "error_uri"), errorUriIn(matter.response));
    const QString reason = firstOf(matter.error.detailReason, matter.error.reason);
    if (!description.isEmpty())
        return {firstOf(error, reason), description, uri};
    return {firstOf(reason, error), matter.error.message, uri};
}

/// A word of an explanation, and the id of the rule whose cause it names.
struct Word
{
    const char *pattern;
    const char *rule;
    bool isMention = false; ///< it may as well be said to be in order
};

constexpr qsizetype longestExplanation = 4096; // characters that are looked into

constexpr char expiredToken[] = "expired-access-token"; // of the rules for the kinds of tokens one is taken

constexpr char hasExpired[] = "\\bexpired\\b";

/// "has not yet expired", "isn't revoked", "non-expired" and "no token was revoked" say the contrary.
constexpr char endedNot[] =
    "(?:\\b(?:not|never|non)|n['\\x{2019}]t)(?:[- ](?:yet|been|already|be))*[- ](?:expired|revoked)\\b(?: n?or "
    "(?:expired|revoked)\\b)?|"
    "\\b(?:no|none|neither)(?: (?!(?:and|or|as|because|it|longer|since|that)\\b)[\\w'\\x{2019}]++){1,4}? "
    "(?:was|were|is|are|has|have|had)(?: been| yet)* (?:expired|revoked)\\b";

/// "It may have expired" is a guess of the server's own.
constexpr char isGuess[] = "\\b(?:(?:may|might)(?: not)?|could)(?: already| also| well)* (?:have|be|has)\\b|"
                           "\\b(?:maybe|perhaps|possibly|probably)\\b";

/// Of what is in order a server speaks too: "The signature is valid".
constexpr char isInOrder[] =
    "\\b(?:valid|verified|ok|okay|good|correct|fine|accepted|match(?:es|ed)?|pass(?:es|ed)|succeeded|successful|"
    "successfully)\\b|\\b(?:has|have|contains?|includes?) (?:all )?the (?:required|needed|necessary)\\b";
constexpr char isNot[] =
    "\\b(?:not|no|never|cannot|neither|nor|without|fails?|failed|failure|unable|invalid|false|must|should|"
    "(?<!the )require[ds]?|expected|needs?|missing|lacks?|mismatch(?:ed|es)?|wrong|incorrect|unknown|unexpected|"
    "insufficient)\\b|n['\\x{2019}]t\\b";
constexpr char isNoTrouble[] = "\\bno (?:\\w+ ){0,3}?(?:problem|issue|error|mismatch|failure)(?:s|es)?\\b";

/// Where a sentence turns to something else. What is quoted stays whole.
constexpr char turns[] = "(?<!\\w)(?<quote>['\"])(?:(?!\\k<quote>).)*+\\k<quote>(?!\\w)(*SKIP)(*FAIL)|"
                         "[,.](?=\\s|\\z)|;|\\b(?:but|however|although|though|because|whereas)\\b";

/// "Invalid or expired token" leaves open which it is.
constexpr char oneOfSeveral[] = "\\bor (?:(?:has|have|is|was|been|already) )*(?:expired|revoked)\\b|"
                                "\\b(?:expired|revoked)\\b,? (?:and/)?or\\b|"
                                "\\w ?/ ?(?:expired|revoked)\\b|\\b(?:expired|revoked) ?/ ?\\w";

/// As the common resource servers have them: Spring Security, ASP.NET, Keycloak, and the libraries for Node and Python.
/// Who only mentions an audience or a scope does not refuse it, and of PyJWT a signature expires, which is the token.
constexpr Word wordsOfAToken[] = {
    {hasExpired, expiredToken},
    {"\\bexp\\b['\"]? claim timestamp check failed", expiredToken},
    {"\\brevoked\\b", "revoked"},
    {"\\b(?:audiences?|aud)\\b(?:[^.;]|\\.\\S){0,80}?\\b(?:invalid|mismatch(?:ed|es)?|validation failed|not "
     "(?:allowed|valid|accepted|equal|match)|(?:do|does|did)(?: not|n['\\x{2019}]t) (?:match|contain|include))\\b|"
     "\\b(?:invalid|wrong|incorrect|unexpected|mismatched) (?:token |jwt )?['\"]?(?:audiences?|aud)\\b|"
     "\\bnot (?:\\w+ )?for (?:\\w+ ){0,2}audience\\b",
     "audience-refused", true},
    {"\\bsignature\\b(?! (?:has |is )?(?:already )?expired\\b)|\\bsigning key\\b|\\bmatching key\\b",
     "signing-key-unknown", true},
    {"\\bnot yet (?:valid|active)\\b|\\bnot (?:valid|active) yet\\b|\\bjwt not active\\b|\\bused (?:too "
     "early|before)\\b|"
     "\\b(?:nbf|iat|not[- ]?before|issued)\\b(?:[^.;]|\\.\\S){0,40}?\\b(?:future|check failed)\\b",
     "token-not-yet-valid"},
    {"\\b(?:insufficient|missing|requir(?:ed|es|ing)|lack(?:s|ing)?|needs|without|(?:not|n['\\x{2019}]t) have)(?: "
     "\\w+){0,4} ['\"]?scopes?\\b|"
     "\\bscopes?\\b(?:[^.;]|\\.\\S){0,80}?\\b(?:insufficient|missing|required|not (?:granted|sufficient|allowed))\\b|"
     "\\bhigher privileges than\\b",
     "scope-missing", true},
};

constexpr Word wordsOfAGrant[] = {
    {hasExpired, "grant-expired"},
    {"\\brevoked\\b", "revoked"},
};

/// Compiled once: a hostile answer is thousands of clauses.
QRegularExpression expression(const char *pattern)
{
    thread_local std::map<const char *, QRegularExpression> compiled; // by where the pattern stands
    const auto [found, isNew] = compiled.try_emplace(pattern);
    if (isNew)
        found->second = QRegularExpression(QString::fromLatin1(pattern), QRegularExpression::CaseInsensitiveOption);
    return found->second;
}

bool hasWord(const QString &text, const char *pattern)
{
    return expression(pattern).match(text).hasMatch();
}

bool saysThatAllIsWell(const QString &clause)
{
    return hasWord(clause, isNoTrouble) || (hasWord(clause, isInOrder) && !hasWord(clause, isNot));
}

/// The ids of the rules, and whether the server is sure of each.
template<size_t Count>
QMap<QString, bool> rulesOf(const Word (&words)[Count], const QString &text)
{
    QMap<QString, bool> rules;
    QStringList clauses = text.left(longestExplanation).split(expression(turns), Qt::SkipEmptyParts);
    for (QString &clause : clauses) {
        clause.remove(expression(endedNot));
        const bool isWell = saysThatAllIsWell(clause);
        const bool isSure = !hasWord(clause, isGuess);
        for (const Word &word : words) {
            if ((word.isMention && isWell) || !hasWord(clause, word.pattern))
                continue;
            bool &sure = rules[QString::fromLatin1(word.rule)];
            sure = sure || isSure;
        }
    }
    return rules;
}

/// A session, a password or a licence expires too.
bool isAboutTheToken(const Explanation &told)
{
    return told.error == "invalid_token"_L1 || told.error == "insufficient_scope"_L1 ||
           hasWord(told.description, "\\b(token|jwt)\\b");
}

QString expiryRule(const Matter &matter)
{
    if (matter.isIdToken())
        return u"expired-id-token"_s;
    return matter.credential.kind == inspect::TokenKind::Jws ? u"expired-token"_s : QString::fromLatin1(expiredToken);
}

/// A cookie or a password has tokens of its own that expire. A browser's record may leave the bearer token out; then a
/// challenge for Bearer still speaks of it.
bool isAboutABearer(const Matter &matter)
{
    const bool isLeftOut = matter.evidence.hidesCredentials && matter.credential.place == Credential::Place::Nowhere;
    return matter.bearerArrived() || (isLeftOut && !challengeWord(matter, "error_description").isEmpty());
}

/// What the APIs that are known say in their bodies, their own rules read.
QMap<QString, bool> namedOfAToken(const Matter &matter)
{
    const Explanation told = explanationOf(matter);
    const bool isRead = !matter.isKnownApi() || !challengeWord(matter, "error_description").isEmpty();
    const bool isRefusal = matter.response.status == 401 || matter.response.status == 403;
    if (!isRead || !isRefusal || !isAboutABearer(matter) || !isAboutTheToken(told))
        return {};
    QMap<QString, bool> rules = rulesOf(wordsOfAToken, told.description);
    if (const auto expired = rules.constFind(QString::fromLatin1(expiredToken)); expired != rules.constEnd()) {
        const bool isSure = *expired;
        rules.erase(expired);
        rules.insert(expiryRule(matter), isSure);
    }
    return rules;
}

/// Google says “expired or revoked” of every dead token; its doctor knows more.
QMap<QString, bool> namedOfAGrant(const Matter &matter)
{
    const bool isGoogle = (matter.refusedRefresh && matter.refusedRefresh->google) ||
                          matter.request.url.host().endsWith(".googleapis.com"_L1);
    if (isGoogle || matter.response.status < 400)
        return {};
    const EntraCause entra = entraCauseIn(matter.error.message);
    if (entra.rule)
        return {{QString::fromLatin1(entra.rule), true}};
    return matter.error.reason == "invalid_grant"_L1 ? rulesOf(wordsOfAGrant, matter.error.message)
                                                     : QMap<QString, bool>();
}

} // namespace

QString serverSays(const Matter &matter)
{
    const QString status = u"%1 %2"_s.arg(matter.response.status)
                               .arg(QString::fromLatin1(http::reasonPhrase(matter.response.status)))
                               .trimmed();
    const Explanation told = explanationOf(matter);
    QString said = told.error.isEmpty() ? status : status + u", "_s + matter.quotable(told.error);
    if (!told.description.isEmpty())
        said += u": "_s + matter.quotable(told.description);
    return told.uri.isEmpty() ? said : u"%1 (%2)"_s.arg(said, matter.quotable(told.uri));
}

QMap<QString, Certainty> causesNamed(const Matter &matter)
{
    const QMap<QString, bool> named = matter.api == Api::TokenEndpoint ? namedOfAGrant(matter) : namedOfAToken(matter);
    const bool isCode = matter.api == Api::TokenEndpoint && entraCauseIn(matter.error.message).rule;
    const bool isOpen = !isCode && hasWord(explanationOf(matter).description, oneOfSeveral);
    QMap<QString, Certainty> causes;
    for (auto cause = named.cbegin(); cause != named.cend(); ++cause)
        causes.insert(cause.key(),
                      named.size() == 1 && cause.value() && !isOpen ? Certainty::Likely : Certainty::Possible);
    return causes;
}

Ruling withServersWord(Ruling ruling, const Matter &matter, Certainty word)
{
    if (!ruling)
        ruling = Judgment{word, {}, {}, 0, {}};
    else if (ruling->certainty == Certainty::RuledOut)
        ruling->certainty = Certainty::Possible;
    else
        ruling->certainty = std::min(ruling->certainty, word); // the surest comes first
    const QString quote = serverSays(matter);
    ruling->evidence.removeAll(quote);
    ruling->evidence.prepend(quote);
    ruling->isUnseen = false;
    return ruling;
}

} // namespace diagnosis
