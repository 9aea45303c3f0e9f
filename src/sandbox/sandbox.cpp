// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandbox.h"

#include "base/logging.h"
#include "base/random.h"
#include "sandbox/people.h"
#include "sandbox/sandbox_aodocs.h"
#include "sandbox/sandbox_drive.h"
#include "sandbox/sandbox_provider.h"
#include "sandbox/state_file.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QLocale>
#include <QScopeGuard>
#include <QTimeZone>
#include <QtConcurrent>
#include <openssl/crypto.h>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qsizetype logLimit = 1000;

using Keys = std::vector<jose::SigningKey>;

QString say(const char *text)
{
    return QCoreApplication::translate("sandbox::Sandbox", text);
}

/// Two, as Google publishes two; making one takes about 100 ms. OpenSSL keeps a random generator for each thread, which
/// goes when the thread does: too late when the program ends just then, for Qt waits for work, not for threads.
Result<Keys> makeKeys()
{
    const auto tidied = qScopeGuard(OPENSSL_thread_stop);
    return Keys{jose::SigningKey::generate(), jose::SigningKey::generate()};
}

Result<Keys> readKeys(const State &state, const QString &path)
{
    Keys keys;
    for (const QByteArray &pem : state.keys) {
        const Result<jose::SigningKey> key = jose::SigningKey::fromPem(pem);
        if (!key)
            return failure(ErrorCode::FileMalformed, path, describe(key.error()));
        keys.push_back(*key);
    }
    if (keys.empty())
        return failure(ErrorCode::FileMalformed, path, say("it holds no key"));
    return keys;
}

/// IMF-fixdate (RFC 9110 5.6.7).
QByteArray httpDate(qint64 time)
{
    const QDateTime utc = QDateTime::fromSecsSinceEpoch(time, QTimeZone::utc());
    return QLocale::c().toString(utc, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

http::Response notFound()
{
    return {
        404, {}, {{"Content-Type"_ba, "text/plain; charset=utf-8"_ba}}, say("There is nothing here.").toUtf8() + '\n'};
}

} // namespace

class Sandbox::Private
{
public:
    Private(Sandbox *owner, Options given)
        : q(owner)
        , options(std::move(given))
        , server([this](const http::Request &request) { return answer(request); })
    {
        realm.faults = options.faults;
        realm.accessTokenTtl = options.accessTokenTtl;
        realm.deviceCodeTtl = options.deviceCodeTtl;
        realm.deviceInterval = options.deviceInterval;
        realm.rotateRefreshTokens = options.rotateRefreshTokens;
        realm.now = [this] { return QDateTime::currentSecsSinceEpoch() + options.clockSkew; };
        realm.grantsChanged = [this] { save(); };
    }

    Result<std::optional<State>> load() const
    {
        return options.dataDir.isEmpty() ? std::optional<State>() : loadState(options.dataDir);
    }

    /// After listening, since a port that is taken tells more.
    Result<bool> lockFolder()
    {
        if (options.dataDir.isEmpty())
            return true;
        return lockState(options.dataDir).map([this](FileLock taken) {
            lock.emplace(std::move(taken));
            return true;
        });
    }

    void takeOver(const State &state)
    {
        port = state.port;
        realm.clientId = state.clientId;
        realm.clientSecret = state.clientSecret;
        realm.grants.setRefreshGrants(state.grants);
    }

    /// In the shapes of Google's, so that the rest of the program treats them alike.
    void beNew()
    {
        realm.clientId = u"100000000001-%1.apps.sandbox.test"_s.arg(QString::fromLatin1(randomBytes(16).toHex()));
        realm.clientSecret = u"GOCSPX-%1"_s.arg(QString::fromLatin1(randomToken(21)));
    }

    Result<quint16> listen(const Keys &keys)
    {
        realm.keys = keys;
        const Result<quint16> listening = server.listen(options.port < 0 ? port : static_cast<quint16>(options.port));
        if (!listening)
            return listening;
        port = *listening;
        realm.issuer = u"http://127.0.0.1:%1"_s.arg(port);
        const Result<bool> saved = lockFolder().and_then([this](bool) { return saveNow(); });
        if (!saved)
            return tl::unexpected<Error>(saved.error());
        return port;
    }

    Result<bool> saveNow() const
    {
        if (options.dataDir.isEmpty())
            return false;
        State state{port, {}, realm.clientId, realm.clientSecret, realm.grants.refreshGrants()};
        for (const jose::SigningKey &key : realm.keys)
            state.keys.append(key.toPem());
        return saveState(options.dataDir, state);
    }

    void save()
    {
        const Result<bool> saved = saveNow();
        if (saved)
            return;
        qCWarning(logSandbox).noquote() << describe(saved.error());
        Q_EMIT q->stateNotSaved(saved.error());
    }

    Answer answer(const http::Request &request)
    {
        Answer given = route(request);
        given.response.headers.set("Date"_ba, httpDate(realm.now()));
        note({request.method, request.url.path(QUrl::FullyEncoded).toLatin1(), given.response.status});
        return given;
    }

    Answer route(const http::Request &request)
    {
        for (const auto &answerAs : {answerAsProvider, answerAsDrive, answerAsAodocs}) {
            if (const std::optional<Answer> given = answerAs(realm, request))
                return *given;
        }
        return notFound();
    }

    void note(const LogEntry &entry)
    {
        qCDebug(logSandbox).noquote() << entry.method << entry.path << entry.status;
        if (log.size() == logLimit)
            log.removeFirst();
        log.append(entry);
        Q_EMIT q->answered(entry);
    }

    Sandbox *q;
    Options options;
    Realm realm;
    quint16 port = 0;
    QList<LogEntry> log;
    std::optional<FileLock> lock; ///< of the data folder
    HttpServer server;
};

Sandbox::Sandbox(Options options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(options)))
{
}

Sandbox::~Sandbox() = default;

Future<quint16> Sandbox::start()
{
    const Result<std::optional<State>> state = d->load();
    if (!state)
        return ready<quint16>(tl::unexpected<Error>(state.error()));
    if (*state)
        d->takeOver(**state);
    else
        d->beNew();
    const Future<std::vector<jose::SigningKey>> keys =
        *state ? ready<Keys>(readKeys(**state, stateFilePath(d->options.dataDir))) : QtConcurrent::run(makeKeys);
    return andThen(keys, this, [this](const Keys &made) { return d->listen(made); });
}

QString Sandbox::issuer() const
{
    return d->realm.issuer;
}

QString Sandbox::driveUrl() const
{
    return d->realm.issuer + "/drive/v3"_L1;
}

QString Sandbox::aodocsUrl() const
{
    return d->realm.issuer + "/api"_L1;
}

QString Sandbox::clientId() const
{
    return d->realm.clientId;
}

QString Sandbox::clientSecret() const
{
    return d->realm.clientSecret;
}

QJsonObject Sandbox::description() const
{
    QJsonArray users;
    for (const Person &person : people())
        users.append(QString::fromLatin1(person.email));
    return {{u"issuer"_s, issuer()},
            {u"drive"_s, driveUrl()},
            {u"aodocs"_s, aodocsUrl()},
            {u"client_id"_s, clientId()},
            {u"client_secret"_s, clientSecret()},
            {u"users"_s, users},
            {u"security_code"_s, QString::fromLatin1(securityCode)}};
}

QList<LogEntry> Sandbox::log() const
{
    return d->log;
}

} // namespace sandbox
