// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/body_receiver.h"

#include <QDir>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace network {

Result<bool> BodyReceiver::write(const QByteArray &bytes)
{
    if (m_file->write(bytes) == bytes.size())
        return true;
    return failure(ErrorCode::FileUnwritable, QDir::tempPath(), m_file->errorString());
}

Result<bool> BodyReceiver::add(const QByteArray &bytes)
{
    if (m_file)
        return write(bytes);
    if (!m_mayUseDisk || m_memory.size() + bytes.size() <= inMemory) {
        m_memory += bytes;
        return true;
    }
    auto file = std::make_shared<QTemporaryFile>(QDir::temp().filePath(u"tokenloupe-XXXXXX"_s));
    if (!file->open())
        return failure(ErrorCode::FileUnwritable, QDir::tempPath(), file->errorString());
    m_file = std::move(file);
    const auto begun = write(m_memory);
    return begun ? write(bytes) : begun;
}

Result<bool> BodyReceiver::moveTo(http::Response &response)
{
    response.body = std::exchange(m_memory, {});
    if (!m_file)
        return true;
    const qint64 size = m_file->size();
    const auto *bytes = m_file->flush() ? m_file->map(0, size) : nullptr;
    if (!bytes)
        return failure(ErrorCode::FileUnwritable, QDir::tempPath(), m_file->errorString());
    response.large = SharedBytes(std::exchange(m_file, {}), QByteArrayView(bytes, size));
    return true;
}

} // namespace network
