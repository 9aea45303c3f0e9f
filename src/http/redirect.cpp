// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/redirect.h"

#include "http/named_hosts.h"
#include "http/redact.h"
#include "http/shown_url.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace http {

namespace {

QString say(const char *sentence)
{
    return QCoreApplication::translate("http::redirect", sentence);
}

QString bodyInWords()
{
    return say("The body");
}

/// Headers that describe a body, and go with it (RFC 9110 15.4).
constexpr const char *bodyHeaders[] = {"Content-Type", "Content-Encoding", "Content-Language", "Content-Location",
                                       "Content-Length"};

Result<QUrl> targetOf(const Exchange &exchange)
{
    const QByteArray location = exchange.response.headers.value("Location");
    const QUrl target = exchange.request.url.resolved(QUrl::fromEncoded(location, QUrl::TolerantMode));
    const QString shown = shownUrl(target);
    if (!target.isValid() || target.host().isEmpty() || !QStringList{u"http"_s, u"https"_s}.contains(target.scheme()))
        return failure(ErrorCode::UrlUnusable, shown, say("the redirect points to no http or https address"));
    if (exchange.request.url.scheme() == "https"_L1 && target.scheme() == "http"_L1)
        return failure(ErrorCode::UrlUnusable, shown, say("the redirect leaves https for plain http"));
    return target.adjusted(QUrl::RemoveUserInfo);
}

/// 303 always asks for a GET; with 301 and 302 a POST becomes one, as browsers have it.
bool becomesGet(int status, const QByteArray &method)
{
    return (status == 303 && method != "HEAD") || ((status == 301 || status == 302) && method == "POST");
}

/// Builds the next request part by part, and notes what became of each.
class HopBuilder
{
public:
    HopBuilder(const Exchange &exchange, const QUrl &target, bool mayLeaveOrigin)
        : m_request(exchange.request)
        , m_status(exchange.response.status)
        , m_crosses(!isSameOrigin(exchange.request.url, target))
        , m_isAllowed(mayLeaveOrigin)
    {
        m_hop.next = m_request;
        m_hop.next.url = target;
    }

    RedirectHop build()
    {
        method();
        credential();
        headers();
        body();
        return m_hop;
    }

private:
    void note(const QString &name, bool kept, const QString &why) { m_hop.parts.append({name, kept, why}); }

    void method()
    {
        if (!becomesGet(m_status, m_request.method))
            return;
        m_hop.next.method = "GET";
        m_becameGet = true;
        note(QString::fromLatin1(m_request.method), false, say("%1 asks for a GET instead").arg(m_status));
    }

    void credential()
    {
        if (m_request.authorization.isEmpty())
            return;
        const bool isKept = !m_crosses || m_isAllowed;
        if (!isKept)
            m_hop.next.authorization = {};
        note(u"Authorization"_s, isKept, m_crosses ? whyAcross() : say("the same scheme, host and port"));
    }

    void headers()
    {
        if (!m_crosses)
            return;
        drop("Host", say("it names the host that was asked before")); // RFC 9110 7.2: that of the target, never another
        for (const auto &[name, value] : m_request.headers.fields()) {
            if (!isSecretHeader(name, value)) // Cookie, X-Api-Key, X-Auth-Token…
                continue;
            if (m_isAllowed)
                note(QString::fromUtf8(name), true, whyAcross());
            else
                drop(name, whyAcross());
        }
    }

    void body()
    {
        if (m_request.body.isEmpty() || !(m_crosses || m_becameGet))
            return;
        const bool isKept = m_isAllowed && !m_becameGet;
        note(bodyInWords(), isKept, m_becameGet ? say("a GET has none") : whyAcross());
        if (isKept)
            return;
        m_hop.next.body.clear();
        for (const char *name : bodyHeaders)
            drop(name, say("there is no body"));
    }

    void drop(const QByteArray &name, const QString &why)
    {
        if (!m_hop.next.headers.contains(name))
            return;
        m_hop.next.headers.remove(name);
        note(QString::fromUtf8(name), false, why);
    }

    QString whyAcross() const
    {
        return m_isAllowed ? say("you allowed it for this host") : say("it would go to another scheme, host or port");
    }

    const Request &m_request;
    int m_status;
    bool m_crosses;   ///< to another origin
    bool m_isAllowed; ///< by the user, to go there whole
    bool m_becameGet = false;
    RedirectHop m_hop;
};

} // namespace

bool isSameOrigin(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && hostWithPort(a) == hostWithPort(b);
}

bool isRedirect(const Response &response)
{
    constexpr int statuses[] = {301, 302, 303, 307, 308};
    return std::find(std::begin(statuses), std::end(statuses), response.status) != std::end(statuses) &&
           response.headers.contains("Location");
}

Result<RedirectHop> nextHop(const Exchange &exchange, const QSet<QString> &allowedHosts)
{
    const auto target = targetOf(exchange);
    if (!target)
        return tl::unexpected<Error>(target.error());
    return HopBuilder(exchange, *target, isNamedIn(allowedHosts, *target)).build();
}

QStringList withheld(const Exchange &exchange)
{
    const auto target = targetOf(exchange);
    if (!target || isSameOrigin(exchange.request.url, *target))
        return {};
    QStringList names;
    for (const RedirectPart &part : HopBuilder(exchange, *target, true).build().parts) {
        if (part.kept && !names.contains(part.name))
            names.append(part.name);
    }
    return names;
}

QStringList inWords(const RedirectHop &hop)
{
    QStringList lines;
    for (const RedirectPart &part : hop.parts)
        lines.append((part.kept ? say("%1: sent again, %2.") : say("%1: not sent, %2.")).arg(part.name, part.why));
    return lines;
}

} // namespace http
