// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/found_model.h"

#include "tests/inspect/tokens.h"
#include "ui/found_tokens.h"
#include "ui/table_view.h"

#include <QAbstractItemModelTester>
#include <QIcon>
#include <QSignalSpy>
#include <QThread>
#include <QTranslator>
#include <QtTest>
#include <atomic>

using namespace Qt::StringLiterals;

namespace {

/// As a guide prints a token response: shortened, and broken as JSON.
const QByteArray guide = tokens::json("{\n 'access_token': 'ya29.\xe2\x80\xa6',\n"
                                      " 'id_token': 'eyJhbGciOi\xe2\x80\xa6\n 'expires_in': 3600,\n"
                                      " 'token_type': 'Bearer'\n 'refresh_token': '1//04\xe2\x80\xa6',\n");

/// Sees in which thread the words for a place are asked for; translates nothing.
class Witness : public QTranslator
{
public:
    mutable std::atomic<int> inWindow = 0;
    mutable std::atomic<int> elsewhere = 0;

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *text, const char *, int) const override
    {
        if (qstrcmp(context, "FoundModel") == 0 && qstrcmp(text, "line %L1") == 0)
            ++(QThread::currentThread() == thread() ? inWindow : elsewhere);
        return {};
    }
};

} // namespace

class TestFoundModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTokenIsARow()
    {
        FoundModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(FoundModel::rowsOf(inspect::recognise(guide).found, guide));
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
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
    }

    void whatIsSafeToRepairIsRepaired()
    {
        const QByteArray token = tokens::signedBy(tokens::header(), tokens::claims());
        const QByteArray wrapped = token.left(70) + '\n' + token.mid(70);
        FoundModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(FoundModel::rowsOf(inspect::recognise(wrapped).found, wrapped));
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
        model.setRows(FoundModel::rowsOf(inspect::recognise(guide).found, guide));
        QVERIFY(!FoundModel::isRepairable(model.at(1)));
        model.repair(1);
        QVERIFY(model.at(1).trouble.has_value());
    }

    void aHostileNameIsMadeVisible()
    {
        inspect::FoundToken found = inspect::asItStands("x");
        found.name = u"a\u202eb"_s;
        FoundModel model;
        model.setRows(FoundModel::rowsOf({found}, "x"));
        QCOMPARE(cell(model, 0, FoundModel::WhereColumn), u"a<U+202E>b, line 1"_s);
    }

    void placesInALongTextAreSoughtBesideTheWindow()
    {
        Witness witness;
        QVERIFY(QCoreApplication::installTranslator(&witness));
        FoundTokens tokens;
        const QSignalSpy chosen(&tokens, &FoundTokens::chosenChanged);
        tokens.setText(Secret(QByteArray(FoundTokens::atOnce, '\n') + guide));
        QTRY_VERIFY(!chosen.isEmpty());
        QCoreApplication::removeTranslator(&witness);
        const auto *rows = tokens.findChild<TableView *>(u"found"_s)->model();
        QCOMPARE(rows->rowCount(), 3);
        QCOMPARE(rows->index(1, FoundModel::WhereColumn).data().toString(),
                 u"id_token, line %L1"_s.arg(FoundTokens::atOnce + 3));
        QCOMPARE(witness.inWindow.load(), 0);
        QVERIFY(witness.elsewhere.load() > 0);
    }

private:
    static QString cell(const FoundModel &model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }
};

QTEST_MAIN(TestFoundModel)
#include "tst_found_model.moc"
