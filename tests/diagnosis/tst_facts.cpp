// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/facts.h"

#include "diagnosis/diagnosis.h"
#include "diagnosis/exchange_file.h"
#include "http/har.h"
#include "tests/support/places.h"
#include "tests/support/unsigned_token.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace diagnosis;

namespace {

constexpr char drive[] = "https://www.googleapis.com/drive/v3/about?fields=user";
constexpr char aodocs[] = "https://aodocs.altirnao.com/api/library/v1";
constexpr char other[] = "https://api.example.test/x";

/// Written with ' for ", since moc stumbles over raw string literals. Expired an hour before the answer of refused().
QByteArray jwt(QByteArray claims)
{
    claims.replace('\'', '"');
    return unsignedToken(claims, R"({"alg":"RS256","typ":"JWT"})", QByteArray(256, 's'));
}

QByteArray idToken()
{
    return jwt("{'iss':'https://issuer.example','sub':'42','aud':'client','azp':'client','at_hash':'planted-hash',"
               "'iat':1772524800,'exp':1772528400,'email':'alice@example.com','note':'planted-note'}");
}

QByteArray accessToken()
{
    return jwt("{'iss':'https://issuer.example','sub':'42','aud':'api','scope':'read','iat':1772524800,"
               "'exp':1772528400}");
}

const QByteArray opaque = "ya29.planted-0123456789012345678901234567890123456789012345678901234567890123456789";

Evidence refused(const char *url, const http::Headers &headers)
{
    Evidence evidence;
    evidence.exchange.emplace();
    http::Exchange &exchange = *evidence.exchange;
    exchange.request.url = QUrl(QString::fromLatin1(url));
    for (const auto &[name, value] : headers.fields()) {
        if (name == "Authorization")
            exchange.request.authorization = Secret(value);
        else
            exchange.request.headers.add(name, value);
    }
    exchange.response.status = 401;
    exchange.response.headers.add("Date", "Tue, 03 Mar 2026 10:00:00 GMT");
    exchange.startedAt = 1'772'532'000'250;
    exchange.timing.headers = 120;
    return evidence;
}

Evidence withBearer(const char *url, const QByteArray &token)
{
    return refused(url, {{"Authorization", "Bearer " + token}});
}

Evidence ofAccount()
{
    Evidence evidence = withBearer(drive, opaque);
    evidence.account.emplace();
    evidence.account->issuer = u"https://accounts.google.com"_s;
    evidence.account->scopesGranted = {u"openid"_s, u"email"_s};
    evidence.account->accessExpiresAt = 1'772'528'400;
    return evidence;
}

/// Judged here by a key that did not make its signature.
Evidence notSignedByItsKey(Evidence evidence)
{
    evidence.inspection.emplace();
    evidence.inspection->kind = inspect::TokenKind::IdToken;
    evidence.inspection->signature.outcome = jose::SignatureCheck::Outcome::Wrong;
    evidence.inspection->checks = {
        {u"key"_s, u"Key"_s, inspect::Status::Pass, u"A key fits."_s, {}},
        {u"signature"_s, u"Signature"_s, inspect::Status::Fail, u"The token was changed."_s, {}}};
    return evidence;
}

/// As `send --format json` prints it.
QByteArray jsonOf(const Evidence &evidence)
{
    http::Exchange exchange = *evidence.exchange;
    exchange.facts = factsJson(evidence);
    http::Veil veil;
    QJsonObject json = http::exchangeJson(exchange, veil);
    if (evidence.transportError)
        json.insert(u"no_answer"_s, noAnswerJson(*evidence.transportError));
    return QJsonDocument(json).toJson();
}

/// As `send --har` writes it.
QByteArray harOf(const Evidence &evidence)
{
    http::Exchange exchange = *evidence.exchange;
    exchange.facts = factsJson(evidence);
    http::Veil veil;
    return http::harOf({exchange}, veil, {u"Tokenloupe"_s, u"0"_s});
}

Evidence readHar(const QByteArray &har)
{
    const auto exchanges = http::exchangesOfHar(har);
    return exchanges ? evidenceOfRefusals(*exchanges).value(0) : Evidence();
}

/// "certain id-token-to-drive": each cause, and how sure it is.
QStringList causesOf(const Evidence &evidence)
{
    QStringList causes;
    for (const Finding &finding : diagnose(evidence).findings)
        causes.append(QString::fromLatin1(certaintyId(finding.certainty)) + u' ' + finding.id);
    return causes;
}

/// The cause that it is fair to name, for which something speaks.
QString causeNamed(const Evidence &evidence)
{
    return diagnose(evidence).conclusion.finding;
}

QStringList evidenceOfFirst(const Evidence &evidence)
{
    const QList<Finding> findings = diagnose(evidence).findings;
    return findings.isEmpty() ? QStringList() : findings.first().evidence;
}

} // namespace

Q_DECLARE_METATYPE(Evidence)

/// A refusal that was saved without its secret is explained as it was when it came.
class TestFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSavedRefusalHasTheSameCauses_data()
    {
        QTest::addColumn<Evidence>("evidence");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QByteArray>("secret");
        const auto row = [](const char *name, const Evidence &evidence, const char *first, const QByteArray &secret) {
            QTest::newRow(name) << evidence << QString::fromLatin1(first) << secret;
        };
        const QByteArray id = idToken();
        const QByteArray access = accessToken();
        row("an ID token for Drive", withBearer(drive, id), "certain id-token-to-drive", id.right(300));
        row("an expired JWT", withBearer(other, access), "certain expired-access-token", access.right(300));
        row("an account's expired token", ofAccount(), "certain expired-access-token", opaque);
        row("Bearer twice", withBearer(drive, "Bearer " + opaque), "certain doubled-bearer", opaque);
        row("in quotes", withBearer(drive, '"' + opaque + '"'), "certain quoted-token", opaque);
        row("with a blank", withBearer(drive, opaque + " planted"), "certain whitespace-in-token", opaque);
        row("cut", withBearer(drive, id.left(id.lastIndexOf('.'))), "certain truncated-token", id.mid(60, 100));
        row("one that may be cut, as it is short", withBearer(drive, "ya29.planted-0123456789"),
            "possible truncated-token", "planted-0123456789");
        row("a refresh token", withBearer(drive, "1//0planted-0123456789"), "certain refresh-token-sent",
            "planted-0123456789");
        row("one that may be an old refresh token", withBearer(drive, "1/planted-0123456789"),
            "likely refresh-token-sent", "planted-0123456789");
        row("a client ID", withBearer(drive, "123-planted.apps.googleusercontent.com"), "certain secret-or-key-sent",
            "123-planted");
        row("a security code", withBearer(aodocs, "planted0123456789AbC"), "likely security-code-as-bearer",
            "planted0123456789AbC");
        row("in a cookie", refused(aodocs, {{"Cookie", "session=" + id}}), "certain wrong-place", id.right(300));
        row("in another header", refused(aodocs, {{"X-Auth-Token", id}}), "certain wrong-place", id.right(300));
        row("in the address", refused((QByteArray(drive) + "&access_token=" + id).constData(), {}),
            "certain id-token-to-drive", id.right(300));
        row("one that no key here signed", notSignedByItsKey(withBearer(other, id)), "certain expired-id-token",
            id.right(300));
        row("none", refused(drive, {}), "certain no-credential", "planted");
    }

    void aSavedRefusalHasTheSameCauses()
    {
        QFETCH(Evidence, evidence);
        QFETCH(QString, first);
        QFETCH(QByteArray, secret);
        const QStringList causes = causesOf(evidence);
        QCOMPARE(causes.value(0), first);

        const QByteArray json = jsonOf(evidence);
        QVERIFY2(!json.contains(secret) && !json.contains("planted"), json.constData());
        const auto saved = evidenceOfFile(json);
        QVERIFY2(saved, qPrintable(saved ? QString() : describe(saved.error())));
        QCOMPARE(causesOf(*saved), causes);
        QCOMPARE(causeNamed(*saved), causeNamed(evidence));

        const QByteArray har = harOf(evidence);
        QVERIFY2(!har.contains(secret) && !har.contains("planted"), har.constData());
        QCOMPARE(causesOf(readHar(har)), causes);
        QCOMPARE(causeNamed(readHar(har)), causeNamed(evidence));
    }

    /// Each file of the corpus, as if it had come live.
    void theWholeCorpusSurvives_data()
    {
        QTest::addColumn<Evidence>("evidence");
        const QDir corpus(places::inSource(u"tests/data/exchanges"));
        for (const QString &name : corpus.entryList({u"*.http"_s}, QDir::Files)) {
            QFile file(corpus.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const auto evidence = evidenceOfFile(file.readAll());
            const bool hasChecks = evidence && evidence->inspection && !evidence->inspection->checks.isEmpty();
            if (evidence && !hasChecks) // a check of ours is judged anew, and belongs into no file
                QTest::newRow(qPrintable(name)) << *evidence;
        }
    }

    void theWholeCorpusSurvives()
    {
        QFETCH(Evidence, evidence);
        auto saved = evidenceOfFile(jsonOf(evidence));
        QVERIFY2(saved, qPrintable(saved ? QString() : describe(saved.error())));
        saved->hops = evidence.hops; // that are told elsewhere: by `redirects`, the settings, the kind of the file
        saved->aodocsClients = evidence.aodocsClients;
        saved->hidesCredentials = evidence.hidesCredentials;
        QCOMPARE(causesOf(*saved), causesOf(evidence));
        QCOMPARE(causeNamed(*saved), causeNamed(evidence));
    }

    void whatOnlyTheFileSaysIsSaidToBeSo()
    {
        const QString words = u"this is what the file says"_s;
        for (const Evidence &live :
             {withBearer(drive, idToken()), withBearer(drive, "Bearer " + opaque), ofAccount()}) {
            QVERIFY(!evidenceOfFirst(live).join(u' ').contains(words));
            const auto saved = evidenceOfFile(jsonOf(live));
            QVERIFY(saved && evidenceOfFirst(*saved).constLast().contains(words));
        }
        const auto none = evidenceOfFile(jsonOf(refused(drive, {})));
        QVERIFY(none && !evidenceOfFirst(*none).join(u' ').contains(words)); // the messages alone show it
    }

    void aCredentialThatIsShownSpeaksForItself()
    {
        const Evidence live = withBearer(drive, "Bearer " + opaque);
        QVERIFY(factsJson(live).contains(u"judged"_s));
        QVERIFY(!factsJson(live, http::Veil(true)).contains(u"judged"_s));
    }

    void theRedirectsBeforeASavedAnswerAreItsHops()
    {
        http::Veil veil;
        QJsonObject json = http::exchangeJson(*refused("https://b.example/end", {}).exchange, veil);
        http::Exchange first = *refused("https://a.example/start", {}).exchange;
        first.response.status = 302;
        http::Exchange second = *refused("https://b.example/", {}).exchange;
        second.response.status = 307;
        json.insert(u"redirects"_s, QJsonArray{http::exchangeJson(first, veil), http::exchangeJson(second, veil)});
        const auto evidence = evidenceOfFile(QJsonDocument(json).toJson());
        QVERIFY(evidence);
        const QList<Hop> expected = {
            {302, QUrl(u"https://a.example/start"_s), QUrl(u"https://b.example/"_s)},
            {307, QUrl(u"https://b.example/"_s), QUrl(u"https://b.example/end"_s)},
        };
        QCOMPARE(evidence->hops, expected);
    }

    void aFactOfAFileThatIsNoneIsNamed()
    {
        http::Exchange exchange = *refused(drive, {}).exchange;
        exchange.facts = {{u"signed-in"_s, u"yesterday"_s}, {u"weather"_s, u"of a later version"_s}};
        http::Veil veil;
        const auto evidence = evidenceOfFile(QJsonDocument(http::exchangeJson(exchange, veil)).toJson());
        QVERIFY(!evidence);
        QVERIFY2(describe(evidence.error()).contains(u"signed-in"), qPrintable(describe(evidence.error())));
        exchange.facts.remove(u"signed-in"_s);
        QVERIFY(evidenceOfFile(QJsonDocument(http::exchangeJson(exchange, veil)).toJson()));
        exchange.facts = {{u"sign-ins"_s, 101}, {u"hides-credentials"_s, u"no"_s}};
        const auto read = evidenceOfFile(QJsonDocument(http::exchangeJson(exchange, veil)).toJson());
        QVERIFY2(read, qPrintable(read ? QString() : describe(read.error())));
        QCOMPARE(read->account->signIns, 101);
    }

    void ofAGoodAnswerOnlyWhatTheRulesReadIsKept()
    {
        Evidence live = ofAccount();
        http::Response answer;
        answer.status = 200;
        answer.body = R"({"user":{"displayName":"Ada","emailAddress":"ada@example.test"},"files":["secret plan"]})";
        live.probes.insert(Probe::DriveAbout, answer);
        const QByteArray json = jsonOf(live);
        QVERIFY2(!json.contains("Ada") && !json.contains("plan"), json.constData());
        const auto saved = evidenceOfFile(json);
        QVERIFY(saved);
        QCOMPARE(saved->probes.value(Probe::DriveAbout).body, R"({"email":"ada@example.test"})"_ba);
    }

    void whatWasAskedIsReadBackWithoutASecret()
    {
        Evidence live = ofAccount();
        http::Response answer;
        answer.status = 200;
        answer.body = R"({"access_token":"ya29.planted-98765432109876543210","expires_in":3599})";
        live.probes.insert(Probe::Refresh, answer);
        const QByteArray json = jsonOf(live);
        QVERIFY2(!json.contains("planted"), json.constData());
        const auto saved = evidenceOfFile(json);
        QVERIFY(saved);
        QCOMPARE(saved->probes.value(Probe::Refresh).status, 200);
        QVERIFY(saved->probes.value(Probe::Refresh).body.contains("3599"));
    }

    void theClocksAreReadBackToTheMillisecond()
    {
        Evidence live = refused(drive, {});
        live.clock = http::ClockBounds{-1500, 2500};
        const auto saved = evidenceOfFile(jsonOf(live));
        QVERIFY(saved);
        QCOMPARE(saved->exchange->startedAt, live.exchange->startedAt);
        QCOMPARE(saved->exchange->timing.headers, live.exchange->timing.headers);
        QVERIFY(saved->clock == live.clock);
    }
};

QTEST_APPLESS_MAIN(TestFacts)
#include "tst_facts.moc"
