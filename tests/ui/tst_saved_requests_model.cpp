// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/saved_requests_model.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestSavedRequestsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesStandInTheirFolders()
    {
        SavedRequestsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setNames({u"Drive/about"_s, u"Drive/files/get"_s, u"Drive/files/list"_s, u"me"_s});
        QCOMPARE(outline(model, {}),
                 (QStringList{u"Drive"_s, u" about = Drive/about"_s, u" files"_s, u"  get = Drive/files/get"_s,
                              u"  list = Drive/files/list"_s, u"me = me"_s}));
        QCOMPARE(model.folders(), (QStringList{u"Drive"_s, u"Drive/files"_s}));
        model.setNames({});
        QCOMPARE(model.rowCount(), 0);
    }

    void aRequestMayBeCalledAsAFolder()
    {
        SavedRequestsModel model;
        model.setNames({u"a"_s, u"a/b"_s});
        QCOMPARE(outline(model, {}), (QStringList{u"a = a"_s, u"a"_s, u" b = a/b"_s}));
    }

    void aHostileNameIsShownSafely()
    {
        SavedRequestsModel model;
        model.setNames({u"<b>\u202ex"_s});
        QCOMPARE(model.index(0, 0).data().toString(), u"<b><U+202E>x"_s);
        QVERIFY(!model.index(0, 0).data(Qt::ToolTipRole).toString().contains(u"<b>"));
    }

private:
    static QStringList outline(const SavedRequestsModel &model, const QModelIndex &parent, int depth = 0)
    {
        QStringList lines;
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex index = model.index(row, 0, parent);
            const QString name = SavedRequestsModel::nameOf(index);
            lines.append(QString(depth, u' ') + index.data().toString() +
                         (name.isEmpty() ? QString() : u" = "_s + name));
            lines += outline(model, index, depth + 1);
        }
        return lines;
    }
};

QTEST_MAIN(TestSavedRequestsModel)
#include "tst_saved_requests_model.moc"
