// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/json_tree_model.h"
#include "ui/json_tree_view.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QSignalSpy>
#include <QTimer>
#include <QTreeView>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

SharedBytes json(QByteArray text)
{
    return SharedBytes(text.replace('\'', '"'));
}

void open(JsonTreeModel &model, const QModelIndex &index = {})
{
    model.fetchMore(index);
    QTRY_VERIFY(!model.isReading());
}

/// "name=value" of each row below `parent`.
QString rows(const JsonTreeModel &model, const QModelIndex &parent = {})
{
    QStringList told;
    for (int row = 0; row < model.rowCount(parent); ++row)
        told.append(model.index(row, 0, parent).data().toString() + u'=' +
                    model.index(row, 1, parent).data().toString());
    return told.join(u" | "_s);
}

} // namespace

class TestJsonTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNodeIsReadWhenItIsOpened()
    {
        JsonTreeModel model;
        model.setBytes(json("{'b':1, 'a':{'x':[], 'y': [ ]}, 'b':'G\\u00f6\\u202e'}"));
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(model.canFetchMore({}));
        open(model);
        const QString told = rows(model);
        QVERIFY2(told.startsWith(u"b=1 | a=object, 18 bytes | b=Gö"_s), qPrintable(told));
        QVERIFY2(!told.contains(QChar(0x202e)), "what turns text round is made visible");
        const QModelIndex inner = model.index(1, 0);
        QVERIFY(model.hasChildren(inner) && model.rowCount(inner) == 0);
        open(model, inner);
        QCOMPARE(rows(model, inner), u"x=array, 2 bytes | y=array, 3 bytes"_s);
        QVERIFY(!model.hasChildren(model.index(0, 0, inner)));
        const QModelIndex empty = model.index(1, 0, inner);
        QVERIFY(model.hasChildren(empty)); // as far as anybody knows
        open(model, empty);
        QVERIFY(!model.hasChildren(empty));
        const QAbstractItemModelTester tester(&model);
    }

    void manyItemsComePageByPage()
    {
        JsonTreeModel model;
        const QAbstractItemModelTester tester(&model);
        model.setBytes(SharedBytes('[' + QByteArray("7,").repeated(1199) + "8]"));
        open(model);
        QCOMPARE(model.rowCount(), 501);
        QVERIFY(model.isMore(model.index(500, 0)));
        QVERIFY(!model.canFetchMore({}));
        for (const int count : {1001, 1200}) {
            model.readMore(model.index(model.rowCount() - 1, 0));
            QTRY_VERIFY(!model.isReading());
            QCOMPARE(model.rowCount(), count);
        }
        QCOMPARE(model.index(1199, 0).data().toString(), u"[1199]"_s);
        QCOMPARE(model.index(1199, 1).data().toString(), u"8"_s);
    }

    void whatIsNoJsonIsSaidWhereItBegins_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("told");
        QTest::newRow("cut") << "['a', "_ba << u"[0]=a | …=No JSON from byte 6 on"_s;
        QTest::newRow("more behind it") << "[1] [2]"_ba << u"[0]=1 | …=Behind the document, from byte 3 on"_s;
        QTest::newRow("a lone value") << " 'x' "_ba << u"(the document)="_s;
        QTest::newRow("nothing") << ""_ba << QString();
    }

    void whatIsNoJsonIsSaidWhereItBegins()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, told);
        JsonTreeModel model;
        const QAbstractItemModelTester tester(&model);
        model.setBytes(json(text));
        open(model);
        QVERIFY2(rows(model).startsWith(told), qPrintable(rows(model)));
        QCOMPARE(rows(model).isEmpty(), told.isEmpty());
    }

    void aLargeDocumentIsReadBesideTheWindow()
    {
        const QByteArray item = "{\"id\":\"0123456789abcdef\",\"tags\":[\"a\",\"b\"]},";
        QByteArray text = "{\"items\":[" + item.repeated(200 * 1024 * 1024 / item.size());
        text.chop(1);
        text += "],\"last\":true}";
        JsonTreeModel model;
        int turns = 0; // of the event loop
        QTimer heart;
        connect(&heart, &QTimer::timeout, this, [&turns] { ++turns; });
        heart.start(0);
        model.setBytes(SharedBytes(text));
        model.fetchMore({});
        QVERIFY(model.isReading());
        QTRY_VERIFY_WITH_TIMEOUT(!model.isReading(), 60'000);
        QVERIFY2(turns > 20, QByteArray::number(turns));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(1, 1).data().toString(), u"true"_s);
        open(model, model.index(0, 0));
        QCOMPARE(model.rowCount(model.index(0, 0)), 501);
    }

    void aReadingThatIsStoppedCanBeBegunAgain()
    {
        JsonTreeModel model;
        model.setBytes(SharedBytes("[\"" + QByteArray(100'000'000, 'x') + "\"]"));
        model.fetchMore({});
        model.stop();
        QTRY_VERIFY(!model.isReading());
        if (model.rowCount() == 0) { // unless it was through already
            QVERIFY(model.canFetchMore({}));
            model.fetchMore({});
        }
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 1, 30'000);
        model.setBytes(SharedBytes("[\"" + QByteArray(100'000'000, 'x') + "\"]"));
        model.fetchMore({});
        model.setBytes(json("[1]")); // what comes of the older one does not get in here
        open(model);
        QCOMPARE(rows(model), u"[0]=1"_s);
    }

    void theViewOpensNodesAndCopiesValues()
    {
        JsonTreeView view;
        view.setBytes(json("{'a':{'b':[1, 2]}}"));
        view.show();
        auto *tree = view.findChild<QTreeView *>(u"tree"_s);
        QTRY_COMPARE(tree->model()->rowCount(), 1);
        const QModelIndex first = tree->model()->index(0, 0);
        tree->expand(first);
        QTRY_COMPARE(tree->model()->rowCount(first), 1);
        tree->setCurrentIndex(first);
        tree->setFocus();
        tree->actions().first()->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"{\"b\":[1, 2]}"_s);
    }
};

QTEST_MAIN(TestJsonTree)
#include "tst_json_tree.moc"
