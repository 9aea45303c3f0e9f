// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/compare.h"

#include "tests/inspect/tokens.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using inspect::Comparison;
using tokens::json;

namespace {

Comparison compared(const QByteArray &a, const QByteArray &b)
{
    const auto context = tokens::context();
    return inspect::compare(inspect::inspect(a, context), inspect::inspect(b, context), tokens::now);
}

QByteArray token(const QByteArray &claims)
{
    return testkeys::input(json("{'alg':'RS256','kid':'1'}"), claims) + ".c2ln";
}

/// "name=change" of every row that is not the same.
QString changes(const QList<inspect::Difference> &rows)
{
    QStringList all;
    for (const inspect::Difference &row : rows) {
        if (row.change != inspect::Change::Same)
            all.append(row.name + u'=' + QLatin1StringView(inspect::changeId(row.change)));
    }
    return all.join(u' ');
}

} // namespace

class TestCompare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void claimByClaim_data()
    {
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("meaning");
        const auto row = [](const char *name, const QByteArray &a, const QByteArray &b, const char *change,
                            const QString &meaning = {}) {
            QTest::newRow(name) << json(a) << json(b) << QString::fromLatin1(change) << meaning;
        };
        row("the same text", "{'sub':'1'}", "{'sub':'1'}", "");
        row("the same text, escaped", "{'sub':'a'}", "{'sub':'\\u0061'}", "");
        row("another text", "{'sub':'1'}", "{'sub':'2'}", "sub=changed");
        row("a text and a number", "{'sub':'1'}", "{'sub':1}", "sub=changed");
        row("long numbers that differ in the last digit", "{'n':12345678901234567890123}",
            "{'n':12345678901234567890124}", "n=changed");
        row("one more", "{}", "{'hd':'x'}", "hd=added");
        row("one less", "{'hd':'x'}", "{}", "hd=removed");
        row("an hour later", "{'exp':1700000000}", "{'exp':1700007200}", "exp=changed", u"2 h 0 min later"_s);
        row("a minute earlier", "{'iat':1700000060}", "{'iat':1700000000}", "iat=changed", u"60 s earlier"_s);
        row("the same moment, written otherwise", "{'exp':1700000000}", "{'exp':1.7e9}", "", u"the same moment"_s);
        row("a time in quotes is none", "{'exp':1700000000}", "{'exp':'1700000000'}", "exp=changed", u"Expires"_s);
        row("scopes in another order", "{'scope':'a b'}", "{'scope':'b a'}", "");
        row("scopes gained and lost", "{'scope':'a b'}", "{'scope':'b c d'}", "scope=changed",
            u"gains c, d; loses a"_s);
        row("scopes as a list", "{'scp':'a b'}", "{'scp':['b','a']}", "");
        row("an audience in a list", "{'aud':'x'}", "{'aud':['x']}", "");
        row("one more audience", "{'aud':'x'}", "{'aud':['x','y']}", "aud=changed", u"gains y"_s);
        row("an audience that is no set of texts", "{'aud':'x'}", "{'aud':['x',1]}", "aud=changed");
        row("an object in another order is another", "{'a':{'x':1,'y':2}}", "{'a':{'y':2,'x':1}}", "a=changed");
        row("an object with blanks", "{'a':{'x':1}}", "{'a': { 'x' : 1 } }", "");
        row("a member that is there twice, with another second value", "{'dup':1,'dup':2}", "{'dup':1,'dup':3}",
            "dup=changed", u"There more than once"_s);
        row("a member that is there twice, with the same values", "{'dup':1,'dup':2}", "{'dup':1,'dup': 2}", "",
            u"There more than once"_s);
        row("a member that is there twice, with its values in another order", "{'dup':1,'dup':2}", "{'dup':2,'dup':1}",
            "dup=changed");
        row("a member that is there twice in the second alone", "{'dup':1}", "{'dup':1,'dup':1}", "dup=changed");
        row("a member that is there twice in the first and not at all in the second", "{'dup':1,'dup':2}", "{}",
            "dup=removed");
        row("a member that is there twice in the second and not at all in the first", "{}", "{'dup':1,'dup':2}",
            "dup=added");
        row("a time that is there twice", "{'exp':1700000000,'exp':1}", "{'exp':1700000000,'exp':2}", "exp=changed");
        row("members in another order", "{'sub':'1','x':2}", "{'x':2,'sub':'1'}", "");
    }
    void claimByClaim()
    {
        QFETCH(QByteArray, a);
        QFETCH(QByteArray, b);
        QFETCH(QString, change);
        QFETCH(QString, meaning);
        const Comparison comparison = compared(token(a), token(b));
        QCOMPARE(changes(comparison.claims), change);
        QCOMPARE(changes(comparison.header), QString());
        if (!meaning.isEmpty())
            QVERIFY2(comparison.claims.first().meaning.startsWith(meaning),
                     qPrintable(comparison.claims.first().meaning));
    }

    void theOrderIsThatOfTheFirst()
    {
        const Comparison comparison = compared(token(json("{'z':1,'a':2}")), token(json("{'b':1,'a':2,'z':1}")));
        QStringList names;
        for (const auto &row : comparison.claims)
            names.append(row.name);
        QCOMPARE(names.join(u' '), u"z a b"_s);
    }

    void theHeaderIsComparedToo()
    {
        const QByteArray other = testkeys::input(json("{'alg':'RS256','kid':'2'}"), "{}") + ".c2ln";
        QCOMPARE(changes(compared(token("{}"), other).header), u"kid=changed"_s);
    }

    void theSummary_data()
    {
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const QByteArray &a, const QByteArray &b, const QString &sentence) {
            QTest::newRow(name) << a << b << sentence;
        };
        const QByteArray first = token(json("{'iss':'i','sub':'1','iat':100,'exp':3700}"));
        row("one token twice", first, first, u"one and the same token"_s);
        row("another signature", first, QByteArray(first).replace(".c2ln", ".c2lu"), u"say the same"_s);
        row("refreshed", first, token(json("{'iss':'i','sub':'1','iat':3700,'exp':7300}")),
            u"issued 60 min after the first"_s);
        row("the same subject", first, token(json("{'iss':'i','sub':'1'}")), u"same subject of the same issuer"_s);
        row("another subject", first, token(json("{'iss':'i','sub':'2'}")), u"about different subjects"_s);
        row("Google's issuer in its two forms", token(json("{'iss':'accounts.google.com','sub':'1'}")),
            token(json("{'iss':'https://accounts.google.com','sub':'1'}")), u"same subject of the same issuer"_s);
        row("another issuer", first, token(json("{'iss':'j','sub':'1'}")), u"different issuers"_s);
        row("another life", first, token(json("{'iss':'i','sub':'1','iat':100,'exp':86500}")),
            u"first lives 60 min, the second 24 h 0 min"_s);
        row("how many differ", first, token(json("{'iss':'i','sub':'2','iat':100,'exp':3700}")), u"that differ: 1."_s);
        row("a member twice", token(json("{'dup':1,'dup':2}")), token(json("{'dup':1,'dup':2}")) + 'w',
            u"There more than once: dup."_s);
        row("another kind", first, "ya29.abcdefgh", u"Google access token"_s);
        row("what only its issuer reads", first, "ya29.abcdefgh", u"only its issuer can tell"_s);
        row("two opaque ones", "ya29.abcdefgh", "ya29.abcdefghi",
            u"The second (Google access token, 14 bytes) says nothing by itself"_s);
        row("what cannot be read", first, "hello there", u"The second cannot be read: These are words"_s);
    }
    void theSummary()
    {
        QFETCH(QByteArray, a);
        QFETCH(QByteArray, b);
        QFETCH(QString, sentence);
        const QString summary = compared(a, b).summary.join(u' ');
        QVERIFY2(summary.contains(sentence), qPrintable(summary));
    }

    void kindsAreNamedWhereTheyDiffer()
    {
        const QString both = u"The first is: signed token (JWS). The second is: Google access token."_s;
        const auto firstOf = [](const QByteArray &a, const QByteArray &b) { return compared(a, b).summary.first(); };
        QCOMPARE(firstOf(token("{}"), "ya29.abcdefgh"), both);
        QVERIFY(!firstOf("ya29.abcdefgh", "ya29.abcdefghi").contains(u"The second is"_s));
    }

    void aHostileTokenEndsQuickly()
    {
        QByteArray claims = "{";
        for (int i = 0; i < 50'000; ++i)
            claims += "\"a" + QByteArray::number(i) + "\":1,";
        claims += json("'scope':'") + QByteArray("a b c ").repeated(50'000) + json("'}");
        const Comparison comparison = compared(token(claims), token(QByteArray(claims).replace(":1", ":2")));
        QCOMPARE(comparison.claims.size(), 50'001);
    }

    void aMeaningIsThatOfItsOwnToken()
    {
        const auto alg = [](const char *name) {
            return testkeys::input("{\"alg\":\"" + QByteArray(name) + "\"}", "{}") + ".c2ln";
        };
        const QString meaning = compared(alg("RS256"), alg("HS256")).header.first().meaning;
        QVERIFY2(meaning.contains(u" → "_s), qPrintable(meaning));
        QVERIFY(!compared(alg("RS256"), alg("RS256")).header.first().meaning.contains(u" → "_s));
    }

    void ofAClosedTokenNoMemberIsSaidToBeMissing()
    {
        for (const QByteArray &closed : {"ya29.abcdefgh"_ba, "hello there"_ba}) {
            const Comparison comparison = compared(token(json("{'sub':'1'}")), closed);
            QVERIFY(comparison.header.isEmpty() && comparison.claims.isEmpty());
        }
    }

    void asJson()
    {
        const QByteArray text =
            inspect::toJson(compared(token(json("{'n':12345678901234567890123,'x':1}")), token(json("{'n':1,'y':2}"))));
        QVERIFY2(text.contains(json("'a':12345678901234567890123,'b':1,'change':'changed'")), text);
        const QJsonObject object = QJsonDocument::fromJson(text).object();
        QCOMPARE(object[u"claims"].toArray().size(), 3);
        QCOMPARE(object[u"claims"][1][u"name"].toString(), u"x"_s);
        QVERIFY(object[u"claims"][1][u"b"].isNull());
        QCOMPARE(object[u"claims"][1][u"change"].toString(), u"removed"_s);
        QVERIFY(object[u"header"].isArray() && object[u"summary"].isArray());
    }

    void whatIsThereTwiceIsMarkedInJson()
    {
        const QByteArray text =
            inspect::toJson(compared(token(json("{'dup':1,'dup':2,'x':1}")), token(json("{'dup':1,'x':2}"))));
        const QJsonObject object = QJsonDocument::fromJson(text).object();
        QCOMPARE(object[u"claims"][0][u"repeated"], QJsonValue(true));
        QVERIFY(object[u"claims"][1][u"name"] == u"x"_s && object[u"claims"][1][u"repeated"].isUndefined());
    }

    void inWordsIsWhatDiffers()
    {
        const QString words = inspect::inWords(compared(token(json("{'sub':'1','exp':1700000000,'password':'a'}")),
                                                        token(json("{'sub':'1','exp':1700000060,'password':'b'}"))));
        QVERIFY2(words.contains(u"- exp: 1700000000 → 1700000060 (60 s later)"_s), qPrintable(words));
        QVERIFY2(words.contains(u"- password: [left out] → [left out]"_s), qPrintable(words));
        QVERIFY(!words.contains(u"- sub"_s));
        QVERIFY(!words.contains(u"Header"_s));
    }
};

QTEST_APPLESS_MAIN(TestCompare)
#include "tst_compare.moc"
