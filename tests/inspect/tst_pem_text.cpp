// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/pem_text.h"

#include <QtTest>

using inspect::scan::pemText;

namespace {

QByteArray begin(const QByteArray &name)
{
    return "-----BEGIN " + name + "-----\n";
}

QByteArray end(const QByteArray &name)
{
    return "-----END " + name + "-----\n";
}

/// Two full lines and one that is not.
QByteArray body()
{
    return QByteArray(64, 'M') + '\n' + QByteArray(64, 'I') + '\n' + QByteArray(10, 'E') + "==\n";
}

QByteArray withoutWhiteSpace(const QByteArray &text)
{
    return QByteArray(text).replace(' ', "").replace('\n', "");
}

} // namespace

class TestPemText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKeyIsWrittenAsProgramsReadIt_data()
    {
        QTest::addColumn<QByteArray>("pem");
        for (const char *name :
             {"PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY", "OPENSSH PRIVATE KEY", "ENCRYPTED PRIVATE KEY"})
            QTest::newRow(name) << begin(name) + body() + end(name);
        const QByteArray rsa = "RSA PRIVATE KEY";
        QTest::newRow("encrypted by AES in OpenSSL's older form")
            << begin(rsa) + "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC," + QByteArray(32, 'A') + "\n\n" + body() +
                   end(rsa);
        QTest::newRow("encrypted by triple DES") << begin(rsa) + "Proc-Type: 4,ENCRYPTED\nDEK-Info: DES-EDE3-CBC," +
                                                        QByteArray(16, 'A') + "\n\n" + body() + end(rsa);
        QTest::newRow("cut") << begin(rsa) + body();
    }

    void aKeyIsWrittenAsProgramsReadIt()
    {
        QFETCH(QByteArray, pem);
        QCOMPARE(pemText(withoutWhiteSpace(pem)), pem);
    }

    void whatIsNoKeyStays_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a password") << QByteArray("correct horse");
        QTest::newRow("a key of PGP") << QByteArray("-----BEGINPGPPRIVATEKEYBLOCK-----AAAA");
        QTest::newRow("a key with something else in it") << QByteArray("-----BEGINPRIVATEKEY-----AA*AA");
        QTest::newRow("a key behind something else") << QByteArray("x-----BEGINPRIVATEKEY-----AAAA");
    }

    void whatIsNoKeyStays()
    {
        QFETCH(QByteArray, secret);
        QCOMPARE(pemText(secret), secret);
    }
};

QTEST_APPLESS_MAIN(TestPemText)
#include "tst_pem_text.moc"
