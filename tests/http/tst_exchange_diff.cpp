// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/exchange_diff.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using Change = http::ExchangeDifference::Change;

namespace {

http::Exchange exchange()
{
    http::Exchange exchange;
    exchange.request.url = QUrl(u"https://api.example/items?fields=a&page=1"_s);
    exchange.request.headers = {{"Accept", "*/*"}, {"X-One", "1"}};
    exchange.request.authorization = Secret("Bearer BEARER#1");
    exchange.response.status = 200;
    exchange.response.headers = {{"Content-Type", "application/json"}, {"Vary", "a"}, {"Vary", "b"}};
    exchange.response.body = "{\"a\":1,\"b\":[1,2,3]}";
    return exchange;
}

using Edit = void (*)(http::Exchange &);

} // namespace

class TestExchangeDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameHasNoDifference()
    {
        const auto rows = http::differences(exchange(), exchange());
        for (const auto &row : rows)
            QVERIFY2(row.change == Change::Same, qPrintable(row.name));
        QVERIFY(rows.size() > 8);
        QCOMPARE(http::inWords(rows), u"Nothing differs."_s);
    }

    void whatDiffersIsNamed_data()
    {
        QTest::addColumn<Edit>("edit");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, Edit edit, const char *words) {
            QTest::newRow(name) << edit << QString::fromUtf8(words);
        };
        row(
            "method", [](http::Exchange &other) { other.request.method = "POST"; }, "Method: GET → POST");
        row(
            "path", [](http::Exchange &other) { other.request.url.setPath(u"/x"_s); },
            "Address: https://api.example/items → https://api.example/x");
        row(
            "query", [](http::Exchange &other) { other.request.url.setQuery(u"fields=b&q=1"_s); },
            "Query parameter fields: a → b\nQuery parameter page: 1 → (not there)\n"
            "Query parameter q: (not there) → 1");
        row(
            "a header in other letters",
            [](http::Exchange &other) {
                other.request.headers = {{"accept", "*/*"}, {"X-One", "2"}};
            },
            "Request header X-One: 1 → 2");
        row(
            "no credential", [](http::Exchange &other) { other.request.authorization = {}; },
            "Request header Authorization: Bearer BEARER#1 → (not there)");
        row(
            "no answer",
            [](http::Exchange &other) {
                other.response = {};
                other.response.body = exchange().response.body;
                other.response.headers = exchange().response.headers;
            },
            "Status: 200 → no answer");
        row(
            "a header that is there twice",
            [](http::Exchange &other) {
                other.response.headers = {{"Content-Type", "application/json"}, {"Vary", "a"}};
            },
            "Response header Vary: a, b → a");
        row(
            "a member of a body in one line",
            [](http::Exchange &other) { other.response.body = "{\"a\":1,\"b\":[1,3]}"; },
            "Response body, line 5:     2, → (not there)");
        row(
            "a body in another layout", [](http::Exchange &other) { other.response.body = "{\"a\": 1,\"b\":[1,2,3]}"; },
            "Response body: the same JSON → in another layout");
    }

    void whatDiffersIsNamed()
    {
        QFETCH(Edit, edit);
        QFETCH(QString, words);
        http::Exchange other = exchange();
        edit(other);
        const QString told = http::inWords(http::differences(exchange(), other));
        QVERIFY2(told == words, qPrintable(told));
    }

    void whatIsTheSameIsToldBySize()
    {
        http::Exchange same = exchange();
        QCOMPARE(http::differences(same, same).last().first, "19 bytes"_ba);
        same.response.body.clear();
        QCOMPARE(http::differences(same, same).last().first, ""_ba);
        QCOMPARE(http::differences(same, same).last().second, ""_ba);
    }

    void oneMayEndWhereTheOtherGoesOn()
    {
        http::Exchange a = exchange();
        http::Exchange b = exchange();
        a.response.body = "one\ntwo";
        b.response.body = "one\ntwo\nthree";
        QCOMPARE(http::inWords(http::differences(a, b)), u"Response body, line 3: (not there) → three"_s);
        QCOMPARE(http::inWords(http::differences(b, a)), u"Response body, line 3: three → (not there)"_s);
    }

    void linesThatMoveAreFoundAgain()
    {
        http::Exchange a = exchange();
        http::Exchange b = exchange();
        a.response.body = "one\ntwo\nthree\nfour";
        b.response.body = "zero\none\nthree\n4";
        QCOMPARE(http::inWords(http::differences(a, b)),
                 u"Response body, line 1: (not there) → zero\nResponse body, line 2: two → (not there)\n"
                 "Response body, line 4: four → 4"_s);
    }

    void largeBodiesAreComparedAsAWhole()
    {
        http::Exchange a = exchange();
        http::Exchange b = exchange();
        a.response.body = QByteArray(http::mostCompared, 'x') + "a";
        b.response.body = QByteArray(http::mostCompared, 'x') + "b";
        const auto rows = http::differences(a, b);
        QCOMPARE(rows.last().change, Change::Differs);
        QVERIFY2(rows.last().first.contains("262"), rows.last().first.constData());
    }

    void manyLinesAreBounded()
    {
        http::Exchange a = exchange();
        http::Exchange b = exchange();
        for (int line = 0; line < 20000; ++line) {
            a.response.body += "a" + QByteArray::number(line) + '\n';
            b.response.body += "b" + QByteArray::number(line) + '\n';
        }
        QVERIFY(http::differences(a, b).size() >= 20000);
    }

    /// The work grows with the square of the lines: of too many, none is looked for elsewhere.
    void ofTooManyLinesNoneIsLookedForElsewhere_data()
    {
        QTest::addColumn<int>("lines");
        QTest::addColumn<int>("differing");
        QTest::newRow("as many as are looked for") << int(http::mostLines) << 2;
        QTest::newRow("one more") << int(http::mostLines) + 1 << int(http::mostLines) + 1;
    }

    void ofTooManyLinesNoneIsLookedForElsewhere()
    {
        QFETCH(const int, lines);
        QFETCH(const int, differing);
        QByteArrayList a;
        for (int line = 0; line < lines; ++line)
            a.append("line " + QByteArray::number(line));
        QByteArrayList b = a;
        b.append(b.takeFirst()); // nothing is the same at either end
        http::Exchange first = exchange();
        http::Exchange second = exchange();
        first.response.body = a.join('\n');
        second.response.body = b.join('\n');
        const auto rows = http::differences(first, second);
        const auto ofBodies = std::count_if(rows.begin(), rows.end(), [](const http::ExchangeDifference &row) {
            return row.change != Change::Same && (row.first.startsWith("line ") || row.second.startsWith("line "));
        });
        QCOMPARE(ofBodies, differing);
    }
};

QTEST_GUILESS_MAIN(TestExchangeDiff)
#include "tst_exchange_diff.moc"
