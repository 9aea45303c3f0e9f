// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/facts.h"

#include "base/json_read.h"
#include "base/translated.h"
#include "diagnosis/certainty_words.h"
#include "diagnosis/credential.h"
#include "diagnosis/diagnosis.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace diagnosis {

namespace {

constexpr qsizetype longestProbe = 64 * 1024; // bytes of a refusal that a file keeps

/// What the rules read of a good answer to a question. The rest of it is somebody's content.
constexpr QStringView readMembers[] = {u"aud",   u"azp",     u"issued_to",   u"audience",
                                       u"scope", u"exp",     u"expires_in",  u"email",
                                       u"sub",   u"user_id", u"access_type", u"availableDomains"};

QStringList words(const QString &value)
{
    return value.split(u' ', Qt::SkipEmptyParts);
}

bool readTime(const QString &value, qint64 &time)
{
    const QDateTime read = QDateTime::fromString(value, Qt::ISODate);
    time = read.isValid() ? read.toSecsSinceEpoch() : 0;
    return read.isValid();
}

AccountFacts &account(Evidence &evidence)
{
    if (!evidence.account)
        evidence.account.emplace();
    return *evidence.account;
}

inspect::Inspection &inspection(Evidence &evidence)
{
    if (!evidence.inspection)
        evidence.inspection.emplace();
    return *evidence.inspection;
}

const AccountFacts &accountIn(const Evidence &evidence)
{
    static const AccountFacts none;
    return evidence.account ? *evidence.account : none;
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// Null for one that is not known, as the other writers give.
QJsonValue timeJson(qint64 seconds)
{
    return seconds > 0 ? QJsonValue(QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(Qt::ISODate))
                       : QJsonValue();
}

QJsonValue textJson(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue wordsJson(const QStringList &words)
{
    return textJson(words.join(u' '));
}

bool readNow(Evidence &evidence, const QString &value)
{
    const QDateTime now = QDateTime::fromString(value, Qt::ISODate);
    if (now.isValid())
        evidence.exchange->startedAt = now.toMSecsSinceEpoch();
    return now.isValid();
}

QJsonValue writeNow(const Evidence &evidence)
{
    const qint64 now = evidence.exchange->startedAt;
    return now > 0 ? QJsonValue(QDateTime::fromMSecsSinceEpoch(now, Qt::UTC).toString(Qt::ISODateWithMs))
                   : QJsonValue();
}

bool readClock(Evidence &evidence, const QString &value)
{
    const QStringList bounds = words(value);
    bool isLeast = false;
    bool isMost = false;
    evidence.clock = http::ClockBounds{bounds.value(0).toLongLong(&isLeast), bounds.value(1).toLongLong(&isMost)};
    return isLeast && isMost && bounds.size() == 2;
}

QJsonValue writeClock(const Evidence &evidence)
{
    return evidence.clock ? QJsonValue(u"%1 %2"_s.arg(evidence.clock->least).arg(evidence.clock->most)) : QJsonValue();
}

bool readTook(Evidence &evidence, const QString &value)
{
    bool whole = false;
    evidence.exchange->timing.headers = value.toLongLong(&whole);
    return whole;
}

bool readClaims(Evidence &evidence, const QString &value)
{
    const auto claims = json_text::parse(value.toUtf8());
    if (!claims || claims->kind != json_text::Kind::Object)
        return false;
    inspection(evidence).token.claims = *claims;
    return true;
}

/// What the rules ask of a token, read as they read it; nothing else of it is kept.
QJsonObject claimsOf(const Credential &credential)
{
    QJsonObject claims;
    for (const QString &name : {u"iss"_s, u"azp"_s, u"email"_s, u"oid"_s, u"tid"_s, u"ver"_s}) {
        if (const QString value = credential.claim(name); !value.isEmpty())
            claims.insert(name, value);
    }
    for (const QString &name : {u"iat"_s, u"exp"_s}) {
        if (const auto time = credential.time(name))
            claims.insert(name, *time);
    }
    if (const QStringList audience = credential.audience(); !audience.isEmpty())
        claims.insert(u"aud"_s, QJsonArray::fromStringList(audience));
    if (const auto scopes = credential.scopes())
        claims.insert(u"scope"_s, scopes->join(u' '));
    return claims;
}

QJsonValue writeClaims(const Evidence &evidence)
{
    const QJsonObject claims = claimsOf(credentialOf(evidence.exchange->request, evidence.inspection));
    return claims.isEmpty() ? QJsonValue() : QJsonValue(claims);
}

bool readKind(Evidence &evidence, const QString &value)
{
    using inspect::TokenKind;
    for (int index = 0; index <= static_cast<int>(TokenKind::Unreadable); ++index) {
        const auto kind = static_cast<TokenKind>(index);
        if (value != QLatin1StringView(inspect::kindId(kind)))
            continue;
        inspection(evidence).kind = kind;
        return true;
    }
    return false;
}

QJsonValue writeKind(const Evidence &evidence)
{
    return evidence.inspection ? QJsonValue(QString::fromLatin1(inspect::kindId(evidence.inspection->kind)))
                               : QJsonValue();
}

QJsonValue rulingJson(const Ruling &ruling)
{
    if (!ruling)
        return {};
    QJsonObject json{{u"certainty"_s, QString::fromLatin1(certaintyId(ruling->certainty))},
                     {u"evidence"_s, QJsonArray::fromStringList(ruling->evidence)},
                     {u"against"_s, QJsonArray::fromStringList(ruling->against)}};
    if (ruling->isUnseen)
        json.insert(u"unseen"_s, true);
    return json;
}

bool readJudged(Evidence &evidence, const QString &value)
{
    const QJsonDocument document = json_read::parsed(value.toUtf8());
    const QJsonObject rulings = document.object();
    for (auto ruling = rulings.begin(); ruling != rulings.end(); ++ruling) {
        const QJsonValue json = ruling.value();
        const auto certainty = certaintyNamed(json["certainty"_L1].toString());
        if (!certainty && !json.isNull())
            return false;
        Ruling read;
        if (certainty)
            read = Judgment{*certainty,
                            json["evidence"_L1].toVariant().toStringList(),
                            json["against"_L1].toVariant().toStringList(),
                            0,
                            {},
                            json["unseen"_L1].toBool()};
        evidence.judged.insert(ruling.key(), read);
    }
    return document.isObject();
}

QJsonValue writeJudged(const Evidence &evidence)
{
    QJsonObject rulings;
    for (auto ruling = evidence.judged.begin(); ruling != evidence.judged.end(); ++ruling)
        rulings.insert(ruling.key(), rulingJson(ruling.value()));
    return rulings.isEmpty() ? QJsonValue() : QJsonValue(rulings);
}

bool readSignIns(Evidence &evidence, const QString &value)
{
    bool whole = false;
    account(evidence).signIns = value.toInt(&whole);
    return whole;
}

QJsonValue writeSignIns(const Evidence &evidence)
{
    const int signIns = accountIn(evidence).signIns;
    return signIns > 0 ? QJsonValue(QString::number(signIns)) : QJsonValue();
}

bool readRedirect(Evidence &evidence, const QString &value)
{
    const QStringList parts = words(value);
    if (parts.size() != 3)
        return false;
    evidence.hops.append({parts[0].toInt(), QUrl(parts[1]), QUrl(parts[2])});
    return true;
}

/// How a request can end without an answer, as facts and in JSON.
struct Ending
{
    const char *name;
    ErrorCode code;
};

constexpr Ending endings[] = {
    {"tls-error", ErrorCode::TlsFailed},     {"unreachable", ErrorCode::HostUnreachable},
    {"late", ErrorCode::TimedOut},           {"dropped", ErrorCode::ConnectionDropped},
    {"no-http", ErrorCode::AnswerMalformed},
};

struct Fact
{
    const char *name;
    bool (*read)(Evidence &, const QString &value);
    QJsonValue (*write)(const Evidence &); ///< null for what a saved exchange tells elsewhere
};

constexpr Fact facts[] = {
    {"now", readNow, writeNow},
    {"took", readTook, nullptr},
    {"clock", readClock, writeClock},
    {"claims", readClaims, writeClaims},
    {"kind", readKind, writeKind},
    {"judged", readJudged, writeJudged},
    {"issuer", [](Evidence &e, const QString &value) { return !(account(e).issuer = value).isEmpty(); },
     [](const Evidence &e) { return textJson(accountIn(e).issuer); }},
    {"email", [](Evidence &e, const QString &value) { return !(account(e).email = value).isEmpty(); },
     [](const Evidence &e) { return textJson(accountIn(e).email); }},
    {"client-id", [](Evidence &e, const QString &value) { return !(account(e).clientId = value).isEmpty(); },
     [](const Evidence &e) { return textJson(accountIn(e).clientId); }},
    {"scopes", [](Evidence &e, const QString &value) { return !(account(e).scopesGranted = words(value)).isEmpty(); },
     [](const Evidence &e) { return wordsJson(accountIn(e).scopesGranted); }},
    {"signed-in", [](Evidence &e, const QString &value) { return readTime(value, account(e).signedInAt); },
     [](const Evidence &e) { return timeJson(accountIn(e).signedInAt); }},
    {"last-good", [](Evidence &e, const QString &value) { return readTime(value, account(e).lastGood); },
     [](const Evidence &e) { return timeJson(accountIn(e).lastGood); }},
    {"expires", [](Evidence &e, const QString &value) { return readTime(value, account(e).accessExpiresAt); },
     [](const Evidence &e) { return timeJson(accountIn(e).accessExpiresAt); }},
    {"newest-expires", [](Evidence &e, const QString &value) { return readTime(value, account(e).newestExpiresAt); },
     [](const Evidence &e) { return timeJson(accountIn(e).newestExpiresAt); }},
    {"sign-ins", readSignIns, writeSignIns},
    {"expected-email", [](Evidence &e, const QString &value) { return !(e.expectedEmail = value).isEmpty(); },
     [](const Evidence &e) { return textJson(e.expectedEmail); }},
    {"aodocs-clients",
     [](Evidence &e, const QString &value) {
         e.aodocsClients = words(value);
         return true;
     },
     nullptr},
    {"needs-scopes", [](Evidence &e, const QString &value) { return !(e.scopesAny = words(value)).isEmpty(); },
     [](const Evidence &e) { return wordsJson(e.scopesAny); }},
    {"redirect", readRedirect, nullptr},
    {"hides-credentials",
     [](Evidence &e, const QString &value) {
         e.hidesCredentials = value == "yes"_L1;
         return e.hidesCredentials || value == "no"_L1;
     },
     nullptr},
};

bool readProbe(Evidence &evidence, const QString &id, const QString &value)
{
    const auto probe = probeNamed(id);
    http::Response answer;
    answer.status = value.left(3).toInt();
    answer.body = value.mid(3).trimmed().toUtf8();
    if (!probe || answer.status < 100)
        return false;
    evidence.probes.insert(*probe, answer);
    return true;
}

QByteArray keptOf(const http::Response &answer)
{
    if (answer.status >= 400)
        return answer.body.size() <= longestProbe ? answer.body : QByteArray();
    const QJsonObject all = json_read::parsed(answer.body).object();
    QJsonObject kept;
    for (const QStringView name : readMembers) {
        if (const auto member = all.constFind(name); member != all.constEnd())
            kept.insert(name.toString(), *member);
    }
    if (const QString email = all.value("user"_L1)["emailAddress"_L1].toString(); !email.isEmpty())
        kept.insert(u"email"_s, email);
    return kept.isEmpty() ? QByteArray() : QJsonDocument(kept).toJson(QJsonDocument::Compact);
}

/// As readProbe() reads it: "200 {…}".
QString probeLine(const http::Response &answer)
{
    return u"%1 %2"_s.arg(answer.status).arg(QString::fromUtf8(keptOf(answer)));
}

bool readCheck(Evidence &evidence, const QString &id, const QString &value)
{
    using inspect::Status;
    const QString status = value.section(u' ', 0, 0);
    for (const Status known : {Status::Pass, Status::Fail, Status::Warn, Status::Unknown}) {
        if (status != QLatin1StringView(inspect::statusId(known)))
            continue;
        inspection(evidence).checks.append({id, id, known, value.section(u' ', 1), {}});
        return true;
    }
    return false;
}

/// Without the secrets that the veil knows, or that look like one.
QJsonValue veiled(const QJsonValue &value, http::Veil &veil)
{
    if (value.isArray()) {
        QJsonArray shown;
        for (const QJsonArray all = value.toArray(); const auto &one : all)
            shown.append(veiled(one, veil));
        return shown;
    }
    if (value.isObject()) {
        QJsonObject shown = value.toObject();
        for (auto member = shown.begin(); member != shown.end(); ++member)
            member.value() = veiled(member.value(), veil);
        return shown;
    }
    return value.isString() ? QJsonValue(veil.text(value.toString())) : value;
}

/// A later version may tell more.
bool isKnownFact(const QString &name)
{
    const auto isIt = [&name](const auto &row) { return name == QLatin1StringView(row.name); };
    return name.startsWith("probe "_L1) || name.startsWith("check "_L1) ||
           std::any_of(std::begin(endings), std::end(endings), isIt) ||
           std::any_of(std::begin(facts), std::end(facts), isIt);
}

} // namespace

bool readEnding(Evidence &evidence, const QString &kind, const QString &detail)
{
    const auto ending = std::find_if(std::begin(endings), std::end(endings),
                                     [&kind](const Ending &row) { return kind == QLatin1StringView(row.name); });
    if (ending == std::end(endings))
        return false;
    evidence.transportError = Error{ending->code, evidence.exchange->request.url.host(), detail};
    return true;
}

bool readFact(Evidence &evidence, const QString &name, const QString &value)
{
    if (name.startsWith("probe "_L1))
        return readProbe(evidence, name.mid(6), value);
    if (name.startsWith("check "_L1))
        return readCheck(evidence, name.mid(6), value);
    if (readEnding(evidence, name, value))
        return true;
    const auto found = std::find_if(std::begin(facts), std::end(facts),
                                    [&name](const Fact &fact) { return name == QLatin1StringView(fact.name); });
    return found != std::end(facts) && found->read(evidence, value);
}

QString addFacts(Evidence &evidence)
{
    QString unread;
    const QJsonObject told = evidence.exchange->facts;
    for (auto fact = told.begin(); fact != told.end(); ++fact) {
        const QJsonValue value = fact.value();
        const QString line = value.isObject() ? compact(value.toObject()) : value.toVariant().toString();
        if (isKnownFact(fact.key()) && !readFact(evidence, fact.key(), line) && unread.isEmpty())
            unread = fact.key();
    }
    evidence.isCredentialTold = evidence.inspection || !evidence.judged.isEmpty();
    if (evidence.account)
        evidence.account->isTold = true;
    return unread;
}

QJsonObject noAnswerJson(const Error &error)
{
    QJsonObject json{{u"detail"_s, error.detail}, {u"words"_s, describe(error)}};
    for (const Ending &ending : endings) {
        if (ending.code == error.code)
            json.insert(u"kind"_s, QString::fromLatin1(ending.name));
    }
    return json;
}

QJsonObject factsJson(const Evidence &evidence, http::Veil veil)
{
    const EnglishOnly contract;
    Evidence saved = evidence; // as it will be read
    const QJsonObject messages{{u"request"_s, http::requestJson(evidence.exchange->request, veil)},
                               {u"response"_s, QJsonObject()}};
    if (const auto redacted = http::exchangeFromJson(messages))
        saved.exchange->request = redacted->request;
    if (saved.inspection) { // what was checked here belongs into no file: the rulings on it do
        saved.inspection->checks.clear();
        saved.inspection->signature = {};
    }
    const Credential credential = credentialOf(evidence.exchange->request, evidence.inspection);
    if (credential.place != Credential::Place::Nowhere)
        inspection(saved).kind = credential.kind;
    if (const QJsonObject claims = claimsOf(credential); !claims.isEmpty())
        readClaims(saved, compact(claims));
    saved.judged = rulingsLost(evidence, saved);
    QJsonObject json;
    for (const Fact &fact : facts) {
        if (const QJsonValue value = fact.write ? fact.write(saved) : QJsonValue(); !value.isNull())
            json.insert(QString::fromLatin1(fact.name), veiled(value, veil));
    }
    for (auto probe = saved.probes.cbegin(); probe != saved.probes.cend(); ++probe)
        json.insert(u"probe "_s + QLatin1StringView(probeId(probe.key())), veiled(probeLine(probe.value()), veil));
    return json;
}

} // namespace diagnosis
