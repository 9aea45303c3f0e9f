// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/file_kind.h"

#include "app/bundle_file.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using app::FileKind;

namespace {

QByteArray bundle()
{
    return app::bundlePage({}, {}).value_or(QByteArray());
}

} // namespace

class TestFileKind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileIsOneKind_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<qint64>("size");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<FileKind>("kind");
        QTest::newRow("a text") << u"/a/token.txt"_s << qint64(9) << "ya29.abcd"_ba << FileKind::Tokens;
        QTest::newRow("no byte") << u"token"_s << qint64(0) << QByteArray() << FileKind::Tokens;
        QTest::newRow("as large as is looked at") << u"a.log"_s << app::largestText << "x"_ba << FileKind::Tokens;
        QTest::newRow("larger") << u"a.log"_s << app::largestText + 1 << "x"_ba << FileKind::Large;
        QTest::newRow("a small HAR") << u"/a/b.har"_s << qint64(2) << "{}"_ba << FileKind::Har;
        QTest::newRow("a large HAR") << u"b.har"_s << app::largestText + 1 << "{"_ba << FileKind::Har;
        QTest::newRow("a HAR by another system's name") << u"B.HAR"_s << qint64(0) << QByteArray() << FileKind::Har;
        QTest::newRow("JSON that is no HAR") << u"har.json"_s << qint64(2) << "{}"_ba << FileKind::Tokens;
        QTest::newRow("gzip") << u"b.har.gz"_s << qint64(3) << "\x1f\x8b\x08"_ba << FileKind::Archive;
        QTest::newRow("gzip by the name of a HAR") << u"b.har"_s << qint64(3) << "\x1f\x8b\x08"_ba << FileKind::Archive;
        QTest::newRow("zip") << u"a.zip"_s << qint64(4) << "PK\x03\x04"_ba << FileKind::Archive;
        QTest::newRow("a bundle") << u"b.html"_s << qint64(bundle().size()) << bundle() << FileKind::Bundle;
        QTest::newRow("another web page") << u"b.html"_s << qint64(15) << "<!DOCTYPE html>"_ba << FileKind::Tokens;
    }

    void aFileIsOneKind()
    {
        QFETCH(QString, name);
        QFETCH(qint64, size);
        QFETCH(QByteArray, content);
        QFETCH(FileKind, kind);
        QCOMPARE(app::fileKind(name, size, content), kind);
    }

    void asMuchIsReadAsTheKindNeeds_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<FileKind>("kind");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("a text") << u"a.txt"_s << "ya29.abcd"_ba << FileKind::Tokens << "ya29.abcd"_ba;
        QTest::newRow("a HAR") << u"a.har"_s << "{\"log\":{}}"_ba << FileKind::Har << QByteArray();
        QTest::newRow("a bundle") << u"a.html"_s << bundle() << FileKind::Bundle << QByteArray();
    }

    void asMuchIsReadAsTheKindNeeds()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(FileKind, kind);
        QFETCH(QByteArray, text);
        const QTemporaryDir folder;
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.flush());
        const auto opened = app::openedFile(file.fileName());
        QVERIFY(opened);
        QCOMPARE(opened->kind, kind);
        QCOMPARE(opened->text, text);
        QCOMPARE(app::openedFile(folder.filePath(u"gone"_s)).error().code, ErrorCode::FileUnreadable);
    }
};

QTEST_GUILESS_MAIN(TestFileKind)
#include "tst_file_kind.moc"
