// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/entra_codes.h"

#include "diagnosis/diagnosis.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestEntraCodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCodeNamesACause_data()
    {
        QTest::addColumn<QString>("description");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("rule");
        const auto row = [](const char *name, const QString &description, const QString &code, const QString &rule) {
            QTest::newRow(name) << description << code << rule;
        };
        row("nothing", {}, {}, {});
        row("words alone", u"The refresh token has expired."_s, {}, {});
        row("a code that is not known", u"AADSTS90002: Tenant not found."_s, {}, {});
        row("a code that begins as one that is known", u"AADSTS500111: Something else."_s, {}, {});
        row("a code within a word", u"XAADSTS50011"_s, {}, {});
        row("the second code, the first is not known", u"AADSTS90002: AADSTS65001: No consent."_s, u"AADSTS65001"_s,
            u"consent-missing"_s);
        row("unused", u"AADSTS700082: Expired due to inactivity."_s, u"AADSTS700082"_s, u"grant-expired"_s);
        row("expired", u"AADSTS70008: Expired."_s, u"AADSTS70008"_s, u"grant-expired"_s);
        row("a new password", u"AADSTS50173: Revoked."_s, u"AADSTS50173"_s, u"revoked"_s);
        row("a second factor", u"AADSTS50076: MFA."_s, u"AADSTS50076"_s, u"second-factor-wanted"_s);
        row("an old second factor", u"AADSTS50078: MFA expired."_s, u"AADSTS50078"_s, u"second-factor-wanted"_s);
        row("a second factor to set up", u"AADSTS50079: Enrol."_s, u"AADSTS50079"_s, u"second-factor-wanted"_s);
        row("a wrong secret", u"AADSTS7000215: Invalid client secret."_s, u"AADSTS7000215"_s, u"client-gone"_s);
        row("an expired secret", u"AADSTS7000222: Expired keys."_s, u"AADSTS7000222"_s, u"client-gone"_s);
        row("no such application", u"AADSTS700016: Not found."_s, u"AADSTS700016"_s, u"client-gone"_s);
        row("a redirect URI", u"AADSTS50011: No match."_s, u"AADSTS50011"_s, u"redirect-uri-refused"_s);
        row("a disabled account", u"AADSTS50057: Disabled."_s, u"AADSTS50057"_s, u"account-closed"_s);
    }

    void aCodeNamesACause()
    {
        QFETCH(QString, description);
        QFETCH(QString, code);
        QFETCH(QString, rule);
        const diagnosis::EntraCause cause = diagnosis::entraCauseIn(description);
        QCOMPARE(cause.code, code);
        QCOMPARE(QString::fromLatin1(cause.rule), rule);
        QVERIFY(rule.isEmpty() || diagnosis::findingIds().contains(rule));
    }
};

QTEST_APPLESS_MAIN(TestEntraCodes)
#include "tst_entra_codes.moc"
