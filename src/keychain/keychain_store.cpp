// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychain/keychain_store.h"

#include "base/app_id.h"
#include "base/logging.h"
#include "base/time_text.h"

#include <QCoreApplication>
#include <QTimer>
#include <algorithm>
#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace {

/// How long the Secret Service may take to say how it is. It asks its user nothing for that, so that one who is silent
/// for this long will not keep a secret soon.
constexpr std::chrono::milliseconds patience = std::chrono::seconds(5);

QString say(const char *text)
{
    return QCoreApplication::translate("keychain", text);
}

QString service()
{
    return QString::fromLatin1(app_id::keychainService);
}

/// How a job ended, in QtKeychain's words.
struct Ending
{
    QKeychain::Error error;
    QString words;
    Secret secret;
};

/// Starts the job, which deletes itself when it has finished and never may be deleted before. When the deadline or
/// `context` goes first, the job goes on alone.
Future<Ending> run(QKeychain::Job *job, const QString &key, QObject *context, std::chrono::milliseconds deadline)
{
    const Promise<Ending> promise = makePromise<Ending>();
    auto *timer = new QTimer(context);
    QObject::connect(job, &QKeychain::Job::finished, timer, [promise, timer](QKeychain::Job *ended) {
        const auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(ended);
        delete timer;
        fulfil(promise,
               Ending{ended->error(), ended->errorString(), reading ? Secret(reading->binaryData()) : Secret()});
    });
    QObject::connect(timer, &QTimer::timeout, timer, [promise, timer, job, deadline] {
        job->disconnect(timer);
        timer->deleteLater();
        qCWarning(logKeychain) << "a job is left behind";
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(deadline).count();
        fulfil(promise,
               failure(ErrorCode::TimedOut, say("The keychain"), say("%1 passed").arg(time_text::duration(seconds))));
    });
    timer->setSingleShot(true);
    timer->start(deadline);
    job->setKey(key);
    job->setInsecureFallback(false);
    job->start();
    return promise->future();
}

Result<bool> judge(const Ending &ending, const QString &tried)
{
    if (ending.error == QKeychain::NoError)
        return true;
    if (ending.words.contains(u"maximum size"_s)) // Windows takes 2560 bytes
        return failure(ErrorCode::KeychainTooSmall, tried, ending.words);
    return failure(ErrorCode::KeychainFailed, tried, ending.words);
}

QString keeping()
{
    return say("keep a secret");
}

QString forgetting()
{
    return say("forget a secret");
}

Result<bool> sameAs(const Secret &written, const std::optional<Secret> &found)
{
    if (!found)
        return failure(ErrorCode::KeychainLied, keeping(), say("nothing came back"));
    if (*found != written)
        return failure(ErrorCode::KeychainLied, keeping(), say("something else came back"));
    return true;
}

Result<bool> gone(const std::optional<Secret> &found)
{
    if (found)
        return failure(ErrorCode::KeychainLied, forgetting(), say("it was still there"));
    return true;
}

} // namespace

KeychainStore::KeychainStore(std::chrono::milliseconds deadline, QObject *parent)
    : QObject(parent)
    , m_deadline(deadline)
{
    connect(&m_service, &SecretService::changed, this, &KeychainStore::changed);
    connect(&m_service, &SecretService::prompting, this, &KeychainStore::waitingForUser);
}

Future<SecretService::State> KeychainStore::unlocked()
{
    return andThen(m_service.state(std::min(m_deadline, patience)), this,
                   [](SecretService::State state) -> Result<SecretService::State> {
                       if (state == SecretService::State::Locked)
                           return failure(ErrorCode::KeychainLocked, say("the default keyring"),
                                          say("it asks for its password"));
                       return state;
                   });
}

Future<bool> KeychainStore::probe()
{
    return andThen(unlocked(), this, [](SecretService::State) { return Result<bool>(true); });
}

Future<bool> KeychainStore::unlock()
{
    return m_service.unlock(std::min(m_deadline, patience));
}

Future<bool> KeychainStore::write(const QString &key, const Secret &secret)
{
    if (const auto size = secret.reveal().size(); size > largestSecret)
        return ready<bool>(
            failure(ErrorCode::KeychainTooSmall, keeping(),
                    say("it has %L1 bytes, and no keychain is given more than %L2").arg(size).arg(largestSecret)));
    const auto written = andThen(unlocked(), this, [this, key, secret](SecretService::State state) {
        if (state == SecretService::State::NoCollection)
            Q_EMIT waitingForUser();
        return writeJob(key, secret);
    });
    const auto found = andThen(written, this, [this, key](bool) { return readJob(key); });
    return andThen(found, this, [secret](const std::optional<Secret> &back) { return sameAs(secret, back); });
}

Future<Secret> KeychainStore::read(const QString &key)
{
    const auto found = andThen(unlocked(), this, [this, key](SecretService::State) { return readJob(key); });
    return andThen(found, this, [this](const std::optional<Secret> &secret) {
        if (secret)
            return ready<Secret>(*secret);
        // A keychain that was locked in the meantime says the same: only an unlocked one is believed.
        return andThen(unlocked(), this, [](SecretService::State) { return Result<Secret>(Secret()); });
    });
}

Future<bool> KeychainStore::remove(const QString &key)
{
    const auto removed = andThen(unlocked(), this, [this, key](SecretService::State) { return removeJob(key); });
    const auto found = andThen(removed, this, [this, key](bool) { return readJob(key); });
    return andThen(found, this, [](const std::optional<Secret> &left) { return gone(left); });
}

Future<bool> KeychainStore::writeJob(const QString &key, const Secret &secret)
{
    auto *job = new QKeychain::WritePasswordJob(service());
    job->setBinaryData(secret.reveal()); // the text mode ends at a null byte, and its items hide the binary ones
    return andThen(run(job, key, this, m_deadline), this,
                   [](const Ending &ending) { return judge(ending, keeping()); });
}

Future<std::optional<Secret>> KeychainStore::readJob(const QString &key)
{
    using Found = std::optional<Secret>;
    auto *job = new QKeychain::ReadPasswordJob(service());
    return andThen(run(job, key, this, m_deadline), this, [](const Ending &ending) -> Result<Found> {
        if (ending.error == QKeychain::EntryNotFound)
            return Found();
        return judge(ending, say("give a secret back")).map([&ending](bool) { return Found(ending.secret); });
    });
}

Future<bool> KeychainStore::removeJob(const QString &key)
{
    auto *job = new QKeychain::DeletePasswordJob(service());
    return andThen(run(job, key, this, m_deadline), this, [](const Ending &ending) {
        if (ending.error == QKeychain::EntryNotFound)
            return Result<bool>(true);
        return judge(ending, forgetting());
    });
}

#include "moc_keychain_store.cpp"
