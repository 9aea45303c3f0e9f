// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/scan_output.h"

#include "base/time_text.h"
#include "base/translated.h"
#include "inspect/inspector.h"
#include "inspect/scan/findings_json.h"
#include "inspect/scan/pem_text.h"
#include "inspect/status_words.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;
using inspect::scan::Finding;
using inspect::scan::Place;

namespace cli {

namespace {

constexpr qsizetype mostPlacesShown = 3; // of one secret, as text
constexpr qint64 progressEvery = 100;    // milliseconds

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

QString placeText(const Place &place)
{
    const QString text = say("%1: line %2, byte %3") // at once: a file's name may hold "%2"
                             .arg(place.file, QString::number(place.line), QString::number(place.byte));
    return place.pointer.isEmpty() ? text : text + u", "_s + place.pointer;
}

bool isToken(const Finding &finding)
{
    static const QStringList tokens = {u"id_token"_s, u"jwt_access_token"_s, u"jws"_s, u"jwe"_s};
    return tokens.contains(finding.kind);
}

/// Prints the findings one after the other, and judges those that can be.
class Printer
{
public:
    Printer(Invocation &call, const ScanJudge &judge)
        : m_call(call)
        , m_judge(judge)
        , m_showsSecrets(call.isSet(u"show-secrets"_s))
    {
        if (judge.context)
            m_inspector.emplace(*judge.context);
    }

    QJsonObject json(const Finding &finding)
    {
        QJsonObject object = inspect::scan::toJson(finding, m_judge.now);
        if (const auto inspection = judged(finding)) {
            object.insert(u"verdict"_s, QString::fromLatin1(inspect::verdictId(inspection->verdict)));
            object.insert(u"headline"_s, inspection->headline);
        }
        if (m_showsSecrets)
            object.insert(u"token"_s, QString::fromUtf8(inspect::scan::pemText(finding.secret.reveal())));
        return object;
    }

    void text(const Finding &finding)
    {
        Output &out = m_call.out();
        out.line(Tone::Doubtful, finding.label, u"  %1%2"_s.arg(finding.kindName, countText(finding.count)));
        for (const Place &place : finding.places.first(std::min(finding.places.size(), mostPlacesShown)))
            out.line(u"    "_s + placeText(place));
        if (finding.count > mostPlacesShown)
            out.line(u"    "_s + say("and %1 more").arg(finding.count - mostPlacesShown));
        if (const QString about = aboutText(finding); !about.isEmpty())
            out.line(u"    "_s + about);
        if (const auto inspection = judged(finding))
            out.line(inspection->verdict == inspect::Verdict::Valid ? Tone::Good : Tone::Bad,
                     u"    "_s + inspect::inWords(inspection->verdict).toUpper(),
                     say(": %1").arg(inspection->headline));
        if (m_showsSecrets)
            secret(finding);
    }

    int code() const { return m_code; }

private:
    /// A key line by line, so that it can be copied into a file.
    void secret(const Finding &finding)
    {
        const QByteArray pem = inspect::scan::pemText(finding.secret.reveal());
        const bool isKey = pem != finding.secret.reveal();
        for (const QByteArray &line : isKey ? pem.chopped(1).split('\n') : QByteArrayList{pem})
            m_call.out().line(u"    "_s + QString::fromUtf8(line));
    }

    static QString countText(qint64 count) { return count > 1 ? say(", %1 times").arg(count) : QString(); }

    QString aboutText(const Finding &finding) const
    {
        QStringList parts;
        if (!finding.issuer.isEmpty())
            parts.append(say("from %1").arg(finding.issuer));
        if (const QString whose = finding.owner.isEmpty() ? finding.subject : finding.owner; !whose.isEmpty())
            parts.append(say("of %1").arg(whose));
        if (finding.expiresAt)
            parts.append((*finding.expiresAt > m_judge.now ? say("expires %1") : say("expired %1"))
                             .arg(time_text::relative(*finding.expiresAt, m_judge.now)));
        return parts.join(u", "_s);
    }

    std::optional<inspect::Inspection> judged(const Finding &finding)
    {
        if (!m_inspector || !isToken(finding) || finding.secret.isEmpty())
            return std::nullopt;
        inspect::Inspection inspection = m_inspector->inspect(finding.secret.reveal());
        const bool isGood = inspection.verdict == inspect::Verdict::Valid;
        m_call.count(isGood);
        m_code = isGood ? m_code : 1;
        return inspection;
    }

    Invocation &m_call;
    const ScanJudge &m_judge;
    std::optional<inspect::Inspector> m_inspector;
    bool m_showsSecrets;
    int m_code = 0;
};

void printText(Invocation &call, const app::ScanResult &result, Printer &printer)
{
    for (const Finding &finding : result.ledger.findings())
        printer.text(finding);
    if (result.ledger.more() > 0 || result.ledger.isFull())
        call.out().note(say("There are more than %1 different secrets: the rest is not listed.")
                            .arg(result.ledger.findings().size()));
}

QString unlistedInWords(std::optional<qsizetype> count)
{
    if (!count)
        return say("Values that only their names give away, such as a plain word as a password, are not listed; "
                   "--expect-none lists them.");
    if (*count == 1)
        return say("1 value that only its name gives away, such as a plain word as a password, is not listed; "
                   "--expect-none lists it.");
    return say("%1 values that only their names give away, such as plain words as passwords, are not listed; "
               "--expect-none lists them.")
        .arg(*count);
}

} // namespace

int printFindings(Invocation &call, const app::ScanResult &result, const ScanJudge &judge)
{
    Printer printer(call, judge);
    if (!call.out().isJson()) {
        printText(call, result, printer);
        return printer.code();
    }
    const EnglishOnly english;
    QJsonArray findings;
    for (const Finding &finding : result.ledger.findings())
        findings.append(printer.json(finding));
    if (call.out().format() == Format::JsonLines)
        call.out().json(findings);
    else
        call.out().json(QJsonObject{{u"findings"_s, findings},
                                    {u"more"_s, result.ledger.more()},
                                    {u"total"_s, result.ledger.total()},
                                    {u"complete"_s, result.left.isEmpty() && result.unread.isEmpty()},
                                    {u"bytes"_s, result.bytes}});
    return printer.code();
}

void noteUnlisted(Invocation &call, const app::ScanResult &result, std::optional<qsizetype> count)
{
    const bool areThere = count.value_or(0) > 0;
    if (result.ledger.findings().isEmpty() && !areThere && !call.out().isJson())
        call.out().note(say("No token or secret was found."));
    if (areThere || (!count && !call.out().isJson()))
        call.out().note(unlistedInWords(count), areThere ? Tone::Doubtful : Tone::Plain);
}

void printReplacements(Invocation &call, const app::RedactedCopy &copy)
{
    QJsonArray rows;
    for (const app::Replacement &replacement : copy.replacements) {
        if (call.out().isJson())
            rows.append(QJsonObject{{u"place"_s, inspect::scan::toJson(replacement.place)},
                                    {u"label"_s, replacement.label},
                                    {u"length"_s, replacement.length}});
        else
            call.out().line(
                say("%1: %2 in place of %3 bytes")
                    .arg(placeText(replacement.place), replacement.label, QString::number(replacement.length)));
    }
    if (call.out().format() == Format::JsonLines)
        call.out().json(rows);
    else if (call.out().isJson())
        call.out().json(QJsonObject{{u"replacements"_s, rows},
                                    {u"replaced"_s, copy.replaced},
                                    {u"secrets"_s, copy.ledger.findings().size() + copy.ledger.more()}});
}

app::ScanProgress scanProgress(Invocation &call)
{
    QElapsedTimer timer;
    timer.start();
    return [&call, timer](qint64 done, qint64 total) mutable {
        if (timer.elapsed() < progressEvery)
            return true;
        timer.restart();
        const qint64 megabytes = done / 1'000'000;
        call.out().passing(total > 0 ? say("%1 MB, %2 %").arg(megabytes).arg(100 * done / total)
                                     : say("%1 MB").arg(megabytes));
        return true;
    };
}

} // namespace cli
