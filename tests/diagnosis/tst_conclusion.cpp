// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/conclusion.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using diagnosis::Certainty;
using diagnosis::Conclusion;
using diagnosis::Probe;

namespace {

const QString expired = u"expired-access-token"_s;
const QString refused = u"401 Unauthorized, authError"_s;

QJsonObject changed(const char *member, const QJsonValue &value)
{
    QJsonObject json = toJson(Conclusion{Certainty::Likely, expired, Probe::Refresh, 401, refused, 200});
    json.insert(QLatin1StringView(member), value);
    return json;
}

} // namespace

class TestConclusion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsKeptSaysTheSame_data()
    {
        QTest::addColumn<Conclusion>("conclusion");
        QTest::addColumn<QString>("words");
        QTest::newRow("certain") << Conclusion{Certainty::Certain, expired, {}, 401, refused, 0}
                                 << u"The access token has expired."_s;
        QTest::newRow("likely") << Conclusion{Certainty::Likely, expired, Probe::Refresh, 401, refused, 0}
                                << u"Most likely: The access token has expired."_s;
        QTest::newRow("possible, with a test")
            << Conclusion{Certainty::Possible, expired, Probe::DriveAbout, 401, refused, 0}
            << u"Cannot tell why; the cheapest test is to ask Drive's about.get."_s;
        QTest::newRow("possible, without one") << Conclusion{Certainty::Possible, expired, {}, 401, refused, 0}
                                               << u"Cannot tell why; one possibility: The access token has expired."_s;
        QTest::newRow("possible, and none that it would be fair to name")
            << Conclusion{Certainty::Possible, {}, {}, 401, refused, 0}
            << u"Cannot tell why: the answer was 401 Unauthorized, authError."_s;
        QTest::newRow("possible, none to name, with a test")
            << Conclusion{Certainty::Possible, {}, Probe::Refresh, 401, refused, 0}
            << u"Cannot tell why; the cheapest test is to refresh the account."_s;
        QTest::newRow("possible, and none to name, 404")
            << Conclusion{Certainty::Possible, {}, {}, 404, u"404 Not Found"_s, 0}
            << u"Cannot tell why: the answer was 404 Not Found."_s;
        QTest::newRow("nothing speaks for anything, 401")
            << Conclusion{Certainty::RuledOut, expired, {}, 401, refused, 0}
            << u"Cannot tell why: the answer was 401 Unauthorized, authError."_s;
        QTest::newRow("a sentence of the server's with a full stop of its own")
            << Conclusion{Certainty::RuledOut, expired, {}, 401, refused + u": Login required."_s, 0}
            << u"Cannot tell why: the answer was 401 Unauthorized, authError: Login required."_s;
        QTest::newRow("more than a sentence of the server's, and long")
            << Conclusion{Certainty::RuledOut,
                          expired,
                          {},
                          401,
                          refused + u": Request had invalid authentication credentials. Expected OAuth 2 access token, "
                                    u"login cookie or other valid authentication credential."_s,
                          0}
            << u"Cannot tell why: the answer was 401 Unauthorized, authError: Request had invalid authentication "
               u"credentials."_s;
        QTest::newRow("full stops that end no sentence")
            << Conclusion{Certainty::RuledOut,
                          expired,
                          {},
                          401,
                          refused + u": Contact Dr. Smith of the department, who knows why this client was refused. "
                                    u"Then try again."_s,
                          0}
            << u"Cannot tell why: the answer was 401 Unauthorized, authError: Contact Dr. Smith of the department, who "
               u"knows why this client was refused."_s;
        QTest::newRow("nothing speaks for the credential, and the server names it, 400")
            << Conclusion{Certainty::RuledOut, expired, {}, 400, u"400 Bad Request: Invalid OAuth access token."_s, 0}
            << u"Cannot tell why: the answer was 400 Bad Request: Invalid OAuth access token."_s;
        QTest::newRow("two short ones")
            << Conclusion{Certainty::RuledOut, expired, {}, 401, refused + u": No. Log in."_s, 0}
            << u"Cannot tell why: the answer was 401 Unauthorized, authError: No. Log in."_s;
        QTest::newRow("nothing speaks for the credential, 404")
            << Conclusion{Certainty::RuledOut, expired, {}, 404, u"404 Not Found"_s, 0}
            << u"Not about the credential, it seems: 404 Not Found."_s;
        QTest::newRow("a fresh token was refused too")
            << Conclusion{Certainty::RuledOut, expired, {}, 401, refused, 401}
            << u"Cannot tell why: the answer was 401 Unauthorized, authError."_s;
        QTest::newRow("a fresh token was taken")
            << Conclusion{Certainty::RuledOut, expired, {}, 401, refused, 204}
            << u"This one token was refused: with a fresh one the same request got 204."_s;
        QTest::newRow("no finding at all")
            << Conclusion{Certainty::RuledOut, {}, {}, 0, {}, 0} << u"There is no answer to judge."_s;
    }

    void whatIsKeptSaysTheSame()
    {
        QFETCH(Conclusion, conclusion);
        QFETCH(QString, words);
        QCOMPARE(inWords(conclusion), words);
        QCOMPARE(diagnosis::conclusionFrom(toJson(conclusion)), conclusion);
        QCOMPARE(toJson(conclusion).contains("next_test"_L1), conclusion.nextTest.has_value());
    }

    void everyTestHasItsShortWords()
    {
        for (int test = 0; test <= static_cast<int>(Probe::RefreshAndResend); ++test) {
            const Conclusion conclusion{Certainty::Possible, {}, static_cast<Probe>(test), 401, refused, 0};
            QVERIFY2(inWords(conclusion).size() <= 110, qPrintable(inWords(conclusion)));
            QVERIFY(!inBrief(static_cast<Probe>(test)).isEmpty());
        }
    }

    void whatThisVersionDoesNotKnowIsNothing_data()
    {
        QTest::addColumn<QJsonObject>("json");
        QTest::newRow("no conclusion") << QJsonObject();
        QTest::newRow("another certainty") << changed("certainty", u"sure"_s);
        QTest::newRow("another cause") << changed("finding", u"no-such-cause"_s);
        QTest::newRow("no cause, and sure of it") << changed("finding", {});
        QTest::newRow("another test") << changed("next_test", u"no-such-test"_s);
    }

    void whatThisVersionDoesNotKnowIsNothing()
    {
        QFETCH(QJsonObject, json);
        QVERIFY(!diagnosis::conclusionFrom(json));
    }
};

QTEST_APPLESS_MAIN(TestConclusion)
#include "tst_conclusion.moc"
