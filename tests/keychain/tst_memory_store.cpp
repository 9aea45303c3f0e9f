// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychain/memory_store.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestMemoryStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsGivesBackAndForgets()
    {
        MemoryStore store;
        QVERIFY(store.read(u"a"_s).result()->isEmpty());
        QVERIFY(store.write(u"a"_s, Secret("one")).result());
        QVERIFY(store.write(u"a"_s, Secret("two")).result());
        QCOMPARE(store.read(u"a"_s).result()->reveal(), "two"_ba);
        QVERIFY(store.remove(u"a"_s).result());
        QVERIFY(store.remove(u"a"_s).result());
        QVERIFY(store.read(u"a"_s).result()->isEmpty());
        QCOMPARE(store.where(), SecretStore::Where::Memory);
    }
};

QTEST_APPLESS_MAIN(TestMemoryStore)
#include "tst_memory_store.moc"
