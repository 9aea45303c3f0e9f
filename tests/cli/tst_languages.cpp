// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cli_process.h"
#include "tests/support/places.h"
#include "tests/support/unsigned_token.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

CliAnswer inLanguage(const QString &language, const QStringList &arguments)
{
    QProcessEnvironment environment = CliProcess::systemEnvironment();
    environment.insert(u"LANGUAGE"_s, language);
    return runCli(arguments, {}, environment);
}

QString exchange()
{
    return places::inSource(u"tests/data/exchanges/host-unreachable.http");
}

} // namespace

class TestLanguages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void peopleAreAnsweredInTheirLanguage()
    {
        QVERIFY(inLanguage(u"fr"_s, {u"--help"_s}).out.startsWith("Usage\u00a0: tokenloupe-cli COMMANDE"));
        QVERIFY(inLanguage(u"de:fr"_s, {u"--help"_s}).out.contains("compare deux jetons"));
        QVERIFY(inLanguage(u"de"_s, {u"--help"_s}).out.contains("compares two tokens"));
    }

    /// The heading above the options is Qt's own text, which Qt translates otherwise than we do.
    void theOptionsAreListedInEveryLanguage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("French") << u"fr"_s;
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("a language that Qt has and the program has not") << u"de"_s;
    }
    void theOptionsAreListedInEveryLanguage()
    {
        QFETCH(const QString, language);
        const CliAnswer answer = inLanguage(language, {u"token"_s, u"--help"_s});
        QVERIFY2(answer.out.contains("--min-ttl"), answer.out.constData());
    }

    void jsonIsEnglish_data()
    {
        QTest::addColumn<QStringList>("format");
        QTest::newRow("--format json") << QStringList{u"--format"_s, u"json"_s};
        QTest::newRow("--format=jsonl") << QStringList{u"--format=jsonl"_s};
        QTest::newRow("the last format counts") << QStringList{u"--format"_s, u"text"_s, u"--format"_s, u"json"_s};
    }

    /// An error of the network is described where nobody knows yet that it goes into JSON.
    void jsonIsEnglish()
    {
        QFETCH(const QStringList, format);
        const QStringList arguments = QStringList{u"diagnose"_s, u"--exchange"_s, exchange()} + format;
        const CliAnswer french = inLanguage(u"fr"_s, arguments);
        QVERIFY(french.out.contains("cannot be reached"));
        QCOMPARE(french.out, inLanguage(u"en"_s, arguments).out);
        QVERIFY(inLanguage(u"fr"_s, arguments.mid(0, 3)).out.contains("est injoignable"));
    }

    /// What a saved refusal tells is English: among French sentences it is quoted.
    void whatAFileTellsInEnglishIsQuoted()
    {
        QFile file(m_folder.filePath(u"saved.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"request":{"method":"GET","url":"https:\/\/www.googleapis.com\/drive\/v3\/about",)"
                   R"("headers":[["Authorization","Bearer BEARER#1"]],"body":""},)"
                   R"("response":{"status":401,"headers":[],"body":""},"facts":{"judged":{"doubled-bearer":)"
                   R"({"certainty":"certain","evidence":["Planted words."],"against":[]}}}})");
        file.close();
        const QStringList arguments = {u"diagnose"_s, u"--exchange"_s, file.fileName()};
        const CliAnswer french = inLanguage(u"fr"_s, arguments);
        QVERIFY2(french.out.contains("en anglais"), french.out.constData());
        QVERIFY(french.out.contains("Planted words."));
        const CliAnswer english = inLanguage(u"en"_s, arguments);
        QVERIFY2(english.out.contains("  + Planted words.\n"), english.out.constData());
    }

    void theVerdictAndTheChecksAreToldInWords()
    {
        const QByteArray expired = unsignedToken(R"({"iss":"i","sub":"42","aud":"a","exp":1600003600})",
                                                 R"({"alg":"RS256"})", QByteArray(256, 's'));
        const QStringList arguments = {u"inspect"_s, QString::fromLatin1(expired)};
        const CliAnswer french = inLanguage(u"fr"_s, arguments);
        QVERIFY2(french.out.startsWith("INVALIDE\u00a0: "), french.out.constData());
        QVERIFY2(french.out.contains("\n  échec    expiry "), french.out.constData());
        const CliAnswer english = inLanguage(u"en"_s, arguments);
        QVERIFY2(english.out.startsWith("INVALID: "), english.out.constData());
        QVERIFY2(english.out.contains("\n  fail     expiry "), english.out.constData());
    }

    void aReportInJsonIsEnglish_data()
    {
        QTest::addColumn<QStringList>("command"); ///< what is left out is the name of the file
        QTest::newRow("inspect --report") << QStringList{u"inspect"_s, u"ya29.abcdefghijklmnop"_s, u"--report"_s};
        QFile token(m_folder.filePath(u"token"_s));
        QVERIFY(token.open(QIODevice::WriteOnly) && token.write("an-opaque-token") > 0);
        QTest::newRow("lab --out, where nothing answers") << QStringList{
            u"lab"_s,         u"GET"_s,        u"http://127.0.0.1:9/"_s,     u"--memory-only"_s, u"--bearer-file"_s,
            token.fileName(), u"--data-dir"_s, m_folder.filePath(u"data"_s), u"--out"_s};
    }

    void aReportInJsonIsEnglish()
    {
        QFETCH(const QStringList, command);
        const QString report = m_folder.filePath(u"report.json"_s);
        inLanguage(u"fr"_s, command + QStringList{report});
        QFile file(report);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray french = file.readAll();
        file.close();
        inLanguage(u"en"_s, command + QStringList{report});
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(french, file.readAll());
        QVERIFY2(french.startsWith('{'), french.constData());
    }

    void aTraceIsEnglish_data()
    {
        QTest::addColumn<QStringList>("trace");
        const QString file = m_folder.filePath(u"trace.json"_s);
        QTest::newRow("--trace FILE") << QStringList{u"--trace"_s, file};
        QTest::newRow("--trace=FILE") << QStringList{u"--trace="_s + file};
    }

    /// What goes wrong is told on the same occasion, so it is in English too.
    void aTraceIsEnglish()
    {
        QFETCH(const QStringList, trace);
        const QStringList arguments = {u"sign-in"_s, u"--provider"_s, u"not an issuer"_s};
        QVERIFY(inLanguage(u"fr"_s, arguments + trace).err.contains("address of an issuer"));
        QVERIFY(!inLanguage(u"fr"_s, arguments).err.contains("address of an issuer"));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestLanguages)
#include "tst_languages.moc"
