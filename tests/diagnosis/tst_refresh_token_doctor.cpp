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
const QString profileScope = u"https://www.googleapis.com/auth/userinfo.profile"_s;
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

diagnosis::RefusedRefresh without(qint64 diagnosis::RefusedRefresh::*time)
{
    diagnosis::RefusedRefresh facts = google(7, 1);
    facts.*time = 0;
    return facts;
}

diagnosis::RefusedRefresh withSignIns(int count)
{
    diagnosis::RefusedRefresh facts = google(3, 1);
    facts.signIns = count;
    return facts;
}

diagnosis::RefusedRefresh other()
{
    return with(google(7, 1), u"invalid_grant"_s, u"grant request is invalid"_s, false);
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

    static QString inOneLine(const QList<diagnosis::RefreshCause> &causes)
    {
        QStringList words;
        for (const diagnosis::RefreshCause &cause : causes)
            words.append(QLatin1StringView(diagnosis::certaintyId(cause.certainty)) + u' ' +
                         QLatin1StringView(cause.id));
        return words.join(u", "_s);
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
        const auto entra = [](const QString &error, const QString &description) {
            return with(google(7, 1), error, description, false);
        };
        QTest::newRow("Entra, unused for too long")
            << entra(u"invalid_grant"_s, u"AADSTS700082: The refresh token has expired due to inactivity."_s)
            << u"grant-expired"_s << u"likely"_s;
        QTest::newRow("Entra, a new password")
            << entra(u"invalid_grant"_s, u"AADSTS50173: The provided grant has expired due to it being revoked."_s)
            << u"revoked"_s << u"likely"_s;
        QTest::newRow("Entra, a second factor, by an error that RFC 6749 does not have")
            << entra(u"interaction_required"_s, u"AADSTS50076: You must use multi-factor authentication."_s)
            << u"second-factor-wanted"_s << u"likely"_s;
        QTest::newRow("Entra, no consent") << entra(u"invalid_grant"_s, u"AADSTS65001: The user has not consented."_s)
                                           << u"consent-missing"_s << u"likely"_s;
        QTest::newRow("Entra, a disabled account")
            << entra(u"invalid_grant"_s, u"AADSTS50057: The user account is disabled."_s) << u"account-closed"_s
            << u"likely"_s;
        QTest::newRow("Entra, a client that it does not know, which it calls unauthorized")
            << entra(u"unauthorized_client"_s, u"AADSTS700016: Application was not found."_s) << u"client-gone"_s
            << u"likely"_s;
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

    void eachCauseIsWeighed_data()
    {
        QTest::addColumn<diagnosis::RefusedRefresh>("facts");
        QTest::addColumn<QString>("causes");
        QTest::newRow("Google, a week after the sign-in")
            << google(7, 1)
            << u"likely testing-seven-days, possible revoked, possible hundred-tokens, "
               u"possible time-based-access, possible account-closed, ruled-out session-control, "
               u"ruled-out rotated-and-reused, ruled-out other-client, ruled-out unused-six-months, "
               u"ruled-out password-with-gmail, ruled-out clock"_s;
        QTest::newRow("Google, unused for seven months")
            << google(400, 210)
            << u"likely unused-six-months, possible revoked, possible hundred-tokens, "
               u"possible time-based-access, possible account-closed, ruled-out session-control, "
               u"ruled-out testing-seven-days, ruled-out rotated-and-reused, ruled-out other-client, "
               u"ruled-out password-with-gmail, ruled-out clock"_s;
        QTest::newRow("Google, good for a month, then unused for seven")
            << google(240, 210)
            << u"likely unused-six-months, possible revoked, possible hundred-tokens, "
               u"possible time-based-access, possible account-closed, ruled-out session-control, "
               u"ruled-out testing-seven-days, ruled-out rotated-and-reused, ruled-out other-client, "
               u"ruled-out password-with-gmail, ruled-out clock"_s;
        QTest::newRow("the other names of profile scopes, a week after")
            << google(7, 1, {profileScope, u"https://www.googleapis.com/auth/userinfo.email"_s})
            << u"likely revoked, possible hundred-tokens, possible time-based-access, "
               u"possible account-closed, ruled-out session-control, ruled-out testing-seven-days, "
               u"ruled-out rotated-and-reused, ruled-out other-client, ruled-out unused-six-months, "
               u"ruled-out password-with-gmail, ruled-out clock"_s;
        QTest::newRow("all mail, by its address")
            << google(3, 1, {u"https://mail.google.com/"_s})
            << u"likely revoked, possible hundred-tokens, possible password-with-gmail, "
               u"possible time-based-access, possible account-closed, ruled-out session-control, "
               u"ruled-out testing-seven-days, ruled-out rotated-and-reused, ruled-out other-client, "
               u"ruled-out unused-six-months, ruled-out clock"_s;
        QTest::newRow("a part of the mail")
            << google(3, 1, {gmail})
            << u"likely revoked, possible hundred-tokens, possible password-with-gmail, "
               u"possible time-based-access, possible account-closed, ruled-out session-control, "
               u"ruled-out testing-seven-days, ruled-out rotated-and-reused, ruled-out other-client, "
               u"ruled-out unused-six-months, ruled-out clock"_s;
        QTest::newRow("scopes that are not known")
            << google(30, 1, {})
            << u"possible testing-seven-days, possible revoked, possible hundred-tokens, "
               u"possible password-with-gmail, possible time-based-access, possible account-closed, "
               u"ruled-out session-control, ruled-out rotated-and-reused, ruled-out other-client, "
               u"ruled-out unused-six-months, ruled-out clock"_s;
        QTest::newRow("a sign-in at a time that is not known")
            << without(&diagnosis::RefusedRefresh::signedInAt)
            << u"possible testing-seven-days, possible revoked, possible unused-six-months, "
               u"possible hundred-tokens, possible time-based-access, possible account-closed, "
               u"ruled-out session-control, ruled-out rotated-and-reused, ruled-out other-client, "
               u"ruled-out password-with-gmail, ruled-out clock"_s;
        QTest::newRow("a last use at a time that is not known")
            << without(&diagnosis::RefusedRefresh::lastGood)
            << u"possible testing-seven-days, possible revoked, possible unused-six-months, "
               u"possible hundred-tokens, possible time-based-access, possible account-closed, "
               u"ruled-out session-control, ruled-out rotated-and-reused, ruled-out other-client, "
               u"ruled-out password-with-gmail, ruled-out clock"_s;
        QTest::newRow("a refusal at a time that is not known")
            << without(&diagnosis::RefusedRefresh::now)
            << u"possible testing-seven-days, possible revoked, possible unused-six-months, "
               u"possible hundred-tokens, possible time-based-access, possible account-closed, "
               u"ruled-out session-control, ruled-out rotated-and-reused, ruled-out other-client, "
               u"ruled-out password-with-gmail, ruled-out clock"_s;
        QTest::newRow("a hundred sign-ins since")
            << withSignIns(100)
            << u"likely revoked, possible hundred-tokens, possible time-based-access, "
               u"possible account-closed, ruled-out session-control, ruled-out testing-seven-days, "
               u"ruled-out rotated-and-reused, ruled-out other-client, ruled-out unused-six-months, "
               u"ruled-out password-with-gmail, ruled-out clock"_s;
        QTest::newRow("more than a hundred sign-ins since")
            << withSignIns(101)
            << u"likely hundred-tokens, possible revoked, possible time-based-access, "
               u"possible account-closed, ruled-out session-control, ruled-out testing-seven-days, "
               u"ruled-out rotated-and-reused, ruled-out other-client, ruled-out unused-six-months, "
               u"ruled-out password-with-gmail, ruled-out clock"_s;
        QTest::newRow("words that do not say that the token is dead")
            << with(google(30, 1), u"invalid_grant"_s, u"Bad Request"_s)
            << u"likely other-client, possible revoked, possible hundred-tokens, "
               u"possible time-based-access, possible account-closed, ruled-out session-control, "
               u"ruled-out testing-seven-days, ruled-out rotated-and-reused, "
               u"ruled-out unused-six-months, ruled-out password-with-gmail, ruled-out clock"_s;
        QTest::newRow("Google asks for the session's password")
            << with(google(30, 1), u"invalid_grant"_s, u"reauth related error, rapt_required"_s)
            << u"certain session-control"_s;
        QTest::newRow("Google deleted the client")
            << with(google(30, 1), u"deleted_client"_s, {}) << u"certain client-gone"_s;
        QTest::newRow("a signed statement from the future")
            << with(google(30, 1), u"invalid_grant"_s, u"Invalid JWT: iat is in the future"_s)
            << u"likely other-client, likely clock, possible revoked, possible hundred-tokens, "
               u"possible time-based-access, possible account-closed, ruled-out session-control, "
               u"ruled-out testing-seven-days, ruled-out rotated-and-reused, "
               u"ruled-out unused-six-months, ruled-out password-with-gmail"_s;
        QTest::newRow("a signed statement whose time is wrong")
            << with(google(30, 1), u"invalid_grant"_s, u"bad value of iat"_s)
            << u"likely other-client, likely clock, possible revoked, possible hundred-tokens, "
               u"possible time-based-access, possible account-closed, ruled-out session-control, "
               u"ruled-out testing-seven-days, ruled-out rotated-and-reused, "
               u"ruled-out unused-six-months, ruled-out password-with-gmail"_s;
        QTest::newRow("a word that holds the claim's name")
            << with(google(30, 1), u"invalid_grant"_s, u"The client is not associated with it, or who initiated it"_s)
            << u"likely other-client, possible revoked, possible hundred-tokens, "
               u"possible time-based-access, possible account-closed, ruled-out session-control, "
               u"ruled-out testing-seven-days, ruled-out rotated-and-reused, "
               u"ruled-out unused-six-months, ruled-out password-with-gmail, ruled-out clock"_s;
        QTest::newRow("a signed statement that is refused")
            << with(google(30, 1), u"invalid_grant"_s, u"Invalid JWT"_s)
            << u"likely other-client, likely clock, possible revoked, possible hundred-tokens, "
               u"possible time-based-access, possible account-closed, ruled-out session-control, "
               u"ruled-out testing-seven-days, ruled-out rotated-and-reused, "
               u"ruled-out unused-six-months, ruled-out password-with-gmail"_s;
        QTest::newRow("another provider") << other()
                                          << u"possible revoked, possible rotated-and-reused, possible other-client, "
                                             u"possible unused-six-months, possible account-closed, ruled-out clock"_s;
        QTest::newRow("another provider, which uses Google's words")
            << with(other(), u"invalid_grant"_s, u"Token has been expired or revoked."_s, false)
            << u"possible revoked, possible rotated-and-reused, possible other-client, "
               u"possible unused-six-months, possible account-closed, ruled-out clock"_s;
        QTest::newRow("another provider, unused for seven months")
            << with(google(400, 210), u"invalid_grant"_s, u"grant request is invalid"_s, false)
            << u"possible revoked, possible rotated-and-reused, possible other-client, "
               u"possible unused-six-months, possible account-closed, ruled-out clock"_s;
        QTest::newRow("another provider, whose answer was lost")
            << cutOff(other())
            << u"likely refresh-cut-off, possible revoked, possible rotated-and-reused, "
               u"possible other-client, possible unused-six-months, possible account-closed, "
               u"ruled-out clock"_s;
        QTest::newRow("another provider, another client")
            << with(other(), u"unauthorized_client"_s, {}, false) << u"certain other-client"_s;
    }

    void eachCauseIsWeighed()
    {
        QFETCH(diagnosis::RefusedRefresh, facts);
        QFETCH(QString, causes);
        const QString told = inOneLine(diagnosis::refreshCauses(facts));
        QVERIFY2(told == causes, qPrintable(told));
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
