// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/form.h"
#include "jose/sign.h"
#include "network/http_client.h"
#include "sandbox/scripted_browser.h"
#include "tests/support/cli_process.h"
#include "tests/support/places.h"
#include "tests/support/provider_documents.h"
#include "tests/support/raw_server.h"

#include <QJsonArray>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int deadline = 60000; // milliseconds; only a hang takes so long

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(deadline);
    return process.readAllStandardOutput().trimmed();
}

const QByteArray clientSecret = "GOCSPX-of/the+client~7f3a?x"_ba;
const QByteArray code = "4/0A-of/the+person~91bc?x"_ba;

/// A provider whose secrets hold what is written differently in each form, and that keeps those of the program.
class Provider
{
public:
    QString issuer() const { return u"http://127.0.0.1:%1"_s.arg(m_server.port()); }

    /// The person agrees at once.
    void visit(const QUrl &url)
    {
        const http::Form query = http::decodeForm(url.query(QUrl::FullyEncoded).toLatin1());
        m_nonce = http::formValue(query, u"nonce");
        http::Request callback;
        callback.url = QUrl::fromEncoded(
            http::formValue(query, u"redirect_uri").toLatin1() + '?' +
            http::encodeForm({{u"code"_s, QString::fromLatin1(code)}, {u"state"_s, http::formValue(query, u"state")}}));
        m_browser.send(callback, &m_browser);
    }

    QByteArrayList secrets{clientSecret, code};

private:
    QJsonObject metadata() const
    {
        QJsonObject metadata = discoveryDocument(issuer());
        metadata.insert(u"token_endpoint_auth_methods_supported"_s, QJsonArray{u"client_secret_post"_s});
        return metadata;
    }

    QString another(const char *what)
    {
        secrets.append(QByteArray(what) + "/of+number~" + QByteArray::number(secrets.size()) + "?x");
        return QString::fromLatin1(secrets.last());
    }

    QJsonObject tokens(const QByteArray &request)
    {
        const http::Form form = http::decodeForm(request.mid(request.indexOf("\r\n\r\n") + 4));
        if (const QString verifier = http::formValue(form, u"code_verifier"); !verifier.isEmpty())
            secrets.append(verifier.toLatin1());
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        const QJsonObject claims{{u"iss"_s, issuer()}, {u"sub"_s, u"ada"_s},  {u"aud"_s, u"client"_s},
                                 {u"iat"_s, now},      {u"exp"_s, now + 600}, {u"nonce"_s, m_nonce}};
        const QByteArray idToken = m_key.signCompact(QJsonDocument(claims).toJson());
        secrets.append(idToken);
        return {{u"access_token"_s, another("ya29.access")},
                {u"refresh_token"_s, another("1//refresh")},
                {u"token_type"_s, u"Bearer"_s},
                {u"expires_in"_s, 600},
                {u"id_token"_s, QString::fromLatin1(idToken)}};
    }

    QJsonObject answer(const QByteArray &request)
    {
        if (request.startsWith("POST /token "))
            return tokens(request);
        return request.startsWith("GET /keys ") ? keySetOf(m_key.publicJwk()) : metadata();
    }

    jose::SigningKey m_key = jose::SigningKey::generate();
    QString m_nonce;
    network::HttpClient m_browser;
    RawServer m_server{[this](QTcpSocket &socket, const QByteArray &request) {
        RawServer::http("200 OK", "Content-Type: application/json\r\n",
                        QJsonDocument(answer(request)).toJson())(socket, request);
    }};
};

} // namespace

/// The whole job with every log switched on, then a search for what it must not have left anywhere.
class TestNoLeaks : public QObject
{
    Q_OBJECT

private:
    QProcessEnvironment loud() const
    {
        QProcessEnvironment environment = CliProcess::systemEnvironment();
        environment.insert(u"QT_LOGGING_RULES"_s, u"*=true"_s);
        return environment;
    }

    void keepLog(const CliAnswer &answer)
    {
        QVERIFY(m_log.isOpen() || m_log.open(QIODevice::WriteOnly));
        m_log.write(answer.err);
        m_log.flush();
    }

    QFile m_log{QDir::home().filePath(u"log"_s)};
    QByteArrayList m_secrets;

private Q_SLOTS:
    void doesTheWholeJobLoudly()
    {
        CliProcess sandbox(u"sandbox --port 0"_s.split(u' '), loud());
        const QJsonObject address = QJsonDocument::fromJson(sandbox.readLine()).object();
        CliProcess signIn(u"sign-in --provider sandbox --no-browser"_s.split(u' '), loud());
        sandbox::ScriptedBrowser browser({u"bob@partner.example.test"_s});
        const auto page = browser.visit(QUrl::fromEncoded(signIn.readLine()));
        QVERIFY(QTest::qWaitFor([&] { return !signIn.isRunning() && page.isFinished(); }, deadline));
        QVERIFY2(page.result() && page.result()->status == 200, "the browser got its last page");
        QVERIFY(page.result()->body.contains("bob@partner.example.test"));
        keepLog(signIn.answer());

        for (const QString &type : {u"access"_s, u"id"_s}) {
            const CliAnswer token = runCli({u"token"_s, u"--type"_s, type}, {}, loud());
            QCOMPARE(token.code, 0);
            m_secrets.append(token.out.trimmed());
            keepLog(token);
        }
        const QString about = address.value("drive"_L1).toString() + u"/about?fields=user"_s;
        const CliAnswer sent =
            runCli({u"send"_s, u"GET"_s, about, u"--account"_s, u"bob@partner.example.test"_s}, {}, loud());
        QCOMPARE(sent.code, 0);
        keepLog(sent);

        const QByteArray account = outputOf(u"secret-tool"_s, {u"search"_s, u"--all"_s, u"server"_s, u"tokenloupe"_s});
        QVERIFY(!account.isEmpty());
        const QString id = runCli({u"accounts"_s, u"--format"_s, u"json"_s}).json()[0]["id"_L1].toString();
        // The keychain holds it as base64, as QtKeychain stores binary secrets.
        const QByteArray stored = outputOf(u"secret-tool"_s, {u"lookup"_s, u"server"_s, u"tokenloupe"_s, u"user"_s,
                                                              u"127.0.0.1/"_s + id + u"/refresh_token"_s});
        const QByteArray refreshToken = QByteArray::fromBase64(stored);
        QVERIFY(refreshToken.startsWith("1//"));
        m_secrets.append(refreshToken);
        sandbox.process().terminate();
        keepLog(sandbox.finish());
    }

    void signsInAtAnotherProviderLoudly()
    {
        Provider provider;
        const auto ended = [](CliProcess &process) {
            return QTest::qWaitFor([&process] { return process.process().state() == QProcess::NotRunning; }, deadline);
        };
        const QStringList account = {u"--account"_s, u"ada"_s};
        CliProcess signIn(QStringList{u"sign-in"_s, u"--provider"_s, provider.issuer(), u"--client-id"_s, u"client"_s,
                                      u"--client-secret-file"_s, u"-"_s, u"--no-browser"_s, u"--trace"_s,
                                      QDir::home().filePath(u"trace"_s)} +
                              account,
                          loud());
        signIn.write(clientSecret);
        QVERIFY(QTest::qWaitFor([&signIn] { return signIn.process().canReadLine(); }, deadline));
        provider.visit(QUrl::fromEncoded(signIn.readLine()));
        QVERIFY(ended(signIn));
        const CliAnswer signedIn = signIn.answer();
        QVERIFY2(signedIn.code == 0, signedIn.err.constData());
        keepLog(signedIn);

        const QStringList jobs[] = {
            QStringList{u"token"_s, u"--min-ttl"_s, u"100000"_s} + account, // refreshed
            QStringList{u"send"_s, u"GET"_s, provider.issuer() + u"/x"_s, u"--format"_s, u"json"_s} + account};
        for (const QStringList &job : jobs) {
            CliProcess process(job, loud());
            QVERIFY(ended(process));
            const CliAnswer answer = process.answer();
            QVERIFY2(answer.code == 0, answer.err.constData());
            keepLog(answer);
        }
        QVERIFY2(provider.secrets.size() >= 2 + 1 + 3 * 3, "each job came to new tokens, and there was a verifier");
        m_secrets += provider.secrets;
    }

    void leavesNoSecretAnywhere()
    {
        QVERIFY(m_secrets.size() >= 3 + 12);
        QVERIFY(QFile::exists(QDir::home().filePath(u"trace"_s)));
        QProcess search;
        search.start(
            places::inSource(u"tests/support/find_secrets"),
            {QDir::homePath(), qEnvironmentVariable("TMPDIR"), qEnvironmentVariable("XDG_RUNTIME_DIR"), u"/dev/shm"_s});
        search.write(m_secrets.join('\n') + '\n');
        search.closeWriteChannel();
        QVERIFY(search.waitForFinished(deadline));
        QVERIFY2(search.exitCode() == 0, search.readAllStandardOutput() + search.readAllStandardError());
        QVERIFY2(m_log.size() > 1000, "there was a log to search");
    }
};

QTEST_GUILESS_MAIN(TestNoLeaks)
#include "tst_no_leaks.moc"
