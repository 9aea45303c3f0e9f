// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychain/secret_service.h"

#include "base/time_text.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QDBusVariant>
#include <QLibrary>

using namespace Qt::StringLiterals;

namespace {

using State = SecretService::State;

const QString serviceName = u"org.freedesktop.secrets"_s;

QString say(const char *text)
{
    return QCoreApplication::translate("keychain", text);
}

Error absent(const QString &words)
{
    return {ErrorCode::KeychainAbsent, serviceName, words};
}

/// QtKeychain hears from the Secret Service through glib's event loop alone; without it no job would ever end.
bool hasGlibLoop()
{
    const QAbstractEventDispatcher *dispatcher = QAbstractEventDispatcher::instance();
    return dispatcher && dispatcher->inherits("QEventDispatcherGlib");
}

/// libsecret, through which QtKeychain speaks, offers the session that it had with a keyring which is gone to the next
/// one, and that refuses every secret.
void leaveSession()
{
    using Disconnect = void (*)();
    const auto disconnect =
        reinterpret_cast<Disconnect>(QLibrary::resolve(u"secret-1"_s, 0, "secret_service_disconnect"));
    if (disconnect)
        disconnect();
}

QDBusMessage question()
{
    QDBusMessage message = QDBusMessage::createMethodCall(serviceName, u"/org/freedesktop/secrets/aliases/default"_s,
                                                          u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    message.setArguments({u"org.freedesktop.Secret.Collection"_s, u"Locked"_s});
    return message;
}

Result<State> judge(const QDBusError &error, std::chrono::milliseconds deadline)
{
    switch (error.type()) {
    case QDBusError::NoReply:
    case QDBusError::Timeout:
    case QDBusError::TimedOut:
        return failure(
            ErrorCode::TimedOut, say("The keychain"),
            say("%1 passed").arg(time_text::duration(std::chrono::ceil<std::chrono::seconds>(deadline).count())));
    case QDBusError::UnknownObject:
    case QDBusError::UnknownMethod:
    case QDBusError::UnknownInterface:
    case QDBusError::UnknownProperty:
    case QDBusError::InvalidArgs:
        return State::NoCollection; // somebody answers, and knows no object under the alias
    default:                        // the enum is Qt's: whatever else went wrong, nobody can be talked to
        return tl::unexpected<Error>(absent(error.message()));
    }
}

} // namespace

SecretService::SecretService(QObject *parent)
    : QObject(parent)
    , m_busName(u"tokenloupe-keychain-%1"_s.arg(reinterpret_cast<quintptr>(this)))
{
}

SecretService::~SecretService()
{
    QDBusConnection::disconnectFromBus(m_busName);
}

Future<State> SecretService::state(std::chrono::milliseconds deadline)
{
    if (!hasGlibLoop())
        return ready<State>(tl::unexpected<Error>(absent(say("this program runs without glib's event loop, "
                                                             "perhaps because QT_NO_GLIB is set"))));
    // Not sessionBus(), which remembers a failure for the life of the process.
    QDBusConnection bus(m_busName);
    if (!bus.isConnected()) {
        QDBusConnection::disconnectFromBus(m_busName);
        bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, m_busName);
        m_owner = std::make_unique<QDBusServiceWatcher>(serviceName, bus, QDBusServiceWatcher::WatchForUnregistration);
        connect(m_owner.get(), &QDBusServiceWatcher::serviceUnregistered, this, leaveSession);
    }
    if (!bus.isConnected())
        return ready<State>(tl::unexpected<Error>(absent(bus.lastError().message())));

    const Promise<State> promise = makePromise<State>();
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question(), static_cast<int>(deadline.count())), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [promise, deadline](QDBusPendingCallWatcher *call) {
        call->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *call;
        if (reply.isError())
            return fulfil(promise, judge(reply.error(), deadline));
        fulfil(promise, reply.value().variant().toBool() ? State::Locked : State::Unlocked);
    });
    return promise->future();
}

#include "moc_secret_service.cpp"
