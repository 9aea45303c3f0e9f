// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gzip.h"
#include "app/har_diagnosis.h"
#include "app/request_evidence.h"
#include "app/request_import.h"
#include "base/json_read.h"
#include "base/text_encoding.h"
#include "base/translated.h"
#include "cli/commands.h"
#include "cli/diagnosis_text.h"
#include "cli/other_file.h"
#include "diagnosis/exchange_file.h"
#include "http/exchange_json.h"
#include "http/har.h"
#include "http/shown_url.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <optional>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

/// One answer that is to be explained, and where it stands.
struct Refusal
{
    QString where;
    diagnosis::Evidence evidence;
};

/// What is wrong with it; of JSON of another shape also what the right one would be.
QString faultOf(const Error &error, const QString &wanted)
{
    if (error.code == ErrorCode::MemberMissing)
        return say("its JSON has no “%1”; %2").arg(error.subject, wanted);
    if (error.code == ErrorCode::MemberWrongType)
        return say("its “%1” is wrong (%2); %3").arg(error.subject, error.detail, wanted);
    return error.subject + u": "_s + error.detail;
}

/// What the file is instead, where that is known; else what is wrong with it.
Error inFile(const QString &path, const QByteArray &content, const Error &error, const QString &wanted)
{
    const QString other = whatElse(content);
    return {ErrorCode::FileMalformed, path, other.isEmpty() ? faultOf(error, wanted) : other};
}

bool isExchange(const QByteArray &content)
{
    const auto object = json_read::object(asUtf8(content, '{'), {});
    return object && http::exchangeFromJson(*object);
}

QString placeOf(const QString &path, const http::Request &request)
{
    return u"%1: %2 %3"_s.arg(path, QString::fromLatin1(request.method), http::shownUrl(request.url));
}

Result<QList<Refusal>> refusalsOfHar(const QString &path)
{
    const auto bytes = readBytes(path).and_then(
        [&path](const QByteArray &read) { return app::unpacked(read, path, app::largestImport); });
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    const auto har = http::exchangesOfHar(*bytes);
    if (!har && isExchange(*bytes))
        return failure(ErrorCode::FileMalformed, path, say("it is an exchange: give it with --exchange"));
    if (!har)
        return tl::unexpected<Error>(inFile(path, *bytes, har.error(),
                                            say("a HAR is what a browser's network panel saves, or send with --har")));
    QList<Refusal> refusals;
    for (const diagnosis::Evidence &evidence : diagnosis::evidenceOfRefusals(*har))
        refusals.append({placeOf(path, evidence.exchange->request), evidence});
    return refusals;
}

Result<QList<Refusal>> refusalOfExchange(const QString &path)
{
    const auto bytes = readBytes(path);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    const auto evidence = diagnosis::evidenceOfFile(*bytes);
    if (!evidence && http::exchangesOfHar(*bytes))
        return failure(ErrorCode::FileMalformed, path, say("it is a HAR: give it with --har"));
    if (!evidence)
        return tl::unexpected<Error>(
            inFile(path, *bytes, evidence.error(), say("an exchange is what send prints with --format json")));
    return QList<Refusal>{{placeOf(path, evidence->exchange->request), *evidence}};
}

Result<QList<Refusal>> refusalsOf(const Invocation &call)
{
    if (call.isSet(u"har"_s) == call.isSet(u"exchange"_s))
        return failure(ErrorCode::UsageWrong, u"diagnose"_s, say("give --exchange FILE or --har FILE"));
    return call.isSet(u"har"_s) ? refusalsOfHar(call.value(u"har"_s)) : refusalOfExchange(call.value(u"exchange"_s));
}

/// What the settings and the account that is named add to what the file tells.
Result<bool> addKnowledge(Invocation &call, QList<Refusal> &refusals)
{
    const auto settings = app::loadSettings(call.dataDir());
    if (!settings)
        return tl::unexpected<Error>(settings.error());
    for (Refusal &refusal : refusals)
        app::addSettings(refusal.evidence, *settings);
    if (!call.isSet(u"account"_s))
        return true;
    const auto account = accountOf(call);
    if (!account)
        return tl::unexpected<Error>(account.error());
    for (Refusal &refusal : refusals) {
        if (!refusal.evidence.account || refusal.evidence.account->isTold) // our own record is worth more
            refusal.evidence.account = app::accountFacts(*account);
    }
    return true;
}

int list(Output &out)
{
    QJsonArray rows;
    for (const QString &id : diagnosis::findingIds()) {
        if (out.isJson())
            rows.append(QJsonObject{{u"id"_s, id}, {u"cause"_s, diagnosis::causeOf(id)}});
        else
            out.line(id);
    }
    if (out.isJson())
        out.json(rows);
    return 0;
}

QJsonObject refusalJson(const Refusal &refusal, const diagnosis::Diagnosis &diagnosis)
{
    return {{u"where"_s, refusal.where},
            {u"status"_s, refusal.evidence.exchange->response.status},
            {u"diagnosis"_s, toJson(diagnosis)}};
}

int explain(Invocation &call, const QList<Refusal> &refusals)
{
    QJsonArray rows;
    bool allExplained = true;
    if (refusals.isEmpty())
        call.out().note(
            say("No answer in it is a 401, 403 or 407, and none is an error of Drive, AODocs or a token endpoint."));
    for (const Refusal &refusal : refusals) {
        const diagnosis::Diagnosis diagnosis = diagnosis::diagnose(refusal.evidence);
        call.count(diagnosis.isExplained());
        allExplained = allExplained && diagnosis.isExplained();
        rows.append(refusalJson(refusal, diagnosis));
        if (call.out().isJson())
            continue;
        call.out().line(refusal.where + u": "_s + QString::number(refusal.evidence.exchange->response.status));
        printDiagnosis(call.out(), diagnosis);
    }
    if (call.out().isJson())
        call.out().json(rows);
    return allExplained ? 0 : 1;
}

} // namespace

QList<QCommandLineOption> diagnoseOptions()
{
    return {
        {u"exchange"_s,
         say("Explain this request and answer: JSON as send prints it, or HTTP's own text; - for stdin."), u"FILE"_s},
        {u"har"_s,
         say("Explain each 401, 403 and 407 in this HAR, and each error of Drive, AODocs or a token endpoint; plain or "
             "in gzip; - for stdin."),
         u"FILE"_s},
        {u"account"_s, say("The token was this account's: judge with what its record tells."), u"ACCOUNT"_s},
        {u"list"_s, say("List the causes that are known, by their ids.")},
    };
}

Future<int> diagnose(Invocation &call)
{
    std::optional<EnglishOnly> english;
    if (call.out().isJson())
        english.emplace();
    if (call.isSet(u"list"_s))
        return ready<int>(list(call.out()));
    auto refusals = refusalsOf(call);
    if (!refusals)
        return ready<int>(tl::unexpected<Error>(refusals.error()));
    if (const auto added = addKnowledge(call, *refusals); !added)
        return ready<int>(tl::unexpected<Error>(added.error()));
    if (call.isSet(u"har"_s) && !refusals->isEmpty())
        call.out().note(app::harShowsNotAll());
    return ready<int>(explain(call, *refusals));
}

} // namespace cli
