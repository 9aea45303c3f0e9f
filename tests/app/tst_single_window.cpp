// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/single_window.h"

#include <QDir>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QtTest>
#include <future>
#include <optional>

#ifdef Q_OS_LINUX
#include <linux/securebits.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using Start = app::SingleWindow::Start;

namespace {

/// A later start, in a thread of its own as it would be in a process of its own.
class Later
{
public:
    Later(const QString &dataDir, const QStringList &files)
        : m_start(
              std::async(std::launch::async, [dataDir, files] { return app::SingleWindow().start(dataDir, files); }))
    {
    }

    Start start()
    {
        const auto isThere = [this] { return m_start.wait_for(std::chrono::seconds(0)) == std::future_status::ready; };
        [&] { QTRY_VERIFY_WITH_TIMEOUT(isThere(), 15000); }();
        return m_start.get();
    }

private:
    std::future<Start> m_start;
};

#ifdef Q_OS_LINUX
constexpr uid_t nobody = 65534;

/// What the window there answers to somebody who may open its socket, whoever that is; nothing where this thread cannot
/// become that user. On Linux a thread can be somebody by itself, which the C library would not let it.
std::optional<QByteArray> answerTo(uid_t user, const QString &path)
{
    const auto ask = [user, path]() -> std::optional<QByteArray> {
        if (prctl(PR_SET_SECUREBITS, SECBIT_NO_SETUID_FIXUP) != 0 || syscall(SYS_setresuid, user, user, user) != 0)
            return std::nullopt;
        QLocalSocket socket;
        socket.connectToServer(path);
        if (!socket.waitForConnected())
            return std::nullopt;
        socket.write("[]\n");
        socket.waitForReadyRead();
        return socket.readAll();
    };
    auto answer = std::async(std::launch::async, ask);
    const auto isThere = [&answer] { return answer.wait_for(std::chrono::seconds(0)) == std::future_status::ready; };
    [&] { QTRY_VERIFY_WITH_TIMEOUT(isThere(), 60000); }();
    return answer.get();
}
#endif

} // namespace

class TestSingleWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLaterStartHandsItsFilesOver()
    {
        const QTemporaryDir data;
        app::SingleWindow window;
        QCOMPARE(window.start(data.path(), {}), Start::First);
        const QSignalSpy given(&window, &app::SingleWindow::filesGiven);
        Later later(data.path(), {u"relative.jwt"_s, u"/abs/olute.har"_s});
        QCOMPARE(later.start(), Start::HandedOver);
        QTRY_COMPARE(given.size(), 1);
        QCOMPARE(given.first().first().toStringList(),
                 (QStringList{QDir::current().absoluteFilePath(u"relative.jwt"_s), u"/abs/olute.har"_s}));
    }

    void theSocketIsForThisUserAlone()
    {
        const QTemporaryDir data;
        app::SingleWindow window;
        QCOMPARE(window.start(data.path(), {}), Start::First);
        const QFileInfo socket(app::SingleWindow::socketPath(data.path()));
        constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                                QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
        QVERIFY(!(socket.permissions() & (others | QFileDevice::ExeOwner)));
        QVERIFY(!(QFileInfo(socket.path()).permissions() & others));
    }

    void anotherDataFolderHasAnotherWindow()
    {
        const QTemporaryDir one;
        const QTemporaryDir other;
        app::SingleWindow window;
        app::SingleWindow second;
        QCOMPARE(window.start(one.path(), {}), Start::First);
        QCOMPARE(second.start(other.path(), {}), Start::First);
    }

    void aSocketThatAKilledOneLeftIsReplaced()
    {
        const QTemporaryDir data;
        const QString path = app::SingleWindow::socketPath(data.path());
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile stale(path);
        QVERIFY(stale.open(QIODevice::WriteOnly));
        stale.close();
        app::SingleWindow window;
        QCOMPARE(window.start(data.path(), {}), Start::First);
        Later later(data.path(), {});
        QCOMPARE(later.start(), Start::HandedOver);
    }

    void oneThatDoesNotAnswerKeepsItsSocket()
    {
        const QTemporaryDir data;
        const QString path = app::SingleWindow::socketPath(data.path());
        QLocalServer silent;
        QVERIFY(silent.listen(path));
        Later later(data.path(), {u"/a"_s});
        QCOMPARE(later.start(), Start::Alone);
        QVERIFY(QFileInfo::exists(path));
    }

    void withoutARuntimeFolderOfItsOwnItIsAlone()
    {
        const QByteArray before = qgetenv("XDG_RUNTIME_DIR");
        qunsetenv("XDG_RUNTIME_DIR");
        const QTemporaryDir data;
        QCOMPARE(app::SingleWindow().start(data.path(), {}), Start::Alone);
        qputenv("XDG_RUNTIME_DIR", before);
    }

    void nothingButPathsIsTaken_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<bool>("taken");
        QTest::newRow("paths") << R"(["/a/b", "/c d"])"_ba << true;
        QTest::newRow("none: to the front") << "[]"_ba << true;
        QTest::newRow("a relative path") << R"(["a"])"_ba << false;
        QTest::newRow("an address") << R"(["https://example.com/x"])"_ba << false;
        QTest::newRow("a number") << "[1]"_ba << false;
        QTest::newRow("a command") << R"({"quit": true})"_ba << false;
        QTest::newRow("a path with NUL in it") << R"(["/a\u0000b"])"_ba << false;
        QTest::newRow("no JSON") << "/a/b"_ba << false;
        QTest::newRow("too many") << "["_ba + QByteArray(R"("/a",)").repeated(201).chopped(1) + "]" << false;
    }

    void nothingButPathsIsTaken()
    {
        QFETCH(QByteArray, message);
        QTEST(app::SingleWindow::pathsIn(message).has_value(), "taken");
    }

#ifdef Q_OS_LINUX
    void aProcessOfAnotherUserIsNotHeard()
    {
        if (geteuid() != 0)
            QSKIP("Only root can be somebody else.");
        const QTemporaryDir data;
        app::SingleWindow window;
        QCOMPARE(window.start(data.path(), {}), Start::First);
        const QSignalSpy given(&window, &app::SingleWindow::filesGiven);
        const QString path = app::SingleWindow::socketPath(data.path());
        const auto own = answerTo(geteuid(), path);
        const auto foreign = answerTo(nobody, path);
        if (!own || !foreign)
            QSKIP("This root may not be somebody else.");
        QCOMPARE(*own, "ok\n"_ba);
        QCOMPARE(*foreign, ""_ba);
        QCOMPARE(given.size(), 1);
    }
#endif

    void garbageIsNotAnsweredAndTheNextIsServed()
    {
        const QTemporaryDir data;
        app::SingleWindow window;
        QCOMPARE(window.start(data.path(), {}), Start::First);
        const QSignalSpy given(&window, &app::SingleWindow::filesGiven);
        QLocalSocket rude;
        rude.connectToServer(app::SingleWindow::socketPath(data.path()));
        QVERIFY(rude.waitForConnected());
        rude.write(QByteArray(2 * app::SingleWindow::mostBytes, 'x'));
        QTRY_COMPARE(rude.state(), QLocalSocket::UnconnectedState);
        QCOMPARE(given.size(), 0);
        Later later(data.path(), {u"/a"_s});
        QCOMPARE(later.start(), Start::HandedOver);
        QTRY_COMPARE(given.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestSingleWindow)
#include "tst_single_window.moc"
