// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preflight.h"

#include "base/time_text.h"
#include "diagnosis/api.h"
#include "http/form.h"
#include "http/named_hosts.h"
#include "inspect/token_kind.h"
#include "jose/claims.h"
#include "oauth/provider.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

using Kind = Authorization::Kind;

QString say(const char *text)
{
    return QCoreApplication::translate("preflight", text);
}

/// What the rules look at.
struct Facts
{
    const PlannedRequest &planned;
    Secret token; ///< empty while there is none in memory
    inspect::TokenKind kind;
    qint64 expiresAt; ///< seconds since the epoch; 0 when not known
};

bool isAccount(const Facts &facts)
{
    return facts.planned.authorization.kind == Kind::AccountToken;
}

bool canRefresh(const Facts &facts)
{
    const Authorization &authorization = facts.planned.authorization;
    const bool isInVain = authorization.type == TokenType::Id && facts.planned.tokens.isIdTokenOlder;
    return isAccount(facts) && authorization.account.refreshToken != Kept::Nowhere && !isInVain;
}

bool isIdToken(const Facts &facts)
{
    return isAccount(facts) ? facts.planned.authorization.type == TokenType::Id
                            : facts.kind == inspect::TokenKind::IdToken;
}

QString expired(const Facts &facts)
{
    const bool isOver = facts.expiresAt > 0 && facts.expiresAt <= facts.planned.now;
    if (!isOver || canRefresh(facts))
        return {};
    return say("expired %1").arg(time_text::relative(facts.expiresAt, facts.planned.now));
}

QString gone(const Facts &facts)
{
    const bool isGone = isAccount(facts) && facts.token.isEmpty() && !canRefresh(facts);
    return isGone ? say("no token is left; sign in again") : QString();
}

QString noBearer(const Facts &facts)
{
    if (inspect::isSecretKind(facts.kind))
        return say("no API takes a %1 as bearer token").arg(inspect::kindName(facts.kind));
    const bool isNone = facts.kind == inspect::TokenKind::Unreadable && !facts.token.isEmpty();
    return isNone ? say("this is no token") : QString();
}

QString wrongKind(const Facts &facts)
{
    return isIdToken(facts) && diagnosis::apiOf(facts.planned.url) == diagnosis::Api::Drive
               ? say("Drive takes no ID token")
               : QString();
}

QString securityCode(const Facts &facts)
{
    const bool isElsewhere = facts.planned.authorization.kind == Kind::SecurityCode &&
                             diagnosis::apiOf(facts.planned.url) != diagnosis::Api::Aodocs;
    return isElsewhere ? say("only AODocs takes a security code") : QString();
}

QString offList(const Facts &facts)
{
    if (!isAccount(facts))
        return {};
    const QString &issuer = facts.planned.authorization.account.issuer;
    const HostExceptions missing = missingExceptions(facts.planned.url, issuer, facts.planned.exceptions);
    if (missing.hosts.isEmpty())
        return {};
    return say("%1 is not on the list for %2").arg(*missing.hosts.begin(), http::hostWithUnusualPort(QUrl(issuer)));
}

QString plainHttp(const Facts &facts)
{
    const bool isOpen = facts.planned.authorization.kind != Kind::Nothing && facts.planned.url.scheme() == "http"_L1 &&
                        !oauth::isSecureOrLoopback(facts.planned.url);
    return isOpen ? say("plain http can be read on the way") : QString();
}

/// RFC 9700 4.3.2: servers and proxies on the way write addresses down.
QString tokenInAddress(const Facts &facts)
{
    const http::Form query = http::queryOf(facts.planned.url);
    const bool isThere = http::formCount(query, u"access_token") > 0 || http::formCount(query, u"id_token") > 0;
    return isThere ? say("a token in the address ends up in logs") : QString();
}

QString scopeMissing(const Facts &facts)
{
    const QStringList &needed = facts.planned.scopesAny;
    const QStringList &granted = facts.planned.authorization.account.scopesGranted;
    const bool isGranted = std::any_of(needed.cbegin(), needed.cend(),
                                       [&granted](const QString &scope) { return granted.contains(scope); });
    if (!isAccount(facts) || isIdToken(facts) || needed.isEmpty() || isGranted)
        return {};
    return say("the scope for this was not granted");
}

struct Rule
{
    const char *id;
    QString (*text)(const Facts &);
};

constexpr Rule rules[] = {
    {"no-token", gone},
    {"expired", expired},
    {"no-bearer-token", noBearer},
    {"wrong-kind", wrongKind},
    {"host-off-list", offList},
    {"plain-http", plainHttp},
    {"token-in-address", tokenInAddress},
    {"security-code", securityCode},
    {"scope-missing", scopeMissing},
};

Facts factsOf(const PlannedRequest &planned)
{
    const Authorization &authorization = planned.authorization;
    if (authorization.kind == Kind::AccountToken) {
        const Secret &token = planned.tokens.token(authorization.type);
        return {planned, token, inspect::TokenKind::Opaque,
                token.isEmpty() ? 0 : planned.tokens.expiresAt(authorization.type)};
    }
    if (authorization.kind != Kind::Bearer)
        return {planned, {}, inspect::TokenKind::Opaque, 0};
    const jose::CompactToken token = jose::parseCompact(authorization.value.reveal());
    const qint64 expiresAt = token.claims ? jose::ClaimsSet(*token.claims).numericDate(u"exp").value_or(0) : 0;
    return {planned, authorization.value, inspect::tokenKind(token), expiresAt};
}

} // namespace

QList<Concern> preflight(const PlannedRequest &planned)
{
    const Facts facts = factsOf(planned);
    QList<Concern> concerns;
    for (const Rule &rule : rules) {
        if (const QString text = rule.text(facts); !text.isEmpty())
            concerns.append({QString::fromLatin1(rule.id), text});
    }
    return concerns;
}

} // namespace app
