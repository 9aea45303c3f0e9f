// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/device_grants.h"

#include <QRegularExpression>
#include <QtTest>

using namespace Qt::StringLiterals;
using sandbox::DeviceGrants;
using sandbox::WaitingDevice;

class TestDeviceGrants : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theUserCodeIsOneToType()
    {
        DeviceGrants devices;
        const QRegularExpression shape(u"\\A[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}\\z"_s);
        for (int i = 0; i < 50; ++i)
            QVERIFY(shape.match(devices.create({}, 5, 1000).second).hasMatch());
    }

    void howItIsTypedDoesNotMatter()
    {
        DeviceGrants devices;
        const QString code = devices.create({}, 5, 1000).second;
        QVERIFY(devices.byUserCode(code, 1800, 1000));
        QVERIFY(devices.byUserCode(u' ' + code.toLower().replace(u'-', u' '), 1800, 1000));
        QVERIFY(!devices.byUserCode(code.chopped(1), 1800, 1000));
        QVERIFY(!devices.byUserCode({}, 1800, 1000));
    }

    void aCodeEndsWithItsTime()
    {
        DeviceGrants devices;
        const auto [deviceCode, userCode] = devices.create({}, 5, 1000);
        QVERIFY(devices.byDeviceCode(deviceCode, 60, 1059));
        QVERIFY(!devices.byDeviceCode(deviceCode, 60, 1060));
        QVERIFY(!devices.byUserCode(userCode, 60, 1060));
    }

    void whatIsDecidedIsNotDecidedAgain()
    {
        DeviceGrants devices;
        const auto [deviceCode, userCode] = devices.create({}, 5, 1000);
        devices.byUserCode(userCode, 60, 1001)->decision = WaitingDevice::Decision::Denied;
        QVERIFY(!devices.byUserCode(userCode, 60, 1001));
        QVERIFY(devices.byDeviceCode(deviceCode, 60, 1001));
    }

    void devicesAreBounded()
    {
        DeviceGrants devices;
        const Secret first = devices.create({}, 5, 1).first;
        const Secret second = devices.create({}, 5, 2).first;
        for (int i = 0; i < DeviceGrants::maximum - 1; ++i)
            devices.create({}, 5, 3);
        QVERIFY(!devices.byDeviceCode(first, 60, 3));
        QVERIFY(devices.byDeviceCode(second, 60, 3));
    }
};

QTEST_APPLESS_MAIN(TestDeviceGrants)
#include "tst_device_grants.moc"
