// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/diagnosis_text.h"

#include "diagnosis/certainty_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

using diagnosis::Certainty;

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

Tone toneOf(const diagnosis::Diagnosis &diagnosis)
{
    if (!diagnosis.refused)
        return Tone::Good;
    return diagnosis.isExplained() ? Tone::Bad : Tone::Doubtful;
}

QStringList reasons(const diagnosis::Finding &finding)
{
    QStringList lines;
    for (const QString &line : finding.evidence)
        lines.append(u"  + "_s + line);
    for (const QString &line : finding.against)
        lines.append(u"  - "_s + line);
    return lines;
}

QString remedyOf(const diagnosis::Finding &finding)
{
    const qint64 seconds = finding.remedy.seconds;
    const QString wait = seconds > 0 ? say(" (%1 s)").arg(seconds) : QString();
    return u"  → "_s + finding.remedy.words + wait;
}

} // namespace

void printDiagnosis(Output &out, const diagnosis::Diagnosis &diagnosis)
{
    out.line(toneOf(diagnosis), diagnosis.headline, {});
    for (const diagnosis::Finding &finding : diagnosis.findings) {
        out.line(u"%1 (%2): %3"_s.arg(diagnosis::certaintyInWords(finding.certainty), finding.id, finding.cause));
        for (const QString &line : reasons(finding))
            out.line(line);
        if (finding.certainty != Certainty::RuledOut)
            out.line(remedyOf(finding));
    }
    if (diagnosis.nextTest)
        out.line(say("Next test: %1 (%2).")
                     .arg(describe(*diagnosis.nextTest), QLatin1StringView(probeId(*diagnosis.nextTest))));
    for (const QString &sentence : diagnosis.notShown)
        out.line(sentence);
}

void noteDiagnosis(Output &out, const diagnosis::Diagnosis &diagnosis)
{
    out.note(diagnosis.headline, toneOf(diagnosis));
    if (diagnosis.findings.isEmpty() || diagnosis.findings.first().certainty > Certainty::Possible)
        return;
    const diagnosis::Finding &first = diagnosis.findings.first();
    for (const QString &line : reasons(first))
        out.note(line);
    if (first.certainty <= Certainty::Likely)
        out.note(remedyOf(first));
}

} // namespace cli
