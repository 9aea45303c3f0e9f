// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/device_endpoint.h"

#include "sandbox/google_answers.h"
#include "sandbox/pages.h"
#include "sandbox/scopes.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

http::Response refusal(int status, const QString &error, const QString &description)
{
    return jsonAnswer(status, {{u"error"_s, error}, {u"error_description"_s, description}});
}

/// Google's device flow gives who somebody is, and the application's own files.
bool isForDevices(const QString &scope)
{
    return scope == "openid"_L1 || hasEmailScope({scope}) || hasProfileScope({scope}) ||
           scope == driveScope("drive.file") || scope == driveScope("drive.appdata");
}

/// RFC 8628 3.5, with Google's statuses.
http::Response notYet(Realm &realm, WaitingDevice &device)
{
    const bool tooEarly = device.askedAt > 0 && realm.now() - device.askedAt < device.interval;
    const bool first = device.askedAt == 0;
    device.askedAt = realm.now();
    if (tooEarly || (first && realm.has(Fault::DeviceSlowDown)))
        return refusal(403, u"slow_down"_s, u"Forbidden"_s);
    return refusal(428, u"authorization_pending"_s, u"Precondition Required"_s);
}

} // namespace

http::Response answerDeviceAuthorization(Realm &realm, const http::Form &form)
{
    const QStringList scopes = normalizedScopes(http::formValue(form, u"scope"));
    QStringList refused = scopes;
    refused.removeIf(isForDevices);
    if (scopes.isEmpty() || !refused.isEmpty())
        return refusal(400, u"invalid_scope"_s, u"Invalid device flow scope: %1"_s.arg(refused.join(u", "_s)));
    const auto [deviceCode, userCode] = realm.devices.create(scopes, realm.deviceInterval, realm.now());
    return jsonAnswer(200, {{u"device_code"_s, QString::fromLatin1(deviceCode.reveal())},
                            {u"user_code"_s, userCode},
                            {u"verification_url"_s, realm.issuer + QLatin1StringView(pages::devicePath)},
                            {u"expires_in"_s, realm.deviceCodeTtl},
                            {u"interval"_s, realm.deviceInterval}});
}

std::variant<DeviceDecision, http::Response> answerDevice(Realm &realm, const http::Form &form)
{
    const Secret code(http::formValue(form, u"device_code").toUtf8());
    WaitingDevice *device = realm.devices.byDeviceCode(code, realm.deviceCodeTtl, realm.now());
    if (!device)
        return refusal(400, u"expired_token"_s, u"The device code is unknown, was used or has expired."_s);
    if (device->decision == WaitingDevice::Decision::Open)
        return notYet(realm, *device);
    const WaitingDevice decided = *device;
    realm.devices.remove(code); // good once
    if (decided.decision == WaitingDevice::Decision::Denied)
        return refusal(403, u"access_denied"_s, u"Forbidden"_s);
    return DeviceDecision{decided.subject, decided.scopes};
}

} // namespace sandbox
