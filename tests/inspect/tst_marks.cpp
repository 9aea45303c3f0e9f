// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/marks.h"

#include "tests/inspect/scanned.h"

#include <QtTest>

/// What stands between a name and its value in tickets, wikis and pages.
class TestMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretsBehindMarks_data()
    {
        QTest::addColumn<QByteArray>("text"); // "$" stands for a client's secret
        QTest::addColumn<bool>("isFound");
        QTest::addColumn<bool>("isHidden"); // in a copy
        const auto row = [](const QByteArray &text, bool isFound, bool isHidden) {
            QTest::newRow(QByteArray(text).replace('\r', "\\r").replace('\n', "\\n")) << text << isFound << isHidden;
        };
        const auto found = [&row](const QByteArray &text) { row(text, true, true); };
        const auto hidden = [&row](const QByteArray &text) { row(text, false, true); };
        const auto left = [&row](const QByteArray &text) { row(text, false, false); };
        found("**client_secret:** $");
        found("**client_secret**: $");
        found("- **Client secret**: `$`");
        found("*client_secret*: $ and more");
        found("see `client_secret`: `$`");
        found("`client_secret`: $");
        found("client_secret: *$*");
        found("client_secret: `$`");
        found("client_secret:`$`");
        found("client_secret:*$*");
        found("<b>client_secret:</b> $");
        found("<strong>client_secret</strong>: $<br>");
        found("client_secret: <b>$</b>");
        found("see client_secret: [$] and");
        found("see client_secret: <$> and");
        found("see client_secret=($) and");
        found("see client_secret=[$]");
        found("see {client_id: abc, client_secret: $}");
        found("see (client_secret: $)");
        found("see [client_secret: $]");
        found("see client_secret: $; user: bob");
        found("see {ClientID:abc ClientSecret:$}");
        found("client_secret: $| more");
        found("x clientSecret := $ y");
        found("x clientSecret := \"$\" y");
        found("x clientSecret := '''$''' y");
        found("x client_secret = \"\"\"$\"\"\"");
        found("CLIENT_SECRET ?= $");
        found("CLIENT_SECRET += $");
        hidden("| client_secret | $ |");
        hidden("| **client_secret** | `$` |");
        hidden("<td>client_secret</td><td>$</td>");
        hidden("<td>client_secret</td>\n  <td class=\"value\">$</td>");
        hidden("<dt>client_secret</dt>\r\n<dd>$</dd>");
        hidden("client_secret\t$");
        left("get-token | $");
        left("get-token | $ && done");
        left("client_secret $");
        left("client_secret\n$");
        left("client_secret: \n**$**");
        left("client_secret == *$*");
        left("client_secret::*$*");
        left("<td>code</td><td>$</td>");
        left("<td>client_secret</td>" + QByteArray("<td></td>").repeated(25) + "<td>$</td>");
    }

    void secretsBehindMarks()
    {
        static const QByteArray secret = "aB3dEf6hIj9kLm2n";
        QFETCH(QByteArray, text);
        QFETCH(const bool, isFound);
        QFETCH(const bool, isHidden);
        text.replace('$', secret);
        QCOMPARE(scanned::scan(text)->ledger.total(), isFound ? 1 : 0);
        const QByteArray copy = scanned::scan(text, {false, false, true})->copy;
        QCOMPARE(copy, isHidden ? QByteArray(text).replace(secret, "SECRET#1") : text);
    }

    void wordsBehindMarksStay_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const QByteArray &text) { QTest::newRow(text) << text; };
        row("**token:** the one that you were given");
        row("| token | version2 |");
        row("<th>Token</th><th>Version2</th>");
        row("| password | required |");
        row("<label>Password</label> <a href=\"/reset\">Forgotten?</a>");
        row("token = *pointer;");
        row("f(token=**kwargs)");
        row("token: string; user: string");
        row("(token: string)");
        row("`token`: `string`");
        row("token: [string]");
        row("secret=<secret>");
        row("client_secret: <YOUR_CLIENT_SECRET>");
        row("token := getToken(context)");
    }

    void wordsBehindMarksStay()
    {
        QFETCH(const QByteArray, text);
        QCOMPARE(scanned::scan(text)->ledger.total(), 0);
        QCOMPARE(scanned::scan(text, {false, false, true})->copy, text);
    }

    /// Each would hold all that follow.
    void namesInTheMarkedValuesOfOthers()
    {
        const QByteArray text = QByteArray("token:[").repeated(300'000);
        QCOMPARE(scanned::scan(text)->ledger.total(), 0);
    }

    void passwordsBehindMarks_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("copy");
        const auto row = [](const QByteArray &text, const QByteArray &copy) { QTest::newRow(text) << text << copy; };
        row("*Password:* Tr0ub4dor3x", "*Password:* PASSWORD#1");
        row("| Password | Tr0ub4dor3x |", "| Password | PASSWORD#1 |");
        row("password=\"*Tr0ub4dor3x\"", "password=\"PASSWORD#1\"");
        row("Server=db;Pwd={Tr0ub4dor3x}", "Server=db;Pwd={PASSWORD#1}");
    }

    void passwordsBehindMarks()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, copy);
        QCOMPARE(scanned::scan(text, {false, false, true})->copy, copy);
    }
};

QTEST_APPLESS_MAIN(TestMarks)
#include "tst_marks.moc"
