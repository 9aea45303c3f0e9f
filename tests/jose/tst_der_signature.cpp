// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/der_signature.h"
#include "tests/support/keys.h"

#include <QtTest>

class TestDerSignature : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWrittenAsOpenSslWritesIt_data()
    {
        QTest::addColumn<QByteArray>("r"); // in hexadecimal, as S is
        QTest::addColumn<QByteArray>("s");
        const QByteArray plain = QByteArray("7f").repeated(32);
        const QByteArray highest = QByteArray("ff").repeated(32);
        const QByteArray none = QByteArray("00").repeated(32);
        QTest::newRow("no bit that would be a sign") << plain << plain;
        QTest::newRow("R begins with a set bit") << highest << plain;
        QTest::newRow("S begins with a set bit") << plain << highest;
        QTest::newRow("both do") << highest << highest;
        QTest::newRow("R begins with zeros") << "0000" + plain.chopped(4) << plain;
        QTest::newRow("S begins with a zero and a set bit") << plain << "00" + highest.chopped(2);
        QTest::newRow("R is 0") << none << plain;
        QTest::newRow("S is 0") << plain << none;
        QTest::newRow("S is 1") << plain << none.chopped(2) + "01";
        QTest::newRow("P-384") << QByteArray("80").repeated(48) << QByteArray("01").repeated(48);
        QTest::newRow("127 bytes in all") << "0001" + QByteArray("02").repeated(60) << QByteArray("03").repeated(62);
        QTest::newRow("128 bytes in all") << QByteArray("02").repeated(62) << QByteArray("03").repeated(62);
        QTest::newRow("P-521") << "01" + QByteArray("ff").repeated(65) << "0080" + QByteArray("ab").repeated(64);
    }

    void isWrittenAsOpenSslWritesIt()
    {
        QFETCH(QByteArray, r);
        QFETCH(QByteArray, s);
        const QByteArray first = QByteArray::fromHex(r);
        const QByteArray second = QByteArray::fromHex(s);
        QCOMPARE(first.size(), second.size());
        const jose::OpenSsl<ECDSA_SIG, ECDSA_SIG_free> pair(ECDSA_SIG_new());
        ECDSA_SIG_set0(pair.get(), jose::bigNumber(first).release(), jose::bigNumber(second).release());
        QCOMPARE(jose::derSignature(first + second).toHex(),
                 testkeys::der<ECDSA_SIG>(i2d_ECDSA_SIG, pair.get()).toHex());
    }
};

QTEST_APPLESS_MAIN(TestDerSignature)
#include "tst_der_signature.moc"
