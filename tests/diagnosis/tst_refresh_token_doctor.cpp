// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/refresh_token_doctor.h"

#include <QJsonObject>
#include <QtTest>

using namespace Qt::StringLiterals;
using diagnosis::Certainty;

namespace {

constexpr qint64 now = 1795344330;
constexpr qint64 day = 24 * 3600;

const QString drive = u"https://www.googleapis.com/auth/drive.readonly"_s;
const QString gmail = u"https://www.googleapis.com/auth/gmail.readonly"_s;

/// Google's usual words, `days` after the sign-in and `unused` days after the last good answer.
diagnosis::RefusedRefresh google(int days, int unused, const QStringList &scopes = {u"openid"_s, drive})
{
    return {u"invalid_grant"_s,
            u"Token has been expired or revoked."_s,
            true,
            u"993707107224-abc.apps.googleusercontent.com"_s,
            scopes,
            now - days * day,
            now - unused * day,
            now,
            0};
}

diagnosis::RefusedRefresh with(diagnosis::RefusedRefresh facts, const QString &error, const QString &description,
                               bool isGoogle = true)
{
    facts.error = error;
    facts.description = description;
    facts.google = isGoogle;
    return facts;
}

diagnosis::RefusedRefresh withClient(diagnosis::RefusedRefresh facts, const QString &clientId)
{
    facts.clientId = clientId;
    return facts;
}

diagnosis::RefusedRefresh cutOff(diagnosis::RefusedRefresh facts)
{
    facts.cutOff = u"10:15"_s;
    return facts;
}

} // namespace

Q_DECLARE_METATYPE(diagnosis::RefusedRefresh)

class TestRefreshTokenDoctor : public QObject
{
    Q_OBJECT

private:
    static std::optional<Certainty> certainty(const diagnosis::RefusedRefresh &facts, const char *id)
    {
        for (const diagnosis::RefreshCause &cause : diagnosis::refreshCauses(facts)) {
            if (QByteArray(cause.id) == id)
                return cause.certainty;
        }
        return {};
    }

private Q_SLOTS:
    void theSurestCauseComesFirst_data()
    {
        QTest::addColumn<diagnosis::RefusedRefresh>("facts");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("certainty");
        QTest::newRow("seven days after the sign-in") << google(7, 1) << u"testing-seven-days"_s << u"likely"_s;
        QTest::newRow("three days after it") << google(3, 1) << u"revoked"_s << u"likely"_s;
        QTest::newRow("a month after it, good until yesterday") << google(30, 1) << u"revoked"_s << u"likely"_s;
        QTest::newRow("name and e-mail alone, seven days after")
            << google(7, 1, {u"openid"_s, u"email"_s, u"profile"_s}) << u"revoked"_s << u"likely"_s;
        QTest::newRow("unused for seven months") << google(400, 210) << u"unused-six-months"_s << u"likely"_s;
        QTest::newRow("session control") << with(google(1, 1), u"invalid_grant"_s,
                                                 u"reauth related error, invalid_rapt"_s)
                                         << u"session-control"_s << u"certain"_s;
        QTest::newRow("an administrator's restriction")
            << with(google(1, 1), u"admin_policy_enforced"_s, {}) << u"admin-policy"_s << u"certain"_s;
        QTest::newRow("another client's")
            << with(google(1, 1), u"unauthorized_client"_s, u"Unauthorized"_s) << u"other-client"_s << u"certain"_s;
        QTest::newRow("a token that Google does not know")
            << with(google(1, 1), u"invalid_grant"_s, u"Bad Request"_s) << u"other-client"_s << u"likely"_s;
        QTest::newRow("a client that was deleted")
            << with(google(1, 1), u"invalid_client"_s, u"The OAuth client was deleted."_s) << u"client-gone"_s
            << u"certain"_s;
        QTest::newRow("the Playground's client")
            << withClient(google(2, 1), u"407408718192.apps.googleusercontent.com"_s) << u"playground-client"_s
            << u"likely"_s;
        QTest::newRow("an earlier refresh was cut off, and the provider may exchange refresh tokens")
            << cutOff(with(google(7, 1), u"invalid_grant"_s, {}, false)) << u"refresh-cut-off"_s << u"likely"_s;
        QTest::newRow("another provider says no more than the standard")
            << with(google(7, 1), u"invalid_grant"_s, u"grant request is invalid"_s, false) << u"revoked"_s
            << u"possible"_s;
    }

    void theSurestCauseComesFirst()
    {
        QFETCH(diagnosis::RefusedRefresh, facts);
        QFETCH(QString, first);
        QFETCH(QString, certainty);
        const auto causes = diagnosis::refreshCauses(facts);
        QVERIFY(!causes.isEmpty());
        QCOMPARE(QString::fromLatin1(causes[0].id), first);
        QCOMPARE(QString::fromLatin1(diagnosis::certaintyId(causes[0].certainty)), certainty);
        QVERIFY(!causes[0].reason.isEmpty() && !causes[0].remedy.isEmpty());
    }

    void whatCannotBeIsRuledOut()
    {
        QCOMPARE(certainty(google(3, 1), "testing-seven-days"), Certainty::RuledOut);
        QCOMPARE(certainty(google(30, 1), "testing-seven-days"), Certainty::RuledOut);
        QCOMPARE(certainty(google(30, 1), "unused-six-months"), Certainty::RuledOut);
        QCOMPARE(certainty(google(30, 1), "password-with-gmail"), Certainty::RuledOut);
        QCOMPARE(certainty(google(30, 1, {gmail}), "password-with-gmail"), Certainty::Possible);
        QCOMPARE(certainty(google(30, 1), "rotated-and-reused"), Certainty::RuledOut);
        QCOMPARE(certainty(google(30, 1), "hundred-tokens"), Certainty::Possible);
        QCOMPARE(certainty(google(30, 1), "clock"), Certainty::RuledOut);
    }

    void whatIsNotKnownSpeaksForNothing()
    {
        auto facts = google(7, 1);
        facts.signedInAt = facts.lastGood = 0;
        for (const char *id : {"testing-seven-days", "unused-six-months", "revoked"})
            QCOMPARE(certainty(facts, id), Certainty::Possible);
        facts.scopes.clear();
        QCOMPARE(certainty(facts, "password-with-gmail"), Certainty::Possible);
    }

    void aHundredSignInsEndTheOldest()
    {
        auto facts = google(3, 1);
        facts.signIns = 101;
        QCOMPARE(certainty(facts, "hundred-tokens"), Certainty::Likely);
        QCOMPARE(certainty(facts, "revoked"), Certainty::Possible);
    }

    void googlesRulesAreNotThoseOfOthers()
    {
        const auto other = with(google(7, 1), u"invalid_grant"_s, u"grant request is invalid"_s, false);
        QVERIFY(!certainty(other, "testing-seven-days"));
        QVERIFY(!certainty(other, "hundred-tokens"));
        QCOMPARE(certainty(other, "rotated-and-reused"), Certainty::Possible);
    }

    void aRefusalOfSomethingElseHasNoSuchCause()
    {
        QVERIFY(diagnosis::refreshCauses(with(google(7, 1), u"invalid_scope"_s, {})).isEmpty());
    }

    void theJsonIsThatOfFindings()
    {
        const QJsonObject first = diagnosis::toJson(diagnosis::refreshCauses(google(7, 1)))[0].toObject();
        QCOMPARE(first.value("id"_L1).toString(), u"testing-seven-days"_s);
        QCOMPARE(first.value("certainty"_L1).toString(), u"likely"_s);
        QVERIFY(first.value("evidence"_L1).toArray()[0].toString().contains(u"7 days"));
        QVERIFY(!first.value("remedy"_L1).toString().isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestRefreshTokenDoctor)
#include "tst_refresh_token_doctor.moc"
