// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/state_file.h"

#include "base/json_read.h"
#include "base/private_folder.h"
#include "base/whole_write.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr int currentVersion = 1;

QString say(const char *text)
{
    return QCoreApplication::translate("sandbox::State", text);
}

QJsonObject toJson(const RefreshGrant &grant)
{
    return {{u"sha256"_s, QString::fromLatin1(grant.tokenHash.toHex())},
            {u"subject"_s, grant.subject},
            {u"scope"_s, grant.scopes.join(u' ')},
            {u"issued"_s, grant.issuedAt}};
}

Result<RefreshGrant> grantFromJson(const QJsonObject &object, const QString &path)
{
    const auto hash = json_read::requiredString(object, u"sha256"_s, path);
    const auto subject = json_read::requiredString(object, u"subject"_s, path);
    const auto scope = json_read::requiredString(object, u"scope"_s, path);
    const auto issued = json_read::optionalInteger(object, u"issued"_s, 0, path);
    for (const auto *text : {&hash, &subject, &scope}) {
        if (!*text)
            return tl::unexpected<Error>(text->error());
    }
    if (!issued)
        return tl::unexpected<Error>(issued.error());
    return RefreshGrant{QByteArray::fromHex(hash->toLatin1()), *subject, scope->split(u' ', Qt::SkipEmptyParts),
                        *issued};
}

QJsonObject toJson(const State &state)
{
    QJsonArray keys;
    for (const QByteArray &key : state.keys)
        keys.append(QString::fromLatin1(key));
    QJsonArray grants;
    for (const RefreshGrant &grant : state.grants)
        grants.append(toJson(grant));
    return {{u"version"_s, currentVersion},   {u"port"_s, state.port}, {u"keys"_s, keys},
            {u"client_id"_s, state.clientId}, {u"grants"_s, grants},   {u"client_secret"_s, state.clientSecret}};
}

Result<State> stateFromJson(const QJsonObject &object, const QString &path)
{
    if (object.value("version"_L1).toInt() != currentVersion)
        return failure(ErrorCode::FileMalformed, path, say("its version is not the one that this program writes"));
    const auto clientId = json_read::requiredString(object, u"client_id"_s, path);
    const auto clientSecret = json_read::requiredString(object, u"client_secret"_s, path);
    if (!clientId || !clientSecret)
        return failure(ErrorCode::FileMalformed, path, say("it does not name its client"));
    const int port = object.value("port"_L1).toInt();
    if (port < 1 || port > 65535)
        return failure(ErrorCode::FileMalformed, path, say("it does not name its port"));
    State state{static_cast<quint16>(port), {}, *clientId, *clientSecret, {}};
    const QJsonArray keys = object.value("keys"_L1).toArray();
    for (const auto &key : keys)
        state.keys.append(key.toString().toLatin1());
    const QJsonArray grants = object.value("grants"_L1).toArray();
    for (const auto &value : grants) {
        const auto grant = grantFromJson(value.toObject(), path);
        if (!grant)
            return failure(ErrorCode::FileMalformed, path, describe(grant.error()));
        state.grants.append(*grant);
    }
    return state;
}

} // namespace

QString stateFilePath(const QString &dataDir)
{
    return QDir(dataDir).filePath(u"sandbox.json"_s);
}

Result<std::optional<State>> loadState(const QString &dataDir)
{
    const QString path = stateFilePath(dataDir);
    QFile file(path);
    if (!file.exists())
        return std::optional<State>();
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, path, file.errorString());
    const auto object = json_read::object(file.readAll(), path);
    if (!object)
        return failure(ErrorCode::FileMalformed, path, object.error().detail);
    return stateFromJson(*object, path).map([](const State &state) { return std::optional<State>(state); });
}

Result<FileLock> lockState(const QString &dataDir)
{
    if (const auto made = makePrivateFolder(dataDir); !made)
        return tl::unexpected<Error>(made.error());
    auto lock = FileLock::tryToTake(QDir(dataDir).filePath(u"sandbox.lock"_s));
    if (lock && lock->holder() == FileLock::Holder::Another)
        return failure(ErrorCode::UsageWrong, dataDir,
                       say("another sandbox runs with it; end that one, or give this one another --data-dir"));
    return lock;
}

Result<bool> saveState(const QString &dataDir, const State &state)
{
    return writePrivateFile(stateFilePath(dataDir), toJson(state));
}

Result<bool> writePrivateFile(const QString &path, const QJsonObject &object)
{
    if (const auto made = makePrivateFolder(QFileInfo(path).path()); !made)
        return made;
    return replaceFile(path, QJsonDocument(object).toJson(), privateFile);
}

} // namespace sandbox
