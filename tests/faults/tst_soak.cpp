// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab_run.h"
#include "tests/support/provider_documents.h"
#include "tests/support/raw_server.h"
#include "tests/support/reference_api.h"
#include "tests/support/wait_for.h"

#include <QDir>
#include <QDirIterator>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTimer>
#include <atomic>
#include <malloc.h>

using namespace Qt::StringLiterals;

/// Where Qt calls who wants to know of each object that comes and goes; the numbers are those of qhooks_p.h.
extern Q_CORE_EXPORT quintptr qtHookData[];

namespace {

constexpr int hookOfComing = 3;
constexpr int hookOfGoing = 4;
std::atomic<qint64> livingObjects = 0;

void countObjects()
{
    void (*const comes)(QObject *) = [](QObject *) { ++livingObjects; };
    void (*const goes)(QObject *) = [](QObject *) { --livingObjects; };
    qtHookData[hookOfComing] = reinterpret_cast<quintptr>(comes);
    qtHookData[hookOfGoing] = reinterpret_cast<quintptr>(goes);
}

constexpr qint64 start = 1795344330;
constexpr qint64 step = 5 * 60; // simulated seconds between two looks at the clock
constexpr int persons = 5;

/// Rotates its refresh tokens, so that each refresh is a write to the keychain too.
class Provider
{
public:
    int refreshes = 0;

    QString issuer() const { return u"http://127.0.0.1:%1"_s.arg(m_server.port()); }

private:
    void answer(QTcpSocket &socket, const QByteArray &request)
    {
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
    qint64 timers = 0;  ///< of the application, that were left to run out
    qint64 objects = 0; ///< of Qt, whoever owns them
};

qint64 entriesOf(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size();
}

Size sizeOf(const app::Services &services)
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const struct mallinfo2 heap = mallinfo2();
    Size size;
    size.heap = static_cast<qint64>(heap.uordblks + heap.hblkhd);
    for (QDirIterator it(services.options().dataDir, QDir::Files, QDirIterator::Subdirectories); it.hasNext();
         it.next())
        ++size.files;
    size.open = entriesOf(u"/proc/self/fd"_s);
    size.threads = entriesOf(u"/proc/self/task"_s);
    size.timers = QCoreApplication::instance()->findChildren<QObject *>().size();
    size.objects = livingObjects;
    return size;
}

bool isLong()
{
    return !qEnvironmentVariableIsEmpty("TOKENLOUPE_LONG");
}

} // namespace

/// Eight hours of a program in use, by a clock that does not wait.
class TestSoak : public QObject
{
    Q_OBJECT

private:
    app::Account signedIn(int person)
    {
        app::Account account;
        account.id = QString::number(person);
        account.name = account.email = u"person-%1@example.test"_s.arg(person);
        account.provider = app::otherProvider;
        account.issuer = m_provider.issuer();
        account.subject = account.id;
        account.clientId = u"client"_s;
        account.refreshToken = app::Kept::Keychain; // so that it is listed and traced in files
        if (!waitFor(m_services->secrets().keep(account, {{app::refreshTokenItem, Secret("refresh-0"_ba)}})) ||
            !m_services->accounts().put(account))
            qFatal("the test's account cannot be kept");
        return account;
    }

    /// qWaitFor() sleeps between two looks, which thousands of requests would feel.
    template<class T>
    static Result<T> outcome(const Future<T> &future)
    {
        QEventLoop loop;
        QFutureWatcher<Result<T>> watcher;
        connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        QTimer patience; // a singleShot() would live on for its time
        connect(&patience, &QTimer::timeout, &loop, &QEventLoop::quit);
        patience.start(std::chrono::seconds(20));
        watcher.setFuture(future);
        if (!future.isFinished())
            loop.exec();
        return waitFor(future);
    }

    /// Each account in turn is the one on show.
    void useAccounts()
    {
        for (const app::Account &account : std::as_const(m_accounts)) {
            m_services->refreshAhead().use(account.id);
            const auto tokens = outcome(m_services->tokens().fresh(account, app::TokenType::Access, 60));
            QVERIFY2(tokens, wordsOf(tokens));
            QVERIFY(tokens->accessExpiresAt > m_now);
        }
    }

    void runLab()
    {
        app::LabOptions options;
        options.request.url = m_api.url();
        options.authorization = {app::Authorization::Kind::Bearer, {}, app::TokenType::Access, Secret(m_api.good())};
        app::LabRun lab(*m_services, options);
        const auto run = outcome(lab.start());
        QVERIFY2(run, wordsOf(run));
        m_api.forgetRequests();
    }

    void work(qint64 hours)
    {
        const qint64 end = m_now + hours * 3600;
        const qint64 betweenLabs = isLong() ? step : 6 * step;
        for (; m_now < end; m_now += step) {
            useAccounts();
            if (m_now % betweenLabs < step)
                runLab();
            m_services->history().clear(); // what is kept grows up to its own bound: app/tst_history
        }
    }

    qint64 m_now = start;
    Provider m_provider;
    ReferenceApi m_api;
    QTemporaryDir m_folder;
    std::unique_ptr<app::Services> m_services;
    QList<app::Account> m_accounts;

private Q_SLOTS:
    void eightHoursLeaveItAsItWasAfterTwo()
    {
        countObjects();
        app::ServicesOptions options;
        options.dataDir = m_folder.path();
        options.clock = [this] { return m_now; };
        m_services = std::make_unique<app::Services>(options);
        for (int person = 1; person <= persons; ++person)
            m_accounts.append(signedIn(person));

        work(2); // pools, caches and the traces fill
        const Size before = sizeOf(*m_services);
        const int refreshes = m_provider.refreshes;
        work(isLong() ? 30 : 6);
        const Size after = sizeOf(*m_services);
        QVERIFY2(m_provider.refreshes - refreshes >= persons * 6, "nobody was refreshed");

        qInfo("heap %lld to %lld kB, files %lld to %lld, open %lld to %lld, threads %lld to %lld, timers %lld to %lld, "
              "objects %lld to %lld",
              before.heap / 1024, after.heap / 1024, before.files, after.files, before.open, after.open, before.threads,
              after.threads, before.timers, after.timers, before.objects, after.objects);
        QVERIFY(after.heap - before.heap < 1024 * 1024);
        QCOMPARE(after.files, before.files);
        QVERIFY(after.open - before.open <= 6); // connections that are kept for the next request
        QVERIFY(after.threads - before.threads <= 2);
        QCOMPARE(after.timers, before.timers);
        QVERIFY(after.objects - before.objects <= 60); // of those connections
    }
};

QTEST_GUILESS_MAIN(TestSoak)
#include "tst_soak.moc"
