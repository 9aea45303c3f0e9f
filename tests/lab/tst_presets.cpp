// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/presets.h"

#include <QFile>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestPresets : public QObject
{
    Q_OBJECT

private:
    QList<lab::Preset> shipped() const
    {
        QFile file(QStringLiteral(TOKENLOUPE_SOURCE_DIR "/resources/presets.json"));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return lab::parsePresets(file.readAll()).value_or(QList<lab::Preset>());
    }

private Q_SLOTS:
    void everyShippedRowIsComplete()
    {
        const QList<lab::Preset> presets = shipped();
        QVERIFY(presets.size() >= 4);
        QStringList names;
        for (const lab::Preset &preset : presets) {
            QVERIFY2(preset.url({}).isValid() && preset.url({}).scheme() == "https"_L1, qPrintable(preset.name));
            QVERIFY2(!preset.scopesAny.isEmpty() && !preset.tokenTypes.isEmpty(), qPrintable(preset.name));
            QVERIFY2(!names.contains(preset.name), qPrintable(preset.name));
            names.append(preset.name);
        }
    }

    void theTrapsOfTheApisAreKnown()
    {
        for (const lab::Preset &preset : shipped()) {
            if (preset.name == "drive-about"_L1)
                QVERIFY2(preset.url({}).query().contains(u"fields="_s), "about answers 400 without fields");
            if (preset.name == "aodocs-libraries"_L1)
                QCOMPARE(preset.method, "PUT"_ba); // the call that lists
        }
    }

    void theSandboxHasItsOwnAddresses()
    {
        lab::Preset preset;
        preset.api = u"drive"_s;
        preset.path = u"/files"_s;
        preset.query = {{u"q"_s, u"name = 'a+b'"_s}};
        QCOMPARE(preset.url({u"http://127.0.0.1:4000/drive/v3"_s, {}}).toEncoded(),
                 "http://127.0.0.1:4000/drive/v3/files?q=name%20%3D%20%27a%2Bb%27"_ba);
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
