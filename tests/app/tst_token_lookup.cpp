// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/token_lookup.h"

#include "tests/support/wait_for.h"

using namespace Qt::StringLiterals;

namespace {

/// Names of a made-up internet.
Future<QList<QHostAddress>> madeUp(const QString &host)
{
    static const QHash<QString, QString> names = {
        {u"inside.example"_s, u"10.0.0.1"_s},
        {u"self.example"_s, u"127.0.0.1"_s},
        {u"public.example"_s, u"192.0.2.1"_s},
    };
    return ready<QList<QHostAddress>>(QList<QHostAddress>{QHostAddress(names.value(host))});
}

} // namespace

/// Where a token may be sent to be asked about.
class TestTokenLookup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProviderElsewhereIsNotBelievedAboutThisNetwork_data()
    {
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QString>("endpoint");
        QTest::addColumn<bool>("isOffered");
        const QString outside = u"https://public.example"_s;
        QTest::newRow("a public name") << outside << u"https://public.example/userinfo"_s << true;
        QTest::newRow("a private address") << outside << u"https://192.168.0.1/userinfo"_s << false;
        QTest::newRow("a name that is private") << outside << u"https://printer.local/userinfo"_s << false;
        QTest::newRow("a name that leads into a private network")
            << outside << u"https://inside.example/userinfo"_s << false;
        QTest::newRow("a name that leads to this computer") << outside << u"https://self.example/userinfo"_s << false;
        QTest::newRow("the provider's name leads inside too")
            << u"https://self.example"_s << u"https://inside.example/userinfo"_s << true;
        QTest::newRow("the provider is on this computer")
            << u"http://127.0.0.1:9"_s << u"http://127.0.0.1:9/userinfo"_s << true;
    }

    void aProviderElsewhereIsNotBelievedAboutThisNetwork()
    {
        QFETCH(QString, issuer);
        QFETCH(QString, endpoint);
        QFETCH(bool, isOffered);
        oauth::ProviderMetadata metadata;
        metadata.issuer = issuer;
        metadata.userinfoEndpoint = QUrl(endpoint);
        const auto questions = waitFor(app::questionsOf(metadata, this, madeUp));
        QVERIFY2(questions, wordsOf(questions));
        QCOMPARE(questions->size(), isOffered ? 1 : 0);
    }

    void theOrderStaysWhenOneIsLeftOut()
    {
        oauth::ProviderMetadata metadata;
        metadata.issuer = u"https://public.example"_s;
        metadata.tokeninfoEndpoint = QUrl(u"https://public.example/tokeninfo"_s);
        metadata.introspectionEndpoint = QUrl(u"https://inside.example/introspect"_s);
        metadata.userinfoEndpoint = QUrl(u"https://public.example/userinfo"_s);
        const auto questions = waitFor(app::questionsOf(metadata, this, madeUp));
        QVERIFY2(questions, wordsOf(questions));
        QCOMPARE(*questions, (QList<app::TokenQuestion>{{oauth::TokenService::Tokeninfo, metadata.tokeninfoEndpoint},
                                                        {oauth::TokenService::Userinfo, metadata.userinfoEndpoint}}));
    }
};

QTEST_GUILESS_MAIN(TestTokenLookup)
#include "tst_token_lookup.moc"
