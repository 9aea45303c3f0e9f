// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/algorithms.h"

#include <QSet>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestAlgorithms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreComparedExactly()
    {
        QCOMPARE(QString::fromLatin1(jose::findAlgorithm(u"RS256")->name), u"RS256"_s);
        for (const QString &name : {u"rs256"_s, u"RS256 "_s, u"none"_s, u"RS"_s, QString(), u"RSA-OAEP"_s})
            QVERIFY2(!jose::findAlgorithm(name), qPrintable(name));
        QVERIFY(!jose::findCurve(u"p-256"));
    }

    void noSecretFitsWhatAPublicKeyVerifies()
    {
        for (const QString &name : {u"RS256"_s, u"PS512"_s, u"ES256"_s, u"EdDSA"_s})
            QVERIFY2(jose::needsPublicKey(name), qPrintable(name));
        for (const QString &name : {u"HS256"_s, u"none"_s, u"dir"_s, u"PBES2-HS256+A128KW"_s, QString()})
            QVERIFY2(!jose::needsPublicKey(name), qPrintable(name));
    }

    void everyRowIsWhole()
    {
        QSet<QString> names;
        for (const jose::Algorithm &row : jose::algorithms()) {
            names.insert(QString::fromLatin1(row.name));
            QVERIFY2((row.keyType == jose::KeyType::Rsa) == (row.padding != jose::Padding::None), row.name);
            QVERIFY2((row.keyType == jose::KeyType::Okp) == (row.digest == nullptr), row.name);
            if (!row.curve)
                continue;
            const jose::Curve *curve = jose::findCurve(QString::fromLatin1(row.curve));
            QVERIFY2(curve && curve->keyType == row.keyType && curve->signatureBytes == row.signatureBytes, row.name);
        }
        QCOMPARE(names.size(), qsizetype(jose::algorithms().size()));
        QCOMPARE(names.size(), 16);
    }
};

QTEST_APPLESS_MAIN(TestAlgorithms)
#include "tst_algorithms.moc"
