// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/address_file.h"

#include "base/app_id.h"
#include "base/json_read.h"
#include "sandbox/state_file.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("sandbox::address", text);
}

/// Empty when the session has no runtime folder. QStandardPaths would then make one up under /tmp, where others of this
/// machine could have been before us.
QString addressPath()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return runtime.isEmpty() ? QString()
                             : u"%1/%2/sandbox.json"_s.arg(runtime, QLatin1StringView(app_id::applicationName));
}

/// What cannot be read names no sandbox.
tl::unexpected<Error> unreadable(const QString &path, const QString &why)
{
    return failure(ErrorCode::SandboxNotRunning, say("%1 cannot be read: %2").arg(path, why), u"0"_s);
}

} // namespace

Result<bool> writeAddress(const QJsonObject &description)
{
    const QString path = addressPath();
    if (path.isEmpty())
        return failure(ErrorCode::FileUnwritable, say("with the sandbox's address"), say("XDG_RUNTIME_DIR is not set"));
    return writePrivateFile(path, description);
}

void removeAddress(const QString &issuer)
{
    const Result<QJsonObject> address = readAddress();
    if (address && address->value("issuer"_L1).toString() == issuer)
        QFile::remove(addressPath());
}

Result<QJsonObject> readAddress()
{
    const QString path = addressPath();
    if (path.isEmpty())
        return failure(ErrorCode::SandboxNotRunning, say("XDG_RUNTIME_DIR, which would lead to it, is not set"),
                       u"0"_s);
    QFile file(path);
    if (!file.exists())
        return failure(ErrorCode::SandboxNotRunning, say("%1 names none").arg(path), u"0"_s);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(path, file.errorString());
    const auto address = json_read::object(file.readAll(), path);
    return address ? address : unreadable(path, address.error().detail);
}

} // namespace sandbox
