// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/single_window.h"

#include "base/app_id.h"
#include "base/json_read.h"
#include "base/private_folder.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QLockFile>
#include <QTimer>

#ifdef Q_OS_LINUX
#include <sys/socket.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int patience = 3000; // milliseconds; a window that is there answers in one
const auto heard = "ok\n"_ba;

QString say(const char *text)
{
    return QCoreApplication::translate("single_window", text);
}

/// Whether the other end is a process of this user.
bool isOurs([[maybe_unused]] const QLocalSocket &socket)
{
#ifdef Q_OS_LINUX
    ucred peer{};
    socklen_t size = sizeof peer;
    return getsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 &&
           peer.uid == geteuid();
#else
    return false;
#endif
}

bool isOwn([[maybe_unused]] const QString &folder)
{
#ifdef Q_OS_LINUX
    return QFileInfo(folder).isDir() && QFileInfo(folder).ownerId() == geteuid();
#else
    return false;
#endif
}

QByteArray messageOf(const QStringList &files)
{
    QJsonArray paths;
    for (const QString &file : files)
        paths.append(QFileInfo(file).absoluteFilePath());
    return QJsonDocument(paths).toJson(QJsonDocument::Compact) + '\n';
}

/// Whether a window is there and has taken them.
bool handOver(const QString &path, const QByteArray &message)
{
    QLocalSocket socket;
    socket.connectToServer(path);
    if (!socket.waitForConnected(patience) || !isOurs(socket))
        return false;
    socket.write(message);
    if (!socket.waitForBytesWritten(patience))
        return false;
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(patience))
            return false;
    }
    return socket.readLine() == heard;
}

} // namespace

SingleWindow::SingleWindow(QObject *parent)
    : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleWindow::serve);
}

QString SingleWindow::socketPath(const QString &dataDir)
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (runtime.isEmpty() || !isOwn(runtime))
        return {};
    const QByteArray folder = QDir::cleanPath(QFileInfo(dataDir).absoluteFilePath()).toUtf8();
    const QByteArray name = QCryptographicHash::hash(folder, QCryptographicHash::Sha256).toHex().first(16);
    return u"%1/%2/window-%3"_s.arg(runtime, QLatin1StringView(app_id::applicationName), QLatin1StringView(name));
}

SingleWindow::Start SingleWindow::start(const QString &dataDir, const QStringList &files)
{
    const QString path = socketPath(dataDir);
    if (path.isEmpty() || !makePrivateFolder(QFileInfo(path).path()))
        return Start::Alone;
    QLockFile turn(path + u".lock"_s); // of two that start at once, the second finds the first
    if (!turn.tryLock(patience))
        return Start::Alone;
    if (handOver(path, messageOf(files)))
        return Start::HandedOver;
    QLocalSocket probe;
    probe.connectToServer(path);
    if (probe.waitForConnected(patience))
        return Start::Alone;          // it is there and does not answer: its socket stays its own
    QLocalServer::removeServer(path); // left by one that was killed
    if (!m_server.listen(path))
        return Start::Alone;
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner); // Qt makes it 0700, out of reach
    return Start::First;
}

Result<QStringList> SingleWindow::pathsIn(const QByteArray &message)
{
    const QJsonDocument document = json_read::parsed(message);
    if (!document.isArray() || document.array().size() > mostPaths)
        return failure(ErrorCode::TextMalformed, say("files of a later start"), say("they are no list of paths"));
    QStringList paths;
    for (const QJsonArray all = document.array(); const auto &path : all) {
        if (!QDir::isAbsolutePath(path.toString()) || path.toString().contains(u'\0'))
            return failure(ErrorCode::TextMalformed, say("files of a later start"), say("one is no absolute path"));
        paths.append(path.toString());
    }
    return paths;
}

void SingleWindow::serve()
{
    while (QLocalSocket *peer = m_server.nextPendingConnection()) {
        connect(peer, &QLocalSocket::disconnected, peer, &QObject::deleteLater);
        if (!isOurs(*peer)) {
            peer->abort();
            continue;
        }
        peer->setReadBufferSize(mostBytes);
        connect(peer, &QLocalSocket::readyRead, this, [this, peer] { read(*peer); });
        QTimer::singleShot(patience, peer, [peer] { peer->abort(); });
        read(*peer);
    }
}

void SingleWindow::read(QLocalSocket &peer)
{
    if (!peer.canReadLine()) {
        if (peer.bytesAvailable() >= mostBytes)
            peer.abort();
        return;
    }
    const auto paths = pathsIn(peer.readLine(mostBytes));
    if (!paths)
        return peer.abort();
    peer.write(heard);
    peer.disconnectFromServer();
    Q_EMIT filesGiven(*paths);
}

} // namespace app
