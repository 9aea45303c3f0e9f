// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/device_grants.h"

#include "base/random.h"
#include "sandbox/grants.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

/// RFC 8628 6.1: consonants, so that no word comes out of it.
constexpr char letters[] = "BCDFGHJKLMNPQRSTVWXZ";
constexpr qsizetype codeLength = 8;

QString newUserCode()
{
    const QByteArray random = randomBytes(codeLength);
    QString code;
    for (const char byte : random)
        code += QLatin1Char(letters[static_cast<uchar>(byte) % (sizeof letters - 1)]);
    return code.insert(codeLength / 2, u'-');
}

QString comparable(const QString &typed)
{
    QString code = typed.toUpper();
    code.removeIf([](QChar c) { return !c.isLetter(); });
    return code;
}

} // namespace

std::pair<Secret, QString> DeviceGrants::create(const QStringList &scopes, qint64 interval, qint64 now)
{
    if (m_devices.size() >= maximum)
        m_devices.erase(std::min_element(m_devices.cbegin(), m_devices.cend(),
                                         [](const auto &a, const auto &b) { return a.startedAt < b.startedAt; }));
    const Secret code("AH-"_ba + randomToken(48));
    WaitingDevice device;
    device.userCode = newUserCode();
    device.scopes = scopes;
    device.startedAt = now;
    device.interval = interval;
    m_devices.insert(tokenHash(code), device);
    return {code, device.userCode};
}

WaitingDevice *DeviceGrants::byDeviceCode(const Secret &code, qint64 life, qint64 now)
{
    const auto found = m_devices.find(tokenHash(code));
    return found == m_devices.end() || now - found->startedAt >= life ? nullptr : &*found;
}

WaitingDevice *DeviceGrants::byUserCode(const QString &code, qint64 life, qint64 now)
{
    const auto found = std::find_if(m_devices.begin(), m_devices.end(), [&](const WaitingDevice &device) {
        return comparable(device.userCode) == comparable(code) && now - device.startedAt < life &&
               device.decision == WaitingDevice::Decision::Open;
    });
    return found == m_devices.end() ? nullptr : &*found;
}

void DeviceGrants::remove(const Secret &code)
{
    m_devices.remove(tokenHash(code));
}

} // namespace sandbox
