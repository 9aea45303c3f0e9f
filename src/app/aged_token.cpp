// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/aged_token.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QString &itemOf(TokenType type)
{
    return type == TokenType::Access ? agedAccessTokenItem : agedIdTokenItem;
}

/// "<expiry> <token>": an opaque token does not tell its expiry.
Secret written(const AgedToken &token)
{
    return Secret(QByteArray::number(token.expiresAt) + ' ' + token.token.reveal());
}

AgedToken readFrom(const Secret &item)
{
    const QByteArray &text = item.reveal();
    const qsizetype space = text.indexOf(' ');
    return space < 0 ? AgedToken() : AgedToken{Secret(text.mid(space + 1)), text.left(space).toLongLong()};
}

} // namespace

Future<AgedToken> agedToken(AccountSecrets &secrets, const Account &account, TokenType type, QObject *owner)
{
    if (account.refreshToken == Kept::Memory) // it ends with this process, before any token of it runs out
        return ready<AgedToken>(AgedToken());
    return andThen(secrets.get(account, itemOf(type)), owner,
                   [](const Secret &item) { return Result<AgedToken>(readFrom(item)); });
}

Future<AgedToken> keepAged(AccountSecrets &secrets, const Account &account, TokenType type, const AgedToken &token,
                           QObject *owner)
{
    return andThen(agedToken(secrets, account, type, owner), owner,
                   [&secrets, account, type, token, owner](const AgedToken &before) {
                       if (!before.token.isEmpty())
                           return ready<AgedToken>(before);
                       return andThen(secrets.keep(account, {{itemOf(type), written(token)}}), owner,
                                      [token](const Keeping &keeping) -> Result<AgedToken> {
                                          if (keeping.why)
                                              return tl::unexpected<Error>(*keeping.why);
                                          return token;
                                      });
                   });
}

Future<bool> forgetAged(AccountSecrets &secrets, const Account &account, QObject *owner)
{
    return andThen(secrets.forgetItem(account, agedAccessTokenItem), owner,
                   [&secrets, account](bool) { return secrets.forgetItem(account, agedIdTokenItem); });
}

} // namespace app
