// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/discovery.h"

#include "app/account_inspection.h"
#include "jose/claims.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

/// An issuer that a token names leads to no machine of this network, unless the user added it as a provider.
Future<jose::JwkSet> discoverNamed(Invocation &call, const QString &issuer)
{
    if (isAdded(call, issuer))
        return discover(call, issuer, app::NamedBy::User);
    if (app::isPrivateHost(QUrl(issuer).host()) && !app::keyHost(issuer).isEmpty())
        return ready<jose::JwkSet>(
            failure(ErrorCode::UrlUnusable, issuer,
                    say("a token alone names it, and it is this computer or one of a private network; if it is yours, "
                        "name it with --issuer")));
    return discover(call, issuer, app::NamedBy::Token);
}

Future<KeysByIssuer> discoverNext(Invocation &call, QStringList issuers, const KeysByIssuer &known)
{
    if (issuers.isEmpty())
        return ready<KeysByIssuer>(known);
    const QString issuer = issuers.takeFirst();
    return eitherWay(discoverNamed(call, issuer), &call,
                     [&call, issuers, issuer, known](const Result<jose::JwkSet> &keys) {
                         KeysByIssuer more = known;
                         more.insert(issuer, keys);
                         return discoverNext(call, issuers, more);
                     });
}

} // namespace

QString issuerOf(const jose::CompactToken &token)
{
    return token.claims ? jose::ClaimsSet(*token.claims).string(u"iss").value_or(QString()) : QString();
}

bool isAdded(Invocation &call, const QString &issuer)
{
    const auto services = call.services();
    return services && app::trustIn(issuer, (*services)->accounts().accounts()) == inspect::Trust::Provider;
}

Future<jose::JwkSet> discover(Invocation &call, const QString &issuer, app::NamedBy namedBy)
{
    const auto services = call.services();
    if (!services)
        return ready<jose::JwkSet>(tl::unexpected<Error>(services.error()));
    return app::keysOfIssuer((*services)->keys(), issuer, namedBy, {}, &call); // each asked once: nothing is old
}

QString publishedIssuer(Invocation &call, const QString &asked)
{
    const auto services = call.services();
    return services ? app::publishedIssuer((*services)->keys(), asked) : asked;
}

Future<KeysByIssuer> discoverAll(Invocation &call, QStringList issuers)
{
    issuers.removeAll(QString());
    issuers.removeDuplicates();
    return discoverNext(call, issuers.first(std::min(issuers.size(), mostIssuers)), {});
}

} // namespace cli
