// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/api.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using diagnosis::Api;

class TestApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRequestIsOfTheApiOfItsAddress_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<Api>("api");
        QTest::newRow("Drive") << u"https://www.googleapis.com/drive/v3/files"_s << Api::Drive;
        QTest::newRow("Drive, an upload") << u"https://www.googleapis.com/upload/drive/v3/files"_s << Api::Drive;
        QTest::newRow("Drive, by its own host") << u"https://drive.googleapis.com/v3/files"_s << Api::Drive;
        QTest::newRow("Google, another path") << u"https://www.googleapis.com/calendar/v3"_s << Api::OtherGoogle;
        QTest::newRow("Google, another host") << u"https://gmail.googleapis.com/drive/"_s << Api::OtherGoogle;
        QTest::newRow("Google's name within another") << u"https://googleapis.com.example/drive/"_s << Api::Other;
        QTest::newRow("the token endpoint") << u"https://oauth2.googleapis.com/token"_s << Api::TokenEndpoint;
        QTest::newRow("its neighbour") << u"https://oauth2.googleapis.com/tokeninfo"_s << Api::OtherGoogle;
        QTest::newRow("AODocs") << u"https://aodocs.altirnao.com/api/user/v1/me"_s << Api::Aodocs;
        QTest::newRow("AODocs, outside its API") << u"https://aodocs.altirnao.com/"_s << Api::Aodocs;
        QTest::newRow("AODocs for tests") << u"https://ao-docs-dev.appspot.com/api/"_s << Api::Aodocs;
        QTest::newRow("the sandbox's Drive") << u"http://127.0.0.1:8080/drive/v3/about"_s << Api::Drive;
        QTest::newRow("the sandbox's AODocs") << u"http://localhost:8080/api/user/v1/me"_s << Api::Aodocs;
        QTest::newRow("another path of this computer") << u"http://127.0.0.1:8080/x"_s << Api::Other;
        QTest::newRow("the path of Drive elsewhere") << u"https://api.example/drive/v3/about"_s << Api::Other;
    }

    void aRequestIsOfTheApiOfItsAddress()
    {
        QFETCH(QString, url);
        QFETCH(Api, api);
        QCOMPARE(diagnosis::apiOf(QUrl(url)), api);
    }

    void aTokenRequestIsToldByItsForm_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Api>("api");
        const QByteArray grant = "grant_type=refresh_token&refresh_token=x"_ba;
        QTest::newRow("at a host that is not known") << u"https://login.example/t"_s << grant << Api::TokenEndpoint;
        QTest::newRow("another form there") << u"https://login.example/t"_s << "token=x"_ba << Api::Other;
        QTest::newRow("at a host that is none") << u"https://aodocs.altirnao.com/api/"_s << grant << Api::Aodocs;
    }

    void aTokenRequestIsToldByItsForm()
    {
        QFETCH(QString, url);
        QFETCH(QByteArray, body);
        QFETCH(Api, api);
        http::Request request;
        request.url = QUrl(url);
        request.body = body;
        QCOMPARE(diagnosis::apiOf(request), api);
    }
};

QTEST_APPLESS_MAIN(TestApi)
#include "tst_api.moc"
