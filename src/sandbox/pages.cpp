// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/pages.h"

#include "sandbox/scopes.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sandbox::pages {

namespace {

constexpr char style[] = R"(
:root { color-scheme: light dark; --page: #f3f5f8; --card: #ffffff; --text: #1b2430; --soft: #55606f; --line: #d5dbe3;
  --accent: #1f5fbf; --on-accent: #ffffff; --hover: #eaf1fb; --note: #fff4d6; --note-text: #5a4300; }
@media (prefers-color-scheme: dark) {
  :root { --page: #14181e; --card: #1e242c; --text: #e6eaf0; --soft: #a3aebb; --line: #37414d; --accent: #8ab8ff;
    --on-accent: #0c1a2e; --hover: #28313c; --note: #3a3013; --note-text: #ffe2a0; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: flex; align-items: center; justify-content: center; padding: 1.5rem;
  background: var(--page); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; }
main { width: 100%; max-width: 28rem; background: var(--card); border: 1px solid var(--line); border-radius: 12px;
  padding: 2rem; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 1.25rem 0 .5rem; }
p { margin: .5rem 0; }
.soft { color: var(--soft); }
.note { background: var(--note); color: var(--note-text); border-radius: 8px; padding: .5rem .75rem; font-size: .875rem;
  margin: 0; }
ul { padding-left: 1.25rem; }
.box { list-style: none; margin-left: -1.25rem; }
.box label { display: flex; gap: .75rem; align-items: flex-start; cursor: pointer; padding: .25rem 0; }
.box input { width: 1.25rem; height: 1.25rem; margin: .125rem 0 0; flex: none; accent-color: var(--accent); }
button { font: inherit; cursor: pointer; border-radius: 8px; border: 1px solid var(--line); background: transparent;
  color: var(--text); min-height: 2.75rem; padding: .5rem 1.25rem; }
button:hover { background: var(--hover); }
button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.account { display: block; width: 100%; text-align: left; margin-top: .75rem; padding: .75rem 1rem; }
.account span { display: block; color: var(--soft); font-size: .875rem; }
.choice { display: flex; justify-content: flex-end; gap: .75rem; margin-top: 1.5rem; }
.primary { background: var(--accent); color: var(--on-accent); border-color: var(--accent); }
.primary:hover { background: var(--accent); filter: brightness(1.08); }
input[name=user_code] { font: 1.25rem/1.5 ui-monospace, monospace; width: 100%; padding: .5rem .75rem; border-radius: 8px;
  border: 1px solid var(--line); background: transparent; color: var(--text); text-transform: uppercase; }
code { font-size: .875rem; }
)";

QString say(const char *text)
{
    return QCoreApplication::translate("sandbox::pages", text);
}

QString escaped(const QString &text)
{
    return text.toHtmlEscaped();
}

/// Chromium applies form-action to the redirect that follows the form too. Its grammar has no IPv6 literals, so a
/// redirect to [::1] needs the whole scheme.
QByteArray formTarget(const QString &redirectUri)
{
    if (redirectUri.isEmpty())
        return {};
    const QUrl url(redirectUri);
    return url.host() == "127.0.0.1"_L1 ? " http://127.0.0.1:"_ba + QByteArray::number(url.port()) : " http:"_ba;
}

QByteArray contentSecurityPolicy(const QString &redirectUri)
{
    const QByteArray hash = QCryptographicHash::hash(QByteArray(style), QCryptographicHash::Sha256).toBase64();
    return "default-src 'none'; style-src 'sha256-"_ba + hash + "'; form-action 'self'" + formTarget(redirectUri) +
           "; frame-ancestors 'none'; base-uri 'none'";
}

/// `body` is HTML; `title` is text.
http::Response page(int status, const QString &title, const QString &body, const QString &redirectUri = {})
{
    const QString html = u"<!doctype html>\n<html lang=\"%6\">\n<head>\n<meta charset=\"utf-8\">\n"
                         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                         "<title>%1 – %2</title>\n<style>%3</style>\n</head>\n<body>\n<main>\n"
                         "<p class=\"note\">%4</p>\n<h1>%1</h1>\n%5</main>\n</body>\n</html>\n"_s.arg(
                             escaped(title), escaped(say("Tokenloupe sandbox")), QString::fromLatin1(style),
                             escaped(say("This is the Tokenloupe sandbox on your own computer, not Google. The "
                                         "people and their data are invented.")),
                             body, /*: The language of this page, as HTML has it */ say("en"));
    return {status,
            {},
            {{"Content-Type"_ba, "text/html; charset=utf-8"_ba},
             {"Content-Security-Policy"_ba, contentSecurityPolicy(redirectUri)}},
            html.toUtf8()};
}

QString form(const char *action, const QByteArray &requestId, const QString &buttons)
{
    return u"<form method=\"post\" action=\"%1\">\n<input type=\"hidden\" name=\"request\" value=\"%2\">\n%3</form>\n"_s
        .arg(QLatin1StringView(action), QString::fromLatin1(requestId), buttons);
}

QString accountButton(const Person &person)
{
    const QString email = QString::fromLatin1(person.email);
    return u"<button class=\"account\" id=\"account-%1\" name=\"account\" value=\"%2\">%3 <span>%4</span></button>\n"_s
        .arg(email.section(u'@', 0, 0), QLatin1StringView(person.subject), escaped(person.name()), escaped(email));
}

QString scopeItem(const QString &scope, bool ticked)
{
    const QString words = u"%1<br><code class=\"soft\">%2</code>"_s.arg(escaped(scopeInWords(scope)), escaped(scope));
    if (!canBeUnticked(scope))
        return u"<li>%1</li>\n"_s.arg(words);
    return u"<li class=\"box\"><label><input type=\"checkbox\" name=\"scope\" value=\"%1\"%2> <span>%3</span></label></li>\n"_s
        .arg(escaped(scope), ticked ? u" checked"_s : QString(), words);
}

/// Who gets what the person allows.
QString applicationAt(const QString &redirectUri)
{
    return redirectUri.isEmpty() ? say("The application that showed the code")
                                 : say("The application at %1").arg(QUrl(redirectUri).authority());
}

} // namespace

http::Response accountChooser(const QByteArray &requestId, const QString &redirectUri)
{
    QString buttons;
    for (const Person &person : people())
        buttons += accountButton(person);
    const QString where =
        escaped(redirectUri.isEmpty() ? say("to continue on the device that showed the code")
                                      : say("to continue to the application at %1").arg(QUrl(redirectUri).authority()));
    return page(200, say("Choose an account"),
                u"<p class=\"soft\">%1</p>\n"_s.arg(where) + form(accountPath, requestId, buttons));
}

http::Response consent(const QByteArray &requestId, const QString &redirectUri, const Person &person,
                       const QStringList &scopes, bool ticked)
{
    QString items;
    for (const QString &scope : scopes)
        items += scopeItem(scope, ticked);
    const QString buttons =
        u"<div class=\"choice\">\n<button id=\"deny\" name=\"decision\" value=\"deny\">%1</button>\n"
        "<button id=\"allow\" class=\"primary\" name=\"decision\" value=\"allow\">%2</button>\n"
        "</div>\n"_s.arg(escaped(say("Deny")), escaped(say("Allow")));
    const QString introduction =
        escaped(say("%1 wants to do this as %2:").arg(applicationAt(redirectUri), QString::fromLatin1(person.email)));
    return page(200, say("Allow access?"),
                u"<p>%1</p>\n"_s.arg(introduction) +
                    form(consentPath, requestId, u"<ul>\n%1</ul>\n"_s.arg(items) + buttons),
                redirectUri);
}

http::Response deviceCode(const QString &trouble)
{
    const QString field =
        u"<form method=\"post\" action=\"%1\">\n<p><label>%2<br>\n<input name=\"user_code\" autofocus "
        "autocomplete=\"off\" spellcheck=\"false\"></label></p>\n<div class=\"choice\"><button "
        "class=\"primary\">%3</button></div>\n</form>\n"_s.arg(
            QLatin1StringView(devicePath), escaped(say("The code on the device")), escaped(say("Next")));
    const QString before = trouble.isEmpty() ? QString() : u"<p role=\"alert\">%1</p>\n"_s.arg(escaped(trouble));
    return page(200, say("Connect a device"), before + field);
}

http::Response deviceDone(bool allowed)
{
    return page(200, allowed ? say("The device is connected") : say("The device was refused"),
                u"<p>%1</p>\n"_s.arg(escaped(say("It will say so in a few seconds. You can close this page."))));
}

http::Response error(int status, const QString &error, const QString &description)
{
    return page(status, say("Access blocked"),
                u"<p>%1</p>\n<p class=\"soft\"><code>%2</code></p>\n<p class=\"soft\">%3</p>\n"_s.arg(
                    escaped(description), escaped(u"Error %1: %2"_s.arg(status).arg(error)),
                    escaped(say("Nothing was sent to the application. You can close this page."))));
}

http::Response welcome(const QStringList &emails)
{
    QString items;
    for (const QString &email : emails)
        items += u"<li>%1</li>\n"_s.arg(escaped(email));
    return page(200, say("Ready for a sign-in"),
                u"<p>%1</p>\n<ul>\n%2</ul>\n"_s.arg(
                    escaped(say("An OpenID provider, a Drive and an AODocs to learn and test with. These people can "
                                "sign in:")),
                    items));
}

} // namespace sandbox::pages
