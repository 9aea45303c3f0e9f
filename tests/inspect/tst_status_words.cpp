// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/status_words.h"

#include <QtTest>

using namespace inspect;

class TestStatusWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Whoever reads the text by a program reads the same as in JSON.
    void inEnglishTheyAreTheWordsOfPrograms()
    {
        for (const Verdict verdict : {Verdict::Valid, Verdict::Invalid, Verdict::Unverified, Verdict::Unreadable})
            QCOMPARE(inWords(verdict), QString::fromLatin1(verdictId(verdict)));
        for (const Status status : {Status::Pass, Status::Fail, Status::Warn, Status::Unknown})
            QCOMPARE(inWords(status), QString::fromLatin1(statusId(status)));
        for (const Severity severity :
             {Severity::Info, Severity::Low, Severity::Medium, Severity::High, Severity::Critical})
            QCOMPARE(inWords(severity), QString::fromLatin1(severityId(severity)));
        for (const Cause cause : {Cause::Placeholder, Cause::Elided, Cause::Cut, Cause::Wrapped, Cause::ZeroWidth,
                                  Cause::Quoted, Cause::PercentEncoded, Cause::DoubleEncoded, Cause::Padded,
                                  Cause::OtherAlphabet, Cause::Foreign, Cause::Malformed})
            QCOMPARE(inWords(cause), QString::fromLatin1(causeId(cause)));
    }
};

QTEST_APPLESS_MAIN(TestStatusWords)
#include "tst_status_words.moc"
