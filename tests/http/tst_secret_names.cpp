// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/secret_names.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestSecretNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellTheKind_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("kind");
        QTest::newRow("a whole name") << "X-Amz-Signature"_ba
                                      << "SIGNATURE"_ba;
        QTest::newRow("a last word") << "dbPassword"_ba
                                     << "PASSWORD"_ba;
        QTest::newRow("in capitals") << "CLIENT_SECRET"_ba
                                     << "SECRET"_ba;
        QTest::newRow("a separator before its last letter") << "api-ke_y"_ba
                                                            << "APIKEY"_ba;
        QTest::newRow("a separator at its end") << "api_key_"_ba
                                                << "APIKEY"_ba;
        QTest::newRow("a header that nobody reads") << "X-Original-Authorization"_ba
                                                    << "CREDENTIAL"_ba;
        QTest::newRow("what it is about") << "authentication"_ba
                                          << ""_ba;
        QTest::newRow("a digit at its end") << "password1"_ba
                                            << ""_ba;
        QTest::newRow("another ending") << "passwordless"_ba
                                        << ""_ba;
        QTest::newRow("one letter") << "y"_ba
                                    << ""_ba;
    }

    void tellTheKind()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, kind);
        QCOMPARE(QByteArray(http::kindOfSecretName(name)), kind);
    }
};

QTEST_APPLESS_MAIN(TestSecretNames)
#include "tst_secret_names.moc"
