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
        QTest::newRow("a challenge with an error") << "Bearer realm=\"r\", error=\"invalid_token\""_ba
                                                   << ""_ba << QStringList{u"It asks for Bearer: invalid_token"_s};
        QTest::newRow("a bare challenge") << "Bearer"_ba
                                          << ""_ba << QStringList{u"It asks for Bearer: no error named"_s};
        QTest::newRow("a challenge that describes its error")
            << "Bearer error=\"invalid_token\", error_description=\"The access token expired\""_ba
            << ""_ba << QStringList{u"It asks for Bearer: invalid_token"_s, u"It says: The access token expired"_s};
        QTest::newRow("a description that the body repeats")
            << "Bearer error=\"invalid_token\", error_description=\"No.\""_ba
            << R"({"error":{"code":401,"message":"No."}})"_ba
            << QStringList{u"It asks for Bearer: invalid_token"_s, u"It says: No."_s};
        QTest::newRow("a missing scope") << "Bearer error=\"insufficient_scope\", scope=\"a b\""_ba
                                         << ""_ba
                                         << QStringList{u"It asks for Bearer: insufficient_scope"_s,
                                                        u"One of these scopes is needed: a b"_s};
        QTest::newRow("a body with message and reason")
            << ""_ba
            << R"({"error":{"code":401,"message":"No.","errors":[{"reason":"required"}]}})"_ba
            << QStringList{u"It says: No. (required)"_s};
        QTest::newRow("a body with a message alone")
            << ""_ba
            << R"({"error":{"code":401,"message":"No."}})"_ba << QStringList{u"It says: No."_s};
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
