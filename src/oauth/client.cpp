// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/client.h"

#include "base/translated.h"

#include <QStringList>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace oauth {

QString whyNoTokenParameter(const QString &name)
{
    const QStringList own = {u"grant_type"_s,    u"code"_s,      u"redirect_uri"_s,  u"code_verifier"_s, u"scope"_s,
                             u"refresh_token"_s, u"client_id"_s, u"client_secret"_s, u"device_code"_s};
    const QStringList secrets = {u"password"_s,      u"assertion"_s,   u"client_assertion"_s,
                                 u"subject_token"_s, u"actor_token"_s, u"access_token"_s};
    if (own.contains(name))
        return translated("oauth", "it is set by the token request itself");
    if (secrets.contains(name))
        return translated("oauth", "it is a secret, and these parameters are stored in plain");
    return {};
}

QString projectNumber(const QString &clientId)
{
    const QString number = clientId.left(std::max<qsizetype>(0, clientId.indexOf(u'-')));
    const bool digits = std::all_of(number.begin(), number.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits ? number : QString();
}

} // namespace oauth
