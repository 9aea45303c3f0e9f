// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/meaning.h"

#include "base/time_text.h"
#include "base/translated.h"
#include "inspect/issuer.h"
#include "inspect/vendor_claims.h"
#include "jose/claims.h"

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace inspect {

namespace {

QString say(const char *text)
{
    return translated("meaning", text);
}

/// What a name means; `isTime` adds the moment in words.
struct Meaning
{
    const char *name;
    const char *words;
    bool isTime = false;
};

// JWT (RFC 7519 4.1), OpenID Connect Core 2 and 5.1, RFC 9068 2.2, RFC 8693 4.
constexpr Meaning standardClaims[] = {
    {"iss", QT_TRANSLATE_NOOP("meaning", "Issuer: who made the token")},
    {"sub", QT_TRANSLATE_NOOP("meaning", "Subject: the person or service, as the issuer names it")},
    {"aud", QT_TRANSLATE_NOOP("meaning", "Audience: whom the token is for")},
    {"exp", QT_TRANSLATE_NOOP("meaning", "Expires"), true},
    {"nbf", QT_TRANSLATE_NOOP("meaning", "Not usable before"), true},
    {"iat", QT_TRANSLATE_NOOP("meaning", "Issued"), true},
    {"auth_time", QT_TRANSLATE_NOOP("meaning", "The person signed in"), true},
    {"updated_at", QT_TRANSLATE_NOOP("meaning", "The profile was last changed"), true},
    {"jti", QT_TRANSLATE_NOOP("meaning", "Number of this one token, to recognise a replay")},
    {"azp", QT_TRANSLATE_NOOP("meaning", "Authorized party: the client that the token was issued to")},
    {"nonce", QT_TRANSLATE_NOOP("meaning", "Value of the sign-in request, ties the token to it")},
    {"at_hash", QT_TRANSLATE_NOOP("meaning", "Hash of the access token of the same answer")},
    {"c_hash", QT_TRANSLATE_NOOP("meaning", "Hash of the authorization code of the same answer")},
    {"acr", QT_TRANSLATE_NOOP("meaning", "How strongly the person was authenticated")},
    {"amr", QT_TRANSLATE_NOOP("meaning", "By which means the person was authenticated")},
    {"sid", QT_TRANSLATE_NOOP("meaning", "Session at the issuer")},
    {"client_id", QT_TRANSLATE_NOOP("meaning", "The client that the token was issued to")},
    {"scope", QT_TRANSLATE_NOOP("meaning", "Scopes: what the token allows")},
    {"scp", QT_TRANSLATE_NOOP("meaning", "Scopes: what the token allows")},
    {"roles", QT_TRANSLATE_NOOP("meaning", "Roles of the person")},
    {"groups", QT_TRANSLATE_NOOP("meaning", "Groups of the person")},
    {"cnf", QT_TRANSLATE_NOOP("meaning", "The key that the sender must hold (RFC 7800)")},
    {"act", QT_TRANSLATE_NOOP("meaning", "Who acts for the subject (RFC 8693)")},
    {"name", QT_TRANSLATE_NOOP("meaning", "Full name")},
    {"given_name", QT_TRANSLATE_NOOP("meaning", "Given name")},
    {"family_name", QT_TRANSLATE_NOOP("meaning", "Family name")},
    {"middle_name", QT_TRANSLATE_NOOP("meaning", "Middle name")},
    {"nickname", QT_TRANSLATE_NOOP("meaning", "Nickname")},
    {"preferred_username", QT_TRANSLATE_NOOP("meaning", "Name to show; may change, identifies nobody")},
    {"profile", QT_TRANSLATE_NOOP("meaning", "Address of the profile page")},
    {"picture", QT_TRANSLATE_NOOP("meaning", "Address of the picture")},
    {"website", QT_TRANSLATE_NOOP("meaning", "Web site")},
    {"email", QT_TRANSLATE_NOOP("meaning", "E-mail address; may change, identifies nobody for ever")},
    {"email_verified", QT_TRANSLATE_NOOP("meaning", "Whether the issuer verified the e-mail address")},
    {"gender", QT_TRANSLATE_NOOP("meaning", "Gender")},
    {"birthdate", QT_TRANSLATE_NOOP("meaning", "Date of birth")},
    {"zoneinfo", QT_TRANSLATE_NOOP("meaning", "Time zone")},
    {"locale", QT_TRANSLATE_NOOP("meaning", "Language")},
    {"phone_number", QT_TRANSLATE_NOOP("meaning", "Phone number")},
    {"phone_number_verified", QT_TRANSLATE_NOOP("meaning", "Whether the issuer verified the phone number")},
    {"address", QT_TRANSLATE_NOOP("meaning", "Postal address")},
    {"events", QT_TRANSLATE_NOOP("meaning", "What happened (security event token, RFC 8417)")},
};

// RFC 8176 2.
constexpr Meaning methods[] = {
    {"pwd", QT_TRANSLATE_NOOP("meaning", "password")},
    {"mfa", QT_TRANSLATE_NOOP("meaning", "more than one factor")},
    {"otp", QT_TRANSLATE_NOOP("meaning", "one-time code")},
    {"sms", QT_TRANSLATE_NOOP("meaning", "text message")},
    {"tel", QT_TRANSLATE_NOOP("meaning", "phone call")},
    {"hwk", QT_TRANSLATE_NOOP("meaning", "key in hardware")},
    {"swk", QT_TRANSLATE_NOOP("meaning", "key in software")},
    {"fpt", QT_TRANSLATE_NOOP("meaning", "fingerprint")},
    {"face", QT_TRANSLATE_NOOP("meaning", "face")},
    {"pin", QT_TRANSLATE_NOOP("meaning", "PIN")},
    {"kba", QT_TRANSLATE_NOOP("meaning", "questions")},
    {"rsa", QT_TRANSLATE_NOOP("meaning", "RSA key or token")},
    {"wia", QT_TRANSLATE_NOOP("meaning", "Windows sign-in")},
    {"user", QT_TRANSLATE_NOOP("meaning", "presence of the person")},
};

constexpr Meaning scopes[] = {
    {"openid", QT_TRANSLATE_NOOP("meaning", "Sign in: know who you are")},
    {"email", QT_TRANSLATE_NOOP("meaning", "See your e-mail address")},
    {"profile", QT_TRANSLATE_NOOP("meaning", "See your name and picture")},
    {"offline_access", QT_TRANSLATE_NOOP("meaning", "Stay signed in: a refresh token")},
    {"https://www.googleapis.com/auth/userinfo.email", QT_TRANSLATE_NOOP("meaning", "See your e-mail address")},
    {"https://www.googleapis.com/auth/userinfo.profile", QT_TRANSLATE_NOOP("meaning", "See your name and picture")},
    {"https://www.googleapis.com/auth/drive",
     QT_TRANSLATE_NOOP("meaning", "See, change, create and delete all your Drive files")},
    {"https://www.googleapis.com/auth/drive.readonly",
     QT_TRANSLATE_NOOP("meaning", "See and download all your Drive files")},
    {"https://www.googleapis.com/auth/drive.file",
     QT_TRANSLATE_NOOP("meaning", "See and change only the Drive files that you open or create with this program")},
    {"https://www.googleapis.com/auth/drive.metadata",
     QT_TRANSLATE_NOOP("meaning", "See and change the names and properties of your Drive files, not their content")},
    {"https://www.googleapis.com/auth/drive.metadata.readonly",
     QT_TRANSLATE_NOOP("meaning", "See the names and properties of your Drive files, not their content")},
    {"https://www.googleapis.com/auth/drive.appdata",
     QT_TRANSLATE_NOOP("meaning", "See and change this program's own hidden data in your Drive")},
    {"https://www.googleapis.com/auth/drive.photos.readonly",
     QT_TRANSLATE_NOOP("meaning", "See the photos and videos of your Drive")},
    {"https://www.googleapis.com/auth/drive.meet.readonly",
     QT_TRANSLATE_NOOP("meaning", "See the Drive files that Google Meet made")},
    {"https://www.googleapis.com/auth/drive.activity.readonly",
     QT_TRANSLATE_NOOP("meaning", "See what was done to your Drive files")},
    {"https://www.googleapis.com/auth/documents", QT_TRANSLATE_NOOP("meaning", "See and change your Google Docs")},
    {"https://www.googleapis.com/auth/spreadsheets", QT_TRANSLATE_NOOP("meaning", "See and change your Google Sheets")},
    {"https://www.googleapis.com/auth/presentations",
     QT_TRANSLATE_NOOP("meaning", "See and change your Google Slides")},
    {"https://www.googleapis.com/auth/gmail.readonly", QT_TRANSLATE_NOOP("meaning", "Read your mail")},
    {"https://www.googleapis.com/auth/gmail.send", QT_TRANSLATE_NOOP("meaning", "Send mail in your name")},
    {"https://mail.google.com/", QT_TRANSLATE_NOOP("meaning", "Read, send and delete your mail")},
    {"https://www.googleapis.com/auth/calendar", QT_TRANSLATE_NOOP("meaning", "See and change your calendars")},
    {"https://www.googleapis.com/auth/contacts.readonly", QT_TRANSLATE_NOOP("meaning", "See your contacts")},
    {"https://www.googleapis.com/auth/cloud-platform",
     QT_TRANSLATE_NOOP("meaning", "See and change everything in Google Cloud that you may")},
    {"https://www.googleapis.com/auth/admin.directory.user",
     QT_TRANSLATE_NOOP("meaning", "See and change the users of your organization")},
    {"https://www.googleapis.com/auth/admin.directory.user.readonly",
     QT_TRANSLATE_NOOP("meaning", "See the users of your organization")},
    {"User.Read", QT_TRANSLATE_NOOP("meaning", "Sign in and see your profile (Microsoft Graph)")},
    {"Files.Read", QT_TRANSLATE_NOOP("meaning", "See your OneDrive files (Microsoft Graph)")},
    {"Files.ReadWrite", QT_TRANSLATE_NOOP("meaning", "See and change your OneDrive files (Microsoft Graph)")},
    {"Mail.Read", QT_TRANSLATE_NOOP("meaning", "Read your mail (Microsoft Graph)")},
    {"https://www.googleapis.com/auth/drive.scripts",
     QT_TRANSLATE_NOOP("meaning", "Change what your Apps Script scripts do")},
};

const Meaning *findMeaning(std::span<const Meaning> table, const QString &name)
{
    for (const Meaning &row : table) {
        if (name == QLatin1StringView(row.name))
            return &row;
    }
    return nullptr;
}

QString words(const Meaning *row)
{
    return row ? say(row->words) : QString();
}

/// The items of a list, or of a text in which blanks part them.
QStringList itemsOf(const json_text::Value &value)
{
    if (value.kind == json_text::Kind::String)
        return value.string().split(u' ', Qt::SkipEmptyParts);
    QStringList items;
    for (const json_text::Value &item : value.items)
        items.append(item.string());
    return items;
}

/// What the items mean, each meaning once, joined by "; ".
QString inWords(const json_text::Value &value, QString (*meaning)(const QString &))
{
    QStringList known;
    for (const QString &item : itemsOf(value)) {
        if (const QString one = meaning(item); !one.isEmpty() && !known.contains(one))
            known.append(one);
    }
    return known.join(u"; "_s);
}

QString methodMeaning(const QString &method)
{
    return words(findMeaning(methods, method));
}

/// What the value itself tells, beyond the claim's words.
QString detail(const QString &claim, const json_text::Value &value, Vendor vendor)
{
    if (claim == "scope"_L1 || claim == "scp"_L1)
        return inWords(value, scopeMeaning);
    if (claim == "amr"_L1)
        return inWords(value, methodMeaning);
    if (const QString project = googleProject(value.string()); !project.isEmpty())
        return say("Google Cloud project %1").arg(project);
    if (claim == "iss"_L1)
        return vendorName(vendor);
    return vendorValueWords(vendor, claim, value);
}

QString withDetail(const QString &words, const QString &more)
{
    return more.isEmpty() ? words : say("%1: %2").arg(words, more);
}

} // namespace

QString claimMeaning(const QString &claim, const json_text::Value &value, const QString &issuer, qint64 now)
{
    const Vendor vendor = vendorOf(issuer);
    const VendorClaim *ofVendor = findVendorClaim(vendor, claim);
    const Meaning *standard = findMeaning(standardClaims, claim);
    if (!ofVendor && !standard)
        return claim.startsWith("https://"_L1) ? say("A claim of the issuer's own, under an address that it holds")
                                               : QString();
    const QString name = ofVendor ? say(ofVendor->words) : words(standard);
    const bool isTime = ofVendor ? ofVendor->isTime : standard->isTime;
    if (const auto time = jose::numericDate(value); isTime && time)
        return withDetail(name, time_text::full(*time, now));
    return withDetail(name, detail(claim, value, vendor));
}

QString scopeMeaning(const QString &scope)
{
    return words(findMeaning(scopes, scope));
}

} // namespace inspect
