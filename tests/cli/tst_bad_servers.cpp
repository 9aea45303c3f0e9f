// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cli_process.h"
#include "tests/support/memory_use.h"
#include "tests/support/raw_server.h"

#include <QJsonArray>
#include <QtTest>
#include <zlib.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int deadline = 60000; // milliseconds; only a hang takes so long

QByteArray whole(const QByteArray &body, const QByteArray &headers = {})
{
    return "HTTP/1.1 200 OK\r\n" + headers + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray refusal(const QByteArray &challenges)
{
    return "HTTP/1.1 401 Unauthorized\r\n" + challenges + "Content-Length: 2\r\n\r\n{}";
}

/// In the format of gzip (RFC 1952).
QByteArray gzip(const QByteArray &bytes)
{
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray packed(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(bytes.size()))), '\0');
    QByteArray input = bytes;
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

/// The server lives in this process: its event loop has to run while the program waits.
CliAnswer sendTo(const RawServer &server, const QStringList &more = {})
{
    CliProcess process(QStringList{u"send"_s, u"GET"_s, server.url().toString()} + more);
    if (!QTest::qWaitFor([&] { return process.process().state() == QProcess::NotRunning; }, deadline))
        return {};
    return process.answer();
}

} // namespace

/// The real program before servers that do not keep to HTTP: a clear sentence each, what came is kept, nothing hangs.
class TestBadServers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachGetsASentenceAndItsBytesAreKept_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("out");
        QTest::addColumn<QByteArray>("said");
        const auto row = [](const char *name, const QByteArray &answer, int code, const QByteArray &out,
                            const QByteArray &said) { QTest::newRow(name) << answer << code << out << said; };
        row("nothing", "", 3, "", "no answer in HTTP came");
        row("no body", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", 0, "", "200 OK");
        row("no body and no length", "HTTP/1.1 204 No Content\r\n\r\n", 0, "", "204 No Content");
        row("half a body", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf", 3, "half", "4 of 100 bytes came");
        row("half a chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\nhalf", 3, "half",
            "The body is cut");
        row("more than its length", "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nhalf and more", 0, "half", "200 OK");
        row("two lengths", "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nContent-Length: 8\r\n\r\nhalfhalf", 0, "half",
            "two lengths");
        row("a length that is none", "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\nhalf", 0, "half",
            "no number of bytes");
        row("a negative length", "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhalf", 0, "half", "no number of bytes");
        row("half a header", "HTTP/1.1 200 OK\r\nContent-Type: text/pl", 3, "", "");
        row("no HTTP", "SSH-2.0-OpenSSH_9.2\r\n\r\n", 3, "", "no answer in HTTP came");
        row("a status of 099", "HTTP/1.1 099 Odd\r\nContent-Length: 4\r\n\r\nbody", 1, "body", "The status 99");
        row("a status of 999", "HTTP/1.1 999 Odd\r\nContent-Length: 4\r\n\r\nbody", 1, "body", "The status 999");
        row("HTML in the place of JSON", whole("<html>Sign in</html>", "Content-Type: application/json\r\n"), 0,
            "<html>Sign in</html>", "a web page came");
        row("bytes that are no UTF-8", whole("\xff\xfe\x80 text", "Content-Type: text/plain\r\n"), 0,
            "\xff\xfe\x80 text", "no valid UTF-8");
        row("a byte order mark", whole("\xef\xbb\xbf{}", "Content-Type: application/json\r\n"), 0, "\xef\xbb\xbf{}",
            "byte order mark");
        row("two challenges in two lines",
            refusal("WWW-Authenticate: Basic realm=\"a\"\r\nWWW-Authenticate: Bearer error=\"invalid_token\"\r\n"), 1,
            "{}", "No credential reached the server");
        row("a challenge that is malformed", refusal("WWW-Authenticate: Bearer realm=\"open, error==,,\"\r\n"), 1, "{}",
            "No credential reached the server");
        row("a challenge that says nothing", refusal("WWW-Authenticate:\r\n"), 1, "{}", "A 401 has to name");
        row("a body in gzip that nobody asked for", whole(gzip("{}"), "Content-Encoding: gzip\r\n"), 0, gzip("{}"),
            "packed as");
    }

    void eachGetsASentenceAndItsBytesAreKept()
    {
        QFETCH(QByteArray, answer);
        QFETCH(int, code);
        QFETCH(QByteArray, out);
        QFETCH(QByteArray, said);
        RawServer server(RawServer::saying(answer));
        const CliAnswer got = sendTo(server);
        QVERIFY2(got.code == code, (QByteArray::number(got.code) + ' ' + got.err).constData());
        const QByteArray shown = out.isEmpty() || out.endsWith('\n') ? out : out + '\n';
        QVERIFY2(got.out == shown, (got.out + " / " + got.err).constData());
        QVERIFY2(got.err.contains(said), got.err.constData());
        QVERIFY(!got.err.isEmpty());
        const CliAnswer json = sendTo(server, {u"--format"_s, u"json"_s});
        QCOMPARE(json.code, code);
        QVERIFY(json.json().isObject());
        QCOMPARE(json.json()["no_answer"_L1].isObject(), code == 3 && out.isEmpty());
        QCOMPARE(json.json()["cut"_L1].isString(), code == 3 && !out.isEmpty());
    }

    /// What it came with says more than that it is not whole.
    void aPartOfARefusalIsARefusal()
    {
        RawServer server(RawServer::saying("HTTP/1.1 500 No\r\nContent-Length: 100\r\n\r\nhalf"));
        const CliAnswer got = sendTo(server);
        QCOMPARE(got.code, 1);
        QVERIFY2(got.err.contains("4 of 100 bytes came"), got.err.constData());
    }

    void aDroppedConnectionIsExplainedLikeAnAnswer()
    {
        RawServer server(RawServer::saying({}));
        explained(sendTo(server, {u"--format"_s, u"json"_s}), u"connection-dropped"_s);
    }

    void nobodyListensIsExplainedLikeAnAnswer()
    {
        auto server = std::make_unique<RawServer>(RawServer::silent());
        const QString url = server->url().toString();
        server.reset();
        CliProcess sending({u"send"_s, u"GET"_s, url, u"--format"_s, u"json"_s});
        QTRY_COMPARE_WITH_TIMEOUT(sending.process().state(), QProcess::NotRunning, 60000);
        explained(sending.answer(), u"host-unreachable"_s);
    }

    /// 200 MB of zeros in 200 kB: they stay packed, for nobody knows how much there is.
    void aGzipBombStaysPacked()
    {
        const QByteArray bomb = gzip(QByteArray(1000 * 1000, '\0')).repeated(200);
        RawServer server(RawServer::saying(whole(bomb, "Content-Encoding: gzip\r\n")));
        const CliAnswer got = sendTo(server);
        QVERIFY2(got.out.startsWith(bomb), got.err.constData());
        if (memoryIsOurs)
            QVERIFY2(mostMemoryOfAChild() < 150 * 1024 * 1024, QByteArray::number(mostMemoryOfAChild()).constData());
    }

    void redirectsWithoutEndStop()
    {
        RawServer server([](QTcpSocket &socket, const QByteArray &request) {
            const QByteArray path = request.split(' ').value(1);
            socket.write("HTTP/1.1 302 Found\r\nLocation: " + path + "a\r\nContent-Length: 0\r\n\r\n");
        });
        const CliAnswer got = sendTo(server, {u"--follow"_s});
        QCOMPARE(got.code, 3);
        QVERIFY2(got.err.contains("redirect"), got.err.constData());
        QVERIFY2(server.requests.size() <= 21, QByteArray::number(server.requests.size()).constData());
    }

private:
    /// By send itself, and by diagnose from what send printed.
    static void explained(const CliAnswer &sent, const QString &id)
    {
        QCOMPARE(sent.code, 3);
        const QJsonDocument json = sent.json();
        QVERIFY2(json["diagnosis"_L1]["findings"_L1][0]["id"_L1].toString() == id, sent.out.constData());
        QCOMPARE(json["diagnosis"_L1]["headline"_L1], json["no_answer"_L1]["words"_L1]);
        const CliAnswer read = runCli({u"diagnose"_s, u"--exchange"_s, u"-"_s, u"--format"_s, u"json"_s}, sent.out);
        QCOMPARE(read.json()[0]["diagnosis"_L1]["findings"_L1][0]["id"_L1].toString(), id);
    }
};

QTEST_GUILESS_MAIN(TestBadServers)
#include "tst_bad_servers.moc"
