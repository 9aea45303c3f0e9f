// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/leads.h"

#include "inspect/scan/base64_runs.h"
#include "inspect/scan/byte_masks.h"

#include <QRandomGenerator>
#include <QtTest>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace inspect::scan;

namespace {

using Kind = std::vector<quint32> Leads::*;

constexpr qsizetype farthest = 3 * maskedBlock; // places in a text at which something is put

bool has(const std::vector<quint32> &places, qsizetype place)
{
    return std::find(places.begin(), places.end(), static_cast<quint32>(place)) != places.end();
}

/// Text that has no lead in it.
QByteArray silence(qsizetype size)
{
    return QByteArray(size, '(');
}

} // namespace

class TestLeads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allProcessorsSeeTheSame();
    void aPlaceIsSeenWhereverItIs_data();
    void aPlaceIsSeenWhereverItIs();
    void runsAreSeenFromTheirBeginningToTheirEnd_data();
    void runsAreSeenFromTheirBeginningToTheirEnd();
    void digestsEncodeNothing_data();
    void digestsEncodeNothing();
    void whatIsNoNameWithASuffixIsPassedOver_data();
    void whatIsNoNameWithASuffixIsPassedOver();
    void silenceHasNoLeads();
};

void TestLeads::allProcessorsSeeTheSame()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 200; ++round) {
        constexpr qsizetype blocks = 5;
        QByteArray text(blocks * maskedBlock + maskMargin, '\0');
        const int most = round % 2 == 0 ? 256 : 128;
        for (char &c : text)
            c = static_cast<char>(random.bounded(most));
        std::array<ByteMasks, blocks> fast;
        std::array<ByteMasks, blocks> slow;
        maskBytes(text.constData(), blocks, fast.data());
        maskBytesOneByOne(text.constData(), blocks, slow.data());
        QVERIFY(fast == slow);
    }
}

void TestLeads::aPlaceIsSeenWhereverItIs_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("place");

    const auto row = [](const char *text, Kind kind, int place) {
        QTest::newRow(text) << QByteArray(text) << kind << place;
    };
    for (const char *shape : {"eyJ",      "-----BEGIN", "://",  "@a",          "ya29.",   "1//0",  "1/a",    "4/0",
                              "GOCSPX-",  "AIza",       "ghp_", "github_pat_", "glpat-",  "npm_",  "xoxb-",  "xapp-",
                              "sk_live_", "rk_live_",   "AKIA", "ASIA",        "\"kty\"", "'kty'", "yCodes/"})
        row(shape, &Leads::shapes, 0);
    row("access_token=", &Leads::names, 12);
    row("Client-Secret :", &Leads::names, 13);
    row("\"PASSWORD\"", &Leads::names, 9);
    row("sessionId\t", &Leads::names, 9);
    row("session_id>", &Leads::names, 10);
    row("session-i-d'", &Leads::names, 11);
    row("api_k_e_y=", &Leads::names, 9);
    row("DB_PASS=", &Leads::names, 7);
    row("otp=", &Leads::names, 3);
    row("Pwd:", &Leads::names, 3);
    row("pin\"", &Leads::names, 3);
    row("ticket=", &Leads::names, 6);
    row("password1=", &Leads::names, 9);
    row("CLIENT_SECRET_PROD:", &Leads::names, 18);
    row("clientSecretStaging ", &Leads::names, 19);
    row("api_key_current=", &Leads::names, 15);
    row("session_id_prod'", &Leads::names, 15);
    row("REFRESH_TOKEN_PRODUCTION_2026\"", &Leads::names, 29);
    row("client_secret\xe2\x80\x9d", &Leads::names, 13);
    row("tokenOld\xc2\xa0:", &Leads::names, 8);
    row("Bearer ", &Leads::names, 6);
    row("basic ", &Leads::names, 5);
    row("DPoP ", &Leads::names, 4);
    row("OAuth ", &Leads::names, 5);
    row("SecurityCode ", &Leads::names, 12);
    row("\"value\":", &Leads::names, 6);
    row("\"name\":", &Leads::names, 5);
    row(" -u", &Leads::options, 1);
    row("\n--user", &Leads::options, 1);
    row("%2F", &Leads::escapes, 0);
    row("\\u0041", &Leads::escapes, 0);
    row("\\/", &Leads::escapes, 0);
    row("\\\"", &Leads::escapes, 0);
    row("^\"", &Leads::escapes, 0);
    row("=3D", &Leads::escapes, 0);
    row("=\r\n", &Leads::escapes, 0);
    row("&amp;", &Leads::escapes, 0);
    row("&#47;", &Leads::escapes, 0);
    row("a\nb", &Leads::escapes, 1);
    row("a\r\nb", &Leads::escapes, 1);
}

/// Within blocks, over their borders, and at the end of the text.
void TestLeads::aPlaceIsSeenWhereverItIs()
{
    QFETCH(QByteArray, text);
    QFETCH(Kind, kind);
    QFETCH(int, place);

    for (qsizetype before = 0; before < farthest; ++before) {
        QVERIFY(has(leadsIn(silence(before) + text).*kind, before + place));
        QVERIFY(has(leadsIn(silence(before) + text + silence(farthest)).*kind, before + place));
    }
}

void TestLeads::runsAreSeenFromTheirBeginningToTheirEnd_data()
{
    QTest::addColumn<int>("size");

    for (const int size : {1, 13, 14, 15, 40, 63, 64, 65, 128, 200})
        QTest::addRow("%d characters", size) << size;
}

void TestLeads::runsAreSeenFromTheirBeginningToTheirEnd()
{
    QFETCH(int, size);

    const QByteArray run = QByteArray("Zm9vYmFy-_+/0189").repeated(20).first(size);
    for (qsizetype before = 0; before < farthest; ++before) {
        const Leads::Run expected{static_cast<quint32>(before), static_cast<quint32>(before + size)};
        for (const qsizetype behind : {qsizetype(0), qsizetype(1), farthest}) {
            const auto runs = leadsIn(silence(before) + run + silence(behind)).runs;
            QCOMPARE(runs.size(), size_t(size >= shortestBareRun ? 1 : 0));
            QVERIFY(runs.empty() || runs.front() == expected);
        }
    }
}

void TestLeads::digestsEncodeNothing_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<bool>("mayEncode");

    QTest::newRow("a digest") << QByteArray("3b16643b1c7c1d9d3b16643b1c7c1d9dcafe") << false;
    QTest::newRow("one with capitals") << QByteArray("3B16643B1C7C1D9D3B16643B1C7C1D9DCAFE") << true;
    QTest::newRow("one with another letter") << QByteArray("3b16643b1c7c1d9d3b16643b1c7c1d9dcafg") << true;
    QTest::newRow("a UUID") << QByteArray("3b16643b-1c7c-1d9d-3b16-643b1c7c1d9d") << true;
}

void TestLeads::digestsEncodeNothing()
{
    QFETCH(QByteArray, word);
    QFETCH(bool, mayEncode);

    for (qsizetype before = 0; before < farthest; ++before)
        QCOMPARE(leadsIn(silence(before) + word + '(').runs.size(), size_t(mayEncode ? 1 : 0));
    if (mayEncode)
        return;
    // Why: whatever they encode has none of these, which beginnings of secrets and signs behind names are made of.
    for (const int phase : {0, 1, 2, 3}) {
        for (const QByteArray &digits : {"0123456789abcdef"_ba, "fedcba9876543210"_ba, "a1b2c3d4e5f60718"_ba}) {
            const QByteArray decoded = QByteArray::fromBase64(digits.repeated(20).mid(phase));
            for (const char c : {'a', 'e', 'h', 'l', 'p', '/', '-', '"', '\'', ' ', '%', '&', '\n', '\r', '\t'})
                QVERIFY2(!decoded.contains(c), qPrintable(QString(QLatin1Char(c))));
        }
    }
}

void TestLeads::whatIsNoNameWithASuffixIsPassedOver_data()
{
    QTest::addColumn<QByteArray>("text");

    for (const char *text : {"id=", "id1=", "192.0.2.123 ", "T06:14:39.123 ", "build1234 ", "a_latest ",
                             "sectionTitle=", "tokenizer(", "password\xc3\xa9", "the test "})
        QTest::newRow(text) << QByteArray(text);
}

void TestLeads::whatIsNoNameWithASuffixIsPassedOver()
{
    QFETCH(QByteArray, text);

    for (qsizetype before = 0; before < farthest; ++before)
        QVERIFY(leadsIn(silence(before) + text + silence(farthest)).names.empty());
}

void TestLeads::silenceHasNoLeads()
{
    QVERIFY(leadsIn({}).isEmpty());
    for (qsizetype size = 1; size < farthest; ++size)
        QVERIFY(leadsIn(silence(size)).isEmpty());
    QVERIFY(leadsIn("The quick brown fox jumps over the lazy dog, and so do we.").isEmpty());
}

QTEST_APPLESS_MAIN(TestLeads)
#include "tst_leads.moc"
