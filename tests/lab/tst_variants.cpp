// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/variants.h"

#include "jose/compact.h"
#include "tests/lab/runs.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

/// The ids of the command line's contract, in its order.
const QStringList &contract()
{
    static const QStringList ids =
        u"control no-header empty-token lowercase-scheme uppercase-scheme wrong-scheme doubled-bearer quoted-token "
        "padded-whitespace truncated last-character-changed signature-changed claims-changed alg-none expired revoked "
        "other-kind other-account smaller-scope wrong-audience query-parameter security-code"_s.split(u' ');
    return ids;
}

QByteArray authorization(const char *id, const lab::Material &from)
{
    const auto request = lab::variant(QString::fromLatin1(id))->make(from);
    return request ? request->authorization.reveal() : "left out"_ba;
}

using runs::jwt;
using runs::material;

} // namespace

class TestVariants : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTableIsTheContract()
    {
        QStringList ids;
        for (const lab::Variant &variant : lab::variants())
            ids.append(QLatin1StringView(variant.id));
        QCOMPARE(ids, contract());
        QVERIFY(!lab::variant(u"no-such"));
    }

    void eachMakesARequestOfItsOwn()
    {
        QSet<QPair<QByteArray, QByteArray>> sent;
        for (const lab::Variant &variant : lab::variants()) {
            const auto request = variant.make(material(jwt()));
            QVERIFY2(request, variant.id);
            QCOMPARE(request->method, "GET"_ba);
            sent.insert({request->authorization.reveal(), request->url.toEncoded()});
            QVERIFY2(!lab::differenceOf(variant).isEmpty(), variant.id);
        }
        QCOMPARE(sent.size(), contract().size());
    }

    void writesTheHeader_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("control") << "control"_ba
                                 << "Bearer ya29.0123456789abcdef"_ba;
        QTest::newRow("no-header") << "no-header"_ba
                                   << ""_ba;
        QTest::newRow("empty-token") << "empty-token"_ba
                                     << "Bearer "_ba;
        QTest::newRow("lowercase-scheme") << "lowercase-scheme"_ba
                                          << "bearer ya29.0123456789abcdef"_ba;
        QTest::newRow("uppercase-scheme") << "uppercase-scheme"_ba
                                          << "BEARER ya29.0123456789abcdef"_ba;
        QTest::newRow("wrong-scheme") << "wrong-scheme"_ba
                                      << "Token ya29.0123456789abcdef"_ba;
        QTest::newRow("doubled-bearer") << "doubled-bearer"_ba
                                        << "Bearer Bearer ya29.0123456789abcdef"_ba;
        QTest::newRow("quoted-token") << "quoted-token"_ba
                                      << "Bearer \"ya29.0123456789abcdef\""_ba;
        QTest::newRow("padded-whitespace") << "padded-whitespace"_ba
                                           << "Bearer  ya29.0123456789abcdef"_ba;
        QTest::newRow("truncated") << "truncated"_ba
                                   << "Bearer ya29.012345"_ba;
        QTest::newRow("last-character-changed") << "last-character-changed"_ba
                                                << "Bearer ya29.0123456789abcde_"_ba;
        QTest::newRow("signature-changed, of no JWT") << "signature-changed"_ba
                                                      << "left out"_ba;
        QTest::newRow("alg-none, of no JWT") << "alg-none"_ba
                                             << "left out"_ba;
        QTest::newRow("query-parameter") << "query-parameter"_ba
                                         << ""_ba;
        QTest::newRow("security-code") << "security-code"_ba
                                       << "securityCode code"_ba;
    }

    void writesTheHeader()
    {
        QFETCH(const QByteArray, id);
        QFETCH(const QByteArray, header);
        QCOMPARE(authorization(id.constData(), material("ya29.0123456789abcdef")), header);
    }

    void noneSendsTheGoodTokenForAnother()
    {
        for (qsizetype size = 1; size < 12; ++size) {
            const QByteArray token = "ya29.0123456"_ba.first(size);
            QVERIFY(authorization("truncated", material(token)) != "Bearer " + token);
            QVERIFY(authorization("last-character-changed", material(token)) != "Bearer " + token);
        }
    }

    /// The low bits of a signature's last character may be no part of it.
    void anotherLastCharacterIsAnotherSignature()
    {
        const QByteArray alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        for (const char last : alphabet) {
            const QByteArray token = QByteArray("A") + last;
            const QByteArray changed = authorization("last-character-changed", material(token)).sliced(7);
            QVERIFY2(QByteArray::fromBase64(changed, QByteArray::Base64UrlEncoding) !=
                         QByteArray::fromBase64(token, QByteArray::Base64UrlEncoding),
                     (token + ' ' + changed).constData());
        }
    }

    void changesOneThingOfAJwt()
    {
        const QList<QByteArray> parts = jwt().split('.');
        const auto of = [](const char *id) { return authorization(id, material(jwt())).sliced(7).split('.'); };
        QCOMPARE(of("signature-changed").first(2), parts.first(2));
        QVERIFY(of("signature-changed").last() != parts.last());
        QCOMPARE(of("claims-changed").first(), parts.first());
        QCOMPARE(of("claims-changed").last(), parts.last());
        const jose::CompactToken changed = jose::parseCompact(of("claims-changed").join('.'));
        QVERIFY(changed.claims && !changed.fault);
        QCOMPARE(of("alg-none").at(1), parts.at(1));
        QVERIFY(of("alg-none").last().isEmpty());
    }

    void aTokenThatIsNotThereLeavesItsVariantOut()
    {
        lab::Material bare;
        bare.token = Secret(jwt());
        for (const char *id :
             {"expired", "revoked", "other-kind", "other-account", "smaller-scope", "wrong-audience", "security-code"})
            QCOMPARE(authorization(id, bare), "left out"_ba);
        for (const lab::Variant &variant : lab::variants())
            QVERIFY2(variant.make(bare) || !lab::needOf(variant).isEmpty(), variant.id);
    }

    void theTokenInTheAddressLeavesTheRestOfIt()
    {
        const auto request = lab::variant(u"query-parameter")->make(material("a+b/c"));
        QVERIFY(request);
        QCOMPARE(request->url.toEncoded(), "https://api.example/items?x=%2F&access_token=a%2Bb%2Fc"_ba);
    }

    void forgedOnesAreMarked()
    {
        QStringList forged;
        for (const lab::Variant &variant : lab::variants())
            if (variant.forged)
                forged.append(QLatin1StringView(variant.id));
        QCOMPARE(forged, (QStringList{u"claims-changed"_s, u"alg-none"_s}));
    }

    void whatIsExpectedDependsOnTheApi()
    {
        for (const lab::Variant &variant : lab::variants())
            for (const lab::Api api : {lab::Api::Drive, lab::Api::Aodocs, lab::Api::Other}) {
                const lab::Expectation expected = variant.expect(api);
                QVERIFY2(!expected.statuses.isEmpty() && !expected.why.isEmpty(), variant.id);
            }
        const lab::Variant &lower = *lab::variant(u"lowercase-scheme");
        QVERIFY(lower.expect(lab::Api::Aodocs).statuses.contains(401));
        QVERIFY(lower.expect(lab::Api::Drive).statuses.contains(200));
        const lab::Variant &padded = *lab::variant(u"padded-whitespace");
        QCOMPARE(padded.expect(lab::Api::Aodocs).statuses, QList<int>{401});
        QVERIFY(padded.expect(lab::Api::Drive).statuses.contains(200));
        const lab::Variant &quoted = *lab::variant(u"quoted-token");
        QCOMPARE(quoted.expect(lab::Api::Other).statuses, (QList<int>{401, 400}));
        QCOMPARE(quoted.expect(lab::Api::Drive).statuses, QList<int>{401});
    }
};

QTEST_APPLESS_MAIN(TestVariants)
#include "tst_variants.moc"
