// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support_bundle.h"

#include "base/app_id.h"
#include "base/json_read.h"
#include "base/plain_text.h"
#include "base/time_text.h"
#include "base/translated.h"
#include "base/utf8.h"
#include "diagnosis/certainty_words.h"
#include "http/request_text.h"
#include "http/response_text.h"
#include "inspect/report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSslSocket>
#include <QSysInfo>
#include <functional>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString say(const char *text)
{
    return translated("bundle", text);
}

QString visible(const QString &text)
{
    return plain_text::visible(text, true);
}

inspect::ReportTable findingsTable(const diagnosis::Diagnosis &diagnosis)
{
    inspect::ReportTable table{
        say("Possible causes"), {say("Certainty"), say("Cause"), say("For and against"), say("Remedy")}, {}};
    for (const diagnosis::Finding &finding : diagnosis.findings) {
        QStringList reasons = finding.evidence;
        for (const QString &line : finding.against)
            reasons.append(say("Against it: %1").arg(line));
        table.rows.append({{diagnosis::certaintyInWords(finding.certainty), visible(finding.cause),
                            visible(reasons.join(u'\n')), visible(finding.remedy.words)}});
    }
    return table;
}

QString outcomeWord(TraceStep::Outcome outcome)
{
    switch (outcome) {
    case TraceStep::Outcome::Done:
        return say("Done");
    case TraceStep::Outcome::Passed:
        return say("Passed");
    case TraceStep::Outcome::Failed:
        return say("Failed");
    }
    Q_UNREACHABLE();
}

/// Each string of a value, changed.
QJsonValue mapped(const QJsonValue &value, const std::function<QString(const QString &)> &change)
{
    if (value.isString())
        return change(value.toString());
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonArray items = value.toArray(); const auto &item : items)
            array.append(mapped(item, change));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object;
    const QJsonObject before = value.toObject();
    for (auto member = before.begin(); member != before.end(); ++member)
        object.insert(change(member.key()), mapped(member.value(), change));
    return object;
}

using Change = std::function<QString(const QString &)>;

void changeEach(QStringList &texts, const Change &change)
{
    std::transform(texts.cbegin(), texts.cend(), texts.begin(), change);
}

void changeAll(inspect::ReportDocument &report, const Change &change)
{
    report.title = change(report.title);
    changeEach(report.paragraphs, change);
    for (inspect::ReportTable &table : report.tables) {
        for (inspect::ReportRow &row : table.rows)
            changeEach(row.cells, change);
    }
    for (inspect::ReportText &text : report.texts)
        text.text = change(text.text);
}

} // namespace

BundlePart environmentPart(const QList<std::pair<QString, QString>> &facts)
{
    QList<std::pair<QString, QString>> all = {
        {say("Program"), u"%1 %2"_s.arg(QLatin1StringView(app_id::displayName), QLatin1StringView(app_id::version))},
        {u"Qt"_s, QString::fromLatin1(qVersion())},
        {u"TLS"_s, QSslSocket::sslLibraryVersionString()},
        {say("System"), u"%1, %2"_s.arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture())}};
    BundlePart part{u"environment"_s, {say("Program and settings"), {}, {}}, {}};
    inspect::ReportTable table{say("Facts"), {say("Name"), say("Value")}, {}};
    for (const auto &[name, value] : all + facts) {
        table.rows.append({{visible(name), visible(value)}});
        part.record.insert(name, value);
    }
    part.report.tables.append(table);
    return part;
}

BundlePart exchangePart(const HistoryEntry &entry, const diagnosis::Diagnosis &diagnosis)
{
    BundlePart part{u"exchange"_s, {}, entry.exchange};
    part.record.insert(u"diagnosis"_s, diagnosis::toJson(diagnosis));
    part.report.title = visible(u"%1 %2"_s.arg(entry.method(), entry.url()));
    part.report.paragraphs = {
        say("Sent %1, answered with %2.").arg(time_text::utc(entry.at / 1000), QString::number(entry.status())),
        entry.authorizedWith.isEmpty() ? say("Authorized with nothing.")
                                       : say("Authorized with the %1.").arg(visible(entry.with())),
        visible(diagnosis.headline)};
    if (!diagnosis.findings.isEmpty())
        part.report.tables.append(findingsTable(diagnosis));
    if (const auto exchange = http::exchangeFromJson(entry.exchange)) {
        http::Redactor redactor; // what stands for a secret stays as it is
        part.report.texts = {
            {say("Request"), visible(QString::fromUtf8(http::requestText(exchange->request, redactor)))},
            {say("Response"), visible(QString::fromUtf8(http::responseText(exchange->response)))}};
    }
    return part;
}

BundlePart tokenPart(const inspect::Inspection &inspection, const inspect::Context &context)
{
    const QByteArray json = inspect::report(inspection, context, inspect::ReportFormat::Json);
    BundlePart part{u"token"_s, inspect::reportDocument(inspection, context), json_read::parsed(json).object()};
    part.report.title = say("Judged then: %1").arg(part.report.title);
    return part;
}

BundlePart tracePart(const QString &account, const QList<TraceStep> &steps)
{
    BundlePart part{u"trace"_s, {say("Flow trace of %1").arg(visible(account)), {}, {}}, {}};
    inspect::ReportTable table{say("Steps"), {say("Time"), say("Step"), say("Outcome"), say("What happened")}, {}};
    QJsonArray record;
    for (const TraceStep &step : steps) {
        const QString name = visible(traceStepName(step.id));
        table.rows.append({{time_text::utc(step.at / 1000), name, outcomeWord(step.outcome), visible(step.text)}});
        if (!step.message.isEmpty())
            part.report.texts.append({name, visible(QString::fromUtf8(messageText(step)))});
        record.append(toJson(step));
    }
    part.report.tables.append(table);
    part.record.insert(u"steps"_s, record);
    return part;
}

QList<LabelCount> labelCounts(const SupportBundle &bundle)
{
    static const QRegularExpression label(u"\\b[A-Z]+#[0-9]+\\b"_s);
    QList<LabelCount> all;
    for (const BundlePart &part : bundle.parts) {
        QMap<QString, int> counts;
        mapped(part.record, [&counts](const QString &text) {
            for (auto match = label.globalMatch(text); match.hasNext();)
                ++counts[match.next().captured()];
            return text;
        });
        for (auto count = counts.cbegin(); count != counts.cend(); ++count)
            all.append({count.key(), part.report.title, count.value()});
    }
    return all;
}

SupportBundle redacted(const SupportBundle &bundle, const QList<Secret> &known)
{
    http::Redactor redactor;
    for (const BundlePart &part : bundle.parts)
        redactor.reserve(QJsonDocument(part.record).toJson(QJsonDocument::Compact));
    for (const Secret &secret : known)
        redactor.label(secret.reveal(), "SECRET");
    const Change change = [&redactor](const QString &text) { return utf8::decoded(redactor.text(text.toUtf8())); };
    SupportBundle clean = bundle;
    for (BundlePart &part : clean.parts) {
        changeAll(part.report, change);
        part.record = mapped(part.record, change).toObject();
    }
    return clean;
}

} // namespace app
