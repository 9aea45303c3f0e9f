// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/presets.h"
#include "tests/support/places.h"

#include <QFile>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestPresets : public QObject
{
    Q_OBJECT

private:
    QList<lab::Preset> shipped() const
    {
        QFile file(places::inSource(u"resources/presets.json"));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return lab::parsePresets(file.readAll()).value_or(QList<lab::Preset>());
    }

    /// Something for everything that has to be filled in.
    static QHash<QString, QString> valuesFor(const lab::Preset &preset)
    {
        QHash<QString, QString> values;
        for (const lab::PresetParameter &parameter : preset.parameters())
            if (parameter.required && parameter.value.isEmpty())
                values.insert(parameter.name, u"1AbC"_s);
        return values;
    }

private Q_SLOTS:
    void knowsItsOwnAddress_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("fits");
        QTest::newRow("filled in") << u"https://h.example/api/document/v1/abc/x"_s << true;
        QTest::newRow("another query") << u"https://h.example/api/document/v1/abc/x?a=b"_s << true;
        QTest::newRow("nothing filled in") << u"https://h.example/api/document/v1//x"_s << false;
        QTest::newRow("another end") << u"https://h.example/api/document/v1/abc/y"_s << false;
        QTest::newRow("further down") << u"https://h.example/api/document/v1/abc/x/y"_s << false;
        QTest::newRow("up again") << u"https://h.example/api/document/v1/../x"_s << false;
        QTest::newRow("up again, encoded") << u"https://h.example/api/document/v1/%2e%2E/x"_s << false;
        QTest::newRow("another host") << u"https://i.example/api/document/v1/abc/x"_s << false;
        QTest::newRow("another scheme") << u"http://h.example/api/document/v1/abc/x"_s << false;
    }

    void knowsItsOwnAddress()
    {
        QFETCH(QString, address);
        QFETCH(bool, fits);
        lab::Preset preset;
        preset.api = u"aodocs"_s;
        preset.path = u"/document/v1/{documentId}/x"_s;
        lab::ApiHosts hosts;
        hosts.aodocs = u"https://h.example/api"_s;
        QCOMPARE(preset.fits(hosts, QUrl(address)), fits);
    }

    void everyShippedRowIsComplete()
    {
        const QList<lab::Preset> presets = shipped();
        const auto of = [&presets](QLatin1StringView api) {
            return std::count_if(presets.begin(), presets.end(),
                                 [api](const lab::Preset &preset) { return preset.api == api; });
        };
        QVERIFY(of("drive"_L1) >= 14);
        QVERIFY(of("aodocs"_L1) >= 24);
        QStringList names;
        for (const lab::Preset &preset : presets) {
            const auto request = preset.request({}, valuesFor(preset));
            QVERIFY2(request, qPrintable(preset.name));
            QVERIFY2(request->url.isValid() && request->url.scheme() == "https"_L1, qPrintable(preset.name));
            QVERIFY2(!request->url.toEncoded().contains("%7B"), qPrintable(preset.name));
            QVERIFY2(preset.docs.isValid() && preset.docs.scheme() == "https"_L1, qPrintable(preset.name));
            QVERIFY2(!preset.scopesAny.isEmpty() && !preset.tokenTypes.isEmpty(), qPrintable(preset.name));
            QVERIFY2(!names.contains(preset.name), qPrintable(preset.name));
            names.append(preset.name);
        }
    }

    void theTrapsOfTheApisAreKnown()
    {
        for (const lab::Preset &preset : shipped()) {
            if (preset.name == "drive-about"_L1)
                QVERIFY2(preset.address({}).contains(u"fields="_s), "about answers 400 without fields");
            if (preset.name == "aodocs-libraries"_L1) { // the call that lists
                QCOMPARE(preset.method, "PUT"_ba);
                QVERIFY(preset.reads);
            }
            if (preset.name == "aodocs-document-create"_L1)
                QVERIFY(preset.method == "PUT"_ba && !preset.reads);
            if (preset.path.startsWith(u"/files/{fileId}"_s) && preset.name != "drive-file-export"_L1)
                QVERIFY2(preset.address({}).contains(u"supportsAllDrives=true"_s), qPrintable(preset.name));
        }
    }

    void theSandboxHasItsOwnAddresses()
    {
        lab::Preset preset;
        preset.api = u"drive"_s;
        preset.path = u"/files"_s;
        preset.query = {{u"q"_s, u"name = 'a+b'"_s}};
        const auto request = preset.request({u"http://127.0.0.1:4000/drive/v3"_s, {}});
        QVERIFY(request);
        QCOMPARE(request->url.toEncoded(), "http://127.0.0.1:4000/drive/v3/files?q=name%20%3D%20%27a%2Bb%27"_ba);
    }

    void parametersAreFilledInWhereTheyStand()
    {
        const lab::Preset preset = {.name = u"x"_s,
                                    .api = u"drive"_s,
                                    .title = u"X"_s,
                                    .method = "POST",
                                    .path = u"/files/{fileId}"_s,
                                    .query = {{u"a"_s, u"1"_s}, {u"b"_s, {}}, {u"c"_s, {}, true}},
                                    .body = "{\"to\":\"{who}\"}"};
        QCOMPARE(preset.parameters().size(), 5);
        const lab::ApiHosts hosts = {u"https://h"_s, {}};
        QCOMPARE(preset.address(hosts), u"https://h/files/{fileId}?a=1"_s);
        const QHash<QString, QString> values = {{u"fileId"_s, u"a/b"_s}, {u"who"_s, u"\"x\""_s}, {u"c"_s, u"é"_s}};
        const auto request = preset.request(hosts, values);
        QVERIFY(request);
        QCOMPARE(request->url.toEncoded(), "https://h/files/a%2Fb?a=1&c=%C3%A9"_ba);
        QCOMPARE(request->body, "{\"to\":\"\\\"x\\\"\"}"_ba);
        QCOMPARE(request->headers.value("Content-Type"), "application/json"_ba);
        QCOMPARE(preset.request(hosts).error().subject, u"fileId"_s);
        QCOMPARE(preset.request(hosts, {{u"fileId"_s, u"1"_s}, {u"who"_s, u"1"_s}}).error().subject, u"c"_s);
        auto wrong = values;
        wrong.insert(u"d"_s, u"1"_s);
        QCOMPARE(preset.request(hosts, wrong).error().subject, u"d"_s);
    }

    void namesAFewOfMany()
    {
        QCOMPARE(lab::someOf({u"a"_s, u"b"_s, u"c"_s}), u"a, b, c"_s);
        QCOMPARE(lab::someOf({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s}), u"a, b, c and 2 more"_s);
    }

    void aRowIsRead()
    {
        QByteArray rows =
            "[{'name': 'x', 'api': 'drive', 'title': 'X', 'method': 'POST', 'path': '/p', 'docs': 'd', 'query': "
            "[['a', '1'], ['b', '', 'required']], 'body': {'to': '{who}'}}, {'name': 'y', 'api': 'drive', "
            "'title': 'Y', 'method': 'GET', 'path': '/p', 'docs': 'd', 'body': 'x'}]";
        const auto presets = lab::parsePresets(rows.replace('\'', '"'));
        QVERIFY2(presets, presets ? "" : qPrintable(describe(presets.error())));
        QCOMPARE(presets->size(), 2);
        const lab::Preset &first = presets->first();
        QVERIFY(first.query.size() == 2 && !first.query[0].required && first.query[1].required);
        QCOMPARE(first.body, "{\"to\":\"{who}\"}"_ba);
        QCOMPARE(presets->last().body, ""_ba);
    }

    void aBrokenRowIsNamed()
    {
        const auto presets = lab::parsePresets("[{\"name\": \"x\", \"api\": 7}]");
        QVERIFY(!presets);
        QCOMPARE(presets.error().subject, u"api"_s);
    }
};

QTEST_APPLESS_MAIN(TestPresets)
#include "tst_presets.moc"
