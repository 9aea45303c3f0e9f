// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/conclusion.h"

#include "base/sentence.h"
#include "diagnosis/certainty_words.h"
#include "diagnosis/diagnosis.h"
#include "diagnosis/rules.h"

#include <QRegularExpression>
#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace diagnosis {

namespace {

/// What a server says at length, up to the end of a sentence, and not of "Dr.": the rest stands in its answer.
QString shortened(const QString &answer)
{
    constexpr qsizetype shortest = 60; // characters
    constexpr qsizetype longest = 100;
    static const QRegularExpression sentenceEnd(u"\\.\\s+(?=\\p{Lu})"_s);
    const qsizetype end = answer.size() > longest ? answer.indexOf(sentenceEnd, shortest) : -1;
    return withoutFullStop(end > 0 ? answer.left(end) : answer);
}

/// Nothing speaks for any cause, or not enough to name it.
QString unexplained(const Conclusion &conclusion)
{
    const QString answer = shortened(conclusion.answer);
    if (conclusion.status == 0)
        return say("There is no answer to judge.");
    if (conclusion.status < 400)
        return say("Nothing was refused: the answer was %1.").arg(answer);
    if (conclusion.retried > 0 && conclusion.retried < 400)
        return say("This one token was refused: with a fresh one the same request got %1.").arg(conclusion.retried);
    static constexpr int statuses[] = {400, 401, 403}; // some name a token with a 400, in words that no rule knows
    const bool mayBeAboutAccess =
        conclusion.certainty == Certainty::Possible ||
        std::find(std::begin(statuses), std::end(statuses), conclusion.status) != std::end(statuses);
    return mayBeAboutAccess ? say("Cannot tell why: the answer was %1.").arg(answer)
                            : say("Not about the credential, it seems: %1.").arg(answer);
}

} // namespace

QString inWords(const Conclusion &conclusion)
{
    switch (conclusion.certainty) {
    case Certainty::Certain:
        return causeOf(conclusion.finding);
    case Certainty::Likely:
        return say("Most likely: %1").arg(causeOf(conclusion.finding));
    case Certainty::Possible:
        if (conclusion.nextTest)
            return say("Cannot tell why; the cheapest test is to %1.").arg(inBrief(*conclusion.nextTest));
        if (conclusion.finding.isEmpty())
            return unexplained(conclusion);
        return say("Cannot tell why; one possibility: %1").arg(causeOf(conclusion.finding));
    case Certainty::RuledOut:
        return unexplained(conclusion);
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const Conclusion &conclusion)
{
    QJsonObject json{{u"certainty"_s, QString::fromLatin1(certaintyId(conclusion.certainty))},
                     {u"finding"_s, conclusion.finding},
                     {u"status"_s, conclusion.status},
                     {u"answer"_s, conclusion.answer},
                     {u"retried"_s, conclusion.retried}};
    if (conclusion.nextTest)
        json.insert(u"next_test"_s, QString::fromLatin1(probeId(*conclusion.nextTest)));
    return json;
}

std::optional<Conclusion> conclusionFrom(const QJsonObject &object)
{
    const auto certainty = certaintyNamed(object["certainty"_L1].toString());
    const QString finding = object["finding"_L1].toString();
    const QString test = object["next_test"_L1].toString();
    const auto nextTest = probeNamed(test);
    const bool isNamed = certainty != Certainty::RuledOut && (certainty != Certainty::Possible || !finding.isEmpty());
    const bool isKnown = certainty && (!isNamed || !causeOf(finding).isEmpty()) && (nextTest || test.isEmpty());
    if (!isKnown)
        return std::nullopt;
    return Conclusion{*certainty,
                      finding,
                      nextTest,
                      object["status"_L1].toInt(),
                      object["answer"_L1].toString(),
                      object["retried"_L1].toInt()};
}

} // namespace diagnosis
