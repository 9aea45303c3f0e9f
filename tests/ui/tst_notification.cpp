// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notification.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestNotification : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// susssasa{sv}i, as the specification has it: a service refuses anything else.
    void itIsWhatTheSpecificationAsksFor()
    {
        const auto arguments = notification::message(u"a"_s, u"b"_s).arguments();
        const QList<int> types = {QMetaType::QString,     QMetaType::UInt,    QMetaType::QString,
                                  QMetaType::QString,     QMetaType::QString, QMetaType::QStringList,
                                  QMetaType::QVariantMap, QMetaType::Int};
        QCOMPARE(arguments.size(), types.size());
        for (qsizetype i = 0; i < types.size(); ++i)
            QCOMPARE(arguments.at(i).typeId(), types.at(i));
    }

    void noMarkupIsInIt()
    {
        const auto arguments =
            notification::message(u"<b>\u202e"_s, u"<img src='https://tracker.example/x'>"_s).arguments();
        QVERIFY(!arguments.at(3).toString().contains(u'\u202e'));
        QVERIFY(!arguments.at(4).toString().contains(u'<'));
    }
};

QTEST_GUILESS_MAIN(TestNotification)
#include "tst_notification.moc"
