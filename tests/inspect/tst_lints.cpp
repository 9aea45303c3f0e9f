// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/lints.h"
#include "tests/inspect/tokens.h"
#include "tests/support/seal.h"
#include "tests/support/vectors.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using tokens::json;

namespace {

QByteArray withHeader(const QByteArray &changes)
{
    return tokens::signedBy(tokens::header(changes), tokens::claims());
}

/// Signs what it is given, whatever that is.
QByteArray signedAsItIs(const QByteArray &input)
{
    return input + '.' + jose::encodeBase64url(testkeys::sign(tokens::key(), input, "SHA256"));
}

/// Of so many bytes, which a claim fills up.
QByteArray ofSize(qsizetype size)
{
    const QByteArray claims = tokens::claims(json("{'a':''}"));
    const qsizetype others = tokens::signedBy(tokens::header(), {}).size();
    const qsizetype payload = (size - others) * 3 / 4;
    const QByteArray filler(payload - claims.size(), 'x');
    QByteArray token = tokens::signedBy(tokens::header(), tokens::claims(json("{'a':'") + filler + json("'}")));
    Q_ASSERT(token.size() == size);
    return token;
}

/// Without its payload.
QByteArray detached(const QByteArray &token)
{
    return token.left(token.indexOf('.') + 1) + token.mid(token.lastIndexOf('.'));
}

/// Sets an unused bit of the last character, of which a signature of 256 bytes has four.
QByteArray withLastCharacterRaised(QByteArray token)
{
    static const QByteArray alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const qsizetype last = token.size() - 1;
    token[last] = alphabet[alphabet.indexOf(token[last]) + 1];
    return token;
}

/// A payload whose base64 needs the two characters in which the alphabets differ.
QByteArray plainBase64()
{
    const QByteArray token = tokens::signedBy(tokens::header(), tokens::claims(json("{'a':'~~~~~~'}")));
    const qsizetype payload = token.indexOf('.') + 1;
    const qsizetype signature = token.lastIndexOf('.');
    QByteArray part = token.mid(payload, signature - payload);
    part.replace('-', '+').replace('_', '/');
    return token.left(payload) + part + token.mid(signature);
}

QByteArray ecdsa(const QByteArray &signature)
{
    return testkeys::input(tokens::header(json("{'alg':'ES256'}")), tokens::claims()) + '.' +
           jose::encodeBase64url(signature);
}

/// An ECDSA signature that is good, by a key of its own.
const testkeys::Key &ecKey()
{
    static const testkeys::Key made = testkeys::ec("prime256v1");
    return made;
}

QByteArray signedByEc()
{
    const QByteArray input = testkeys::input(tokens::header(json("{'alg':'ES256'}")), tokens::claims());
    return input + '.' + jose::encodeBase64url(testkeys::sign(ecKey(), input, "SHA256", false, 32));
}

QByteArray signedByHmac(const QByteArray &secret, const char *kid = nullptr, const QByteArray &claims = "{}")
{
    const QByteArray name = kid ? json(",'kid':'") + kid + '"' : QByteArray();
    const QByteArray input = testkeys::input(json("{'alg':'HS256','typ':'JWT'") + name + '}', tokens::claims(claims));
    return input + '.' + jose::encodeBase64url(testkeys::hmac("SHA256", secret, input));
}

/// The lints that a token by HS256 fires in `context`.
QStringList lintsOfHmac(const QByteArray &secret, const inspect::Context &context)
{
    return tokens::lintIds(inspect::inspect(signedByHmac(secret), context));
}

inspect::Context withKeys(std::vector<jose::Jwk> keys)
{
    inspect::Context context = tokens::context();
    context.keys = jose::JwkSet{std::move(keys), {}};
    return context;
}

jose::Jwk secretKey(const QByteArray &secret, const char *kid = "", const char *origin = "")
{
    jose::Jwk key;
    key.kty = u"oct"_s;
    key.k = Secret(secret);
    key.kid = QString::fromLatin1(kid);
    key.origin = QString::fromLatin1(origin);
    return key;
}

inspect::Context withSecret(const QByteArray &secret)
{
    return withKeys({secretKey(secret)});
}

inspect::Context withoutKeys()
{
    inspect::Context context = tokens::context();
    context.keys.reset();
    return context;
}

/// The right key twice, under two names.
inspect::Context withKeysNamed(const char *first, const char *second)
{
    inspect::Context context = tokens::context();
    context.keys->keys.push_back(context.keys->keys.front());
    context.keys->keys[0].kid = QString::fromLatin1(first);
    context.keys->keys[1].kid = QString::fromLatin1(second);
    return context;
}

QByteArray withClaims(const QByteArray &changes)
{
    return tokens::signedBy(tokens::header(), tokens::claims(changes));
}

/// A JWE that nothing opens, by whatever header.
QByteArray encrypted(const QByteArray &header)
{
    return seal::compact(json(header), "x", "AES-128-GCM", QByteArray(16, 'k'), "hello");
}

/// Encrypted for tokens::key().
QByteArray encryptedForIt(const QByteArray &plaintext)
{
    const QByteArray contentKey(16, 'k');
    const jose::OpenSsl<EVP_PKEY_CTX, EVP_PKEY_CTX_free> to(EVP_PKEY_CTX_new(tokens::key().get(), nullptr));
    EVP_PKEY_encrypt_init(to.get());
    EVP_PKEY_CTX_set_rsa_padding(to.get(), RSA_PKCS1_OAEP_PADDING);
    EVP_PKEY_CTX_set_rsa_oaep_md(to.get(), EVP_sha256());
    QByteArray wrapped(256, '\0');
    size_t length = 256;
    EVP_PKEY_encrypt(to.get(), jose::data(wrapped), &length, jose::data(contentKey), jose::size(contentKey));
    return seal::compact(json("{'alg':'RSA-OAEP-256','enc':'A128GCM'}"), wrapped, "AES-128-GCM", contentKey, plaintext);
}

/// A good token in JSON serialization, with some members more.
QByteArray inJson(const QByteArray &rest = {})
{
    const QByteArrayList parts = withHeader("{}").split('.');
    return json("{'protected':'" + parts[0] + "','payload':'" + parts[1] + "','signature':'" + parts[2] + "'" + rest +
                "}");
}

inspect::Context withPrivateKey()
{
    inspect::Context context = tokens::context();
    context.openingKeys.keys = {{jose::toJwk(tokens::key().get()), tokens::key(), {}}};
    return context;
}

/// The payload of an access token.
QByteArray accessClaims(const QByteArray &changes = "{}")
{
    const QByteArray claims = tokens::claims(json("{'nonce':null,'at_hash':null,'c_hash':null}"));
    return tokens::changed(claims.constData(), changes);
}

/// The good claims with a member before them that is written as it stands.
QByteArray withMember(const QByteArray &member)
{
    return tokens::signedBy(tokens::header(), tokens::claims().replace("{", json("{" + member + ",")));
}

/// A token, where it is looked at, and the one lint that then fires; none where that is empty.
struct Row
{
    QByteArray name;
    QByteArray token;
    QString fired;
    inspect::Context context;
};

std::vector<Row> rows()
{
    std::vector<Row> all;
    const auto row = [&all](const QByteArray &name, const QByteArray &token, const char *fired,
                            const inspect::Context &context = tokens::context()) {
        all.push_back({name, token, QString::fromLatin1(fired), context});
    };
    for (const QByteArray none : {"none", "None", "NONE", "nOnE"})
        row("alg " + none, testkeys::input("{\"alg\":\"" + none + "\"}", tokens::claims()) + '.', "alg-none");
    row("jwk in the header", withHeader(json("{'jwk':{'kty':'oct','k':'AQ'}}")), "embedded-key");
    row("jku in the header", withHeader(json("{'jku':'https://evil.example/keys'}")), "embedded-key");
    row("x5u in the header", withHeader(json("{'x5u':'https://evil.example/cert'}")), "embedded-key");
    row("x5c in the header", withHeader(json("{'x5c':['AQ==']}")), "embedded-key");
    row("the key of a DPoP proof belongs there", withHeader(json("{'typ':'dpop+jwt','jwk':{'kty':'oct','k':'AQ'}}")),
        "");
    row("the same in capitals", withHeader(json("{'typ':'DPoP+JWT','jwk':{'kty':'oct','k':'AQ'}}")), "");
    row("crit", withHeader(json("{'crit':['x'],'x':1}")), "unknown-crit");
    row("crit of what is understood", withHeader(json("{'crit':['b64'],'b64':true}")), "");
    row("crit of an encrypted token", encrypted("{'alg':'dir','enc':'A128GCM','crit':['x'],'x':1}"), "unknown-crit");
    row("an encrypted token like any other", encrypted("{'alg':'dir','enc':'A128GCM'}"), "");
    row("a claim twice", tokens::signedBy(tokens::header(), tokens::claims().replace("{", json("{'sub':'1',"))),
        "duplicate-member");
    row("a member of a nested object twice",
        tokens::signedBy(tokens::header(), tokens::claims().replace("{", json("{'act':{'a':1,'a':2},"))),
        "duplicate-member");
    row("a header parameter twice", tokens::signedBy(json("{'alg':'RS256','typ':'JWT','typ':'JWT'}"), tokens::claims()),
        "duplicate-member");
    row("no exp", withClaims(json("{'exp':null}")), "missing-exp");
    row("no aud", withClaims(json("{'aud':null}")), "missing-aud");
    const QByteArray atHeader = tokens::header(json("{'typ':'at+jwt'}"));
    row("an access token like any other", tokens::signedBy(atHeader, accessClaims()), "");
    row("an access token without exp", tokens::signedBy(atHeader, accessClaims(json("{'exp':null}"))), "missing-exp");
    row("an access token without aud", tokens::signedBy(atHeader, accessClaims(json("{'aud':null}"))), "missing-aud");
    const QByteArray cognito = json("{'iss':'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_EXAMPLE',"
                                    "'aud':null,'azp':null,'client_id':'client','token_use':'USE'}");
    const QByteArray plain = tokens::header();
    row("an access token of Cognito, which never has an aud",
        tokens::signedBy(plain, accessClaims(QByteArray(cognito).replace("USE", "access"))), "");
    row("an ID token of Cognito without aud",
        tokens::signedBy(plain, accessClaims(QByteArray(cognito).replace("USE", "id"))), "missing-aud");
    row("an access token without iss", tokens::signedBy(atHeader, accessClaims(json("{'iss':null}"))), "missing-iss");
    row("a payload that is text", tokens::signedBy(tokens::header(), "hello"), "");
    row("a life of a day", withClaims(json("{'exp':1700086100}")), "");
    row("a life of a day and a second", withClaims(json("{'exp':1700086101}")), "lifetime-over-a-day");
    row("exp in milliseconds", withClaims(json("{'exp':1700003300000}")), "exp-in-milliseconds");
    row("exp in microseconds", withClaims(json("{'exp':1700003300000000}")), "exp-in-microseconds");
    row("exp just before what milliseconds begin with", withClaims(json("{'iat':null,'exp':999999999999}")),
        "long-lived");
    row("iat now", withClaims(json("{'iat':1700000000}")), "");
    row("iat in milliseconds, of which a check tells", withClaims(json("{'iat':1699999700000}")), "");
    row("iat one second ahead", withClaims(json("{'iat':1700000001}")), "future-iat");
    row("kid with a path", withHeader(json("{'kid':'../../dev/null'}")), "suspicious-kid");
    row("kid that is a path", withHeader(json("{'kid':'/etc/passwd'}")), "suspicious-kid");
    row("kid with a dot, a slash and a hyphen", withHeader(json("{'kid':'keys/2023-11.a'}")), "");
    row("kid that is a thumbprint with two hyphens",
        withHeader(json("{'kid':'NzbLsXh8uDCcd--6MNwXF4W_7noWXFZAfHkxZsRGC9X'}")), "");
    row("kid with SQL", withHeader(json("{'kid':'x\\u0027 UNION SELECT \\u0027k'}")), "suspicious-kid");
    row("kid with a command", withHeader(json("{'kid':'k|id'}")), "suspicious-kid");
    row("kid with an address", withHeader(json("{'kid':'http://evil.example/k'}")), "suspicious-kid");
    row("kid with an escape sequence", withHeader(json("{'kid':'a\\u001b[2J'}")), "suspicious-kid");
    row("kid that is a number", withHeader(json("{'kid':7}")), "suspicious-kid");
    row("kid in base64", withHeader(json("{'kid':'abc+/def=='}")), "");
    row("HS256 where the keys are public", withHeader(json("{'alg':'HS256'}")), "hs-with-public-key");
    const QByteArray strong = "Vx9-0dq_U2mE7rTzKpLw3sYhN8bCjQfA";
    row("HS256 where there is a secret among public keys", signedByHmac(strong, "b"), "", [&strong] {
        inspect::Context context = withKeysNamed("a", "c");
        context.keys->keys.push_back(secretKey(strong, "b"));
        return context;
    }());
    row("HS256 and a set without keys", signedByHmac(strong), "", withKeys({}));
    for (const QByteArray text :
         {"-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----", "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQ"})
        row("HS256 where the secret is " + text.first(10), signedByHmac(text), "hs-with-public-key", withSecret(text));
    const QByteArray pem = testkeys::publicPem(tokens::key());
    row("HS256 where the secret is a public key", signedByHmac(pem), "hs-with-public-key", withSecret(pem));
    row("the same without its last line break", signedByHmac(pem.trimmed()), "hs-with-public-key",
        withSecret(pem.trimmed()));
    row("no iss", withClaims(json("{'iss':null}")), "missing-iss");
    row("iss that is a number", withClaims(json("{'iss':7}")), "non-string-iss");
    row("iss over http", withClaims(json("{'iss':'http://issuer.example'}")), "insecure-issuer");
    row("iss over http on what only begins like this machine",
        withClaims(json("{'iss':'http://localhost.evil.example'}")), "insecure-issuer");
    row("iss over http on this machine", withClaims(json("{'iss':'http://127.0.0.1:8080'}")), "");
    row("a life of a month", withClaims(json("{'exp':1702591700}")), "lifetime-over-a-day");
    row("a life of a month and a second", withClaims(json("{'exp':1702591701}")), "long-lived");
    row("a long life from now on, without iat", withClaims(json("{'iat':null,'exp':1800000000}")), "long-lived");
    row("a life of a month from now on, without iat", withClaims(json("{'iat':null,'exp':1702592000}")),
        "lifetime-over-a-day");
    row("iat before 1970, from which no life is counted", withClaims(json("{'iat':-1}")), "");
    row("no time at all", withClaims(json("{'iat':null,'nbf':null,'exp':null}")), "missing-exp");
    row("exp alone", withClaims(json("{'iat':null,'nbf':null}")), "");
    row("exp a second behind iat and nbf", withClaims(json("{'exp':1699999701}")), "");
    row("exp before iat", withClaims(json("{'exp':1699999699}")), "impossible-times");
    row("exp at iat", withClaims(json("{'iat':1699999700,'nbf':null,'exp':1699999700}")), "impossible-times");
    row("exp before nbf", withClaims(json("{'exp':1699999900,'nbf':1699999901}")), "impossible-times");
    row("exp in quotes", withClaims(json("{'exp':'1700003300'}")), "time-as-text");
    row("nbf in quotes", withClaims(json("{'nbf':'1699999700'}")), "time-as-text");
    row("iat in quotes", withClaims(json("{'iat':'1699999700'}")), "time-as-text");
    row("iat with a fraction", withClaims(json("{'iat':1699999700.5}")), "fractional-time");
    row("iat in words", withClaims(json("{'iat':'yesterday'}")), "");
    row("exp with a fraction", withClaims(json("{'exp':1700003300.5}")), "fractional-time");
    row("exp with an exponent",
        tokens::signedBy(tokens::header(), tokens::claims().replace("1700003300", "17.000033e8")), "fractional-time");
    row("a password in the claims", withClaims(json("{'Password':'x'}")), "secret-in-claims");
    row("what only names a password", withClaims(json("{'password_changed':'2023'}")), "");
    row("an empty password in the claims", withClaims(json("{'password':''}")), "");
    row("an address of two lines", withClaims(json("{'address':{'formatted':'1 Main St\\r\\nTown\\tState'}}")), "");
    row("a name of two lines", withClaims(json("{'a\\nb':1}")), "invisible-characters");
    row("text that turns around after a line break", withClaims(json("{'name':'a\\n\\u202eb'}")),
        "invisible-characters");
    row("text that turns around", withClaims(json("{'name':'a\\u202eb'}")), "invisible-characters");
    row("a zero-width name", withClaims(json("{'a\\u200bb':1}")), "invisible-characters");
    row("invisible text deep in the header", withHeader(json("{'a':{'b':['\\u0007']}}")), "invisible-characters");
    row("invisible text behind other text in a list", withClaims(json("{'a':['b','\\u0007','c']}")),
        "invisible-characters");
    row("invisible text in a kid among the claims", withClaims(json("{'cnf':{'kid':'a\\u200b'}}")),
        "invisible-characters");
    row("invisible text under an empty name", withClaims(json("{'':'\\u200b'}")), "invisible-characters");
    row("a number that JavaScript rounds", withMember("'n':9007199254740993"), "rounded-number");
    row("the largest number that it does not", withMember("'n':9007199254740992"), "");
    row("such a number behind another one in a list", withMember("'n':[1,9007199254740993,1]"), "rounded-number");
    row("such a number with a fraction", withMember("'n':9007199254740993.5"), "");
    row("such a number with an exponent", withMember("'n':9007199254740993E2"), "");
    row("such a number in quotes", withMember("'n':'9007199254740993'"), "");
    row("8 KB", ofSize(8192), "");
    row("8 KB and a bit", ofSize(8194), "large-token");
    row("a byte order mark before the claims", tokens::signedBy(tokens::header(), "\xef\xbb\xbf" + tokens::claims()),
        "byte-order-mark");
    row("a byte order mark before text", tokens::signedBy(tokens::header(), "\xef\xbb\xbfhello"), "");
    row("padding", withHeader("{}") + "==", "base64-padding");
    row("padding behind an access token", tokens::signedBy(atHeader, accessClaims()) + "==", "base64-padding");
    row("padding behind any other JWS", tokens::signedBy(tokens::header(), "hello") + "==", "base64-padding");
    row("padding behind an opaque token with dots", "abcdefgh.ijklmnop.qrstuv==", "");
    row("the last character is missing", withHeader("{}").chopped(1), "");
    row("a payload that is kept apart", detached(withHeader("{}")), "", [] {
        inspect::Context context = tokens::context();
        context.detachedPayload = tokens::claims();
        return context;
    }());
    row("unused bits that are set", withLastCharacterRaised(withHeader("{}")), "non-canonical-base64");
    row("the alphabet of plain base64", plainBase64(), "non-canonical-base64");
    row("alg that is a number", withHeader(json("{'alg':256}")), "non-string-alg");
    row("alg that is a list", withHeader(json("{'alg':['RS256','none']}")), "non-string-alg");
    row("alg in small letters", withHeader(json("{'alg':'rs256'}")), "alg-spelling");
    row("alg with a space", withHeader(json("{'alg':'RS256 '}")), "alg-spelling");
    row("EdDSA", withHeader(json("{'alg':'EdDSA'}")), "polymorphic-alg");
    row("Ed25519", withHeader(json("{'alg':'Ed25519'}")), "");
    row("RSA1_5", jose::encodeBase64url(json("{'alg':'RSA1_5','enc':'A128GCM'}")) + ".YQ.YQ.YQ.YQ", "deprecated-alg");
    row("b64 false", withHeader(json("{'b64':false}")), "unencoded-payload");
    row("a payload that was signed as it is",
        signedAsItIs(jose::encodeBase64url(json("{'alg':'RS256','b64':false,'crit':['b64']}")) + ".hello"),
        "unencoded-payload");
    row("b64 true", withHeader(json("{'b64':true}")), "");
    row("zip", jose::encodeBase64url(json("{'alg':'dir','enc':'A128GCM','zip':'DEF'}")) + "..YQ.YQ.YQ",
        "compressed-content");
    row("zip in a signed token", withHeader(json("{'zip':'DEF'}")), "zip-in-jws");
    row("x5t", withHeader(json("{'x5t':'AQ'}")), "sha1-thumbprint");
    row("x5t#S256", withHeader(json("{'x5t#S256':'AQ'}")), "");
    row("x5t beside x5t#S256", withHeader(json("{'x5t':'AQ','x5t#S256':'AQ'}")), "");
    row("cty JWT", withHeader(json("{'cty':'jwt'}")), "nested-token");
    row("cty application/jwt", withHeader(json("{'cty':'application/jwt'}")), "nested-token");
    row("cty of something else", withHeader(json("{'cty':'text/plain'}")), "");
    row("an empty signature of an access token", testkeys::input(atHeader, accessClaims()) + '.', "empty-signature");
    row("an empty signature of any other JWS", testkeys::input(tokens::header(), "hello") + '.', "empty-signature");
    row("an opaque token that ends in a dot", "abcdefgh.ijklmnop.", "");
    row("an empty signature", testkeys::input(tokens::header(), tokens::claims()) + '.', "empty-signature");
    row("r of zero", ecdsa(QByteArray(32, '\0') + QByteArray(32, 'x')), "zero-signature");
    row("s of zero", ecdsa(QByteArray(32, 'x') + QByteArray(32, '\0')), "zero-signature");
    row("an ECDSA signature like any other", ecdsa(QByteArray(64, 'x')), "");
    row("an ECDSA signature that is good", signedByEc(), "", withKeys({jose::toJwk(ecKey().get())}));
    row("an ECDSA signature that is empty", ecdsa({}), "empty-signature");
    row("an ECDSA signature of one byte", ecdsa(QByteArray(1, '\0')), "");
    row("an RSA signature of zeros",
        testkeys::input(tokens::header(), tokens::claims()) + '.' + jose::encodeBase64url(QByteArray(256, '\0')), "");
    row("an access token with a nonce", tokens::signedBy(atHeader, accessClaims(json("{'nonce':'n'}"))),
        "mixed-up-kinds");
    row("an access token with an at_hash", tokens::signedBy(atHeader, accessClaims(json("{'at_hash':'AQ'}"))),
        "mixed-up-kinds");
    row("no typ and no exp",
        tokens::signedBy(tokens::header(json("{'typ':null}")), tokens::claims(json("{'exp':null}"))), "missing-exp");
    row("a security event without exp",
        tokens::signedBy(tokens::header(json("{'typ':'secevent+jwt'}")), tokens::claims(json("{'exp':null}"))), "");
    row("a security event without aud and iss",
        tokens::signedBy(tokens::header(json("{'typ':'secevent+jwt'}")),
                         tokens::claims(json("{'aud':null,'iss':null}"))),
        "");
    row("a private key", testkeys::pem("PRIVATE KEY", testkeys::privateDer(tokens::key())), "secret-exposed");
    row("a public key", testkeys::publicPem(tokens::key()), "");
    row("a refresh token", "1//04abcdefghijklmnop", "secret-exposed");
    row("a client secret", "GOCSPX-abcdefghijklmnop", "secret-exposed");
    row("an API key", "AIzaabcdefghijklmnop", "secret-exposed");
    row("a refresh token of Keycloak's", tokens::signedBy(tokens::header(), accessClaims(json("{'typ':'Refresh'}"))),
        "secret-exposed");
    row("one of Keycloak's that does not end",
        tokens::signedBy(tokens::header(), accessClaims(json("{'typ':'Offline'}"))), "secret-exposed");
    row("an access token of Keycloak's", tokens::signedBy(tokens::header(), accessClaims(json("{'typ':'Bearer'}"))),
        "");
    row("an authorization code", "4/0abcdefghijklmnop", "");
    row("an access token", "ya29.abcdefghijklmnop", "");
    row("no token", "hello", "");
    const QByteArray pbes2 = "{'alg':'PBES2-HS256+A128KW','enc':'A128GCM','p2s':'AAAAAAAAAAA','p2c':";
    row("a password that is hashed too rarely", encrypted(pbes2 + "99999}"), "few-pbes2-rounds");
    row("a password that is hashed just often enough", encrypted(pbes2 + "100000}"), "");
    row("a password that is hashed just not too often", encrypted(pbes2 + "1000000}"), "");
    row("a password of which it is not said how often it is hashed",
        encrypted("{'alg':'PBES2-HS256+A128KW','enc':'A128GCM'}"), "");
    row("p2c where there is no password", encrypted("{'alg':'dir','enc':'A128GCM','p2c':1}"), "");
    row("a signed token by PBES2", withHeader(json("{'alg':'PBES2-HS256+A128KW','p2c':1}")), "");
    row("a password that is hashed too often", encrypted(pbes2 + "1000001}"), "many-pbes2-rounds");
    row("a password that is hashed more often than 64 bits count", encrypted(pbes2 + "1e300}"), "many-pbes2-rounds");
    row("a count of rounds that is no number", encrypted(pbes2 + "'x'}"), "");
    row("RSA-OAEP", encrypted("{'alg':'RSA-OAEP','enc':'A128GCM'}"), "sha1-oaep");
    row("RSA-OAEP-256", encrypted("{'alg':'RSA-OAEP-256','enc':'A128GCM'}"), "");
    row("a signed token by RSA-OAEP", withHeader(json("{'alg':'RSA-OAEP'}")), "");
    row("encrypted for a public key, and signed by nobody", encryptedForIt(tokens::claims()), "encrypted-not-signed",
        withPrivateKey());
    row("encrypted for a public key, and no claims", encryptedForIt("hello"), "", withPrivateKey());
    row("alg outside the protected header",
        json("{'protected':'" + jose::encodeBase64url(json("{'enc':'A128GCM'}")) +
             "','unprotected':{'alg':'dir'},'iv':'AAAAAAAAAAAAAAAA','ciphertext':'AA',"
             "'tag':'AAAAAAAAAAAAAAAAAAAAAA'}"),
        "unprotected-header");
    row("a kid that the signature does not protect", inJson(",'header':{'kid':'k'}"), "");
    const QByteArray shortSecret = "Vx9-0dq_U2mE7rTzKpLw3sYhN8bCjQf";
    row("an HMAC by a secret of 31 bytes", signedByHmac(shortSecret), "short-hmac-key", withSecret(shortSecret));
    row("an HMAC by a secret of 32 bytes", signedByHmac(shortSecret + 'A'), "", withSecret(shortSecret + 'A'));
    row("an HMAC by a word", signedByHmac("secret"), "weak-hmac-secret", withoutKeys());
    row("an HMAC by a word, another secret given", signedByHmac("secret"), "weak-hmac-secret", withSecret(strong));
    row("an HMAC by a word, in a malformed token", signedByHmac("secret") + '=', "base64-padding", withoutKeys());
    row("an HMAC by a word, in a token over which no guess is hashed",
        signedByHmac("secret", nullptr, json("{'a':'") + QByteArray(50'000, 'x') + json("'}")), "large-token",
        withoutKeys());
    const QByteArray longButWeak(32, 'a');
    row("a strong secret beside a short one", signedByHmac(strong, "b"), "",
        withKeys({secretKey(shortSecret, "a"), secretKey(strong, "b")}));
    row("a strong secret beside a short one from elsewhere", signedByHmac(strong, "k"), "",
        withKeys({secretKey(shortSecret, "", "a.txt"), secretKey(strong, "", "b.txt")}));
    row("a weak secret beside a strong one", signedByHmac(longButWeak, "b"), "weak-hmac-secret",
        withKeys({secretKey(strong, "a"), secretKey(longButWeak, "b")}));
    row("a weak secret beside a strong one from elsewhere", signedByHmac(longButWeak, "k"), "weak-hmac-secret",
        withKeys({secretKey(strong, "", "a.txt"), secretKey(longButWeak, "", "b.txt")}));
    row("a strong secret behind a public key, neither with a name", signedByHmac(strong), "",
        withKeys({jose::toJwk(tokens::key().get()), secretKey(strong)}));
    row("a strong secret behind a short one, neither with a name", signedByHmac(strong, "k"), "",
        withKeys({secretKey(shortSecret), secretKey(strong)}));
    row("a weak secret behind a strong one, neither with a name", signedByHmac(longButWeak, "k"), "weak-hmac-secret",
        withKeys({secretKey(strong), secretKey(longButWeak)}));
    row("a secret, and the same with its file's line break", signedByHmac(strong), "",
        withKeys({secretKey(strong), secretKey(strong + '\n')}));
    row("a secret, and the same with its file's line break of Windows", signedByHmac(strong), "",
        withKeys({secretKey(strong), secretKey(strong + "\r\n")}));
    row("a secret, and the same with a blank", signedByHmac(strong), "missing-kid",
        withKeys({secretKey(strong), secretKey(strong + ' ')}));
    row("two keys and no kid", withHeader("{}"), "missing-kid", withKeysNamed("a", "b"));
    row("two keys and no kid, in an access token", tokens::signedBy(atHeader, accessClaims()), "missing-kid",
        withKeysNamed("a", "b"));
    row("two keys and no kid, in any other JWS", tokens::signedBy(tokens::header(), "hello"), "missing-kid",
        withKeysNamed("a", "b"));
    row("two keys without a name", withHeader("{}"), "missing-kid", withKeysNamed("", ""));
    row("two keys, one of them of another kind, and no kid", withHeader("{}"), "", [] {
        inspect::Context context = tokens::context();
        context.keys->keys.push_back(secretKey("Vx9-0dq_U2mE7rTzKpLw3sYhN8bCjQfA"));
        return context;
    }());
    row("two keys of one name", withHeader(json("{'kid':'k'}")), "duplicate-kid", withKeysNamed("k", "k"));
    row("two keys of two names", withHeader(json("{'kid':'k'}")), "", withKeysNamed("k", "b"));
    row("a token in an address", "ya29.abcdefghijkl", "token-in-url", [] {
        inspect::Context context = tokens::context();
        context.foundInUrl = true;
        return context;
    }());
    return all;
}

} // namespace

Q_DECLARE_METATYPE(inspect::Context)

class TestLints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodTokenHasNone()
    {
        QCOMPARE(tokens::lintIds(inspect::inspect(withHeader("{}"), tokens::context())), QStringList());
    }

    /// Each row names every lint that fires: exactly that one.
    void oneChangeFiresOneLint_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QString>("fired");
        QTest::addColumn<inspect::Context>("context");
        for (const Row &row : rows())
            QTest::newRow(row.name.constData()) << row.token << row.fired << row.context;
    }
    void oneChangeFiresOneLint()
    {
        QFETCH(QByteArray, token);
        QFETCH(QString, fired);
        QFETCH(inspect::Context, context);
        const auto inspection = inspect::inspect(token, context);
        QCOMPARE(tokens::lintIds(inspection).join(u' '), fired);
        for (const inspect::Lint &lint : inspection.lints)
            QVERIFY2(lint.reason.endsWith(u'.'), qPrintable(lint.reason));
    }

    /// The first one, where there are several.
    void theMemberIsNamed_data()
    {
        QTest::addColumn<QByteArray>("member");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("invisible text") << "'n':'\\u200b','m':'\\u200b'"_ba << u"“n” holds characters that"_s;
        QTest::newRow("invisible text in a list") << "'n':['a','\\u200b']"_ba << u"“n” holds characters that"_s;
        QTest::newRow("an invisible name") << "'\\u200b':1"_ba << u"“<U+200B>” holds characters that"_s;
        QTest::newRow("no name") << "'':'\\u200b'"_ba << u"“” holds characters that"_s;
        QTest::newRow("rounded numbers") << "'n':9007199254740993,'m':9007199254740993"_ba << u"“n” is a number that"_s;
        QTest::newRow("the same member twice") << "'n':1,'n':2"_ba << u"The member “n” is there twice"_s;
        QTest::newRow("a password") << "'pwd':'x','secret':'x'"_ba << u"It carries “pwd”:"_s;
        QTest::newRow("times in quotes") << "'nbf':'1','iat':'1'"_ba << u"in quotes (nbf, iat):"_s;
    }
    void theMemberIsNamed()
    {
        QFETCH(QByteArray, member);
        QFETCH(QString, sentence);
        const auto lints = inspect::inspect(tokens::signedBy(tokens::header(), json("{" + member + "}")), {}).lints;
        const auto says = [&sentence](const inspect::Lint &lint) { return lint.reason.contains(sentence); };
        QVERIFY2(std::ranges::any_of(lints, says), qPrintable(lints.first().reason));
    }

    void everyLintHasARowThatFiresItAlone()
    {
        QStringList missing = inspect::lintIds();
        QVERIFY(missing.size() >= 41);
        QCOMPARE(QSet<QString>(missing.begin(), missing.end()).size(), missing.size());
        for (const Row &row : rows())
            missing.removeAll(row.fired);
        QCOMPARE(missing, QStringList());
    }

    void aWeakSecretIsGuessed_data()
    {
        QTest::addColumn<QByteArray>("secret");
        for (const char *secret : {"secret", "Secret", "SECRET", "secret123", "changeme!", "your-256-bit-secret"})
            QTest::addRow("the word %s", secret) << QByteArray(secret);
        QTest::newRow("32 times a") << QByteArray(32, 'a');
        QTest::newRow("32 NULs") << QByteArray(32, '\0');
        QTest::newRow("the issuer") << QByteArray("https://issuer.example");
        QTest::newRow("the issuer's host") << QByteArray("issuer.example");
        QTest::newRow("the audience") << QByteArray("client");
        QTest::newRow("the algorithm") << QByteArray("HS256");
        QTest::newRow("the subject") << QByteArray("42");
        QTest::newRow("the e-mail address") << QByteArray("alice@example.com");
        QTest::newRow("nothing") << QByteArray();
    }
    void aWeakSecretIsGuessed()
    {
        QFETCH(QByteArray, secret);
        QCOMPARE(lintsOfHmac(secret, withoutKeys()), QStringList(u"weak-hmac-secret"_s));
        const bool isShort = secret.size() < 32;
        QCOMPARE(lintsOfHmac(secret, withSecret(secret)),
                 isShort ? QStringList({u"weak-hmac-secret"_s, u"short-hmac-key"_s})
                         : QStringList(u"weak-hmac-secret"_s));
    }

    void aStrongSecretIsNotGuessed()
    {
        const QByteArray secret = "Vx9-0dq_U2mE7rTzKpLw3sYhN8bCjQfA";
        QCOMPARE(lintsOfHmac(secret, withoutKeys()), QStringList());
        QCOMPARE(lintsOfHmac(secret, withSecret(secret)), QStringList());
        const auto besideAnother = withKeys({jose::toJwk(tokens::key().get()), secretKey(secret)});
        QVERIFY(!lintsOfHmac(secret, besideAnother).contains(u"weak-hmac-secret"_s));
    }

    void theUsersListOfWords()
    {
        inspect::Context context = withoutKeys();
        context.wordList = {"one", "two", "correct horse battery staple"};
        QCOMPARE(lintsOfHmac("correct horse battery staple", context), QStringList(u"weak-hmac-secret"_s));
        const auto lints = inspect::inspect(signedByHmac("two"), context).lints;
        QVERIFY2(lints.first().reason.contains(u"entry 2"_s), qPrintable(lints.first().reason));
        QVERIFY(!lints.first().reason.contains(u"two"_s));
    }

    void publishedWeakSecrets()
    {
        NEEDS_VECTORS(u"secrets/weak-secrets.txt"_s);
        QFile file(vectors::path(u"secrets/weak-secrets.txt"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        inspect::Context context = withoutKeys();
        context.wordList = file.readAll().trimmed().split('\n');
        QCOMPARE(context.wordList.size(), 168);
        for (const QByteArray &secret : std::as_const(context.wordList))
            QCOMPARE(lintsOfHmac(secret, context), QStringList(u"weak-hmac-secret"_s));
    }

    void whereItWasFound_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QString>("foundAs");
        QTest::addColumn<QString>("fired");
        const QByteArray idToken = withHeader("{}");
        QTest::newRow("an ID token as id_token") << idToken << u"id_token"_s << QString();
        QTest::newRow("an ID token as access_token") << idToken << u"access_token"_s << u"mixed-up-kinds"_s;
        QTest::newRow("an ID token as bearer, as AODocs takes it") << idToken << u"Authorization"_s << QString();
        QTest::newRow("an access token as id_token")
            << QByteArray("ya29.abcdefghijkl") << u"id_token"_s << u"mixed-up-kinds"_s;
        QTest::newRow("an access token as refresh_token")
            << QByteArray("ya29.abcdefghijkl") << u"refresh_token"_s << u"mixed-up-kinds"_s;
        QTest::newRow("an access token as access_token")
            << QByteArray("ya29.abcdefghijkl") << u"access_token"_s << QString();
        QTest::newRow("a refresh token of Keycloak's as refresh_token")
            << tokens::signedBy(tokens::header(), accessClaims(json("{'typ':'Refresh','scope':'a'}")))
            << u"refresh_token"_s << u"secret-exposed"_s;
        QTest::newRow("an access token of Auth0's as access_token")
            << tokens::signedBy(tokens::header(), accessClaims(json("{'gty':'client-credentials'}")))
            << u"access_token"_s << QString();
        QTest::newRow("a code as bearer") << QByteArray("4/0abcdefghijkl") << u"Authorization"_s << u"mixed-up-kinds"_s;
    }
    void whereItWasFound()
    {
        QFETCH(QByteArray, token);
        QFETCH(QString, foundAs);
        QFETCH(QString, fired);
        inspect::Context context = tokens::context();
        context.foundAs = foundAs;
        QCOMPARE(tokens::lintIds(inspect::inspect(token, context)).join(u' '), fired);
    }

    void aSkewedClockIsAllowedFor()
    {
        inspect::Context context = tokens::context();
        const QByteArray token = withClaims(json("{'iat':1700000060}"));
        QCOMPARE(tokens::lintIds(inspect::inspect(token, context)), QStringList(u"future-iat"_s));
        context.skew = 60;
        QCOMPARE(tokens::lintIds(inspect::inspect(token, context)), QStringList());
    }
};

QTEST_APPLESS_MAIN(TestLints)
#include "tst_lints.moc"
