// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scope_review.h"

#include "base/translated.h"
#include "inspect/meaning.h"
#include "oauth/scope.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString say(const char *text)
{
    return translated("ScopeReview", text);
}

bool allows(const QStringList &scopes, const lab::Preset &preset)
{
    return std::any_of(preset.scopesAny.begin(), preset.scopesAny.end(),
                       [&scopes](const QString &scope) { return oauth::missingScope({scope}, scopes).isEmpty(); });
}

QString inWords(const QString &scope)
{
    const QString meaning = inspect::scopeMeaning(scope);
    return meaning.isEmpty() ? scope : u"“%1” (%2)"_s.arg(meaning, scope);
}

} // namespace

ScopeReview reviewScopes(const Account &account, const QList<lab::Preset> &presets)
{
    ScopeReview review;
    review.missing = oauth::missingScope(account.scopesRequested, account.scopesGranted);
    for (const lab::Preset &preset : presets) {
        if (allows(account.scopesRequested, preset) && !allows(account.scopesGranted, preset))
            review.refused.append(lab::titleOf(preset));
    }
    return review;
}

QString describe(const ScopeReview &review)
{
    if (review.missing.isEmpty())
        return {};
    QStringList words;
    for (const QString &scope : review.missing)
        words.append(inWords(scope));
    const QString granted =
        say("Asked for, and not granted: %1. The box on the consent page has to be ticked.").arg(words.join(u", "_s));
    if (review.refused.isEmpty())
        return granted;
    return granted + u' ' + say("Without it these are refused with 403: %1.").arg(lab::someOf(review.refused));
}

} // namespace app
