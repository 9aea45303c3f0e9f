// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cli_process.h"
#include "tests/support/vectors.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

/// Every key that an entry names, as a JWK Set; null when it names none.
QJsonValue keySetOf(const QJsonObject &entry)
{
    QJsonArray keys = entry[u"keys"].toArray();
    for (const QString &name : {u"key"_s, u"inner_key"_s}) {
        if (entry[name].isObject())
            keys.append(entry[name]);
    }
    if (entry[u"keyset"].isObject())
        return entry[u"keyset"];
    return keys.isEmpty() ? QJsonValue() : QJsonObject{{u"keys"_s, keys}};
}

QString checkOf(const QJsonObject &object, const QString &id, const QString &member)
{
    for (const auto &check : object[u"checks"].toArray()) {
        if (check[u"id"].toString() == id)
            return check[member].toString();
    }
    return {};
}

/// The ids of the checks that failed.
QStringList failures(const QJsonObject &object)
{
    QStringList ids;
    for (const auto &check : object[u"checks"].toArray()) {
        if (check[u"status"].toString() == u"fail"_s)
            ids.append(check[u"id"].toString());
    }
    return ids;
}

QStringList lintIds(const QJsonObject &object)
{
    QStringList ids;
    for (const auto &lint : object[u"lints"].toArray())
        ids.append(lint[u"id"].toString());
    return ids;
}

} // namespace

/// Every published token through the program: with the keys that its publisher gave for it and no other.
class TestVectors : public QObject
{
    Q_OBJECT

private:
    QString file(const QString &name, const QByteArray &content)
    {
        QFile made(m_folder.filePath(name));
        if (!made.open(QIODevice::WriteOnly) || made.write(content) != content.size())
            qFatal("the test's file cannot be written");
        return made.fileName();
    }

    /// What stands on the command line for an entry; equal keys make equal arguments.
    QStringList argumentsFor(const QJsonObject &entry)
    {
        const auto given = [this](const QString &option, const QByteArray &content) {
            const QByteArray hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
            return QStringList{option, file(QString::fromLatin1(hash), content)};
        };
        QStringList arguments;
        if (const QJsonValue keys = keySetOf(entry); !keys.isNull())
            arguments += given(u"--jwks"_s, QJsonDocument(keys.toObject()).toJson());
        if (entry[u"public_pem"].isString())
            arguments += given(u"--key"_s, entry[u"public_pem"].toString().toUtf8());
        for (const QString &name : {u"password"_s, u"secret"_s}) {
            if (entry[name].isString())
                arguments += given(u"--secret-file"_s, entry[name].toString().toUtf8());
        }
        if (entry[u"detached_payload_b64u"].isString())
            arguments += given(u"--payload"_s, vectors::unbase64url(entry[u"detached_payload_b64u"]));
        if (entry[u"access_token"].isString())
            arguments += given(u"--access-token-file"_s, entry[u"access_token"].toString().toUtf8());
        return arguments;
    }

    /// What the program makes of each entry. Those that take the same arguments are the lines of one call.
    QList<QJsonObject> judged(const QJsonArray &entries)
    {
        QMap<QStringList, QList<qsizetype>> groups;
        for (qsizetype i = 0; i < entries.size(); ++i)
            groups[argumentsFor(entries[i].toObject())].append(i);
        QList<QJsonObject> all(entries.size());
        for (auto group = groups.cbegin(); group != groups.cend(); ++group) {
            QByteArray lines; // of a token in JSON, line ends are white space
            for (const qsizetype i : group.value())
                lines += entries[i][u"token"].toString().toUtf8().replace('\n', ' ') + '\n';
            const QStringList bulk{u"inspect"_s,    u"--lines"_s,
                                   u"--format"_s,   u"jsonl"_s,
                                   u"--at"_s,       u"1300000000"_s, // before the RFCs' tokens expire
                                   u"--data-dir"_s, m_folder.filePath(u"data"_s)};
            const QByteArrayList answers = runCli(bulk + group.key(), lines).out.trimmed().split('\n');
            if (answers.size() != group.value().size())
                qFatal("%lld lines for %lld tokens", qlonglong(answers.size()), qlonglong(group.value().size()));
            for (qsizetype i = 0; i < answers.size(); ++i)
                all[group.value()[i]] = QJsonDocument::fromJson(answers[i]).object();
        }
        return all;
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void signedTokens()
    {
        NEEDS_VECTORS(u"rfc/jws.json"_s);
        const QJsonArray entries = vectors::read(u"rfc/jws.json"_s);
        QCOMPARE(entries.size(), 37);
        const QList<QJsonObject> answers = judged(entries);
        int valid = 0;
        for (qsizetype i = 0; i < entries.size(); ++i) {
            const QByteArray id = entries[i][u"id"].toString().toUtf8() + ' ' + QJsonDocument(answers[i]).toJson();
            const bool expected = entries[i][u"expected"].toString() == u"valid"_s;
            QVERIFY2(answers[i][u"verdict"].toString() == (expected ? u"valid"_s : u"invalid"_s), id);
            QVERIFY2((checkOf(answers[i], u"signature"_s, u"status"_s) == u"pass"_s) == expected, id);
            if (!answers[i].contains(u"claims"))
                QVERIFY2(answers[i][u"payload_b64u"] == entries[i][u"payload_b64u"], id);
            QVERIFY2(answers[i].contains(u"signatures") == (entries[i][u"serialization"].toString() != u"compact"_s),
                     id);
            valid += expected ? 1 : 0;
        }
        QCOMPARE(valid, 33);
    }

    void encryptedTokens()
    {
        NEEDS_VECTORS(u"rfc/jwe.json"_s);
        const QJsonArray entries = vectors::read(u"rfc/jwe.json"_s);
        QCOMPARE(entries.size(), 46);
        const QList<QJsonObject> answers = judged(entries);
        int refused = 0;
        int nested = 0;
        for (qsizetype i = 0; i < entries.size(); ++i) {
            const QJsonObject &answer = answers[i];
            const QByteArray id = entries[i][u"id"].toString().toUtf8() + ' ' + QJsonDocument(answer).toJson();
            QVERIFY2(answer[u"kind"].toString() == u"jwe"_s, id);
            if (entries[i][u"alg"].toString() == u"RSA1_5"_s) {
                QVERIFY2(answer[u"verdict"].toString() == u"invalid"_s, id);
                QVERIFY2(failures(answer) == QStringList{u"algorithm"_s}, id);
                QVERIFY2(checkOf(answer, u"algorithm"_s, u"reason"_s).contains(u"Bleichenbacher"_s), id);
                QVERIFY2(!answer.contains(u"plaintext_b64u"), id);
                ++refused;
                continue;
            }
            QVERIFY2(checkOf(answer, u"decryption"_s, u"status"_s) == u"pass"_s, id);
            const QByteArray plaintext = vectors::unbase64url(answer[u"plaintext_b64u"]);
            const QByteArray expected = vectors::unbase64url(entries[i][u"plaintext_b64u"]);
            if (entries[i][u"id"].toString() == u"rfc7517-C"_s) // there the plaintext has other white space
                QCOMPARE(QJsonDocument::fromJson(plaintext), QJsonDocument::fromJson(expected));
            else
                QVERIFY2(plaintext == expected, id);
            const bool isVerified = entries[i][u"inner_key"].isObject();
            QVERIFY2(answer[u"verdict"].toString() == (isVerified ? u"valid"_s : u"unverified"_s), id);
            QVERIFY2(answer.contains(u"nested") == entries[i][u"nested"].toBool(), id);
            nested += isVerified ? 1 : 0;
        }
        QCOMPARE(refused, 6);
        QCOMPARE(nested, 3);
    }

    void tokensOfVendors()
    {
        NEEDS_VECTORS(u"tokens/real-world.json"_s);
        const QJsonArray entries = vectors::read(u"tokens/real-world.json"_s);
        QCOMPARE(entries.size(), 25);
        const QList<QJsonObject> answers = judged(entries);
        QMap<QString, int> counts;
        int malformed = 0;
        for (qsizetype i = 0; i < entries.size(); ++i) {
            const QJsonObject &answer = answers[i];
            const QByteArray id = entries[i][u"id"].toString().toUtf8() + ' ' + QJsonDocument(answer).toJson();
            const QString expected = entries[i][u"expected"].toString();
            const QString signature = checkOf(answer, u"signature"_s, u"status"_s);
            QVERIFY2(answer.contains(u"claims"), id);
            // One is written in standard base64: its signature would match, yet that is no token.
            const bool isWellFormed = checkOf(answer, u"structure"_s, u"status"_s) == u"pass"_s;
            QVERIFY2((signature == u"pass"_s) == (expected == u"valid"_s && isWellFormed), id);
            QVERIFY2((answer[u"verdict"].toString() == u"valid"_s) <= (expected == u"valid"_s), id);
            if (expected == u"unsecured"_s || expected == u"invalid"_s)
                QVERIFY2(answer[u"verdict"].toString() == u"invalid"_s, id);
            if (entries[i][u"weak_secret"].toBool() && isWellFormed)
                QVERIFY2(lintIds(answer).contains(u"weak-hmac-secret"_s), id);
            if (entries[i][u"access_token"].isString())
                QVERIFY2(checkOf(answer, u"at-hash"_s, u"status"_s) == u"pass"_s, id);
            malformed += expected == u"valid"_s && !isWellFormed ? 1 : 0;
            ++counts[expected];
        }
        const QMap<QString, int> expected{
            {u"valid"_s, 13}, {u"valid-by-x5c"_s, 4}, {u"unknown-key"_s, 6}, {u"unsecured"_s, 1}, {u"invalid"_s, 1}};
        QCOMPARE(counts, expected);
        QCOMPARE(malformed, 1);
    }
};

QTEST_GUILESS_MAIN(TestVectors)
#include "tst_vectors.moc"
