// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/inspecting.h"
#include "tests/support/raw_server.h"
#include "tests/support/seal.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using inspecting::good;
using inspecting::keySet;
using tokens::json;

namespace {

QStringList verdicts(const QJsonArray &array)
{
    QStringList all;
    for (const QJsonValue &value : array)
        all.append(value[u"verdict"].toString());
    return all;
}

} // namespace

/// `inspect` and `diff` through the real program.
class TestInspect : public Inspecting
{
    Q_OBJECT

private Q_SLOTS:
    void everyTokenOfATextIsJudged()
    {
        const QByteArray text = json("{'access_token': 'ya29.abcdefgh\xe2\x80\xa6',\n 'id_token': '") + good() +
                                json("',\n 'refresh_token': '1//04abcdefghij'");
        const CliAnswer answer = inspect(text, withKey());
        const QJsonArray all = answer.json().array();
        QCOMPARE(verdicts(all), QStringList({u"unverified"_s, u"valid"_s, u"unverified"_s}));
        QCOMPARE(all[0][u"found"][u"trouble"][u"cause"].toString(), u"elided"_s);
        QCOMPARE(all[1][u"found"][u"name"].toString(), u"id_token"_s);
        QCOMPARE(all[2][u"lints"][0][u"id"].toString(), u"secret-exposed"_s);
        QVERIFY(!answer.out.contains("04abcdefghij"));
        QCOMPARE(answer.code, 1);
    }

    /// Its report tells whether it still can be used.
    void whatToDoIsSaidOfThatWhichHasNoReport()
    {
        const QByteArray jwt = inspect("Bearer " + good(), words("--format text")).out;
        QVERIFY2(jwt.contains("== Bearer, ") && jwt.contains("UNVERIFIED"), jwt);
        QVERIFY2(!jwt.contains("can use it"), jwt);
        const QByteArray secret = inspect("Bearer 1//04abcdefghijklmnopqrstuvwxyz", words("--format text")).out;
        QVERIFY2(secret.contains("It was exposed here"), secret);
    }

    void oneBareTokenIsOneObject()
    {
        const CliAnswer answer = inspect(good() + '\n', withKey());
        QCOMPARE(answer.json().object()[u"verdict"].toString(), u"valid"_s);
        QVERIFY(!answer.json().object().contains(u"found"));
        QCOMPARE(answer.code, 0);
    }

    void ofSeveralFilesEachIsNamed()
    {
        const QStringList files{file(u"one.txt"_s, good()), file(u"two.txt"_s, "Bearer " + good())};
        const QJsonArray all = inspect({}, files).json().array();
        QCOMPARE(all[0][u"source"].toString(), files[0]);
        QCOMPARE(all[1][u"source"].toString(), files[1]);
        const QByteArray text = inspect({}, files + words("--format text")).out;
        QVERIFY2(text.contains("== " + files[0].toUtf8() + "\nUNVERIFIED"), text);
        QVERIFY(!inspect({}, {files[0]}).json().object().contains(u"source"));
    }

    void aTextOfWindowsIsRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QByteArray bare;
        for (const char c : good())
            bare += QByteArray(1, c) + '\0';
        QTest::newRow("with its mark") << "\xff\xfe" + bare;
        QTest::newRow("without") << bare;
        QTest::newRow("the other way round") << '\0' + bare.chopped(1);
        QTest::newRow("with a line break") << "\xff\xfe" + bare + QByteArray("\r\0\n\0", 4);
    }
    void aTextOfWindowsIsRead()
    {
        QFETCH(QByteArray, text);
        const CliAnswer answer = inspect(text, withKey());
        QCOMPARE(answer.json().object()[u"verdict"].toString(), u"valid"_s);
        QVERIFY2(answer.err.contains("UTF-16"), answer.err);
    }

    void aPathOfNoFileIsNoToken_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("by its beginning") << u"./tokens-of-a-customer"_s;
        QTest::newRow("by its folder") << m_folder.filePath(u"tokens-of-a-customer"_s);
        QTest::newRow("by its ending") << u"tokens-of-a-customer.txt"_s;
    }
    void aPathOfNoFileIsNoToken()
    {
        QFETCH(QString, path);
        const CliAnswer answer = inspect({}, {path});
        QCOMPARE(answer.code, 2);
        QVERIFY2(answer.err.contains("there is no such file"), answer.err);
        QCOMPARE(answer.out, ""_ba);
        QCOMPARE(runCli(words("diff") << path << path).code, 2);
    }

    void aTokenMayHoldSlashesAndDots_data()
    {
        QTest::addColumn<QString>("token");
        QTest::newRow("a refresh token") << u"1//0abcdefghijklmnop"_s;
        QTest::newRow("a code") << u"4/0AbCdEfGhIjKlMnOp"_s;
        QTest::newRow("an access token") << u"ya29.a0abcdefghijklmnop"_s;
        QTest::newRow("base64") << u"abc/def+ghijklmnopqrst=="_s;
        QTest::newRow("in a command")
            << u"curl -H 'Authorization: Bearer ya29.a0abcdefghij' https://h.example/a.json"_s;
    }
    void aTokenMayHoldSlashesAndDots()
    {
        QFETCH(QString, token);
        const CliAnswer answer = inspect({}, {token});
        QVERIFY2(answer.json().object()[u"verdict"].toString() == u"unverified"_s, answer.err);
    }

    void anUnknownOptionIsOneSentence()
    {
        const QByteArray words = inspect({}, QStringList(u"--bogus"_s)).err;
        QVERIFY2(words.contains("'bogus'") && !words.contains(".."), words);
    }

    void whatWasNotJudgedIsTold()
    {
        const QByteArray text = "ya29.abcdefghij\n"_ba.repeated(1002);
        const CliAnswer answer = inspect(text);
        QCOMPARE(answer.json().array().size(), 1000);
        QVERIFY2(answer.err.contains("the last 2 were not judged. Give it with --lines"), answer.err);
        QCOMPARE(answer.code, 1);
        QCOMPARE(inspect(text.chopped(2 * 16)).code, 0);
    }

    void aChosenTimeIsSaid_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<QByteArray>("words");
        const QByteArray sentence = "Judged as of 2023-11-14T22:13:20Z, not now.";
        QTest::newRow("as text") << u"--format text"_s << sentence;
        QTest::newRow("in the explanation") << u"--format text --explain"_s << sentence;
        QTest::newRow("line by line") << u"--format text --lines"_s << sentence;
        QTest::newRow("as JSON") << u"--format jsonl"_s << json("'judged_at':'2023-11-14T22:13:20Z'");
        QTest::newRow("a line of JSON each")
            << u"--format jsonl --lines"_s << json("'judged_at':'2023-11-14T22:13:20Z'");
    }
    void aChosenTimeIsSaid()
    {
        QFETCH(QString, how);
        QFETCH(QByteArray, words);
        const CliAnswer chosen = inspect(good(), how.split(u' '));
        QVERIFY2((chosen.out + chosen.err).contains(words), chosen.out + chosen.err);
        const CliAnswer clock = runCli(QStringList(u"inspect"_s) << how.split(u' '), good());
        const QByteArray said = clock.out + clock.err;
        QVERIFY2(!said.isEmpty() && !said.contains("Judged as of") && !said.contains("judged_at"), said);
    }

    void aTimeWithoutAZoneIsRefused_data()
    {
        QTest::addColumn<QString>("time");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("no zone") << u"2026-01-01T10:00"_s << "write 2026-01-01T10:00:00Z for UTC"_ba;
        QTest::newRow("a date alone") << u"2026-01-01"_s << "write 2026-01-01T00:00:00Z for UTC"_ba;
        QTest::newRow("milliseconds") << u"1700000000000"_s << "counts milliseconds"_ba;
        QTest::newRow("words") << u"noon"_s << "neither seconds"_ba;
    }
    void aTimeWithoutAZoneIsRefused()
    {
        QFETCH(QString, time);
        QFETCH(QByteArray, words);
        for (const QStringList &command : {QStringList{u"inspect"_s}, QStringList{u"diff"_s, u"a"_s, u"b"_s}}) {
            const CliAnswer answer = runCli(command + QStringList{u"--at"_s, time}, good());
            QCOMPARE(answer.code, 2);
            QVERIFY2(answer.err.contains(words), answer.err);
        }
        QVERIFY(runCli({u"inspect"_s, u"--at"_s, u"2023-11-14T23:13:20+01:00"_s}, good())
                    .out.contains("Judged as of 2023-11-14T22:13:20Z"));
    }

    void theAccessTokenOfTheSameResponseIsTakenForAtHash()
    {
        const QByteArray access = tokens::context().accessToken.reveal();
        const auto atHash = [](const QJsonValue &inspection) {
            for (const QJsonValue &check : inspection[u"checks"].toArray()) {
                if (check[u"id"].toString() == u"at-hash"_s)
                    return check[u"status"].toString();
            }
            return QString();
        };
        const QByteArray pair = json("{'access_token':'") + access + json("','id_token':'") + good() + json("'}");
        QCOMPARE(atHash(inspect(pair).json().array()[1]), u"pass"_s);
        QCOMPARE(atHash(inspect(QByteArray(pair).replace(access, access + 'x')).json().array()[1]), u"fail"_s);
        QCOMPARE(atHash(inspect(pair + pair).json().array()[1]), u"unknown"_s); // which one belongs to which?
        QCOMPARE(atHash(inspect(good()).json().object()), u"unknown"_s);
        const QString path = file(u"access.txt"_s, access + '\n');
        QCOMPARE(atHash(inspect(good(), {u"--access-token-file"_s, path}).json().object()), u"pass"_s);
    }

    void theHelpTellsTheExitCodes()
    {
        const QByteArray help = runCli(words("inspect --help")).out;
        QVERIFY2(help.contains("Exit codes:") && help.contains("2 ") && help.contains("unreadable"), help);
        QVERIFY2(help.contains("1  invalid (expired or damaged too)"), help);
    }

    /// As the help tells it: what can still be decoded is judged.
    void aDamagedTokenIsInvalidAndNoTokenUnreadable_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<int>("code");
        QTest::newRow("its last character is lost") << good().chopped(1) << u"invalid"_s << 1;
        QTest::newRow("its signature is lost") << good().left(good().lastIndexOf('.')) << u"unreadable"_s << 2;
        QTest::newRow("a word") << "hello"_ba << u"unreadable"_s << 2;
    }
    void aDamagedTokenIsInvalidAndNoTokenUnreadable()
    {
        QFETCH(QByteArray, token);
        QFETCH(QString, verdict);
        QFETCH(int, code);
        const CliAnswer answer = inspect(token);
        QCOMPARE(answer.json().object()[u"verdict"].toString(), verdict);
        QCOMPARE(answer.code, code);
    }

    void theParagraphForATicketIsAMemberOfTheJson()
    {
        const QString paragraph = inspect(good(), words("--explain")).json().object()[u"explanation"].toString();
        QVERIFY2(!paragraph.isEmpty(), "there is none");
        QCOMPARE(inspect(good(), words("--explain --format text")).out.trimmed(), paragraph.toUtf8());
        QVERIFY(!inspect(good()).json().object().contains(u"explanation"));
    }

    void aPlaceholderIsNoToken()
    {
        const CliAnswer answer = inspect("curl -H 'Authorization: Bearer [YOUR_TOKEN]' \\");
        QCOMPARE(answer.json().object()[u"verdict"].toString(), u"unreadable"_s);
        QCOMPARE(answer.json().object()[u"found"][u"trouble"][u"cause"].toString(), u"placeholder"_s);
        QCOMPARE(answer.code, 2);
    }

    void anEncryptedTokenIsOpenedAndItsTokenJudged()
    {
        const QByteArray secret(16, 'k');
        const QByteArray sealed =
            seal::compact(json("{'alg':'dir','enc':'A128GCM'}"), {}, "AES-128-GCM", secret, good());
        const QStringList open{u"--secret-file"_s, file(u"secret"_s, secret + '\n')};
        const CliAnswer both = inspect(sealed, withKey() + open);
        QCOMPARE(both.json().object()[u"verdict"].toString(), u"valid"_s);
        QCOMPARE(both.json().object()[u"nested"][u"verdict"].toString(), u"valid"_s);
        QCOMPARE(both.code, 0);
        const CliAnswer opened = inspect(sealed, open);
        QCOMPARE(opened.json().object()[u"verdict"].toString(), u"unverified"_s);
        QCOMPARE(QByteArray::fromBase64(opened.json().object()[u"plaintext_b64u"].toString().toLatin1(),
                                        QByteArray::Base64UrlEncoding),
                 good());
        QCOMPARE(opened.code, 1); // a key was given, and it is still not known who made it
        QCOMPARE(inspect(sealed).code, 0);
        const QByteArray text = inspect(sealed, withKey() + open + words("--format text")).out;
        QVERIFY2(text.contains("VALID: Valid ID token for alice@example.com (it was encrypted)"), text);
        QVERIFY2(text.contains("The token that it holds\nVALID: Valid ID token"), text);
        QVERIFY(!text.contains(good().mid(good().lastIndexOf('.') + 1)));
    }

    void aWrappedTokenIsMendedOnRequestAlone()
    {
        const QByteArray wrapped = good().left(70) + "\r\n" + good().mid(70);
        QVERIFY(inspect(wrapped, withKey()).json().object()[u"verdict"].toString() != u"valid"_s);
        const CliAnswer answer = inspect(wrapped, withKey() << u"--repair"_s);
        QCOMPARE(answer.json().object()[u"verdict"].toString(), u"valid"_s);
        QCOMPARE(answer.json().object()[u"found"][u"trouble"][u"cause"].toString(), u"wrapped"_s);
        QCOMPARE(answer.code, 0);
    }

    void whereATokenStoodIsWarnedAbout()
    {
        const CliAnswer answer = inspect("https://app.example/cb#access_token=" + good(), withKey());
        const QJsonArray lints = answer.json().object()[u"lints"].toArray();
        QCOMPARE(lints.size(), 2);
        QCOMPARE(lints[0][u"id"].toString(), u"mixed-up-kinds"_s);
        QCOMPARE(lints[1][u"id"].toString(), u"token-in-url"_s);
    }

    void linesAreToldInOrder()
    {
        constexpr int count = 9001; // more than are judged at once, twice
        QByteArray lines;
        QByteArray forged = good();
        forged[forged.size() - 40] = forged[forged.size() - 40] == 'A' ? 'B' : 'A';
        for (int i = 0; i < count; ++i)
            lines += (i % 10 == 3 ? forged : good()) + (i % 1000 == 0 ? "\n\n" : "\n");
        const CliAnswer answer = inspect(lines, withKey() << words("--lines --format jsonl --stats"));
        const QByteArrayList told = answer.out.trimmed().split('\n');
        QCOMPARE(told.size(), count);
        for (int i = 0; i < count; ++i)
            QVERIFY2(told[i].contains(i % 10 == 3 ? json("'verdict':'invalid'") : json("'verdict':'valid'")), told[i]);
        QVERIFY(told[1].endsWith(json("'line':3}"))); // a blank line was passed over
        QCOMPARE(answer.code, 1);
        const QJsonObject stats = QJsonDocument::fromJson(answer.err.trimmed().split('\n').last()).object();
        QCOMPARE(stats[u"ok"].toInt(), count - 900);
        QCOMPARE(stats[u"bad"].toInt(), 900);
        QVERIFY(stats[u"secs"].toDouble() > 0);
    }

    void aLineMayBeLongerThanWhatIsReadAtOnce()
    {
        const QByteArray longLine(100'000, '.');
        const CliAnswer answer =
            inspect(good() + "\n\n" + longLine + "\n" + longLine + "\n" + good(), words("--lines --format text"));
        const QByteArrayList lines = answer.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines[0].startsWith("1 UNVERIFIED") && lines[1].startsWith("3 UNREADABLE"));
        QVERIFY(lines[2].startsWith("4 UNREADABLE") && lines[3].startsWith("5 UNVERIFIED"));
    }

    /// As many bytes are in memory at once as that, whatever the lines' lengths.
    void longLinesAreJudgedBeforeAllAreRead()
    {
        CliProcess process(arguments(words("--lines --format jsonl")));
        for (int i = 0; i < 3; ++i)
            process.process().write(QByteArray(5 << 20, 'x') + '\n');
        QVERIFY(process.readLine().contains(json("'kind':'opaque'"))); // while the input is still open
        process.write(good() + '\n');
        QCOMPARE(process.finish().out.count('\n'), 3);
    }

    void linesAsOneArray()
    {
        const CliAnswer answer = inspect(good() + "\nya29.abcdefgh\nhello", QStringList(u"--lines"_s));
        QCOMPARE(verdicts(answer.json().array()), QStringList({u"unverified"_s, u"unverified"_s, u"unreadable"_s}));
        QCOMPARE(answer.code, 2);
        QCOMPARE(inspect("", QStringList(u"--lines"_s)).json().array().size(), 0);
    }

    void aFileThatCannotBeReadEndsTheArrayAllTheSame()
    {
        const QString path = file(u"lines.txt"_s, good() + '\n');
        const CliAnswer answer = inspect({}, {u"--lines"_s, path, m_folder.filePath(u"missing.txt"_s)});
        QCOMPARE(answer.code, 2);
        QVERIFY2(answer.err.contains("missing.txt"), answer.err);
        QCOMPARE(answer.json().array().size(), 1);
    }

    void ofSeveralFilesTheLinesSayWhose()
    {
        const QString one = file(u"one.txt"_s, good() + "\n\n" + good());
        const QString two = file(u"two.txt"_s, good());
        const QJsonArray all = inspect({}, {u"--lines"_s, one, two}).json().array();
        QCOMPARE(all.size(), 3);
        QCOMPARE(all[1][u"source"].toString(), one);
        QCOMPARE(all[1][u"line"].toInt(), 3);
        QCOMPARE(all[2][u"source"].toString(), two);
        QCOMPARE(all[2][u"line"].toInt(), 1);
        const QByteArray text = inspect({}, words("--lines --format text") << one << two).out;
        QVERIFY2(text.contains(one.toUtf8() + ":3 UNVERIFIED"), text);
        QVERIFY2(text.contains(two.toUtf8() + ":1 UNVERIFIED"), text);
        QVERIFY(!inspect({}, {u"--lines"_s, one}).json().array()[0].toObject().contains(u"source"));
    }

    void aCutTokenIsInvalidWithoutAKeyToo()
    {
        const QByteArray cut = good().chopped(102); // within the signature, at the end of a byte
        const CliAnswer one = inspect(cut, {});
        QCOMPARE(one.json().object()[u"verdict"].toString(), u"invalid"_s);
        QCOMPARE(one.code, 1);
        QCOMPARE(inspect(cut, QStringList(u"--lines"_s)).code, 1);
        QCOMPARE(inspect(good(), {}).code, 0);
    }

    void theUsersWordsAreTriedOnHmacs()
    {
        const QByteArray input = testkeys::input(tokens::header(json("{'alg':'HS256'}")), tokens::claims());
        const QByteArray token =
            input + '.' + jose::encodeBase64url(testkeys::hmac("SHA256", "correct horse battery staple", input));
        const QString list = file(u"words.txt"_s, "one\r\ncorrect horse battery staple\n");
        const CliAnswer answer = inspect(token, {u"--wordlist"_s, list});
        QCOMPARE(answer.json().object()[u"lints"][0][u"id"].toString(), u"weak-hmac-secret"_s);
        QVERIFY(answer.out.contains("entry 2") && !answer.out.contains("horse"));
    }

    void theProfileIsAChoice()
    {
        const auto profile = [this](const char *id) {
            return inspect(good(), {u"--profile"_s, QString::fromLatin1(id)});
        };
        QCOMPARE(profile("rfc9068").json().object()[u"profile"].toString(), u"rfc9068"_s);
        QCOMPARE(profile("rfc9068").json().object()[u"verdict"].toString(), u"invalid"_s);
        QCOMPARE(profile("oidc").json().object()[u"verdict"].toString(), u"unverified"_s);
        QCOMPARE(profile("saml").code, 2);
        QVERIFY(profile("saml").err.contains("gmail-action"));
    }

    void aReportIsWritten()
    {
        const QString path = m_folder.filePath(u"report.html"_s);
        QCOMPARE(inspect(good(), withKey() << u"--report"_s << path).code, 0);
        QFile report(path);
        QVERIFY(report.open(QIODevice::ReadOnly));
        QVERIFY(report.readAll().contains("<h1>Valid ID token for alice@example.com</h1>"));
        QCOMPARE(inspect(good(), {u"--report"_s, m_folder.filePath(u"report.doc"_s)}).code, 2);
        QCOMPARE(inspect(good() + '\n' + good(), {u"--report"_s, path}).code, 2);
        const CliAnswer unwritten =
            inspect(good(), withKey() << u"--report"_s << m_folder.filePath(QString(300, u'r') + u".md"_s));
        QCOMPARE(unwritten.code, 3);
        QCOMPARE(unwritten.json().object()[u"verdict"].toString(), u"valid"_s); // what was judged is told
        const CliAnswer paragraph = inspect(good(), withKey() << words("--explain --format text"));
        QVERIFY(paragraph.out.startsWith("Valid ID token for alice@example.com."));
        QCOMPARE(paragraph.out.count('\n'), 1);
    }

    // --- Keys of files and addresses

    void theFileOfTheKeyThatDecidedIsNamed()
    {
        const QString right = file(u"right.pem"_s, testkeys::publicPem(tokens::key()));
        const QString wrong = file(u"wrong.pem"_s, testkeys::publicPem(testkeys::ec("P-256")));
        const QString broken = file(u"broken.jwks"_s, json("{'keys':[{'kty':'RSA','kid':'b','n':'*','e':'AQAB'}]}"));
        const QStringList keys{u"--key"_s, wrong, u"--key"_s, right, u"--jwks"_s, broken};
        const QByteArray good = inspect(::good(), keys + words("--format text")).out;
        QVERIFY2(good.contains("The key without a kid (" + right.toUtf8() + ") verifies the signature."), good);
        QVERIFY2(!good.contains("wrong.pem"), good);
        const QByteArray other = testkeys::input(tokens::header(json("{'alg':'PS384'}")), tokens::claims()) + ".AAAA";
        const QByteArray none = inspect(other, {u"--key"_s, wrong, u"--jwks"_s, broken, u"--format"_s, u"text"_s}).out;
        QVERIFY2(none.contains("The key without a kid (" + wrong.toUtf8() + ") was not tried: it is of kty EC"), none);
        QVERIFY2(none.contains(broken.toUtf8() + ": This key cannot be used (“b”)"), none);
    }

    void theFileOfTheKeyThatOpensIsNamed()
    {
        const QByteArray secret(16, 'k');
        const QByteArray sealed =
            seal::compact(json("{'alg':'dir','enc':'A128GCM'}"), {}, "AES-128-GCM", secret, good());
        const QString path = file(u"secret"_s, secret);
        const CliAnswer answer = inspect(sealed, withKey() << u"--secret-file"_s << path);
        QVERIFY2(answer.out.contains("The key without a kid (" + path.toUtf8() + ") opens it."), answer.out);
    }

    void aSecretIsTriedWithItsLineBreakAndWithout_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("words");
        const QByteArray secret = "Vx9-0dq_U2mE7rTzKpLw3sYhN8bCjQfA";
        QTest::newRow("no line break") << secret << secret << ") "_ba;
        QTest::newRow("one that is no part of it") << secret << secret + '\n' << ", without its final line break) "_ba;
        QTest::newRow("that of Windows") << secret << secret + "\r\n"
                                         << ", without its final line break) "_ba;
        QTest::newRow("one that is a part of it") << secret + '\n'
                                                  << secret + '\n'
                                                  << ", with its final line break) "_ba;
    }
    void aSecretIsTriedWithItsLineBreakAndWithout()
    {
        QFETCH(QByteArray, secret);
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, words);
        const QByteArray input = testkeys::input(tokens::header(json("{'alg':'HS256'}")), tokens::claims());
        const QByteArray token = input + '.' + jose::encodeBase64url(testkeys::hmac("SHA256", secret, input));
        const QString path = file(u"hmac"_s, content);
        const CliAnswer answer = inspect(token, {u"--secret-file"_s, path});
        QCOMPARE(answer.json().object()[u"verdict"].toString(), u"valid"_s);
        QVERIFY2(answer.out.contains('(' + path.toUtf8() + words + "verifies the signature."), answer.out);
        QVERIFY2(!answer.out.contains("missing-kid"), answer.out);
        const QByteArray key = secret.last(16);
        const QByteArray sealed = seal::compact(json("{'alg':'dir','enc':'A128GCM'}"), {}, "AES-128-GCM", key, "x");
        const QString short16 = file(u"aes"_s, content.mid(secret.size() - 16));
        const CliAnswer opened = inspect(sealed, {u"--secret-file"_s, short16});
        QVERIFY2(opened.out.contains('(' + short16.toUtf8() + words + "opens it."), opened.out);
    }

    void anEmptyKeyFileIsNamed_data()
    {
        QTest::addColumn<QString>("option");
        for (const char *option : {"--secret-file", "--key", "--jwks"})
            QTest::newRow(option) << QString::fromLatin1(option);
    }
    void anEmptyKeyFileIsNamed()
    {
        QFETCH(QString, option);
        const CliAnswer answer = inspect(good(), {option, file(u"nothing"_s, {})});
        QCOMPARE(answer.code, 2);
        QVERIFY2(answer.err.contains(option.toUtf8()) && answer.err.contains("nothing is empty"), answer.err);
    }

    void everyAddressIsAsked()
    {
        RawServer right(RawServer::http("200 OK", "", keySet()));
        RawServer other(RawServer::http("200 OK", "", json("{'keys':[]}")));
        const QString first = right.url(u"/right"_s).toString();
        const QString second = other.url(u"/other"_s).toString();
        const CliAnswer answer = inspectServed(good(), {u"--jwks"_s, first, u"--jwks"_s, second});
        QVERIFY2(answer.json().object()[u"verdict"].toString() == u"valid"_s, answer.out + answer.err);
        QVERIFY2(answer.out.contains("(" + first.toUtf8() + ") verifies the signature."), answer.out);
        QCOMPARE(other.accepted, 1);
    }

    /// Whoever forges a token puts his own key, or the address of one, into its header.
    void keysOfTheHeaderAreNeitherTrustedNorFetched_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<bool>("discover");
        for (const bool discover : {false, true}) {
            const char *how = discover ? ", asked to discover" : "";
            QTest::addRow("jku%s", how) << json("{'jku':'ADDRESS/keys'}") << discover;
            QTest::addRow("x5u%s", how) << json("{'x5u':'ADDRESS/certificate'}") << discover;
            QTest::addRow("jwk%s", how) << json("{'jwk':JWK}") << discover;
            QTest::addRow("x5c%s", how) << json("{'x5c':['CERTIFICATE']}") << discover;
            QTest::addRow("all of them%s", how)
                << json("{'jwk':JWK,'x5c':['CERTIFICATE'],'jku':'ADDRESS/keys','x5u':'ADDRESS/certificate'}")
                << discover;
        }
    }
    void keysOfTheHeaderAreNeitherTrustedNorFetched()
    {
        QFETCH(QByteArray, header);
        QFETCH(bool, discover);
        RawServer hostile(RawServer::http("200 OK", "", keySet()));
        QString address;
        RawServer issuer([&address](QTcpSocket &socket, const QByteArray &request) {
            QByteArray document = json("{'issuer':'ISSUER','authorization_endpoint':'ISSUER/a',"
                                       "'token_endpoint':'ISSUER/t','jwks_uri':'ISSUER/keys'}");
            document.replace("ISSUER", address.toLatin1());
            const bool isDocument = request.contains(".well-known");
            RawServer::http("200 OK", "", isDocument ? document : json("{'keys':[]}"))(socket, request);
        });
        address = issuer.url(QString()).toString();
        header.replace("ADDRESS", hostile.url(QString()).toEncoded());
        header.replace("CERTIFICATE", testkeys::certificate(tokens::key(), tokens::key()).toBase64());
        header.replace("JWK", QJsonDocument(QJsonDocument::fromJson(keySet())[u"keys"][0].toObject()).toJson());
        const QByteArray token =
            tokens::signedBy(tokens::header(header), tokens::claims("{\"iss\":\"" + address.toLatin1() + "\"}"));
        const QStringList asked{u"--discover"_s, u"--issuer"_s, address};
        const CliAnswer answer = inspectServed(token, discover ? asked : QStringList());
        QCOMPARE(answer.json().object()[u"verdict"].toString(), u"unverified"_s);
        QCOMPARE(answer.json().object()[u"lints"][0][u"id"].toString(), u"embedded-key"_s);
        QCOMPARE(hostile.accepted, 0);
        QCOMPARE(issuer.accepted > 0, discover); // the servers could be reached
    }

    // --- diff

    void twoTokensCompared()
    {
        const QString a = file(u"a.txt"_s, good());
        const QString b = file(u"b.txt"_s, "Authorization: Bearer " + good(json("{'exp':1700006900,'hd':null}")));
        const CliAnswer answer = runCli(words("diff --format json") << a << b);
        QCOMPARE(answer.code, 0);
        const QJsonObject object = answer.json().object();
        QStringList changed;
        for (const QJsonValue &row : object[u"claims"].toArray()) {
            if (row[u"change"].toString() != u"same"_s)
                changed.append(row[u"name"].toString() + u' ' + row[u"change"].toString());
        }
        QCOMPARE(changed, QStringList({u"exp changed"_s, u"hd removed"_s}));
        QVERIFY(!object[u"summary"].toArray().isEmpty() && object[u"header"].isArray());
        const CliAnswer text = runCli(words("diff") << a << b);
        QVERIFY2(text.out.contains("1700003300 → 1700006900  — 60 min later"), text.out);
        const QString responses[] = {
            file(u"r1.txt"_s, json("{'access_token':'ya29.abcdefghij','id_token':'") + good() + json("'}")),
            file(u"r2.txt"_s, json("{'id_token':'") + good(json("{'sub':'43'}")) + json("'}"))};
        const CliAnswer ofResponses = runCli(words("diff") << responses[0] << responses[1]);
        QVERIFY2(ofResponses.out.contains("about different subjects"), ofResponses.out);
        QVERIFY2(ofResponses.err.contains("The first text holds 2 tokens: number 2 is compared (ID token)"),
                 ofResponses.err);
        QCOMPARE(runCli(words("diff") << a).code, 2);
        QCOMPARE(runCli(words("diff") << a << file(u"c.txt"_s, "hello")).code, 2);
    }
};

QTEST_GUILESS_MAIN(TestInspect)
#include "tst_inspect.moc"
