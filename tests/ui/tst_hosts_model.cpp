// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hosts_model.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestHostsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsByHostAndPurpose()
    {
        HostsModel model;
        const QAbstractItemModelTester tester(&model);
        const QUrl api(u"https://api.example/a"_s);
        model.add(api, network::Purpose::Request, 1500);
        model.add(QUrl(u"https://api.example/b"_s), network::Purpose::Request, 500);
        model.add(api, network::Purpose::Keys, 10);
        model.add(QUrl(u"http://127.0.0.1:8080/"_s), network::Purpose::Sandbox, 0);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.hostCount(), 2);
        QCOMPARE(cell(model, 0, HostsModel::HostColumn), u"api.example"_s);
        QCOMPARE(cell(model, 0, HostsModel::CountColumn), u"2"_s);
        QCOMPARE(cell(model, 0, HostsModel::BytesColumn), u"2.0 kB"_s);
        QCOMPARE(cell(model, 2, HostsModel::HostColumn), u"127.0.0.1:8080"_s);
        QVERIFY(cell(model, 0, HostsModel::PurposeColumn) != cell(model, 1, HostsModel::PurposeColumn));
    }

private:
    static QString cell(const HostsModel &model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }
};

QTEST_GUILESS_MAIN(TestHostsModel)
#include "tst_hosts_model.moc"
