// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/diagnosis.h"

#include "jose/base64url.h"
#include "tests/diagnosis/corpus.h"
#include "tests/inspect/tokens.h"
#include "tests/support/unsigned_token.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace diagnosis;

namespace {

/// What stands in the comments of a file of the corpus.
struct Expectation
{
    QString top;      ///< "certain ID", "likely ID", "cannot-tell" or "none"
    QString findings; ///< all of them, in order: "certain ID, ruled-out ID"
    QString next;     ///< the cheapest test, or empty
    QStringList says; ///< the sentences for and against the first finding, unless that is ruled out
};

QStringList comments(const QByteArray &text, const QByteArray &name)
{
    QStringList found;
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith("# " + name + ": "))
            found.append(QString::fromUtf8(line.mid(name.size() + 4)));
    }
    return found;
}

Expectation expectationOf(const QByteArray &text)
{
    return {comments(text, "top").value(0), comments(text, "findings").value(0), comments(text, "next").value(0),
            comments(text, "says")};
}

QString withCertainty(const Finding &finding)
{
    return QString::fromLatin1(certaintyId(finding.certainty)) + u' ' + finding.id;
}

QString topOf(const Diagnosis &diagnosis)
{
    if (diagnosis.findings.isEmpty() || diagnosis.findings.first().certainty == Certainty::RuledOut)
        return u"none"_s;
    const Finding &first = diagnosis.findings.first();
    return first.certainty == Certainty::Possible ? u"cannot-tell"_s : withCertainty(first);
}

QString findingsOf(const Diagnosis &diagnosis)
{
    QStringList findings;
    for (const Finding &finding : diagnosis.findings)
        findings.append(withCertainty(finding));
    return findings.join(u", "_s);
}

QStringList saidOfFirst(const Diagnosis &diagnosis)
{
    if (diagnosis.findings.isEmpty() || diagnosis.findings.first().certainty == Certainty::RuledOut)
        return {};
    return diagnosis.findings.first().evidence + diagnosis.findings.first().against;
}

constexpr qint64 answeredAt = 1'772'532'000; // the Date of answered()

/// A request without a credential to an API that nobody knows, and its answer.
Evidence answered(int status)
{
    Evidence evidence;
    evidence.exchange.emplace();
    evidence.exchange->request.url = QUrl(u"https://api.example.test/x"_s);
    evidence.exchange->response.status = status;
    evidence.exchange->response.headers.add("Date", "Tue, 03 Mar 2026 10:00:00 GMT");
    return evidence;
}

/// The same, and the token went along.
Evidence refusedBearer(const QByteArray &token)
{
    Evidence evidence = answered(401);
    evidence.exchange->request.authorization = Secret("Bearer " + token);
    return evidence;
}

QByteArray part(const QByteArray &bytes)
{
    return jose::encodeBase64url(bytes);
}

/// A JWT with a signature of that many bytes.
QByteArray jwtBy(const QByteArray &algorithm, qsizetype signatureBytes)
{
    return unsignedToken(R"({"sub":"42"})", "{\"alg\":\"" + algorithm + "\"}", QByteArray(signatureBytes, 'x'));
}

/// A compact JWE (RFC 7516 3.1) by A256GCM with a tag of that many bytes.
QByteArray jweWithTag(qsizetype tagBytes)
{
    return part(R"({"alg":"dir","enc":"A256GCM"})") + ".." + part(QByteArray(12, 'i')) + '.' +
           part(QByteArray(40, 'c')) + '.' + part(QByteArray(tagBytes, 't'));
}

QByteArray firstParts(const QByteArray &token, qsizetype count)
{
    return token.split('.').mid(0, count).join('.');
}

/// Good until an hour after the answer of answered().
QByteArray idTokenClaims(const QByteArray &email)
{
    return tokens::claims(
        "{\"iss\":\"accounts.google.com\",\"iat\":1772531000,\"nbf\":null,\"exp\":1772535600,\"email\":\"" + email +
        "\"}");
}

} // namespace

class TestDiagnosis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCorpusIsLarge() { QVERIFY(corpus().entryList({u"*.http"_s}).size() >= 110); }

    void eachExchangeIsUnderstood_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString &file : corpus().entryList({u"*.http"_s}))
            QTest::newRow(qPrintable(file)) << file;
    }

    void eachExchangeIsUnderstood()
    {
        QFETCH(QString, file);
        const Expectation expected = expectationOf(textOf(file));
        const auto diagnosis = diagnosisOf(file);
        QVERIFY2(diagnosis, diagnosis ? "" : qPrintable(describe(diagnosis.error())));
        QVERIFY2(topOf(*diagnosis) == expected.top, qPrintable(expected.top + u"\n"_s + told(*diagnosis)));
        QVERIFY2(findingsOf(*diagnosis) == expected.findings, qPrintable(findingsOf(*diagnosis)));
        QCOMPARE(diagnosis->nextTest ? QString::fromLatin1(probeId(*diagnosis->nextTest)) : QString(), expected.next);
        QCOMPARE(saidOfFirst(*diagnosis), expected.says);
        for (const Finding &finding : diagnosis->findings) {
            QVERIFY(!finding.cause.isEmpty() && !finding.remedy.words.isEmpty());
            QVERIFY2(!finding.evidence.isEmpty() || !finding.against.isEmpty(), qPrintable(finding.id));
        }
        QVERIFY(!diagnosis->headline.isEmpty());
    }

    void eachCauseHasItsExchangeAndANearMiss_data()
    {
        QTest::addColumn<QString>("id");
        for (const QString &id : findingIds())
            QTest::newRow(qPrintable(id)) << id;
    }

    void eachCauseHasItsExchangeAndANearMiss()
    {
        QFETCH(QString, id);
        const auto own = diagnosisOf(id + u".http"_s);
        const auto near = diagnosisOf(id + u".near.http"_s);
        QVERIFY(own && near);
        const auto certainty = certaintyOf(*own, id);
        QVERIFY2(certainty && *certainty != Certainty::RuledOut, qPrintable(told(*own)));
        QVERIFY2(certaintyOf(*near, id) != Certainty::Certain, qPrintable(told(*near)));
    }

    void noSentenceHoldsASecret_data() { eachExchangeIsUnderstood_data(); }

    void noSentenceHoldsASecret()
    {
        QFETCH(QString, file);
        const auto diagnosis = diagnosisOf(file);
        QVERIFY(diagnosis);
        const QString words = told(*diagnosis);
        for (const QString &secret : {u"0123456789abcdef"_s, u"eyJ"_s, u"GOCSPX-EX"_s, u"EXAMPLEcode"_s})
            QVERIFY2(!words.contains(secret), qPrintable(words));
    }

    void whatAServerRepeatsOfTheRequestIsWithheld()
    {
        Evidence evidence;
        evidence.exchange.emplace();
        evidence.exchange->request.url = QUrl(u"https://api.example/x"_s);
        evidence.exchange->request.authorization = Secret("Bearer opaque-planted-1"_ba);
        evidence.exchange->request.headers.add("X-Auth-Token", "opaque-planted-2");
        evidence.exchange->response.status = 403;
        evidence.exchange->response.body = "{\"error\": \"invalid_token\", \"error_description\": "
                                           "\"opaque-planted-1 and opaque-planted-2 expired\"}";
        const Diagnosis diagnosis = diagnose(evidence);
        const QByteArray told = QJsonDocument(toJson(diagnosis)).toJson();
        QVERIFY2(told.contains("expired"), told.constData()); // the server is quoted
        QVERIFY2(!told.contains("planted"), told.constData());
    }

    void whatAChallengeRepeatsOfTheRequestIsWithheld()
    {
        Evidence evidence = refusedBearer("opaque-planted-1");
        evidence.exchange->response.headers.add("WWW-Authenticate",
                                                "Bearer error=\"invalid_token\", error_description=\"The token "
                                                "opaque-planted-1 expired\", "
                                                "error_uri=\"https://x.example/?t=opaque-planted-1\"");
        const Diagnosis diagnosis = diagnose(evidence);
        QCOMPARE(topOf(diagnosis), u"likely expired-access-token"_s);
        const QByteArray told = QJsonDocument(toJson(diagnosis)).toJson();
        QVERIFY2(told.contains("expired") && told.contains("x.example"), told.constData());
        QVERIFY2(!told.contains("planted"), told.constData());
    }

    void anAnswerThatNothingExplainsIsTold_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("headline");
        QTest::newRow("not refused") << 204 << u"Nothing was refused: the answer was 204 No Content."_s;
        QTest::newRow("an error of the server")
            << 500 << u"Not about the credential, it seems: 500 Internal Server Error."_s;
        QTest::newRow("not found") << 404 << u"Not about the credential, it seems: 404 Not Found."_s;
        QTest::newRow("forbidden") << 403 << u"Cannot tell why: the answer was 403 Forbidden."_s;
        QTest::newRow("no answer") << 0 << u"There is no answer to judge."_s;
    }

    void anAnswerThatNothingExplainsIsTold()
    {
        QFETCH(int, status);
        QFETCH(QString, headline);
        QCOMPARE(diagnose(answered(status)).headline, headline);
    }

    void whyNoAnswerCameIsTold()
    {
        Evidence evidence = answered(0);
        evidence.transportError = Error{ErrorCode::TimedOut, u"api.example.test"_s, u"30 s passed"_s};
        QCOMPARE(diagnose(evidence).headline, describe(*evidence.transportError));
        evidence.exchange->response.status = 404; // an answer came all the same
        QVERIFY(diagnose(evidence).headline.contains(u"404"));
    }

    void whatTheRecordCannotShowIsTold_data()
    {
        QTest::addColumn<Evidence>("evidence");
        QTest::addColumn<QStringList>("told");
        const QString cut = u"credential was cut out"_s;
        const QString undated = u"no Date"_s;
        const QString hidden = u"shows no credential"_s;
        Evidence evidence = answered(401);
        QTest::newRow("an answer with its Date") << evidence << QStringList();
        evidence.hidesCredentials = true;
        QTest::newRow("a browser's record") << evidence << QStringList{hidden};
        evidence.exchange->request.authorization = Secret("Bearer BEARER#1"_ba);
        QTest::newRow("a browser's record, redacted") << evidence << QStringList{cut};
        evidence.inspection.emplace();
        QTest::newRow("what was cut out is told") << evidence << QStringList();
        evidence.exchange->response.headers = {};
        QTest::newRow("an answer without Date") << evidence << QStringList{undated};
        evidence.exchange->response.status = 0;
        QTest::newRow("no answer") << evidence << QStringList();
        Evidence grant = answered(400);
        grant.hidesCredentials = true;
        grant.exchange->request.method = "POST";
        grant.exchange->request.body = "grant_type=refresh_token&refresh_token=REFRESH%231";
        QTest::newRow("a token request, whose credential is its grant") << grant << QStringList();
    }

    void whatTheRecordCannotShowIsTold()
    {
        QFETCH(Evidence, evidence);
        QFETCH(QStringList, told);
        const Diagnosis diagnosis = diagnose(evidence);
        QCOMPARE(diagnosis.notShown.size(), told.size());
        for (qsizetype index = 0; index < told.size(); ++index)
            QVERIFY2(diagnosis.notShown[index].contains(told[index]), qPrintable(diagnosis.notShown[index]));
        QCOMPARE(toJson(diagnosis).contains("not_shown"_L1), !told.isEmpty());
    }

    void thisClockIsComparedWithTheServersWhereTheAnswerHasNoDate()
    {
        auto evidence = evidenceOfFile(textOf(u"expired-access-token.no-date.http"_s));
        QVERIFY(evidence);
        evidence->clock = http::ClockBounds{-1000, 1000}; // milliseconds
        QCOMPARE(certaintyOf(diagnose(*evidence), u"expired-access-token"_s), Certainty::Certain);
        evidence->clock = http::ClockBounds{-3'600'000, -3'590'000}; // the server is an hour behind
        QCOMPARE(certaintyOf(diagnose(*evidence), u"expired-access-token"_s), Certainty::RuledOut);
        QCOMPARE(certaintyOf(diagnose(*evidence), u"clock-skew"_s), Certainty::Possible);
        evidence->exchange->startedAt = 0; // and when it was sent is not known
        QCOMPARE(certaintyOf(diagnose(*evidence), u"expired-access-token"_s), Certainty::Possible);
    }

    void noTokenOfAnAccountOutlivesItsNewest_data()
    {
        QTest::addColumn<qint64>("newest"); // seconds before the answer
        QTest::addColumn<Certainty>("certainty");
        QTest::newRow("which expired a minute ago") << qint64(60) << Certainty::Certain;
        QTest::newRow("which expires in a minute") << qint64(-60) << Certainty::Possible;
    }

    void noTokenOfAnAccountOutlivesItsNewest()
    {
        QFETCH(qint64, newest);
        QFETCH(Certainty, certainty);
        auto evidence = evidenceOfFile(textOf(u"revoked.unnamed.http"_s));
        QVERIFY(evidence && evidence->account);
        evidence->account->newestExpiresAt = evidence->exchange->startedAt / 1000 - newest;
        QCOMPARE(certaintyOf(diagnose(*evidence), u"expired-access-token"_s), certainty);
        evidence->exchange->response.headers.remove("Date");
        QCOMPARE(certaintyOf(diagnose(*evidence), u"expired-access-token"_s), Certainty::Possible);
    }

    void aTokenIsCutOrWholeByItsOwnForm_data()
    {
        using Told = std::optional<Certainty>;
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<Told>("truncated");
        const Told certain = Certainty::Certain;
        const Told likely = Certainty::Likely;
        const Told ruledOut = Certainty::RuledOut;
        const Told unsaid;
        QTest::newRow("a whole JWE") << jweWithTag(16) << ruledOut;
        QTest::newRow("a JWE whose tag is cut") << jweWithTag(9) << certain;
        QTest::newRow("a JWE whose tag is cut within a byte") << jweWithTag(16).chopped(1) << certain;
        QTest::newRow("a JWE without its tag") << firstParts(jweWithTag(16), 4) << certain;
        QTest::newRow("a JWE with a character that came in") << jweWithTag(16).replace("..", ".!.") << likely;
        QTest::newRow("a JWE by an enc that nobody knows")
            << jweWithTag(16).replace(part(R"({"alg":"dir","enc":"A256GCM"})"), part(R"({"alg":"dir","enc":"X"})"))
            << unsaid;
        QTest::newRow("ES256, whole") << jwtBy("ES256", 64) << ruledOut;
        QTest::newRow("ES256, cut") << jwtBy("ES256", 40) << certain;
        QTest::newRow("ES384, cut") << jwtBy("ES384", 64) << certain;
        QTest::newRow("ES512, whole") << jwtBy("ES512", 132) << ruledOut;
        QTest::newRow("HS256, whole") << jwtBy("HS256", 32) << ruledOut;
        QTest::newRow("HS256, cut") << jwtBy("HS256", 31) << certain;
        QTest::newRow("PS256, cut") << jwtBy("PS256", 200) << certain;
        QTest::newRow("EdDSA by Ed25519, whole") << jwtBy("EdDSA", 64) << ruledOut;
        QTest::newRow("EdDSA by Ed448, whole") << jwtBy("EdDSA", 114) << ruledOut;
        QTest::newRow("EdDSA, cut") << jwtBy("EdDSA", 50) << certain;
        QTest::newRow("EdDSA, of a length between the curves'") << jwtBy("EdDSA", 100) << unsaid;
        QTest::newRow("RS256 by 2048 bits, whole") << jwtBy("RS256", 256) << ruledOut;
        QTest::newRow("RS256 by 1024 bits, or cut") << jwtBy("RS256", 128) << unsaid;
        QTest::newRow("RS256 by 2560 bits, or cut") << jwtBy("RS256", 320) << likely;
        QTest::newRow("RS256 by 8192 bits, or cut") << jwtBy("RS256", 1024) << unsaid;
        QTest::newRow("RS256, cut") << jwtBy("RS256", 255) << certain;
        QTest::newRow("RS256, cut within a byte") << jwtBy("RS256", 256).chopped(1) << certain;
        QTest::newRow("a signature longer than its algorithm makes any") << jwtBy("ES256", 70) << unsaid;
        QTest::newRow("an algorithm that nobody knows") << jwtBy("XS256", 10) << unsaid;
        QTest::newRow("a character that came in") << jwtBy("RS256", 256).replace(".", ".!") << likely;
        QTest::newRow("two parts of a JWT") << firstParts(jwtBy("RS256", 256), 2) << certain;
    }

    void aTokenIsCutOrWholeByItsOwnForm()
    {
        QFETCH(QByteArray, token);
        QFETCH(std::optional<Certainty>, truncated);
        const Diagnosis diagnosis = diagnose(refusedBearer(token));
        QVERIFY2(certaintyOf(diagnosis, u"truncated-token"_s) == truncated, qPrintable(told(diagnosis)));
    }

    void aCutSignatureIsMeasuredByItsAlgorithm_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QString>("why");
        QTest::newRow("by an RSA key") << jwtBy("PS256", 300)
                                       << u"Its signature has 300 bytes; one by an RSA key of 3072 bits has 384."_s;
        QTest::newRow("by a curve") << jwtBy("ES384", 64) << u"Its signature has 64 bytes; one by ES384 has 96."_s;
        QTest::newRow("of a JWE") << jweWithTag(9) << u"Its authentication tag has 9 bytes; one by A256GCM has 16."_s;
    }

    void aCutSignatureIsMeasuredByItsAlgorithm()
    {
        QFETCH(QByteArray, token);
        QFETCH(QString, why);
        QCOMPARE(saidOfFirst(diagnose(refusedBearer(token))), QStringList{why});
    }

    void eachApiReadsItsOwnParameters_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<std::optional<Certainty>>("wrongPlace");
        const std::optional<Certainty> unsaid;
        const std::optional<Certainty> certain = Certainty::Certain;
        const QString aodocs = u"https://aodocs.altirnao.com/api/user/v1/me?"_s;
        const QString drive = u"https://www.googleapis.com/drive/v3/about?fields=user&"_s;
        QTest::newRow("access_token to AODocs") << aodocs + u"access_token=ya29.a"_s << unsaid;
        QTest::newRow("bearer_token to AODocs") << aodocs + u"bearer_token=ya29.a"_s << unsaid;
        QTest::newRow("oauth_token to AODocs") << aodocs + u"oauth_token=ya29.a"_s << certain;
        QTest::newRow("oauth_token to AODocs, of a form of its own") << aodocs + u"oauth_token=opaque"_s << certain;
        QTest::newRow("access_token to Drive") << drive + u"access_token=ya29.a"_s << unsaid;
        QTest::newRow("oauth_token to Drive") << drive + u"oauth_token=ya29.a"_s << unsaid;
        QTest::newRow("bearer_token to Drive") << drive + u"bearer_token=ya29.a"_s << certain;
        QTest::newRow("a security code to Drive") << drive + u"securityCode=abc"_s << certain;
        QTest::newRow("bearer_token to Drive, and access_token")
            << drive + u"bearer_token=ya29.a&access_token=ya29.b"_s << unsaid;
        QTest::newRow("bearer_token to an API that nobody knows")
            << u"https://api.example.test/x?bearer_token=ya29.a"_s << unsaid;
    }

    void eachApiReadsItsOwnParameters()
    {
        QFETCH(QString, url);
        QFETCH(std::optional<Certainty>, wrongPlace);
        Evidence evidence = answered(401);
        evidence.exchange->request.url = QUrl(url);
        const Diagnosis diagnosis = diagnose(evidence);
        QVERIFY2(certaintyOf(diagnosis, u"wrong-place"_s) == wrongPlace, qPrintable(told(diagnosis)));
        QCOMPARE(certaintyOf(diagnosis, u"no-credential"_s).has_value(), !wrongPlace); // that one is ruled out
    }

    void aJwtTellsItsScopesItself_data()
    {
        QTest::addColumn<QByteArray>("claims"); // with ' for "
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("id");
        QTest::addColumn<std::optional<Certainty>>("certainty");
        QTest::addColumn<QString>("sentence"); // for or against it
        const std::optional<Certainty> unsaid;
        const std::optional<Certainty> possible = Certainty::Possible;
        const std::optional<Certainty> likely = Certainty::Likely;
        const std::optional<Certainty> ruledOut = Certainty::RuledOut;
        const QString aodocs = u"https://aodocs.altirnao.com/api/user/v1/me"_s;
        const QString drive = u"https://www.googleapis.com/drive/v3/about?fields=user"_s;
        const QString missing = u"scope-missing"_s;
        const QString email = u"email-scope-missing"_s;
        QTest::newRow("a text without the scope, to Drive")
            << "'iss':'https://accounts.google.com','scope':'openid email'"_ba << drive << missing << possible
            << u"The token has: openid email"_s;
        QTest::newRow("a list with the scope, to Drive")
            << "'iss':'https://accounts.google.com','scope':['openid','https://www.googleapis.com/auth/drive']"_ba
            << drive << missing << ruledOut << u"The token has: openid https://www.googleapis.com/auth/drive"_s;
        QTest::newRow("scp with the scope, to Drive")
            << "'iss':'https://accounts.google.com','scp':['https://www.googleapis.com/auth/drive.readonly']"_ba
            << drive << missing << ruledOut << u"The token has: https://www.googleapis.com/auth/drive.readonly"_s;
        QTest::newRow("another provider's scopes, to Drive")
            << "'iss':'https://sso.example.test/realms/acme','scope':'openid'"_ba << drive << missing << unsaid
            << QString();
        QTest::newRow("a text without the address, to AODocs")
            << "'iss':'https://accounts.google.com','scope':'openid'"_ba << aodocs << email << likely
            << u"The token has: openid"_s;
        QTest::newRow("a text with the address, to AODocs")
            << "'iss':'https://accounts.google.com','scope':'openid email'"_ba << aodocs << email << ruledOut
            << u"The scope for the e-mail address was granted."_s;
        QTest::newRow("another provider's scopes, to AODocs")
            << "'iss':'https://sso.example.test/realms/acme','scope':'openid'"_ba << aodocs << email << possible
            << u"Which scopes the token has is not known here."_s;
        QTest::newRow("scopes of nobody who is known, to Drive")
            << "'iss':'https://sso.example.test','scope':'openid'"_ba << drive << missing << unsaid << QString();
        QTest::newRow("scopes of nobody who is known, to AODocs")
            << "'iss':'https://sso.example.test','scope':'openid'"_ba << aodocs << email << possible
            << u"Which scopes the token has is not known here."_s;
        QTest::newRow("the sandbox's scopes, to its AODocs")
            << "'iss':'http://127.0.0.1:8080','scope':'openid'"_ba << u"http://127.0.0.1:8080/api/user/v1/me"_s << email
            << likely << u"The token has: openid"_s;
        QTest::newRow("no scopes, to AODocs")
            << "'iss':'https://accounts.google.com','client_id':'c'"_ba << aodocs << email << possible
            << u"Which scopes the token has is not known here."_s;
    }

    void aJwtTellsItsScopesItself()
    {
        QFETCH(QByteArray, claims);
        QFETCH(QString, url);
        QFETCH(QString, id);
        QFETCH(std::optional<Certainty>, certainty);
        QFETCH(QString, sentence);
        const QByteArray payload = "{'sub':'42',"_ba + claims + '}';
        Evidence evidence =
            refusedBearer(part("{\"alg\":\"RS256\"}") + '.' + part(QByteArray(payload).replace('\'', '"')) + '.' +
                          part(QByteArray(256, 'x')));
        evidence.exchange->request.url = QUrl(url);
        const Diagnosis diagnosis = diagnose(evidence);
        QVERIFY2(certaintyOf(diagnosis, id) == certainty, qPrintable(told(diagnosis)));
        for (const Finding &finding : diagnosis.findings) {
            if (finding.id == id)
                QVERIFY2((finding.evidence + finding.against).contains(sentence), qPrintable(told(diagnosis)));
        }
    }

    void whatATokenHasIsToldBesideWhatIsMissing()
    {
        Evidence evidence =
            refusedBearer(part("{\"alg\":\"RS256\"}") + '.' +
                          part("{\"iss\":\"https://accounts.google.com\",\"sub\":\"42\",\"scp\":\"read list\"}") + '.' +
                          part(QByteArray(256, 'x')));
        evidence.exchange->response.status = 403;
        evidence.exchange->response.headers.add("WWW-Authenticate",
                                                "Bearer error=\"insufficient_scope\", scope=\"write\"");
        const QStringList said = saidOfFirst(diagnose(evidence));
        QVERIFY2(said.contains(u"The token has: read list"_s), qPrintable(said.join(u' ')));
    }

    void theSchemeOAuthIsReadByGoogleAndAodocs_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QByteArray>("scheme");
        QTest::addColumn<std::optional<Certainty>>("expired");
        QTest::addColumn<std::optional<Certainty>>("wrongPlace");
        const std::optional<Certainty> unsaid;
        const std::optional<Certainty> certain = Certainty::Certain;
        const std::optional<Certainty> likely = Certainty::Likely;
        const QString aodocs = u"https://aodocs.altirnao.com/api/user/v1/me"_s;
        const QString drive = u"https://www.googleapis.com/drive/v3/about?fields=user"_s;
        QTest::newRow("AODocs") << aodocs << "OAuth"_ba << certain << unsaid;
        QTest::newRow("AODocs, which knows case") << aodocs << "oauth"_ba << unsaid << likely;
        QTest::newRow("Drive") << drive << "oauth"_ba << certain << unsaid;
        QTest::newRow("an API that nobody knows") << u"https://api.example.test/x"_s << "OAuth"_ba << unsaid << unsaid;
    }

    void theSchemeOAuthIsReadByGoogleAndAodocs()
    {
        QFETCH(QString, url);
        QFETCH(QByteArray, scheme);
        QFETCH(std::optional<Certainty>, expired);
        QFETCH(std::optional<Certainty>, wrongPlace);
        Evidence evidence = answered(401);
        evidence.exchange->request.url = QUrl(url);
        evidence.exchange->request.authorization = Secret(scheme + " ya29." + QByteArray(100, 'a'));
        evidence.account.emplace();
        evidence.account->accessExpiresAt = answeredAt - 7200;
        const Diagnosis diagnosis = diagnose(evidence);
        QVERIFY2(certaintyOf(diagnosis, u"expired-access-token"_s) == expired, qPrintable(told(diagnosis)));
        QVERIFY2(certaintyOf(diagnosis, u"wrong-place"_s) == wrongPlace, qPrintable(told(diagnosis)));
    }

    void aJwtExpiresWhateverItsKind_data()
    {
        QTest::addColumn<qint64>("age"); // seconds since exp when the server answered
        QTest::addColumn<std::optional<Certainty>>("expired");
        QTest::newRow("hours ago") << qint64(7200) << std::optional(Certainty::Certain);
        QTest::newRow("within what servers allow") << qint64(60) << std::optional(Certainty::Possible);
        QTest::newRow("not yet") << qint64(-60) << std::optional(Certainty::RuledOut);
    }

    void aJwtExpiresWhateverItsKind()
    {
        QFETCH(qint64, age);
        QFETCH(std::optional<Certainty>, expired);
        const QByteArray claims = "{\"sub\":\"42\",\"exp\":" + QByteArray::number(answeredAt - age) + '}';
        const QByteArray token = unsignedToken(claims, R"({"alg":"HS256"})", QByteArray(32, 'x'));
        const Diagnosis diagnosis = diagnose(refusedBearer(token));
        QVERIFY2(certaintyOf(diagnosis, u"expired-token"_s) == expired, qPrintable(told(diagnosis)));
        QVERIFY(!certaintyOf(diagnosis, u"expired-access-token"_s));
        QVERIFY(!certaintyOf(diagnosis, u"expired-id-token"_s));
    }

    void whoSignedIsKnownByTheSignatureAlone_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<bool>("hasKeys");
        QTest::addColumn<std::optional<Certainty>>("unknown");
        const QByteArray good = tokens::signedBy(tokens::header(), tokens::claims());
        const QByteArray other = tokens::signedBy(tokens::header(), tokens::claims("{\"sub\":\"43\"}"));
        const QByteArray forged = firstParts(good, 2) + other.mid(other.lastIndexOf('.'));
        const QByteArray ofOtherKey = tokens::signedBy(tokens::header("{\"alg\":\"ES256\"}"), tokens::claims());
        QTest::newRow("a key of the issuer signed it") << good << true << std::optional(Certainty::RuledOut);
        QTest::newRow("a key fits, and the signature does not") << forged << true << std::optional(Certainty::Likely);
        QTest::newRow("no key fits") << ofOtherKey << true << std::optional(Certainty::Likely);
        QTest::newRow("no keys are here") << good << false << std::optional<Certainty>();
    }

    void whoSignedIsKnownByTheSignatureAlone()
    {
        QFETCH(QByteArray, token);
        QFETCH(bool, hasKeys);
        QFETCH(std::optional<Certainty>, unknown);
        Evidence evidence = refusedBearer(token);
        inspect::Context context = tokens::context();
        if (!hasKeys)
            context.keys.reset();
        evidence.inspection = inspect::inspect(token, context);
        const Diagnosis diagnosis = diagnose(evidence);
        QVERIFY2(certaintyOf(diagnosis, u"signing-key-unknown"_s) == unknown, qPrintable(told(diagnosis)));
    }

    /// A server that is known to verify ID tokens has to refuse what the key of its own kid did not sign.
    void aTamperedIdTokenAtAodocsIsNamed_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QString>("keyId"); // of the key at hand; null: there is none
        QTest::addColumn<QString>("top");
        QTest::addColumn<bool>("isCalledGood");
        const QByteArray header = tokens::header("{\"kid\":\"k\"}");
        const QByteArray good = tokens::signedBy(header, idTokenClaims("alice@example.com"));
        const QByteArray other = tokens::signedBy(header, idTokenClaims("mallory@example.com"));
        const QByteArray forged = firstParts(good, 2) + other.mid(other.lastIndexOf('.'));
        QTest::newRow("changed, and the key of its kid is here")
            << forged << u"k"_s << u"certain signing-key-unknown"_s << false;
        QTest::newRow("changed, and a key without a kid is here")
            << forged << u""_s << u"likely signing-key-unknown"_s << false;
        QTest::newRow("changed, and no key is here")
            << forged << QString() << u"likely client-not-allow-listed"_s << true;
        QTest::newRow("unchanged, and the key of its kid is here")
            << good << u"k"_s << u"likely client-not-allow-listed"_s << true;
    }

    void aTamperedIdTokenAtAodocsIsNamed()
    {
        QFETCH(QByteArray, token);
        QFETCH(QString, keyId);
        QFETCH(QString, top);
        QFETCH(bool, isCalledGood);
        Evidence evidence = refusedBearer(token);
        evidence.exchange->request.url = QUrl(u"https://aodocs.altirnao.com/api/user/v1/me"_s);
        inspect::Context context = tokens::context();
        context.keys->keys.front().kid = keyId;
        if (!keyId.isNull())
            evidence.inspection = inspect::inspect(token, context);
        const Diagnosis diagnosis = diagnose(evidence);
        QVERIFY2(topOf(diagnosis) == top, qPrintable(told(diagnosis)));
        QCOMPARE(told(diagnosis).contains(u"good otherwise"_s), isCalledGood);
        QCOMPARE(certaintyOf(diagnosis, u"signing-key-unknown"_s) == Certainty::Possible, keyId.isNull());
        QCOMPARE(told(diagnosis).contains(u"By its claims"_s), keyId.isNull());
    }

    void anAccountsOwnIdTokenWasVerifiedWhenItCame()
    {
        Evidence evidence = refusedBearer(tokens::signedBy(tokens::header(), idTokenClaims("alice@example.com")));
        evidence.exchange->request.url = QUrl(u"https://aodocs.altirnao.com/api/user/v1/me"_s);
        evidence.account.emplace();
        const Diagnosis diagnosis = diagnose(evidence);
        QVERIFY2(!certaintyOf(diagnosis, u"signing-key-unknown"_s), qPrintable(told(diagnosis)));
        QVERIFY2(!told(diagnosis).contains(u"By its claims"_s), qPrintable(told(diagnosis)));
    }

    void whoSignedExplainsNoOtherRefusal()
    {
        const QByteArray good = tokens::signedBy(tokens::header(), tokens::claims());
        Evidence evidence = refusedBearer(good);
        evidence.exchange->response.status = 404;
        evidence.inspection = inspect::inspect(good, tokens::context());
        QVERIFY(!certaintyOf(diagnose(evidence), u"signing-key-unknown"_s));
    }

    void theJsonNamesWhatIsToBeDone()
    {
        const auto scope = diagnosisOf(u"scope-missing.http"_s);
        const auto limited = diagnosisOf(u"rate-limited.429.http"_s);
        const auto cannotTell = diagnosisOf(u"revoked.unnamed.http"_s);
        QVERIFY(scope && limited && cannotTell);
        const QJsonObject asked = toJson(*scope)["findings"_L1][0]["action"_L1].toObject();
        QCOMPARE(asked["scopes"_L1].toArray().size(), 2);
        QVERIFY(!asked.contains("seconds"_L1));
        const QJsonObject waited = toJson(*limited)["findings"_L1][0]["action"_L1].toObject();
        QCOMPARE(waited["seconds"_L1].toInt(), 30);
        QVERIFY(!waited.contains("scopes"_L1));
        QVERIFY(toJson(*limited)["findings"_L1][0]["test"_L1].isNull());
        QVERIFY(!toJson(*limited).contains("next_test"_L1));
        QCOMPARE(toJson(*cannotTell)["next_test"_L1]["id"_L1].toString(), u"tokeninfo"_s);
        QCOMPARE(toJson(*cannotTell)["findings"_L1][0]["test"_L1].toString(), u"tokeninfo"_s);
    }

    void aRefusalIsExplainedByWhatIsLikely()
    {
        QVERIFY(diagnose(answered(204)).isExplained());
        QVERIFY(diagnosisOf(u"scope-missing.http"_s)->isExplained());
        QVERIFY(diagnosisOf(u"unused-six-months.http"_s)->isExplained());
        QVERIFY(!diagnosisOf(u"revoked.unnamed.http"_s)->isExplained());
        QVERIFY(!diagnosisOf(u"revoked.near.http"_s)->isExplained());
    }

    void aCauseIsFoundByItsId()
    {
        QCOMPARE(causeOf(u"expired-access-token"_s), u"The access token has expired."_s);
        QVERIFY(causeOf(u"no-such-cause"_s).isEmpty());
    }

    void nothingIsCertainWithoutEvidence()
    {
        const Diagnosis nothing = diagnose({});
        QVERIFY(nothing.findings.isEmpty());
        QVERIFY(!nothing.headline.isEmpty());
        QVERIFY(!nothing.isExplained());
    }

    void theCheapestTestThatWasNotAskedComesNext()
    {
        QByteArray text = textOf(u"quoted-token.near.http"_s);
        const auto first = evidenceOfFile(text).map(diagnose);
        QVERIFY(first && first->nextTest == Probe::Tokeninfo);
        text.prepend("#: probe tokeninfo: 400 {\"error\":\"invalid_token\"}\n#: issuer: https://accounts.google.com\n");
        const auto second = evidenceOfFile(text).map(diagnose);
        QVERIFY(second && second->nextTest == Probe::Refresh);
    }

    void whatNothingExplainsMayBeThisOneToken()
    {
        QByteArray text = textOf(u"quoted-token.near.http"_s);
        text.prepend("#: probe tokeninfo: 400 {\"error\":\"invalid_token\"}\n#: issuer: https://accounts.google.com\n"
                     "#: probe refresh: 200 {}\n#: expires: 2026-03-03T10:30:00Z\n");
        const auto refreshed = evidenceOfFile(text).map(diagnose);
        QVERIFY(refreshed);
        QCOMPARE(refreshed->nextTest, Probe::RefreshAndResend);
        text.prepend("#: probe refresh-and-resend: 200 {}\n");
        const auto resent = evidenceOfFile(text).map(diagnose);
        QVERIFY(resent && !resent->nextTest);
        QVERIFY2(resent->headline.contains(u"with a fresh one the same request got 200"), qPrintable(resent->headline));
    }

    void aWaitIsANumberOrADate_data()
    {
        QTest::addColumn<QByteArray>("wait");
        QTest::addColumn<qint64>("seconds");
        QTest::newRow("a number") << "45"_ba << qint64(45);
        QTest::newRow("a date, by the clock of the server") << "Tue, 03 Mar 2026 10:02:00 GMT"_ba << qint64(120);
        QTest::newRow("one that has passed") << "Tue, 03 Mar 2026 09:00:00 GMT"_ba << qint64(1);
        QTest::newRow("too long") << "9223372036854775807"_ba << qint64(86400);
        QTest::newRow("longer than a number") << "99999999999999999999"_ba << qint64(86400);
        QTest::newRow("nothing") << ""_ba << qint64(1);
        QTest::newRow("neither") << "soon"_ba << qint64(1);
    }

    void aWaitIsANumberOrADate()
    {
        QFETCH(QByteArray, wait);
        QFETCH(qint64, seconds);
        const auto limited =
            evidenceOfFile(textOf(u"rate-limited.429.http"_s).replace("Retry-After: 30", "Retry-After: " + wait))
                .map(diagnose);
        QVERIFY(limited);
        QCOMPARE(limited->findings.first().remedy.seconds, seconds);
    }

    void aWaitAndScopesAreToldAsValues()
    {
        const auto limited = diagnosisOf(u"rate-limited.429.http"_s);
        QVERIFY(limited);
        QCOMPARE(limited->findings.first().remedy.seconds, 30);
        const auto scope = diagnosisOf(u"scope-missing.http"_s);
        QVERIFY(scope);
        QCOMPARE(scope->findings.first().remedy.scopes.size(), 2);
        const QJsonValue action = toJson(*scope)["findings"_L1][0]["action"_L1];
        QCOMPARE(action["id"_L1].toString(), u"ask-scope"_s);
    }

    void whoHasNoAccountHereIsSentToWhereTheTokenCameFrom_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("expired-id-token") << u"expired-id-token.http"_s;
        QTest::newRow("expired-access-token") << u"expired-access-token.http"_s;
        QTest::newRow("scope-missing") << u"scope-missing.http"_s;
        QTest::newRow("email-scope-missing") << u"email-scope-missing.http"_s;
    }

    void whoHasNoAccountHereIsSentToWhereTheTokenCameFrom()
    {
        QFETCH(QString, file);
        auto evidence = evidenceOfFile(textOf(file));
        QVERIFY(evidence);
        const auto remedy = [&evidence] {
            for (const Finding &finding : diagnose(*evidence).findings) {
                if (finding.id == QString::fromLatin1(QTest::currentDataTag()))
                    return finding.remedy.words;
            }
            return QString();
        };
        evidence->account.reset();
        QVERIFY2(remedy().contains(u"from where this one came"_s), qPrintable(remedy()));
        evidence->account.emplace();
        QVERIFY(!remedy().isEmpty());
        QVERIFY2(!remedy().contains(u"from where this one came"_s), qPrintable(remedy()));
    }

    void aServerThatFailsIsHeardBeforeTheDiagnosis_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<std::optional<Certainty>>("first");
        QTest::addColumn<bool>("isReadFirst");
        QTest::newRow("a refusal without a cause") << 401 << std::optional<Certainty>() << true;
        QTest::newRow("the same of a scope") << 403 << std::optional<Certainty>() << true;
        QTest::newRow("no answer") << 0 << std::optional<Certainty>() << true;
        QTest::newRow("a fault of the server") << 500 << std::optional<Certainty>() << false;
        QTest::newRow("a fault with what it is not") << 500 << std::optional(Certainty::RuledOut) << false;
        QTest::newRow("a fault that may have a cause") << 500 << std::optional(Certainty::Possible) << true;
    }

    void aServerThatFailsIsHeardBeforeTheDiagnosis()
    {
        QFETCH(int, status);
        QFETCH(std::optional<Certainty>, first);
        Diagnosis diagnosis;
        diagnosis.refused = true;
        diagnosis.conclusion.status = status;
        QVERIFY(!diagnosis.hasDetails());
        if (first) {
            diagnosis.findings.append(Finding());
            diagnosis.findings.first().certainty = *first;
        }
        QTEST(diagnosis.isReadFirst(), "isReadFirst");
        QCOMPARE(diagnosis.hasDetails(), first.has_value());
        diagnosis.refused = false;
        QVERIFY(!diagnosis.isReadFirst());
    }

    void everyProbeAndActionHasItsName()
    {
        for (int index = 0; index <= static_cast<int>(Probe::RefreshAndResend); ++index) {
            const auto probe = static_cast<Probe>(index);
            QCOMPARE(probeNamed(QString::fromLatin1(probeId(probe))), probe);
        }
    }
};

QTEST_GUILESS_MAIN(TestDiagnosis)
#include "tst_diagnosis.moc"
