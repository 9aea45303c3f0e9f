// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/har_diagnosis.h"
#include "tests/support/places.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestHarDiagnosis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachRefusalIsExplained()
    {
        const app::HarDiagnosis diagnosis = app::diagnoseHars({source()}, {});
        QVERIFY(diagnosis.unread.isEmpty());
        QCOMPARE(diagnosis.refusals.size(), 3); // the third is a 404 of AODocs
        const app::ExplainedRefusal &first = diagnosis.refusals.first();
        QCOMPARE(first.method, "POST"_ba);
        QCOMPARE(first.status, 401);
        QCOMPARE(first.file, source());
        QCOMPARE(first.diagnosis.findings.first().id, u"doubled-bearer"_s);
        QVERIFY(!diagnosis.refusals.at(1).diagnosis.notShown.isEmpty());
        QCOMPARE(diagnosis.refusals.last().status, 404);
    }

    void aFileThatCannotBeReadKeepsNoOther_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("words");
        QTest::newRow("one that is cut") << "{\"log\":{\"entries\":[{\"requ"_ba << u"cut off"_s;
        QTest::newRow("other JSON") << "{\"a\":1}"_ba << u"no HAR"_s;
        QTest::newRow("no JSON") << "hello"_ba << u"no HAR"_s;
        QTest::newRow("no byte") << QByteArray() << u"no HAR"_s;
    }

    void aFileThatCannotBeReadKeepsNoOther()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, words);
        QFile broken(m_folder.filePath(u"broken.har"_s));
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write(content) == content.size());
        broken.close();
        const QStringList paths{m_folder.filePath(u"none.har"_s), broken.fileName(), source()};
        const app::HarDiagnosis diagnosis = app::diagnoseHars(paths, {});
        QCOMPARE(diagnosis.refusals.size(), 3);
        QCOMPARE(diagnosis.unread.size(), 2);
        QVERIFY(describe(diagnosis.unread.first()).contains(u"none.har"));
        const QString said = describe(diagnosis.unread.last());
        QVERIFY2(said.contains(u"broken.har") && said.contains(words), qPrintable(said));
    }

    void aTextThatWasCopiedIsExplainedAsItsFileIs()
    {
        QFile file(source());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(app::recordsRefusal(text));
        const auto ofText = app::diagnoseText(text, {}).refusals;
        const auto ofFile = app::diagnoseHars({source()}, {}).refusals;
        QCOMPARE(ofText.size(), ofFile.size());
        for (qsizetype i = 0; i < ofText.size(); ++i)
            QCOMPARE(ofText.at(i).diagnosis, ofFile.at(i).diagnosis);
        QVERIFY(!app::recordsRefusal("ya29.abcdefghijklmnop"));
        QVERIFY(app::diagnoseText("ya29.abcdefghijklmnop", {}).refusals.isEmpty());
    }

private:
    static QString source() { return places::inSource(u"tests/data/har/one-refusal.har"); }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestHarDiagnosis)
#include "tst_har_diagnosis.moc"
