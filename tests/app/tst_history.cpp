// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history.h"

#include "app/language.h"
#include "lab/variants.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const char secret[] = "ya29.planted-access-token-of-the-history-test";

http::Exchange exchange(int number)
{
    http::Exchange result;
    result.request = {"GET",
                      QUrl(u"https://api.example/items/%1?securityCode=planted-code"_s.arg(number)),
                      {{"Cookie", "sid=planted-cookie"}},
                      {},
                      Secret(QByteArray("Bearer ") + secret)};
    result.response = {401,
                       "Unauthorized",
                       {{"Content-Type", "application/json"}},
                       QByteArray("{\"seen\": \"") + secret + "\", \"number\": " + QByteArray::number(number) + '}'};
    result.startedAt = 1'700'000'000'000 + number;
    result.timing.finished = 12;
    return result;
}

diagnosis::Diagnosis told(const QString &headline)
{
    diagnosis::Diagnosis diagnosis;
    diagnosis.headline = headline;
    return diagnosis;
}

app::HistoryEntry entry(int number)
{
    return app::historyEntry(exchange(number), u"the access token of ana"_s, told(u"It is expired."_s));
}

QList<QByteArray> lines(const app::History &history)
{
    QList<QByteArray> all = history.read().value_or("?").split('\n');
    all.removeAll(QByteArray());
    return all;
}

/// What the killed process is: appends until it is stopped, and says each number once it is on disk.
int appendForEver(const QString &folder)
{
    app::History history(folder);
    for (int number = 0;; ++number)
        if (!history.append(entry(number)) || fprintf(stdout, "%d\n", number) < 0 || fflush(stdout) != 0)
            return 1;
}

} // namespace

class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aVariantOfTheLabIsSaidInWords_data()
    {
        QTest::addColumn<QString>("kept");
        QTest::addColumn<QString>("shown");
        const QString difference = lab::differenceOf(*lab::variant(u"alg-none"));
        QTest::newRow("by its id") << u"401 Lab: alg-none"_s << u"401 Lab: "_s + difference;
        QTest::newRow("as it was kept in French") << u"Labo 401\u00a0: alg-none"_s << u"401 Lab: "_s + difference;
        QTest::newRow("one that there is no more") << u"401 Lab: long-gone"_s << u"401 Lab: long-gone"_s;
        QTest::newRow("an account") << u"access token of alg-none"_s << u"access token of alg-none"_s;
        QTest::newRow("nothing") << QString() << QString();
    }

    void aVariantOfTheLabIsSaidInWords()
    {
        QFETCH(QString, kept);
        app::HistoryEntry lab = entry(1);
        lab.authorizedWith = kept;
        QTEST(lab.with(), "shown");
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void isEmptyAtFirst() { QCOMPARE(app::History(m_folder->path()).read(), QByteArray()); }

    void comesBackAsItWasKept()
    {
        app::History history(m_folder->path());
        QVERIFY(history.append(entry(1)));
        QVERIFY(history.append(entry(2)));
        QCOMPARE(lines(history).size(), 2);
        const auto kept = app::History::entry(lines(history).last());
        QCOMPARE(kept, entry(2));
        QCOMPARE(kept->status(), 401);
        QCOMPARE(kept->method(), u"GET"_s);
        QVERIFY(kept->url().startsWith(u"https://api.example/items/2?securityCode="_s));
        QCOMPARE(kept->milliseconds(), 12);
    }

    void holdsNoSecret()
    {
        app::History history(m_folder->path());
        QVERIFY(history.append(
            app::historyEntry(exchange(1), {}, told(u"The token %1 is expired."_s.arg(QLatin1String(secret))))));
        const QByteArray bytes = history.read().value();
        QVERIFY(bytes.contains("api.example"));
        QVERIFY2(!bytes.contains("planted"), bytes.constData());
    }

    void saysWhatWasFoundInTheLanguageThatIsSpokenNow()
    {
        diagnosis::Evidence evidence;
        evidence.exchange = exchange(1);
        evidence.exchange->request.authorization = Secret("bearer Bearer planted");
        app::History history(m_folder->path());
        const auto diagnosis = diagnosis::diagnose(evidence);
        QVERIFY(history.append(app::historyEntry(*evidence.exchange, {}, diagnosis)));
        const auto kept = app::History::entry(lines(history).last());
        QCOMPARE(kept->found(), diagnosis.headline);
        const QLocale before;
        app::installLanguage(u"fr"_s, *QCoreApplication::instance());
        QCOMPARE(kept->found(), diagnosis::diagnose(evidence).headline);
        QVERIFY(kept->found() != diagnosis.headline);
        QCOMPARE(entry(1).found(), u"It is expired."_s); // kept before there was more than a sentence
        app::installLanguage(u"en"_s, *QCoreApplication::instance());
        QLocale::setDefault(before);
    }

    void isTheUsersAlone()
    {
        app::History history(m_folder->path());
        QVERIFY(history.append(entry(1)));
        QCOMPARE(QFile::permissions(m_folder->filePath(u"history.jsonl"_s)) & 0x0077, QFile::Permissions());
    }

    void keepsTheBeginningOfALargeBody()
    {
        http::Exchange large = exchange(1);
        large.response.body = QByteArray(1'000'000, 'x');
        const app::HistoryEntry kept = app::historyEntry(large, {}, {});
        QCOMPARE(kept.bodyBytes, 1'000'000);
        QCOMPARE(kept.exchange["response"_L1]["body"_L1].toString().size(), app::History::mostBody);
    }

    void dropsTheOldestAtItsBound()
    {
        constexpr qint64 bound = 10'000;
        app::History history(m_folder->path(), bound);
        for (int number = 0; number < 100; ++number)
            QVERIFY(history.append(entry(number)));
        QVERIFY(history.read()->size() < 2 * bound + 2'000);
        QCOMPARE(app::History::entry(lines(history).last()), entry(99));
        QVERIFY(app::History::entry(lines(history).first())->at > entry(0).at);
    }

    void skipsWhatACrashCut_data()
    {
        QTest::addColumn<int>("cut");
        for (const int cut : {1, 2, 10, 100, 300})
            QTest::addRow("%d bytes short", cut) << cut;
    }

    void skipsWhatACrashCut()
    {
        QFETCH(const int, cut);
        app::History history(m_folder->path());
        QVERIFY(history.append(entry(1)));
        QVERIFY(history.append(entry(2)));
        QFile file(m_folder->filePath(u"history.jsonl"_s));
        QVERIFY(file.resize(file.size() - cut));
        QCOMPARE(lines(history).size(), 1);
        QVERIFY(history.append(entry(3)));
        QCOMPARE(app::History::entry(lines(history).first()), entry(1));
        QCOMPARE(app::History::entry(lines(history).last()), entry(3));
    }

    void survivesBeingKilledWhileItWrites()
    {
        qsizetype before = 0;
        for (int round = 0; round < 20; ++round) {
            const int least = appendAndKill();
            QVERIFY(least >= 0);
            const QList<QByteArray> all = lines(app::History(m_folder->path()));
            const auto whole = std::count_if(
                all.begin(), all.end(), [](const QByteArray &line) { return app::History::entry(line).has_value(); });
            QVERIFY2(whole >= before + least, "an entry that was on disk is lost");
            QVERIFY2(all.size() - whole <= round + 1, "more was cut than one line a kill");
            QVERIFY(!app::History(m_folder->path()).read()->contains("planted"));
            before = whole;
        }
        QVERIFY(before > 1000);
    }

    void clearsBothFiles()
    {
        app::History history(m_folder->path(), 1000);
        for (int number = 0; number < 9; ++number)
            QVERIFY(history.append(entry(number)));
        QVERIFY(history.clear());
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void saysWhyItCannotWrite()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(u"history.jsonl"_s));
        const auto kept = app::History(m_folder->path()).append(entry(1));
        QVERIFY(!kept);
        QCOMPARE(kept.error().code, ErrorCode::FileUnwritable);
    }

private:
    /// How many entries it had said were on disk; -1 when it did not start.
    int appendAndKill()
    {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {u"--append-for-ever"_s, m_folder->path()});
        const int wanted = 50 + QRandomGenerator::global()->bounded(50);
        QByteArray said;
        while (said.count('\n') < wanted) {
            if (!process.waitForReadyRead(20'000))
                return -1;
            said += process.readAll();
        }
        process.kill();
        process.waitForFinished();
        return int(said.count('\n'));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

int main(int argc, char **argv)
{
    QCoreApplication program(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--append-for-ever") == 0)
        return appendForEver(QString::fromLocal8Bit(argv[2]));
    TestHistory test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_history.moc"
