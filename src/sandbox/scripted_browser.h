// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "http/message.h"
#include "sandbox/sandbox.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <chrono>

namespace sandbox {

/// Who signs in, and what they decide.
struct Behaviour
{
    QString email; ///< of one of the sandbox's people
    bool allow = true;
    QString userCode = {};     ///< typed where a device's code is asked for
    QStringList unticked = {}; ///< scopes whose boxes they clear; the others stay as they arrive
    std::chrono::milliseconds deadline = std::chrono::seconds(30); ///< for each step
};

/// A small HTTP client in the place of a browser and a person: it follows an authorization URL of the sandbox through
/// account choice and consent to the application's loopback address. For `demo` and the tests, and named as such in its
/// User-Agent. It goes nowhere but to loopback literals and runs no script.
class ScriptedBrowser : public QObject
{
    Q_OBJECT

public:
    explicit ScriptedBrowser(Behaviour behaviour, QObject *parent = nullptr);

    /// Gives the last page: the application's answer to the callback, or a page on which there is nothing to press.
    /// Errors: UrlUnusable (no loopback literal), HostUnreachable, TimedOut, AnswerMalformed (no end after 10 steps).
    Future<http::Response> visit(const QUrl &url);

    /// Each step that was answered, in order.
    QList<LogEntry> visited() const { return m_visited; }

private:
    Future<http::Response> step(const http::Request &request, int stepsLeft);
    Future<http::Response> fetch(const http::Request &request);

    Behaviour m_behaviour;
    QNetworkAccessManager m_manager;
    QList<LogEntry> m_visited;
};

} // namespace sandbox
