// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/jwk.h"

#include "base/translated.h"
#include "jose/algorithms.h"
#include "jose/base64url.h"
#include "jose/claims.h"

#include <QCryptographicHash>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace jose {

namespace {

using json_text::Kind;
using json_text::Value;

QString say(const char *text)
{
    return translated("jwk", text);
}

QString keyName(const Value &object)
{
    const Value *kid = object.find(u"kid");
    return kid && kid->kind == Kind::String ? u"“%1”"_s.arg(kid->string()) : say("without a kid");
}

tl::unexpected<Error> unusable(const Value &object, const QString &reason)
{
    return failure(ErrorCode::KeyUnusable, keyName(object), reason);
}

/// What each `kty` must hold (RFC 7518 6.2 to 6.4, RFC 8037 2).
struct Field
{
    const char *kty;
    const char *member;
    void (*store)(Jwk &, QByteArray);
};

constexpr Field fields[] = {
    {"RSA", "n", [](Jwk &jwk, QByteArray bytes) { jwk.n = std::move(bytes); }},
    {"RSA", "e", [](Jwk &jwk, QByteArray bytes) { jwk.e = std::move(bytes); }},
    {"EC", "x", [](Jwk &jwk, QByteArray bytes) { jwk.x = std::move(bytes); }},
    {"EC", "y", [](Jwk &jwk, QByteArray bytes) { jwk.y = std::move(bytes); }},
    {"OKP", "x", [](Jwk &jwk, QByteArray bytes) { jwk.x = std::move(bytes); }},
    {"oct", "k", [](Jwk &jwk, QByteArray bytes) { jwk.k = Secret(std::move(bytes)); }},
};

/// The members that are plain strings; absent ones stay empty.
struct Text
{
    const char *member;
    QString Jwk::*field;
};

constexpr Text texts[] = {
    {"kty", &Jwk::kty}, {"kid", &Jwk::kid}, {"alg", &Jwk::alg}, {"use", &Jwk::use}, {"crv", &Jwk::crv},
};

/// The sentence about what is wrong with the plain members, or a null string.
QString readTexts(const Value &object, Jwk &jwk)
{
    for (const Text &text : texts) {
        const QLatin1StringView member(text.member);
        const Value *value = object.find(QString(member));
        if (value && value->kind != Kind::String)
            return say("its member “%1” is no string").arg(member);
        if (value)
            jwk.*text.field = value->string();
    }
    const auto keyOps = ClaimsSet(object).strings(u"key_ops");
    if (object.find(u"key_ops") && !keyOps)
        return say("its member “key_ops” is no list of strings");
    jwk.keyOps = keyOps.value_or(QStringList());
    return {};
}

QString readFields(const Value &object, Jwk &jwk)
{
    for (const Field &field : fields) {
        if (jwk.kty != QLatin1StringView(field.kty))
            continue;
        const QLatin1StringView member(field.member);
        const Value *value = object.find(QString(member));
        if (!value || value->kind != Kind::String)
            return say("its member “%1” is missing or no string").arg(member);
        auto bytes = decodeBase64url(value->string().toUtf8());
        if (!bytes)
            return say("its member “%1” is no base64url at character %2: %3")
                .arg(member)
                .arg(bytes.error().offset + 1)
                .arg(bytes.error().message);
        if (bytes->isEmpty())
            return say("its member “%1” is empty").arg(member);
        field.store(jwk, *std::move(bytes));
    }
    return {};
}

/// `x5c` is the one member in standard base64 (RFC 7517 4.7).
QString readCertificates(const Value &object, Jwk &jwk)
{
    const auto chain = ClaimsSet(object).strings(u"x5c");
    if (!object.find(u"x5c"))
        return {};
    if (!chain || chain->isEmpty())
        return say("its member “x5c” is no list of certificates");
    for (qsizetype i = 0; i < chain->size(); ++i) {
        const auto der =
            QByteArray::fromBase64Encoding(chain->at(i).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        if (!der || (*der).isEmpty())
            return say("certificate %1 of its “x5c” is no base64").arg(i + 1);
        jwk.certificates.append(*der);
    }
    return {};
}

/// The rules between the members.
QString whyImpossible(const Jwk &jwk)
{
    const auto isOfKty = [&jwk](const Field &field) { return jwk.kty == QLatin1StringView(field.kty); };
    if (std::none_of(std::begin(fields), std::end(fields), isOfKty))
        return jwk.kty.isEmpty() ? say("its member “kty” is missing") : say("its kty “%1” is not known").arg(jwk.kty);
    if (jwk.kty != "EC"_L1 && jwk.kty != "OKP"_L1)
        return {};
    const Curve *curve = findCurve(jwk.crv);
    if (!curve || jwk.kty != QLatin1StringView(ktyName(curve->keyType)))
        return say("its crv “%1” is no known curve of kty %2").arg(jwk.crv, jwk.kty);
    return {};
}

} // namespace

Result<Jwk> parseJwk(const Value &object)
{
    if (object.kind != Kind::Object)
        return failure(ErrorCode::KeyUnusable, say("without a kid"), say("it is no JSON object"));
    if (const QString twice = json_text::duplicateMember(object); !twice.isNull())
        return unusable(object, say("its member “%1” is there twice").arg(twice));
    Jwk jwk;
    QString wrong = readTexts(object, jwk);
    if (wrong.isEmpty())
        wrong = whyImpossible(jwk);
    if (wrong.isEmpty())
        wrong = readFields(object, jwk);
    if (wrong.isEmpty())
        wrong = readCertificates(object, jwk);
    if (!wrong.isEmpty())
        return unusable(object, wrong);
    return jwk;
}

Result<JwkSet> parseJwkSet(const QByteArray &json, const QString &name)
{
    const auto document = json_text::parse(json);
    if (!document)
        return failure(ErrorCode::KeyUnusable, name,
                       say("it is no JSON: at byte %1: %2").arg(document.error().offset).arg(document.error().message));
    const Value *keys = document->find(u"keys");
    if (!keys)
        return parseJwk(*document).map([](const Jwk &jwk) { return JwkSet{{jwk}, {}}; });
    if (keys->kind != Kind::Array)
        return failure(ErrorCode::KeyUnusable, name, say("its member “keys” is no array"));
    JwkSet set;
    for (const Value &item : keys->items) {
        if (auto jwk = parseJwk(item))
            set.keys.push_back(*std::move(jwk));
        else
            set.broken.append(describe(jwk.error()));
    }
    return set;
}

JwkSet secretAsKeys(const Secret &secret)
{
    Jwk key;
    key.kty = u"oct"_s;
    key.k = secret;
    return {{key}, {}};
}

QString keyWords(const Jwk &jwk)
{
    const QString name = jwk.kid.isEmpty() ? say("The key without a kid") : say("The key “%1”").arg(jwk.kid);
    return jwk.origin.isEmpty() ? name : u"%1 (%2)"_s.arg(name, jwk.origin);
}

QByteArray thumbprint(const Jwk &jwk)
{
    const auto member = [](const char *name, const QByteArray &value) {
        return QByteArray("\"") + name + "\":\"" + value + '"';
    };
    const auto bytes = [member](const char *name, const QByteArray &value) {
        return member(name, encodeBase64url(value));
    };
    const QByteArray kty = member("kty", jwk.kty.toUtf8());
    const QByteArray crv = member("crv", jwk.crv.toUtf8());
    QByteArrayList members; // those that RFC 7638 3.2 names, in their order
    if (jwk.kty == "RSA"_L1)
        members = {bytes("e", jwk.e), kty, bytes("n", jwk.n)};
    else if (jwk.kty == "EC"_L1)
        members = {crv, kty, bytes("x", jwk.x), bytes("y", jwk.y)};
    else if (jwk.kty == "OKP"_L1)
        members = {crv, kty, bytes("x", jwk.x)};
    else
        members = {bytes("k", jwk.k.reveal()), kty};
    return encodeBase64url(QCryptographicHash::hash('{' + members.join(',') + '}', QCryptographicHash::Sha256));
}

} // namespace jose
