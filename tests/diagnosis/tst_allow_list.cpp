// SPDX-License-Identifier: GPL-3.0-or-later
// AODocs never says that a client is not on its list: what is known to be wrong with the token comes first.
#include "diagnosis/diagnosis.h"

#include "tests/support/unsigned_token.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace diagnosis;

namespace {

constexpr qint64 answeredAt = 1'772'532'000; // the Date of the answer

/// A good ID token's claims, with others laid over them.
QByteArray claims(const QJsonObject &changes = {})
{
    QJsonObject object{{u"iss"_s, u"accounts.google.com"_s},
                       {u"aud"_s, u"123456789012-a.apps.googleusercontent.com"_s},
                       {u"azp"_s, u"123456789012-a.apps.googleusercontent.com"_s},
                       {u"sub"_s, u"42"_s},
                       {u"email"_s, u"alice@example.test"_s},
                       {u"iat"_s, answeredAt - 600},
                       {u"exp"_s, answeredAt + 3000}};
    for (auto change = changes.begin(); change != changes.end(); ++change)
        object.insert(change.key(), change.value());
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Diagnosis refusalOf(const QByteArray &token, const QString &host = u"https://aodocs.altirnao.com"_s)
{
    Evidence evidence;
    evidence.exchange.emplace();
    evidence.exchange->request.url = QUrl(host + u"/api/user/v1/me"_s);
    evidence.exchange->request.authorization = Secret("Bearer " + token);
    evidence.exchange->response.status = 401;
    evidence.exchange->response.headers.add("Date", "Tue, 03 Mar 2026 10:00:00 GMT");
    return diagnose(evidence);
}

QString topOf(const Diagnosis &diagnosis)
{
    const Finding &first = diagnosis.findings.first();
    return QString::fromLatin1(certaintyId(first.certainty)) + u' ' + first.id;
}

std::optional<Certainty> listCertainty(const Diagnosis &diagnosis)
{
    for (const Finding &finding : diagnosis.findings) {
        if (finding.id == "client-not-allow-listed"_L1)
            return finding.certainty;
    }
    return std::nullopt;
}

QString told(const Diagnosis &diagnosis)
{
    return QString::fromUtf8(QJsonDocument(toJson(diagnosis)).toJson());
}

} // namespace

class TestAllowList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherFaultComesFirst_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QString>("top");
        QTest::addColumn<std::optional<Certainty>>("list");
        const std::optional<Certainty> unsaid;
        const std::optional<Certainty> possible = Certainty::Possible;
        const std::optional<Certainty> likely = Certainty::Likely;
        const QString onlyList = u"likely client-not-allow-listed"_s;
        const auto row = [](const char *name, const QJsonObject &changes, const QString &top,
                            const std::optional<Certainty> &list) {
            QTest::newRow(name) << unsignedToken(claims(changes)) << top << list;
        };
        row("a good token", {}, onlyList, likely);
        row("issued four minutes after the answer", {{u"iat"_s, answeredAt + 240}}, onlyList, likely);
        row("issued six minutes after the answer", {{u"iat"_s, answeredAt + 362}}, u"certain token-not-yet-valid"_s,
            unsaid);
        row("good from four minutes after the answer on", {{u"nbf"_s, answeredAt + 240}}, onlyList, likely);
        row("good from tomorrow on", {{u"nbf"_s, answeredAt + 86400}}, u"likely token-not-yet-valid"_s, possible);
        row("of a provider that nobody knows", {{u"iss"_s, u"https://idp.example.test"_s}},
            u"likely id-token-refused"_s, possible);
        row("an expiry in milliseconds", {{u"exp"_s, (answeredAt + 3000) * 1000}}, u"likely id-token-refused"_s,
            possible);
        row("issued in milliseconds", {{u"iat"_s, (answeredAt - 600) * 1000}}, u"likely id-token-refused"_s, possible);
        const QByteArray whole = unsignedToken(claims());
        QTest::newRow("signed with a shared secret")
            << unsignedToken(claims(), R"({"alg":"HS256"})", QByteArray(32, 'x')) << u"certain id-token-refused"_s
            << unsaid;
        QTest::newRow("not signed") << unsignedToken(claims(), R"({"alg":"none"})", {}) << u"certain id-token-refused"_s
                                    << unsaid;
        QTest::newRow("cut") << whole.chopped(30) << u"certain truncated-token"_s << unsaid;
    }

    void anotherFaultComesFirst()
    {
        QFETCH(QByteArray, token);
        QFETCH(QString, top);
        QFETCH(std::optional<Certainty>, list);
        const Diagnosis diagnosis = refusalOf(token);
        QVERIFY2(topOf(diagnosis) == top, qPrintable(told(diagnosis)));
        QVERIFY2(listCertainty(diagnosis) == list, qPrintable(told(diagnosis)));
        QCOMPARE(told(diagnosis).contains(u"good otherwise"_s), list == Certainty::Likely);
    }

    void aSandboxStandsInForGoogle()
    {
        const QByteArray token = unsignedToken(claims({{u"iss"_s, u"http://127.0.0.1:8080"_s}}));
        const Diagnosis diagnosis = refusalOf(token, u"http://127.0.0.1:8080"_s);
        QVERIFY2(topOf(diagnosis) == "likely client-not-allow-listed"_L1, qPrintable(told(diagnosis)));
    }

    void whatGoogleTookIsNotRefusedForItsForm()
    {
        Evidence evidence;
        evidence.exchange.emplace();
        evidence.exchange->request.url = QUrl(u"https://aodocs.altirnao.com/api/user/v1/me"_s);
        evidence.exchange->request.authorization =
            Secret("Bearer " + unsignedToken(claims({{u"iss"_s, u"https://idp.example.test"_s}})));
        evidence.exchange->response.status = 401;
        http::Response taken;
        taken.status = 200;
        taken.body =
            R"({"aud":"123456789012-a.apps.googleusercontent.com","email":"alice@example.test","exp":"1772535000"})";
        evidence.probes.insert(Probe::Tokeninfo, taken);
        const Diagnosis diagnosis = diagnose(evidence);
        QVERIFY2(!told(diagnosis).contains(u"id-token-refused"_s), qPrintable(told(diagnosis)));
    }
};

QTEST_GUILESS_MAIN(TestAllowList)
#include "tst_allow_list.moc"
