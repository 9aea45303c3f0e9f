// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/differences_model.h"

#include <QAbstractItemModelTester>
#include <QIcon>
#include <QtTest>

using namespace Qt::StringLiterals;

using inspect::Change;

class TestDifferencesModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatDiffersIsARow()
    {
        DifferencesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setComparison(comparison());
        QCOMPARE(names(model), (QStringList{u"kid (header)"_s, u"exp"_s, u"hd"_s}));
        const auto text = [&](int column) { return model.index(1, column).data().toString(); };
        QCOMPARE(text(DifferencesModel::ChangeColumn), u"Differs"_s);
        QCOMPARE(text(DifferencesModel::FirstColumn), u"1"_s);
        QCOMPARE(text(DifferencesModel::SecondColumn), u"2"_s);
        QCOMPARE(text(DifferencesModel::MeaningColumn), u"1 s later"_s);
        QVERIFY(!model.index(1, 0).data(Qt::DecorationRole).value<QIcon>().isNull());
    }

    void whatIsTheSameIsARowWhenAskedFor()
    {
        DifferencesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setComparison(comparison());
        model.setShowsSame(true);
        QCOMPARE(names(model), (QStringList{u"kid (header)"_s, u"sub"_s, u"exp"_s, u"hd"_s}));
        model.setShowsSame(false);
        QCOMPARE(model.rowCount(), 3);
        model.setComparison({});
        QCOMPARE(model.rowCount(), 0);
    }

    void textsOfOthersAreMadeHarmless()
    {
        DifferencesModel model;
        model.setComparison({{}, {{u"x"_s, Change::Added, {}, u"<b>\u202e</b>"_s.toUtf8(), {}}}, {}});
        const auto cell = model.index(0, DifferencesModel::SecondColumn);
        QCOMPARE(cell.data().toString(), u"<b><U+202E></b>"_s);
        QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(u"&lt;b&gt;&lt;U+202E&gt;"));
        QCOMPARE(cell.data(DifferencesModel::CopyRole).toString(), u"<b>\u202e</b>"_s);
    }

private:
    static inspect::Comparison comparison()
    {
        return {{{u"kid"_s, Change::Changed, "\"a\"", "\"b\"", {}}},
                {{u"sub"_s, Change::Same, "\"1\"", "\"1\"", {}},
                 {u"exp"_s, Change::Changed, "1", "2", u"1 s later"_s},
                 {u"hd"_s, Change::Removed, "\"x\"", {}, {}}},
                {}};
    }

    static QStringList names(const DifferencesModel &model)
    {
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row)
            all.append(model.index(row, DifferencesModel::NameColumn).data().toString());
        return all;
    }
};

QTEST_MAIN(TestDifferencesModel)
#include "tst_differences_model.moc"
