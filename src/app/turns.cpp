// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/turns.h"

#include "base/logging.h"
#include "base/time_text.h"
#include "base/whole_write.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
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
std::optional<Turn> taken(const QString &path)
{
    const auto turn = HeldTurn::tryToTake(path);
    if (turn)
        return *turn ? std::optional<Turn>(*turn) : std::nullopt;
    qCInfo(logStore) << "nobody is waited for:" << describe(turn.error());
    return Turn();
}

} // namespace

Result<Turn> HeldTurn::tryToTake(const QString &path)
{
    auto lock = FileLock::tryToTake(path);
    if (!lock)
        return tl::unexpected<Error>(lock.error());
    if (lock->holder() == FileLock::Holder::Nobody)
        return failure(ErrorCode::FileUnwritable, path, lock->whyNobody());
    if (lock->holder() == FileLock::Holder::Another)
        return Turn();
    const Turn turn(new HeldTurn(std::move(*lock)));
    turn->m_note = turn->m_lock.file().readAll();
    return turn;
}

Result<bool> HeldTurn::leave(const QByteArray &note)
{
    QFile &file = m_lock.file();
    // A kill between the two leaves none, as if it had come before both.
    if (!file.resize(0) || !file.seek(0) || !writeWhole(file, note))
        return failure(ErrorCode::FileUnwritable, file.fileName(), file.errorString());
    m_note = note;
    return true;
}

Result<bool> HeldTurn::endForGood()
{
    return m_lock.removeFile();
}

Turns::Turns(const QString &dataDir, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_dataDir(dataDir)
    , m_patience(patience)
{
}

Future<Turn> Turns::wait(const QString &name)
{
    const QString path = QDir(m_dataDir).filePath(name + u".lock"_s);
    if (const auto turn = taken(path))
        return ready<Turn>(*turn);

    const Promise<Turn> promise = makePromise<Turn>();
    auto *timer = new QTimer(this);
    connect(
        timer, &QTimer::timeout, this, [timer, path, promise, patience = m_patience, end = QDeadlineTimer(m_patience)] {
            const auto turn = taken(path);
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
