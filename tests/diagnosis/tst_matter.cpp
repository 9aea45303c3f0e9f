// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/matter.h"

#include "diagnosis/diagnosis.h"
#include "tests/support/unsigned_token.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace diagnosis;

Q_DECLARE_METATYPE(diagnosis::Evidence)

namespace {

const QString planted = u"opaque-planted-0123456789-no-real-token"_s;
const QString drive = u"https://www.googleapis.com/drive/v3/files"_s;
const QString aodocs = u"https://aodocs.altirnao.com"_s;
const QString entra = u"https://login.microsoftonline.com/"_s;
const QString clientIdEnd = u".apps.googleusercontent.com"_s;

/// A text that is cut short within the secret, unless the secret is taken out of it first.
QString straddling(const QString &start = {}, const QString &end = {})
{
    return start + QString(210 - start.size(), u'w') + planted + end;
}

/// A refusal of a request whose cookie is the secret.
Evidence refused(const QString &url, int status, const QByteArray &body = {})
{
    Evidence evidence;
    evidence.exchange.emplace();
    evidence.exchange->request.url = QUrl(url);
    evidence.exchange->request.headers.add("Cookie", "sid=" + planted.toLatin1());
    evidence.exchange->response.status = status;
    evidence.exchange->response.body = body;
    return evidence;
}

Evidence refused(const QString &url, int status, const QJsonObject &body)
{
    return refused(url, status, QJsonDocument(body).toJson());
}

QJsonObject googleError(const QString &reason, const QString &message = u"no"_s)
{
    const QJsonArray errors = {QJsonObject{{u"reason"_s, reason}}};
    return {{u"error"_s, QJsonObject{{u"code"_s, 403}, {u"message"_s, message}, {u"errors"_s, errors}}}};
}

Evidence withHeader(Evidence evidence, const QByteArray &name, const QString &value)
{
    evidence.exchange->response.headers.add(name, value.toLatin1());
    return evidence;
}

Evidence withBearer(Evidence evidence, const QByteArray &token = "ya29." + QByteArray(150, 'a'))
{
    evidence.exchange->request.authorization = Secret("Bearer " + token);
    return evidence;
}

Evidence withIdToken(const Evidence &evidence, QJsonObject claims)
{
    claims.insert(u"at_hash"_s, u"x"_s);
    return withBearer(evidence, unsignedToken(QJsonDocument(claims).toJson()));
}

Evidence withAccount(Evidence evidence, const AccountFacts &account)
{
    evidence.account = account;
    return evidence;
}

AccountFacts ofClient(const QString &clientId)
{
    AccountFacts facts;
    facts.clientId = clientId;
    return facts;
}

AccountFacts ofPerson(const QString &email)
{
    AccountFacts facts;
    facts.email = email;
    return facts;
}

AccountFacts granted(const QString &scope)
{
    AccountFacts facts;
    facts.scopesGranted = QStringList{scope};
    return facts;
}

Evidence withProbe(Evidence evidence, Probe probe, const QJsonObject &answer)
{
    evidence.probes.insert(probe, {200, {}, {}, QJsonDocument(answer).toJson()});
    return evidence;
}

Evidence unanswered(ErrorCode how, const QString &subject, const QString &detail)
{
    Evidence evidence = refused(drive, 0);
    evidence.transportError = Error{how, subject, detail};
    return evidence;
}

Evidence byMethod(const QString &method)
{
    Evidence evidence = unanswered(ErrorCode::TimedOut, u"host"_s, u"30 s"_s);
    evidence.exchange->request.method = method.toLatin1();
    return evidence;
}

Evidence byScheme(const QString &scheme)
{
    Evidence evidence = refused(drive, 401);
    evidence.exchange->request.authorization = Secret((scheme + u" short"_s).toLatin1());
    return evidence;
}

Evidence withKeyIn(Evidence evidence, const QString &header)
{
    evidence.exchange->request.headers.add(header.toLatin1(), "a-key-of-no-one");
    return evidence;
}

Evidence redirectedTo(const QString &redirectUri)
{
    Evidence evidence =
        refused(u"https://oauth2.googleapis.com/token"_s, 400, QJsonObject{{u"error"_s, u"redirect_uri_mismatch"_s}});
    evidence.exchange->request.body = "grant_type=authorization_code&redirect_uri=" + redirectUri.toLatin1();
    return evidence;
}

Evidence expecting(Evidence evidence, const QString &email)
{
    evidence.expectedEmail = email;
    return evidence;
}

Evidence ofEntra(const QByteArray &header, const QJsonObject &claims)
{
    QJsonObject all = {{u"iss"_s, entra + u"tenant/v2.0"_s}, {u"email"_s, u"a@example.test"_s}, {u"oid"_s, u"1"_s}};
    for (auto claim = claims.begin(); claim != claims.end(); ++claim)
        all.insert(claim.key(), claim.value());
    return withBearer(refused(aodocs + u"/api/x"_s, 401), unsignedToken(QJsonDocument(all).toJson(), header));
}

const QByteArray ofNoType = R"({"alg":"RS256"})"_ba;
const QByteArray ofAccessToken = R"({"alg":"RS256","typ":"at+jwt"})"_ba;

void addWordsOfTheServer()
{
    const QString text = straddling();
    const QString other = u"https://api.example.test/x"_s;
    const QString cause = u"The token has expired "_s; // what names none is not quoted
    const auto refusedToken = [&other](const QJsonObject &body) { return withBearer(refused(other, 401, body)); };
    QTest::newRow("an error code") << refusedToken({{u"error"_s, text}, {u"error_description"_s, cause}});
    QTest::newRow("a description") << refusedToken(
        {{u"error"_s, u"invalid_token"_s}, {u"error_description"_s, straddling(cause)}});
    QTest::newRow("the address of an explanation")
        << refusedToken({{u"error"_s, u"invalid_token"_s}, {u"error_description"_s, cause}, {u"error_uri"_s, text}});
    QTest::newRow("a Via") << withHeader(refused(drive, 401, "<html>"_ba), "Via", text);
    QTest::newRow("the scheme that a proxy asks for")
        << withHeader(refused(u"http://api.example.test/x"_s, 407), "Proxy-Authenticate", text + u" realm=\"x\""_s);
    QTest::newRow("scopes that a challenge asks for") << withHeader(
        refused(drive, 403), "WWW-Authenticate", u"Bearer error=\"insufficient_scope\", scope=\"%1\""_s.arg(text));
    QTest::newRow("why there was no answer") << unanswered(ErrorCode::HostUnreachable, text, u"no route"_s);
    QTest::newRow("the details of that") << unanswered(ErrorCode::ConnectionDropped, u"host"_s, text);
}

void addPartsOfTheRequest()
{
    QTest::newRow("a method") << byMethod(straddling());
    QTest::newRow("the scheme of Authorization") << byScheme(straddling());
    QTest::newRow("where an API key stands") << withKeyIn(refused(drive, 401), straddling({}, u"-api-key"_s));
    QTest::newRow("where a refused API key stands")
        << withKeyIn(refused(drive, 400, googleError(u"API_KEY_INVALID"_s)), straddling({}, u"-api-key"_s));
    QTest::newRow("a redirect URI") << redirectedTo(straddling());
    QTest::newRow("a path that is none of AODocs' API") << refused(aodocs + straddling(u"/"_s), 404);
    QTest::newRow("a path that answers with a page") << refused(aodocs + straddling(u"/api/"_s), 404, "<html>"_ba);
    QTest::newRow("a path for administrators")
        << refused(aodocs + straddling(u"/api/search/"_s, u"/list"_s), 403, QJsonObject());
    QTest::newRow("a domain") << withProbe(refused(aodocs + u"/api/x?domain="_s + straddling(), 403, QJsonObject()),
                                           Probe::AodocsMe, {{u"availableDomains"_s, QJsonArray{u"example.test"_s}}});
}

void addClaims()
{
    const QString text = straddling();
    const Evidence atDrive = refused(drive, 401);
    const Evidence atAodocs = refused(aodocs + u"/api/x"_s, 401);
    QTest::newRow("the iss of an ID token to Drive") << withIdToken(atDrive, {{u"iss"_s, text}, {u"aud"_s, u"a"_s}});
    QTest::newRow("the aud of an ID token to Drive") << withIdToken(atDrive, {{u"iss"_s, u"i"_s}, {u"aud"_s, text}});
    QTest::newRow("the iss of another provider's token") << withIdToken(atDrive, {{u"iss"_s, straddling(entra)}});
    QTest::newRow("the aud of an ID token for another client")
        << withIdToken(atAodocs, {{u"aud"_s, text}, {u"azp"_s, u"a"_s}});
    QTest::newRow("the azp of an ID token for another client")
        << withIdToken(atAodocs, {{u"aud"_s, u"a"_s}, {u"azp"_s, text}});
    QTest::newRow("the aud of an access token of Entra")
        << ofEntra(ofAccessToken, {{u"aud"_s, text}, {u"ver"_s, u"2.0"_s}});
    QTest::newRow("the ver of a token of Entra")
        << ofEntra(ofNoType, {{u"at_hash"_s, u"x"_s}, {u"aud"_s, u"a"_s}, {u"ver"_s, text}});
    QTest::newRow("the tid of a token of Entra")
        << ofEntra(ofNoType, {{u"at_hash"_s, u"x"_s}, {u"aud"_s, u"a"_s}, {u"ver"_s, u"2.0"_s}, {u"tid"_s, text}});
    QTest::newRow("the aud of an ID token of Entra")
        << ofEntra(ofNoType, {{u"at_hash"_s, u"x"_s}, {u"aud"_s, text}, {u"ver"_s, u"2.0"_s}, {u"tid"_s, u"t"_s}});
}

void addWhatIsKnownOtherwise()
{
    const QString text = straddling();
    const Evidence atAodocs = withBearer(refused(aodocs + u"/api/x"_s, 401));
    const Evidence notFound = withBearer(refused(drive, 404, googleError(u"notFound"_s)));
    const Evidence disabled =
        refused(drive, 403, googleError(u"accessNotConfigured"_s, u"API not used in project 12"_s));
    QTest::newRow("a client of the playground")
        << withAccount(atAodocs, ofClient(straddling(u"407408718192-"_s, clientIdEnd)));
    QTest::newRow("a client that may not be listed") << withAccount(atAodocs, ofClient(text));
    QTest::newRow("a client of the disabled project")
        << withAccount(disabled, ofClient(straddling(u"12-"_s, clientIdEnd)));
    QTest::newRow("a client of another project than the disabled one")
        << withAccount(disabled, ofClient(straddling(u"13-"_s, clientIdEnd)));
    QTest::newRow("the address of a service account")
        << withAccount(notFound, ofPerson(straddling({}, u"@x.iam.gserviceaccount.com"_s)));
    QTest::newRow("whose token it is") << withAccount(notFound, ofPerson(text));
    QTest::newRow("whose token it is, and another was expected")
        << expecting(withAccount(notFound, ofPerson(text)), u"bob@example.test"_s);
    QTest::newRow("who was expected") << expecting(withAccount(notFound, ofPerson(u"bob@example.test"_s)), text);
    QTest::newRow("scopes that were granted") << withAccount(notFound, granted(text));
    QTest::newRow("scopes that were granted at the sign-in") << withAccount(atAodocs, granted(text));
    QTest::newRow("the address that tokeninfo tells")
        << withProbe(atAodocs, Probe::Tokeninfo, {{u"aud"_s, u"a"_s}, {u"email"_s, text}});
    QTest::newRow("the scopes that tokeninfo tells")
        << withProbe(atAodocs, Probe::Tokeninfo, {{u"aud"_s, u"a"_s}, {u"scope"_s, text}});
    QTest::newRow("the domains of the person")
        << withProbe(refused(aodocs + u"/api/x"_s, 403, QJsonObject()), Probe::AodocsMe,
                     {{u"availableDomains"_s, QJsonArray{text}}});
}

} // namespace

class TestMatter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSecretIsWithheldBeforeAQuoteIsCut()
    {
        const Evidence evidence = refused(drive, 401);
        const Matter matter(evidence);
        QCOMPARE(matter.quotable(QString(300, u'w')), QString(239, u'w') + u'…');
        QVERIFY(!matter.quotable(straddling()).contains("planted"_L1));
        QVERIFY(matter.quotable(straddling()).contains("COOKIE#"_L1));
    }

    /// Whatever a rule quotes.
    void eachQuoteIsWithoutHalfASecret_data()
    {
        QTest::addColumn<Evidence>("evidence");
        addWordsOfTheServer();
        addPartsOfTheRequest();
        addClaims();
        addWhatIsKnownOtherwise();
    }

    void eachQuoteIsWithoutHalfASecret()
    {
        QFETCH(const Evidence, evidence);
        const QByteArray words = QJsonDocument(toJson(diagnose(evidence))).toJson();
        static const QRegularExpression label(u"[A-Z]#[0-9]"_s);
        QVERIFY2(label.match(QString::fromUtf8(words)).hasMatch(), words.constData()); // it is quoted
        QVERIFY2(!words.contains("planted"), words.constData());
    }
};

QTEST_GUILESS_MAIN(TestMatter)
#include "tst_matter.moc"
