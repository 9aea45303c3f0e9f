// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/scripted_browser.h"

#include "http/form.h"
#include "http/shown_url.h"
#include "sandbox/pages.h"
#include "sandbox/people.h"

#include <QCoreApplication>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QTimer>
#include <optional>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr int maximumSteps = 10;

QString say(const char *text)
{
    return QCoreApplication::translate("sandbox::ScriptedBrowser", text);
}

/// The hidden field of the sandbox's forms, or empty when the page has none.
QString requestId(const QString &html)
{
    static const QRegularExpression hidden(u"<input type=\"hidden\" name=\"request\" value=\"([A-Za-z0-9_-]+)\">"_s);
    return hidden.match(html).captured(1);
}

/// The boxes that are ticked, as a browser sends them.
http::Form tickedBoxes(const QString &html, const QStringList &unticked)
{
    static const QRegularExpression box(u"<input type=\"checkbox\" name=\"scope\" value=\"([^\"&]+)\" checked>"_s);
    http::Form ticked;
    for (const auto &match : box.globalMatch(html)) {
        if (!unticked.contains(match.captured(1)))
            ticked.append({u"scope"_s, match.captured(1)});
    }
    return ticked;
}

http::Request submission(const QUrl &page, const char *path, const http::Form &form)
{
    return {"POST"_ba,
            page.resolved(QUrl(QString::fromLatin1(path))),
            {{"Content-Type"_ba, "application/x-www-form-urlencoded"_ba}},
            http::encodeForm(form),
            {}};
}

/// What the person does on a page of the sandbox; nothing when there is nothing to press.
std::optional<http::Request> press(const QUrl &url, const QByteArray &page, const Behaviour &behaviour)
{
    const QString html = QString::fromUtf8(page);
    if (html.contains("name=\"user_code\""_L1) && !html.contains("role=\"alert\""_L1))
        return submission(url, pages::devicePath, {{u"user_code"_s, behaviour.userCode}});
    const QString id = requestId(html);
    if (id.isEmpty())
        return {};
    if (html.contains("name=\"decision\""_L1))
        return submission(url, pages::consentPath,
                          http::Form{{u"request"_s, id}, {u"decision"_s, behaviour.allow ? u"allow"_s : u"deny"_s}} +
                              tickedBoxes(html, behaviour.unticked));
    const Person *person = findPerson(behaviour.email);
    if (!person || !html.contains(behaviour.email.toHtmlEscaped()))
        return {};
    return submission(url, pages::accountPath,
                      {{u"request"_s, id}, {u"account"_s, QString::fromLatin1(person->subject)}});
}

/// Where a redirect or a button leads; nothing on the last page.
std::optional<http::Request> nextRequest(const http::Request &request, const http::Response &response,
                                         const Behaviour &behaviour)
{
    if (response.status / 100 == 3 && response.headers.contains("Location"_ba)) {
        const QUrl target(QString::fromUtf8(response.headers.value("Location"_ba)), QUrl::StrictMode);
        return http::Request{"GET"_ba, request.url.resolved(target), {}, {}, {}};
    }
    return press(request.url, response.body, behaviour);
}

bool isLoopback(const QUrl &url)
{
    return url.isValid() && url.scheme() == "http"_L1 && (url.host() == "127.0.0.1"_L1 || url.host() == "::1"_L1);
}

QNetworkRequest toQt(const http::Request &request)
{
    QNetworkRequest wanted(request.url);
    wanted.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    wanted.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    wanted.setRawHeader("User-Agent"_ba, "Tokenloupe scripted browser"_ba);
    for (const auto &[name, value] : request.headers.fields())
        wanted.setRawHeader(name, value);
    return wanted;
}

http::Response toResponse(QNetworkReply &reply)
{
    http::Response response;
    response.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    response.reason = reply.attribute(QNetworkRequest::HttpReasonPhraseAttribute).toByteArray();
    for (const auto &[name, value] : reply.rawHeaderPairs())
        response.headers.add(name, value);
    response.body = reply.isOpen() ? reply.readAll() : QByteArray();
    return response;
}

Result<http::Response> outcome(QNetworkReply &reply)
{
    const QString host = reply.url().authority();
    if (reply.error() == QNetworkReply::OperationCanceledError)
        return failure(ErrorCode::TimedOut, host, say("the scripted browser gave up waiting"));
    http::Response response = toResponse(reply);
    if (response.status == 0)
        return failure(ErrorCode::HostUnreachable, host, reply.errorString());
    return response;
}

} // namespace

ScriptedBrowser::ScriptedBrowser(Behaviour behaviour, QObject *parent)
    : QObject(parent)
    , m_behaviour(std::move(behaviour))
{
    m_manager.setProxy(QNetworkProxy::NoProxy);
}

Future<http::Response> ScriptedBrowser::visit(const QUrl &url)
{
    return step({"GET"_ba, url, {}, {}, {}}, maximumSteps);
}

Future<http::Response> ScriptedBrowser::step(const http::Request &request, int stepsLeft)
{
    if (stepsLeft == 0)
        return ready<http::Response>(
            failure(ErrorCode::AnswerMalformed, request.url.authority(), say("its pages lead to no end")));
    return andThen(fetch(request), this, [this, request, stepsLeft](const http::Response &response) {
        m_visited.append({request.method, request.url.path(QUrl::FullyEncoded).toLatin1(), response.status});
        const std::optional<http::Request> next = nextRequest(request, response, m_behaviour);
        return next ? step(*next, stepsLeft - 1) : ready<http::Response>(response);
    });
}

Future<http::Response> ScriptedBrowser::fetch(const http::Request &request)
{
    if (!isLoopback(request.url))
        return ready<http::Response>(failure(ErrorCode::UrlUnusable, http::shownUrl(request.url),
                                             say("the scripted browser visits loopback addresses only")));
    QNetworkReply *reply = m_manager.sendCustomRequest(toQt(request), request.method, request.body);
    QTimer::singleShot(m_behaviour.deadline, reply, &QNetworkReply::abort);
    const Promise<http::Response> promise = makePromise<http::Response>();
    connect(reply, &QNetworkReply::finished, this, [reply, promise] {
        reply->deleteLater();
        fulfil(promise, outcome(*reply));
    });
    return promise->future();
}

} // namespace sandbox
