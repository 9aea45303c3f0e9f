// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/page_errors.h"

#include "base/translated.h"

#include <QCoreApplication>

namespace oauth {

namespace {

constexpr char context[] = "page_errors";

constexpr PageError rows[] = {
    {"redirect_uri_mismatch", 400,
     QT_TRANSLATE_NOOP("page_errors",
                       "The client is not of the type “Desktop app”, so its redirect addresses are fixed."),
     QT_TRANSLATE_NOOP("page_errors",
                       "Use the file of a desktop client, or sign in with a redirect address that the client has "
                       "registered.")},
    {"access_denied", 403,
     QT_TRANSLATE_NOOP("page_errors", "The app is in testing, and this account is not among its test users."),
     QT_TRANSLATE_NOOP("page_errors", "Add the account under APIs & Services → OAuth consent screen → Test users, or "
                                      "publish the app.")},
    {"admin_policy_enforced", 400,
     QT_TRANSLATE_NOOP("page_errors", "The administrator of the Workspace forbids this app or one of its scopes."),
     QT_TRANSLATE_NOOP("page_errors", "Ask the administrator to trust the client ID under Security → API controls.")},
    {"org_internal", 403, QT_TRANSLATE_NOOP("page_errors", "The client is for the accounts of one organization alone."),
     QT_TRANSLATE_NOOP("page_errors", "Choose an account of that organization, or make the consent screen external.")},
    {"invalid_client", 401, QT_TRANSLATE_NOOP("page_errors", "The client ID is unknown."),
     QT_TRANSLATE_NOOP("page_errors", "Compare it with the console: it may be cut, or of another project.")},
    {"deleted_client", 401,
     QT_TRANSLATE_NOOP("page_errors", "The client was deleted, by somebody or because nobody used it."),
     QT_TRANSLATE_NOOP("page_errors", "It can be restored for 30 days; then create another one.")},
    {"disabled_client", 401, QT_TRANSLATE_NOOP("page_errors", "The client or its project was suspended."),
     QT_TRANSLATE_NOOP("page_errors", "The owner of the project finds the reason in the console and in their mail.")},
    {"invalid_scope", 400,
     QT_TRANSLATE_NOOP("page_errors", "A scope is misspelt or unknown; the page lists it as {invalid=[…]}."),
     QT_TRANSLATE_NOOP("page_errors", "Leave it out, or copy its full name from the API's documentation.")},
    {"access_not_configured", 400,
     QT_TRANSLATE_NOOP("page_errors", "The administrator of a Workspace for Education has not allowed this app yet."),
     QT_TRANSLATE_NOOP("page_errors", "Ask the administrator to configure access for the client ID.")},
    {"disallowed_useragent", 403,
     QT_TRANSLATE_NOOP("page_errors", "The page is open inside of another program, and not in a browser."),
     QT_TRANSLATE_NOOP("page_errors", "Copy the link and open it in Firefox, Chrome, Edge or Safari.")},
    {"invalid_request", 400,
     QT_TRANSLATE_NOOP("page_errors", "A parameter is missing, doubled or not allowed; the page says which."),
     QT_TRANSLATE_NOOP("page_errors",
                       "Take back further parameters. An address that was cut when it was copied does it, "
                       "too: copy it again.")},
    {"This app isn't verified", 0,
     QT_TRANSLATE_NOOP("page_errors", "Google has not examined the app, and it asks for sensitive scopes."),
     QT_TRANSLATE_NOOP("page_errors", "If the project is yours or your company's: Advanced → Go to the app.")},
    {"AADSTS50011", 0,
     QT_TRANSLATE_NOOP("page_errors", "Entra: the redirect address is not registered for the application."),
     QT_TRANSLATE_NOOP("page_errors",
                       "Register http://localhost under Authentication → Mobile and desktop applications, "
                       "and sign in with the redirect address http://localhost.")},
    {"AADSTS700016", 0,
     QT_TRANSLATE_NOOP("page_errors", "Entra: the application is not in the directory that was asked."),
     QT_TRANSLATE_NOOP("page_errors", "Check the client ID and the tenant.")},
    {"AADSTS50194", 0,
     QT_TRANSLATE_NOOP("page_errors", "Entra: the application is for one tenant, and many were asked for."),
     QT_TRANSLATE_NOOP("page_errors", "Name the tenant: its directory ID or its domain.")},
    {"AADSTS65001", 0, QT_TRANSLATE_NOOP("page_errors", "Entra: nobody has consented to the application yet."),
     QT_TRANSLATE_NOOP("page_errors", "Ask for consent, or let the administrator give it.")},
    {"AADSTS90094", 0,
     QT_TRANSLATE_NOOP("page_errors", "Entra: only an administrator may consent to what is asked for."),
     QT_TRANSLATE_NOOP("page_errors", "Let the administrator consent, or ask for fewer scopes.")},
    {"AADSTS50020", 0, QT_TRANSLATE_NOOP("page_errors", "Entra: the account is of another directory."),
     QT_TRANSLATE_NOOP("page_errors", "Choose another account, or name the tenant of this one.")},
};

} // namespace

QString PageError::cause() const
{
    return translated(context, why);
}

QString PageError::cure() const
{
    return translated(context, whatToDo);
}

std::span<const PageError> pageErrors()
{
    return rows;
}

} // namespace oauth
