// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/headers_model.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestHeadersModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsStandInTheirOrderDuplicatesIncluded()
    {
        HeadersModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setHeaders({{"Via", "1.1 a"}, {"content-type", "text/html"}, {"Via", "1.1 b"}});
        QStringList rows;
        for (int row = 0; row < model.rowCount(); ++row)
            rows += model.index(row, 0).data().toString() + u": "_s + model.index(row, 1).data().toString();
        QCOMPARE(rows, (QStringList{u"Via: 1.1 a"_s, u"content-type: text/html"_s, u"Via: 1.1 b"_s}));
        model.setHeaders({});
        QCOMPARE(model.rowCount(), 0);
    }

    void aHostileValueIsShownAndCopiedAsItIs()
    {
        HeadersModel model;
        model.setHeaders({{"X", "<img src=x>\xe2\x80\x8b\x1b[31m"}});
        const auto value = model.index(0, HeadersModel::ValueColumn);
        QCOMPARE(value.data().toString(), u"<img src=x><U+200B><U+001B>[31m"_s);
        QVERIFY(!value.data(Qt::ToolTipRole).toString().contains(u"<img"));
        QCOMPARE(value.data(HeadersModel::CopyRole).toString(), u"<img src=x>\u200b\u001b[31m"_s);
    }
};

QTEST_MAIN(TestHeadersModel)
#include "tst_headers_model.moc"
