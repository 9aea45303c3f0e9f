// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/lint_rules.h"

#include "base/plain_text.h"
#include "base/translated.h"
#include "inspect/nested_token.h"
#include "jose/algorithms.h"
#include "jose/parts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace inspect::lint_rules {

namespace {

QString say(const char *text)
{
    return translated("lints", text);
}

/// Pieces of paths, SQL, shell commands and addresses: what a kid holds when somebody probes the lookup behind it.
bool looksLikeInjection(const QString &kid)
{
    static const QStringList pieces = {u".."_s, u"://"_s, u"'"_s,  u"\""_s, u";"_s, u"|"_s,
                                       u"`"_s,  u"$("_s,  u"${"_s, u"<"_s,  u"\\"_s};
    const auto within = [&kid](const QString &piece) { return kid.contains(piece); };
    return kid.startsWith(u'/') || plain_text::visible(kid) != kid || std::any_of(pieces.begin(), pieces.end(), within);
}

} // namespace

Finding algNone(const Subject &s)
{
    return s.token.header && jose::isUnsecured(s.token)
               ? say("alg is “%1”: a server that takes this token takes any token.").arg(quotable(s.token.alg()))
               : Finding();
}

Finding nonStringAlg(const Subject &s)
{
    const json_text::Value *alg = headerMember(s, u"alg");
    return alg && alg->kind != json_text::Kind::String
               ? say("alg is no string: a reader that turns it into one may read any algorithm in it.")
               : Finding();
}

Finding algSpelling(const Subject &s)
{
    const QString alg = s.token.alg();
    if (jose::findAlgorithm(alg))
        return {};
    for (const jose::Algorithm &row : jose::algorithms()) {
        const QLatin1StringView name(row.name);
        if (alg.trimmed().compare(name, Qt::CaseInsensitive) == 0)
            return say("alg is “%1”, which is not how %2 is written: names of algorithms are compared letter by "
                       "letter.")
                .arg(quotable(alg), name);
    }
    return {};
}

Finding polymorphicAlg(const Subject &s)
{
    return s.token.alg() == "EdDSA"_L1
               ? say("alg is EdDSA, which leaves open with which curve; RFC 9864 asks for Ed25519 or Ed448 instead.")
               : Finding();
}

Finding deprecatedAlg(const Subject &s)
{
    return s.token.alg() == "RSA1_5"_L1
               ? say("alg is RSA1_5: its padding lets an attacker who may ask often decrypt it (RFC 8725 3.2).")
               : Finding();
}

Finding embeddedKey(const Subject &s)
{
    if (s.token.headerString(u"typ").toLower() == "dpop+jwt"_L1) // RFC 9449 4.2 wants the key in the header
        return {};
    QStringList found;
    for (const QString &name : {u"jwk"_s, u"jku"_s, u"x5u"_s, u"x5c"_s}) {
        if (headerMember(s, name))
            found.append(name);
    }
    return found.isEmpty() ? Finding()
                           : say("The header brings or points to its own key (%1). It was neither used nor fetched: a "
                                 "forger would put his own there.")
                                 .arg(found.join(u", "_s));
}

Finding unknownCrit(const Subject &s)
{
    const bool isRefused =
        s.decryption ? s.token.header && !jose::whyCritRefused(*s.token.header, s.token.unprotected, {}).isNull()
                     : !jose::whyCritRefused(s.token).isNull();
    return !isRefused
               ? Finding()
               : say("The header demands extensions (crit) that are not understood here; a reader that goes on all the "
                     "same breaks RFC 7515 4.1.11.");
}

Finding suspiciousKid(const Subject &s)
{
    const json_text::Value *kid = headerMember(s, u"kid");
    if (!kid)
        return {};
    if (kid->kind != json_text::Kind::String)
        return say("kid is no string.");
    return looksLikeInjection(kid->string())
               ? say("kid is “%1”: it looks like an attack on the key lookup behind it (RFC 8725 3.10).")
                     .arg(quotable(kid->string()))
               : Finding();
}

Finding unencodedPayload(const Subject &s)
{
    const json_text::Value *b64 = headerMember(s, u"b64");
    return b64 && b64->kind == json_text::Kind::False
               ? say("b64 is false: the payload stands in the token as it is. A reader that does not know this signs "
                     "and checks other bytes (RFC 7797 6).")
               : Finding();
}

Finding compressedContent(const Subject &s)
{
    return s.kind == TokenKind::Jwe && headerMember(s, u"zip")
               ? say("The content is compressed (zip): a small token can unfold into a huge one, and its length tells "
                     "about what is in it (RFC 8725 3.6).")
               : Finding();
}

/// SMART Health Cards are compressed JWS all the same.
Finding zipInJws(const Subject &s)
{
    return s.kind != TokenKind::Jwe && headerMember(s, u"zip")
               ? say("The header has zip, which is for encrypted tokens alone (RFC 7516 4.1.3): the payload is judged "
                     "as it stands. If it is compressed, the claims in it are not judged.")
               : Finding();
}

Finding sha1Thumbprint(const Subject &s)
{
    return headerMember(s, u"x5t") && !headerMember(s, u"x5t#S256")
               ? say("The certificate is named by its SHA-1 thumbprint (x5t) alone; x5t#S256 is the safe one.")
               : Finding();
}

Finding nestedToken(const Subject &s)
{
    return contentType(s.token) == "jwt"_L1
               ? say("The payload is another token (cty: JWT): what counts is how that one was judged.")
               : Finding();
}

} // namespace inspect::lint_rules
