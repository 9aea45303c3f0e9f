// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/report_document.h"

#include "base/plain_text.h"
#include "base/translated.h"
#include "lab/answer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lab {

namespace {

constexpr qsizetype shortestToken = 8; // bytes: a shorter one is found in other words
const auto scheme = "Bearer "_ba;
constexpr qsizetype longestValue = 500; // characters

QString say(const char *sentence)
{
    return translated("lab", sentence);
}

QString shown(const QByteArray &text)
{
    return plain_text::elided(plain_text::visible(QString::fromUtf8(text)), longestValue);
}

/// With a label for the token, so that the difference to the control can be seen.
QString sentAs(const Trial &trial, const Run &run, const QByteArray &good, http::Veil &veil)
{
    const QByteArray &header = trial.request.authorization.reveal();
    if (header.isEmpty())
        return trial.request.url == run.request.url ? QString() : shown(veil.url(trial.request.url).toUtf8());
    if (good.size() < shortestToken || !header.contains(good))
        return shown(veil.header("Authorization", header));
    const QByteArray label = veil.header("Authorization", scheme + good).mid(scheme.size());
    return shown(QByteArray(header).replace(good, label));
}

ReportRow rowOf(const Trial &trial, const Judged &judged, const Run &run, const QByteArray &good, http::Veil &veil)
{
    ReportRow row;
    row.id = QString::fromLatin1(trial.variant->id);
    row.difference = differenceOf(*trial.variant);
    row.sent = trial.unsent == Unsent::No;
    row.sentAs = trial.unsent == Unsent::NothingToSend ? QString() : sentAs(trial, run, good, veil);
    row.expected = judged.expected.statuses;
    row.why = judged.expected.why;
    row.status = statusOf(trial);
    row.reason = judged.reason;
    if (trial.exchange)
        row.challenge = shown(veil.text(QString::fromUtf8(challengeOf(trial.exchange->response))).toUtf8());
    row.milliseconds = timeOf(trial);
    row.asExpected = judged.asExpected;
    return row;
}

QString rulesOf(Api api)
{
    switch (api) {
    case Api::Drive:
        return say("Measured by Google's rules.");
    case Api::Aodocs:
        return say("Measured by AODocs' rules.");
    case Api::Other:
        return say("Measured by RFC 6750 and RFC 9110.");
    }
    Q_UNREACHABLE();
}

QString whatDoesNotHold(const Judgment &judgment)
{
    const auto count = [&judgment](bool wanted) {
        return std::count_if(judgment.variants.cbegin(), judgment.variants.cend(),
                             [wanted](const Judged &one) { return one.asExpected == std::optional(wanted); });
    };
    const auto wrong = count(false);
    return wrong == 0 ? say("Each answer has the status that it should have, and a rule is broken all the same.")
                      : say("%1 of %2 answers are not as they should be.").arg(wrong).arg(wrong + count(true));
}

QString conclusionOf(const Judgment &judgment)
{
    if (!judgment.inconclusive.isEmpty())
        return say("Inconclusive. %1").arg(judgment.inconclusive);
    if (!judgment.holds())
        return whatDoesNotHold(judgment);
    const auto left = std::count_if(judgment.variants.cbegin(), judgment.variants.cend(),
                                    [](const Judged &one) { return !one.asExpected; });
    return left == 0 ? say("All is as it should be.")
                     : say("What was sent was answered as it should be. %1 of %2 were not sent: their rows say what "
                           "they need.")
                           .arg(left)
                           .arg(judgment.variants.size());
}

/// The token of the control, without its scheme.
QByteArray goodToken(const Run &run)
{
    const QByteArray header = run.trials.isEmpty() ? QByteArray() : run.trials.first().request.authorization.reveal();
    return header.mid(scheme.size());
}

} // namespace

QString ReportRow::expectedWords() const
{
    QStringList statuses;
    for (const int each : expected)
        statuses.append(each < 300 ? u"2xx"_s : QString::number(each));
    statuses.removeDuplicates();
    return statuses.join(u' ' + say("or") + u' ');
}

QString ReportRow::gotWords() const
{
    if (!sent)
        return say("not run");
    return status == 0 ? say("no answer") : QString::number(status);
}

const char *apiId(Api api)
{
    switch (api) {
    case Api::Drive:
        return "drive";
    case Api::Aodocs:
        return "aodocs";
    case Api::Other:
        return "other";
    }
    Q_UNREACHABLE();
}

ReportDocument reportDocument(const Run &run, Face face)
{
    ReportDocument document;
    http::Veil veil = veilFor(run);
    const QByteArray good = goodToken(run);
    document.judgment = judge(run, face, veil);
    document.request = http::requestJson(run.request, veil);
    document.title = shown(run.request.method + ' ' + veil.url(run.request.url).toUtf8());
    document.api = run.api;
    document.rules = rulesOf(run.api);
    document.conclusion = conclusionOf(document.judgment);
    document.alike = alikeWords(run);
    for (qsizetype i = 0; i < run.trials.size(); ++i)
        document.rows.append(rowOf(run.trials.at(i), document.judgment.variants.at(i), run, good, veil));
    if (run.controlAfter)
        document.rows.append(rowOf(*run.controlAfter, *document.judgment.controlAfter, run, good, veil));
    const QList<std::optional<Comparison>> comparisons = comparisonsOf(run);
    for (qsizetype i = 0; i < document.rows.size(); ++i)
        document.rows[i].comparison = comparisons.at(i);
    if (!run.trials.isEmpty() && run.trials.first().exchange)
        document.startedAt = run.trials.first().exchange->startedAt;
    return document;
}

} // namespace lab
