// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/marked_runs.h"

#include "inspect/scan/base64_runs.h"
#include "inspect/scan/header_values.h"
#include "inspect/scan/shapes.h"
#include "inspect/scan/words.h"

#include <algorithm>

namespace inspect::scan {

namespace {

constexpr int entraCharacters = base64url | OtherSign;

/// The end of a run of such characters; a sentence's full stop is no part of it.
qsizetype entraEnd(QByteArrayView text, qsizetype from)
{
    qsizetype end = runEnd(text, from, entraCharacters);
    while (end > from && text[end - 1] == '.')
        --end;
    return end;
}

void add(QByteArrayView text, qsizetype begin, qsizetype end, const char *label, Candidates &found)
{
    found.push_back(
        {begin, end, label, text.sliced(begin, end - begin).toByteArray(), false, isInAddress(text, begin)});
}

/// abc8Q~…: three characters, a digit and the mark, then 31 to 34 others.
void addEntraSecret(QByteArrayView text, qsizetype run, Candidates &found)
{
    static constexpr QByteArrayView mark = "Q~";
    constexpr qsizetype beforeMark = 4;
    constexpr qsizetype shortest = 30; // characters behind the mark: the last one may be taken for a full stop
    constexpr qsizetype longest = 34;
    if (run == 0 || !isOf(text[run - 1], OtherSign)) // the run would have begun earlier
        return;
    const qsizetype least = std::max<qsizetype>(0, run - longest - mark.size());
    const qsizetype place = text.sliced(least, run - least).lastIndexOf(mark);
    const qsizetype begin = place < 0 ? -1 : least + place - beforeMark;
    if (begin < 0 || !isOf(text[begin + beforeMark - 1], Digit) ||
        runEnd(text.first(run), begin, entraCharacters) < run)
        return;
    const qsizetype tail = begin + beforeMark + mark.size();
    const qsizetype end = entraEnd(text.first(std::min(text.size(), tail + longest + 2)), tail);
    const bool goesBack = begin > 0 && isOf(text[begin - 1], letterOrDigit);
    if (!goesBack && end - tail >= shortest && end - tail <= longest)
        add(text, begin, end, "SECRET", found);
}

/// 0.AXoA….AgAB…: refresh tokens and codes, of several hundred characters.
void addEntraToken(QByteArrayView text, qsizetype run, Candidates &found)
{
    constexpr qsizetype shortest = 200; // characters
    if (run < 2 || text[run] != 'A' || text[run - 1] != '.' || (text[run - 2] != '0' && text[run - 2] != '1'))
        return;
    const qsizetype begin = run - 2;
    if (begin > 0 && isOf(text[begin - 1], bearer)) // one that begins here is gone through once
        return;
    const qsizetype end = entraEnd(text, run);
    if (end - begin >= shortest)
        add(text, begin, end, "REFRESH", found);
}

QByteArrayView withoutBlanksBehind(QByteArrayView text)
{
    while (!text.isEmpty() && isOf(text.back(), whiteSpace))
        text.chop(1);
    return text;
}

QByteArrayView withoutQuoteBehind(QByteArrayView text)
{
    if (text.endsWith('"') || text.endsWith('\''))
        text.chop(1);
    return text;
}

/// "auth": "…", _auth=…, auth: …
bool isNamedAuth(QByteArrayView before)
{
    static constexpr QByteArrayView name = "auth";
    before = withoutBlanksBehind(withoutQuoteBehind(before));
    if (!before.endsWith(':') && !before.endsWith('='))
        return false;
    before.chop(1);
    before = withoutQuoteBehind(withoutBlanksBehind(before));
    if (!before.endsWith(name))
        return false;
    before.chop(name.size());
    return before.isEmpty() || !isOf(before.back(), letterOrDigit);
}

void addAuth(QByteArrayView text, qsizetype run, Candidates &found)
{
    constexpr qsizetype reach = 80; // bytes
    const qsizetype least = std::max<qsizetype>(0, run - reach);
    if (!isNamedAuth(text.sliced(least, run - least)))
        return;
    qsizetype end = runEnd(text, run, base64Any);
    for (int padding = 0; padding < mostPadding && end < text.size() && text[end] == '='; ++padding)
        ++end;
    if (isBasic(text.sliced(run, end - run)))
        add(text, run, end, "BASIC", found);
}

} // namespace

void findMarkedRuns(QByteArrayView text, const Leads &leads, Candidates &found)
{
    for (const Leads::Run &run : leads.runs) {
        addEntraSecret(text, run.begin, found);
        addEntraToken(text, run.begin, found);
        addAuth(text, run.begin, found);
    }
}

} // namespace inspect::scan
