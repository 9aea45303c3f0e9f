// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/ledger.h"

#include "tests/inspect/tokens.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace inspect::scan;
using tokens::json;

namespace {

Candidate candidate(const QByteArray &secret, const char *label = "ACCESS", bool isByShape = true)
{
    return {0, secret.size(), label, secret, isByShape, false};
}

Place place(qint64 line)
{
    return {u"file"_s, line, 1, 0, {}, {}};
}

/// What a JWT of these claims is found to be.
Finding found(const QByteArray &claims)
{
    Ledger ledger;
    ledger.note(candidate(testkeys::input(json("{'alg':'RS256'}"), json(claims)) + ".c2ln", "JWT"), place(1));
    return ledger.findings().first();
}

} // namespace

class TestLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneSecretHasOneLabel()
    {
        Ledger ledger;
        QCOMPARE(ledger.note(candidate("ya29.first"), place(1)), "ACCESS#1"_ba);
        QCOMPARE(ledger.note(candidate("ya29.second"), place(2)), "ACCESS#2"_ba);
        QCOMPARE(ledger.note(candidate("hunter22", "PASSWORD", false), place(3)), "PASSWORD#1"_ba);
        QCOMPARE(ledger.note(candidate("ya29.first"), place(4)), "ACCESS#1"_ba);
        QCOMPARE(ledger.total(), 4);
        QCOMPARE(ledger.findings().size(), 3);
        QCOMPARE(ledger.findings().first().count, 2);
        QCOMPARE(ledger.findings().first().places, (QList<Place>{place(1), place(4)}));
        QCOMPARE(ledger.findings().first().secret, Secret("ya29.first"));
        QVERIFY(ledger.contains("ya29.first") && !ledger.contains("ya29.third"));
        QCOMPARE(ledger.labelOf(candidate("ya29.second")), "ACCESS#2"_ba);
        QCOMPARE(ledger.labelOf(candidate("ya29.third")), "ACCESS"_ba);
        QVERIFY(ledger.more() == 0 && !ledger.isFull());
    }

    void placesAreForgottenAndLabelsAreNot()
    {
        Ledger ledger;
        ledger.note(candidate("ya29.first"), place(1));
        ledger.forgetPlaces();
        QCOMPARE(ledger.total(), 0);
        QVERIFY(ledger.findings().first().count == 0 && ledger.findings().first().places.isEmpty());
        QCOMPARE(ledger.note(candidate("ya29.second"), place(1)), "ACCESS#2"_ba);
        QCOMPARE(ledger.note(candidate("ya29.first"), place(2)), "ACCESS#1"_ba);
    }

    void theFirstPlacesAreKept()
    {
        Ledger ledger;
        for (qint64 line = 1; line <= Ledger::mostPlaces + 5; ++line)
            ledger.note(candidate("ya29.first"), place(line));
        QCOMPARE(ledger.findings().first().count, Ledger::mostPlaces + 5);
        QCOMPARE(ledger.findings().first().places.size(), Ledger::mostPlaces);
        QCOMPARE(ledger.findings().first().places.last().line, Ledger::mostPlaces);
    }

    void whatIsTooMuchToKeepHasALabelToo()
    {
        Ledger ledger;
        for (qsizetype i = 0; i < Ledger::mostFindings; ++i)
            ledger.note(candidate("ya29." + QByteArray::number(i)), place(i));
        QCOMPARE(ledger.more(), 0);
        const QByteArray label = "ACCESS#" + QByteArray::number(Ledger::mostFindings + 1);
        QCOMPARE(ledger.note(candidate("ya29.more"), place(1)), label);
        QCOMPARE(ledger.note(candidate("ya29.more"), place(2)), label);
        QCOMPARE(ledger.more(), 1);
        QCOMPARE(ledger.findings().size(), Ledger::mostFindings);
    }

    void whatAJwtTells()
    {
        const Finding all =
            found("{'iss':'https://i.example','sub':'42','exp':1700000000,'email':'a@b.com','upn':'c'}");
        QCOMPARE(all.kind, u"jws"_s);
        QCOMPARE(all.issuer, u"https://i.example"_s);
        QCOMPARE(all.subject, u"42"_s);
        QCOMPARE(all.owner, u"a@b.com"_s);
        QCOMPARE(all.expiresAt, std::optional<qint64>(1700000000));
        const Finding none = found("{}");
        QVERIFY(none.issuer.isEmpty() && none.subject.isEmpty() && none.owner.isEmpty() && !none.expiresAt);
    }

    void theOwnerIsTheFirstOfTheNames_data()
    {
        QTest::addColumn<QByteArray>("claims");
        QTest::addColumn<QString>("owner");
        QTest::newRow("email") << "{'name':'n','upn':'u','preferred_username':'p','email':'e'}"_ba << u"e"_s;
        QTest::newRow("preferred_username") << "{'name':'n','upn':'u','preferred_username':'p'}"_ba << u"p"_s;
        QTest::newRow("upn") << "{'name':'n','upn':'u'}"_ba << u"u"_s;
        QTest::newRow("name") << "{'name':'n'}"_ba << u"n"_s;
    }

    void theOwnerIsTheFirstOfTheNames()
    {
        QFETCH(const QByteArray, claims);
        QFETCH(const QString, owner);
        QCOMPARE(found(claims).owner, owner);
    }

    void whatIsNamedIsNotReadAsAToken()
    {
        Ledger ledger;
        const QByteArray token = testkeys::input(json("{'alg':'RS256'}"), json("{'sub':'42'}")) + ".c2ln";
        ledger.note(candidate(token, "SECRET", false), place(1));
        QVERIFY(ledger.findings().first().subject.isEmpty());
        ledger.note(candidate("QmFzaWM6YWxpY2U", "KEY"), place(1));
        QCOMPARE(ledger.findings().last().kind, u"private_key"_s);
    }
};

QTEST_APPLESS_MAIN(TestLedger)
#include "tst_ledger.moc"
