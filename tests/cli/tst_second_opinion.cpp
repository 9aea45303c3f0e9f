// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/decrypt.h"
#include "jose/sign.h"
#include "tests/inspect/tokens.h"
#include "tests/support/cli_process.h"
#include "tests/support/places.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using Outcome = jose::Decryption::Outcome;

namespace {

const QByteArray claims =
    tokens::json("{'iss':'https://issuer.example','sub':'42','aud':'client','iat':1699999700,'exp':1700003300}");

/// A line of `second_opinion make`.
struct Made
{
    QString alg, enc, maker, tokenFile, publicKey, privateKey;

    bool isSigned() const { return enc == "-"_L1; }
};

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Changes a bit that counts in the middle of the part with that number.
QByteArray flipped(const QByteArray &token, qsizetype part)
{
    QByteArrayList parts = token.split('.');
    char &middle = parts[part][parts[part].size() / 2];
    middle = middle == 'A' ? 'B' : 'A';
    return parts.join('.');
}

} // namespace

Q_DECLARE_METATYPE(Made)

/// OpenSSL's command line and Debian's jose agree with us, in both directions, on every algorithm that they know.
class TestSecondOpinion : public QObject
{
    Q_OBJECT

private:
    QByteArrayList ask(const QStringList &arguments)
    {
        QProcess process;
        process.start(places::inSource(u"tests/vectors/second_opinion"), arguments);
        const bool ended = process.waitForFinished(100'000);
        if (!ended || process.exitCode() != 0)
            qWarning("%s", process.readAllStandardError().constData());
        return ended && process.exitCode() == 0 ? process.readAllStandardOutput().trimmed().split('\n')
                                                : QByteArrayList();
    }

    QString file(const QString &name, const QByteArray &content)
    {
        QFile made(m_folder.filePath(name));
        if (!made.open(QIODevice::WriteOnly) || made.write(content) != content.size())
            qFatal("the test's file cannot be written");
        return made.fileName();
    }

    void addRows(bool isSigned)
    {
        QTest::addColumn<Made>("made");
        for (const Made &made : std::as_const(m_made)) {
            if (made.isSigned() == isSigned)
                QTest::addRow("%s%s made by %s, judged by %s", qPrintable(made.alg),
                              isSigned ? "" : qPrintable(u", "_s + made.enc), qPrintable(made.maker),
                              m_algorithmsOfJose.contains(made.alg) ? isSigned ? "OpenSSL and jose" : "jose"
                                                                    : "OpenSSL alone")
                    << made;
        }
    }

    QTemporaryDir m_folder;
    QList<Made> m_made;
    QStringList m_algorithmsOfJose;

private Q_SLOTS:
    void initTestCase()
    {
        for (const QByteArray &line : ask({u"make"_s, m_folder.path()})) {
            const QStringList words = QString::fromUtf8(line).split(u' ');
            QCOMPARE(words.size(), 6);
            m_made.append({words[0], words[1], words[2], words[3], words[4], words[5]});
            if (words[2] == "jose"_L1)
                m_algorithmsOfJose.append(words[0]);
        }
        QStringList signedBySomeone;
        for (const Made &made : std::as_const(m_made)) {
            if (made.isSigned())
                signedBySomeone.append(made.alg);
        }
        for (const jose::Algorithm &row : jose::algorithms())
            QVERIFY2(signedBySomeone.contains(QLatin1StringView(row.name)), row.name);
    }

    void whatTheySignIsVerified_data() { addRows(true); }
    void whatTheySignIsVerified()
    {
        QFETCH(Made, made);
        const QByteArray good = read(made.tokenFile);
        const QByteArrayList tokens = {good, flipped(good, 2), flipped(good, 1)};
        QStringList question = {u"judge"_s, made.alg, made.publicKey};
        for (qsizetype i = 0; i < tokens.size(); ++i)
            question.append(file(u"asked-%1"_s.arg(i), tokens[i]));
        const QByteArrayList both = {"openssl accepts", "jose accepts",    "openssl refuses",
                                     "jose refuses",    "openssl refuses", "jose refuses"};
        const QByteArrayList one = {"openssl accepts", "openssl refuses", "openssl refuses"};
        QCOMPARE(ask(question), m_algorithmsOfJose.contains(made.alg) ? both : one);

        const CliAnswer ours = runCli({u"inspect"_s, u"--lines"_s, u"--format"_s, u"jsonl"_s, u"--at"_s,
                                       u"1700000000"_s, u"--key"_s, made.publicKey},
                                      tokens.join('\n'));
        const QByteArrayList lines = ours.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines[0].contains(tokens::json("'verdict':'valid'")), lines[0]);
        QVERIFY2(lines[1].contains(tokens::json("'verdict':'invalid'")), lines[1]);
        QVERIFY2(!lines[2].contains(tokens::json("'verdict':'valid'")),
                 lines[2]); // the change may have made it unreadable
    }

    void whatWeSignIsAccepted()
    {
        const auto key = jose::SigningKey::generate();
        const jose::Jwk jwk = key.publicJwk();
        const QString publicKey =
            file(u"ours.jwk"_s, tokens::json("{'kty':'RSA','n':'") + jose::encodeBase64url(jwk.n) +
                                    tokens::json("','e':'") + jose::encodeBase64url(jwk.e) + tokens::json("'}"));
        const QByteArray token = key.signCompact(claims);
        const QByteArrayList opinions = ask(
            {u"judge"_s, u"RS256"_s, publicKey, file(u"ours"_s, token), file(u"ours-flipped"_s, flipped(token, 2))});
        QCOMPARE(opinions, QByteArrayList({"openssl accepts", "jose accepts", "openssl refuses", "jose refuses"}));
    }

    void whatTheyEncryptIsOpened_data() { addRows(false); }
    void whatTheyEncryptIsOpened()
    {
        QFETCH(Made, made);
        const QByteArray good = read(made.tokenFile);
        const auto keys = jose::parsePrivateKeys(read(made.privateKey), u"key"_s);
        const auto opened = jose::decrypt(jose::parseJwe(good), keys);
        QVERIFY2(opened.outcome == Outcome::Opened, qPrintable(opened.reason));
        QCOMPARE(opened.plaintext, claims);
        const QByteArrayList changed = {flipped(good, 3), flipped(good, 4)};
        for (const QByteArray &token : changed)
            QCOMPARE(jose::decrypt(jose::parseJwe(token), keys).outcome, Outcome::Wrong);
        if (m_algorithmsOfJose.contains(made.alg))
            QCOMPARE(ask({u"open"_s, made.privateKey, file(u"good"_s, good), file(u"changed-0"_s, changed[0]),
                          file(u"changed-1"_s, changed[1])}),
                     QByteArrayList({"jose accepts", "jose refuses", "jose refuses"}));
    }
};

QTEST_GUILESS_MAIN(TestSecondOpinion)
#include "tst_second_opinion.moc"
