// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>
#include <memory>
#include <type_traits>
#include <utility>

/// One answer that comes later. When its owner is destroyed it is cancelled and no later step runs.
template<class T>
using Future = QFuture<Result<T>>;

/// The other end of a Future. When the last copy dies unfulfilled, the Future is cancelled.
template<class T>
using Promise = std::shared_ptr<QPromise<Result<T>>>;

template<class T>
Promise<T> makePromise()
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    return promise;
}

template<class T>
void fulfil(const Promise<T> &promise, const std::type_identity_t<Result<T>> &result)
{
    promise->addResult(result);
    promise->finish();
}

/// An answer that is there already.
template<class T>
Future<T> ready(Result<T> result)
{
    const Promise<T> promise = makePromise<T>(); // what QtFuture has for this was renamed in Qt 6.6
    fulfil<T>(promise, result);
    return promise->future();
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

namespace detail {

template<class U>
void deliver(const Promise<U> &promise, const Result<U> &result, QObject *)
{
    fulfil(promise, result);
}

template<class U>
void deliver(const Promise<U> &promise, const Future<U> &future, QObject *context)
{
    whenDone(future, context, [promise](const Result<U> &result) { fulfil(promise, result); });
}

} // namespace detail

/// Runs `step` on the result, be it a value or an error; `step` returns a Result<U> or a Future<U>.
/// Cancellation passes through, and so does the death of `context`: then `step` never runs.
template<class T, class Step>
auto eitherWay(const Future<T> &future, QObject *context, Step step)
{
    using Returned = std::invoke_result_t<Step, const Result<T> &>;
    using U = typename detail::unwrapped<Returned>::type;

    const Promise<U> promise = makePromise<U>();
    whenDone(future, context, [promise, context, step = std::move(step)](const Result<T> &result) mutable {
        detail::deliver<U>(promise, step(result), context);
    });
    return promise->future();
}

/// Runs `step` on the value once it is there; `step` returns a Result<U> or a Future<U>. An error passes through.
template<class T, class Step>
auto andThen(const Future<T> &future, QObject *context, Step step)
{
    using Returned = std::invoke_result_t<Step, const T &>;
    using U = typename detail::unwrapped<Returned>::type;
    return eitherWay(future, context, [step = std::move(step)](const Result<T> &result) mutable {
        if (result)
            return step(*result);
        if constexpr (std::is_same_v<Returned, Result<U>>)
            return Returned(tl::unexpected<Error>(result.error()));
        else
            return ready<U>(tl::unexpected<Error>(result.error()));
    });
}
