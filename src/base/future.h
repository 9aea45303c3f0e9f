// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>
#include <memory>
#include <type_traits>

/// One answer that comes later. When its owner is destroyed it is cancelled and no later step runs.
template<class T>
using Future = QFuture<Result<T>>;

/// An answer that is there already.
template<class T>
Future<T> ready(Result<T> result)
{
    return QtFuture::makeReadyFuture(std::move(result));
}

namespace detail {

template<class T>
struct unwrapped;
template<class T>
struct unwrapped<Result<T>>
{
    using type = T;
};
template<class T>
struct unwrapped<QFuture<Result<T>>>
{
    using type = T;
};

template<class U>
void finishWith(QPromise<Result<U>> &promise, Result<U> result)
{
    promise.addResult(std::move(result));
    promise.finish();
}

} // namespace detail

/// Calls `done` with the result once it is there, unless `context` has gone or the future was cancelled before; then
/// `done` is destroyed unused. Call it on the thread of `context`. `done` must not throw: that ends the program.
/// (QFuture::then(context, ...) of Qt 6.4 asserts when its context has gone, so a watcher that the context owns
/// serves.)
template<class T, class Done>
void whenDone(const Future<T> &future, QObject *context, Done done)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, done = std::move(done)]() mutable noexcept {
                         watcher->deleteLater();
                         if (watcher->future().resultCount() > 0)
                             done(watcher->result());
                         else
                             watcher->disconnect(); // drops `done`, and with it the promise that it may hold
                     });
    watcher->setFuture(future);
}

/// Runs `step` on the value once it is there; `step` returns a Result<U> or a Future<U>. An error passes through.
/// Cancellation passes through too, and so does the death of `context`: then `step` never runs.
template<class T, class Step>
auto andThen(const Future<T> &future, QObject *context, Step step)
{
    using Returned = std::invoke_result_t<Step, const T &>;
    using U = typename detail::unwrapped<Returned>::type;

    // A promise that dies unfinished cancels its future: so does this one when whenDone() drops its step.
    auto promise = std::make_shared<QPromise<Result<U>>>();
    promise->start();
    Future<U> answer = promise->future();
    whenDone(future, context, [promise, context, step = std::move(step)](const Result<T> &result) mutable {
        if (!result)
            return detail::finishWith<U>(*promise, tl::unexpected<Error>(result.error()));
        if constexpr (std::is_same_v<Returned, Result<U>>)
            detail::finishWith<U>(*promise, step(*result));
        else
            whenDone(step(*result), context,
                     [promise](const Result<U> &inner) { detail::finishWith<U>(*promise, inner); });
    });
    return answer;
}
