// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/client_authentication.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestClientAuthentication : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rfc8414TheProviderSaysHowASecretIsTaken_data()
    {
        QTest::addColumn<QString>("methods");
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QString>("way");
        QTest::newRow("in the body") << u"client_secret_post"_s << "s"_ba << u"post"_s;
        QTest::newRow("in the body, before Basic")
            << u"client_secret_basic client_secret_post"_s << "s"_ba << u"post"_s;
        QTest::newRow("by Basic") << u"client_secret_basic"_s << "s"_ba << u"basic"_s;
        QTest::newRow("by Basic, where nothing is said") << QString() << "s"_ba << u"basic"_s;
        QTest::newRow("not at all") << u"private_key_jwt"_s << "s"_ba << u"error"_s;
        QTest::newRow("a client without a secret") << u"private_key_jwt"_s << QByteArray() << u"none"_s;
    }

    void rfc8414TheProviderSaysHowASecretIsTaken()
    {
        QFETCH(QString, methods);
        QFETCH(QByteArray, secret);
        QFETCH(QString, way);
        oauth::Client client;
        client.clientId = u"a client"_s;
        client.clientSecret = Secret(secret);
        oauth::ProviderMetadata provider;
        provider.issuer = u"https://issuer.example"_s;
        provider.tokenEndpointAuthMethods = methods.split(u' ', Qt::SkipEmptyParts);
        const auto made = oauth::authenticateClient(client, provider);
        QCOMPARE(made.has_value(), way != "error"_L1);
        if (!made)
            QCOMPARE(made.error().code, ErrorCode::ProviderMetadataWrong);
        if (!made)
            return;
        QCOMPARE(http::formValue(made->form, u"client_id"), way == "basic"_L1 ? QString() : client.clientId);
        QCOMPARE(http::formValue(made->form, u"client_secret"), way == "post"_L1 ? u"s"_s : QString());
        QCOMPARE(made->authorization.reveal(), way == "basic"_L1 ? "Basic "_ba + "a%20client:s"_ba.toBase64() : ""_ba);
    }
};

QTEST_APPLESS_MAIN(TestClientAuthentication)
#include "tst_client_authentication.moc"
