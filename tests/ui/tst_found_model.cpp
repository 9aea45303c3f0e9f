// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/found_model.h"

#include "tests/inspect/tokens.h"

#include <QAbstractItemModelTester>
#include <QIcon>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

/// As a guide prints a token response: shortened, and broken as JSON.
const QByteArray guide = tokens::json("{\n 'access_token': 'ya29.\xe2\x80\xa6',\n"
                                      " 'id_token': 'eyJhbGciOi\xe2\x80\xa6\n 'expires_in': 3600,\n"
                                      " 'token_type': 'Bearer'\n 'refresh_token': '1//04\xe2\x80\xa6',\n");

} // namespace

class TestFoundModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTokenIsARow()
    {
        FoundModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFound(inspect::recognise(guide).found, guide);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(cell(model, 0, FoundModel::TokenColumn), u"Google access token"_s);
        QCOMPARE(cell(model, 1, FoundModel::TokenColumn), u"ID token"_s);
        QCOMPARE(cell(model, 2, FoundModel::TokenColumn), u"Google refresh token"_s);
        QCOMPARE(cell(model, 1, FoundModel::WhereColumn), u"id_token, line 3"_s);
        const QString advice = cell(model, 1, FoundModel::AdviceColumn);
        QVERIFY2(advice.startsWith(u"Shortened, line 3, character 25: It was shortened"), qPrintable(advice));
        QVERIFY(cell(model, 2, FoundModel::AdviceColumn).contains(u"revoke it"));
        for (int row = 0; row < model.rowCount(); ++row)
            QVERIFY(!model.index(row, 0).data(Qt::DecorationRole).value<QIcon>().isNull());
        model.setFound({}, {});
        QCOMPARE(model.rowCount(), 0);
    }

    void whatIsSafeToRepairIsRepaired()
    {
        const QByteArray token = tokens::signedBy(tokens::header(), tokens::claims());
        const QByteArray wrapped = token.left(70) + '\n' + token.mid(70);
        FoundModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFound(inspect::recognise(wrapped).found, wrapped);
        QVERIFY(FoundModel::isRepairable(model.at(0)));
        model.repair(0);
        QCOMPARE(model.at(0).text, token);
        QVERIFY(!FoundModel::isRepairable(model.at(0)));
        QVERIFY(cell(model, 0, FoundModel::AdviceColumn).startsWith(u"Repaired."));
        const QString once = cell(model, 0, FoundModel::AdviceColumn);
        model.repair(0);
        QCOMPARE(cell(model, 0, FoundModel::AdviceColumn), once);
    }

    void whatIsMissingIsNot()
    {
        FoundModel model;
        model.setFound(inspect::recognise(guide).found, guide);
        QVERIFY(!FoundModel::isRepairable(model.at(1)));
        model.repair(1);
        QVERIFY(model.at(1).trouble.has_value());
    }

    void aHostileNameIsMadeVisible()
    {
        inspect::FoundToken found = inspect::asItStands("x");
        found.name = u"a\u202eb"_s;
        FoundModel model;
        model.setFound({found}, "x");
        QCOMPARE(cell(model, 0, FoundModel::WhereColumn), u"a<U+202E>b, line 1"_s);
    }

private:
    static QString cell(const FoundModel &model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }
};

QTEST_MAIN(TestFoundModel)
#include "tst_found_model.moc"
