// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/token_verdict.h"

#include "base/plain_text.h"
#include "base/time_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace token_verdict {

namespace {

using State = VerdictBanner::State;

QString say(const char *text)
{
    return QCoreApplication::translate("TokenPage", text);
}

State stateOf(inspect::Verdict verdict)
{
    switch (verdict) {
    case inspect::Verdict::Valid:
        return State::Valid;
    case inspect::Verdict::Invalid:
        return State::Invalid;
    case inspect::Verdict::Unverified:
        return State::Unverified;
    case inspect::Verdict::Unreadable:
        return State::Unreadable;
    }
    Q_UNREACHABLE();
}

} // namespace

QString typeName(app::TokenType type)
{
    return type == app::TokenType::Id ? say("ID token") : say("Access token");
}

VerdictBanner::Content judged(const inspect::Inspection &inspection, const QString &detail)
{
    const State state = inspect::isSecretKind(inspection.kind) ? State::Warn : stateOf(inspection.verdict);
    return {state, {}, inspection.headline, detail};
}

VerdictBanner::Content opaque(const app::Account &account, qint64 expiresAt, qint64 now)
{
    const QString name = plain_text::visible(account.name);
    const QString reader = say("It is opaque: only %1 can read it.").arg(QUrl(account.issuer).host());
    if (expiresAt <= now)
        return {State::Invalid, say("Expired"), say("The access token of %1 has expired").arg(name),
                say("It expired %1. %2").arg(time_text::full(expiresAt, now), reader)};
    return {State::Info, say("Opaque"), say("Access token of %1").arg(name),
            say("%1 It expires %2.").arg(reader, time_text::full(expiresAt, now))};
}

VerdictBanner::Content missing(const app::Account &account, app::TokenType type)
{
    return {State::Info,
            {},
            say("%1 of %2 is not fetched yet").arg(typeName(type), plain_text::visible(account.name)),
            account.refreshToken != app::Kept::Nowhere
                ? say("Short-lived tokens are in memory alone. A request gets one by itself.")
                : say("The provider gave no refresh token: sign in again.")};
}

VerdictBanner::Content reading(qsizetype bytes)
{
    return {State::Waiting, {}, say("Reading %L1 bytes").arg(bytes), {}};
}

VerdictBanner::Content refreshing(const app::Account &account)
{
    return {State::Waiting, {}, say("Asking %1 for a fresh token").arg(QUrl(account.issuer).host()), {}};
}

VerdictBanner::Content notRefreshed(const QString &why)
{
    return {State::Error, {}, say("No fresh token came"), plain_text::visible(why)};
}

} // namespace token_verdict
