// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_text.h"

#include "tests/support/vectors.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using json_text::Kind;

class TestJsonText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsOrderDuplicatesDigitsAndOffsets()
    {
        const QByteArray text = " {\"z\": 123456789012345678901234567890, \"a\":-0 ,\"z\":[1e400, \"x\"]}";
        const auto value = json_text::parse(text).value();
        QCOMPARE(value.members.size(), size_t(3));
        QCOMPARE(value.offset, 1);
        QCOMPARE(value.length, text.size() - 1);
        QCOMPARE(value.find(u"z")->raw(), QByteArray("123456789012345678901234567890"));
        QCOMPARE(value.find(u"a")->raw(), QByteArray("-0"));
        const json_text::Member &last = value.members[2];
        QCOMPARE(last.name.toString(), u"z"_s);
        QCOMPARE(text.mid(last.offset, 3), QByteArray("\"z\""));
        QCOMPARE(text.mid(last.value.offset, last.value.length), QByteArray("[1e400, \"x\"]"));
        QCOMPARE(last.value.items[0].raw(), QByteArray("1e400"));
        QCOMPARE(last.value.items[1].string(), u"x"_s);
        QVERIFY(!value.find(u"b"));
    }

    void strings_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("string");
        QTest::newRow("escapes") << QByteArray(R"("\"\\\/\b\f\n\r\t")") << u"\"\\/\b\f\n\r\t"_s;
        QTest::newRow("four digits") << QByteArray(R"("\u00e9\u00C9")") << u"éÉ"_s;
        QTest::newRow("a pair") << QByteArray(R"("\ud83d\ude00")") << u"😀"_s;
        QTest::newRow("a lone surrogate") << QByteArray(R"("\ud83d")") << QString(QChar(0xd83d));
        QTest::newRow("a NUL") << QByteArray(R"("\u0000")") << QString(QChar(0));
        QTest::newRow("UTF-8") << QByteArray("\"\xc3\xa9\xf0\x9f\x98\x80\"") << u"é😀"_s;
        QTest::newRow("what would be a byte order mark in a file")
            << QByteArray("\"\xef\xbb\xbf\\n\xef\xbb\xbf\"") << u"\ufeff\n\ufeff"_s;
    }
    void strings()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, string);
        QCOMPARE(json_text::parse(json).value().string(), string);
    }

    void valuesOutliveTheTextTheyWereReadFrom()
    {
        QByteArray bytes = R"({"name":["text",12]})";
        const auto value = json_text::parse(QByteArray::fromRawData(bytes.constData(), bytes.size())).value();
        bytes.fill('x');
        QCOMPARE(value.members[0].name.toString(), u"name"_s);
        QCOMPARE(value.find(u"name")->items[0].string(), u"text"_s);
        QCOMPARE(value.find(u"name")->items[1].raw(), QByteArray("12"));
    }

    void namesAreTheSameHoweverTheyAreWritten_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << QByteArray(R"({"aud":1})") << u"aud"_s;
        QTest::newRow("escaped at its begin") << QByteArray(R"({"\u0061ud":1})") << u"aud"_s;
        QTest::newRow("escaped within") << QByteArray(R"({"a\u0075d":1})") << u"aud"_s;
        QTest::newRow("not ASCII") << QByteArray("{\"\xc3\xa9t\xc3\xa9\":1}") << u"été"_s;
        QTest::newRow("empty") << QByteArray(R"({"":1})") << QString();
    }
    void namesAreTheSameHoweverTheyAreWritten()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, name);
        const auto value = json_text::parse(json).value();
        QVERIFY(value.find(name));
        for (const QStringView other : {u"auc", u"au", u"audi", u"et", u"x"})
            QVERIFY(!value.find(other));
        const QByteArray twice = json.chopped(1) + ",\"" + name.toUtf8() + "\":2}";
        QCOMPARE(json_text::duplicateMember(json_text::parse(twice).value()), name.isNull() ? u""_s : name);
    }

    /// Wherever it stands among bytes that are read together.
    void nothingInAStringIsOverlooked_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("a control character") << "\x1f"_ba
                                             << "control"_ba;
        QTest::newRow("a NUL") << QByteArray(1, '\0') << "control"_ba;
        QTest::newRow("no UTF-8") << "\x80"_ba
                                  << "UTF-8"_ba;
        QTest::newRow("a backslash") << "\\x"_ba
                                     << "escape"_ba;
        QTest::newRow("a quote") << "\"x"_ba
                                 << "comma"_ba;
    }
    void nothingInAStringIsOverlooked()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, reason);
        for (int before = 0; before < 20; ++before) {
            for (int behind = 0; behind < 20; ++behind) {
                const QByteArray text = "[\"" + QByteArray(before, ' ') + bytes + QByteArray(behind, '~') + "\"]";
                const auto value = json_text::parse(text);
                QVERIFY2(!value, text.constData());
                QVERIFY2(value.error().message.toLatin1().contains(reason), text.constData());
                QCOMPARE(value.error().offset, before + bytes.size() + 1);
            }
        }
    }

    void saysWhereItBreaks_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("offset");
        QTest::addColumn<QString>("reason");
        QTest::newRow("nothing") << QByteArray() << 0 << u"too early"_s;
        QTest::newRow("a byte order mark") << QByteArray("\xef\xbb\xbf{}") << 0 << u"byte order mark"_s;
        QTest::newRow("a comma at the end") << QByteArray("[1,]") << 3 << u"value"_s;
        QTest::newRow("no comma") << QByteArray("{\"a\":1 \"b\":2}") << 7 << u"comma"_s;
        QTest::newRow("no colon") << QByteArray("{\"a\" 1}") << 5 << u"colon"_s;
        QTest::newRow("a leading zero") << QByteArray("[01]") << 2 << u"zero"_s;
        QTest::newRow("a lone minus") << QByteArray("[-]") << 2 << u"digit"_s;
        QTest::newRow("a word in capitals") << QByteArray("[True]") << 1 << u"value"_s;
        QTest::newRow("a bare name") << QByteArray("{a:1}") << 1 << u"quotes"_s;
        QTest::newRow("a line break in a string") << QByteArray("[\"a\nb\"]") << 3 << u"control"_s;
        QTest::newRow("an unknown escape") << QByteArray("[\"\\x\"]") << 3 << u"escape"_s;
        QTest::newRow("three digits") << QByteArray("[\"\\u00e\"]") << 4 << u"four"_s;
        QTest::newRow("an overlong slash") << QByteArray("[\"a\xc0\xaf\"]") << 3 << u"UTF-8"_s;
        QTest::newRow("a surrogate in UTF-8") << QByteArray("[\"\xed\xa0\x80\"]") << 2 << u"UTF-8"_s;
        QTest::newRow("beyond Unicode") << QByteArray("[\"\xf4\x90\x80\x80\"]") << 2 << u"UTF-8"_s;
        QTest::newRow("a cut sequence") << QByteArray("\"\xe2\x80") << 1 << u"UTF-8"_s;
        QTest::newRow("two values") << QByteArray("{} {}") << 3 << u"follows"_s;
        QTest::newRow("a NUL behind it") << QByteArray("{}\0", 3) << 2 << u"follows"_s;
        QTest::newRow("a string that never ends") << QByteArray("[\"abc") << 5 << u"too early"_s;
    }
    void saysWhereItBreaks()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, offset);
        QFETCH(QString, reason);
        const auto parsed = json_text::parse(text);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().offset, offset);
        QVERIFY2(parsed.error().message.contains(reason), qPrintable(parsed.error().message));
    }

    void refusesMoreValuesThanAnythingHas()
    {
        const auto list = [](int items) { return '[' + QByteArray("0,").repeated(items - 1) + "0]"; };
        QVERIFY(json_text::parse(list(999'999)));
        const auto parsed = json_text::parse(list(1'000'000));
        QVERIFY(!parsed);
        QVERIFY2(parsed.error().message.contains(u"more than 1000000 values"_s), qPrintable(parsed.error().message));
    }

    void refusesDeepNesting()
    {
        const auto nested = [](int depth) { return QByteArray(depth, '[') + QByteArray(depth, ']'); };
        QVERIFY(json_text::parse(nested(json_text::maximumDepth + 1)));
        QVERIFY(!json_text::parse(nested(json_text::maximumDepth + 2)));
        QVERIFY(!json_text::parse(QByteArray(100'000, '[')));
        QVERIFY(!json_text::parse(QByteArray("{\"a\":").repeated(100'000)));
    }

    void largeTextsTakeLinearTime()
    {
        const QByteArray items = QByteArray("{\"name\":\"x\",\"n\":1},").repeated(300'000);
        QCOMPARE(json_text::parse('[' + items + "1]").value().items.size(), size_t(300'001));
        QByteArray members;
        for (int i = 0; i < 200'000; ++i)
            members += "\"m" + QByteArray::number(i) + "\":0,";
        const auto value = json_text::parse('{' + members + "\"m7\":1}").value();
        QCOMPARE(json_text::duplicateMember(value), u"m7"_s);
    }

    void duplicatesAtAnyDepth()
    {
        QVERIFY(json_text::duplicateMember(json_text::parse(R"({"a":1,"b":{"a":2}})").value()).isNull());
        QCOMPARE(json_text::duplicateMember(json_text::parse(R"({"x":[{"a":1,"\u0061":2}]})").value()), u"a"_s);
        QCOMPARE(json_text::duplicateMember(json_text::parse(R"({"x":{"a":1,"a":2},"b":1,"b":2})").value()), u"b"_s);
    }

    void compactsWithoutLoss()
    {
        QCOMPARE(json_text::compacted("{ \"a b\" :\t[ 1.0e3 ,\r\n\"\\\" x\" ] }"),
                 QByteArray("{\"a b\":[1.0e3,\"\\\" x\"]}"));
        QCOMPARE(json_text::compacted("\"a\\\\\" "), QByteArray("\"a\\\\\""));
        QCOMPARE(json_text::compacted("\"a\xef\xbb\xbf\""), QByteArray("\"a\\ufeff\""));
        QCOMPARE(json_text::compacted("\"\xe2\x80\xae\x7f\xf3\xa0\x80\x81\""),
                 QByteArray("\"\\u202e\\u007f\\udb40\\udc01\""));
    }

    void hidesNothingInJsonOfAnyLayout()
    {
        const QByteArray json = "{\n  \"a\": \"\x7f\u00e9\u202e\U000e0041\"\n}\n";
        QCOMPARE(json_text::withoutInvisible(json), "{\n  \"a\": \"\\u007f\u00e9\\u202e\\udb40\\udc41\"\n}\n"_ba);
    }

    void quotesAnything()
    {
        QCOMPARE(json_text::quoted(u"a\"b\\c"_s), QByteArray("\"a\\\"b\\\\c\""));
        QCOMPARE(json_text::quoted(u"\n\u202e"_s + QChar(0xd83d)), QByteArray("\"\\u000a\\u202e\\ud83d\""));
        const QString all = u"é😀\u0000x"_s;
        QCOMPARE(json_text::parse(json_text::quoted(all)).value().string(), all);
    }

    void publishedDocuments()
    {
        const QString file = u"json/jsontestsuite-subset.json"_s;
        NEEDS_VECTORS(file);
        int accepted = 0;
        int rejected = 0;
        int either = 0;
        for (const QJsonValue &entry : vectors::read(file)) {
            const QByteArray bytes = QByteArray::fromBase64(entry[u"bytes_b64"].toString().toLatin1());
            const QString expect = entry[u"expect"].toString();
            const bool parsed = json_text::parse(bytes).has_value();
            if (expect == u"either"_s)
                ++either;
            else
                QVERIFY2(parsed == (expect == u"accept"_s), qPrintable(entry[u"name"].toString()));
            accepted += expect == u"accept"_s ? 1 : 0;
            rejected += expect == u"reject"_s ? 1 : 0;
        }
        qInfo("%d accepted, %d rejected, %d either way", accepted, rejected, either);
        QCOMPARE(accepted + rejected + either, 212);
        QVERIFY(accepted > 50 && rejected > 100);
    }
};

QTEST_APPLESS_MAIN(TestJsonText)
#include "tst_json_text.moc"
