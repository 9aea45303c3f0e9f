// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/diagnosis/corpus.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace diagnosis;

class TestHeadline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHeadlineNamesWhatSomethingSpeaksForAndNothingAgainst_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("headline");
        const QString unknown = u"Cannot tell why: the answer was 401 Unauthorized, "_s;
        QTest::newRow("the server says expired, and by its own clock it is not")
            << u"expired-token.said.http"_s << unknown + u"invalid_token: Jwt expired at 2026-03-03T09:00:00Z."_s;
        QTest::newRow("how long it lives is not known")
            << u"expired-access-token.said-of-session.http"_s << unknown + u"unauthorized: Your session has expired."_s;
        QTest::newRow("the client is on the list")
            << u"client-not-allow-listed.near.http"_s << unknown + u"required: You must use oauth 2 to authenticate."_s;
        QTest::newRow("all that ends a refresh token may have")
            << u"revoked.other-provider-live.http"_s
            << unknown + u"authError: Request had invalid authentication credentials."_s;
        QTest::newRow("the server says expired or revoked")
            << u"expired-access-token.said-both.http"_s
            << u"Cannot tell why; one possibility: The access token has expired."_s;
        QTest::newRow("nothing else is left")
            << u"drive-file-scope-only.full.http"_s
            << u"Cannot tell why; one possibility: The token belongs to another person than the one who may see this."_s;
        QTest::newRow("a test would settle it")
            << u"account-closed.near.http"_s
            << u"Cannot tell why; the cheapest test is to ask tokeninfo about the token."_s;
    }

    void theHeadlineNamesWhatSomethingSpeaksForAndNothingAgainst()
    {
        QFETCH(QString, file);
        QFETCH(QString, headline);
        const auto diagnosis = diagnosisOf(file);
        QVERIFY(diagnosis);
        QCOMPARE(diagnosis->headline, headline);
    }

    void anExpiryIsNotNamedWhereNoClockIsKnown()
    {
        const QByteArray text = textOf(u"expired-token.near.http"_s);
        const auto diagnosis =
            evidenceOfFile(QByteArray(text).replace("Date: Tue, 03 Mar 2026 10:00:00 GMT\n", "")).map(diagnose);
        QVERIFY(diagnosis);
        QVERIFY2(certaintyOf(*diagnosis, u"expired-token"_s) == Certainty::Possible, qPrintable(told(*diagnosis)));
        QCOMPARE(diagnosis->headline, u"Cannot tell why: the answer was 401 Unauthorized, unauthorized."_s);
    }

    void whatSpeaksAgainstACausePutsItLast()
    {
        for (const QString &file : corpus().entryList({u"*.http"_s})) {
            const auto diagnosis = diagnosisOf(file);
            QVERIFY(diagnosis);
            int before = 0;
            for (const Finding &finding : diagnosis->findings) {
                if (finding.certainty != Certainty::Possible)
                    continue;
                const int standing = finding.isBacked() ? 0 : finding.against.isEmpty() ? 1 : 2;
                QVERIFY2(before <= standing, qPrintable(file));
                before = standing;
            }
        }
    }

    void theHeadlineFitsALine_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString &file : corpus().entryList({u"*.http"_s}))
            QTest::newRow(qPrintable(file)) << file;
    }

    /// Unless the server's own words, or why none came, are longer.
    void theHeadlineFitsALine()
    {
        QFETCH(QString, file);
        const auto diagnosis = diagnosisOf(file);
        QVERIFY(diagnosis);
        const Conclusion &conclusion = diagnosis->conclusion;
        const bool isQuoted =
            conclusion.status == 0 || diagnosis->headline.contains(QString::number(conclusion.status));
        QVERIFY2(isQuoted || diagnosis->headline.size() <= 110, qPrintable(diagnosis->headline));
    }
};

QTEST_GUILESS_MAIN(TestHeadline)
#include "tst_headline.moc"
