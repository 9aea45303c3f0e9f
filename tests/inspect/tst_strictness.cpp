// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/inspect/tokens.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using inspect::Context;
using inspect::Verdict;
using tokens::json;

Q_DECLARE_METATYPE(Context)

namespace {

// Of a length, as the payload below, that leaves unused bits in the last character of its base64url.
const QByteArray oddHeader = tokens::json("{'alg':'RS256','typ':'JWT' }");

/// Signs what it is given, well formed or not: the strictest reader must not be talked round by a signature that fits.
QByteArray signedAsItIs(const QByteArray &input)
{
    return input + '.' + jose::encodeBase64url(testkeys::sign(tokens::key(), input, "SHA256"));
}

QByteArray goodInput()
{
    return testkeys::input(oddHeader, tokens::claims() + ' ');
}

QByteArray good()
{
    return signedAsItIs(goodInput());
}

enum class In { Header, Payload, Signature };

constexpr std::pair<In, const char *> places[] = {
    {In::Header, "header"}, {In::Payload, "payload"}, {In::Signature, "signature"}};

/// `piece` put into one part of a good token, which is then signed as it stands.
QByteArray withPiece(In place, const QByteArray &piece, bool atTheEnd)
{
    const QByteArray input = goodInput();
    const qsizetype dot = input.indexOf('.');
    switch (place) {
    case In::Header:
        return signedAsItIs(QByteArray(input).insert(atTheEnd ? dot : 8, piece));
    case In::Payload:
        return signedAsItIs(QByteArray(input).insert(atTheEnd ? input.size() : dot + 9, piece));
    case In::Signature:
        return good().insert(atTheEnd ? good().size() : input.size() + 9, piece);
    }
    Q_UNREACHABLE();
}

/// Raises the last character of one part by one, where that sets a bit that stands for nothing.
QByteArray withUnusedBit(In place)
{
    static const QByteArray alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    QByteArrayList parts = good().split('.');
    QByteArray &part = parts[static_cast<int>(place)];
    Q_ASSERT(part.size() % 4 != 0);
    part.back() = alphabet[alphabet.indexOf(part.back()) + 1];
    return place == In::Signature ? parts.join('.') : signedAsItIs(parts.first(2).join('.'));
}

/// Writes one part in the alphabet of plain base64, where that makes a difference.
QByteArray withOtherAlphabet(In place)
{
    const QByteArray header = tokens::header(json("{'kid':'~~~~~~'}"));
    const QByteArray payload = tokens::claims(json("{'name':'~~~~~~'}"));
    QByteArrayList parts = signedAsItIs(testkeys::input(header, payload)).split('.');
    QByteArray &part = parts[static_cast<int>(place)];
    Q_ASSERT(part.contains('-') || part.contains('_'));
    part.replace('-', '+').replace('_', '/');
    return place == In::Signature ? parts.join('.') : signedAsItIs(parts.first(2).join('.'));
}

// --- Keys

jose::Jwk jwkOf(const testkeys::Key &key)
{
    return jose::toJwk(key.get());
}

const testkeys::Key &otherRsa()
{
    static const testkeys::Key made = testkeys::rsa(2048);
    return made;
}

const testkeys::Key &ec()
{
    static const testkeys::Key made = testkeys::ec("prime256v1");
    return made;
}

QByteArray signedByEc()
{
    const QByteArray input = testkeys::input(json("{'alg':'ES256','typ':'JWT'}"), tokens::claims());
    return input + '.' + jose::encodeBase64url(testkeys::sign(ec(), input, "SHA256", false, 32));
}

QByteArray signedByHmac(const QByteArray &secret)
{
    const QByteArray input = testkeys::input(json("{'alg':'HS256','typ':'JWT'}"), tokens::claims());
    return input + '.' + jose::encodeBase64url(testkeys::hmac("SHA256", secret, input));
}

jose::Jwk named(jose::Jwk jwk, const char *kid)
{
    jwk.kid = QString::fromLatin1(kid);
    return jwk;
}

template<class Change>
jose::Jwk with(jose::Jwk jwk, Change change)
{
    change(jwk);
    return jwk;
}

Context withKeys(std::vector<jose::Jwk> keys)
{
    Context context = tokens::context();
    context.keys = jose::JwkSet{std::move(keys), {}};
    return context;
}

/// The key set as a provider would publish it.
Context withJson(const QByteArray &keySet)
{
    Context context = tokens::context();
    context.keys = jose::parseJwkSet(keySet, u"key set"_s).value();
    return context;
}

/// The members of a JWK of the tests' key, without the braces.
QByteArray rsaMembers()
{
    const jose::Jwk jwk = jwkOf(tokens::key());
    return json("'kty':'RSA','n':'") + jose::encodeBase64url(jwk.n) + json("','e':'") + jose::encodeBase64url(jwk.e) +
           '"';
}

/// A key set of one key with a chain of certificates.
Context withChain(const QByteArrayList &certificates)
{
    QByteArrayList entries;
    for (const QByteArray &der : certificates)
        entries.append('"' + der.toBase64() + '"');
    return withJson(json("{'keys':[{'kid':'k',") + rsaMembers() + json(",'x5c':[") + entries.join(',') + "]}]}");
}

} // namespace

/// What is not exactly right is refused, and the sentence says what is wrong.
class TestStrictness : public QObject
{
    Q_OBJECT

private:
    static void columns()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<Context>("context");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<QString>("check");    // the row that says why
        QTest::addColumn<QString>("sentence"); // a part of what it says
    }

    static QTestData &row(const QByteArray &name, const QByteArray &token, const Context &context, Verdict verdict,
                          const char *check, const QString &sentence)
    {
        return QTest::newRow(name.constData()) << token << context << verdict << QString::fromLatin1(check) << sentence;
    }

    static void judge()
    {
        QFETCH(QByteArray, token);
        QFETCH(Context, context);
        QFETCH(Verdict, verdict);
        QFETCH(QString, check);
        QFETCH(QString, sentence);
        const auto inspection = inspect::inspect(token, context);
        QString said = check == "error"_L1 && inspection.error ? inspection.error->message : QString();
        for (const inspect::Check &one : inspection.checks) {
            if (one.id + u'=' + QLatin1StringView(inspect::statusId(one.status)) == check)
                said = one.reason;
        }
        for (const inspect::Lint &one : inspection.lints) {
            if (u"lint "_s + one.id == check)
                said = one.reason;
        }
        QVERIFY2(said.contains(sentence) && !said.isEmpty(),
                 qPrintable(check + u": "_s + said + u" | "_s + tokens::notPassed(inspection).join(u' ')));
        QCOMPARE(inspect::verdictId(inspection.verdict), inspect::verdictId(verdict));
    }

private Q_SLOTS:
    void theText_data()
    {
        columns();
        const Context context = tokens::context();
        row("as it should be", good(), context, Verdict::Valid, "structure=pass", u"Strict base64url"_s);
        row("white space around it is not part of it", " \t" + good() + "\r\n", context, Verdict::Valid,
            "structure=pass", u"Strict base64url"_s);
        struct Piece
        {
            const char *name;
            QByteArray bytes;
            QString sentence;
            bool garbles = false; ///< a lax reader takes it for a letter, and then finds no JSON
        };
        const Piece pieces[] = {
            {"a blank", " ", u"white space has no place in base64url"_s},
            {"a tab", "\t", u"white space has no place in base64url"_s},
            {"a line break", "\n", u"white space has no place in base64url"_s},
            {"a line break of Windows", "\r\n", u"white space has no place in base64url"_s},
            {"padding in the middle", "=", u"padding (“=”) has no place in base64url"_s},
            {"a star", "*", u"the character “*” is no base64url"_s},
            {"a quotation mark", "\"", u"the character “\"” is no base64url"_s},
            {"percent-encoding", "%3D", u"the character “%” is no base64url"_s, true},
            {"a NUL", QByteArray(1, '\0'), u"the character “<U+0000>” is no base64url"_s},
            {"a letter outside ASCII", "\xc3\xa9", u"a character outside ASCII is no base64url"_s},
            {"a zero-width space", "\xe2\x80\x8b", u"a character outside ASCII is no base64url"_s},
            {"a plus", "+", u"“+” is of standard base64; base64url writes “-” and “_”"_s, true},
            {"a slash", "/", u"“/” is of standard base64; base64url writes “-” and “_”"_s, true},
        };
        for (const auto &[place, where] : places) {
            const QString in = u"in the %1: "_s.arg(QLatin1StringView(where));
            for (const Piece &piece : pieces) {
                const bool isLost = piece.garbles && place != In::Signature;
                row(QByteArray(piece.name) + " in the " + where, withPiece(place, piece.bytes, false), context,
                    isLost ? Verdict::Unreadable : Verdict::Invalid, isLost ? "error" : "structure=fail",
                    in + piece.sentence);
            }
            row(QByteArray("the alphabet of plain base64 in the ") + where, withOtherAlphabet(place), context,
                Verdict::Invalid, "structure=fail", u"is of standard base64"_s);
            row(QByteArray("padding behind the ") + where, withPiece(place, "=", true), context, Verdict::Invalid,
                "structure=fail", in + u"padding"_s);
            row(QByteArray("an unused bit that is set, in the ") + where, withUnusedBit(place), context,
                Verdict::Invalid, "structure=fail", in + u"the unused bits of the last character are not zero"_s);
        }
        row("the last character is missing", good().chopped(1), context, Verdict::Invalid, "structure=fail",
            u"It ends too early"_s);
        row("a byte order mark before it", "\xef\xbb\xbf" + good(), context, Verdict::Invalid, "structure=fail",
            u"outside ASCII"_s);
        row("a payload that is JSON by its beginning alone", tokens::signedBy(tokens::header(), json("{'sub':'1',")),
            context, Verdict::Invalid, "structure=fail", u"begins as JSON, yet cannot be read"_s);
        row("a payload that is a list by its beginning alone", tokens::signedBy(tokens::header(), "[1,"), context,
            Verdict::Invalid, "structure=fail", u"begins as JSON, yet cannot be read: byte 4 of it"_s);
        row("shortened for print", withPiece(In::Signature, "\xe2\x80\xa6", false), context, Verdict::Invalid,
            "structure=fail", u"It was shortened for print"_s);
        row("no signature part", goodInput(), context, Verdict::Unreadable, "error", u"the signature is cut off"_s);
        row("a dot too many", good() + '.', context, Verdict::Unreadable, "error", u"it has 4 parts"_s);
        row("six parts", good() + "...", context, Verdict::Unreadable, "error", u"it has 6 parts"_s);
    }
    void theText() { judge(); }

    void theHeader_data()
    {
        columns();
        const auto header = [](const char *name, const char *changes, Verdict verdict, const char *check,
                               const QString &sentence) {
            row(name, tokens::signedBy(tokens::header(json(changes)), tokens::claims()), tokens::context(), verdict,
                check, sentence);
        };
        header("an extension that nobody knows", "{'crit':['x'],'x':1}", Verdict::Invalid, "structure=fail",
               u"the header demands an extension that is not understood (crit: x)"_s);
        header("exp as an extension", "{'crit':['exp'],'exp':1700003300}", Verdict::Invalid, "structure=fail",
               u"not understood (crit: exp)"_s);
        header("b64, which is understood, is true", "{'crit':['b64'],'b64':true}", Verdict::Valid, "structure=pass",
               u"Strict"_s);
        header("an extension that the header does not hold", "{'crit':['b64']}", Verdict::Invalid, "structure=fail",
               u"crit lists “b64”, yet the protected header does not hold it"_s);
        header("an extension twice", "{'crit':['b64','b64'],'b64':true}", Verdict::Invalid, "structure=fail",
               u"crit lists “b64” twice"_s);
        header("a parameter of RFC 7515 as an extension", "{'crit':['alg']}", Verdict::Invalid, "structure=fail",
               u"crit lists “alg”, which is no extension"_s);
        header("an empty crit", "{'crit':[]}", Verdict::Invalid, "structure=fail", u"no list of at least one name"_s);
        header("crit that is a string", "{'crit':'exp'}", Verdict::Invalid, "structure=fail", u"no list"_s);
        header("crit with a number", "{'crit':[1]}", Verdict::Invalid, "structure=fail", u"no list"_s);
        header("alg that is a number", "{'alg':256}", Verdict::Invalid, "algorithm=fail", u"names no algorithm"_s);
        header("alg that is a list", "{'alg':['RS256']}", Verdict::Invalid, "algorithm=fail", u"names no algorithm"_s);
        header("alg in small letters", "{'alg':'rs256'}", Verdict::Invalid, "algorithm=fail",
               u"alg is “rs256”, which is no signature algorithm"_s);
        header("alg with a blank", "{'alg':'RS256 '}", Verdict::Invalid, "algorithm=fail", u"no signature algorithm"_s);
        header("alg none over a signature that fits", "{'alg':'none'}", Verdict::Invalid, "signature=fail",
               u"nothing is signed"_s);
        row("a header parameter twice", tokens::signedBy(json("{'alg':'none','alg':'RS256'}"), tokens::claims()),
            tokens::context(), Verdict::Invalid, "structure=fail", u"the header holds the member “alg” twice"_s);
        row("a claim twice", tokens::signedBy(oddHeader, tokens::claims().replace("{", json("{'sub':'1',"))),
            tokens::context(), Verdict::Invalid, "structure=fail", u"The member “sub” is there twice"_s);
    }
    void theHeader() { judge(); }

    void theChoiceOfKey_data()
    {
        columns();
        const jose::Jwk right = jwkOf(tokens::key());
        const jose::Jwk wrong = jwkOf(otherRsa());
        const QByteArray token = good();
        const QByteArray withKid = tokens::signedBy(tokens::header(json("{'kid':'k'}")), tokens::claims());
        const auto unfit = [&token](const char *name, const jose::Jwk &jwk, const QString &sentence) {
            row(name, token, withKeys({jwk}), Verdict::Unverified, "key=unknown", sentence);
        };
        unfit("an EC key for RS256", jwkOf(ec()), u"it is of kty EC, RS256 needs RSA"_s);
        row("an RSA key for ES256", signedByEc(), withKeys({right}), Verdict::Unverified, "key=unknown",
            u"it is of kty RSA, ES256 needs EC"_s);
        row("a public key for HS256", signedByHmac(testkeys::publicPem(tokens::key())), withKeys({right}),
            Verdict::Unverified, "key=unknown", u"it is of kty RSA, HS256 needs oct"_s);
        row("a curve for another alg", signedByEc(), withKeys({jwkOf(testkeys::ec("secp384r1"))}), Verdict::Unverified,
            "key=unknown", u"its curve is P-384, ES256 needs P-256"_s);
        unfit("a key for another alg", with(right, [](jose::Jwk &j) { j.alg = u"RS512"_s; }),
              u"it is for alg RS512 alone"_s);
        unfit("a key for the other padding", with(right, [](jose::Jwk &j) { j.alg = u"PS256"_s; }),
              u"it is for alg PS256 alone"_s);
        unfit("a key that encrypts", with(right, [](jose::Jwk &j) { j.use = u"enc"_s; }),
              u"its use is “enc”, not “sig”"_s);
        unfit("key_ops that do not allow it",
              with(right,
                   [](jose::Jwk &j) {
                       j.keyOps = {u"encrypt"_s, u"wrapKey"_s};
                   }),
              u"its key_ops (encrypt, wrapKey) do not allow to verify"_s);
        unfit("key_ops of the other half of the pair", with(right, [](jose::Jwk &j) { j.keyOps = {u"sign"_s}; }),
              u"its key_ops (sign) do not allow to verify"_s);
        row("a kid that no key bears", withKid, withKeys({named(right, "K")}), Verdict::Unverified, "key=unknown",
            u"The key “K” was not tried: the token names the kid “k”"_s);
        row("an empty key set", token, withKeys({}), Verdict::Unverified, "key=unknown", u"The key set is empty."_s);

        row("a kid borne twice, the second fits", withKid, withKeys({named(wrong, "k"), named(right, "k")}),
            Verdict::Valid, "signature=pass", u"2 keys may bear the kid that the token names; each was tried."_s);
        row("a kid borne twice is warned about", withKid, withKeys({named(wrong, "k"), named(right, "k")}),
            Verdict::Valid, "lint duplicate-kid", u"2 keys of the set bear the kid “k”"_s);
        row("a kid borne twice, neither fits", withKid, withKeys({named(wrong, "k"), named(wrong, "k")}),
            Verdict::Invalid, "signature=fail", u"the signature was not made with it"_s);
        row("no kid, the second fits", token, withKeys({named(wrong, "a"), named(right, "b")}), Verdict::Valid,
            "signature=pass", u"The token names no kid, so 2 keys of its kind were tried."_s);
        row("no kid is mentioned", token, withKeys({named(wrong, "a"), named(right, "b")}), Verdict::Valid,
            "lint missing-kid", u"2 are of its kind"_s);
        row("no kid, none fits", token, withKeys({named(wrong, "a"), named(wrong, "b")}), Verdict::Invalid,
            "signature=fail", u"the signature was not made with it"_s);
        row("the right key under another kid does not help", withKid, withKeys({named(wrong, "k"), named(right, "b")}),
            Verdict::Invalid, "signature=fail", u"The key “k” fits, yet"_s);
    }
    void theChoiceOfKey() { judge(); }

    void brokenAndWeakKeys_data()
    {
        columns();
        const jose::Jwk right = jwkOf(tokens::key());
        const QByteArray broken = json("{'kty':'RSA','kid':'b','n':'a b','e':'AQAB'}");
        row("one broken key beside the right one", good(),
            withJson(json("{'keys':[") + broken + json(",{'kid':'k',") + rsaMembers() + "}]}"), Verdict::Valid,
            "signature=pass", u"The key “k” verifies the signature."_s);
        row("the broken key is the one", good(), withJson(json("{'keys':[") + broken + "]}"), Verdict::Unverified,
            "key=unknown", u"This key cannot be used (“b”): its member “n” is no base64url at character 2"_s);
        row("a key with a member twice", good(), withJson(json("{'keys':[{'e':'AQAB',") + rsaMembers() + "}]}"),
            Verdict::Unverified, "key=unknown", u"its member “e” is there twice"_s);
        const auto rsa = [](const char *name, const jose::Jwk &jwk, const QString &sentence) {
            row(name, good(), withKeys({jwk}), Verdict::Unverified, "key=unknown", sentence);
        };
        const auto bits = [&right](int count) {
            return with(right, [count](jose::Jwk &j) { j.n = QByteArray(count / 8, '\xff'); });
        };
        const auto exponent = [&right](const QByteArray &e) { return with(right, [&e](jose::Jwk &j) { j.e = e; }); };
        rsa("RSA of 1024 bits", bits(1024), u"its modulus has 1024 bits; under 2048 it can be forged"_s);
        rsa("RSA of 2040 bits", bits(2040), u"its modulus has 2040 bits"_s);
        rsa("RSA of 8200 bits", bits(8200), u"its modulus has 8200 bits; over 8192 it only costs time"_s);
        rsa("e = 1", exponent("\x01"), u"its exponent is even or under 3, so it protects nothing"_s);
        rsa("e = 2", exponent("\x02"), u"its exponent is even or under 3"_s);
        rsa("e = 65536", exponent(QByteArray("\x01\x00\x00", 3)), u"its exponent is even or under 3"_s);
        rsa("e = 0", exponent(QByteArray(1, '\0')), u"its exponent is even or under 3"_s);
        const auto curve = [](const char *name, const jose::Jwk &jwk, const QString &sentence) {
            row(name, signedByEc(), withKeys({jwk}), Verdict::Unverified, "key=unknown", sentence);
        };
        const jose::Jwk point = jwkOf(ec());
        curve("a point off the curve",
              with(point, [](jose::Jwk &j) { j.y.back() = static_cast<char>(j.y.back() ^ 1); }),
              u"its point does not lie on the curve P-256"_s);
        curve("x too short", with(point, [](jose::Jwk &j) { j.x.chop(1); }),
              u"its x has 31 bytes, for P-256 it must have 32"_s);
        curve("y too long", with(point, [](jose::Jwk &j) { j.y.prepend('\0'); }),
              u"its y has 33 bytes, for P-256 it must have 32"_s);

        const QByteArray secret = "Vx9-0dq_U2mE7rT";
        const jose::Jwk oct = with(jose::Jwk(), [&secret](jose::Jwk &j) {
            j.kty = u"oct"_s;
            j.k = Secret(secret);
        });
        row("a short secret verifies, and is warned about", signedByHmac(secret), withKeys({oct}), Verdict::Valid,
            "lint short-hmac-key", u"The secret has 15 bytes, HS256 wants 32 at least"_s);
    }
    void brokenAndWeakKeys() { judge(); }

    /// A certificate says something only inside a key that the user gave, and only about that key.
    void certificates_data()
    {
        columns();
        const QByteArray leaf = testkeys::certificate(tokens::key(), otherRsa());
        const QByteArray authority = testkeys::certificate(otherRsa(), otherRsa());
        row("the key's own", good(), withChain({leaf}), Verdict::Valid, "signature=pass", u"The key “k” verifies"_s);
        row("a chain", good(), withChain({leaf, authority}), Verdict::Valid, "signature=pass", u"“k” verifies"_s);
        row("a chain in the wrong order", good(), withChain({authority, leaf}), Verdict::Unverified, "key=unknown",
            u"the first certificate of its “x5c” does not hold the key that its other members give"_s);
        row("that of another key", good(), withChain({authority}), Verdict::Unverified, "key=unknown",
            u"does not hold the key"_s);
        row("one that cannot be read", good(), withChain({"no certificate"}), Verdict::Unverified, "key=unknown",
            u"certificate 1 of its “x5c” cannot be read"_s);
        row("a bare key in a certificate's place", good(), withChain({testkeys::publicDer(tokens::key())}),
            Verdict::Unverified, "key=unknown", u"certificate 1 of its “x5c” cannot be read"_s);
        row("a chain with a damaged end", good(), withChain({leaf, "no certificate"}), Verdict::Unverified,
            "key=unknown", u"certificate 2 of its “x5c” cannot be read"_s);
        row("no base64", good(), withJson(json("{'keys':[{'kid':'k',") + rsaMembers() + json(",'x5c':['*']}]}")),
            Verdict::Unverified, "key=unknown", u"certificate 1 of its “x5c” is no base64"_s);
        row("an empty chain", good(), withChain({}), Verdict::Unverified, "key=unknown",
            u"“x5c” is no list of certificates"_s);

        const QByteArray forged = [] {
            const QByteArray x5c = testkeys::certificate(otherRsa(), otherRsa()).toBase64();
            const QByteArray input =
                testkeys::input(tokens::header(json("{'x5c':['") + x5c + json("']}")), tokens::claims());
            return input + '.' + jose::encodeBase64url(testkeys::sign(otherRsa(), input, "SHA256"));
        }();
        Context withoutKeys = tokens::context();
        withoutKeys.keys.reset();
        row("in the token's header, no key given", forged, withoutKeys, Verdict::Unverified, "key=unknown",
            u"No key was given"_s);
        row("in the token's header, beside the right keys", forged, tokens::context(), Verdict::Invalid,
            "signature=fail", u"the signature was not made with it"_s);
        row("in the token's header is warned about", forged, withoutKeys, Verdict::Unverified, "lint embedded-key",
            u"(x5c). It was neither used nor fetched"_s);
    }
    void certificates() { judge(); }

    /// The other ways in which a token brings its own key; tests/cli has those that point to a server.
    void aKeyOfTheHeaderIsNeverUsed_data()
    {
        columns();
        const jose::Jwk jwk = jwkOf(otherRsa());
        const QByteArray own = json("{'jwk':{'kty':'RSA','n':'") + jose::encodeBase64url(jwk.n) +
                               json("','e':'AQAB'},'jku':'https://127.0.0.1/k','x5u':'https://127.0.0.1/c'}");
        const QByteArray input = testkeys::input(tokens::header(own), tokens::claims());
        const QByteArray forged = input + '.' + jose::encodeBase64url(testkeys::sign(otherRsa(), input, "SHA256"));
        Context withoutKeys = tokens::context();
        withoutKeys.keys.reset();
        row("no key given", forged, withoutKeys, Verdict::Unverified, "key=unknown", u"No key was given"_s);
        row("beside the right keys", forged, tokens::context(), Verdict::Invalid, "signature=fail",
            u"the signature was not made with it"_s);
        row("an empty key set", forged, withKeys({}), Verdict::Unverified, "key=unknown", u"The key set is empty"_s);
    }
    void aKeyOfTheHeaderIsNeverUsed() { judge(); }
};

QTEST_APPLESS_MAIN(TestStrictness)
#include "tst_strictness.moc"
