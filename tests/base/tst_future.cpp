// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/future.h"

#include <QtTest>

class TestFuture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStepMayAnswerAtOnceOrLater()
    {
        QObject context;
        auto doubled = andThen(ready<int>(21), &context, [](int value) { return Result<int>(value * 2); });
        auto text = andThen(doubled, &context, [](int value) { return ready<QString>(QString::number(value)); });
        QTRY_VERIFY(text.isFinished());
        QCOMPARE(*text.result(), QStringLiteral("42"));
    }

    void anErrorPassesThroughAndSkipsTheSteps()
    {
        QObject context;
        bool ran = false;
        Result<int> broken = failure(ErrorCode::TimedOut, QStringLiteral("host"));
        auto answer = andThen(ready<int>(broken), &context, [&ran](int) {
            ran = true;
            return Result<QString>(QString());
        });
        QTRY_VERIFY(answer.isFinished());
        QCOMPARE(answer.result().error().code, ErrorCode::TimedOut);
        QVERIFY(!ran);
    }

    void theDeathOfTheContextCancels()
    {
        auto context = std::make_unique<QObject>();
        QPromise<Result<int>> promise;
        promise.start();
        bool ran = false;
        auto answer = andThen(promise.future(), context.get(), [&ran](int) {
            ran = true;
            return Result<int>(1);
        });
        context.reset();
        promise.addResult(Result<int>(1));
        promise.finish();
        QTRY_VERIFY(answer.isCanceled());
        QVERIFY(!ran);
    }

    void anUnkeptPromiseCancels()
    {
        QObject context;
        Future<int> answer;
        {
            QPromise<Result<int>> promise;
            promise.start();
            answer = andThen(promise.future(), &context, [](int value) { return Result<int>(value); });
        }
        QTRY_VERIFY(answer.isCanceled());
    }
};

QTEST_GUILESS_MAIN(TestFuture)
#include "tst_future.moc"
