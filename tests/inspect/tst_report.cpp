// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/report.h"

#include "inspect/report_writers.h"
#include "tests/inspect/tokens.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using inspect::Inspection;
using inspect::ReportFormat;
using tokens::json;

namespace {

constexpr ReportFormat formats[] = {ReportFormat::Markdown, ReportFormat::Html, ReportFormat::Json};

QByteArray token(const QByteArray &claims = "{}")
{
    return tokens::signedBy(tokens::header(), tokens::claims(claims));
}

Inspection inspected(const QByteArray &text)
{
    return inspect::inspect(text, tokens::context());
}

QByteArray reported(const QByteArray &text, ReportFormat format)
{
    return inspect::report(inspected(text), tokens::context(), format);
}

QString explained(const QByteArray &text)
{
    return inspect::explain(inspected(text), tokens::context());
}

} // namespace

class TestReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theParagraph()
    {
        const QString good = explained(token());
        QVERIFY2(good.startsWith(u"Valid ID token for alice@example.com."_s), qPrintable(good));
        QVERIFY(good.contains(u"Expires in 55 min."_s));
        const QString expired = explained(token(json("{'exp':1699999280,'aud':'other'}")));
        QVERIFY2(expired.contains(u"Expiry: It expired 12 min ago"_s), qPrintable(expired));
        QVERIFY(expired.contains(u"Meant for other, expected was client."_s));
        QVERIFY(!expired.contains(u'\n'));
        const QString none = explained(testkeys::input(json("{'alg':'none'}"), "{}") + '.');
        QVERIFY2(none.contains(u"takes any token"_s), qPrintable(none));
    }

    void theParagraphTellsItsTimesToWhoReadsItLater()
    {
        const QString good = explained(token());
        QVERIFY2(good.contains(u"In UTC: issued 2023-11-14T22:08:20Z, expiry 2023-11-14T23:08:20Z."_s),
                 qPrintable(good));
        QVERIFY2(good.endsWith(u" · 2023-11-14T22:13:20Z."_s), qPrintable(good)); // when it was judged
        QCOMPARE(good.count(u"2023-11-14T22:13:20Z"_s), 1);
        QVERIFY(explained(token(json("{'iat':null}"))).contains(u"In UTC: expiry 2023-11-14T23:08:20Z."_s));
        QVERIFY(!explained(token(json("{'iat':null,'exp':1700003300000}"))).contains(u"In UTC"_s));
        QVERIFY(!explained("ya29.abcdefghijklmn").contains(u"In UTC"_s));
    }

    void theExplanationSaysTheChosenTime()
    {
        inspect::Context context = tokens::context();
        const Inspection byClock = inspect::inspect(token(), context);
        QVERIFY(!inspect::explain(byClock, context).contains(u"Judged as of"_s));
        context.now = 1'700'010'000; // when it was expired
        context.isNowChosen = true;
        const QString chosen = inspect::explain(inspect::inspect(token(), context), context);
        QVERIFY2(chosen.contains(u"Judged as of 2023-11-15T01:00:00Z, not now."_s), qPrintable(chosen));
        QVERIFY2(chosen.startsWith(u"Expired ID token"_s), qPrintable(chosen));
    }

    void whatPassedIsNotTold()
    {
        const QString told = explained(token(json("{'aud':'other'}")));
        QVERIFY2(told.contains(u"Meant for other"_s) && !told.contains(u"Issuer"_s), qPrintable(told));
    }

    void nothingIsToldTwice()
    {
        QByteArray forged = token();
        forged[forged.size() - 40] = forged[forged.size() - 40] == 'A' ? 'B' : 'A';
        const QString told = explained(forged);
        QCOMPARE(told.count(u"the signature was not made with it"_s), 1);
    }

    void noReportHoldsASecret_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("secret");
        const QByteArray good = token();
        QTest::newRow("the signature") << good << good.mid(good.lastIndexOf('.') + 1);
        QTest::newRow("a password") << token(json("{'pwd':'hunter22'}")) << QByteArray("hunter22");
        QTest::newRow("a token within the claims")
            << token(json("{'x':'ya29.abcdefghijklmn'}")) << QByteArray("ya29.abcdefghijklmn");
        QTest::newRow("an access token") << QByteArray("ya29.abcdefghijklmn") << QByteArray("abcdefghijklmn");
        QTest::newRow("a refresh token") << QByteArray("1//04abcdefghijklmn") << QByteArray("abcdefghijklmn");
        QTest::newRow("an opaque token") << QByteArray("abcdefghijklmnopqrst") << QByteArray("abcdefghijklmnopqrst");
        QTest::newRow("the payload when it is a token")
            << tokens::signedBy(json("{'alg':'RS256','cty':'JWT'}"), good) << jose::encodeBase64url(good);
        QTest::newRow("the signature of a token within")
            << tokens::signedBy(json("{'alg':'RS256'}"), good) << good.mid(good.lastIndexOf('.') + 1);
        QTest::newRow("unreadable text") << good.left(60) << good.left(60);
    }
    void noReportHoldsASecret()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, secret);
        const Inspection inspection = inspected(text);
        QVERIFY(!inspect::explain(inspection, tokens::context()).toUtf8().contains(secret));
        for (const ReportFormat format : formats)
            QVERIFY(!inspect::report(inspection, tokens::context(), format).contains(secret));
    }

    void everyFormatTellsEverything()
    {
        const QByteArray text = token(json("{'exp':1699999280,'scope':'openid'}"));
        for (const ReportFormat format : formats) {
            const QByteArray report = reported(text, format);
            for (const char *part : {"alice", "expired 12 min ago", "RS256", "1699999280", "OIDC Core"})
                QVERIFY2(report.contains(part), part);
        }
        QVERIFY(reported(text, ReportFormat::Html).contains("Sign in: know who you are"));
    }

    void theTokenWithinIsToldOf()
    {
        const QByteArray nest = tokens::signedBy(json("{'alg':'RS256','cty':'JWT'}"), token(json("{'aud':'other'}")));
        for (const ReportFormat format : formats)
            QVERIFY(reported(nest, format).contains("Meant for other, expected was client."));
        QVERIFY(explained(nest).contains(u"Meant for other"_s));
    }

    void aChosenTimeIsSaid()
    {
        inspect::Context context = tokens::context();
        context.isNowChosen = true;
        const Inspection inspection = inspect::inspect(token(), context);
        const QString sentence = u"Judged as of 2023-11-14T22:13:20Z, not now."_s;
        QVERIFY(inspect::explain(inspection, context).contains(sentence));
        QCOMPARE(inspect::report(inspection, context, ReportFormat::Html).count(sentence.toUtf8()), 1);
        QVERIFY(!inspect::report(inspection, context, ReportFormat::Html).contains("\xc2\xb7 now"));
        QVERIFY(inspect::report(inspection, context, ReportFormat::Json)
                    .contains(json("'judged_at':'2023-11-14T22:13:20Z'")));
        const QByteArray nest = tokens::signedBy(json("{'alg':'RS256','cty':'JWT'}"), token());
        QCOMPARE(inspect::explain(inspect::inspect(nest, context), context).count(sentence), 1);
    }

    void theClocksTimeIsNoChosenOne()
    {
        QVERIFY(!explained(token()).contains(u"Judged as of"_s));
        const QByteArray html = reported(token(), ReportFormat::Html);
        QVERIFY(html.contains("2023-11-14T22:13:20Z.</p>") && !html.contains("Judged as of"));
        QVERIFY(!reported(token(), ReportFormat::Json).contains("judged_at"));
    }

    void foreignTextIsNoMarkup()
    {
        const QByteArray hostile = token(
            json("{'name':'<script>alert(1)</script> [x](http://evil.example) | ![](y) www.evil.example\\n# z'}"));
        const QByteArray html = reported(hostile, ReportFormat::Html);
        QVERIFY(!html.contains("<script"));
        QVERIFY(html.contains("&lt;script&gt;"));
        QVERIFY(html.contains("default-src 'none'"));
        const QByteArray markdown = reported(hostile, ReportFormat::Markdown);
        QVERIFY2(markdown.contains("\\<script\\>alert(1)\\</script\\> \\[x\\](http\\://evil.example) \\| !\\[\\](y) "
                                   "www\\.evil.example"),
                 markdown);
        QVERIFY(!markdown.contains("\n# z"));
    }

    void nothingInATextEndsIt()
    {
        const QString text = u"a `` b ```` c `"_s;
        const QString markdown = inspect::markdown({u"t"_s, {}, {}, {{u"Body"_s, text}}});
        QVERIFY2(markdown.endsWith(u"\n`````\n"_s + text + u"\n`````\n"_s), qPrintable(markdown));
        QVERIFY(inspect::markdown({u"t"_s, {}, {}, {{u"Body"_s, u"a"_s}}}).endsWith(u"\n```\na\n```\n"_s));
    }

    void whatDoesNotShowIsMadeVisible()
    {
        const QByteArray text = token(json("{'name':'a\\u202eb\\u001b[2J'}"));
        for (const ReportFormat format : {ReportFormat::Markdown, ReportFormat::Html}) {
            const QByteArray report = reported(text, format);
            QVERIFY(!report.contains("\xe2\x80\xae") && !report.contains('\x1b'));
        }
    }

    void theJsonIsThatOfTheCommandLine()
    {
        const QJsonObject object =
            QJsonDocument::fromJson(reported(token(json("{'pwd':'x{y'}")), ReportFormat::Json)).object();
        QCOMPARE(object[u"verdict"].toString(), u"valid"_s);
        QCOMPARE(object[u"claims"][u"pwd"].toString(), u"PASSWORD#1"_s);
        QCOMPARE(object[u"claims"][u"sub"].toString(), u"42"_s);
    }

    void aTableIsAsWideAsItsHead()
    {
        const QByteArray markdown = reported(token(), ReportFormat::Markdown);
        QVERIFY(markdown.contains("| Name | Value | Meaning |\n| --- | --- | --- |\n"));
        QVERIFY(markdown.contains("| Check | Result | Why | Rule |\n| --- | --- | --- | --- |\n"));
    }

    void formatsByName()
    {
        QCOMPARE(inspect::reportFormatOf(u"a.md"_s), ReportFormat::Markdown);
        QCOMPARE(inspect::reportFormatOf(u"a.HTML"_s), ReportFormat::Html);
        QCOMPARE(inspect::reportFormatOf(u"a.json"_s), ReportFormat::Json);
        QVERIFY(!inspect::reportFormatOf(u"a.txt"_s));
        for (const QString &ending : inspect::reportEndings())
            QVERIFY2(inspect::reportFormatOf(u"a"_s + ending), qPrintable(ending));
        QCOMPARE(inspect::reportEndings().size(), 3);
    }
};

QTEST_APPLESS_MAIN(TestReport)
#include "tst_report.moc"
