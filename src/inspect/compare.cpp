// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/compare.h"

#include "base/json_output.h"
#include "base/plain_text.h"
#include "base/time_text.h"
#include "base/translated.h"
#include "http/redact.h"
#include "inspect/differences.h"
#include "inspect/issuer.h"
#include "inspect/meaning.h"
#include "inspect/subject.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace inspect {

namespace {

using json_text::Value;

QString say(const char *text)
{
    return translated("compare", text);
}

QString text(const Inspection &inspection, QStringView claim)
{
    const Value *value = inspection.token.claims ? inspection.token.claims->find(claim) : nullptr;
    return value ? value->string() : QString();
}

std::optional<qint64> time(const Inspection &inspection, QStringView claim)
{
    const Value *value = inspection.token.claims ? inspection.token.claims->find(claim) : nullptr;
    return value ? jose::numericDate(*value) : std::nullopt;
}

Members headerOf(const Inspection &inspection)
{
    return {inspection.token.header, inspection.token.headerBytes,
            [](const QString &name, const Value &value) { return headerMeaning(name, value); }};
}

Members claimsOf(const Inspection &inspection, qint64 now)
{
    const QString issuer = text(inspection, u"iss");
    return {inspection.token.claims, inspection.token.payloadBytes,
            [issuer, now](const QString &name, const Value &value) { return claimMeaning(name, value, issuer, now); }};
}

/// Google writes its issuer in two forms.
bool areOfOneIssuer(const QString &a, const QString &b)
{
    return a == b || (isGoogleIssuer(a) && isGoogleIssuer(b));
}

QString peopleWords(const Inspection &a, const Inspection &b)
{
    if (text(a, u"iss").isEmpty() || text(b, u"iss").isEmpty())
        return {};
    if (!areOfOneIssuer(text(a, u"iss"), text(b, u"iss")))
        return say("They are from different issuers.");
    if (text(a, u"sub").isEmpty() || text(b, u"sub").isEmpty())
        return say("They are from the same issuer.");
    return text(a, u"sub") == text(b, u"sub") ? say("They are about the same subject of the same issuer.")
                                              : say("They are from the same issuer, about different subjects.");
}

QString agesWords(const Inspection &a, const Inspection &b)
{
    const auto first = time(a, u"iat");
    const auto second = time(b, u"iat");
    if (!first || !second)
        return {};
    if (*first == *second)
        return say("They were issued at the same moment.");
    return (*second > *first ? say("The second was issued %1 after the first.")
                             : say("The second was issued %1 before the first."))
        .arg(time_text::duration(*second - *first));
}

QString livesWords(const Inspection &a, const Inspection &b)
{
    const auto life = [](const Inspection &inspection) -> std::optional<qint64> {
        const auto iat = time(inspection, u"iat");
        const auto exp = time(inspection, u"exp");
        return iat && exp ? std::optional(*exp - *iat) : std::nullopt;
    };
    const auto first = life(a);
    const auto second = life(b);
    if (!first || !second || *first == *second)
        return {};
    return say("The first lives %1, the second %2.").arg(time_text::duration(*first), time_text::duration(*second));
}

QString countWords(const Comparison &comparison)
{
    qsizetype changed = 0;
    for (const auto *rows : {&comparison.header, &comparison.claims})
        changed += std::ranges::count_if(*rows, [](const Difference &row) { return row.change != Change::Same; });
    return changed == 0 ? say("Header and claims say the same.")
                        : say("Members of header and claims that differ: %1.").arg(changed);
}

constexpr qsizetype longestValue = 500; // characters

QString repeatedWords(const Comparison &comparison)
{
    QStringList names;
    for (const auto *rows : {&comparison.header, &comparison.claims}) {
        for (const Difference &row : *rows) {
            if (row.isRepeated)
                names.append(quotable(row.name));
        }
    }
    return names.isEmpty()
               ? QString()
               : say("There more than once: %1.").arg(plain_text::elided(names.join(u", "_s), longestValue));
}

/// Of a token without a header: that there is nothing to compare, and who could.
QString closedWords(const QString &which, const Inspection &inspection)
{
    if (inspection.token.header)
        return {};
    if (inspection.verdict == Verdict::Unreadable)
        return say("%1 cannot be read: %2.").arg(which, inspection.error ? inspection.error->message : QString());
    return say("%1 (%2, %3 bytes) says nothing by itself: only its issuer can tell what it stands for.")
        .arg(which, kindName(inspection.kind))
        .arg(inspection.token.text.size());
}

QStringList summaryOf(const Inspection &a, const Inspection &b, const Comparison &comparison)
{
    if (a.token.text == b.token.text)
        return {say("They are one and the same token.")};
    QStringList sentences;
    if (a.kind != b.kind)
        sentences.append(say("The first is: %1. The second is: %2.").arg(kindName(a.kind), kindName(b.kind)));
    if (!a.token.header || !b.token.header)
        sentences += {closedWords(say("The first"), a), closedWords(say("The second"), b)};
    else
        sentences +=
            {peopleWords(a, b), agesWords(a, b), livesWords(a, b), countWords(comparison), repeatedWords(comparison)};
    sentences.removeAll(QString());
    return sentences;
}

QString valueWords(const Difference &row, const QByteArray &value)
{
    if (value.isEmpty())
        return say("nothing");
    return isSecretName(row.name) ? say("[left out]") : plain_text::elided(QString::fromUtf8(value), longestValue);
}

/// The rows that differ, under their title; nothing when none does.
QStringList linesOf(const QString &title, const QList<Difference> &rows)
{
    QStringList lines;
    for (const Difference &row : rows) {
        if (row.change == Change::Same)
            continue;
        const QString words = say("%1: %2 → %3").arg(row.name, valueWords(row, row.a), valueWords(row, row.b));
        lines.append(u"- "_s + (row.meaning.isEmpty() ? words : say("%1 (%2)").arg(words, row.meaning)));
    }
    if (!lines.isEmpty())
        lines = QStringList{QString(), title} + lines;
    return lines;
}

QByteArray rowsJson(const QList<Difference> &rows)
{
    QByteArrayList items;
    for (const Difference &row : rows) {
        json_text::ObjectText item;
        item.addText("name", row.name);
        item.add("a", row.a.isEmpty() ? "null" : row.a);
        item.add("b", row.b.isEmpty() ? "null" : row.b);
        item.addText("change", changeId(row.change));
        item.addText("meaning", row.meaning);
        if (row.isRepeated)
            item.addBool("repeated", true);
        items.append(item.toJson());
    }
    return json_text::arrayText(items);
}

} // namespace

const char *changeId(Change change)
{
    switch (change) {
    case Change::Same:
        return "same";
    case Change::Added:
        return "added";
    case Change::Removed:
        return "removed";
    case Change::Changed:
        return "changed";
    }
    Q_UNREACHABLE();
}

Comparison compare(const Inspection &a, const Inspection &b, qint64 now)
{
    Comparison comparison;
    if (a.token.header && b.token.header) { // of a closed one nothing is known, not that its members are missing
        comparison.header = differences(headerOf(a), headerOf(b));
        comparison.claims = differences(claimsOf(a, now), claimsOf(b, now));
    }
    comparison.summary = summaryOf(a, b, comparison);
    return comparison;
}

QString inWords(const Comparison &comparison)
{
    QStringList lines = comparison.summary;
    lines += linesOf(say("Header"), comparison.header);
    lines += linesOf(say("Claims"), comparison.claims);
    return plain_text::visible(QString::fromUtf8(http::Redactor().text(lines.join(u'\n').toUtf8())), true);
}

QByteArray toJson(const Comparison &comparison)
{
    QByteArrayList sentences;
    for (const QString &sentence : comparison.summary)
        sentences.append(json_text::quoted(sentence));
    json_text::ObjectText object;
    object.add("claims", rowsJson(comparison.claims));
    object.add("header", rowsJson(comparison.header));
    object.add("summary", json_text::arrayText(sentences));
    return object.toJson();
}

} // namespace inspect
