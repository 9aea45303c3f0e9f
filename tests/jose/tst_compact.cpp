// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/compact.h"

#include "jose/base64url.h"
#include "tests/support/unsigned_token.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

QByteArray token(const QByteArray &header, const QByteArray &payload)
{
    return unsignedToken(payload, header, "sig");
}

const QByteArray goodHeader = R"({"alg":"RS256","kid":"k"})";

} // namespace

class TestCompact : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesATokenApart()
    {
        const QByteArray text = token(goodHeader, R"({"sub":"alice"})");
        const auto parsed = jose::parseCompact(text);
        QVERIFY(!parsed.fault);
        QCOMPARE(parsed.text, text);
        QCOMPARE(parsed.headerBytes, goodHeader);
        QCOMPARE(parsed.payloadBytes, R"({"sub":"alice"})");
        QCOMPARE(parsed.signature, QByteArray("sig"));
        QCOMPARE(parsed.alg(), u"RS256"_s);
        QCOMPARE(parsed.kid(), u"k"_s);
        QCOMPARE(text.at(parsed.payloadOffset - 1), '.');
        QCOMPARE(text.at(parsed.signatureOffset - 1), '.');
        QCOMPARE(parsed.signingInput() + '.' + jose::encodeBase64url("sig"), text);
        QCOMPARE(parsed.claims->find(u"sub")->string(), u"alice"_s);
    }

    void aPayloadMayBeAnything()
    {
        const auto parsed = jose::parseCompact(token(goodHeader, "It’s a dangerous business"));
        QVERIFY(!parsed.fault);
        QVERIFY(!parsed.claims);
        QVERIFY(!jose::parseCompact(token(goodHeader, "")).fault);
    }

    void saysWhereItBreaks_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("offset");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<bool>("headerRead");
        QTest::addColumn<bool>("claimsRead");
        const QByteArray good = token(goodHeader, R"({"sub":"alice"})");
        const int payload = static_cast<int>(good.indexOf('.')) + 1;
        const int signature = static_cast<int>(good.lastIndexOf('.')) + 1;
        const int end = static_cast<int>(good.size());
        const auto inserted = [&good](int at, const QByteArray &what) { return QByteArray(good).insert(at, what); };

        QTest::newRow("nothing") << QByteArray() << 0 << u"ends too early"_s << false << false;
        QTest::newRow("no dot") << good.left(payload - 1) << payload - 1 << u"no dot"_s << true << false;
        QTest::newRow("two parts") << good.left(signature - 1) << signature - 1 << u"cut off"_s << true << true;
        QTest::newRow("four parts") << good + ".x" << end << u"4 parts"_s << true << true;
        QTest::newRow("five parts") << good + ".x.y" << end << u"encrypted"_s << true << true;
        QTest::newRow("six parts") << good + ".x.y.z" << end << u"6 parts"_s << true << true;
        QTest::newRow("a space in front") << inserted(0, " ") << 0 << u"header: white space"_s << true << true;
        QTest::newRow("a line break in the payload")
            << inserted(payload + 4, "\n") << payload + 4 << u"payload: white space"_s << true << true;
        QTest::newRow("padding of the payload")
            << inserted(signature - 1, "=") << signature - 1 << u"padding"_s << true << true;
        QTest::newRow("a quote at the end") << good + '"' << end << u"in the signature"_s << true << true;
        QTest::newRow("a zero-width space in the signature")
            << inserted(signature, "\xe2\x80\x8b") << signature << u"outside ASCII"_s << true << true;
        QTest::newRow("two breaches: the first is told")
            << inserted(payload, "*") + "=" << payload << u"“*”"_s << true << true;
        QTest::newRow("a header that is no JSON") << token("{alg}", "{}") << 0 << u"byte 1"_s << false << true;
        QTest::newRow("a header that is an array") << token("[]", "{}") << 0 << u"no object"_s << false << true;
        QTest::newRow("a header with a member twice")
            << token(R"({"alg":"none","alg":"RS256"})", "{}") << 0 << u"“alg” twice"_s << true << true;
        QTest::newRow("a header that is not UTF-8")
            << token("{\"alg\":\"\xff\"}", "{}") << 8 << u"no UTF-8"_s << false << true;
    }
    void saysWhereItBreaks()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, offset);
        QFETCH(QString, reason);
        const auto parsed = jose::parseCompact(text);
        QVERIFY(parsed.fault);
        QVERIFY2(parsed.fault->message.contains(reason), qPrintable(parsed.fault->message));
        QCOMPARE(parsed.fault->offset, offset);
        QTEST(parsed.header.has_value(), "headerRead");
        QTEST(parsed.claims.has_value(), "claimsRead");
    }

    void claimsAreReadBehindAByteOrderMark()
    {
        const QByteArray payload = "\xef\xbb\xbf{\"a\":12}";
        const auto parsed = jose::parseCompact(token(goodHeader, payload));
        QVERIFY(!parsed.fault);
        QCOMPARE(parsed.payloadBytes, payload);
        QCOMPARE(parsed.payloadText(), "   {\"a\":12}"_ba);
        QVERIFY(parsed.claims);
        const json_text::Value *a = parsed.claims->find(u"a");
        QVERIFY(a);
        QCOMPARE(payload.mid(a->offset, a->length), "12"_ba);
        QVERIFY(!jose::claimsIn("\xef\xbb\xbf\xef\xbb\xbf{}") && !jose::claimsIn("\xef\xbb\xbf[]"));
        QVERIFY(jose::beginsWithMark(payload) && !jose::beginsWithMark("{}"));
        QCOMPARE(jose::parseCompact(token(goodHeader, "{}")).payloadText(), "{}"_ba);
    }

    void aHugeTokenTakesLinearTime()
    {
        const QByteArray payload = "{\"x\":\"" + QByteArray(15'000'000, 'x') + "\"}";
        const auto parsed = jose::parseCompact(token(goodHeader, payload));
        QVERIFY(!parsed.fault);
        QCOMPARE(parsed.claims->find(u"x")->string().size(), 15'000'000);
        QVERIFY(jose::parseCompact(QByteArray(20'000'000, '.')).fault);
        QVERIFY(jose::parseCompact(QByteArray(20'000'000, 'A')).fault);
    }
};

QTEST_APPLESS_MAIN(TestCompact)
#include "tst_compact.moc"
