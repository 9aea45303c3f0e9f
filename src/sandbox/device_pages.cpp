// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/device_pages.h"

#include "http/form.h"
#include "sandbox/pages.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("sandbox::provider", text);
}

} // namespace

Answer showDevicePage(Realm &, const http::Request &)
{
    return pages::deviceCode({});
}

Answer deviceCodeTyped(Realm &realm, const http::Request &request)
{
    const QString typed = http::formValue(http::decodeForm(request.body), u"user_code");
    const WaitingDevice *device = realm.devices.byUserCode(typed, realm.deviceCodeTtl, realm.now());
    if (!device)
        return pages::deviceCode(say("That code is unknown or has expired. Look at the device again."));
    PendingAuthorization authorization;
    authorization.userCode = device->userCode;
    authorization.scopes = device->scopes;
    return pages::accountChooser(realm.grants.begin(authorization, realm.now()), {});
}

Answer decideDevice(Realm &realm, const PendingAuthorization &authorization, bool allowed)
{
    WaitingDevice *device = realm.devices.byUserCode(authorization.userCode, realm.deviceCodeTtl, realm.now());
    if (!device)
        return pages::deviceCode(say("The code has expired meanwhile. Look at the device again."));
    device->subject = authorization.subject;
    device->scopes = authorization.scopes;
    device->decision = allowed ? WaitingDevice::Decision::Allowed : WaitingDevice::Decision::Denied;
    return pages::deviceDone(allowed);
}

} // namespace sandbox
