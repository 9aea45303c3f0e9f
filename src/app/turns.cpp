// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/turns.h"

#include "base/logging.h"
#include "base/time_text.h"
#include "base/whole_write.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QTimer>
#include <cerrno>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

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

// No QLockFile: it asks who holds the file by what is written in there, so one that was killed before it wrote that, or
// whose machine has another name since, would hold it for ever.
Result<Turn> HeldTurn::tryToTake(const QString &path)
{
    const Turn turn(new HeldTurn(path));
    QFile &file = turn->m_file;
    // Whoever can read it could hold it for ever.
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered, privateFile))
        return failure(ErrorCode::FileUnwritable, path, file.errorString());
    if (flock(file.handle(), LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK)
            return Turn();
        return failure(ErrorCode::FileUnwritable, path, qt_error_string(errno));
    }
    if (!turn->isInItsPlace()) // it was ended for good between the two: the next try makes a new one
        return Turn();
    turn->m_note = file.readAll();
    return turn;
}

Result<bool> HeldTurn::leave(const QByteArray &note)
{
    // A kill between the two leaves none, as if it had come before both.
    if (!m_file.resize(0) || !m_file.seek(0) || !writeWhole(m_file, note))
        return failure(ErrorCode::FileUnwritable, m_file.fileName(), m_file.errorString());
    m_note = note;
    return true;
}

bool HeldTurn::isInItsPlace() const
{
    struct stat held = {};
    struct stat there = {};
    return fstat(m_file.handle(), &held) == 0 && stat(QFile::encodeName(m_file.fileName()).constData(), &there) == 0 &&
           held.st_dev == there.st_dev && held.st_ino == there.st_ino;
}

Result<bool> HeldTurn::endForGood()
{
    if (::unlink(QFile::encodeName(m_file.fileName()).constData()) != 0) // QFile would let go of it first
        return failure(ErrorCode::FileUnwritable, m_file.fileName(), qt_error_string(errno));
    return true;
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
