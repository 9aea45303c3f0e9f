// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/turns.h"

#include "base/logging.h"
#include "base/time_text.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QLockFile>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace app {

namespace {

constexpr auto betweenTries = 50ms;

QString say(const char *text)
{
    return QCoreApplication::translate("Turns", text);
}

/// Nothing while another process has its turn.
std::optional<Turn> taken(const Turn &lock)
{
    if (lock->tryLock(0))
        return lock;
    if (lock->error() == QLockFile::LockFailedError)
        return {};
    qCInfo(logStore) << "the data folder takes no lock, so nobody is waited for";
    return Turn();
}

} // namespace

Turns::Turns(const QString &dataDir, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_dataDir(dataDir)
    , m_patience(patience)
{
}

Future<Turn> Turns::wait(const QString &name)
{
    const auto lock = std::make_shared<QLockFile>(QDir(m_dataDir).filePath(name + u".lock"_s));
    lock->setStaleLockTime(0); // a turn ends with its process, not with its age
    if (const auto turn = taken(lock))
        return ready<Turn>(*turn);

    const Promise<Turn> promise = makePromise<Turn>();
    auto *timer = new QTimer(this);
    connect(
        timer, &QTimer::timeout, this, [timer, lock, promise, patience = m_patience, end = QDeadlineTimer(m_patience)] {
            const auto turn = taken(lock);
            if (!turn && !end.hasExpired())
                return;
            timer->stop();
            timer->deleteLater();
            const auto passed = time_text::duration(std::chrono::ceil<std::chrono::seconds>(patience).count());
            fulfil(promise, turn ? Result<Turn>(*turn)
                                 : failure(ErrorCode::TimedOut, say("Another Tokenloupe that is busy with the account"),
                                           say("%1 passed").arg(passed)));
        });
    timer->start(betweenTries);
    return promise->future();
}

} // namespace app
