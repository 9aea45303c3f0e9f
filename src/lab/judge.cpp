// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/judge.h"

#include "base/plain_text.h"
#include "base/translated.h"
#include "http/form.h"
#include "http/refusal.h"
#include "http/secret_names.h"
#include "lab/answer.h"
#include "lab/finding_rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lab {

namespace {

constexpr qsizetype longestReason = 300; // characters

QString say(const char *sentence)
{
    return translated("lab", sentence);
}

QString nothingToSend(const Variant &variant, Face face)
{
    const QString ways = waysOf(variant, face);
    return ways.isEmpty() ? say("It needs %1.").arg(needOf(variant))
                          : say("It needs %1: %2.").arg(needOf(variant), ways);
}

/// Veiled before it is cut short: what a cut leaves of a secret is not known for one.
QString reasonOf(const Trial &trial, Face face, http::Veil &veil)
{
    if (trial.unsent != Unsent::No)
        return unsentWords(trial, face);
    if (trial.error)
        return veil.text(describe(*trial.error));
    if (!trial.exchange) // still to come
        return {};
    QStringList sentences = http::refusalInWords(trial.exchange->response);
    for (QString &sentence : sentences) // a line that another sentence goes on in is not read for `password: …`
        sentence = veil.text(sentence);
    const QString said = veil.text(sentences.join(u' '));
    return plain_text::elided(plain_text::visible(said), longestReason);
}

Judged judged(const Trial &trial, Api api, Face face, http::Veil &veil)
{
    Judged result{trial.variant->expect(api), std::nullopt, reasonOf(trial, face, veil)};
    if (trial.exchange || trial.error)
        result.asExpected = result.expected.allows(statusOf(trial)) && outcomeOf(trial) != Outcome::ErrorInSuccess;
    return result;
}

bool isGood(const Trial &control)
{
    return outcomeOf(control) == Outcome::Accepted;
}

/// The run's word on itself. A control that was not good makes every comparison worthless.
QString whyInconclusive(const Run &run)
{
    const bool hasControl = !run.trials.isEmpty() && QLatin1StringView(run.trials.first().variant->id) == "control"_L1;
    if (!hasControl)
        return say("There is no control to compare with.");
    if (!isGood(run.trials.first()))
        return say("The request was not answered well with the good token either, so nothing can be concluded. First "
                   "find out why: send it by itself.");
    if (const QStringList others = otherCredentials(run.request); isOpen(run) && !others.isEmpty())
        return say("It answers without the Authorization header too, and another credential was sent each time: %1. "
                   "Leave that out and run it again.")
            .arg(others.join(u", "_s));
    if (!run.controlAfter)
        return say("The run was stopped before the control was sent once more.");
    if (!isGood(*run.controlAfter))
        return say("At the end the good token was no longer answered well: it ran out meanwhile, or the server had "
                   "enough of us. Nothing can be concluded; run it again.");
    return {};
}

QList<Alike> answersOf(const Run &run, Face face, http::Veil &veil)
{
    QList<Alike> groups;
    QList<Told> told;
    for (const Trial &trial : run.trials) {
        if (!trial.exchange)
            continue;
        const Told own = toldBy(trial);
        if (!told.contains(own)) {
            told.append(own);
            groups.append({statusOf(trial), reasonOf(trial, face, veil), {}});
        }
        groups[told.indexOf(own)].variants.append(QLatin1StringView(trial.variant->id));
    }
    return groups;
}

} // namespace

const char *severityId(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return "note";
    case Severity::Fault:
        return "fault";
    case Severity::Alarm:
        return "alarm";
    }
    Q_UNREACHABLE();
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return say("Note");
    case Severity::Fault:
        return say("Fault");
    case Severity::Alarm:
        return say("Alarm");
    }
    Q_UNREACHABLE();
}

bool Judgment::holds() const
{
    return inconclusive.isEmpty() &&
           std::all_of(variants.cbegin(), variants.cend(),
                       [](const Judged &one) { return one.asExpected.value_or(true); }) &&
           std::all_of(findings.cbegin(), findings.cend(),
                       [](const Finding &finding) { return finding.severity == Severity::Note; });
}

QStringList otherCredentials(const http::Request &request)
{
    QStringList names;
    for (const auto &[name, value] : request.headers.fields()) {
        if (http::isSecretName(name))
            names.append(plain_text::visible(QString::fromLatin1(name)));
    }
    for (const auto &[name, value] : http::decodeForm(request.url.query(QUrl::FullyEncoded).toLatin1())) {
        if (http::isSecretName(name.toUtf8()))
            names.append(plain_text::visible(name));
    }
    return names;
}

QString unsentWords(const Trial &trial, Face face)
{
    switch (trial.unsent) {
    case Unsent::No:
        return {};
    case Unsent::NothingToSend:
        return nothingToSend(*trial.variant, face);
    case Unsent::Forged:
        return face == Face::Window
                   ? say("A forged token goes to servers of your own alone: tick “This host is mine” if it is one.")
                   : say("A forged token goes to servers of your own alone: say that this host is one (--own-host).");
    case Unsent::ControlFailed:
        return say("The control was not answered well.");
    case Unsent::Stopped:
        return say("The run was stopped before.");
    }
    Q_UNREACHABLE();
}

http::Veil veilFor(const Run &run)
{
    http::Veil veil;
    for (const Trial &trial : run.trials)
        veil.learn(trial.request);
    return veil;
}

Judgment judge(const Run &run, Face face)
{
    http::Veil veil = veilFor(run);
    return judge(run, face, veil);
}

Judgment judge(const Run &run, Face face, http::Veil &veil)
{
    Judgment judgment;
    judgment.inconclusive = whyInconclusive(run);
    for (const Trial &trial : run.trials)
        judgment.variants.append(judged(trial, run.api, face, veil));
    if (run.controlAfter)
        judgment.controlAfter = judged(*run.controlAfter, run.api, face, veil);
    judgment.findings = findingsOf(run);
    std::stable_sort(judgment.findings.begin(), judgment.findings.end(),
                     [](const Finding &a, const Finding &b) { return a.severity > b.severity; });
    judgment.answers = answersOf(run, face, veil);
    return judgment;
}

} // namespace lab
