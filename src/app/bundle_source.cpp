// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bundle_source.h"

#include "app/account_inspection.h"
#include "app/settings.h"
#include "base/translated.h"
#include "inspect/inspector.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString say(const char *text)
{
    return translated("bundle", text);
}

QString yesOrNo(bool value)
{
    return value ? say("yes") : say("no");
}

QList<std::pair<QString, QString>> facts(Services &services, const BundleMatter &matter)
{
    QList<std::pair<QString, QString>> all;
    if (const auto settings = loadSettings(services.options().dataDir)) {
        all.append({say("A 401 is retried with a fresh token"), yesOrNo(settings->retryOn401)});
        all.append({say("Clients that AODocs is known to allow"), settings->aodocsClients.join(u' ')});
    }
    all.append({say("Without a keychain"), yesOrNo(services.options().memoryOnly)});
    all.append({say("With authorities of its own"), yesOrNo(!services.options().caCertificates.isEmpty())});
    const QString clock = matter.entry ? services.clockWatch().inWords(QUrl(matter.entry->url())) : QString();
    all.append({say("Clock"), clock.isEmpty() ? say("no difference was measured") : clock});
    return all;
}

void addAccount(SupportBundle &bundle, Services &services, const Account &account)
{
    const LiveTokens tokens = services.tokens().inMemory(account.id);
    if (!tokens.idToken.isEmpty()) {
        inspect::Context context = idTokenContext(account, tokens, bundle.madeAt);
        context.leewayAhead = leewayAhead(account.issuer, services.keys(), services.clockWatch());
        context.keys = services.keys().known(account.issuer);
        bundle.parts.append(tokenPart(inspect::inspect(tokens.idToken.reveal(), context), context));
    }
    if (const auto steps = services.traces().read(account); steps && !steps->isEmpty())
        bundle.parts.append(tracePart(account.name, *steps));
}

} // namespace

SupportBundle gatherBundle(Services &services, const BundleMatter &matter)
{
    SupportBundle bundle{services.clock()(), {}};
    if (matter.entry)
        bundle.parts.append(exchangePart(*matter.entry, matter.diagnosis));
    if (const Account *account = services.accounts().byId(matter.accountId))
        addAccount(bundle, services, *account);
    bundle.parts.append(environmentPart(facts(services, matter)));
    return redacted(bundle, secretsBeside(services, matter));
}

QList<Secret> secretsBeside(Services &services, const BundleMatter &matter)
{
    QList<Secret> secrets = matter.credentials;
    for (const Account &account : services.accounts().accounts()) {
        const LiveTokens tokens = services.tokens().inMemory(account.id);
        for (const Secret &token : {tokens.accessToken, tokens.idToken}) {
            if (!token.isEmpty())
                secrets.append(token);
        }
    }
    return secrets;
}

} // namespace app
