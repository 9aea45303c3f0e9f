// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/result.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestResult : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasASentenceAboutItsSubject()
    {
        QSet<QString> sentences;
        for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code) {
            const QString sentence = describe({static_cast<ErrorCode>(code), u"SUBJECT"_s, u"DETAIL"_s});
            QVERIFY2(sentence.contains(u"SUBJECT"_s), qPrintable(sentence));
            QVERIFY2(!sentence.contains(u'%'), qPrintable(sentence));
            sentences.insert(sentence);
        }
        QCOMPARE(sentences.size(), static_cast<int>(ErrorCode::Internal) + 1);
    }

    void aSubjectIsNotExpandedAgain()
    {
        const QString sentence = describe({ErrorCode::UsageWrong, u"%2"_s, u"DETAIL"_s});
        QCOMPARE(sentence, u"%2: DETAIL."_s);
    }

    void exitCodes()
    {
        QCOMPARE(exitCode({ErrorCode::UsageWrong, {}, {}}), 2);
        QCOMPARE(exitCode({ErrorCode::HostNotAllowed, {}, {}}), 2);
        QCOMPARE(exitCode({ErrorCode::FileUnwritable, {}, {}}), 3);
        QCOMPARE(exitCode({ErrorCode::Internal, {}, {}}), 3);
    }
};

QTEST_APPLESS_MAIN(TestResult)
#include "tst_result.moc"
