// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pairs_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestPairsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTypedIntoTheLastRowIsANewPair()
    {
        PairsModel model;
        const Tester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy edited(&model, &PairsModel::edited);
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(!name(model, 0).data().toString().isEmpty()); // says what it is for
        model.setData(name(model, 0), u""_s, Qt::EditRole);
        QCOMPARE(edited.size(), 0);
        model.setData(name(model, 0), u"a b"_s, Qt::EditRole);
        model.setData(value(model, 0), u"1&2"_s, Qt::EditRole);
        QCOMPARE(model.pairs(), (QList<http::Pair>{{u"a%20b=1%262"_s}}));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(edited.size(), 2);
    }

    void eachIsChangedTickedOffAndRemoved()
    {
        PairsModel model;
        const Tester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setPairs({{u"a=1+2"_s}, {u"b=2"_s}, {u"c"_s}});
        QSignalSpy edited(&model, &PairsModel::edited);
        model.setData(name(model, 0), u"a"_s, Qt::EditRole); // as it was
        model.setData(value(model, 0), u"1 2"_s, Qt::EditRole);
        QCOMPARE(edited.size(), 0);
        model.setData(name(model, 1), Qt::Unchecked, Qt::CheckStateRole);
        QCOMPARE(edited.size(), 1);
        model.remove(2);
        model.remove(2); // the last row is no pair
        QCOMPARE(edited.size(), 2);
        QCOMPARE(model.pairs(), (QList<http::Pair>{{u"a=1+2"_s}, {u"b=2"_s, false}}));
        QVERIFY(!(value(model, 0).flags() & Qt::ItemIsUserCheckable));
        QVERIFY(!(name(model, 2).flags() & Qt::ItemIsUserCheckable));
    }

    void aFileIsAValue()
    {
        PairsModel model;
        const Tester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setPairs({{u"f=old"_s}});
        model.setFile(0, u"/x/a.png"_s);
        model.setFile(1, u"/x/b.png"_s);
        QCOMPARE(model.pairs(), (QList<http::Pair>{{u"f="_s, true, u"/x/a.png"_s}, {u"file"_s, true, u"/x/b.png"_s}}));
        QVERIFY(value(model, 0).data().toString().contains(u"/x/a.png"));
        QVERIFY(!(value(model, 0).flags() & Qt::ItemIsEditable));
    }

    void aHostileValueIsShownSafelyAndEditedAsItIs()
    {
        PairsModel model;
        model.setPairs({{u"%3Cb%3E=%E2%80%AE%0A"_s}});
        QCOMPARE(name(model, 0).data().toString(), u"<b>"_s);
        QCOMPARE(value(model, 0).data().toString(), u"<U+202E><U+000A>"_s);
        QCOMPARE(value(model, 0).data(Qt::EditRole).toString(), u"\u202e\n"_s);
        QVERIFY(!name(model, 0).data(Qt::ToolTipRole).toString().contains(u"<b>"));
    }

private:
    using Tester = QAbstractItemModelTester;

    static QModelIndex name(const PairsModel &model, int row) { return model.index(row, PairsModel::NameColumn); }
    static QModelIndex value(const PairsModel &model, int row) { return model.index(row, PairsModel::ValueColumn); }
};

QTEST_MAIN(TestPairsModel)
#include "tst_pairs_model.moc"
