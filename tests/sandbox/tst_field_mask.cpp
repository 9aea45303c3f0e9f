// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/field_mask.h"

#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestFieldMask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void selects_data()
    {
        QTest::addColumn<QString>("mask");
        QTest::addColumn<QByteArray>("selected");
        QTest::newRow("everything") << u"*"_s << R"({"a":1,"b":{"c":2,"d":3},"e":[{"c":4,"d":5},{"c":6}]})"_ba;
        QTest::newRow("one") << u"a"_s << R"({"a":1})"_ba;
        QTest::newRow("two") << u"a,e"_s << R"({"a":1,"e":[{"c":4,"d":5},{"c":6}]})"_ba;
        QTest::newRow("inside an object") << u"b(d)"_s << R"({"b":{"d":3}})"_ba;
        QTest::newRow("inside an array, with a slash") << u"e/d,a"_s << R"({"a":1,"e":[{"d":5},{}]})"_ba;
        QTest::newRow("known, but not there") << u"x"_s << "{}"_ba;
        QTest::newRow("two inside") << u"e(c,d)"_s << R"({"e":[{"c":4,"d":5},{"c":6}]})"_ba;
    }

    void selects()
    {
        QFETCH(QString, mask);
        QFETCH(QByteArray, selected);
        const QJsonObject whole =
            QJsonDocument::fromJson(R"({"a":1,"b":{"c":2,"d":3},"e":[{"c":4,"d":5},{"c":6}]})").object();
        const auto result = sandbox::selectFields(whole, mask, {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"x"_s});
        QVERIFY(result);
        QCOMPARE(QJsonDocument(*result).toJson(QJsonDocument::Compact), selected);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("mask");
        QTest::addColumn<QString>("fault");
        QTest::newRow("an unknown name") << u"a,zz"_s << u"zz"_s;
        QTest::newRow("an unknown name inside") << u"a(zz)"_s << u"zz"_s;
        for (const char *broken : {"a,", "a(", "a)", "a(a", "()", "a b", "a//a", ",a"})
            QTest::newRow(broken) << QString::fromLatin1(broken) << QString::fromLatin1(broken);
        const QString deep = u"a/"_s.repeated(5000) + u'a';
        QTest::newRow("deeper than anything is") << deep << deep;
    }

    void refuses()
    {
        QFETCH(QString, mask);
        QFETCH(QString, fault);
        const auto result = sandbox::selectFields({}, mask, {u"a"_s});
        QVERIFY(!result);
        QCOMPARE(result.error(), fault);
    }
};

QTEST_APPLESS_MAIN(TestFieldMask)
#include "tst_field_mask.moc"
