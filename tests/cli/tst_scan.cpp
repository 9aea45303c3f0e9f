// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cli_process.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

QByteArray pem()
{
    return "-----BEGIN RSA PRIVATE KEY-----\n" + QByteArray(64, 'M') + '\n' + QByteArray(64, 'I') +
           "\nEEEEEEEEEE==\n-----END RSA PRIVATE KEY-----\n";
}

} // namespace

class TestScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPrivateKeyIsPrintedAsProgramsReadIt()
    {
        const QByteArray indented = "    " + pem().chopped(1).replace('\n', "\n    ") + '\n';
        const QByteArray text = runCli({u"scan"_s, u"--show-secrets"_s, u"-"_s}, pem()).out;
        QVERIFY2(text.contains(indented), text);
        const CliAnswer json =
            runCli({u"scan"_s, u"--show-secrets"_s, u"--format"_s, u"json"_s, u"-"_s}, "key = " + pem());
        QCOMPARE(json.json()["findings"_L1][0]["token"_L1].toString().toUtf8(), pem());
    }
};

QTEST_GUILESS_MAIN(TestScan)
#include "tst_scan.moc"
