// SPDX-License-Identifier: GPL-3.0-or-later
// Tells ThreadSanitizer what comes before what in Debian's Qt, which is not compiled for it. Each function stands in
// front of the library's of the same name, calls it, and adds the order that Qt promises. A suppression would hide what
// goes on in the program's own work as well; tst_races.py shows that this does not.
#include <QFutureInterface>
#include <QMutex>
#include <QRunnable>
#include <QThreadPool>
#include <QtConcurrent>
#include <atomic>
#include <dlfcn.h>
#include <memory>
#include <pthread.h>
#include <sanitizer/tsan_interface.h>
#include <sched.h>

namespace {

template<class Function>
Function *inQt(const char *mangled)
{
    void *found = dlsym(RTLD_NEXT, mangled);
    if (!found)
        qFatal("this Qt has no %s", mangled);
    return reinterpret_cast<Function *>(found);
}

/// Whose pieces this thread of the pool works on.
thread_local QtConcurrent::ThreadEngineBase *engine = nullptr;

/// What was done before a task was given to the pool was done before it runs.
class Ordered final : public QRunnable
{
public:
    explicit Ordered(QRunnable *task)
        : m_task(task)
    {
        __tsan_release(this);
    }

    void run() override
    {
        __tsan_acquire(this);
        engine = nullptr;
        const bool isOurs = m_task->autoDelete(); // it may be gone when it has run
        m_task->run();
        if (isOurs)
            delete m_task;
    }

private:
    QRunnable *m_task;
};

} // namespace

void QThreadPool::start(QRunnable *task, int priority)
{
    static const auto inPool = inQt<void(QThreadPool *, QRunnable *, int)>("_ZN11QThreadPool5startEP9QRunnablei");
    inPool(this, new Ordered(task), priority);
}

bool QThreadPool::tryStart(QRunnable *task)
{
    static const auto inPool = inQt<bool(QThreadPool *, QRunnable *)>("_ZN11QThreadPool8tryStartEP9QRunnable");
    auto ordered = std::make_unique<Ordered>(task);
    const bool isStarted = inPool(this, ordered.get());
    if (isStarted)
        ordered.release(); // the pool's now
    return isStarted;
}

// A mutex that nobody else wants is locked in a header, where it is seen; one that has to be waited for, in the
// library.

void QBasicMutex::lockInternal() noexcept
{
    static const auto inMutex = inQt<void(QBasicMutex *)>("_ZN11QBasicMutex12lockInternalEv");
    inMutex(this);
    __tsan_acquire(this);
}

void QBasicMutex::unlockInternal() noexcept
{
    static const auto inMutex = inQt<void(QBasicMutex *)>("_ZN11QBasicMutex14unlockInternalEv");
    __tsan_release(this);
    inMutex(this);
}

// The last thread of a QtConcurrent::mapped reports what all have done. Each asks after each of its pieces whether the
// whole was cancelled; the barrier at their end is in the library.

bool QtConcurrent::ThreadEngineBase::isCanceled()
{
    static const auto inEngine =
        inQt<bool(QtConcurrent::ThreadEngineBase *)>("_ZN12QtConcurrent16ThreadEngineBase10isCanceledEv");
    engine = this;
    __tsan_release(this);
    return inEngine(this);
}

void QFutureInterfaceBase::reportFinished()
{
    static const auto inFuture = inQt<void(QFutureInterfaceBase *)>("_ZN20QFutureInterfaceBase14reportFinishedEv");
    if (engine) {
        __tsan_acquire(engine);
        __tsan_release(&mutex());
    }
    inFuture(this);
}

/// Who drops the last reference to a future's results destroys them after everybody else has dropped theirs.
bool QFutureInterfaceBase::derefT() const noexcept
{
    static const auto inFuture = inQt<bool(const QFutureInterfaceBase *)>("_ZNK20QFutureInterfaceBase6derefTEv");
    void *results = &mutex();
    __tsan_release(results);
    const bool isShared = inFuture(this);
    if (!isShared)
        __tsan_acquire(results);
    return isShared;
}

/// Under ignore_noninstrumented_modules, ThreadSanitizer's own ignores what is called once: std::async calls all of its
/// work so, and with it QThread::create.
extern "C" int pthread_once(pthread_once_t *control, void (*work)())
{
    enum State { Undone, Underway, Done };
    const std::atomic_ref<int> state(*control);
    int before = Undone;
    while (!state.compare_exchange_strong(before, Underway)) {
        if (before == Done)
            return 0;
        before = Undone;
        sched_yield();
    }
    struct Leaving // by an exception it is undone again
    {
        ~Leaving() { state.store(next); }
        std::atomic_ref<int> state;
        int next;
    } leaving{state, Undone};
    work();
    leaving.next = Done;
    return 0;
}
