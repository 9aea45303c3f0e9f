// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/server_words.h"

#include "diagnosis/diagnosis.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace diagnosis;

namespace {

const QByteArray bearer = "Bearer opaque-planted-0123456789-no-real-token"_ba;

/// A 401 of an API that nobody knows, and what it says of its reason.
Evidence told(const QString &description, const QByteArray &authorization = bearer)
{
    Evidence evidence;
    evidence.exchange.emplace();
    evidence.exchange->request.url = QUrl(u"https://api.example.test/x"_s);
    if (!authorization.isEmpty())
        evidence.exchange->request.authorization = Secret(authorization);
    evidence.exchange->response.status = 401;
    evidence.exchange->response.headers.add("Date", "Tue, 03 Mar 2026 10:00:00 GMT");
    const QJsonObject body{{u"error"_s, u"invalid_token"_s}, {u"error_description"_s, description}};
    evidence.exchange->response.body = QJsonDocument(body).toJson();
    return evidence;
}

std::optional<Certainty> certaintyOf(const Diagnosis &diagnosis, const QString &id)
{
    for (const Finding &finding : diagnosis.findings) {
        if (finding.id == id)
            return finding.certainty;
    }
    return std::nullopt;
}

} // namespace

class TestServerWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSecretIsWithheldBeforeItsTextIsCutShort()
    {
        const QString wordy = u"The server is wordy. "_s.repeated(10); // the token that follows straddles the cut
        const Diagnosis diagnosis = diagnose(told(wordy + QString::fromLatin1(bearer.mid(7)) + u" expired"_s));
        const QByteArray words = QJsonDocument(toJson(diagnosis)).toJson();
        QVERIFY2(words.contains("wordy"), words.constData()); // the server is quoted
        QVERIFY2(!words.contains("planted"), words.constData());
    }

    void onlyABearerTokenIsSaidToHaveExpired_data()
    {
        QTest::addColumn<Evidence>("evidence");
        QTest::addColumn<bool>("isLikely");
        const QString words = u"The CSRF token expired"_s;
        QTest::newRow("a bearer token was sent") << told(words) << true;
        QTest::newRow("a password was sent") << told(words, "Basic dXNlcjpwYXNz") << false;
        Evidence cookie = told(words, {});
        cookie.exchange->request.headers.add("Cookie", "sid=1");
        QTest::newRow("a cookie was sent") << cookie << false;
        Evidence hidden = told(words, {});
        hidden.hidesCredentials = true;
        QTest::newRow("the record may hide what was sent") << hidden << false;
        hidden.exchange->response.headers.add("WWW-Authenticate",
                                              "Bearer error=\"invalid_token\", error_description=\"It expired\"");
        QTest::newRow("and the challenge is for a bearer token") << hidden << true;
    }

    void onlyABearerTokenIsSaidToHaveExpired()
    {
        QFETCH(Evidence, evidence);
        QFETCH(bool, isLikely);
        const auto certainty = certaintyOf(diagnose(evidence), u"expired-access-token"_s);
        QCOMPARE(certainty == Certainty::Likely, isLikely);
    }

    void aCauseIsAsSureAsItsWords_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("id");
        QTest::addColumn<std::optional<Certainty>>("certainty");
        const std::optional<Certainty> likely = Certainty::Likely;
        const std::optional<Certainty> possible = Certainty::Possible; // as without a word of the server
        const std::optional<Certainty> unsaid;
        QTest::newRow("it expired") << u"The token has expired"_s << u"expired-access-token"_s << likely;
        QTest::newRow("it expired, with a time")
            << u"Jwt is expired at 2026-03-03T09:00:00Z"_s << u"expired-access-token"_s << likely;
        QTest::newRow("not expired") << u"The token is not expired"_s << u"expired-access-token"_s << possible;
        QTest::newRow("not yet expired") << u"The token has not yet expired"_s << u"expired-access-token"_s << possible;
        QTest::newRow("isn't expired") << u"The token isn't expired"_s << u"expired-access-token"_s << possible;
        QTest::newRow("hasn't yet expired")
            << u"The token hasn't yet expired"_s << u"expired-access-token"_s << possible;
        QTest::newRow("a typographic apostrophe")
            << u"The token isn’t expired"_s << u"expired-access-token"_s << possible;
        QTest::newRow("non-expired") << u"Send a non-expired token"_s << u"expired-access-token"_s << possible;
        QTest::newRow("unexpired") << u"Send an unexpired token"_s << u"expired-access-token"_s << possible;
        QTest::newRow("invalid or expired") << u"Invalid or expired token"_s << u"expired-access-token"_s << possible;
        QTest::newRow("expired or missing") << u"Token expired, or missing"_s << u"expired-access-token"_s << possible;
        QTest::newRow("invalid or has expired")
            << u"The token is invalid or has expired"_s << u"expired-access-token"_s << possible;
        QTest::newRow("invalid/expired") << u"Invalid/expired token"_s << u"expired-access-token"_s << possible;
        QTest::newRow("invalid or revoked") << u"Invalid or revoked token"_s << u"revoked"_s << possible;
        QTest::newRow("the check of exp failed, as jose says it")
            << u"'exp' claim timestamp check failed"_s << u"expired-access-token"_s << likely;
        QTest::newRow("the lifetime of a token that expired")
            << u"IDX10223: Lifetime validation failed. The token is expired."_s << u"expired-access-token"_s << likely;
        QTest::newRow("the lifetime of a token that is not yet valid")
            << u"IDX10222: Lifetime validation failed. The token is not yet valid."_s << u"expired-access-token"_s
            << possible;
        QTest::newRow("a lifetime that ends before it begins")
            << u"The lifetime is invalid: NotBefore is after Expires"_s << u"expired-access-token"_s << possible;
        QTest::newRow("exp is missing") << u"The token has a missing exp claim"_s << u"expired-access-token"_s
                                        << possible;
        QTest::newRow("an audience is invalid")
            << u"The audience 'https://api.example.test/' is invalid"_s << u"audience-refused"_s << likely;
        QTest::newRow("an invalid audience") << u"Invalid audience"_s << u"audience-refused"_s << likely;
        QTest::newRow("an audience that does not match")
            << u"Audience doesn't match"_s << u"audience-refused"_s << likely;
        QTest::newRow("an audience that is not allowed")
            << u"Audiences in Jwt are not allowed"_s << u"audience-refused"_s << likely;
        QTest::newRow("an aud that jose does not expect")
            << u"unexpected 'aud' claim value"_s << u"audience-refused"_s << likely;
        QTest::newRow("an aud that lacks what is required")
            << u"The Claim 'aud' value doesn't contain the required audience."_s << u"audience-refused"_s << likely;
        QTest::newRow("another audience than the token's")
            << u"The token is not intended for this audience"_s << u"audience-refused"_s << likely;
        QTest::newRow("a missing aud") << u"Missing aud claim"_s << u"audience-refused"_s << unsaid;
        QTest::newRow("an audience in passing")
            << u"Ask the audience service for help. The token is invalid"_s << u"audience-refused"_s << unsaid;
        QTest::newRow("an insufficient scope") << u"The token has insufficient scope"_s << u"scope-missing"_s << likely;
        QTest::newRow("a scope that it lacks")
            << u"The token lacks the scope items.read"_s << u"scope-missing"_s << likely;
        QTest::newRow("one of several scopes")
            << u"Requires one of the following scopes: a b"_s << u"scope-missing"_s << likely;
        QTest::newRow("a scope that is missing")
            << u"The scope items.read is missing"_s << u"scope-missing"_s << likely;
        QTest::newRow("a scope that is not granted")
            << u"Scope 'items.read' was not granted"_s << u"scope-missing"_s << likely;
        QTest::newRow("a scope that it does not have")
            << u"The token does not have the required scope"_s << u"scope-missing"_s << likely;
        QTest::newRow("higher privileges")
            << u"The request requires higher privileges than provided by the access token"_s << u"scope-missing"_s
            << likely;
        QTest::newRow("a scope in passing")
            << u"The token of scope items.read was not found"_s << u"scope-missing"_s << unsaid;
        QTest::newRow("out of scope") << u"This is out of scope for the token"_s << u"scope-missing"_s << unsaid;
        QTest::newRow("a signature that is wrong")
            << u"Signature verification failed"_s << u"signing-key-unknown"_s << likely;
        QTest::newRow("a signature that has expired, as PyJWT says it")
            << u"Signature has expired"_s << u"signing-key-unknown"_s << unsaid;
        QTest::newRow("a signature that expired") << u"Signature expired"_s << u"signing-key-unknown"_s << unsaid;
        QTest::newRow("PyJWT's word for a token that expired")
            << u"Signature has expired"_s << u"expired-access-token"_s << likely;
    }

    void aCauseIsAsSureAsItsWords()
    {
        QFETCH(QString, words);
        QFETCH(QString, id);
        QFETCH(std::optional<Certainty>, certainty);
        QVERIFY(certaintyOf(diagnose(told(words)), id) == certainty);
    }

    void whatIsInOrderIsNoCause_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("isNamed");
        const auto row = [](const char *words, const char *id, bool isNamed) {
            QTest::newRow(words) << QString::fromUtf8(words) << QString::fromLatin1(id) << isNamed;
        };
        constexpr char signature[] = "signing-key-unknown";
        row("The token signature is valid but the user is disabled", signature, false);
        row("Signature verified, but the token's subject is unknown", signature, false);
        row("The token has a valid signature, and no user", signature, false);
        row("The token's signature is OK; its subject is unknown", signature, false);
        row("There is no error in the token's signature", signature, false);
        row("The token's signature is not valid", signature, true);
        row("The token's signature could not be verified", signature, true);
        row("The token does not have a valid signature", signature, true);
        row("The token's audience is accepted. Its signature is wrong", signature, true);
        row("The token must have a valid signature", signature, true);
        constexpr char audience[] = "audience-refused";
        row("The token audience is valid, issuer mismatch", audience, false);
        row("No audience mismatch in the token", audience, false);
        row("The token's audience 'a, b' is invalid", audience, true);
        row("The token's issuer is valid, its audience is invalid", audience, true);
        constexpr char scope[] = "scope-missing";
        row("The token has the required scope, but the user is disabled", scope, false);
        row("The token has not the required scope", scope, true);
    }

    void whatIsInOrderIsNoCause()
    {
        QFETCH(QString, words);
        QFETCH(QString, id);
        QFETCH(bool, isNamed);
        QCOMPARE(certaintyOf(diagnose(told(words)), id) == Certainty::Likely, isNamed);
    }

    void whatDidNotEndIsNoCause_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("id");
        QTest::addColumn<Certainty>("certainty");
        const auto row = [](const char *words, const char *id, Certainty certainty) {
            QTest::newRow(words) << QString::fromUtf8(words) << QString::fromLatin1(id) << certainty;
        };
        const Certainty unnamed = Certainty::Possible; // as without a word of the server
        constexpr char expired[] = "expired-access-token";
        row("Unable to verify the token. It may have expired.", expired, Certainty::Possible);
        row("The token might be expired", expired, Certainty::Possible);
        row("The token has probably expired", expired, Certainty::Possible);
        row("The token could not be read: it has expired", expired, Certainty::Likely);
        row("The token has expired. You may have to sign in again", expired, Certainty::Likely);
        row("The token was valid until noon and has expired", expired, Certainty::Likely);
        row("The token is no longer valid because it has expired", expired, Certainty::Likely);
        row("No token has expired", expired, unnamed);
        row("No token was revoked", "revoked", unnamed);
        row("The token was not revoked", "revoked", unnamed);
        row("The token has never been revoked", "revoked", unnamed);
        row("The token is not expired or revoked", "revoked", unnamed);
        row("The token has no scope and was revoked", "revoked", Certainty::Likely);
    }

    void whatDidNotEndIsNoCause()
    {
        QFETCH(QString, words);
        QFETCH(QString, id);
        QFETCH(Certainty, certainty);
        QCOMPARE(certaintyOf(diagnose(told(words)), id), certainty);
    }

    void aTokenThatBeginsLaterIsNamed_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("isNamed");
        const auto row = [](const char *words, bool isNamed) {
            QTest::newRow(words) << QString::fromUtf8(words) << isNamed;
        };
        row("Token 'nbf' claim is in the future", true);
        row("\"nbf\" claim timestamp check failed", true);
        row("IDX10222: Lifetime validation failed. The token is not yet valid.", true);
        row("The token is not valid yet", true);
        row("jwt not active", true);
        row("Token used too early, 1772532000 < 1772533000", true);
        row("Jwt used before 2026-03-03T11:00:00Z", true);
        row("The token is not active", false); // of Keycloak's one that has ended
        row("The token has not yet expired", false);
        row("The token was issued by somebody else", false);
    }

    void aTokenThatBeginsLaterIsNamed()
    {
        QFETCH(QString, words);
        QFETCH(bool, isNamed);
        QCOMPARE(certaintyOf(diagnose(told(words)), u"token-not-yet-valid"_s) == Certainty::Likely, isNamed);
    }

    void aChallengeWithoutCommasIsHeard()
    {
        Evidence evidence = told(u"Unauthorized"_s);
        evidence.exchange->response.headers.add(
            "WWW-Authenticate", "Bearer realm=\"x\" error=\"invalid_token\" error_description=\"The token expired\"");
        QCOMPARE(certaintyOf(diagnose(evidence), u"expired-access-token"_s), Certainty::Likely);
    }

    void ofSeveralChallengesTheOneThatExplainsIsHeard_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<std::optional<Certainty>>("proofWanted");
        const std::optional<Certainty> certain = Certainty::Certain;
        const std::optional<Certainty> unsaid;
        QTest::newRow("DPoP alone") << "DPoP error=\"use_dpop_nonce\""_ba << certain;
        QTest::newRow("a proof that is invalid") << "DPoP error=\"invalid_dpop_proof\", algs=\"ES256\""_ba << certain;
        QTest::newRow("behind one for Bearer") << "Bearer realm=\"x\", DPoP error=\"use_dpop_nonce\""_ba << certain;
        QTest::newRow("DPoP without an error") << "DPoP algs=\"ES256\""_ba << unsaid;
        QTest::newRow("Bearer with an error, and DPoP")
            << "DPoP algs=\"ES256\", Bearer error=\"invalid_token\""_ba << unsaid;
        QTest::newRow("both with an error, of which Bearer is heard first")
            << "DPoP error=\"use_dpop_nonce\", Bearer error=\"invalid_token\""_ba << unsaid;
        QTest::newRow("another scheme with an error is not heard")
            << "Custom error=\"use_dpop_nonce\", Bearer realm=\"x\""_ba << unsaid;
    }

    void ofSeveralChallengesTheOneThatExplainsIsHeard()
    {
        QFETCH(QByteArray, header);
        QFETCH(std::optional<Certainty>, proofWanted);
        Evidence evidence = told(u"Unauthorized"_s);
        evidence.exchange->response.headers.add("WWW-Authenticate", header);
        const Diagnosis diagnosis = diagnose(evidence);
        QVERIFY(certaintyOf(diagnosis, u"dpop-proof-wanted"_s) == proofWanted);
        QVERIFY(!certaintyOf(diagnosis, u"dpop-proof-refused"_s)); // that one is about a refresh token
    }

    void aCodeOfEntraIsSurerThanItsSentence_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<Certainty>("certainty");
        QTest::newRow("it expired") << u"The grant has expired"_s << Certainty::Likely;
        QTest::newRow("invalid or expired") << u"The grant is invalid or expired"_s << Certainty::Possible;
        QTest::newRow("the same with a code") << u"AADSTS70008: The grant is invalid or expired"_s << Certainty::Likely;
    }

    void aCodeOfEntraIsSurerThanItsSentence()
    {
        QFETCH(QString, words);
        QFETCH(Certainty, certainty);
        Evidence evidence = told(words, {});
        evidence.exchange->request.method = "POST";
        evidence.exchange->request.url = QUrl(u"https://login.example.test/common/oauth2/v2.0/token"_s);
        evidence.exchange->response.status = 400;
        evidence.exchange->response.body.replace("invalid_token", "invalid_grant");
        QCOMPARE(certaintyOf(diagnose(evidence), u"grant-expired"_s), certainty);
    }
};

QTEST_GUILESS_MAIN(TestServerWords)
#include "tst_server_words.moc"
