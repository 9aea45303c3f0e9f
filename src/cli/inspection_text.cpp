// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inspection_text.h"

#include "base/plain_text.h"
#include "inspect/meaning.h"
#include "inspect/remarks.h"
#include "inspect/report.h"
#include "inspect/status_words.h"

#include <QCoreApplication>
#include <functional>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

constexpr qsizetype longestContent = 500; // characters

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

Tone toneOf(inspect::Status status)
{
    switch (status) {
    case inspect::Status::Pass:
        return Tone::Good;
    case inspect::Status::Fail:
        return Tone::Bad;
    case inspect::Status::Warn:
    case inspect::Status::Unknown:
        return Tone::Doubtful;
    }
    Q_UNREACHABLE();
}

Tone toneOf(inspect::Verdict verdict)
{
    switch (verdict) {
    case inspect::Verdict::Valid:
        return Tone::Good;
    case inspect::Verdict::Invalid:
        return Tone::Bad;
    case inspect::Verdict::Unverified:
    case inspect::Verdict::Unreadable:
        return Tone::Doubtful;
    }
    Q_UNREACHABLE();
}

QString valueText(const json_text::Value &value, const QByteArray &document)
{
    const QString text = value.kind == json_text::Kind::String
                             ? value.string()
                             : QString::fromUtf8(document.mid(value.offset, value.length));
    return plain_text::elided(plain_text::visible(text), 120);
}

/// A JWT's report says all that there is to say of it.
bool isReported(inspect::TokenKind kind)
{
    static const QList<inspect::TokenKind> jwts = {inspect::TokenKind::IdToken, inspect::TokenKind::JwtAccessToken,
                                                   inspect::TokenKind::Jws, inspect::TokenKind::Jwe};
    return jwts.contains(kind);
}

void printTitle(Output &out, const QString &title)
{
    out.line({});
    out.line(title);
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

/// A payload or plaintext that is neither claims nor another token, which is printed by itself.
void printPayload(Output &out, const inspect::Inspection &inspection)
{
    const jose::CompactToken &token = inspection.token;
    if (inspection.checks.isEmpty() || token.claims || inspection.nested || token.payloadBytes.isEmpty())
        return;
    printTitle(out, say("Content (bytes: %1)").arg(token.payloadBytes.size()));
    out.line(u"  "_s + plain_text::elided(plain_text::visible(QString::fromUtf8(token.payloadBytes)), longestContent));
}

} // namespace

void print(Output &out, const inspect::Inspection &inspection, const inspect::Context &context)
{
    out.line(toneOf(inspection.verdict), inspect::inWords(inspection.verdict).toUpper(),
             say(": %1").arg(inspection.headline));
    if (context.isNowChosen)
        out.line(inspect::chosenTimeWords(context));
    if (!inspection.summary.isEmpty())
        out.line(inspection.summary);
    if (inspection.token.claims) {
        for (const QString &remark : inspect::remarks(jose::ClaimsSet(*inspection.token.claims)))
            out.line(remark);
    }
    const QString issuer = inspection.token.claims && inspection.token.claims->find(u"iss")
                               ? inspection.token.claims->find(u"iss")->string()
                               : QString();
    if (inspection.token.header)
        printTitle(out, say("Header"));
    printMembers(out, inspection.token.header, inspection.token.headerBytes,
                 [](const json_text::Member &member) { return inspect::headerMeaning(member.name, member.value); });
    if (inspection.token.claims)
        printTitle(out, say("Claims"));
    printMembers(out, inspection.token.claims, inspection.token.payloadBytes, [&](const json_text::Member &member) {
        return inspect::claimMeaning(member.name, member.value, issuer, context.now);
    });
    printPayload(out, inspection);
    if (!inspection.checks.isEmpty())
        printTitle(out, say("Checks"));
    for (const inspect::Check &check : inspection.checks)
        out.line(toneOf(check.status), u"  "_s + inspect::inWords(check.status).leftJustified(8),
                 u" %1 %2"_s.arg(check.id.leftJustified(16), check.reason));
    if (!inspection.lints.isEmpty())
        printTitle(out, say("Warnings"));
    for (const inspect::Lint &lint : inspection.lints)
        out.line(u"  %1 %2 %3"_s.arg(inspect::inWords(lint.severity).leftJustified(8), lint.id.leftJustified(16),
                                     lint.reason));
    if (inspection.nested) {
        printTitle(out, say("The token that it holds"));
        print(out, *inspection.nested, context);
    }
}

void printPlace(Output &out, const Subject &subject)
{
    if (subject.isOfSeveral) {
        out.line({});
        out.line(u"== "_s + (subject.source.isEmpty() ? say("the command line") : subject.source));
    }
    if (subject.isAlone)
        return;
    const QString name = subject.found.name.isEmpty() ? inspect::kindName(subject.found.kind) : subject.found.name;
    out.line({});
    out.line(say("== %1, line %2, byte %3").arg(plain_text::visible(name)).arg(subject.line).arg(subject.column));
    if (subject.found.trouble)
        out.line(Tone::Doubtful, inspect::inWords(subject.found.trouble->cause),
                 say(": %1").arg(subject.found.trouble->message));
    if (!isReported(subject.found.kind))
        out.line(subject.found.advice);
}

} // namespace cli
