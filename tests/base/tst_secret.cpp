// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secret.h"

#include <QDebug>
#include <QtTest>
#include <type_traits>

// What stands in a block when it is freed. Neither a sanitizer nor another C library lets this program see that.
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#include <algorithm>
#include <array>
#include <malloc.h>

namespace {

const char *watched = nullptr; ///< within the block that is waited for
std::array<char, 64> atItsEnd;

} // namespace

extern "C" {

void __libc_free(void *block);

void free(void *block)
{
    const auto *start = static_cast<const char *>(block);
    if (block && watched >= start && watched < start + malloc_usable_size(block)) {
        std::copy_n(watched, atItsEnd.size(), atItsEnd.begin());
        watched = nullptr;
    }
    __libc_free(block);
}

} // extern "C"
#define SEES_WHAT_IS_FREED
#endif

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

    void bytesAreWipedWhenTheLastCopyGoes()
    {
#ifndef SEES_WHAT_IS_FREED
        QSKIP("what is freed cannot be seen here");
#else
        const auto lastOf = [](auto *owner, const char *bytes) {
            watched = bytes;
            delete owner;
            return QByteArray(atItsEnd.data(), atItsEnd.size());
        };
        auto *bytes = new QByteArray(64, 'x');
        QCOMPARE(lastOf(bytes, bytes->constData()), QByteArray(64, 'x')); // so it would be seen
        auto *secret = new Secret(QByteArray(64, 'x'));
        auto *copy = new Secret(*secret);
        delete secret;
        QCOMPARE(lastOf(copy, copy->reveal().constData()), QByteArray(64, '\0'));
#endif
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
