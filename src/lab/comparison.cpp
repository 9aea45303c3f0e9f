// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/comparison.h"

#include "base/translated.h"
#include "lab/answer.h"

#include <QCoreApplication>
#include <QMap>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace lab {

namespace {

constexpr QLatin1StringView control("control");
constexpr QLatin1StringView missing("no-header");

QString say(const char *sentence)
{
    return translated("lab", sentence);
}

/// What is compared of two answers.
constexpr struct
{
    const char *id;
    const char *words;
    const char *brief;
    bool (*differs)(const Told &, const Told &);
} parts[] = {
    {"status", QT_TRANSLATE_NOOP("lab", "status"), QT_TRANSLATE_NOOP("lab", "status"),
     [](const Told &a, const Told &b) { return a.status != b.status; }},
    {"www_authenticate", QT_TRANSLATE_NOOP("lab", "WWW-Authenticate"), QT_TRANSLATE_NOOP("lab", "challenge"),
     [](const Told &a, const Told &b) { return a.challenge != b.challenge; }},
    {"body", QT_TRANSLATE_NOOP("lab", "error body"), QT_TRANSLATE_NOOP("lab", "body"),
     [](const Told &a, const Told &b) { return a.body != b.body; }},
};

QString idOf(const Trial &trial)
{
    return QString::fromLatin1(trial.variant->id);
}

/// "status, WWW-Authenticate and error body"
QString listed(QStringList words)
{
    const QString last = words.takeLast();
    return words.isEmpty() ? last : say("%1 and %2").arg(words.join(u", "_s), last);
}

/// What the variants were told that were answered.
QMap<QString, Told> toldIn(const Run &run)
{
    QMap<QString, Told> told;
    for (const Trial &trial : run.trials) {
        if (trial.exchange)
            told.insert(idOf(trial), toldBy(trial));
    }
    return told;
}

QStringList variantsTold(const Told &wanted, const Run &run, const QMap<QString, Told> &told)
{
    QStringList ids;
    for (const Trial &trial : run.trials) {
        if (const auto one = told.constFind(idOf(trial)); one != told.cend() && *one == wanted)
            ids.append(idOf(trial));
    }
    return ids;
}

void compareWithControl(Comparison &comparison, const Told &own, const Told &other)
{
    QStringList words;
    QStringList briefs;
    for (const auto &part : parts) {
        if (!part.differs(own, other))
            continue;
        comparison.differsIn.append(QLatin1StringView(part.id));
        words.append(say(part.words));
        briefs.append(say(part.brief));
    }
    if (words.isEmpty())
        return;
    comparison.words = say("differs from the control in %1").arg(listed(words));
    comparison.brief = say("other %1").arg(briefs.join(u", "_s));
}

std::optional<Comparison> comparisonOf(const Trial &trial, const Run &run, const QMap<QString, Told> &told)
{
    const auto toControl = told.constFind(control);
    if (!trial.exchange || toControl == told.cend())
        return std::nullopt;
    const Told own = toldBy(trial);
    Comparison comparison;
    comparison.sameAs = variantsTold(own, run, told);
    comparison.sameAs.removeAll(idOf(trial));
    compareWithControl(comparison, own, *toControl);
    if (comparison.differsIn.isEmpty() && idOf(trial) != control) {
        comparison.words = say("same as the control");
        comparison.brief = say("like the control");
    } else if (!comparison.differsIn.isEmpty() && comparison.sameAs.contains(missing)) {
        comparison.words = say("same as a missing token");
        comparison.brief = say("like a missing token");
    }
    return comparison;
}

/// Of an address that is open to everybody a finding says so.
QString letInWords(const Run &run)
{
    const QMap<QString, Told> told = toldIn(run);
    const auto toControl = told.constFind(control);
    if (isOpen(run) || toControl == told.cend())
        return {};
    const auto count = std::count_if(run.trials.cbegin(), run.trials.cend(), [&](const Trial &trial) {
        return outcomeOf(trial) == Outcome::Accepted && toldBy(trial) == *toControl &&
               !trial.variant->expect(run.api).allows(200);
    });
    if (count == 0)
        return {};
    return count == 1 ? say("A variant that should have been refused was answered like the control.")
                      : say("%1 variants that should have been refused were answered like the control.").arg(count);
}

/// Counts whatever is no success: an error of the server's own keeps somebody out too.
QString refusedAlikeWords(const Run &run)
{
    QList<Told> refusals;
    for (const Trial &trial : run.trials) {
        if (trial.exchange && idOf(trial) != control && outcomeOf(trial) != Outcome::Accepted)
            refusals.append(toldBy(trial));
    }
    qsizetype most = 0;
    for (const Told &told : refusals)
        most = std::max(most, refusals.count(told));
    if (most < 2)
        return {};
    return most == refusals.size()
               ? say("The %1 variants that were not accepted were answered alike, in status, WWW-Authenticate and "
                     "error body: by these they cannot be told apart.")
                     .arg(most)
               : say("Of %1 variants that were not accepted, %2 were answered alike, in status, WWW-Authenticate and "
                     "error body: by these they cannot be told apart.")
                     .arg(refusals.size())
                     .arg(most);
}

} // namespace

QList<std::optional<Comparison>> comparisonsOf(const Run &run)
{
    const QMap<QString, Told> told = toldIn(run);
    QList<std::optional<Comparison>> comparisons;
    for (const Trial &trial : run.trials)
        comparisons.append(comparisonOf(trial, run, told));
    if (run.controlAfter)
        comparisons.append(comparisonOf(*run.controlAfter, run, told));
    return comparisons;
}

QString alikeWords(const Run &run)
{
    QStringList sentences{letInWords(run), refusedAlikeWords(run)};
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

} // namespace lab
