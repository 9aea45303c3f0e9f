// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inspection_text.h"

#include "base/plain_text.h"
#include "inspect/meaning.h"

#include <QCoreApplication>
#include <functional>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

QString statusWord(const Output &out, inspect::Status status)
{
    const QString word = QString::fromLatin1(inspect::statusId(status)).leftJustified(8);
    switch (status) {
    case inspect::Status::Pass:
        return out.good(word);
    case inspect::Status::Fail:
        return out.bad(word);
    case inspect::Status::Warn:
    case inspect::Status::Unknown:
        return out.doubtful(word);
    }
    Q_UNREACHABLE();
}

QString verdictWord(const Output &out, inspect::Verdict verdict)
{
    const QString word = QString::fromLatin1(inspect::verdictId(verdict)).toUpper();
    switch (verdict) {
    case inspect::Verdict::Valid:
        return out.good(word);
    case inspect::Verdict::Invalid:
        return out.bad(word);
    case inspect::Verdict::Unverified:
    case inspect::Verdict::Unreadable:
        return out.doubtful(word);
    }
    Q_UNREACHABLE();
}

QString valueText(const json_text::Value &value, const QByteArray &document)
{
    const QString text = value.kind == json_text::Kind::String
                             ? value.string
                             : QString::fromUtf8(document.mid(value.offset, value.length));
    return plain_text::elided(plain_text::visible(text), 120);
}

void printMembers(Output &out, const std::optional<json_text::Value> &object, const QByteArray &document,
                  const std::function<QString(const json_text::Member &)> &meaning)
{
    if (!object)
        return;
    for (const json_text::Member &member : object->members) {
        const QString means = meaning(member);
        out.line(u"  %1 %2%3"_s.arg(plain_text::visible(member.name).leftJustified(16),
                                    valueText(member.value, document),
                                    means.isEmpty() ? QString() : u"  — "_s + means));
    }
}

} // namespace

void print(Output &out, const inspect::Inspection &inspection, const inspect::Context &context)
{
    out.line(verdictWord(out, inspection.verdict) + u": "_s + inspection.headline);
    if (!inspection.summary.isEmpty())
        out.line(inspection.summary);
    if (inspection.error)
        out.line(say("At character %1: %2.").arg(inspection.error->offset).arg(inspection.error->message));
    const QString issuer = inspection.token.claims && inspection.token.claims->find(u"iss")
                               ? inspection.token.claims->find(u"iss")->string
                               : QString();
    if (inspection.token.header)
        out.line(u'\n' + say("Header"));
    printMembers(out, inspection.token.header, inspection.token.headerBytes,
                 [](const json_text::Member &member) { return inspect::headerMeaning(member.name, member.value); });
    if (inspection.token.claims)
        out.line(u'\n' + say("Claims"));
    printMembers(out, inspection.token.claims, inspection.token.payloadBytes, [&](const json_text::Member &member) {
        return inspect::claimMeaning(member.name, member.value, issuer, context.now);
    });
    if (!inspection.checks.isEmpty())
        out.line(u'\n' + say("Checks"));
    for (const inspect::Check &check : inspection.checks)
        out.line(u"  %1 %2 %3"_s.arg(statusWord(out, check.status), check.id.leftJustified(16), check.reason));
    if (!inspection.lints.isEmpty())
        out.line(u'\n' + say("Warnings"));
    for (const inspect::Lint &lint : inspection.lints)
        out.line(u"  %1 %2 %3"_s.arg(QString::fromLatin1(inspect::severityId(lint.severity)).leftJustified(8),
                                     lint.id.leftJustified(16), lint.reason));
}

} // namespace cli
