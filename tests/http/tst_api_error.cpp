// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/api_error.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using http::ApiError;

Q_DECLARE_METATYPE(ApiError)

class TestApiError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ApiError>("expected");
        const auto row = [](const char *name, QByteArray body, const ApiError &expected) {
            QTest::newRow(name) << body.replace('\'', '"') << expected;
        };
        row("Google with everything",
            "{'error':{'code':401,'message':'No credential.','errors':[{'message':'Login Required.','domain':'global',"
            "'reason':'required'}],'status':'UNAUTHENTICATED','details':[{'@type':'type.googleapis.com/"
            "google.rpc.Help'},"
            "{'@type':'type.googleapis.com/google.rpc.ErrorInfo','reason':'CREDENTIALS_MISSING'}]}}",
            {401, u"No credential."_s, u"required"_s, u"global"_s, u"UNAUTHENTICATED"_s, u"CREDENTIALS_MISSING"_s});
        row("Google without errors",
            "{'error':{'code':403,'message':'m','status':'PERMISSION_DENIED','details':[{'@type':"
            "'type.googleapis.com/google.rpc.ErrorInfo','reason':'SERVICE_DISABLED'}]}}",
            {403, u"m"_s, {}, {}, u"PERMISSION_DENIED"_s, u"SERVICE_DISABLED"_s});
        row("AODocs", "{'error':{'errors':[{'domain':'global','reason':'forbidden','message':'m'}],'code':403}}",
            {403, u"m"_s, u"forbidden"_s, u"global"_s, {}, {}});
        row("OAuth", "{'error':'invalid_grant','error_description':'Bad Request'}",
            {0, u"Bad Request"_s, u"invalid_grant"_s, {}, {}, {}});
        row("tokeninfo of old", "{'error_description':'Invalid Value'}", {0, u"Invalid Value"_s, {}, {}, {}, {}});
        row("device quota", "{'error_code':'rate_limit_exceeded'}", {0, {}, u"rate_limit_exceeded"_s, {}, {}, {}});
        row("a code in quotes", "{'error':{'code':'404','message':7}}", {404, {}, {}, {}, {}, {}});
        row("an empty error", "{'error':{}}", {});
        row("an error of another type", "{'error':[1]}", {});
        row("an array", "[]", {});
        row("HTML", "<html><body>502</body></html>", {});
        row("nothing", "", {});
        row("what is longer than any explanation", "{'error':'invalid_grant','x':'" + QByteArray(1 << 20, 'x') + "'}",
            {});
    }
    void parses()
    {
        QFETCH(QByteArray, body);
        QFETCH(ApiError, expected);
        QCOMPARE(http::parseApiError(body), expected);
    }
};

QTEST_APPLESS_MAIN(TestApiError)
#include "tst_api_error.moc"
