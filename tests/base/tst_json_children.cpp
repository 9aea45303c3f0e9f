// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_children.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

json_children::Page readAll(const QByteArray &text, qsizetype most = 1000)
{
    json_children::Progress progress;
    const qsizetype begin = json_children::start(text);
    return json_children::read(text, text.at(begin) == '{', begin, most, progress);
}

/// "name=value" of each child, as it stands there.
QByteArray told(const QByteArray &text, const json_children::Page &page)
{
    QByteArrayList children;
    for (const auto &child : page.children) {
        const QByteArray name = text.mid(child.nameBegin, child.nameEnd - child.nameBegin);
        children.append(name + (name.isEmpty() ? "" : "=") + text.mid(child.begin, child.end - child.begin));
    }
    return children.join(" | ");
}

} // namespace

class TestJsonChildren : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneLevelIsRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("children");
        const auto row = [](const char *name, const QByteArray &text, const QByteArray &children) {
            QTest::newRow(name) << text << children;
        };
        row("an empty object", " { } ", "");
        row("an empty array", "[]", "");
        row("members in their order, doubled ones too", "{\"b\":1, \"a\" : \"x\", \"b\":null}",
            "\"b\"=1 | \"a\"=\"x\" | \"b\"=null");
        row("items", "[1,-2e5 , true,\n\"x\"]", "1 | -2e5 | true | \"x\"");
        row("brackets and quotes inside strings", "{\"a\":\"}]\\\"{\", \"b\\\"\":[ \"]\" ]}",
            "\"a\"=\"}]\\\"{\" | \"b\\\"\"=[ \"]\" ]");
        row("what is deeper is passed over", "[{\"a\":[[],{}]},[[[]]]]", "{\"a\":[[],{}]} | [[[]]]");
        row("behind a byte order mark", "\xef\xbb\xbf[1]", "1");
    }

    void oneLevelIsRead()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, children);
        const auto page = readAll(text);
        QVERIFY2(!page.fault, qPrintable(page.fault ? page.fault->message : QString()));
        QCOMPARE(told(text, page), children);
        QVERIFY(!page.next);
        QCOMPARE(page.end, text.trimmed().size() + text.indexOf(text.trimmed()));
    }

    void theFirstFaultOfTheLevelIsTold_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qsizetype>("offset");
        QTest::addColumn<int>("before");
        QTest::newRow("no end") << "[\"a\", "_ba << qsizetype(6) << 1;
        QTest::newRow("no comma") << "[1 2]"_ba << qsizetype(3) << 1;
        QTest::newRow("no colon") << "{\"a\" 1}"_ba << qsizetype(5) << 0;
        QTest::newRow("a name without quotes") << "{\"a\":1,b:2}"_ba << qsizetype(7) << 1;
        QTest::newRow("the wrong closing bracket") << "[1}"_ba << qsizetype(2) << 1;
        QTest::newRow("a string without end") << "[1,\"abc]"_ba << qsizetype(3) << 1;
        QTest::newRow("a comma before the end") << "[1,]"_ba << qsizetype(3) << 1;
    }

    void theFirstFaultOfTheLevelIsTold()
    {
        QFETCH(QByteArray, text);
        QFETCH(qsizetype, offset);
        QFETCH(int, before);
        const auto page = readAll(text);
        QVERIFY(page.fault);
        QCOMPARE(page.fault->offset, offset);
        QCOMPARE(page.children.size(), before);
    }

    void pagesFollowEachOther()
    {
        const QByteArray text = "[0,1 , 2,3,4]";
        json_children::Progress progress;
        QByteArrayList pages;
        std::optional<qsizetype> from = 0;
        while (from) {
            const auto page = json_children::read(text, false, *from, 2, progress);
            pages.append(told(text, page));
            from = page.next;
        }
        QCOMPARE(pages.join(" / "), "0 | 1 / 2 | 3 / 4");
    }

    void deepNestingNeedsNoStack()
    {
        const QByteArray text = '[' + QByteArray(2'000'000, '[') + QByteArray(2'000'000, ']') + ']';
        QCOMPARE(readAll(text).children.size(), 1);
    }

    void itIsGivenUpWhenAskedTo()
    {
        const QByteArray text = "[\"" + QByteArray(4'000'000, 'x') + "\"]";
        json_children::Progress progress;
        progress.stopped = true;
        QVERIFY(json_children::read(text, false, 0, 10, progress).stopped);
    }
};

QTEST_GUILESS_MAIN(TestJsonChildren)
#include "tst_json_children.moc"
