// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/curl_import.h"
#include "http/form.h"
#include "tests/support/vectors.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString samples = u"curl/curl-samples.json"_s;

/// What an independent reader made of it, in our terms.
struct Expected
{
    QJsonObject json;

    QByteArray text(const char *member) const { return json[QLatin1String(member)].toString().toUtf8(); }

    /// That reader may keep the query apart; cURL itself writes one & where it shows two.
    QByteArray url() const { return text("url").replace("&&", "&"); }

    QByteArray cookies() const
    {
        QByteArrayList pairs;
        const QJsonArray array = json[u"cookies"].toArray();
        for (const auto &pair : array)
            pairs.append((pair[0].toString() + u'=' + pair[1].toString()).toUtf8());
        return pairs.join("; ");
    }

    http::Form bodyParams() const
    {
        http::Form form;
        const QJsonArray array = json[u"bodyParams"].toArray();
        for (const auto &field : array)
            form.append({field[u"name"].toString(), field[u"value"].toString()});
        return form;
    }
};

QString normal(const QByteArray &url)
{
    QUrl parsed(QString::fromUtf8(url));
    if (parsed.path().isEmpty())
        parsed.setPath(u"/"_s);
    return parsed.toString(QUrl::FullyEncoded);
}

QString withoutQuery(const QUrl &url)
{
    return normal(url.adjusted(QUrl::RemoveQuery).toEncoded());
}

QByteArray sentValue(const http::Request &request, const QByteArray &name)
{
    if (name.compare("Authorization", Qt::CaseInsensitive) == 0)
        return request.authorization.reveal();
    return request.headers.value(name);
}

http::CurlRequest only(const Result<http::CurlImport> &import)
{
    return import && import->requests.size() == 1 ? import->requests.first() : http::CurlRequest();
}

} // namespace

class TestCurlImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEverySampleOrSaysWhyNot_data()
    {
        NEEDS_VECTORS(samples);
        QTest::addColumn<QJsonObject>("sample");
        const QJsonArray array = vectors::read(samples);
        for (const auto &sample : array)
            QTest::newRow(qPrintable(sample[u"id"].toString())) << sample.toObject();
    }

    void readsEverySampleOrSaysWhyNot()
    {
        QFETCH(const QJsonObject, sample);
        const http::Shell shell = sample[u"shell"].toString() == u"cmd" ? http::Shell::Cmd : http::Shell::Bash;
        const auto import = http::importCurl(sample[u"command"].toString().toUtf8(), shell);
        const QJsonObject expected = sample[u"expected"].toObject();
        const QJsonArray requests = expected[u"requests"].toArray();
        if (!expected[u"warnings"].toArray().isEmpty()) { // leans on files, variables or other programs
            QVERIFY(import || !import.error().detail.isEmpty());
            return;
        }
        QVERIFY2(import, import ? "" : qPrintable(describe(import.error())));
        QCOMPARE(import->requests.size(), requests.size());
        for (qsizetype i = 0; i < requests.size(); ++i)
            compare(import->requests.at(i), Expected{requests.at(i).toObject()});
    }

    void countsTheSamples()
    {
        NEEDS_VECTORS(samples);
        QCOMPARE(vectors::read(samples).size(), 77);
    }

    void knowsTheShellByItsQuoting()
    {
        QCOMPARE(http::guessShell("curl ^\"http://a/^\""), http::Shell::Cmd);
        QCOMPARE(http::guessShell("curl \"http://a/\" ^\r\n  --compressed"), http::Shell::Cmd);
        QCOMPARE(http::guessShell("curl 'http://a/?q=^' \\\n -v"), http::Shell::Bash);
    }

    void readsQuoting_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("bash, pieces of all kinds in one word") << "curl h -d a'b c'\"d\\\"$e\"$'\\x41\\u00e9\\101'"_ba
                                                               << "ab cd\"$eA\xc3\xa9"
                                                                  "A"_ba;
        QTest::newRow("bash, escapes without their digits") << "curl h -d $'a\\u=\\U-\\xg\\z'"_ba
                                                            << "a\\u=\\U-\\xg\\z"_ba;
        QTest::newRow("bash, a null byte ends what it quotes") << "curl h -d $'a\\x00b'c"_ba
                                                               << "ac"_ba;
        QTest::newRow("bash, null bytes as they are") << QByteArray("curl h -d a\0'b\0c'\0", 18) << "abc"_ba;
        QTest::newRow("bash, a line end taken away") << "curl h \\\n -d a\\\nb"_ba
                                                     << "ab"_ba;
        QTest::newRow("bash, a line end of Windows taken away") << "curl h \\\r\n -d a"_ba
                                                                << "a"_ba;
        QTest::newRow("bash, a backslash before a blank, and at the end") << "curl h -d a\\ b\\"_ba
                                                                          << "a b"_ba;
        QTest::newRow("bash, a number sign within a word") << "curl h -d a#b # -d c"_ba
                                                           << "a#b"_ba;
        QTest::newRow("bash, an empty command in a word") << "curl h -d a``b"_ba
                                                          << "a``b"_ba;
        QTest::newRow("bash, escapes of four digits and of eight") << "curl h -d $'\\u00e9a\\U0001F600a'"_ba
                                                                   << "\xc3\xa9"
                                                                      "a\xf0\x9f\x98\x80"
                                                                      "a"_ba;
        QTest::newRow("bash, tabs of a here-document") << "curl h -d @- <<E\n\ta\n\t\nE\n"_ba
                                                       << "\ta\n\t\n"_ba;
        QTest::newRow("bash, tabs that a here-document drops") << "curl h -d @- <<-E\n\ta\n\t\tb\n\tE\n"_ba
                                                               << "a\nb\n"_ba;
        QTest::newRow("bash, what is written elsewhere") << "curl h -d a 2>b >c"_ba
                                                         << "a"_ba;
        QTest::newRow("cmd, signs of cmd between quotes") << "curl ^\"http://h^\" -d \"a&b|c<d>e\""_ba
                                                          << "a&b|c<d>e"_ba;
        QTest::newRow("data of which a part is encoded") << "curl h --data-urlencode 'a=b@c&d'"_ba
                                                         << "a=b%40c%26d"_ba;
        QTest::newRow("bash, an empty word") << "curl h -d ''"_ba
                                             << ""_ba;
        QTest::newRow("bash, a here-document") << "curl h -d @- <<'E'\na $b\nE\n"_ba
                                               << "a $b\n"_ba;
        QTest::newRow("bash, a here-string") << "curl h -d @- <<< 'a b'"_ba
                                             << "a b\n"_ba;
        QTest::newRow("cmd, carets before everything") << "curl ^\"http://h^\" --data-raw ^\"^{^\\^\"a^\\^\":1^}^\""_ba
                                                       << "{\"a\":1}"_ba;
        QTest::newRow("cmd, plain quotes with doubled ones")
            << "curl \"http://h\" ^\n --data-raw \"{\"\"a\"\":1 ^ 2}\""_ba
            << "{\"a\":1 ^ 2}"_ba;
        QTest::newRow("cmd, a line end kept by a caret") << "curl ^\"http://h^\" -d ^\"a^\n\nb^\""_ba
                                                         << "a\nb"_ba;
        QTest::newRow("cmd, backslashes that precede no quote") << "curl ^\"http://h^\" -d ^\"c:\\x\\\\y^\""_ba
                                                                << "c:\\x\\\\y"_ba;
    }

    void readsQuoting()
    {
        QFETCH(const QByteArray, command);
        QFETCH(const QByteArray, body);
        const auto import = http::importCurl(command);
        QVERIFY2(import, import ? "" : qPrintable(describe(import.error())));
        QCOMPARE(only(import).request.body, body);
    }

    void buildsTheQuery_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<QByteArray>("url");
        QTest::newRow("-G puts the data there") << "curl -G -d a=1 -d b 'h/p?q#f'"_ba
                                                << "http://h/p?q&a=1&b"_ba;
        QTest::newRow("--url-query encodes what follows the name") << "curl --url-query 'n=a&b' h"_ba
                                                                   << "http://h?n=a%26b"_ba;
        QTest::newRow("a query keeps its own encoding") << "curl 'https://h/p?q=%2F+%252F'"_ba
                                                        << "https://h/p?q=%2F+%252F"_ba;
        QTest::newRow("an address behind --") << "curl -- h"_ba
                                              << "http://h"_ba;
        QTest::newRow("an upload to a folder") << "curl -T d/f.txt h/up/"_ba
                                               << "http://h/up/f.txt"_ba;
    }

    void buildsTheQuery()
    {
        QFETCH(const QByteArray, command);
        QFETCH(const QByteArray, url);
        const auto import = http::importCurl(command);
        QVERIFY(import);
        QCOMPARE(only(import).request.url.toEncoded(), url);
    }

    void movesCredentialsApart_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<QByteArray>("authorization");
        QTest::newRow("its own header") << "curl h -H 'authorization: Bearer x'"_ba
                                        << "Bearer x"_ba;
        QTest::newRow("--oauth2-bearer") << "curl h --oauth2-bearer x"_ba
                                         << "Bearer x"_ba;
        QTest::newRow("space at its end, as a header's") << "curl h --oauth2-bearer 'x\v'"_ba
                                                         << "Bearer x"_ba;
        QTest::newRow("-u") << "curl h -uA:b"_ba
                            << "Basic QTpi"_ba;
        QTest::newRow("in the URL") << "curl http://A:b@h/"_ba
                                    << "Basic QTpi"_ba;
        QTest::newRow("a header before the others") << "curl h -u A:b -H 'Authorization: x y'"_ba
                                                    << "x y"_ba;
        QTest::newRow("a kind we do not offer") << "curl h -u A:b --digest"_ba
                                                << ""_ba;
        QTest::newRow("none") << "curl h"_ba
                              << ""_ba;
    }

    void movesCredentialsApart()
    {
        QFETCH(const QByteArray, command);
        QFETCH(const QByteArray, authorization);
        const http::Request request = only(http::importCurl(command)).request;
        QCOMPARE(request.authorization.reveal(), authorization);
        QVERIFY(!request.headers.contains("Authorization"));
        QVERIFY(request.url.userInfo().isEmpty());
    }

    void readsNoFileAndSaysWhichOne()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"body.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("planted") > 0);
        file.close();
        const auto import = http::importCurl("curl h -d @" + path.toUtf8());
        QVERIFY(import);
        QCOMPARE(only(import).bodyFile, path.toUtf8());
        QVERIFY(only(import).request.body.isEmpty());
        QVERIFY(import->notes.join(u' ').contains(path));
    }

    void runsNothing()
    {
        const auto import = http::importCurl("curl 'h/?a' -d \"$(touch /nowhere)\" && touch x | sh");
        QVERIFY(import);
        QCOMPARE(only(import).request.body, QByteArray("$(touch /nowhere)"));
        QCOMPARE(import->notes.filter(u"not run"_s).size(), 2);
    }

    void saysWhatItLeavesOut_data()
    {
        QTest::addColumn<QByteArray>("option");
        QTest::addColumn<QString>("word");
        QTest::newRow("-k") << "-k"_ba << u"certificates"_s;
        QTest::newRow("-L") << "-sSL"_ba << u"redirects"_s;
        QTest::newRow("-x") << "-x p:1"_ba << u"proxy"_s;
        QTest::newRow("-E") << "-E c.pem"_ba << u"keys"_s;
        QTest::newRow("-K") << "-K f"_ba << u"from a file"_s;
        QTest::newRow("--resolve") << "--resolve a:1:b"_ba << u"another address"_s;
        QTest::newRow("-F @") << "-F a=@b.png"_ba << u"b.png"_s;
        QTest::newRow("-H @") << "-H @h.txt"_ba << u"h.txt"_s;
        QTest::newRow("-b file") << "-b jar"_ba << u"jar"_s;
        QTest::newRow("-F <") << "-F 'a=<b.txt'"_ba << u"b.txt"_s;
        QTest::newRow("-T") << "-T b.bin"_ba << u"b.bin"_s;
        QTest::newRow("--data-urlencode @") << "--data-urlencode n@b.txt"_ba << u"b.txt"_s;
        QTest::newRow("--data-urlencode @ before =") << "--data-urlencode n@b=c.txt"_ba << u"b=c.txt"_s;
        QTest::newRow("input from a file") << "-d @- <b.json"_ba << u"“b.json”"_s;
        QTest::newRow("input from a program") << "-d @- >b.json"_ba << u"another program"_s;
        QTest::newRow("braces") << "h/{a,b}"_ba << u"several URLs"_s;
        QTest::newRow("brackets") << "h/[1-2]"_ba << u"several URLs"_s;
        for (const char *variable : {"$X", "$x", "$1", "$?", "\"$X\"", "\"`x`\"", "`x`", "${x}", "$(x)"})
            QTest::newRow(variable) << QByteArray("-d ") + variable << u"shell"_s;
        QTest::newRow("$x in the name of its input") << "-d @- <$x/b.json"_ba << u"shell"_s;
        QTest::newRow("$x in a here-document") << "-d @- <<E\n$x\nE\n"_ba << u"shell"_s;
        QTest::newRow("`x` in a here-document") << "-d @- <<E\n`x`\nE\n"_ba << u"shell"_s;
        QTest::newRow("%X%") << "-d ^\"%X%^\""_ba << u"shell"_s;
        QTest::newRow("input from a file, cmd") << "-d ^\"@-^\" < b.json"_ba << u"“b.json”"_s;
    }

    void saysWhatItLeavesOut()
    {
        QFETCH(const QByteArray, option);
        QFETCH(const QString, word);
        const auto import = http::importCurl("curl h " + option);
        QVERIFY(import);
        QVERIFY2(import->notes.join(u' ').contains(word), qPrintable(import->notes.join(u' ')));
    }

    void leavesNothingOutOfWhatIsPlain_data()
    {
        QTest::addColumn<QByteArray>("option");
        for (const char *option :
             {"-d a", "-d a$", "-d 'a$b'", "-d a\\$b", "-d \"a\\$b\"", "-d $.", "-d @- <<'E'\n$x\nE\n",
              "-d @- <<\"E\"\n$x\nE\n", "-d @- <<\\E\n$x\nE\n", "-d @- <<E\na\nE\n", "-d ^\"100%^\"", "-d ^\"%1%^\"",
              "-d ^\"%a b%^\"", "-d ^\"%X^%^\"", "-F a=b"})
            QTest::newRow(option) << QByteArray(option);
    }

    void leavesNothingOutOfWhatIsPlain()
    {
        QFETCH(const QByteArray, option);
        const auto import = http::importCurl("curl h " + option);
        QVERIFY(import);
        QCOMPARE(import->notes, QStringList());
    }

    void namesEachHeaderOnce_data()
    {
        QTest::addColumn<QByteArray>("options");
        QTest::addColumn<QByteArrayList>("types");
        const QByteArray form = "application/x-www-form-urlencoded";
        QTest::newRow("cURL's own") << "-d a"_ba << QByteArrayList{form};
        QTest::newRow("another one") << "-d a -H 'content-type: x/y'"_ba << QByteArrayList{"x/y"};
        QTest::newRow("an empty one") << "-d a -H 'Content-Type;'"_ba << QByteArrayList{""};
        QTest::newRow("none") << "-d a -H 'Content-Type:'"_ba << QByteArrayList();
        QTest::newRow("one whose name begins so") << "-d a -H 'Content-Type-Of: x'"_ba << QByteArrayList{form};
        QTest::newRow("others of its length") << "-d a -H 'Accept-Other: x' -H X"_ba << QByteArrayList{form};
        QTest::newRow("that name alone") << "-d a -H content-type"_ba << QByteArrayList{form};
    }

    void namesEachHeaderOnce()
    {
        QFETCH(const QByteArray, options);
        QFETCH(const QByteArrayList, types);
        const http::Request request = only(http::importCurl("curl h " + options)).request;
        QCOMPARE(request.headers.values("Content-Type"), types);
    }

    void anOptionMayBeCutToWhatIsItsAlone()
    {
        QCOMPARE(only(http::importCurl("curl h --user-ag x")).request.headers.value("User-Agent"), "x"_ba);
    }

    void refusesWithTheReason_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("word");
        QTest::newRow("no cURL") << "wget http://h"_ba << u"begin with curl"_s;
        QTest::newRow("nothing") << ""_ba << u"begin with curl"_s;
        QTest::newRow("no URL") << "curl -v"_ba << u"no URL"_s;
        QTest::newRow("no such option") << "curl h --frobnicate"_ba << u"--frobnicate"_s;
        QTest::newRow("an option cut from its value") << "curl h -H"_ba << u"--header has no value"_s;
        QTest::newRow("a quote never closed") << "curl 'h"_ba << u"byte 5"_s;
        QTest::newRow("a quote never closed, cmd") << "curl ^\"h"_ba << u"byte 6"_s;
        QTest::newRow("a quote not closed in its line, cmd") << "curl ^\"h\n\" -v"_ba << u"byte 6"_s;
        QTest::newRow("the beginning of several options") << "curl h --da x"_ba << u"no option --da"_s;
        QTest::newRow("a file URL") << "curl file:///etc/passwd"_ba << u"no http"_s;
    }

    void refusesWithTheReason()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, word);
        const auto import = http::importCurl(text);
        QVERIFY(!import);
        QVERIFY2(import.error().detail.contains(word), qPrintable(import.error().detail));
    }

    void survivesAnyCut()
    {
        const QByteArray command =
            "# c\ncurl -X POST \"h/$x\" -H 'A: b' -d $'\\x4' <<E\n`a`\nE\n| b ^\"c^\\^\"^\n\n\" %A% $(";
        for (qsizetype length = 0; length <= command.size(); ++length)
            for (const http::Shell shell : {http::Shell::Bash, http::Shell::Cmd}) {
                const auto import = http::importCurl(command.left(length), shell);
                QVERIFY(import || !import.error().detail.isEmpty());
            }
    }

private:
    static void compare(const http::CurlRequest &found, const Expected &expected)
    {
        const http::Request &request = found.request;
        QCOMPARE(request.method, expected.text("method"));
        const bool queryApart = !expected.url().contains('?');
        QCOMPARE(queryApart ? withoutQuery(request.url) : normal(request.url.toEncoded()), normal(expected.url()));
        const QJsonArray headers = expected.json[u"headers"].toArray();
        for (const auto &header : headers)
            QCOMPARE(sentValue(request, header[0].toString().toUtf8()), header[1].toString().toUtf8());
        if (!expected.cookies().isEmpty())
            QCOMPARE(request.headers.value("Cookie"), expected.cookies());
        if (!expected.bodyParams().isEmpty())
            QCOMPARE(http::decodeForm(request.body), expected.bodyParams());
        else if (expected.text("body").startsWith('@'))
            QCOMPARE('@' + found.bodyFile, expected.text("body"));
        else
            QCOMPARE(request.body, expected.text("body"));
    }
};

QTEST_GUILESS_MAIN(TestCurlImport)
#include "tst_curl_import.moc"
