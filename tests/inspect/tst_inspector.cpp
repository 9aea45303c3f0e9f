// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/inspector.h"

#include "inspect/shareable.h"
#include "jose/base64url.h"
#include "tests/inspect/tokens.h"
#include "tests/support/seal.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using inspect::Context;
using inspect::TokenKind;
using inspect::Verdict;
using tokens::json;

namespace {

const QByteArray secret(16, 'k');

/// A good token of alg dir by `secret`, with `headerRest` in its header.
QByteArray sealed(const QByteArray &plaintext, const QByteArray &headerRest = {})
{
    return seal::compact(json("{'alg':'dir','enc':'A128GCM'" + headerRest + "}"), {}, "AES-128-GCM", secret, plaintext);
}

/// The context of good tokens, with the secret that opens encrypted ones.
Context context(const QByteArray &key = secret)
{
    Context context = tokens::context();
    context.openingKeys.keys = {jose::symmetricKey(Secret(key))};
    return context;
}

QByteArray good(const QByteArray &changes = "{}")
{
    return tokens::signedBy(tokens::header(), tokens::claims(changes));
}

/// Signed again, `times` times.
QByteArray wrapped(QByteArray token, int times)
{
    for (int i = 0; i < times; ++i)
        token = tokens::signedBy(json("{'alg':'RS256','cty':'JWT'}"), token);
    return token;
}

/// Encrypted for the RSA key of the tests, whose private half the context may hold.
QByteArray sealedForRsa(const QByteArray &plaintext)
{
    const jose::OpenSsl<EVP_PKEY_CTX, EVP_PKEY_CTX_free> to(EVP_PKEY_CTX_new(tokens::key().get(), nullptr));
    EVP_PKEY_encrypt_init(to.get());
    EVP_PKEY_CTX_set_rsa_padding(to.get(), RSA_PKCS1_OAEP_PADDING);
    QByteArray wrappedKey(256, '\0');
    size_t length = 256;
    EVP_PKEY_encrypt(to.get(), jose::data(wrappedKey), &length, jose::data(secret), size_t(secret.size()));
    return seal::compact(json("{'alg':'RSA-OAEP','enc':'A128GCM'}"), wrappedKey, "AES-128-GCM", secret, plaintext);
}

QString reasonOf(const inspect::Inspection &inspection, const QString &id)
{
    for (const inspect::Check &check : inspection.checks) {
        if (check.id == id)
            return check.reason;
    }
    return {};
}

QJsonObject jsonOf(const inspect::Inspection &inspection)
{
    return QJsonDocument::fromJson(inspect::toJson(inspection, tokens::context())).object();
}

} // namespace

/// Tokens that are encrypted, and tokens within tokens.
class TestInspector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encryptedTokens_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<QStringList>("notPassed");
        QTest::addColumn<QString>("headline");
        const auto row = [](const char *name, const QByteArray &text, const QByteArray &key, Verdict verdict,
                            const QStringList &notPassed, const QString &headline) {
            QTest::newRow(name) << text << key << verdict << notPassed << headline;
        };
        QByteArray changed = sealed("hello");
        changed[changed.size() - 20] = changed[changed.size() - 20] == 'A' ? 'B' : 'A';
        row("a text, opened", sealed("hello"), secret, Verdict::Unverified,
            {u"algorithm=warn"_s, u"signature=unknown"_s}, u"opened; who made it is not known"_s);
        row("with another key", sealed("hello"), QByteArray(16, 'x'), Verdict::Invalid,
            {u"algorithm=warn"_s, u"decryption=fail"_s, u"signature=unknown"_s}, u"decryption failed"_s);
        row("changed on the way", changed, secret, Verdict::Invalid,
            {u"algorithm=warn"_s, u"decryption=fail"_s, u"signature=unknown"_s}, u"decryption failed"_s);
        row("RSA1_5",
            sealed("hello").replace(0, sealed("hello").indexOf('.'),
                                    jose::encodeBase64url(json("{'alg':'RSA1_5','enc':'A128GCM'}"))),
            secret, Verdict::Invalid, {u"algorithm=fail"_s, u"decryption=unknown"_s, u"signature=unknown"_s},
            u"algorithm failed"_s);
        row("with padding", sealed("hello") + "==", secret, Verdict::Invalid,
            {u"structure=fail"_s, u"algorithm=warn"_s, u"decryption=unknown"_s, u"signature=unknown"_s},
            u"structure failed"_s);
        row("an extension that nobody knows", sealed("hello", ",'crit':['x'],'x':1"), secret, Verdict::Invalid,
            {u"structure=fail"_s, u"algorithm=warn"_s, u"decryption=unknown"_s, u"signature=unknown"_s},
            u"structure failed"_s);
        row("a claim twice", sealed(tokens::claims().replace("{", json("{'sub':'1',"))), secret, Verdict::Invalid,
            {u"structure=fail"_s, u"algorithm=warn"_s, u"signature=unknown"_s, u"audience=unknown"_s},
            u"structure failed"_s);
        row("alg that nobody knows",
            sealed("hello").replace(0, sealed("hello").indexOf('.'),
                                    jose::encodeBase64url(json("{'alg':'A1KW','enc':'A128GCM'}"))),
            secret, Verdict::Invalid, {u"algorithm=fail"_s, u"decryption=unknown"_s, u"signature=unknown"_s},
            u"algorithm failed"_s);
        row("enc that nobody knows",
            sealed("hello").replace(0, sealed("hello").indexOf('.'),
                                    jose::encodeBase64url(json("{'alg':'dir','enc':'A1GCM'}"))),
            secret, Verdict::Invalid, {u"algorithm=fail"_s, u"decryption=unknown"_s, u"signature=unknown"_s},
            u"algorithm failed"_s);
        row("claims that nobody signed", sealed(tokens::claims()), secret, Verdict::Unverified,
            {u"algorithm=warn"_s, u"signature=unknown"_s, u"audience=unknown"_s}, u"for alice@example.com, opened"_s);
        row("claims that have expired", sealed(tokens::claims(json("{'exp':1699999280}"))), secret, Verdict::Invalid,
            {u"algorithm=warn"_s, u"signature=unknown"_s, u"audience=unknown"_s, u"expiry=fail"_s}, u"Expired"_s);
        row("a good token", sealed(good()), secret, Verdict::Valid, {u"algorithm=warn"_s},
            u"Valid ID token for alice@example.com (it was encrypted)"_s);
        row("an expired token", sealed(good(json("{'exp':1699999280}"))), secret, Verdict::Invalid,
            {u"algorithm=warn"_s, u"nested=fail"_s}, u"Expired ID token"_s);
        row("cty that says token, of a text", sealed("hello", ",'cty':'JWT'"), secret, Verdict::Invalid,
            {u"algorithm=warn"_s, u"nested=fail"_s}, u"too short for a token"_s);
    }
    void encryptedTokens()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, key);
        QFETCH(Verdict, verdict);
        QFETCH(QStringList, notPassed);
        QFETCH(QString, headline);
        const auto inspection = inspect::inspect(text, context(key));
        QCOMPARE(inspection.kind, TokenKind::Jwe);
        QCOMPARE(tokens::notPassed(inspection).join(u' '), notPassed.join(u' '));
        QCOMPARE(inspection.verdict, verdict);
        QVERIFY2(inspection.headline.contains(headline), qPrintable(inspection.headline));
        QVERIFY(!inspect::toJson(inspection, context()).contains(key));
        QVERIFY(inspect::shareable(inspection).startsWith("(encrypted token (JWE) of "));
    }

    void withoutAKeyTheHeaderAloneIsShown()
    {
        const auto inspection = inspect::inspect(sealed("hello"), tokens::context());
        QCOMPARE(inspection.verdict, Verdict::Unverified);
        QVERIFY(reasonOf(inspection, u"decryption"_s).contains(u"Give the private key"_s));
        const QJsonObject object = jsonOf(inspection);
        QCOMPARE(object[u"kind"].toString(), u"jwe"_s);
        QCOMPARE(object[u"header"][u"enc"].toString(), u"A128GCM"_s);
        for (const QString &name : {u"payload_b64u"_s, u"plaintext_b64u"_s, u"signature_bytes"_s, u"claims"_s})
            QVERIFY2(!object.contains(name), qPrintable(name));
    }

    void thePartsOfAnEncryptedTokenAreToldWhereItHasAny()
    {
        const QByteArray compact = sealed("hello");
        const jose::CompactToken parts = inspect::inspect(compact, context()).token;
        QCOMPARE(compact.left(parts.payloadOffset), compact.left(compact.indexOf('.') + 1));
        QCOMPARE(compact.mid(parts.signatureOffset), compact.split('.').mid(2).join('.'));

        const QList<QByteArray> values = compact.split('.');
        const QByteArray asJson = json("{'protected':'") + values[0] + json("','iv':'") + values[2] +
                                  json("','ciphertext':'") + values[3] + json("','tag':'") + values[4] + json("'}");
        const auto inspection = inspect::inspect(asJson, context());
        QCOMPARE(inspection.token.payloadBytes, "hello");
        QCOMPARE(inspection.token.payloadOffset, 0);
        QCOMPARE(inspection.token.signatureOffset, 0);
    }

    void theKeyThatOpensItIsNamedWithItsOrigin()
    {
        Context mine = context();
        QCOMPARE(reasonOf(inspect::inspect(sealed("hello"), mine), u"decryption"_s),
                 u"The key without a kid opens it."_s);
        mine.keyOrigin = u"own.pem"_s;
        const QString named = reasonOf(inspect::inspect(sealed("hello"), mine), u"decryption"_s);
        QVERIFY2(named.contains(u"(own.pem)"_s), qPrintable(named));
        mine.keyOrigin = u"published by https://issuer.example"_s; // where the keys are from that verify
        mine.openingKeys.keys[0].publicHalf.origin = u"mine.bin"_s;
        QCOMPARE(reasonOf(inspect::inspect(sealed("hello"), mine), u"decryption"_s),
                 u"The key without a kid (mine.bin) opens it."_s);
    }

    void theJsonOfAnOpenedToken()
    {
        const QJsonObject text = jsonOf(inspect::inspect(sealed("hello"), context()));
        QCOMPARE(text[u"plaintext_b64u"].toString(), u"aGVsbG8"_s);
        QVERIFY(!text.contains(u"claims") && !text.contains(u"nested"));
        const QJsonObject claims = jsonOf(inspect::inspect(sealed(tokens::claims()), context()));
        QCOMPARE(claims[u"claims"][u"sub"].toString(), u"42"_s);
        QCOMPARE(claims[u"expires_in"].toInt(), 3300);
        const QJsonObject keys = jsonOf(inspect::inspect(sealed("{}", ",'cty':'jwk+json'"), context()));
        QVERIFY(!keys.contains(u"claims"));
        const QJsonObject nest = jsonOf(inspect::inspect(sealed(good()), context()));
        QCOMPARE(nest[u"nested"][u"kind"].toString(), u"id_token"_s);
        QCOMPARE(nest[u"nested"][u"claims"][u"sub"].toString(), u"42"_s);
        QCOMPARE(nest[u"expires_in"].toInt(), 3300);
    }

    void toEncryptIsNotToSign()
    {
        Context mine = context();
        mine.audience = u"client"_s;
        mine.openingKeys.keys = {{jose::toJwk(tokens::key().get()), tokens::key(), {}}};
        const auto unsignedOne = inspect::inspect(sealedForRsa(tokens::claims()), mine);
        QCOMPARE(tokens::notPassed(unsignedOne).join(u' '), u"signature=unknown"_s);
        QCOMPARE(unsignedOne.verdict, Verdict::Unverified);
        QVERIFY(reasonOf(unsignedOne, u"signature"_s).contains(u"public key can have made it"_s));
        QVERIFY(tokens::lintIds(unsignedOne).contains(u"encrypted-not-signed"_s));
        const auto signedOne = inspect::inspect(sealedForRsa(good()), mine);
        QCOMPARE(signedOne.verdict, Verdict::Valid);
        QVERIFY(!tokens::lintIds(signedOne).contains(u"encrypted-not-signed"_s));
        mine.keys.reset();
        QCOMPARE(inspect::inspect(sealedForRsa(good()), mine).verdict, Verdict::Unverified);
        mine = context();
        const auto shared = inspect::inspect(sealed(tokens::claims()), mine);
        QVERIFY(reasonOf(shared, u"signature"_s).contains(u"whoever holds the shared secret"_s));
        QVERIFY(!tokens::lintIds(shared).contains(u"encrypted-not-signed"_s));
    }

    void lintsOfEncryption_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("lint");
        const auto headed = [](const QByteArray &header) {
            return seal::compact(json(header), "x", "AES-128-GCM", secret, "hello");
        };
        const auto pbes2 = [&headed](const QByteArray &rounds) {
            return headed("{'alg':'PBES2-HS256+A128KW','enc':'A128GCM','p2s':'AAAAAAAAAAA','p2c':" + rounds + "}");
        };
        QTest::newRow("99,999 rounds") << pbes2("99999") << u"few-pbes2-rounds"_s;
        QTest::newRow("100,000 rounds") << pbes2("100000") << QString();
        QTest::newRow("1,000,000 rounds") << pbes2("1000000") << QString();
        QTest::newRow("1,000,001 rounds") << pbes2("1000001") << u"many-pbes2-rounds"_s;
        QTest::newRow("RSA-OAEP") << headed("{'alg':'RSA-OAEP','enc':'A128GCM'}") << u"sha1-oaep"_s;
        QTest::newRow("RSA-OAEP-256") << headed("{'alg':'RSA-OAEP-256','enc':'A128GCM'}") << QString();
        QTest::newRow("RSA1_5") << headed("{'alg':'RSA1_5','enc':'A128GCM'}") << u"deprecated-alg"_s;
        QTest::newRow("b64, which is for signatures")
            << sealed("hello", ",'crit':['b64'],'b64':true") << u"unknown-crit"_s;
        QTest::newRow("alg outside the protected header")
            << json("{'protected':'" + jose::encodeBase64url(json("{'enc':'A128GCM'}")) +
                    "','unprotected':{'alg':'dir'},'iv':'AAAAAAAAAAAAAAAA','ciphertext':'AA',"
                    "'tag':'AAAAAAAAAAAAAAAAAAAAAA'}")
            << u"unprotected-header"_s;
    }
    void lintsOfEncryption()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, lint);
        const auto inspection = inspect::inspect(text, tokens::context());
        QCOMPARE(tokens::lintIds(inspection), lint.isEmpty() ? QStringList() : QStringList{lint});
    }

    void whatIsEncryptedMayBeSecret()
    {
        const QByteArray claims = tokens::claims(json("{'pwd':'hunter22'}"));
        const QByteArray readable = tokens::signedBy(tokens::header(), claims);
        QVERIFY(tokens::lintIds(inspect::inspect(readable, context())).contains(u"secret-in-claims"_s));
        QVERIFY(!tokens::lintIds(inspect::inspect(sealed(claims), context())).contains(u"secret-in-claims"_s));
    }

    void tokensWithinSignedOnes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<QStringList>("notPassed");
        const QByteArray header = json("{'alg':'RS256'}");
        QTest::newRow("by its looks") << tokens::signedBy(header, good()) << Verdict::Valid << QStringList();
        QTest::newRow("by cty") << wrapped(good(), 1) << Verdict::Valid << QStringList();
        const QByteArrayList parts = good().split('.');
        const QByteArray inJson =
            json("{'protected':'" + parts[0] + "','payload':'" + parts[1] + "','signature':'" + parts[2] + "'}");
        QTest::newRow("in JSON") << tokens::signedBy(json("{'alg':'RS256','cty':'JOSE+JSON'}"), inJson)
                                 << Verdict::Valid << QStringList();
        QTest::newRow("in JSON, encrypted")
            << sealed(inJson, ",'cty':'JOSE+JSON'") << Verdict::Valid << QStringList{u"algorithm=warn"_s};
        QTest::newRow("for someone else")
            << wrapped(good(json("{'aud':'other'}")), 1) << Verdict::Invalid << QStringList{u"nested=fail"_s};
        QTest::newRow("unsigned") << wrapped(testkeys::input(json("{'alg':'none'}"), tokens::claims()) + '.', 1)
                                  << Verdict::Invalid << QStringList{u"nested=fail"_s};
        const QByteArray ofUnknownKey = testkeys::input(json("{'alg':'ES256'}"), tokens::claims()) + '.' +
                                        jose::encodeBase64url(QByteArray(64, 's'));
        QTest::newRow("by an unknown key")
            << wrapped(ofUnknownKey, 1) << Verdict::Unverified << QStringList{u"nested=unknown"_s};
        QTest::newRow("with a signature that no key makes")
            << wrapped(tokens::signedBy(json("{'alg':'ES256'}"), tokens::claims()), 1) << Verdict::Invalid
            << QStringList{u"nested=fail"_s};
        QTest::newRow("encrypted within") << wrapped(sealed(good()), 1) << Verdict::Valid << QStringList();
        QTest::newRow("cty, yet claims") << tokens::signedBy(json("{'alg':'RS256','cty':'JWT'}"), tokens::claims())
                                         << Verdict::Valid << QStringList();
        QTest::newRow("cty, yet a text") << wrapped("hello", 1) << Verdict::Invalid << QStringList{u"nested=fail"_s};
        QTest::newRow("four deep") << wrapped(good(), 4) << Verdict::Valid << QStringList();
        QTest::newRow("five deep") << wrapped(good(), 5) << Verdict::Unverified << QStringList{u"nested=unknown"_s};
    }
    void tokensWithinSignedOnes()
    {
        QFETCH(QByteArray, text);
        QFETCH(Verdict, verdict);
        QFETCH(QStringList, notPassed);
        const auto inspection = inspect::inspect(text, context());
        QCOMPARE(tokens::notPassed(inspection).join(u' '), notPassed.join(u' '));
        QCOMPARE(inspection.verdict, verdict);
    }

    void aDetachedPayloadIsTheOuterOnes()
    {
        const QByteArray whole = wrapped(good(), 1);
        const QByteArray without = whole.left(whole.indexOf('.') + 1) + whole.mid(whole.lastIndexOf('.'));
        Context mine = context();
        mine.detachedPayload = good();
        const auto inspection = inspect::inspect(without, mine);
        QCOMPARE(tokens::notPassed(inspection), QStringList());
        QVERIFY(inspection.nested && inspection.nested->verdict == Verdict::Valid);
    }

    void manyTokensByOneContext()
    {
        const inspect::Inspector inspector(context());
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(inspector.inspect(good()).verdict, Verdict::Valid);
            QCOMPARE(inspector.inspect(sealed(good())).verdict, Verdict::Valid);
        }
    }
};

QTEST_APPLESS_MAIN(TestInspector)
#include "tst_inspector.moc"
