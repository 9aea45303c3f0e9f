// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/process_guard.h"
#include "app/services.h"
#include "sandbox/scripted_browser.h"
#include "tests/support/cli_process.h"
#include "tests/support/wait_for.h"

#include <QFile>
#include <QTemporaryDir>
#include <algorithm>
#include <array>
#include <sys/uio.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int skippedCode = 77; // as tests/CMakeLists.txt has it

/// A piece of a secret to look for, from its middle: what is freed loses its beginning. Kept in a form in which looking
/// for it finds no copy of our own.
class Needle
{
public:
    Needle(QByteArray is, const Secret &secret)
        : name(std::move(is))
    {
        const QByteArray &bytes = secret.reveal();
        for (qsizetype i = bytes.size() - length - 4; i < bytes.size() - 4; ++i)
            m_masked += static_cast<char>(bytes.at(i) ^ mask);
    }

    QByteArray name;

    /// How often it is in the bytes, as it is and as QString has it.
    int countIn(QByteArrayView bytes) const { return count(bytes, 1) + count(bytes, 2); }

    static constexpr qsizetype length = 24;

private:
    int count(QByteArrayView bytes, qsizetype step) const
    {
        const char first = static_cast<char>(m_masked.front() ^ mask);
        const qsizetype last = bytes.size() - length * step;
        int found = 0;
        for (qsizetype at = bytes.indexOf(first); at >= 0 && at <= last; at = bytes.indexOf(first, at + 1))
            found += isAt(bytes.data() + at, step);
        return found;
    }

    bool isAt(const char *place, qsizetype step) const
    {
        for (qsizetype i = 0; i < length; ++i) {
            if (static_cast<char>(place[i * step] ^ mask) != m_masked.at(i) || (step == 2 && place[i * step + 1] != 0))
                return false;
        }
        return true;
    }

    static constexpr char mask = 0x55;
    QByteArray m_masked;
};

struct Region
{
    quint64 begin = 0;
    quint64 end = 0;
    QByteArray name;
};

/// All that this process may write to: where a core takes its bytes from.
QList<Region> writableMemory()
{
    QFile maps(u"/proc/self/maps"_s);
    if (!maps.open(QIODevice::ReadOnly))
        qFatal("the test cannot read its own map");
    QList<Region> regions;
    for (const QByteArray &line : maps.readAll().split('\n')) {
        const QList<QByteArray> words = line.simplified().split(' ');
        const QList<QByteArray> range = words.first().split('-');
        if (words.value(1).startsWith("rw"))
            regions.append(
                {range.at(0).toULongLong(nullptr, 16), range.at(1).toULongLong(nullptr, 16), words.value(5)});
    }
    return regions;
}

/// How often each is in this process's memory: {name: where}.
QMultiMap<QByteArray, QByteArray> copiesInMemory(const QList<Needle> &needles)
{
    static std::array<char, 1 << 20> buffer;
    const auto ownBegin = reinterpret_cast<quint64>(buffer.data());
    QMultiMap<QByteArray, QByteArray> copies;
    for (const Region &region : writableMemory()) {
        constexpr quint64 overlap = 2 * Needle::length - 1;
        for (quint64 at = region.begin; at < region.end; at += buffer.size() - overlap) {
            const quint64 room = std::min<quint64>(buffer.size(), region.end - at);
            if (at < ownBegin + buffer.size() && at + room > ownBegin)
                continue;
            const iovec here{buffer.data(), room};
            const iovec there{reinterpret_cast<void *>(at), room}; // which another thread may have given back meanwhile
            const ssize_t read = process_vm_readv(getpid(), &here, 1, &there, 1, 0);
            for (const Needle &needle : needles) {
                for (int n = needle.countIn(QByteArrayView(buffer.data(), std::max<ssize_t>(read, 0))); n > 0; --n)
                    copies.insert(needle.name, region.name.isEmpty() ? "anonymous"_ba : region.name);
            }
            if (room < buffer.size())
                break;
        }
        buffer.fill(0);
    }
    return copies;
}

/// For QVERIFY2.
QByteArray inWords(const QMultiMap<QByteArray, QByteArray> &copies)
{
    QByteArray words;
    for (const QByteArray &name : copies.uniqueKeys())
        words += name + ": " + QByteArray::number(copies.count(name)) + " in " + copies.values(name).join(' ') + "; ";
    return words;
}

} // namespace

/// What is left of tokens in the memory of a program that lives on after the sign-out.
class TestMemory : public QObject
{
    Q_OBJECT

private:
    Result<app::Account> signIn(app::Services &services)
    {
        sandbox::ScriptedBrowser browser({u"alice@example.test"_s});
        const auto description = waitFor(services.sandboxHost().running());
        if (!description)
            return tl::unexpected<Error>(description.error());
        const auto signIn = services.signIn(app::sandboxSignIn(*description));
        return waitFor(signIn->start([&browser](const QUrl &url) -> Result<bool> {
            browser.visit(url);
            return true;
        }));
    }

    static void addNeedles(QList<Needle> &needles, app::Services &services, const app::Account &account)
    {
        const app::LiveTokens tokens = services.tokens().inMemory(account.id);
        needles.append({"access token", tokens.accessToken});
        needles.append({"ID token", tokens.idToken});
        const auto refreshToken = waitFor(services.secrets().get(account, app::refreshTokenItem));
        needles.append({"refresh token", *refreshToken});
    }

public:
    bool skipped = false;

private Q_SLOTS:
    void nothingOfAnAccountIsLeftAfterItsSignOut_data()
    {
        QTest::addColumn<bool>("memoryOnly");
        QTest::newRow("kept in the keychain") << false;
        QTest::newRow("kept in memory") << true;
    }

    void nothingOfAnAccountIsLeftAfterItsSignOut()
    {
        QFETCH(const bool, memoryOnly);
        const QTemporaryDir folder;
        CliProcess sandbox({u"sandbox"_s, u"--port"_s, u"0"_s, u"--data-dir"_s, folder.filePath(u"sandbox"_s),
                            u"--rotate-refresh-tokens"_s});
        const QUrl drive(QJsonDocument::fromJson(sandbox.readLine())["drive"_L1].toString());
        app::Services services({folder.filePath(u"data"_s), memoryOnly, {}});
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || !defined(__GLIBC__)
        skipped = true;
        QSKIP("what is freed is wiped in glibc's heap alone, and not in that of the sanitizers");
#endif
        QVERIFY(app::wipesWhatIsFreed());

        const auto account = signIn(services);
        QVERIFY2(account, wordsOf(account));
        QList<Needle> needles;
        addNeedles(needles, services, *account);
        http::Request request;
        request.url = drive.resolved(QUrl(u"/drive/v3/files"_s));
        const app::Authorization authorization{
            app::Authorization::Kind::AccountToken, *account, app::TokenType::Access, {}};
        const auto status =
            waitFor(services.requests().run(request, authorization, {}, this)).map([](const http::Exchange &exchange) {
                return exchange.response.status;
            });
        QCOMPARE(status.value_or(0), 200);
        QVERIFY(waitFor(services.tokens().refresh(*account)));
        addNeedles(needles, services, *account);
        const auto before = copiesInMemory(needles);
        QVERIFY2(before.contains("access token") && before.contains("ID token"), "the search finds nothing");
        QCOMPARE(before.contains("refresh token"), memoryOnly); // else it is in the keychain alone

        const auto out = waitFor(services.signOut()->start(*account, {}));
        QVERIFY2(out, wordsOf(out));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
        const auto after = copiesInMemory(needles);
        QVERIFY2(after.isEmpty(), ("before: " + inWords(before) + "\nafter: " + inWords(after)).constData());
    }
};

int main(int argc, char *argv[])
{
    app::keepMemoryPrivate();
    const QCoreApplication application(argc, argv);
    TestMemory test;
    const int failures = QTest::qExec(&test, argc, argv);
    return failures == 0 && test.skipped ? skippedCode : failures;
}

#include "tst_memory.moc"
