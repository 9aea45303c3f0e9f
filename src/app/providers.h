// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/form.h"

#include <QStringList>
#include <span>

namespace app {

/// A row of the table of providers that the faces offer by name. What is not in it comes by discovery.
struct ProviderRow
{
    const char *id; ///< one of those of app::Account
    const char *name;
    const char *scope;      ///< what is asked for when nothing is named, in the order of the table
    const char *offered;    ///< further scopes worth offering
    http::Form (*extras)(); ///< parameters that its authorization requests always need
};

std::span<const ProviderRow> providers();

/// The row of that id, or that of any other OpenID provider.
const ProviderRow &providerRow(const QString &id);

/// The name of the row, in the user's language.
QString providerName(const QString &id);

/// What is asked for when nothing is named.
QStringList defaultScope(const QString &providerId);

/// That, and what else may be ticked.
QStringList offeredScope(const QString &providerId);

/// What of that another device may be given; Google, and the sandbox like it, refuse such a sign-in for anything else.
QStringList offeredToDevice(const QString &providerId);

} // namespace app
