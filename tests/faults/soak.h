// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services.h"
#include "tests/support/provider_documents.h"
#include "tests/support/raw_server.h"
#include "tests/support/reference_api.h"
#include "tests/support/wait_for.h"

#include <QAbstractEventDispatcher>
#include <QDir>
#include <QDirIterator>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QTimer>
#include <atomic>
#include <functional>
#include <malloc.h>

/// Where Qt calls who wants to know of each object that comes and goes; the numbers are those of qhooks_p.h.
extern Q_CORE_EXPORT quintptr qtHookData[];

/// A program in use for hours, by a clock that does not wait, and what must not grow meanwhile.
namespace soak {

inline std::atomic<qint64> livingObjects = 0;

inline void countObjects()
{
    constexpr int hookOfComing = 3;
    constexpr int hookOfGoing = 4;
    void (*const comes)(QObject *) = [](QObject *) { ++livingObjects; };
    void (*const goes)(QObject *) = [](QObject *) { --livingObjects; };
    qtHookData[hookOfComing] = reinterpret_cast<quintptr>(comes);
    qtHookData[hookOfGoing] = reinterpret_cast<quintptr>(goes);
}

constexpr qint64 start = 1795344330;
constexpr qint64 step = 5 * 60; // simulated seconds between two looks at the clock
constexpr int persons = 5;

inline bool isLong()
{
    return !qEnvironmentVariableIsEmpty("TOKENLOUPE_LONG");
}

/// Rotates its refresh tokens, so that each refresh is a write to the keychain too.
class Provider
{
public:
    int refreshes = 0;

    QString issuer() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_server.port()); }
    int openConnections() const { return m_server.open; }

private:
    void answer(QTcpSocket &socket, const QByteArray &request)
    {
        using namespace Qt::StringLiterals;
        m_server.requests.clear(); // it is the program whose growth is measured
        QJsonObject body = discoveryDocument(issuer());
        if (request.startsWith("POST /token ")) {
            ++refreshes;
            body = {{u"access_token"_s, u"access-%1"_s.arg(refreshes)},
                    {u"refresh_token"_s, u"refresh-%1"_s.arg(refreshes)},
                    {u"token_type"_s, u"Bearer"_s},
                    {u"expires_in"_s, 3600}};
        }
        RawServer::http("200 OK", "Content-Type: application/json\r\n", QJsonDocument(body).toJson())(socket, request);
    }

    RawServer m_server{[this](QTcpSocket &socket, const QByteArray &request) { answer(socket, request); }};
};

/// What must not grow.
struct Size
{
    qint64 heap = 0;  ///< bytes in use
    qint64 files = 0; ///< in the data folder
    qint64 open = 0;  ///< files and sockets
    qint64 threads = 0;
    qint64 timers = 0;  ///< that run, of what is watched
    qint64 objects = 0; ///< of Qt, whoever owns them
};

inline qint64 entriesOf(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size();
}

/// In a tree of objects. That of the application has those that were left to run out.
inline qint64 runningTimers(QObject &root)
{
    const auto *dispatcher = QAbstractEventDispatcher::instance();
    qint64 count = dispatcher->registeredTimers(&root).size();
    const auto parts = root.findChildren<QObject *>();
    for (QObject *part : parts)
        count += dispatcher->registeredTimers(part).size();
    return count;
}

/// qWaitFor() sleeps between two looks, which thousands of requests would feel.
template<class Sender, class Signal>
void runUntil(Sender *sender, Signal signal, const std::function<bool()> &isDone)
{
    QEventLoop loop;
    QObject::connect(sender, signal, &loop, [&loop, &isDone] {
        if (isDone())
            loop.quit();
    });
    QTimer patience; // a singleShot() would live on for its time
    QObject::connect(&patience, &QTimer::timeout, &loop, &QEventLoop::quit);
    patience.start(std::chrono::seconds(20));
    if (!isDone())
        loop.exec();
}

template<class T>
Result<T> outcome(const Future<T> &future)
{
    QFutureWatcher<Result<T>> watcher;
    watcher.setFuture(future);
    runUntil(&watcher, &QFutureWatcherBase::finished, [&future] { return future.isFinished(); });
    return waitFor(future);
}

/// Five persons who are signed in at a provider, and a server to test.
class Soak
{
    QTemporaryDir m_folder; // first: the services use it
    qint64 m_now = start;   // and this
    Provider m_provider;

public:
    /// What is done with the program, over and over.
    struct Habits
    {
        std::function<void(const app::Account &)> use; ///< of each account in turn, before it gets a fresh token
        std::function<void()> runLab;
        qint64 betweenLabs = step;          ///< simulated seconds
        std::function<void()> rest = [] {}; ///< gives up what is kept up to a bound that is larger than those here
    };

    Soak()
        : services(options())
    {
        for (int person = 1; person <= persons; ++person)
            m_accounts.append(signedIn(person));
    }

    app::Services services;
    ReferenceApi api;
    int labs = 0;

    int refreshes() const { return m_provider.refreshes; }

    app::Authorization goodToken() const
    {
        return {app::Authorization::Kind::Bearer, {}, app::TokenType::Access, Secret(api.good())};
    }

    void work(qint64 hours, const Habits &habits)
    {
        const qint64 end = m_now + hours * 3600;
        for (; m_now < end && !QTest::currentTestFailed(); m_now += step) {
            for (const app::Account &account : std::as_const(m_accounts)) {
                habits.use(account);
                refresh(account);
            }
            if (m_now % habits.betweenLabs < step)
                runLab(habits);
            services.history().clear(); // what is kept grows up to its own bound: app/tst_history
        }
    }

    void watchTimersOf(QObject &root) { m_watched.append(&root); }

    /// Gives up what is kept for the next request and for the next work in another thread, until the other sides have
    /// seen that: what is left then was forgotten by somebody.
    void rest()
    {
        services.http().accessManager().clearConnectionCache();
        QThreadPool::globalInstance()->waitForDone();
        QTRY_COMPARE_WITH_TIMEOUT(m_provider.openConnections() + api.openConnections(), 0, 20000);
    }

    Size size() const
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        const struct mallinfo2 heap = mallinfo2();
        Size size;
        size.heap = static_cast<qint64>(heap.uordblks + heap.hblkhd);
        for (QDirIterator it(m_folder.path(), QDir::Files, QDirIterator::Subdirectories); it.hasNext(); it.next())
            ++size.files;
        size.open = entriesOf(QStringLiteral("/proc/self/fd"));
        size.threads = entriesOf(QStringLiteral("/proc/self/task"));
        for (QObject *root : m_watched)
            size.timers += runningTimers(*root);
        size.objects = livingObjects;
        return size;
    }

private:
    app::ServicesOptions options()
    {
        app::ServicesOptions options;
        options.dataDir = m_folder.path();
        options.clock = [this] { return m_now; };
        return options;
    }

    app::Account signedIn(int person)
    {
        app::Account account;
        account.id = QString::number(person);
        account.name = account.email = QStringLiteral("person-%1@example.test").arg(person);
        account.provider = app::otherProvider;
        account.issuer = m_provider.issuer();
        account.subject = account.id;
        account.clientId = QStringLiteral("client");
        account.refreshToken = app::Kept::Keychain; // so that it is listed and traced in files
        if (!waitFor(services.secrets().keep(account, {{app::refreshTokenItem, Secret("refresh-0")}})) ||
            !services.accounts().put(account))
            qFatal("the test's account cannot be kept");
        return account;
    }

    void refresh(const app::Account &account)
    {
        const auto tokens = outcome(services.tokens().fresh(account, app::TokenType::Access, 60));
        QVERIFY2(tokens, wordsOf(tokens));
        QVERIFY(tokens->accessExpiresAt > m_now);
    }

    void runLab(const Habits &habits)
    {
        habits.runLab();
        QVERIFY2(!api.requests().isEmpty(), "the lab sent nothing");
        api.forgetRequests();
        ++labs;
    }

    QList<app::Account> m_accounts;
    QList<QObject *> m_watched{QCoreApplication::instance(), &services};
};

/// By how much a size may grow.
struct Bounds
{
    qint64 heap = 1024 * 1024;
    qint64 things = 4; ///< files, sockets, timers, objects: of what is just under way
};

/// In the hours that are measured. Those before fill pools, caches and what is kept up to a bound.
inline void staysWithin(const Bounds &bounds, Soak &soak, const Soak::Habits &habits)
{
    soak.work(2, habits);
    soak.rest();
    habits.rest();
    const Size before = soak.size();
    const int refreshes = soak.refreshes();
    const int labs = soak.labs;
    soak.work(isLong() ? 30 : 6, habits);
    soak.rest();
    habits.rest();
    QVERIFY2(soak.refreshes() - refreshes >= persons * 6, "nobody was refreshed");
    QVERIFY2(soak.labs - labs > 2 * bounds.things, "one object that each lab leaves behind would not show");

    const auto hasSettled = [&] { return soak.size().objects - before.objects <= bounds.things; };
    const bool isSmall = QTest::qWaitFor(hasSettled, 5000);
    const Size after = soak.size();
    qInfo("heap %lld to %lld kB, files %lld to %lld, open %lld to %lld, threads %lld to %lld, timers %lld to %lld, "
          "objects %lld to %lld",
          before.heap / 1024, after.heap / 1024, before.files, after.files, before.open, after.open, before.threads,
          after.threads, before.timers, after.timers, before.objects, after.objects);
    QVERIFY2(isSmall, "objects of Qt are left behind");
    QVERIFY(after.heap - before.heap < bounds.heap);
    QCOMPARE(after.files, before.files);
    QVERIFY(after.open - before.open <= bounds.things);
    QVERIFY(after.threads - before.threads <= 2);
    QVERIFY(after.timers - before.timers <= bounds.things);
}

} // namespace soak
