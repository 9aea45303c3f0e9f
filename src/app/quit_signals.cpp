// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quit_signals.h"

#include <QSocketNotifier>

#ifdef Q_OS_UNIX
#include <atomic>
#include <csignal>
#include <ctime>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace app {

#ifdef Q_OS_UNIX

namespace {

int pipeEnds[2];

/// Only write() and a few others are safe in a signal handler; the event loop reads the other end. Whoever asks again
/// after a second has waited for an event loop that hangs. At once, `timeout` asks twice.
void passOn(int number)
{
    static std::atomic<std::time_t> first = 0; // when it came, seconds since the epoch
    const std::time_t now = std::time(nullptr);
    if (first != 0 && now > first + 1) {
        std::signal(number, SIG_DFL);
        std::raise(number);
        return;
    }
    if (first == 0)
        first = now;
    const auto byte = static_cast<unsigned char>(number);
    [[maybe_unused]] const ssize_t written = write(pipeEnds[1], &byte, 1);
}

/// By whoever started the program, as nohup does: then it stays so.
bool isIgnored(int number)
{
    struct sigaction before = {};
    return sigaction(number, nullptr, &before) == 0 && before.sa_handler == SIG_IGN;
}

} // namespace

Future<int> quitRequested(QObject *context)
{
    const Promise<int> promise = makePromise<int>();
    if (pipe(pipeEnds) != 0)
        return ready<int>(failure(ErrorCode::Internal, QStringLiteral("quit_signals"), QStringLiteral("no pipe")));
    for (const int end : pipeEnds)
        fcntl(end, F_SETFD, FD_CLOEXEC); // the browser that is started outlives us
    auto *notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, context);
    QObject::connect(notifier, &QSocketNotifier::activated, context, [notifier, promise] {
        unsigned char number = 0;
        if (read(pipeEnds[0], &number, 1) != 1)
            return;
        notifier->setEnabled(false);
        fulfil(promise, int(number));
    });
    for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
        if (!isIgnored(number))
            std::signal(number, passOn);
    }
    return promise->future();
}

#else

Future<int> quitRequested(QObject *)
{
    static const Promise<int> never = makePromise<int>();
    return never->future();
}

#endif

} // namespace app
