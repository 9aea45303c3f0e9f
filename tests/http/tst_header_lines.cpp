// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/header_lines.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestHeaderLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesBecomeHeaders()
    {
        const auto headers = http::parseHeaderLines(u"Accept: text/plain\n\n  X-Two :a: b \r\nAccept: */*"_s);
        QVERIFY(headers.has_value());
        const http::Headers expected = {{"Accept", "text/plain"}, {"X-Two", "a: b"}, {"Accept", "*/*"}};
        QCOMPARE(headers->fields(), expected.fields());
    }

    void aLineThatIsNoneIsNamed_data()
    {
        QTest::addColumn<QString>("lines");
        QTest::newRow("no colon") << u"Accept: a\nnothing"_s;
        QTest::newRow("no name") << u"Accept: a\n: b"_s;
    }

    void aLineThatIsNoneIsNamed()
    {
        QFETCH(QString, lines);
        const auto headers = http::parseHeaderLines(lines);
        QVERIFY(!headers);
        QCOMPARE(headers.error().code, ErrorCode::HeaderUnusable);
        QVERIFY(headers.error().subject.contains(u'2'));
    }
};

QTEST_GUILESS_MAIN(TestHeaderLines)
#include "tst_header_lines.moc"
