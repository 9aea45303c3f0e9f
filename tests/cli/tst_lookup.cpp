// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/scripted_browser.h"
#include "tests/support/cli_process.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

/// Asking a running sandbox about its tokens, through the real program.
class TestLookup : public QObject
{
    Q_OBJECT

private:
    CliAnswer run(const QStringList &arguments, const QByteArray &input = {})
    {
        return runCli(arguments + QStringList{u"--data-dir"_s, m_folder.filePath(u"data"_s)}, input);
    }

    QString fileWith(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<CliProcess> m_sandbox;
    QJsonObject m_address;
    QByteArray m_token;

private Q_SLOTS:
    void initTestCase()
    {
        m_sandbox = std::make_unique<CliProcess>(words("sandbox --port 0 --data-dir") << m_folder.filePath(u"data"_s));
        m_address = QJsonDocument::fromJson(m_sandbox->readLine()).object();
        CliProcess process(words("sign-in --provider sandbox --no-browser --data-dir") << m_folder.filePath(u"data"_s));
        sandbox::ScriptedBrowser browser({u"alice@example.test"_s});
        const auto page = browser.visit(QUrl::fromEncoded(process.readLine()));
        QTRY_COMPARE_WITH_TIMEOUT(process.process().state(), QProcess::NotRunning, 60000);
        QCOMPARE(process.answer().code, 0);
        m_token = run({u"token"_s}).out.trimmed();
        QVERIFY(m_token.startsWith("ya29."));
    }

    void anAccountsTokenIsAskedAbout_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QString>("value");
        QTest::newRow("userinfo") << u"email"_s << u"alice@example.test"_s;
        QTest::newRow("tokeninfo") << u"access_type"_s << u"offline"_s;
        QTest::newRow("introspect") << u"username"_s << u"alice@example.test"_s;
    }

    void anAccountsTokenIsAskedAbout()
    {
        QFETCH(QString, member);
        QFETCH(QString, value);
        const QString command = QString::fromLatin1(QTest::currentDataTag());
        const CliAnswer answer = run({command, u"--account"_s, u"alice@example.test"_s, u"--format"_s, u"json"_s});
        QVERIFY2(answer.code == 0, answer.err.constData());
        const QJsonObject json = answer.json().object();
        QCOMPARE(json.value("response"_L1).toObject().value(member).toString(), value);
        const QJsonObject request = json.value("exchange"_L1).toObject().value("request"_L1).toObject();
        QVERIFY(request.value("url"_L1).toString().startsWith(m_address.value("issuer"_L1).toString()));
        QVERIFY2(!answer.out.contains("ya29."), answer.out.constData());
        QVERIFY(!answer.out.contains(m_address.value("client_secret"_L1).toString().toLatin1()));
    }

    void aTokenFromStdinIsToldInWords()
    {
        const CliAnswer answer = run(words("tokeninfo - --provider sandbox"), "Authorization: Bearer " + m_token);
        QVERIFY2(answer.code == 0, answer.err.constData());
        QVERIFY2(answer.out.contains("takes this token."), answer.out.constData());
        QVERIFY(answer.out.contains("alice@example.test"));
        QVERIFY(!answer.out.contains(m_token));
    }

    void ofATokenResponseTheAccessTokenIsAskedAbout()
    {
        const QByteArray response =
            "{\"refresh_token\": \"1//0abcdefghijklmnop\", \"access_token\": \"" + m_token + "\"}";
        const CliAnswer answer = run(words("tokeninfo - --provider sandbox"), response);
        QVERIFY2(answer.code == 0, answer.err.constData());
    }

    void aClientAsksWithItsSecret()
    {
        const QStringList asked = words("introspect - --provider sandbox --client-id")
                                  << m_address.value("client_id"_L1).toString() << u"--client-secret-file"_s;
        const QString right = fileWith(u"right"_s, m_address.value("client_secret"_L1).toString().toLatin1() + '\n');
        const QString wrong = fileWith(u"wrong"_s, "wrong-secret");
        const CliAnswer good = run(asked + QStringList{right}, m_token);
        QVERIFY2(good.code == 0, good.err.constData());
        const CliAnswer refused = run(asked + QStringList{wrong}, m_token);
        QCOMPARE(refused.code, 3);
        QVERIFY2(refused.err.contains("invalid_client"), refused.err.constData());
        QVERIFY(!refused.err.contains("wrong-secret"));
    }

    void aTokenThatIsNotTakenIsAnAnswer_data()
    {
        QTest::addColumn<QStringList>("options");
        const QStringList client = words("--client-id")
                                   << m_address.value("client_id"_L1).toString() << u"--client-secret-file"_s
                                   << fileWith(u"secret"_s, m_address.value("client_secret"_L1).toString().toLatin1());
        QTest::newRow("userinfo") << QStringList();
        QTest::newRow("tokeninfo") << QStringList();
        QTest::newRow("introspect") << client;
    }

    void aTokenThatIsNotTakenIsAnAnswer()
    {
        QFETCH(QStringList, options);
        const QString command = QString::fromLatin1(QTest::currentDataTag());
        const CliAnswer answer =
            run(QStringList{command} + words("- --provider sandbox --format json") + options, "ya29.sandbox-never");
        QVERIFY2(answer.code == 1, answer.err.constData());
        const QString meaning = answer.json().object().value("meaning"_L1)[0].toString();
        QVERIFY2(meaning.contains(u"does not take this token"), qPrintable(meaning));
    }

    void whatCannotBeAskedIsSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<int>("code");
        QTest::newRow("no token") << words("userinfo") << ""_ba << 2;
        QTest::newRow("an account and a token") << words("userinfo --account alice@example.test -") << "ya29.x"_ba << 2;
        QTest::newRow("a refresh token") << words("tokeninfo - --provider google") << "1//0abcdefghijklmnop"_ba << 2;
        QTest::newRow("a refresh token, for userinfo")
            << words("userinfo - --provider google") << "1//0abcdefghijklmnop"_ba << 2;
        QTest::newRow("an authorization code")
            << words("tokeninfo - --provider google") << "4/0AbCdEfGhIjKlMnOp"_ba << 2;
        QTest::newRow("an empty token") << words("userinfo -") << "\n"_ba << 2;
        QTest::newRow("nobody knows who made it") << words("userinfo -") << "opaque-token-of-somebody"_ba << 2;
        QTest::newRow("an issuer over plain http")
            << words("userinfo - --provider http://issuer.example") << "opaque-token"_ba << 2;
        QTest::newRow("no such account") << words("userinfo --account nobody") << ""_ba << 2;
        QTest::newRow("Google has no introspection")
            << words("introspect - --provider google") << "ya29.abcdefghijklmnop"_ba << 3;
    }

    void whatCannotBeAskedIsSaid()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, input);
        const CliAnswer answer = run(arguments, input);
        QTEST(answer.code, "code");
        QVERIFY(!answer.err.isEmpty());
        QVERIFY(answer.out.isEmpty());
    }

    void helpHasAnExample()
    {
        for (const char *command : {"userinfo", "tokeninfo", "introspect"}) {
            const CliAnswer answer = runCli(words(command) << u"--help"_s);
            QCOMPARE(answer.code, 0);
            QVERIFY(answer.out.contains("tokenloupe-cli "_ba + command));
        }
    }
};

QTEST_MAIN(TestLookup)
#include "tst_lookup.moc"
