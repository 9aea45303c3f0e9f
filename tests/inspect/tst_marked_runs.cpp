// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/marked_runs.h"

#include "tests/inspect/scanned.h"

#include <QtTest>

using scanned::base64;
using scanned::scan;
using tokens::json;

namespace {

/// Characters as of a secret.
QByteArray random(qsizetype size)
{
    return QByteArray("dEf6hIj9kLm2nOp5qRs8tUvWx1yZ4aB7c").repeated(20).first(size);
}

const QByteArray credentials = base64("alice:hUnter22");
const QByteArray entraToken = "0.AXoA" + random(48) + ".AgAB" + random(300);

} // namespace

/// Secrets with a mark in them or a name before them that is looked at from a run of base64.
class TestMarkedRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copies_data()
    {
        using scanned::row;
        using scanned::stays;
        scanned::addCopyColumns();

        row("a client secret of Entra", "it is aB~8Q~" + random(34) + " now", "it is SECRET#1 now");
        row("a shorter one at a sentence's end", "it is abc7Q~" + random(31) + ".", "it is SECRET#1.");
        row("one with other signs", "it is abc8Q~" + random(8) + "~" + random(4) + "." + random(18) + " now",
            "it is SECRET#1 now");
        stays("one that is too short", "it is abc8Q~" + random(29) + " now");
        stays("one that is too long", "it is abc8Q~" + random(35) + " now");
        stays("one behind a letter", "it is xabc8Q~" + random(34) + " now");
        stays("one without a digit", "it is abcdQ~" + random(34) + " now");
        stays("one with another mark", "it is abc8q~" + random(34) + " now");
        stays("one with something else behind the mark", "it is abc8Q~(" + random(34) + " now");

        row("a token of Entra", "it is " + entraToken + ". Now", "it is REFRESH#1. Now");
        row("one that begins otherwise", "it is 1" + entraToken.mid(1) + " now", "it is REFRESH#1 now");
        row("a code, in an address", "https://h/cb?code=" + entraToken + "&state=x",
            "https://h/cb?code=CODE%231&state=x");
        stays("a token that is short", "it is " + entraToken.first(150) + " now");
        stays("one behind a digit", "it is 1" + entraToken + " now");
        stays("one that begins with another number", "it is 2" + entraToken.mid(1) + " now");
        stays("one with another letter", "it is 0.B" + entraToken.mid(3) + " now");

        row("Docker's login", json("{'auths':{'r':{'auth':'") + credentials + json("'}}}"),
            json("{'auths':{'r':{'auth':'BASIC#1'}}}"));
        row("one in lines", json("{'auth' :\n  '") + credentials + json("'}"), json("{'auth' :\n  'BASIC#1'}"));
        row("npm's login", "//r/:_auth=" + credentials + "\n", "//r/:_auth=BASIC#1\n");
        row("a login of YAML", "auth: " + credentials + "\n", "auth: BASIC#1\n");
        stays("other base64 of that name", "auth: " + base64("a harmless text") + "\n");
        stays("base64 of a longer name", "boauth: " + credentials + "\n");
        stays("base64 of another name", json("{'auth':'','data':'") + credentials + json("'}"));
        stays("base64 in a sentence", "the auth " + credentials + "\n");
    }

    void copies()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, expected);
        QCOMPARE(scan(text)->copy, expected);
    }

    /// Each is looked at no further than one reaches.
    void marksInARow()
    {
        for (const char *mark : {"abc8Q~aB3dEf6hIj9kLm2", "x0.AXoAdEf6hIj9kLm2"})
            QCOMPARE(scan(QByteArray(mark).repeated(50'000))->ledger.total(), 0);
    }
};

QTEST_APPLESS_MAIN(TestMarkedRuns)
#include "tst_marked_runs.moc"
