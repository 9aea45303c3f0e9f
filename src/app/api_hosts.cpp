// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api_hosts.h"

using namespace Qt::StringLiterals;

namespace app {

lab::ApiHosts apiHostsFor(const Authorization &authorization)
{
    const bool atSandbox =
        authorization.kind == Authorization::Kind::AccountToken && authorization.account.provider == sandboxProvider;
    if (!atSandbox)
        return {};
    return {authorization.account.issuer + u"/drive/v3"_s, authorization.account.issuer + u"/api"_s};
}

} // namespace app
