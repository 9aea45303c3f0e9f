// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remedy.h"

#include <QtTest>

using namespace Qt::StringLiterals;

using diagnosis::Action;
using Kind = app::Authorization::Kind;

class TestRemedy : public QObject
{
    Q_OBJECT

private:
    static app::Answered answered(Kind kind, const QString &url = u"https://www.googleapis.com/drive/v3/about"_s)
    {
        app::Answered answered;
        answered.request.url = QUrl(url);
        answered.authorization.kind = kind;
        answered.evidence.exchange = http::Exchange{answered.request, {401, {}, {}, {}, {}}, {}, 0, {}};
        if (kind == Kind::AccountToken) {
            answered.evidence.account = diagnosis::AccountFacts();
            answered.evidence.account->clientId = u"123456789012-abc.apps.googleusercontent.com"_s;
        }
        return answered;
    }

private Q_SLOTS:
    void whatCanBeDone_data()
    {
        QTest::addColumn<Action>("action");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<bool>("can");
        QTest::newRow("an account's token can be refreshed") << Action::RefreshAndResend << Kind::AccountToken << true;
        QTest::newRow("a pasted one cannot") << Action::RefreshAndResend << Kind::Bearer << false;
        QTest::newRow("nobody to sign in again") << Action::SignInAgain << Kind::Nothing << false;
        QTest::newRow("another token can always be chosen") << Action::UseOtherToken << Kind::Bearer << true;
        QTest::newRow("a clock is set elsewhere") << Action::SetClock << Kind::AccountToken << false;
        QTest::newRow("the client of an account is known")
            << Action::CopyForAodocsSupport << Kind::AccountToken << true;
        QTest::newRow("that of nobody is not") << Action::CopyForAodocsSupport << Kind::Nothing << false;
    }

    void whatCanBeDone()
    {
        QFETCH(Action, action);
        QFETCH(Kind, kind);
        QTEST(app::canDo(action, answered(kind)), "can");
    }

    void theTokenThatFits()
    {
        app::Answered drive = answered(Kind::AccountToken);
        QVERIFY(!app::fittingToken(drive)); // it is the access token already
        drive.authorization.type = app::TokenType::Id;
        QCOMPARE(app::fittingToken(drive)->type, app::TokenType::Access);
        app::Answered aodocs = answered(Kind::AccountToken, u"https://aodocs.altirnao.com/api/user/v1/me"_s);
        aodocs.authorization.type = app::TokenType::Id;
        QVERIFY(!app::fittingToken(aodocs)); // AODocs takes both
    }

    void allDrivesStandsInTheAddressOnce()
    {
        http::Request request;
        request.url = QUrl(u"https://www.googleapis.com/drive/v3/files/1?supportsAllDrives=false&fields=id"_s);
        QCOMPARE(app::withAllDrives(request).url.query(), u"fields=id&supportsAllDrives=true"_s);
    }

    void theLeastScopeIsAskedFor()
    {
        QCOMPARE(app::leastScope({u"a/drive"_s, u"a/drive.readonly"_s}), QStringList{u"a/drive.readonly"_s});
        QCOMPARE(app::leastScope({u"a/drive"_s, u"a/drive.file"_s}), QStringList{u"a/drive"_s});
        QCOMPARE(app::leastScope({}), QStringList());
    }

    void supportGetsTheClientAndNoSecret()
    {
        app::Answered refused = answered(Kind::AccountToken, u"https://aodocs.altirnao.com/api/user/v1/me"_s);
        refused.evidence.exchange->request.authorization = Secret("Bearer ya29.topsecret");
        const QString text = app::forAodocsSupport(refused.evidence);
        QVERIFY2(text.contains(u"Client ID: 123456789012-abc.apps.googleusercontent.com"), qPrintable(text));
        QVERIFY2(text.contains(u"project number: 123456789012\n"), qPrintable(text));
        QVERIFY2(!text.contains(u"topsecret"), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(TestRemedy)
#include "tst_remedy.moc"
