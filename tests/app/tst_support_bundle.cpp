// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bundle_file.h"

#include "http/secret_search.h"
#include "inspect/inspector.h"
#include "tests/support/unsigned_token.h"

#include <QJsonArray>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QByteArray canary = "ya29.canary/of+the-bundle-0123456789abcdefghij";

http::Exchange refusal()
{
    http::Exchange exchange;
    exchange.request = {
        "GET",
        QUrl(u"https://www.googleapis.com/drive/v3/about?fields=user&key=AIzaSyCanary0123456789abcdefghijklmnopqr"_s),
        {{"X-Auth-Token", canary}},
        {},
        Secret("Bearer " + canary)};
    exchange.response = {401, {}, {{"Content-Type", "text/html"}}, "<script>alert(1)</script> " + canary};
    exchange.startedAt = 1'764'000'000'000;
    return exchange;
}

/// {"alg":"none"} with a name that would be markup.
inspect::Inspection inspection(const inspect::Context &context)
{
    const QByteArray payload = R"({"iss":"https://id.example","name":"<img src=x>","exp":1764000100})";
    return inspect::inspect(unsignedToken(payload, R"({"alg":"none"})", {}), context);
}

app::SupportBundle bundle()
{
    inspect::Context context;
    context.now = 1'764'000'000;
    diagnosis::Diagnosis diagnosis;
    diagnosis.headline = u"The access token has expired."_s;
    diagnosis.refused = true;
    diagnosis.findings.append({u"expired-access-token"_s,
                               diagnosis::Certainty::Certain,
                               u"The access token has expired."_s,
                               {u"It expired an hour ago."_s},
                               {},
                               {},
                               {}});
    const app::TraceStep step{
        1'764'000'000'000,
        u"token-request"_s,
        app::TraceStep::Outcome::Passed,
        u"The tokens came."_s,
        {{u"request"_s, QJsonObject{{u"method"_s, u"POST"_s}, {u"url"_s, u"https://id.example/token"_s}}}}};
    return {context.now,
            {app::environmentPart({{u"Clock"_s, u"right"_s}}),
             app::exchangePart(app::historyEntry(refusal(), u"access token of <b>Ana</b>"_s, diagnosis), diagnosis),
             app::tokenPart(inspection(context), context), app::tracePart(u"Ana"_s, {step})}};
}

QByteArray pageWith(const QByteArray &json)
{
    return "<!DOCTYPE html><pre id=\"tokenloupe-support-bundle\">" + QString::fromUtf8(json).toHtmlEscaped().toUtf8() +
           "</pre>";
}

} // namespace

class TestSupportBundle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSavedIsWhatIsOpened()
    {
        const app::SupportBundle before = bundle();
        const auto page = app::bundlePage(before, {Secret(canary)});
        QVERIFY2(page, page ? "" : qPrintable(describe(page.error())));
        QVERIFY(app::isBundlePage(*page));
        const auto after = app::readBundlePage(*page, u"bundle.html"_s);
        QVERIFY2(after, after ? "" : qPrintable(describe(after.error())));
        QCOMPARE(after->parts.size(), 4);
        QVERIFY(*after == before);
    }

    void noSecretIsInIt()
    {
        const auto page = app::bundlePage(bundle(), {});
        QVERIFY(page);
        QVERIFY(!http::holdsSecret(*page, Secret(canary)));
        QVERIFY(!page->contains("AIzaSy"));
        QVERIFY(page->contains("BEARER#1") || page->contains("ACCESS#1"));
    }

    void aBrowserShowsItAndRunsNothing()
    {
        const auto page = app::bundlePage(bundle(), {});
        QVERIFY(page);
        QVERIFY(page->contains("default-src 'none'"));
        QVERIFY(page->contains("&lt;script&gt;alert(1)"));
        QVERIFY(!page->contains("<script") && !page->contains("<img") && !page->contains("<b>"));
        QVERIFY(page->contains("The access token has expired."));
        QVERIFY(page->contains("The tokens came."));
    }

    void aSecretThatSurvivesStopsIt_data()
    {
        QTest::addColumn<QString>("written");
        QTest::newRow("as it is") << QString::fromLatin1(canary);
        QTest::newRow("percent-encoded") << QString::fromLatin1(canary.toPercentEncoding());
        QTest::newRow("in base64, with a byte before it") << QString::fromLatin1(("x" + canary + "y").toBase64());
    }

    void aSecretThatSurvivesStopsIt()
    {
        QFETCH(QString, written);
        const app::SupportBundle leaking{1, {app::environmentPart({{u"Note"_s, written}})}};
        const auto page = app::bundlePage(leaking, {Secret(canary)});
        QVERIFY(!page);
        QVERIFY(!describe(page.error()).contains(written));
    }

    void theLastSieveLabelsWhatIsKnownOrLooksLikeASecret()
    {
        const app::SupportBundle leaking{1,
                                         {app::environmentPart({{u"Known"_s, u"opaque-0123456789"_s},
                                                                {u"Looks so"_s, QString::fromLatin1(canary)}})}};
        const app::SupportBundle clean = app::redacted(leaking, {Secret("opaque-0123456789")});
        const auto page = app::bundlePage(clean, {Secret("opaque-0123456789"), Secret(canary)});
        QVERIFY2(page, page ? "" : qPrintable(describe(page.error())));
        QVERIFY(page->contains("SECRET#1"));
    }

    /// A text that begins with U+FEFF is another one without it.
    void theLastSieveLeavesWhatIsNoSecret()
    {
        const QString marked = QString(QChar::ByteOrderMark).repeated(2) + u"x"_s;
        app::SupportBundle harmless{1, {app::environmentPart({{marked, marked}})}};
        harmless.parts.first().record = {{marked, QJsonObject{{u"in it"_s, marked}}}};
        const app::SupportBundle clean = app::redacted(harmless, {});
        QCOMPARE(clean.parts.first().record, harmless.parts.first().record);
        QVERIFY(clean.parts.first().report == harmless.parts.first().report);
    }

    void theLastSieveTakesNoLabelThatIsThere()
    {
        const app::SupportBundle leaking{
            1, {app::environmentPart({{u"Recorded"_s, u"SECRET#4"_s}, {u"Known"_s, u"opaque-0123456789"_s}})}};
        const app::SupportBundle clean = app::redacted(leaking, {Secret("opaque-0123456789")});
        QCOMPARE(clean.parts.first().record["Known"_L1].toString(), u"SECRET#5"_s);
    }

    void whatWasReplacedIsListed()
    {
        const QList<app::LabelCount> all = app::labelCounts(bundle());
        const auto inTheExchange = std::find_if(all.begin(), all.end(), [](const app::LabelCount &replacement) {
            return replacement.part.startsWith("GET"_L1) && replacement.label.endsWith("#1"_L1);
        });
        QVERIFY(inTheExchange != all.end());
        QVERIFY(inTheExchange->count >= 1);
    }

    void whatIsNoBundleIsSaidInOneSentence_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("said");
        QTest::newRow("nothing") << QByteArray() << u"no support bundle"_s;
        QTest::newRow("a page of somebody else") << "<!DOCTYPE html><p>Hello</p>"_ba << u"no support bundle"_s;
        QTest::newRow("cut off") << "<!DOCTYPE html><pre id=\"tokenloupe-support-bundle\">{"_ba << u"end is missing"_s;
        QTest::newRow("no JSON") << pageWith("hello") << u"no JSON"_s;
        QTest::newRow("of a later version")
            << pageWith(R"({"format":"tokenloupe-support-bundle","version":2})") << u"newer"_s;
        QTest::newRow("too deep") << pageWith(R"({"format":"tokenloupe-support-bundle","version":1,"parts":)" +
                                              QByteArray(70, '[') + QByteArray(70, ']') + '}')
                                  << u"deeper"_s;
        const QByteArray crowd = QByteArray("{},").repeated(1000) + "{}";
        const QByteArray inParts = R"({"format":"tokenloupe-support-bundle","version":1,"parts":[)";
        QTest::newRow("too many parts") << pageWith(inParts + crowd + "]}") << u"more parts"_s;
        QTest::newRow("too many tables") << pageWith(inParts + R"({"tables":[)" + crowd + "]}]}") << u"more parts"_s;
        QTest::newRow("too many texts") << pageWith(inParts + R"({"texts":[)" + crowd + "]}]}") << u"more parts"_s;
        QTest::newRow("too many columns")
            << pageWith(inParts + R"({"tables":[{"columns":[)" + crowd + "]}]}]}") << u"more parts"_s;
        QTest::newRow("too large") << QByteArray(app::largestBundle + 1, ' ') << u"larger"_s;
    }

    void whatIsNoBundleIsSaidInOneSentence()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, said);
        const auto read = app::readBundlePage(bytes, u"bundle.html"_s);
        QVERIFY(!read);
        const QString sentence = describe(read.error());
        QVERIFY2(sentence.contains("bundle.html"_L1) && sentence.contains(said), qPrintable(sentence));
    }

    /// Nor is a short one made longer: a small file would become a large table.
    void noRowIsLongerThanItsTable()
    {
        const auto read = app::readBundlePage(
            pageWith(R"({"format":"tokenloupe-support-bundle","version":1,"parts":[{"id":7,"title":"T","tables":[)"
                     R"({"title":"A","columns":["one","two"],"rows":[["1"],["1","2","3"],"x"]}]},"none"]})"),
            u"bundle.html"_s);
        QVERIFY(read);
        const QList<inspect::ReportRow> rows{{{u"1"_s}}, {{u"1"_s, u"2"_s}}, {}};
        QCOMPARE(read->parts.first().report.tables.first().rows, rows);
    }
};

QTEST_GUILESS_MAIN(TestSupportBundle)
#include "tst_support_bundle.moc"
