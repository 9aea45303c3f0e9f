// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychain/keychain_store.h"
#include "tests/support/frozen_keyring.h"
#include "tests/support/places.h"

#include <QProcess>
#include <QtTest>
#include <csignal>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString wrapper = places::inSource(u"tests/support/private_session");

template<class T>
Result<T> wait(Future<T> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20000) || future.resultCount() == 0)
        return failure(ErrorCode::Internal, u"test"_s, u"no result"_s);
    return future.result();
}

QByteArray output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished() ? process.readAllStandardOutput() : QByteArray();
}

void lock()
{
    output(u"gdbus"_s, {u"call"_s, u"--session"_s, u"--dest"_s, u"org.freedesktop.secrets"_s, u"--object-path"_s,
                        u"/org/freedesktop/secrets"_s, u"--method"_s, u"org.freedesktop.Secret.Service.Lock"_s,
                        u"[objectpath '/org/freedesktop/secrets/collection/login']"_s});
}

void unlock()
{
    output(places::inSource(u"tests/support/unlock_keyring"), {});
}

/// A keychain that says yes and does something else.
class LyingStore : public KeychainStore
{
public:
    using KeychainStore::KeychainStore;
    std::optional<Secret> back;

protected:
    Future<bool> writeJob(const QString &, const Secret &) override { return ready<bool>(true); }
    Future<bool> removeJob(const QString &) override { return ready<bool>(true); }
    Future<std::optional<Secret>> readJob(const QString &) override { return ready<std::optional<Secret>>(back); }
};

/// Freezes once its keychain was found to be well.
class FreezingStore : public KeychainStore
{
public:
    using KeychainStore::KeychainStore;
    std::unique_ptr<FrozenKeyring> frozen;

protected:
    Future<bool> writeJob(const QString &key, const Secret &secret) override
    {
        frozen = std::make_unique<FrozenKeyring>();
        return KeychainStore::writeJob(key, secret);
    }
};

/// What the second process of a test does: prints how the keychain it finds behaves.
int tellWhatIsThere()
{
    KeychainStore store(5s);
    QElapsedTimer clock;
    clock.start();
    const auto line = [](const char *name, const auto &result) {
        printf("%s %d %s\n", name, result ? -1 : static_cast<int>(result.error().code),
               result ? "" : qPrintable(describe(result.error())));
    };
    const QSignalSpy asked(&store, &KeychainStore::waitingForUser);
    line("probe", wait(store.probe()));
    line("write", wait(store.write(u"k"_s, Secret("v"))));
    line("read", wait(store.read(u"k"_s)));
    line("remove", wait(store.remove(u"k"_s)));
    printf("asked %d times\n", static_cast<int>(asked.size()));
    printf("ms %lld\n", clock.elapsed());
    return 0;
}

/// What another one does: asks a keychain that ends before it answers.
int tellHowItEnds()
{
    KeychainStore store(5s);
    const auto pid = static_cast<pid_t>(keyringPid());
    kill(pid, SIGSTOP);
    const auto asked = store.probe();
    kill(pid, SIGKILL);
    const auto result = wait(asked);
    printf("%s\n", result ? "well" : qPrintable(describe(result.error())));
    return 0;
}

} // namespace

class TestKeychainStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAnyBytesForALaterProcess_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a refresh token") << "1//0refresh-token"_ba;
        QTest::newRow("every byte, the null byte too") << [] {
            QByteArray all;
            for (int byte = 0; byte < 256; ++byte)
                all += static_cast<char>(byte);
            return all;
        }();
        QTest::newRow("100 kB") << QByteArray(100 * 1024, 'x');
    }

    void keepsAnyBytesForALaterProcess()
    {
        QFETCH(const QByteArray, bytes);
        const QString key = u"accounts.example/1/refresh_token"_s;
        {
            KeychainStore store;
            const auto written = wait(store.write(key, Secret(bytes)));
            QVERIFY2(written, written ? "" : qPrintable(describe(written.error())));
        }
        KeychainStore store;
        const auto found = wait(store.read(key));
        QVERIFY2(found, found ? "" : qPrintable(describe(found.error())));
        QCOMPARE(found->reveal(), bytes);
        QVERIFY(wait(store.remove(key)));
        QVERIFY(wait(store.remove(key)));
        QVERIFY(wait(store.read(key))->isEmpty());
    }

    void theItemIsFoundUnderOurName()
    {
        KeychainStore store;
        QVERIFY(wait(store.write(u"a.example/1/refresh_token"_s, Secret("v"))));
        const QByteArray found = output(u"secret-tool"_s, {u"search"_s, u"--all"_s, u"server"_s, u"tokenloupe"_s});
        QVERIFY2(found.contains("secret = dg=="), found.constData()); // base64: the binary mode
        QVERIFY(wait(store.remove(u"a.example/1/refresh_token"_s)));
    }

    void aKeychainThatLiesIsFoundOut()
    {
        LyingStore store(5s);
        const auto said = [](const Result<bool> &result) { return result ? QString() : describe(result.error()); };
        const QString sentence = u"The keychain cannot be trusted: after it was asked to %1. Another program may have "
                                 "changed it: try again, or keep accounts for this session only (--memory-only)."_s;
        const auto unkept = wait(store.write(u"k"_s, Secret("v")));
        QCOMPARE(said(unkept), sentence.arg(u"keep a secret, nothing came back"_s));
        QCOMPARE(unkept.error().code, ErrorCode::KeychainLied);
        store.back = Secret("w");
        QCOMPARE(said(wait(store.write(u"k"_s, Secret("v")))),
                 sentence.arg(u"keep a secret, something else came back"_s));
        QCOMPARE(said(wait(store.remove(u"k"_s))), sentence.arg(u"forget a secret, it was still there"_s));
        store.back = Secret("v");
        QVERIFY(wait(store.write(u"k"_s, Secret("v"))));
    }

    void aSecretThatIsTooLargeIsToldApart()
    {
        KeychainStore store;
        const auto kept = wait(store.write(u"large"_s, Secret(QByteArray(KeychainStore::largestSecret + 1, 'x'))));
        QCOMPARE(kept.error().code, ErrorCode::KeychainTooSmall);
        QVERIFY2(describe(kept.error()).contains(u"1,048,577 bytes"_s), qPrintable(describe(kept.error())));
        QVERIFY(wait(store.write(u"large"_s, Secret(QByteArray(KeychainStore::largestSecret, 'x')))));
        QVERIFY(wait(store.remove(u"large"_s)));
    }

    void saysWhenItIsLockedAndWhenItIsOpened()
    {
        KeychainStore store;
        QSignalSpy changes(&store, &KeychainStore::changed);
        QVERIFY(wait(store.probe()));
        lock();
        QTRY_COMPARE(changes.size(), 1);
        QCOMPARE(wait(store.probe()).error().code, ErrorCode::KeychainLocked);
        unlock();
        QTRY_COMPARE(changes.size(), 2);
        QVERIFY(wait(store.probe()));
        QVERIFY2(wait(store.unlock()), "one that is open asks nobody");
    }

    void aLockedOneAsksAndTakesNoForAnAnswer()
    {
        KeychainStore store;
        lock();
        QSignalSpy asked(&store, &KeychainStore::waitingForUser);
        const auto unlocked = wait(store.unlock()); // nobody shows a prompt in this session, which counts as no
        unlock();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(unlocked.error().code, ErrorCode::KeychainFailed);
        QVERIFY2(describe(unlocked.error()).contains(u"its password was not given"),
                 qPrintable(describe(unlocked.error())));
    }

    void aFrozenKeychainIsGivenUp()
    {
        KeychainStore store(300ms);
        const FrozenKeyring frozen;
        QCOMPARE(wait(store.probe()).error().code, ErrorCode::TimedOut);
        QCOMPARE(wait(store.read(u"k"_s)).error().code, ErrorCode::TimedOut);
    }

    /// As gnome-keyring does of itself, when a program goes at a wrong moment.
    void aKeychainThatEndsIsNotTakenForASlowOne()
    {
        const QByteArray said =
            output(wrapper, {u"--keyring"_s, QCoreApplication::applicationFilePath(), u"--tell-how-it-ends"_s});
        QVERIFY2(said.contains("no keychain"), said.constData());
        QVERIFY2(!said.contains("passed"), said.constData());
    }

    void aJobThatOutlivesItsDeadlineEndsAlone()
    {
        FreezingStore store(300ms);
        QCOMPARE(wait(store.write(u"late"_s, Secret("v"))).error().code, ErrorCode::TimedOut);
        store.frozen.reset();
        KeychainStore later;
        QTRY_COMPARE(wait(later.read(u"late"_s))->reveal(), "v"_ba);
        QVERIFY(wait(later.remove(u"late"_s)));
    }

    void theDeathOfTheStoreCancelsAndHarmsNoJob()
    {
        auto store = std::make_unique<FreezingStore>(5s);
        auto future = store->write(u"dying"_s, Secret("v"));
        QTRY_VERIFY(store->frozen);
        store.reset();
        QTRY_VERIFY(future.isCanceled());
        KeychainStore later;
        QTRY_COMPARE(wait(later.read(u"dying"_s))->reveal(), "v"_ba);
        QVERIFY(wait(later.remove(u"dying"_s)));
    }

    void aKeychainWithoutAKeyringIsUsableAndSaysThatItWillAsk()
    {
        const QString command = u"gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1; "
                                "gdbus wait --session --timeout 10 org.freedesktop.secrets; '%1' --tell"_s;
        const QByteArray said =
            output(wrapper, {u"--bus"_s, u"bash"_s, u"-c"_s, command.arg(QCoreApplication::applicationFilePath())});
        QVERIFY2(said.startsWith("probe -1 "), said.constData());
        QVERIFY2(said.contains("\nasked 1 times\n"), said.constData());
    }

    void saysWhatIsMissing_data()
    {
        QTest::addColumn<QStringList>("session");
        QTest::addColumn<QString>("variable");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("a bus without a keychain") << QStringList{u"--bus"_s} << QString() << ErrorCode::KeychainAbsent;
        QTest::newRow("no bus") << QStringList() << QString() << ErrorCode::KeychainAbsent;
        QTest::newRow("a dead bus address")
            << QStringList() << u"DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent"_s << ErrorCode::KeychainAbsent;
        QTest::newRow("a bus address that is none")
            << QStringList() << u"DBUS_SESSION_BUS_ADDRESS=nonsense"_s << ErrorCode::KeychainAbsent;
        QTest::newRow("a locked keyring")
            << QStringList{u"--locked-keyring"_s} << QString() << ErrorCode::KeychainLocked;
        QTest::newRow("no glib loop") << QStringList{u"--keyring"_s} << u"QT_NO_GLIB=1"_s << ErrorCode::KeychainAbsent;
    }

    void saysWhatIsMissing()
    {
        QFETCH(const QStringList, session);
        QFETCH(const QString, variable);
        QFETCH(const ErrorCode, code);
        const QStringList command = session + QStringList{u"env"_s, variable.isEmpty() ? u"A=b"_s : variable,
                                                          QCoreApplication::applicationFilePath(), u"--tell"_s};
        const QByteArray said = output(wrapper, command);
        for (const char *operation : {"probe", "write", "read", "remove"}) {
            const QByteArray start = operation + " "_ba + QByteArray::number(static_cast<int>(code)) + ' ';
            QVERIFY2(said.startsWith(start) || said.contains('\n' + start), said.constData());
        }
        QVERIFY2(said.mid(said.lastIndexOf("ms ") + 3).trimmed().toInt() < 3000, said.constData());
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    if (QCoreApplication::arguments().contains(u"--tell"_s))
        return tellWhatIsThere();
    if (QCoreApplication::arguments().contains(u"--tell-how-it-ends"_s))
        return tellHowItEnds();
    TestKeychainStore test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keychain_store.moc"
