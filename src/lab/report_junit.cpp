// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/report_writers.h"

#include "base/time_text.h"

#include <QXmlStreamWriter>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace lab {

namespace {

constexpr char className[] = "tokenloupe.lab";

/// What XML 1.0 2.2 has no way to write, made visible. Control characters and lone surrogates are already.
QString writable(QString text)
{
    return text.replace(QChar(0xfffe), "<U+FFFE>"_L1).replace(QChar(0xffff), "<U+FFFF>"_L1);
}

/// One test case and how it came out.
struct Case
{
    QString name;
    double seconds = 0;
    const char *outcome = nullptr; ///< "failure", "error" or "skipped"; null for a success
    QString type = {};
    QString message = {};
    QString details = {};
};

Case caseOf(const ReportRow &row)
{
    Case one{row.id, double(std::max<qint64>(row.milliseconds, 0)) / 1000};
    if (!row.sent) {
        one.outcome = "skipped";
        one.message = row.reason;
    } else if (row.asExpected == std::optional(false)) {
        one.outcome = "failure";
        one.type = u"status"_s;
        one.message = u"%1; expected: %2, got: %3"_s.arg(row.difference, row.expectedWords(), row.gotWords());
        one.details = u"%1\n%2\n%3"_s.arg(row.why, row.reason, row.sentAs);
    }
    return one;
}

/// Whether a test case of a variant has failed for it.
bool isToldByVariants(const Finding &finding, const QList<ReportRow> &rows)
{
    return std::any_of(rows.cbegin(), rows.cend(), [&finding](const ReportRow &row) {
        return row.asExpected == std::optional(false) && finding.variants.contains(row.id);
    });
}

QList<Case> casesOf(const ReportDocument &document)
{
    QList<Case> cases;
    for (const ReportRow &row : document.rows)
        cases.append(caseOf(row));
    const Judgment &judgment = document.judgment;
    if (judgment.controlAfter)
        cases.last().name = u"control-after"_s;
    for (const Finding &finding : judgment.findings) {
        if (finding.severity != Severity::Note && !isToldByVariants(finding, document.rows))
            cases.append({finding.id, 0, "failure", QString::fromLatin1(severityId(finding.severity)), finding.sentence,
                          finding.variants.join(u", "_s)});
    }
    if (!judgment.inconclusive.isEmpty())
        cases.append({u"conclusive"_s, 0, "error", u"inconclusive"_s, judgment.inconclusive, {}});
    return cases;
}

QString countOf(const QList<Case> &cases, const char *outcome)
{
    return QString::number(std::count_if(cases.cbegin(), cases.cend(), [outcome](const Case &one) {
        return one.outcome && qstrcmp(one.outcome, outcome) == 0;
    }));
}

void writeCounts(QXmlStreamWriter &xml, const QList<Case> &cases)
{
    double seconds = 0;
    for (const Case &one : cases)
        seconds += one.seconds;
    xml.writeAttribute(u"tests"_s, QString::number(cases.size()));
    xml.writeAttribute(u"failures"_s, countOf(cases, "failure"));
    xml.writeAttribute(u"errors"_s, countOf(cases, "error"));
    xml.writeAttribute(u"skipped"_s, countOf(cases, "skipped"));
    xml.writeAttribute(u"time"_s, QString::number(seconds, 'f', 3));
}

void writeCase(QXmlStreamWriter &xml, const Case &one)
{
    xml.writeStartElement(u"testcase"_s);
    xml.writeAttribute(u"classname"_s, QString::fromLatin1(className));
    xml.writeAttribute(u"name"_s, writable(one.name));
    xml.writeAttribute(u"time"_s, QString::number(one.seconds, 'f', 3));
    if (one.outcome) {
        xml.writeStartElement(QString::fromLatin1(one.outcome));
        xml.writeAttribute(u"message"_s, writable(one.message));
        if (!one.type.isEmpty())
            xml.writeAttribute(u"type"_s, one.type);
        xml.writeCharacters(writable(one.details));
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

QString notesOf(const ReportDocument &document)
{
    QStringList lines = {document.conclusion, document.rules};
    for (const Finding &finding : document.judgment.findings)
        lines.append(
            u"%1 (%2): %3"_s.arg(finding.id, QString::fromLatin1(severityId(finding.severity)), finding.sentence));
    if (!document.alike.isEmpty())
        lines.append(document.alike);
    return lines.join(u'\n');
}

} // namespace

QByteArray junitReport(const ReportDocument &document)
{
    const QList<Case> cases = casesOf(document);
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(u"testsuites"_s);
    xml.writeAttribute(u"name"_s, u"401 Lab"_s);
    writeCounts(xml, cases);
    xml.writeStartElement(u"testsuite"_s);
    xml.writeAttribute(u"name"_s, writable(document.title));
    writeCounts(xml, cases);
    xml.writeAttribute(u"timestamp"_s, time_text::utc(document.startedAt / 1000).chopped(1)); // xs:dateTime, no zone
    for (const Case &one : cases)
        writeCase(xml, one);
    xml.writeStartElement(u"system-out"_s);
    xml.writeCharacters(writable(notesOf(document)));
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

} // namespace lab
