// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/response_text.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestResponseText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstLines_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("the server's words") << 401 << "Go away"_ba
                                            << "HTTP/1.1 401 Go away"_ba;
        QTest::newRow("those of the standard") << 401 << ""_ba
                                               << "HTTP/1.1 401 Unauthorized"_ba;
        QTest::newRow("a status that has none") << 299 << ""_ba
                                                << "HTTP/1.1 299 "_ba;
    }

    void firstLines()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, reason);
        QFETCH(QByteArray, line);
        const http::Response response{
            .status = status, .reason = reason, .headers = {{"X-A"_ba, "1"_ba}}, .body = "x\n"};
        QCOMPARE(http::responseText(response), line + "\nX-A: 1\n\nx\n");
    }
};

QTEST_APPLESS_MAIN(TestResponseText)
#include "tst_response_text.moc"
