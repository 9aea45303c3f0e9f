// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings_rules.h"

#include "app/common_options.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestSettingsRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHostIsWrittenOneWay_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("host");
        QTest::newRow("a name") << u" API.Example.com "_s << u"api.example.com"_s;
        QTest::newRow("with a port") << u"api.example.com:8443"_s << u"api.example.com:8443"_s;
        QTest::newRow("with the usual port") << u"api.example.com:443"_s << u"api.example.com"_s;
        QTest::newRow("of IPv6") << u"[FD00::1]"_s << u"[fd00::1]"_s;
        QTest::newRow("of IPv6, with a port") << u"[fd00::1]:8443"_s << u"[fd00::1]:8443"_s;
        QTest::newRow("an address with it") << u"https://api.example.com:443/"_s << u"api.example.com"_s;
        QTest::newRow("an address is taken for its host") << u"https://api.example.com/v1?x"_s << u"api.example.com"_s;
        QTest::newRow("plain http gets no token") << u"http://api.example.com"_s << QString();
        QTest::newRow("all hosts are none") << u"*"_s << QString();
        QTest::newRow("nor is a pattern one") << u"*.example.com"_s << QString();
        QTest::newRow("a user is none") << u"me@api.example.com"_s << QString();
        QTest::newRow("two in one line") << u"a.example b.example"_s << QString();
        QTest::newRow("nothing") << u""_s << QString();
    }

    void aHostIsWrittenOneWay()
    {
        QFETCH(QString, typed);
        const QString host = app::tokenHost(typed).value_or(QString());
        QTEST(host, "host");
        QCOMPARE(app::tokenHost(host).value_or(QString()), host); // what was saved can be saved again
    }

    void anAllowedHostTakesATokenByHttpsAlone()
    {
        app::Settings settings;
        settings.tokenHosts = {u"api.example.com"_s};
        const auto allowed = app::allowedHosts(settings);
        const QString issuer = u"https://accounts.google.com"_s;
        QVERIFY(app::mayReceiveToken(QUrl(u"https://api.example.com/x"_s), issuer, allowed));
        QVERIFY(!app::mayReceiveToken(QUrl(u"http://api.example.com/x"_s), issuer, allowed));
        QVERIFY(!app::mayReceiveToken(QUrl(u"https://other.example.com/x"_s), issuer, allowed));
    }

    void whatWasTypedIsMadeWhole()
    {
        app::Settings settings;
        settings.proxy = u" http://proxy.example:3128 "_s;
        settings.tokenHosts = {u"A.example"_s, u""_s, u"a.example"_s};
        const auto checked = app::checkedSettings(settings);
        QVERIFY(checked);
        QCOMPARE(checked->proxy, u"http://proxy.example:3128"_s);
        QCOMPARE(checked->tokenHosts, QStringList{u"a.example"_s});
    }

    void whatCannotBeUsedIsNotTaken()
    {
        app::Settings settings;
        settings.proxy = u"http://me:secret@proxy.example:3128"_s;
        const auto password = app::checkedSettings(settings);
        QVERIFY2(!password, "a password would stand in a file");
        QVERIFY(!describe(password.error()).contains(u"secret"));
        settings.proxy = u"ftp://proxy"_s;
        QVERIFY(!app::checkedSettings(settings));
        settings.proxy.clear();
        settings.caFile = u"/nowhere/ca.pem"_s;
        QCOMPARE(app::checkedSettings(settings).error().code, ErrorCode::FileUnreadable);
    }

    void theCommandLineWinsOverTheSettings()
    {
        app::Settings settings;
        settings.proxy = u"http://settings.example"_s;
        app::ServicesOptions options;
        QVERIFY(app::addSettings(options, settings));
        QCOMPARE(options.proxy.hostName(), u"settings.example"_s);
        settings.proxy = u"http://later.example"_s;
        QVERIFY(app::addSettings(options, settings));
        QCOMPARE(options.proxy.hostName(), u"settings.example"_s);
    }

    void aLostFileOfCertificatesLeavesTheProxy()
    {
        app::Settings settings;
        settings.proxy = u"http://proxy.example"_s;
        settings.caFile = u"/nowhere/ca.pem"_s;
        app::ServicesOptions options;
        QVERIFY(!app::addSettings(options, settings));
        QCOMPARE(options.proxy.hostName(), u"proxy.example"_s);
    }

    void pastAProxyThatNobodyUnderstandsNothingGoes_data()
    {
        const Error unread = {ErrorCode::FileUnreadable, u"settings.json"_s, u"why"_s};
        app::Settings wrong;
        wrong.proxy = u"ftp://proxy"_s;
        app::Settings lost;
        lost.caFile = u"/nowhere/ca.pem"_s;
        QTest::addColumn<Result<app::Settings>>("settings");
        QTest::addColumn<bool>("named");
        QTest::addColumn<bool>("closed");
        QTest::newRow("settings that cannot be read") << Result<app::Settings>(tl::unexpected(unread)) << false << true;
        QTest::newRow("a wrong proxy") << Result<app::Settings>(wrong) << false << true;
        QTest::newRow("settings that cannot be read, beside --proxy")
            << Result<app::Settings>(tl::unexpected(unread)) << true << false;
        QTest::newRow("a lost file of certificates") << Result<app::Settings>(lost) << false << false;
    }

    void pastAProxyThatNobodyUnderstandsNothingGoes()
    {
        QFETCH(const Result<app::Settings>, settings);
        QFETCH(bool, named);
        app::ServicesOptions options;
        if (named)
            options.proxy = *app::settingsProxy(u"http://proxy.example"_s);
        const auto added = app::addSettings(options, settings);
        QVERIFY(!added);
        QTEST(options.closed.has_value(), "closed");
        QVERIFY(!options.closed || describe(*options.closed).contains(added.error().detail));
    }

    void whatTheCommandLineNamesIsNotAskedOfTheSettings()
    {
        app::Settings settings;
        settings.proxy = u"ftp://proxy"_s;
        settings.caFile = u"/nowhere/ca.pem"_s;
        app::ServicesOptions options;
        options.proxy = *app::settingsProxy(u"http://proxy.example"_s);
        options.caCertificates = "PEM"_ba;
        QVERIFY(app::addSettings(options, settings));
        QCOMPARE(options.proxy.hostName(), u"proxy.example"_s);
        QCOMPARE(options.caCertificates, "PEM"_ba);
    }
};

QTEST_APPLESS_MAIN(TestSettingsRules)
#include "tst_settings_rules.moc"
