// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/refresh_diagnosis.h"

using namespace Qt::StringLiterals;

namespace app {

QList<diagnosis::RefreshCause> refreshCauses(const Account &account, const Error &why, qint64 now)
{
    const bool wasCutOff = why.code == ErrorCode::RefreshCutOff;
    if (why.code != ErrorCode::ProviderRefused && !wasCutOff)
        return {};
    diagnosis::RefusedRefresh facts;
    facts.error = wasCutOff ? u"invalid_grant"_s : why.subject;
    facts.description = wasCutOff ? QString() : why.detail;
    facts.cutOff = wasCutOff ? why.detail : QString();
    facts.google = account.provider == googleProvider;
    facts.clientId = account.clientId;
    facts.scopes = account.scopesGranted;
    facts.signedInAt = account.signedInAt;
    facts.lastGood = qMax(account.signedInAt, account.refreshTokenCheckedAt);
    facts.now = now;
    return diagnosis::refreshCauses(facts);
}

QString describeRefusal(const Account &account, const Error &why, qint64 now)
{
    const QList<diagnosis::RefreshCause> causes = refreshCauses(account, why, now);
    if (causes.isEmpty() || causes[0].certainty == diagnosis::Certainty::RuledOut)
        return describe(why);
    return QStringList{describe(why), causes[0].reason, causes[0].remedy}.join(u' ');
}

bool endsInSignIn(const Error &why)
{
    return why.code == ErrorCode::RefreshCutOff || why.code == ErrorCode::IdentityChanged ||
           why.code == ErrorCode::RefreshTokenGone ||
           (why.code == ErrorCode::ProviderRefused && why.subject == u"invalid_grant");
}

} // namespace app
