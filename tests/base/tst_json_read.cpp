// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_read.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

QJsonObject read(QByteArray json)
{
    return json_read::object(json.replace('\'', '"'), u"the answer"_s).value();
}

} // namespace

class TestJsonRead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyAnObjectIsRead()
    {
        QCOMPARE(json_read::object("{", u"the answer"_s).error().code, ErrorCode::TextMalformed);
        QCOMPARE(json_read::object("[]", u"the answer"_s).error().code, ErrorCode::TextMalformed);
        QCOMPARE(json_read::object("<html>", u"the answer"_s).error().subject, u"the answer"_s);
        QVERIFY(json_read::object("{}", u"the answer"_s).value().isEmpty());
    }

    void strings()
    {
        const QJsonObject object = read("{'a':'x','n':1,'null':null}");
        QCOMPARE(json_read::requiredString(object, u"a"_s, u"d"_s).value(), u"x"_s);
        QCOMPARE(json_read::requiredString(object, u"b"_s, u"d"_s).error(),
                 (Error{ErrorCode::MemberMissing, u"b"_s, u"d"_s}));
        const Error wrong = json_read::requiredString(object, u"n"_s, u"d"_s).error();
        QCOMPARE(wrong.code, ErrorCode::MemberWrongType);
        QVERIFY2(wrong.detail.contains(u"a number"_s), qPrintable(wrong.detail));
        QCOMPARE(json_read::optionalString(object, u"b"_s, u"d"_s).value(), QString());
        QCOMPARE(json_read::optionalString(object, u"null"_s, u"d"_s).value(), QString());
        QVERIFY(!json_read::optionalString(object, u"n"_s, u"d"_s));
    }

    /// Within a text it is a character like any other; before the text it is no part of it.
    void aByteOrderMarkIsLeftInItsString()
    {
        const QByteArray mark = "\xef\xbb\xbf";
        const QJsonObject object = read(mark + "{'" + mark + "a':'" + mark + "x" + mark + "','b':'\\ufeff'}");
        QCOMPARE(object.keys(), QStringList({u"b"_s, u"\ufeffa"_s}));
        QCOMPARE(object.value(u"\ufeffa"_s), QJsonValue(u"\ufeffx\ufeff"_s));
        QCOMPARE(object.value(u"b"_s), QJsonValue(u"\ufeff"_s));
    }

    void integers_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("result"); // empty: refused
        QTest::newRow("a number") << QByteArray("{'n':3600}") << u"3600"_s;
        QTest::newRow("a string of digits") << QByteArray("{'n':'3600'}") << u"3600"_s;
        QTest::newRow("a large string") << QByteArray("{'n':'9007199254740993'}") << u"9007199254740993"_s;
        QTest::newRow("absent") << QByteArray("{}") << u"-7"_s;
        QTest::newRow("null") << QByteArray("{'n':null}") << u"-7"_s;
        QTest::newRow("a fraction") << QByteArray("{'n':1.5}") << QString();
        QTest::newRow("too large for a double") << QByteArray("{'n':1e300}") << QString();
        QTest::newRow("words") << QByteArray("{'n':'soon'}") << QString();
        QTest::newRow("an array") << QByteArray("{'n':[1]}") << QString();
    }
    void integers()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, result);
        const auto number = json_read::optionalInteger(read(json), u"n"_s, -7, u"d"_s);
        QCOMPARE(number ? QString::number(*number) : QString(), result);
    }
};

QTEST_APPLESS_MAIN(TestJsonRead)
#include "tst_json_read.moc"
