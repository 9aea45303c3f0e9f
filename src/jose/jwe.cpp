// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/jwe.h"

#include "base/translated.h"
#include "jose/parts.h"

using namespace Qt::StringLiterals;

namespace jose {

namespace {

using json_text::Value;

constexpr qsizetype longestHeaders = 1024 * 1024; // bytes, those of all recipients together

QString say(const char *text)
{
    return translated("jwe", text);
}

Jwe parseCompactJwe(const QByteArray &text)
{
    Jwe jwe;
    jwe.text = text;
    static constexpr const char *names[] = {
        QT_TRANSLATE_NOOP("jwe", "header"), QT_TRANSLATE_NOOP("jwe", "encrypted key"),
        QT_TRANSLATE_NOOP("jwe", "initialization vector"), QT_TRANSLATE_NOOP("jwe", "ciphertext"),
        QT_TRANSLATE_NOOP("jwe", "authentication tag")};
    QByteArrayList decoded;
    qsizetype from = 0;
    for (const char *name : names) {
        const qsizetype dot = text.indexOf('.', from);
        const qsizetype end = dot < 0 ? text.size() : dot;
        decoded.append(decodePart(jwe.fault, {text.mid(from, end - from), from, [name] { return say(name); }}));
        if (from == 0)
            jwe.authenticated = text.left(end);
        from = end + 1;
    }
    if (const qsizetype parts = text.count('.') + 1; parts != std::ssize(names))
        note(jwe.fault, parts < 5 ? text.size() : from - 1,
             say("it has %1 parts; an encrypted token has five").arg(parts));
    jwe.recipients.push_back({decoded[0], readHeader(jwe.fault, decoded[0], 0), {}, decoded[1]});
    jwe.iv = decoded[2];
    jwe.ciphertext = decoded[3];
    jwe.tag = decoded[4];
    return jwe;
}

JweRecipient readRecipient(const JsonForm &form, const Value &object, const Part &header,
                           const QByteArray &protectedJson, const QByteArray &shared, Jwe &jwe)
{
    const JointHeader joint =
        joinHeaders(jwe.fault, protectedJson, header.offset, {shared, form.objectText(jwe.fault, object, u"header")});
    return {joint.bytes, joint.value, joint.unprotected,
            decodePart(jwe.fault, form.part(jwe.fault, object, u"encrypted_key"))};
}

/// The objects that hold a recipient each: items of `recipients`, or in the flattened form the whole.
std::vector<const Value *> recipientObjects(const JsonForm &form, std::optional<CompactFault> &fault)
{
    if (!form.has(u"recipients"))
        return {&form.document()};
    for (const QStringView flattened : {u"encrypted_key", u"header"}) {
        if (const Value *value = form.document().find(flattened))
            note(fault, value->offset, say("“%1” stands beside “recipients”: that mixes two forms").arg(flattened));
    }
    return form.objects(fault, u"recipients");
}

Jwe parseJsonJwe(const QByteArray &text)
{
    Jwe jwe;
    jwe.text = text;
    const JsonForm form(text);
    form.check(jwe.fault);
    if (!form.isObject())
        return jwe;
    const auto part = [&](QStringView member) { return form.part(jwe.fault, form.document(), member); };
    const Part header = part(u"protected");
    const Part additional = part(u"aad");
    const QByteArray protectedJson = decodePart(jwe.fault, header);
    const QByteArray shared = form.objectText(jwe.fault, form.document(), u"unprotected");
    decodePart(jwe.fault, additional);
    jwe.authenticated = form.has(u"aad") ? header.text + '.' + additional.text : header.text;
    if (!form.has(u"ciphertext"))
        note(jwe.fault, 0, say("the member “ciphertext” is missing"));
    jwe.iv = decodePart(jwe.fault, part(u"iv"));
    jwe.ciphertext = decodePart(jwe.fault, part(u"ciphertext"));
    jwe.tag = decodePart(jwe.fault, part(u"tag"));
    auto objects = recipientObjects(form, jwe.fault);
    if (objects.size() > 1 && std::ssize(objects) * (protectedJson.size() + shared.size()) > longestHeaders) {
        note(jwe.fault, header.offset,
             say("its headers are too long for %1 recipients; the first one alone is read").arg(objects.size()));
        objects.resize(1);
    }
    for (const Value *object : objects)
        jwe.recipients.push_back(readRecipient(form, *object, header, protectedJson, shared, jwe));
    return jwe;
}

} // namespace

QString JweRecipient::headerString(QStringView name) const
{
    const Value *value = header ? header->find(name) : nullptr;
    return value ? value->string() : QString();
}

bool isJwe(const Value &document)
{
    return document.find(u"ciphertext") || document.find(u"recipients") || document.find(u"encrypted_key");
}

Jwe parseJwe(const QByteArray &text)
{
    return text.startsWith('{') ? parseJsonJwe(text) : parseCompactJwe(text);
}

} // namespace jose
