// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/parts.h"

#include "base/translated.h"
#include "jose/base64url.h"
#include "jose/compact.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jose {

namespace {

using json_text::Kind;
using json_text::Value;

QString say(const char *text)
{
    return translated("compact", text);
}

/// More signatures or recipients than this are no token but an attempt to keep the reader busy.
constexpr size_t maximumItems = 100;

/// What stands between an object's braces.
QByteArray innerText(const QByteArray &object)
{
    const QByteArray text = object.trimmed();
    return text.sliced(1, text.size() - 2).trimmed();
}

/// The names that RFC 7515 4.1 and RFC 7516 4.1 define themselves: `crit` must not list them.
bool isRegistered(const QString &name)
{
    static const QStringList names = {u"alg"_s, u"enc"_s, u"zip"_s, u"jku"_s,      u"jwk"_s, u"kid"_s, u"x5u"_s,
                                      u"x5c"_s, u"x5t"_s, u"typ"_s, u"x5t#S256"_s, u"cty"_s, u"crit"_s};
    return names.contains(name);
}

/// The rules about one name in `crit`.
QString whyNameRefused(const QString &name, const Value &header, const QStringList &unprotected,
                       const QStringList &understood)
{
    if (isRegistered(name))
        return say("crit lists “%1”, which is no extension").arg(name);
    if (!understood.contains(name))
        return say("the header demands an extension that is not understood (crit: %1)").arg(name);
    if (!header.find(name) || unprotected.contains(name))
        return say("crit lists “%1”, yet the protected header does not hold it").arg(name);
    return {};
}

} // namespace

void note(std::optional<CompactFault> &fault, qsizetype offset, const QString &message)
{
    if (!fault || offset < fault->offset)
        fault = CompactFault{offset, message};
}

QByteArray decodePart(std::optional<CompactFault> &fault, const Part &part)
{
    if (auto bytes = decodeBase64url(part.text))
        return *std::move(bytes);
    else
        note(fault, part.offset + bytes.error().offset, say("in the %1: %2").arg(part.name(), bytes.error().message));
    // Skips what is foreign, takes both alphabets and any padding.
    QByteArray lax = part.text;
    lax.replace('+', '-').replace('/', '_');
    return QByteArray::fromBase64(lax, QByteArray::Base64UrlEncoding);
}

std::optional<Value> readHeader(std::optional<CompactFault> &fault, const QByteArray &json, qsizetype offset)
{
    auto parsed = json_text::parse(json);
    if (!parsed) {
        const qsizetype at = parsed.error().offset;
        note(fault, offset + at / 3 * 4,
             say("the header is no JSON: byte %1 of it: %2").arg(at).arg(parsed.error().message));
        return {};
    }
    if (parsed->kind != Kind::Object) {
        note(fault, offset, say("the header is JSON, yet no object"));
        return {};
    }
    if (const QString twice = json_text::duplicateMember(*parsed); !twice.isNull())
        note(fault, offset, say("the header holds the member “%1” twice").arg(twice));
    return *std::move(parsed);
}

JsonForm::JsonForm(const QByteArray &text)
    : m_text(text)
    , m_document(json_text::parse(text))
{
}

void JsonForm::check(std::optional<CompactFault> &fault) const
{
    if (!m_document)
        note(fault, m_document.error().offset, say("it is no JSON: %1").arg(m_document.error().message));
    else if (m_document->kind != Kind::Object)
        note(fault, 0, say("it is JSON, yet no object"));
    else if (const QString twice = json_text::duplicateMember(*m_document); !twice.isNull())
        note(fault, 0, say("it holds the member “%1” twice").arg(twice));
}

Part JsonForm::part(std::optional<CompactFault> &fault, const Value &object, QStringView member) const
{
    const Value *value = object.find(member);
    if (!value)
        return {{}, object.offset, {}};
    if (value->kind != Kind::String)
        note(fault, value->offset, say("the member “%1” is no string").arg(member));
    return {value->string().toUtf8(), value->offset + 1, [member] { return say("member “%1”").arg(member); }};
}

QByteArray JsonForm::objectText(std::optional<CompactFault> &fault, const Value &object, QStringView member) const
{
    const Value *value = object.find(member);
    if (!value)
        return {};
    if (value->kind == Kind::Object)
        return m_text.mid(value->offset, value->length);
    note(fault, value->offset, say("the member “%1” is no object").arg(member));
    return {};
}

std::vector<const Value *> JsonForm::objects(std::optional<CompactFault> &fault, QStringView member) const
{
    const Value &array = *m_document->find(member);
    const auto isNoObject = [](const Value &item) { return item.kind != Kind::Object; };
    if (array.kind != Kind::Array || array.items.empty()) {
        note(fault, array.offset, say("the member “%1” is no array with at least one object").arg(member));
        return {};
    }
    if (const auto wrong = std::find_if(array.items.begin(), array.items.end(), isNoObject);
        wrong != array.items.end()) {
        note(fault, wrong->offset, say("an item of “%1” is no object").arg(member));
        return {};
    }
    if (array.items.size() > maximumItems)
        note(fault, array.items[maximumItems].offset,
             say("“%1” has more than %2 items; no more are read").arg(member).arg(maximumItems));
    std::vector<const Value *> objects;
    for (size_t i = 0; i < std::min(array.items.size(), maximumItems); ++i)
        objects.push_back(&array.items[i]);
    return objects;
}

JointHeader joinHeaders(std::optional<CompactFault> &fault, const QByteArray &protectedJson, qsizetype offset,
                        const QByteArrayList &unprotected)
{
    JointHeader joint;
    QByteArrayList inner;
    if (!protectedJson.isEmpty()) {
        if (!readHeader(fault, protectedJson, offset))
            return {protectedJson, {}, {}};
        inner.append(innerText(protectedJson));
    }
    for (const QByteArray &object : unprotected) {
        const auto parsed = json_text::parse(object.isEmpty() ? "{}"_ba : object);
        for (const json_text::Member &member : parsed->members)
            joint.unprotected.append(member.name);
        inner.append(object.isEmpty() ? QByteArray() : innerText(object));
    }
    inner.removeAll(QByteArray());
    joint.bytes = '{' + inner.join(',') + '}';
    joint.value = readHeader(fault, joint.bytes, offset);
    return joint;
}

QString whyCritRefused(const Value &header, const QStringList &unprotected, const QStringList &understood)
{
    const Value *crit = header.find(u"crit");
    if (!crit)
        return {};
    if (unprotected.contains(u"crit"_s))
        return say("crit stands outside the protected header");
    const auto isNoString = [](const Value &item) { return item.kind != Kind::String; };
    if (crit->kind != Kind::Array || crit->items.empty() ||
        std::any_of(crit->items.begin(), crit->items.end(), isNoString))
        return say("crit is no list of at least one name");
    QStringList seen;
    for (const Value &item : crit->items) {
        if (seen.contains(item.string()))
            return say("crit lists “%1” twice").arg(item.string());
        seen.append(item.string());
        if (const QString why = whyNameRefused(item.string(), header, unprotected, understood); !why.isNull())
            return why;
    }
    return {};
}

} // namespace jose
