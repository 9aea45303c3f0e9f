// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/presets.h"
#include "tests/sandbox/session.h"
#include "tests/support/places.h"

#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

QList<lab::Preset> shipped()
{
    QFile file(places::inSource(u"resources/presets.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the presets cannot be read");
    return lab::parsePresets(file.readAll()).value_or(QList<lab::Preset>());
}

/// What the sandbox has under these names.
const QHash<QString, QString> &known()
{
    static const QHash<QString, QString> values = {{u"fileId"_s, u"1sandboxA01"_s},
                                                   {u"permissionId"_s, u"000000000001"_s},
                                                   {u"emailAddress"_s, u"bob@partner.example.test"_s},
                                                   {u"pageToken"_s, u"100"_s},
                                                   {u"userId"_s, u"alice@example.test"_s},
                                                   {u"libId"_s, u"SbxLibraryContracts01"_s},
                                                   {u"libraryId"_s, u"SbxLibraryContracts01"_s},
                                                   {u"documentTypeId"_s, u"SbxClassContract00001"_s},
                                                   {u"classId"_s, u"SbxClassContract00001"_s},
                                                   {u"viewId"_s, u"SbxViewByDate00000001"_s},
                                                   {u"documentId"_s, u"SbxDocument0000000002"_s},
                                                   {u"driveId"_s, u"1sandboxA03"_s}};
    return values;
}

QHash<QString, QString> valuesFor(const lab::Preset &preset)
{
    QHash<QString, QString> values;
    for (const lab::PresetParameter &parameter : preset.parameters()) {
        if (parameter.required && parameter.value.isEmpty())
            values.insert(parameter.name, known().value(parameter.name));
    }
    if (preset.name == "drive-file-download"_L1)
        values.insert(u"fileId"_s, u"1sandboxA03"_s); // a PDF: a document would have to be exported
    return values;
}

} // namespace

/// Every request that ships gets its answer from the sandbox, so that people can try each before they have a client.
class TestSandboxPresets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachIsAnswered_data()
    {
        QTest::addColumn<int>("row");
        const QList<lab::Preset> presets = shipped();
        for (qsizetype row = 0; row < presets.size(); ++row)
            QTest::newRow(qPrintable(presets.at(row).name)) << int(row);
    }

    void eachIsAnswered()
    {
        QFETCH(const int, row);
        const lab::Preset preset = shipped().at(row);
        if (!m_session || preset.method == "DELETE") { // what it ends is not there for the next
            m_session = std::make_unique<Session>();
            m_tokens = m_session->signIn(u"openid email https://www.googleapis.com/auth/drive"_s);
        }
        const http::Response response = send(*m_session, preset, m_tokens);
        if (preset.method == "DELETE")
            m_session.reset();
        QVERIFY2(response.status == 200 || response.status == 204, response.body.constData());
    }

    void whatIsMadeCanBeSeen()
    {
        Session session;
        const QJsonObject tokens = session.signIn(u"openid email https://www.googleapis.com/auth/drive.file"_s);
        const QJsonObject made = Session::json(send(session, named(u"drive-file-create"_s), tokens));
        const QByteArray target = "/drive/v3/files/"_ba + made[u"id"].toString().toLatin1();
        QCOMPARE(session.get(target, Session::bearer(tokens)).status, 200);
        QCOMPARE(session.get(target, Session::bearer(tokens), "DELETE").status, 204);
        QCOMPARE(session.get(target, Session::bearer(tokens)).status, 404);
    }

    void aSharedDrivesFileHasToBeAskedFor()
    {
        Session session;
        const QJsonObject tokens = session.signIn(u"openid https://www.googleapis.com/auth/drive"_s);
        const QByteArray target = "/drive/v3/files/1sandboxT01"_ba;
        QCOMPARE(session.get(target, Session::bearer(tokens)).status, 404);
        QCOMPARE(session.get(target + "?supportsAllDrives=true", Session::bearer(tokens)).status, 200);
    }

    void faultsOfTheApis_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QList<int>>("statuses");
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("the API is off") << u"drive-disabled"_s << "/drive/v3/about?fields=user"_ba << QList{403, 403}
                                        << "SERVICE_DISABLED"_ba;
        QTest::newRow("too fast") << u"drive-rate-limit"_s << "/drive/v3/about?fields=user"_ba << QList{429, 200}
                                  << "rateLimitExceeded"_ba;
        QTest::newRow("a conflict") << u"aodocs-conflict"_s << "/api/user/v1/me"_ba << QList{409, 200} << "conflict"_ba;
    }

    void faultsOfTheApis()
    {
        QFETCH(const QString, fault);
        QFETCH(const QByteArray, target);
        QFETCH(const QList<int>, statuses);
        QFETCH(const QByteArray, word);
        sandbox::Options options;
        options.faults = {sandbox::findFault(fault)->fault};
        Session session(options);
        const QJsonObject tokens = session.signIn(u"openid email https://www.googleapis.com/auth/drive"_s);
        const http::Response first = session.get(target, Session::bearer(tokens));
        QCOMPARE(first.status, statuses.first());
        QVERIFY2(first.body.contains(word), first.body.constData());
        QCOMPARE(session.get(target, Session::bearer(tokens)).status, statuses.last());
    }

private:
    std::unique_ptr<Session> m_session;
    QJsonObject m_tokens;

    static lab::Preset named(const QString &name)
    {
        for (const lab::Preset &preset : shipped())
            if (preset.name == name)
                return preset;
        return {};
    }

    static http::Response send(const Session &session, const lab::Preset &preset, const QJsonObject &tokens)
    {
        const QString base = u"http://127.0.0.1:%1"_s.arg(session.port);
        const auto request = preset.request({base + u"/drive/v3"_s, base + u"/api"_s}, valuesFor(preset));
        if (!request)
            qFatal("%s", qPrintable(describe(request.error())));
        return raw_http::send(
            session.port,
            raw_http::request(
                session.port, request->method, request->url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority),
                {"Authorization: " + Session::bearer(tokens), "Content-Type: application/json"}, request->body));
    }
};

QTEST_GUILESS_MAIN(TestSandboxPresets)
#include "tst_sandbox_presets.moc"
