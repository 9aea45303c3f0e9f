// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/inspect/tokens.h"
#include "tests/support/cli_process.h"
#include "tests/support/memory_use.h"
#include "tests/support/unsigned_token.h"

#include <QThread>
#include <QtTest>

using namespace Qt::StringLiterals;
using tokens::json;

namespace {

constexpr int large = 20'000'000; // bytes

/// Signed by nobody: what is asked here is whether it can be read.
QByteArray readable(const QByteArray &payload, const QByteArray &header = tokens::header())
{
    return unsignedToken(payload, header, QByteArray(256, 'x'));
}

QByteArray expiring(const char *exp)
{
    return readable(tokens::claims().replace("1700003300", exp));
}

QStringList inspectArguments(const char *format)
{
    return {u"inspect"_s, u"--at"_s, u"1700000000"_s, u"--format"_s, QString::fromLatin1(format), u"-"_s};
}

QJsonObject inspected(const QByteArray &text)
{
    return runCli(inspectArguments("json"), text).json().object();
}

} // namespace

/// The real program before input that nobody meant well with. A quadratic step would not end within CliProcess's
/// deadline at these sizes; memory is asserted.
class TestBadInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void getsAClearAnswer_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("sentence"); // in the error, the headline or the reason of a check
        const auto row = [](const char *name, const QByteArray &text, const char *verdict, int code,
                            const QString &sentence) {
            QTest::newRow(name) << text << QString::fromLatin1(verdict) << code << sentence;
        };
        row("nothing", "", "unreadable", 2, u"nothing in it"_s);
        row("20 MB of blanks", QByteArray(large, ' '), "unreadable", 2, u"nothing in it"_s);
        row("20 MB of dots", QByteArray(large, '.'), "unreadable", 2, u"but dots"_s);
        row("20 MB of NULs", QByteArray(large, '\0'), "unreadable", 2, u"<U+0000>"_s);
        row("20 MB that are no UTF-8", QByteArray("\xff\xfe").repeated(large / 2), "unreadable", 2, u"ASCII"_s);
        row("20 MB of one letter", QByteArray(large, 'A'), "unverified", 0, u"Opaque"_s);
        row("20 MB of digits in a claim", readable("{\"n\":" + QByteArray(large, '9') + '}'), "unverified", 0,
            u"not verified"_s);
        row("100,000 brackets", QByteArray(100'000, '['), "unreadable", 2, u"deeper than 512"_s);
        row("100,000 objects", QByteArray("{\"a\":").repeated(100'000), "unreadable", 2, u"deeper than 512"_s);
        row("100,000 brackets as the payload", readable(QByteArray(100'000, '[')), "invalid", 1,
            u"byte 514 of it: the nesting is deeper than 512"_s);
        row("100,000 beginnings of a token", QByteArray("eyJ").repeated(100'000), "unreadable", 2, u"no UTF-8"_s);
        row("six parts", readable(tokens::claims()) + ".a.b.c", "unreadable", 2, u"it has 6 parts"_s);
        row("alg that is a number", readable(tokens::claims(), json("{'alg':256}")), "invalid", 1,
            u"names no algorithm"_s);
        row("alg that is a list", readable(tokens::claims(), json("{'alg':['RS256','none']}")), "invalid", 1,
            u"names no algorithm"_s);
        row("alg that is an object", readable(tokens::claims(), json("{'alg':{}}")), "invalid", 1,
            u"names no algorithm"_s);
        row("exp with an exponent", expiring("1.7000033e9"), "unverified", 0, u"It expires in 55 min"_s);
        row("exp with a fraction", expiring("1700003300.5"), "unverified", 0, u"It expires in 55 min"_s);
        row("exp in the year 10000", expiring("253402300800"), "unverified", 0, u"after the year 9999"_s);
        row("exp beyond 2^53", expiring("9007199254740994"), "invalid", 1, u"which is no time in seconds"_s);
        row("exp of 64 bits", expiring("9223372036854775807"), "invalid", 1, u"which is no time in seconds"_s);
        row("exp of 64 bits below zero", expiring("-9223372036854775808"), "invalid", 1, u"no time in seconds"_s);
        row("exp beyond what a double holds", expiring("1e400"), "invalid", 1, u"exp is 1e400, which is no time"_s);
        row("exp that is a list", expiring("[1]"), "invalid", 1, u"which is no time in seconds"_s);
        row("exp before 1970", expiring("-1"), "invalid", 1, u"1969-12-31T23:59:59Z"_s);
    }
    void getsAClearAnswer()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, verdict);
        QFETCH(int, code);
        QFETCH(QString, sentence);
        const CliAnswer answer = runCli(inspectArguments("json"), text);
        // Not through QJsonDocument: it takes neither 1e400 nor a number of 20 MB, which are JSON all the same.
        const QByteArray around = answer.out.left(1000) + " … " + answer.out.right(10'000);
        QVERIFY2(answer.out.left(200).contains(json("'verdict':'") + verdict.toLatin1() + '"'), around);
        QVERIFY2(answer.out.contains(sentence.toUtf8()), around);
        QCOMPARE(answer.code, code);
        if (memoryIsOurs)
            QVERIFY2(mostMemoryOfAChild() < 20 * qint64(large), QByteArray::number(mostMemoryOfAChild()).constData());
    }

    void numbersAreShownDigitForDigit()
    {
        const QByteArray digits = "12345678901234567890123";
        const QByteArray token = readable("{\"n\":" + digits + '}');
        const CliAnswer asJson = runCli(inspectArguments("json"), token);
        QVERIFY2(asJson.out.contains(json("'claims':{'n':") + digits + '}'), asJson.out);
        const CliAnswer asText = runCli(inspectArguments("text"), token);
        QVERIFY2(asText.out.contains(' ' + digits + '\n'), asText.out);
    }

    void bothOfADuplicateAreShownAndWarnedAbout()
    {
        const QByteArray token = readable(json("{'sub':'alice','sub':'mallory'}"));
        const CliAnswer asJson = runCli(inspectArguments("json"), token);
        QVERIFY2(asJson.out.contains(json("'claims':{'sub':'alice','sub':'mallory'}")), asJson.out);
        QVERIFY(asJson.out.contains(json("'id':'duplicate-member'")));
        QCOMPARE(asJson.code, 1);
        const CliAnswer asText = runCli(inspectArguments("text"), token);
        for (const char *shown : {"alice", "mallory", "duplicate-member", "“sub” is there twice"})
            QVERIFY2(asText.out.contains(shown), asText.out);
    }

    void aTimeBeyondTheCalendarHasNoDate()
    {
        const QJsonObject object = inspected(expiring("253402300800"));
        QVERIFY(!object.contains(u"expires_at"));
        QCOMPARE(object[u"expires_in"].toInteger(), 251'702'300'800);
    }

    /// 200,000 tokens through a pipe: in order, by several threads, in memory that does not grow with their number.
    void manyLinesNeedLittleMemory()
    {
        constexpr int count = 200'000;
        CliProcess process({u"inspect"_s, u"--lines"_s, u"--format"_s, u"text"_s, u"-"_s});
        QProcess &cli = process.process();
        const QByteArray chunk = (readable("{}") + '\n').repeated(1000);
        int written = 0;
        int read = 0;
        bool inOrder = true;
        qint64 peak = 0;
        QSet<QString> busy;
        while (read < count && cli.state() != QProcess::NotRunning) {
            if (written < count && cli.bytesToWrite() < chunk.size()) {
                cli.write(chunk);
                written += 1000;
                if (written == count)
                    cli.closeWriteChannel();
            }
            cli.waitForReadyRead(10);
            while (cli.canReadLine()) {
                ++read;
                inOrder = inOrder && cli.readLine().startsWith(QByteArray::number(read) + " UNVERIFIED: ");
            }
            peak = std::max(peak, peakMemory(cli.processId()));
            busy += busyThreads(cli.processId());
        }
        QCOMPARE(read, count);
        QVERIFY(inOrder);
        QCOMPARE(process.finish().code, 0);
        if (memoryIsOurs)
            QVERIFY2(peak > 0 && peak < 120'000'000, QByteArray::number(peak).constData());
        QVERIFY2(busy.size() >= std::min(2, QThread::idealThreadCount()), qPrintable(busy.values().join(u' ')));
    }

private:
    /// VmHWM of a running process, in bytes.
    static qint64 peakMemory(qint64 id)
    {
        QFile file(u"/proc/%1/status"_s.arg(id));
        if (!file.open(QIODevice::ReadOnly))
            return 0;
        const QByteArray text = file.readAll();
        const qsizetype at = text.indexOf("VmHWM:");
        return at < 0 ? 0 : text.mid(at + 6, text.indexOf("kB", at) - at - 6).trimmed().toLongLong() * 1024;
    }

    /// The threads of a process that have used the processor, other than its first.
    static QSet<QString> busyThreads(qint64 id)
    {
        QSet<QString> busy;
        for (const QString &thread : QDir(u"/proc/%1/task"_s.arg(id)).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            QFile file(u"/proc/%1/task/%2/stat"_s.arg(id).arg(thread));
            if (thread == QString::number(id) || !file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray text = file.readAll();
            const QByteArrayList fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
            if (fields.size() > 11 && fields[11].toInt() > 0) // utime, in clock ticks
                busy.insert(thread);
        }
        return busy;
    }
};

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_bad_input.moc"
