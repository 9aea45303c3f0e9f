// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/exchange_file.h"

#include "base/json_read.h"
#include "base/translated.h"
#include "http/exchange_json.h"
#include "http/exchange_text.h"
#include "http/redirect.h"

#include <QDateTime>
#include <QHash>
#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace diagnosis {

namespace {

constexpr int longestChain = 50; // redirects

QString say(const char *text)
{
    return translated("exchange_file", text);
}

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

bool readNow(Evidence &evidence, const QString &value)
{
    qint64 now = 0;
    const bool read = readTime(value, now);
    evidence.exchange->startedAt = now * 1000;
    return read;
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

bool readSignIns(Evidence &evidence, const QString &value)
{
    bool whole = false;
    account(evidence).signIns = value.toInt(&whole);
    return whole;
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

/// Whether there is such an ending.
bool readEnding(Evidence &evidence, const QString &name, const QString &detail)
{
    const auto ending = std::find_if(std::begin(endings), std::end(endings),
                                     [&name](const Ending &row) { return name == QLatin1StringView(row.name); });
    if (ending == std::end(endings))
        return false;
    evidence.transportError = Error{ending->code, evidence.exchange->request.url.host(), detail};
    return true;
}

struct Fact
{
    const char *name;
    bool (*read)(Evidence &, const QString &value);
};

constexpr Fact facts[] = {
    {"now", readNow},
    {"took", readTook},
    {"claims", readClaims},
    {"kind", readKind},
    {"issuer", [](Evidence &e, const QString &value) { return !(account(e).issuer = value).isEmpty(); }},
    {"email", [](Evidence &e, const QString &value) { return !(account(e).email = value).isEmpty(); }},
    {"client-id", [](Evidence &e, const QString &value) { return !(account(e).clientId = value).isEmpty(); }},
    {"scopes", [](Evidence &e, const QString &value) { return !(account(e).scopesGranted = words(value)).isEmpty(); }},
    {"signed-in", [](Evidence &e, const QString &value) { return readTime(value, account(e).signedInAt); }},
    {"last-good", [](Evidence &e, const QString &value) { return readTime(value, account(e).lastGood); }},
    {"expires", [](Evidence &e, const QString &value) { return readTime(value, account(e).accessExpiresAt); }},
    {"sign-ins", readSignIns},
    {"expected-email", [](Evidence &e, const QString &value) { return !(e.expectedEmail = value).isEmpty(); }},
    {"aodocs-clients",
     [](Evidence &e, const QString &value) {
         e.aodocsClients = words(value);
         return true;
     }},
    {"needs-scopes", [](Evidence &e, const QString &value) { return !(e.scopesAny = words(value)).isEmpty(); }},
    {"redirect", readRedirect},
    {"hides-credentials", [](Evidence &e, const QString &value) { return e.hidesCredentials = value == "yes"_L1; }},
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

struct FactLine
{
    qsizetype number;
    QString name;
    QString value;
};

/// Takes the lines that begin with "#" off the text's start.
QList<FactLine> takeFacts(QByteArray &text, qsizetype &lines)
{
    QList<FactLine> found;
    for (lines = 0; text.startsWith('#') || text.startsWith('\n') || text.startsWith("\r\n"); ++lines) {
        const qsizetype end = text.indexOf('\n');
        const QString line = QString::fromUtf8(text.left(end)).trimmed();
        text = end < 0 ? QByteArray() : text.mid(end + 1);
        if (line.startsWith("#:"_L1))
            found.append(
                {lines + 1, line.mid(2).section(u':', 0, 0).trimmed(), line.mid(2).section(u':', 1).trimmed()});
    }
    return found;
}

Result<Evidence> evidenceOfJson(const QByteArray &text)
{
    const auto object = json_read::object(text, u"exchange"_s);
    if (!object)
        return tl::unexpected<Error>(object.error());
    return http::exchangeFromJson(*object).map([&object](const http::Exchange &exchange) {
        Evidence evidence;
        evidence.exchange = exchange;
        const QJsonValue ending = object->value("no_answer"_L1);
        readEnding(evidence, ending["kind"_L1].toString(), ending["detail"_L1].toString());
        return evidence;
    });
}

constexpr qsizetype nobody = -1;

/// Of each entry the newest one before it that led to its address, or nobody. One pass: a record may have a million.
std::vector<qsizetype> leadersIn(const QList<http::Exchange> &har)
{
    std::vector<qsizetype> leaders;
    leaders.reserve(static_cast<size_t>(har.size()));
    QHash<QUrl, qsizetype> newest; // by where it leads
    for (const http::Exchange &exchange : har) {
        const QUrl &url = exchange.request.url;
        leaders.push_back(newest.value(url, nobody));
        if (http::isRedirect(exchange.response)) {
            const QByteArray location = exchange.response.headers.value("Location");
            newest.insert(url.resolved(QUrl::fromEncoded(location)), std::ssize(leaders) - 1);
        }
    }
    return leaders;
}

QList<Hop> hopsBefore(const QList<http::Exchange> &har, const std::vector<qsizetype> &leaders, qsizetype index)
{
    const auto leaderOf = [&leaders](qsizetype entry) { return leaders[static_cast<size_t>(entry)]; };
    QList<Hop> hops;
    QUrl url = har.at(index).request.url;
    for (qsizetype earlier = leaderOf(index); earlier != nobody && hops.size() < longestChain;
         earlier = leaderOf(earlier)) {
        hops.prepend({har.at(earlier).response.status, har.at(earlier).request.url, url});
        url = har.at(earlier).request.url;
    }
    return hops;
}

} // namespace

Result<Evidence> evidenceOfFile(const QByteArray &text)
{
    if (text.trimmed().startsWith('{'))
        return evidenceOfJson(text);
    QByteArray messages = text;
    qsizetype lines = 0;
    const QList<FactLine> told = takeFacts(messages, lines);
    const auto exchange = http::parseExchangeText(messages, lines + 1);
    if (!exchange)
        return tl::unexpected<Error>(exchange.error());
    Evidence evidence;
    evidence.exchange = *exchange;
    for (const FactLine &fact : told) {
        if (!readFact(evidence, fact.name, fact.value))
            return failure(ErrorCode::TextMalformed, say("line %1 of the exchange").arg(fact.number),
                           say("there is no such fact, or not with such a value: %1").arg(fact.name));
    }
    return evidence;
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

QList<Evidence> evidenceOfRefusals(const QList<http::Exchange> &har)
{
    const std::vector<qsizetype> leaders = leadersIn(har);
    QList<Evidence> refusals;
    for (qsizetype index = 0; index < har.size(); ++index) {
        const int status = har.at(index).response.status;
        if (status != 401 && status != 403 && status != 407)
            continue;
        Evidence evidence;
        evidence.exchange = har.at(index);
        evidence.hops = hopsBefore(har, leaders, index);
        evidence.hidesCredentials = true;
        refusals.append(evidence);
    }
    return refusals;
}

} // namespace diagnosis
