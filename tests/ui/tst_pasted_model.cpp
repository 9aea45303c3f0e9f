// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pasted_model.h"

#include "tests/support/unsigned_token.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestPastedModel : public QObject
{
    Q_OBJECT

private:
    static QByteArray idToken(QByteArray claims)
    {
        claims.prepend("{'iss':'https://issuer.example','aud':'client','sub':'42','iat':1699999000,");
        claims += '}';
        return unsignedToken(claims.replace('\'', '"'), R"({"alg":"RS256","typ":"JWT"})");
    }

    static QString title(const PastedModel &model, int row) { return model.index(row).data().toString(); }

private Q_SLOTS:
    void eachIsToldFromTheOthers()
    {
        PastedModel model([] { return qint64(1'700'000'000); });
        const QAbstractItemModelTester tester(&model);
        model.add(Secret(idToken("'exp':1700003600,'email':'alice@example.com'")));
        model.add(Secret(idToken("'exp':1700003600,'email':'bob@example.com'")));
        model.add(Secret(idToken("'exp':1699999999,'email':'bob@example.com'")), u"mail.txt"_s);
        QCOMPARE(title(model, 0), u"ID token · unverified · alice@example.com · issuer.example"_s);
        QCOMPARE(title(model, 1), u"ID token · unverified · bob@example.com · issuer.example"_s);
        QCOMPARE(title(model, 2), u"mail.txt · ID token · expired · bob@example.com · issuer.example"_s);
        QVERIFY(model.index(2).data(Qt::ToolTipRole).toString().contains(u"Expired ID token for bob@example.com"_s));
    }

    void theOneOnShowIsCalledWhatItWasJudgedToBe()
    {
        PastedModel model([] { return qint64(1'700'000'000); });
        const Secret first(idToken("'exp':1700003600,'email':'alice@example.com'"));
        const Secret second(idToken("'exp':1700003600,'email':'bob@example.com'"));
        model.add(first, u"good.txt"_s);
        model.add(second);
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setJudged(first, {u"ID token · invalid"_s, u"Invalid ID token: audience failed"_s});
        QCOMPARE(title(model, 0), u"good.txt · ID token · invalid"_s);
        QVERIFY(model.index(0).data(Qt::ToolTipRole).toString().contains(u"audience failed"_s));
        QCOMPARE(changed.size(), 1);
        model.followClock();
        QCOMPARE(title(model, 0), u"good.txt · ID token · invalid"_s);
        model.setJudged({}, {}); // an account's token is looked at
        QCOMPARE(title(model, 0), u"good.txt · ID token · unverified · alice@example.com · issuer.example"_s);
        QCOMPARE(title(model, 1), u"ID token · unverified · bob@example.com · issuer.example"_s);
    }

    void whatExpiresIsCalledSo()
    {
        qint64 now = 1'700'000'000;
        PastedModel model([&now] { return now; });
        model.add(Secret(idToken("'exp':1700003600,'email':'alice@example.com'")));
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.followClock();
        QCOMPARE(changed.size(), 0);
        now += 3600;
        model.followClock();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(title(model, 0), u"ID token · expired · alice@example.com · issuer.example"_s);
    }

    void aRequestMayCarryTheOneTokenOfAText_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("token");
        const QByteArray one = "ya29.a0Ab3dEf6hIj9kLm2nOp5qRs8tUv";
        QTest::newRow("a token alone") << one << one;
        QTest::newRow("a token in its header") << "Authorization: Bearer " + one << one;
        QTest::newRow("two of them") << one + "\n" + idToken("'exp':1700003600") << QByteArray();
        QTest::newRow("a refresh token") << "1//0gAbCdEfGhIjKlMnOpQrStUvWxYz-0123456789abcdefghijklmnop"_ba
                                         << QByteArray();
        QTest::newRow("no token") << "This is no token."_ba << QByteArray();
    }

    void aRequestMayCarryTheOneTokenOfAText()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, token);
        PastedModel model;
        model.add(Secret(text));
        QCOMPARE(model.at(0).token.reveal(), token);
    }

    void oneGoesOrAll()
    {
        PastedModel model;
        const QAbstractItemModelTester tester(&model);
        for (const char *text : {"ya29.first-0123456789", "ya29.second-0123456789", "ya29.third-0123456789"})
            model.add(Secret(text));
        model.remove(0);
        QCOMPARE(model.at(0).text.reveal(), "ya29.second-0123456789"_ba);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
        model.clear();
    }
};

QTEST_MAIN(TestPastedModel)
#include "tst_pasted_model.moc"
