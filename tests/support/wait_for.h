// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"

#include <QtTest>

/// Waits for the result, which may be an error. A future that is cancelled, or takes over 20 s, gives Internal.
template<class T>
Result<T> waitFor(Future<T> future)
{
    const bool ended = QTest::qWaitFor([&future] { return future.isFinished(); }, 20000);
    if (!ended || future.resultCount() == 0)
        return failure(ErrorCode::Internal, QStringLiteral("test"), QStringLiteral("no result"));
    return future.result();
}

template<class T>
std::optional<ErrorCode> codeOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error().code);
}

/// For QVERIFY2: what went wrong, if something did.
template<class T>
QByteArray wordsOf(const Result<T> &result)
{
    return result ? QByteArray() : describe(result.error()).toUtf8();
}
