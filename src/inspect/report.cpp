// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/report.h"

#include "base/file_ending.h"
#include "base/time_text.h"
#include "base/translated.h"
#include "http/redact.h"
#include "inspect/remarks.h"
#include "inspect/report_writers.h"
#include "inspect/subject.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace inspect {

namespace {

struct FormatRow
{
    QLatin1StringView ending;
    ReportFormat format;
};

constexpr FormatRow formats[] = {
    {QLatin1StringView(".md"), ReportFormat::Markdown},
    {QLatin1StringView(".html"), ReportFormat::Html},
    {QLatin1StringView(".json"), ReportFormat::Json},
};

QString say(const char *text)
{
    return translated("report", text);
}

/// The inspection with the values of claims that are secrets by their name taken out of the payload's text, and without
/// payload and plaintext as such: they may be another token, or keys.
Inspection withoutSecrets(Inspection inspection)
{
    if (inspection.nested)
        inspection.nested = std::make_shared<const Inspection>(withoutSecrets(*inspection.nested));
    if (inspection.decryption)
        inspection.decryption->plaintext = "[left out]";
    if (!inspection.token.claims) {
        inspection.token.payloadBytes = "[left out]";
        return inspection;
    }
    const auto &members = inspection.token.claims->members;
    std::for_each(members.rbegin(), members.rend(), [&inspection](const json_text::Member &member) {
        if (isSecretName(member.name))
            inspection.token.payloadBytes.replace(member.value.offset, member.value.length, "\"[left out]\"");
    });
    return inspection;
}

QStringList remarksOf(const Inspection &inspection)
{
    return inspection.token.claims ? remarks(jose::ClaimsSet(*inspection.token.claims)) : QStringList();
}

/// What the summary has not told yet.
QStringList withStatus(const Inspection &inspection, Status status)
{
    QStringList reasons;
    for (const Check &check : inspection.checks) {
        if (check.status == status && !inspection.summary.contains(check.reason))
            reasons.append(say("%1: %2").arg(check.name, check.reason));
    }
    return reasons;
}

QString severeWords(const Inspection &inspection)
{
    QStringList reasons;
    for (const Lint &lint : inspection.lints) {
        if (lint.severity >= Severity::High)
            reasons.append(lint.reason);
    }
    return reasons.join(u' ');
}

/// The times that the summary tells by how long ago they are, for whoever reads it later.
QString timesInFull(const Inspection &inspection)
{
    if (!inspection.token.claims)
        return {};
    const jose::ClaimsSet claims(*inspection.token.claims);
    QStringList times;
    if (const auto iat = claims.numericDate(u"iat"); iat && !isMilliseconds(*iat))
        times.append(say("issued %1").arg(time_text::utc(*iat)));
    if (const auto exp = claims.numericDate(u"exp"); exp && !isMilliseconds(*exp))
        times.append(say("expiry %1").arg(time_text::utc(*exp)));
    return times.isEmpty() ? QString() : say("In UTC: %1.").arg(times.join(u", "_s));
}

/// `time`: what is to say about the time that it was judged for.
QString paragraph(const Inspection &inspection, const QString &time)
{
    QStringList sentences = {inspection.headline + u'.', time, inspection.summary, timesInFull(inspection)};
    sentences += withStatus(inspection, Status::Fail);
    sentences += withStatus(inspection, Status::Warn);
    sentences += remarksOf(inspection);
    sentences.append(severeWords(inspection));
    if (inspection.nested)
        sentences.append(say("About the token within: %1").arg(paragraph(*inspection.nested, {})));
    sentences.removeAll(QString());
    sentences.removeDuplicates();
    return QString::fromUtf8(http::Redactor().text(sentences.join(u' ').toUtf8()));
}

} // namespace

QString chosenTimeWords(const Context &context)
{
    return context.isNowChosen ? say("Judged as of %1, not now.").arg(time_text::utc(context.now)) : QString();
}

QString explain(const Inspection &inspection, const Context &context)
{
    if (context.isNowChosen)
        return paragraph(inspection, chosenTimeWords(context));
    const QString judged = say("Judged for %1 · %2.").arg(time_text::local(context.now), time_text::utc(context.now));
    return paragraph(inspection, {}) + u' ' + judged;
}

std::optional<ReportFormat> reportFormatOf(const QString &fileName)
{
    return file_ending::formatOf(fileName, formats);
}

QStringList reportEndings()
{
    return file_ending::endingsOf(formats);
}

QByteArray report(const Inspection &inspection, const Context &context, ReportFormat format)
{
    switch (format) {
    case ReportFormat::Markdown:
        return markdown(reportDocument(inspection, context)).toUtf8();
    case ReportFormat::Html:
        return html(reportDocument(inspection, context)).toUtf8();
    case ReportFormat::Json:
        return http::Redactor().text(toJson(withoutSecrets(inspection), context)) + '\n';
    }
    Q_UNREACHABLE();
}

} // namespace inspect
