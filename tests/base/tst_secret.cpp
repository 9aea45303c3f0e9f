// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secret.h"

#include <QDebug>
#include <QtTest>
#include <type_traits>

namespace {

template<class T>
concept Printable = requires(QDebug stream, const T &value)
{
    stream << value;
};

} // namespace

// It cannot be printed, nor become something that can, by accident.
static_assert(Printable<QByteArray> && !Printable<Secret>);
static_assert(!std::is_convertible_v<Secret, QByteArray> && !std::is_convertible_v<Secret, QString>);
static_assert(!std::is_convertible_v<QByteArray, Secret>);

class TestSecret : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsItsBytes()
    {
        const QByteArray bytes("a\0b", 3);
        const Secret secret(bytes);
        QCOMPARE(secret.reveal(), bytes);
        QVERIFY(!secret.isEmpty());
        QVERIFY(Secret().isEmpty() && Secret().reveal().isEmpty() && Secret(QByteArray()).isEmpty());
    }

    void comparesByItsBytes()
    {
        QVERIFY(Secret("abc") == Secret("abc"));
        QVERIFY(!(Secret("abc") == Secret("abd")));
        QVERIFY(!(Secret("abc") == Secret("ab")));
        QVERIFY(Secret() == Secret(QByteArray()));
    }

    void aCopyOutlivesTheFirst()
    {
        Secret copy;
        {
            const Secret first(QByteArray(64, 'x'));
            copy = first;
        }
        QCOMPARE(copy.reveal(), QByteArray(64, 'x'));
    }

    void bytesThatSomebodyElseHoldsAreNotWiped()
    {
        const QByteArray held(64, 'x');
        {
            const Secret secret(held);
        }
        QCOMPARE(held, QByteArray(64, 'x'));
    }
};

QTEST_APPLESS_MAIN(TestSecret)
#include "tst_secret.moc"
