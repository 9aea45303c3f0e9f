// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <memory>

/// Bytes that are not to be copied, wherever they are: in memory or in a mapped file. Copies share them.
class SharedBytes
{
public:
    SharedBytes() = default;
    explicit SharedBytes(const QByteArray &bytes)
    {
        auto owner = std::make_shared<const QByteArray>(bytes);
        m_bytes = *owner;
        m_owner = std::move(owner);
    }
    /// `owner` keeps `bytes` where they are.
    SharedBytes(std::shared_ptr<const void> owner, QByteArrayView bytes)
        : m_owner(std::move(owner))
        , m_bytes(bytes)
    {
    }

    QByteArrayView bytes() const { return m_bytes; }
    qsizetype size() const { return m_bytes.size(); }
    bool isEmpty() const { return m_bytes.isEmpty(); }

    bool operator==(const SharedBytes &other) const { return m_bytes == other.m_bytes; }

private:
    std::shared_ptr<const void> m_owner;
    QByteArrayView m_bytes;
};
