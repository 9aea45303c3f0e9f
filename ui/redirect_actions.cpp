// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/redirect_actions.h"

#include "http/named_hosts.h"
#include "ui/icons.h"
#include "ui/question.h"
#include "ui/redirects_view.h"
#include "ui/response_view.h"

#include <QAction>

using namespace Qt::StringLiterals;

RedirectActions::RedirectActions(const app::Answered &answered, ResponseView &view)
    : QObject(&view)
    , m_answered(answered)
    , m_view(view)
    , m_follow(new QAction(icons::icon(u"send"_s), tr("Follow"), this))
    , m_followWhole(new QAction(icons::icon(u"key"_s), QString(), this))
{
    m_follow->setObjectName(u"follow"_s);
    m_followWhole->setObjectName(u"followWhole"_s);
    connect(m_follow, &QAction::triggered, this, &RedirectActions::follow);
    connect(m_followWhole, &QAction::triggered, this, &RedirectActions::askToFollowWhole);
    m_view.redirects().setAction(*m_followWhole);
    withdraw();
}

void RedirectActions::withdraw()
{
    m_followWhole->setVisible(false);
}

/// What a redirect would take along stands there before it is followed.
QAction *RedirectActions::showNextHop()
{
    const http::Exchange &exchange = *m_answered.evidence.exchange;
    bool isOpen = false;
    if (http::isRedirect(exchange.response)) {
        const auto hop = http::nextHop(exchange);
        isOpen = hop.has_value();
        if (hop)
            m_steps.append({exchange.response.status, exchange.request.url, *hop, false, exchange.timing});
        else
            Q_EMIT notice(describe(hop.error()));
    }
    if (isOpen)
        offerWhole();
    m_view.showRedirects(m_steps);
    return isOpen ? m_follow : nullptr;
}

void RedirectActions::offerWhole()
{
    const QStringList withheld = http::withheld(*m_answered.evidence.exchange);
    const QString host = m_steps.last().hop.next.url.authority();
    m_followWhole->setText(withheld.contains(u"Authorization"_s) ? tr("Send on to %1 with the token…").arg(host)
                                                                 : tr("Send on to %1 with all of it…").arg(host));
    m_followWhole->setVisible(!withheld.isEmpty());
}

/// What keeps the origin is authorized as before; elsewhere nothing of the user's goes. Over plain http a secret in the
/// address needs no yes: the server itself has put it there.
void RedirectActions::follow()
{
    const RedirectStep &step = m_steps.last();
    const bool isKept = http::isSameOrigin(step.from, step.hop.next.url);
    app::HostExceptions exceptions = m_answered.exceptions;
    exceptions.plainHttp.insert(http::hostWithPort(step.hop.next.url));
    request(isKept ? m_answered.authorization : app::Authorization(), exceptions);
}

void RedirectActions::request(const app::Authorization &authorization, const app::HostExceptions &exceptions)
{
    RedirectStep &step = m_steps.last();
    step.followed = true;
    http::Request next = step.hop.next;
    if (m_answered.authorization.kind != app::Authorization::Kind::Nothing)
        next.authorization = {}; // it is brought anew
    Q_EMIT followRequested(next, authorization, exceptions);
}

/// Its issuer's list and plain http are answered with the same yes, which names them.
void RedirectActions::askToFollowWhole()
{
    const http::Exchange &exchange = *m_answered.evidence.exchange;
    const QUrl target = m_steps.last().hop.next.url;
    http::Request whole = exchange.request;
    whole.url = target;
    app::HostExceptions exceptions = m_answered.exceptions;
    const app::HostExceptions missing = app::missingFor(whole, m_answered.authorization, exceptions);
    exceptions.hosts.unite(missing.hosts);
    exceptions.plainHttp.unite(missing.plainHttp);
    const Question question = {
        tr("Send it on?"),
        tr("Send to %1 what was meant for %2?").arg(target.authority(), exchange.request.url.authority()),
        tr("This goes there too: %1.").arg(http::withheld(exchange).join(u", "_s)) + u'\n' +
            (target.scheme() == "http"_L1
                 ? tr("The address is plain http: whoever sits on the way can read it.")
                 : tr("Whoever runs %1 can use a token until it expires.").arg(target.authority())),
        tr("Send it on")};
    ask(&m_view, question, [this, exceptions, asked = exchange.startedAt] {
        const auto &shown = m_answered.evidence.exchange;
        if (shown && shown->startedAt == asked) // and not something else that was sent meanwhile
            followWhole(exceptions);
    });
}

void RedirectActions::followWhole(const app::HostExceptions &exceptions)
{
    RedirectStep &step = m_steps.last();
    const auto hop = http::nextHop(*m_answered.evidence.exchange, {http::hostWithPort(step.hop.next.url)});
    if (!hop) // it was one when it was offered
        return Q_EMIT notice(describe(hop.error()));
    step.hop = *hop;
    request(m_answered.authorization, exceptions);
}
