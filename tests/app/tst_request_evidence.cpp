// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/request_evidence.h"

#include "tests/inspect/tokens.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using Outcome = jose::SignatureCheck::Outcome;

namespace {

const QString theIssuer = u"https://issuer.example"_s;

QByteArray good()
{
    return tokens::signedBy(tokens::header("{\"kid\":\"k\"}"), tokens::claims());
}

QByteArray changed(const QByteArray &header = "{\"kid\":\"k\"}")
{
    const QByteArray other = tokens::signedBy(tokens::header(header), tokens::claims("{\"sub\":\"43\"}"));
    const QByteArray whole = tokens::signedBy(tokens::header(header), tokens::claims());
    return whole.left(whole.lastIndexOf('.')) + other.mid(other.lastIndexOf('.'));
}

diagnosis::Evidence refused(const QByteArray &authorization)
{
    diagnosis::Evidence evidence;
    evidence.exchange.emplace();
    evidence.exchange->request.authorization = Secret(authorization);
    evidence.exchange->response.status = 401;
    return evidence;
}

/// The keys that the issuer publishes, if they are here; the kid of the only one.
app::KnownKeys published(const QString &kid)
{
    return [kid](const QString &issuer) {
        jose::JwkSet keys = tokens::keys();
        keys.keys.front().kid = kid;
        return issuer == theIssuer ? std::optional(keys) : std::nullopt;
    };
}

} // namespace

class TestRequestEvidence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSignatureIsJudgedByKeysThatAreHere_data()
    {
        QTest::addColumn<QByteArray>("authorization");
        QTest::addColumn<QString>("kid");
        QTest::addColumn<std::optional<Outcome>>("outcome");
        const std::optional<Outcome> unjudged;
        QTest::newRow("a token of the issuer") << "Bearer " + good() << u"k"_s << std::optional(Outcome::Verified);
        QTest::newRow("one in quotes") << "Bearer \"" + good() + '"' << u"k"_s << std::optional(Outcome::Verified);
        QTest::newRow("one that was changed") << "Bearer " + changed() << u"k"_s << std::optional(Outcome::Wrong);
        QTest::newRow("one whose key is not among them") << "Bearer " + good() << u"newer"_s << unjudged;
        QTest::newRow("one without a kid") << "Bearer " + tokens::signedBy(tokens::header(), tokens::claims()) << u"k"_s
                                           << std::optional(Outcome::Verified);
        QTest::newRow("one without a kid, by a key that may be newer")
            << "Bearer " + changed("{}") << u"k"_s << unjudged;
        QTest::newRow("one that only Microsoft Graph can verify")
            << "Bearer " + changed("{\"kid\":\"k\",\"nonce\":\"n\"}") << u"k"_s << unjudged;
        QTest::newRow("one of another issuer")
            << "Bearer " + tokens::signedBy(tokens::header(), tokens::claims("{\"iss\":\"other\"}")) << u"k"_s
            << unjudged;
        QTest::newRow("an opaque token") << "Bearer ya29.abcdefghijklmnop"_ba << u"k"_s << unjudged;
        QTest::newRow("nothing") << QByteArray() << u"k"_s << unjudged;
    }

    void aSignatureIsJudgedByKeysThatAreHere()
    {
        QFETCH(QByteArray, authorization);
        QFETCH(QString, kid);
        QFETCH(std::optional<Outcome>, outcome);
        diagnosis::Evidence evidence = refused(authorization);
        app::addSignature(evidence, published(kid));
        QCOMPARE(evidence.inspection.has_value(), outcome.has_value());
        if (outcome)
            QCOMPARE(evidence.inspection->signature.outcome, *outcome);
    }

    void whatTheFileOfAnExchangeSaysOfItsCredentialStays()
    {
        diagnosis::Evidence evidence = refused("Bearer " + good());
        evidence.inspection.emplace();
        app::addSignature(evidence, published(u"k"_s));
        QVERIFY(evidence.inspection->checks.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRequestEvidence)
#include "tst_request_evidence.moc"
