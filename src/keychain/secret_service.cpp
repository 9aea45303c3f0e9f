// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychain/secret_service.h"

#include "base/time_text.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QDBusVariant>
#include <QElapsedTimer>
#include <QLibrary>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

using State = SecretService::State;

const QString serviceName = u"org.freedesktop.secrets"_s;
const QString servicePath = u"/org/freedesktop/secrets"_s;
const QString collectionInterface = u"org.freedesktop.Secret.Collection"_s;

QString say(const char *text)
{
    return QCoreApplication::translate("keychain", text);
}

Error absent(const QString &words)
{
    return {ErrorCode::KeychainAbsent, serviceName, words};
}

QString ended()
{
    return say("it ended while it was asked");
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

QDBusMessage question(const QString &path, const QString &interface, const QString &method,
                      const QVariantList &arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(serviceName, path, interface, method);
    message.setArguments(arguments);
    return message;
}

Error tooLate(std::chrono::milliseconds deadline)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(deadline).count();
    return {ErrorCode::TimedOut, say("The keychain"), say("%1 passed").arg(time_text::duration(seconds))};
}

Error noAnswer(const QDBusError &error, std::chrono::milliseconds deadline)
{
    switch (error.type()) {
    case QDBusError::NoReply:
    case QDBusError::Timeout:
    case QDBusError::TimedOut:
        return tooLate(deadline);
    default: // the enum is Qt's: whatever else went wrong, nobody can be talked to
        return absent(error.message());
    }
}

Result<State> stateIn(const QDBusMessage &answer, std::chrono::milliseconds deadline)
{
    const QDBusPendingReply<QDBusVariant> reply = answer;
    if (!reply.isError())
        return reply.value().variant().toBool() ? State::Locked : State::Unlocked;
    switch (reply.error().type()) {
    case QDBusError::UnknownObject:
    case QDBusError::UnknownMethod:
    case QDBusError::UnknownInterface:
    case QDBusError::UnknownProperty:
    case QDBusError::InvalidArgs:
        return State::NoCollection; // somebody answers, and knows no object under the alias
    default:
        return tl::unexpected<Error>(noAnswer(reply.error(), deadline));
    }
}

Error stillLocked(const QString &words)
{
    return {ErrorCode::KeychainFailed, say("be unlocked"), words};
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

Result<QDBusConnection> SecretService::reach()
{
    if (!hasGlibLoop())
        return tl::unexpected<Error>(absent(say("this program runs without glib's event loop, perhaps because "
                                                "QT_NO_GLIB is set")));
    // Not sessionBus(), which remembers a failure for the life of the process.
    QDBusConnection bus(m_busName);
    if (!bus.isConnected()) {
        QDBusConnection::disconnectFromBus(m_busName);
        bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, m_busName);
        m_owner = std::make_unique<QDBusServiceWatcher>(serviceName, bus, QDBusServiceWatcher::WatchForOwnerChange);
        connect(m_owner.get(), &QDBusServiceWatcher::serviceOwnerChanged, this,
                [this](const QString &, const QString &before) { ownerChanged(before); });
        bus.connect(serviceName, {}, u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s, this,
                    SLOT(propertiesChanged(QString, QVariantMap)));
    }
    if (!bus.isConnected())
        return tl::unexpected<Error>(absent(bus.lastError().message()));
    return bus;
}

void SecretService::ownerChanged(const QString &before)
{
    if (!before.isEmpty()) {
        leaveSession();
        endPrompt(tl::unexpected<Error>(absent(ended())));
    }
    Q_EMIT changed();
}

void SecretService::propertiesChanged(const QString &interface, const QVariantMap &properties)
{
    if (interface == collectionInterface && properties.contains(u"Locked"_s))
        Q_EMIT changed();
}

/// The answer, which may be an error of D-Bus. Errors: KeychainAbsent, also for a keychain that ended before it
/// answered: the bus has one error for that and for a deadline.
Future<QDBusMessage> SecretService::call(const QDBusMessage &question, std::chrono::milliseconds deadline)
{
    const auto bus = reach();
    if (!bus)
        return ready<QDBusMessage>(tl::unexpected<Error>(bus.error()));
    const Promise<QDBusMessage> promise = makePromise<QDBusMessage>();
    QElapsedTimer asked;
    asked.start();
    auto *watcher = new QDBusPendingCallWatcher(bus->asyncCall(question, static_cast<int>(deadline.count())), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [promise, asked, deadline](QDBusPendingCallWatcher *call) {
                call->deleteLater();
                const bool isEarly = asked.elapsed() < deadline.count() * 9 / 10;
                if (isEarly && call->error().type() == QDBusError::NoReply)
                    fulfil(promise, Result<QDBusMessage>(tl::unexpected<Error>(absent(ended()))));
                else
                    fulfil(promise, Result<QDBusMessage>(call->reply()));
            });
    return promise->future();
}

Future<State> SecretService::state(std::chrono::milliseconds deadline)
{
    const auto get = question(u"/org/freedesktop/secrets/aliases/default"_s, u"org.freedesktop.DBus.Properties"_s,
                              u"Get"_s, {collectionInterface, u"Locked"_s});
    return andThen(call(get, deadline), this,
                   [deadline](const QDBusMessage &answer) { return stateIn(answer, deadline); });
}

Future<bool> SecretService::unlock(std::chrono::milliseconds deadline)
{
    if (m_prompt)
        return m_prompt->future();
    const auto whole = u"org.freedesktop.Secret.Service"_s;
    const auto named = call(question(servicePath, whole, u"ReadAlias"_s, {u"default"_s}), deadline);
    const auto unlocked = andThen(named, this, [this, whole, deadline](const QDBusMessage &answer) {
        const QDBusPendingReply<QDBusObjectPath> path = answer;
        if (path.isError())
            return ready<QDBusMessage>(tl::unexpected<Error>(noAnswer(path.error(), deadline)));
        const QList<QDBusObjectPath> keyrings{path.value()};
        return call(question(servicePath, whole, u"Unlock"_s, {QVariant::fromValue(keyrings)}), deadline);
    });
    return andThen(unlocked, this, [this, deadline](const QDBusMessage &answer) {
        const QDBusPendingReply<QList<QDBusObjectPath>, QDBusObjectPath> reply = answer;
        if (reply.isError())
            return ready<bool>(tl::unexpected<Error>(noAnswer(reply.error(), deadline)));
        const QString path = reply.argumentAt<1>().path();
        return path == u"/" ? ready<bool>(true) : prompt(path, deadline); // "/": nobody has to be asked
    });
}

Future<bool> SecretService::prompt(const QString &path, std::chrono::milliseconds deadline)
{
    const auto interface = u"org.freedesktop.Secret.Prompt"_s;
    m_prompt = makePromise<bool>();
    QDBusConnection(m_busName).connect(serviceName, path, interface, u"Completed"_s, this, SLOT(promptCompleted(bool)));
    Q_EMIT prompting();
    const auto future = m_prompt->future();
    whenDone(call(question(path, interface, u"Prompt"_s, {QString()}), deadline), this,
             [this, deadline](const Result<QDBusMessage> &answer) {
                 if (!answer)
                     endPrompt(tl::unexpected<Error>(answer.error()));
                 else if (answer->type() == QDBusMessage::ErrorMessage)
                     endPrompt(tl::unexpected<Error>(noAnswer(QDBusError(*answer), deadline)));
             });
    return future;
}

void SecretService::promptCompleted(bool dismissed)
{
    if (dismissed)
        endPrompt(tl::unexpected<Error>(stillLocked(say("its password was not given"))));
    else
        endPrompt(true);
}

void SecretService::endPrompt(const Result<bool> &result)
{
    if (const auto promise = std::exchange(m_prompt, {}))
        fulfil(promise, result);
}

#include "moc_secret_service.cpp"
