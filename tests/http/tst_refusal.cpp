// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/refusal.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestRefusal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theServersOwnWords_data()
    {
        QTest::addColumn<QByteArray>("challenge");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("nothing") << ""_ba
                                 << ""_ba << QStringList();
        QTest::newRow("a challenge with an error")
            << "Bearer realm=\"r\", error=\"invalid_token\""_ba
            << ""_ba << QStringList{u"It asks for Bearer with the error code invalid_token."_s};
        QTest::newRow("a bare challenge") << "Bearer"_ba
                                          << ""_ba << QStringList{u"It asks for Bearer without an error code."_s};
        QTest::newRow("a challenge that describes its error, in the server's words first")
            << "Bearer error=\"invalid_token\", error_description=\"The access token expired\""_ba
            << ""_ba
            << QStringList{u"It says: “The access token expired”."_s,
                           u"It asks for Bearer with the error code invalid_token."_s};
        QTest::newRow("a description that the body repeats")
            << "Bearer error=\"invalid_token\", error_description=\"No.\""_ba
            << R"({"error":{"code":401,"message":"No."}})"_ba
            << QStringList{u"It says: “No.”"_s, u"It asks for Bearer with the error code invalid_token."_s};
        QTest::newRow("a bare challenge and a body, whose words stand first")
            << "Bearer"_ba
            << R"({"error":{"code":401,"message":"Log in"}})"_ba
            << QStringList{u"It says: “Log in”."_s, u"It asks for Bearer without an error code."_s};
        QTest::newRow("two challenges, one of which describes its error")
            << "Basic realm=\"r\", Bearer error=\"invalid_token\", error_description=\"Why?\""_ba
            << ""_ba
            << QStringList{u"It says: “Why?”"_s, u"It asks for Basic without an error code."_s,
                           u"It asks for Bearer with the error code invalid_token."_s};
        QTest::newRow("a missing scope") << "Bearer error=\"insufficient_scope\", scope=\"a b\""_ba
                                         << ""_ba
                                         << QStringList{u"It asks for Bearer with the error code insufficient_scope."_s,
                                                        u"One of these scopes is needed: a b."_s};
        QTest::newRow("a body with message and reason")
            << ""_ba
            << R"({"error":{"code":401,"message":"No.","errors":[{"reason":"required"}]}})"_ba
            << QStringList{u"It says: “No.” (required)."_s};
        QTest::newRow("a body with a message alone")
            << ""_ba
            << R"({"error":{"code":401,"message":"No."}})"_ba << QStringList{u"It says: “No.”"_s};
        QTest::newRow("a body with a reason alone")
            << ""_ba
            << R"({"error":"login_required"})"_ba << QStringList{u"It says: “login_required”."_s};
        QTest::newRow("a body that is a page") << ""_ba
                                               << "<html>"_ba << QStringList();
    }

    void theServersOwnWords()
    {
        QFETCH(QByteArray, challenge);
        QFETCH(QByteArray, body);
        http::Response response{401, {}, {}, body};
        if (!challenge.isEmpty())
            response.headers.add("WWW-Authenticate", challenge);
        QTEST(http::refusalInWords(response), "words");
    }
};

QTEST_GUILESS_MAIN(TestRefusal)
#include "tst_refusal.moc"
