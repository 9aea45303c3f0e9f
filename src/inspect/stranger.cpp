// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/stranger.h"

#include "base/json_text.h"
#include "base/translated.h"
#include "http/exchange_text.h"
#include "inspect/issuer.h"
#include "inspect/oauth_errors.h"
#include "inspect/subject.h"
#include "inspect/token_hints.h"
#include "inspect/token_in_base64.h"
#include "inspect/token_kind.h"
#include "inspect/trouble.h"
#include "oauth/client_file.h"

#include <QCoreApplication>
#include <QUrl>
#include <QUrlQuery>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace inspect {

namespace {

using json_text::Kind;
using json_text::Value;

QString say(const char *text)
{
    return translated("stranger", text);
}

constexpr qsizetype longestAddress = 64 * 1024; // bytes
constexpr qsizetype longestWords = 4 * 1024;    // bytes that are looked at to tell words from noise
constexpr qsizetype longestPlaceholder = 80;    // bytes
constexpr qsizetype shortestToken = 16;         // characters

// --- Texts

/// Whether a PEM block (RFC 7468) of such a label is among those of the text.
bool isPem(const QByteArray &text, QByteArrayView label)
{
    static constexpr QByteArrayView begin = "-----BEGIN ";
    for (qsizetype at = text.indexOf(begin); at >= 0; at = text.indexOf(begin, at + 1)) {
        const qsizetype end = text.indexOf("-----", at + begin.size());
        if (end >= 0 && QByteArrayView(text).sliced(at, end - at).endsWith(label))
            return true;
    }
    return false;
}

bool isSshKey(const QByteArray &text)
{
    return text.startsWith("ssh-rsa ") || text.startsWith("ssh-ed25519 ") || text.startsWith("ecdsa-sha2-");
}

bool isClientId(const QByteArray &text)
{
    return text.endsWith(".apps.googleusercontent.com") && !text.contains(' ') && !text.contains('\n');
}

bool isWebPage(const QByteArray &text)
{
    const QByteArray start = text.left(200).toLower();
    return start.startsWith("<!doctype html") || start.startsWith("<html");
}

bool isSaml(const QByteArray &text)
{
    return text.startsWith('<') && text.left(longestWords).toLower().contains("saml");
}

/// A list of JSON begins as [TOKEN] does.
bool isPlaceholderAlone(const QByteArray &text)
{
    return text.size() <= longestPlaceholder && isPlaceholder(text) && !json_text::parse(text);
}

bool isGluedToScheme(const QByteArray &text)
{
    const qsizetype at = text.indexOf("eyJ");
    return at > 0 && isScheme(QByteArrayView(text).first(at)) && text.count('.') == 2;
}

bool isCutAtFront(const QByteArray &text)
{
    return text.contains(".eyJ") && lacksBeginning(jose::parseCompact(text));
}

/// Several words of printable text, or one that is too short.
bool isWords(const QByteArray &text)
{
    const QString start = QString::fromUtf8(text.left(longestWords)).simplified();
    const auto isReadable = [](QChar c) { return c.isPrint() && c != QChar::ReplacementCharacter; };
    const auto isLetter = [](QChar c) { return c.isLetter(); };
    return start.contains(u' ') && !text.startsWith("eyJ") && std::all_of(start.begin(), start.end(), isReadable) &&
           std::any_of(start.begin(), start.end(), isLetter);
}

bool isShort(const QByteArray &text)
{
    return text.size() < shortestToken && !text.startsWith("eyJ") && !text.contains('.') &&
           std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c <= '~'; });
}

constexpr char keyAdvice[] = QT_TRANSLATE_NOOP(
    "stranger", "To verify a token with it, give it as the key (--key FILE) and the token beside it.");
constexpr char keyInWindow[] =
    QT_TRANSLATE_NOOP("stranger", "To verify a token with it, open the token, then “Give a key…”.");
constexpr char privateKeyInWindow[] = QT_TRANSLATE_NOOP(
    "stranger", "Whoever has seen it can act as its owner: replace it wherever it is used. To open an "
                "encrypted token with it, open the token, then “Give a key…”.");
constexpr char privateKeyAdvice[] = QT_TRANSLATE_NOOP(
    "stranger", "Whoever has seen it can act as its owner: replace it wherever it is used. To open an "
                "encrypted token with it, give it as the key (--key FILE) and the token beside it.");

constexpr char whatIsRecorded[] =
    QT_TRANSLATE_NOOP("stranger", "Where a request was refused, “Diagnose refusals in this text” tells why.");

/// A text that one look at it tells.
struct TextRow
{
    const char *id;
    bool (*tells)(const QByteArray &);
    const char *what;
    const char *advice;
    bool isPrivate = false;
    const char *inWindow = "";
};

constexpr TextRow texts[] = {
    {"empty", [](const QByteArray &text) { return text.isEmpty(); },
     QT_TRANSLATE_NOOP("stranger", "There is nothing in it"),
     QT_TRANSLATE_NOOP("stranger", "Give a token, or a text that holds some: a response, a header, a cURL command.")},
    {"private-key", [](const QByteArray &text) { return isPem(text, "PRIVATE KEY"); },
     QT_TRANSLATE_NOOP("stranger", "This is a private key, no token, and it was exposed here"), privateKeyAdvice, true,
     privateKeyInWindow},
    {"certificate", [](const QByteArray &text) { return isPem(text, "CERTIFICATE"); },
     QT_TRANSLATE_NOOP("stranger", "This is a certificate, no token"), keyAdvice, false, keyInWindow},
    {"public-key", [](const QByteArray &text) { return isPem(text, "PUBLIC KEY"); },
     QT_TRANSLATE_NOOP("stranger", "This is a public key, no token"), keyAdvice, false, keyInWindow},
    {"ssh-key", isSshKey, QT_TRANSLATE_NOOP("stranger", "This is a public key of SSH, no token"),
     QT_TRANSLATE_NOOP("stranger", "Tokens are not signed with it. Give a key as PEM, DER or JWK.")},
    {"client-id", isClientId, QT_TRANSLATE_NOOP("stranger", "This is the ID of a Google client, no token"),
     QT_TRANSLATE_NOOP("stranger", "It is no secret. The command “client” tells what AODocs has to allow for it; to "
                                   "check that a token is for it, name it as the client (--client-id)."),
     false,
     QT_TRANSLATE_NOOP("stranger",
                       "It is no secret. To check that a token is for it, open the token, then “Expect…”.")},
    {"web-page", isWebPage, QT_TRANSLATE_NOOP("stranger", "This is a web page (HTML), no token"),
     QT_TRANSLATE_NOOP("stranger", "A server answered with a page where a token was expected: look at the address, and "
                                   "at the status of the answer.")},
    {"saml", isSaml, QT_TRANSLATE_NOOP("stranger", "This is SAML, no token of OAuth or OpenID Connect"),
     QT_TRANSLATE_NOOP("stranger", "It is XML with rules of its own, which are not checked here.")},
    {"placeholder", isPlaceholderAlone,
     QT_TRANSLATE_NOOP("stranger", "These are the words that stand for a token in a guide"),
     QT_TRANSLATE_NOOP("stranger", "Put the real token in their place.")},
    {"base64-token", [](const QByteArray &text) { return tokenInBase64(text).has_value(); },
     QT_TRANSLATE_NOOP("stranger", "This is a token that was encoded in base64 once more"),
     QT_TRANSLATE_NOOP("stranger", "Take that base64 off (repair does), and inspect what comes out.")},
    {"glued-scheme", isGluedToScheme,
     QT_TRANSLATE_NOOP("stranger", "The word before the token stands right at it, without a blank"),
     QT_TRANSLATE_NOOP("stranger", "Take it off, or put a blank between: a header reads “Bearer eyJ…”.")},
    {"cut-beginning", isCutAtFront, QT_TRANSLATE_NOOP("stranger", "This is a token whose beginning is cut off"),
     QT_TRANSLATE_NOOP("stranger", "Copy it again from its first character: a token begins with “eyJ”.")},
    {"lost-case", lostItsCase,
     QT_TRANSLATE_NOOP("stranger", "This is a token whose capital and small letters were made alike"),
     QT_TRANSLATE_NOOP("stranger", "Which were which cannot be told from it: copy it again, from where it was not "
                                   "yet changed.")},
    {"dots", [](const QByteArray &text) { return text.count('.') == text.size(); },
     QT_TRANSLATE_NOOP("stranger", "There is nothing in it but dots"),
     QT_TRANSLATE_NOOP("stranger",
                       "A program put the dots of a token around parts that were empty: see where the token "
                       "is made.")},
    {"http-answer", http::beginsAsAnswer, QT_TRANSLATE_NOOP("stranger", "This is an answer of HTTP, no token is in it"),
     QT_TRANSLATE_NOOP("stranger", "To learn why it refused a request, put both into a file, the request first: "
                                   "“diagnose --exchange FILE” reads it."),
     false, whatIsRecorded},
    {"too-short", isShort, QT_TRANSLATE_NOOP("stranger", "This is too short for a token"),
     QT_TRANSLATE_NOOP("stranger", "Copy the token again, whole, from where it was made.")},
    {"words", isWords, QT_TRANSLATE_NOOP("stranger", "These are words, and no token is among them"),
     QT_TRANSLATE_NOOP("stranger",
                       "A token is one long word: “eyJ…” with two dots in it, or “ya29.…” of Google. Copy it "
                       "from where it was made.")},
};

// --- JSON

QString stringIn(const Value &object, QStringView name)
{
    const Value *value = object.find(name);
    return value && value->kind == Kind::String ? value->string() : QString();
}

bool isPrivateJwk(const Value &key)
{
    return stringIn(key, u"kty") == "oct"_L1 ? key.find(u"k") != nullptr : key.find(u"d") != nullptr;
}

bool isKeySet(const Value &document)
{
    const Value *keys = document.find(u"keys");
    return keys && keys->kind == Kind::Array;
}

std::optional<Stranger> keyIn(const Value &document)
{
    const bool isSet = isKeySet(document);
    if (!isSet && !document.find(u"kty"))
        return std::nullopt;
    const bool isPrivate =
        isSet ? std::ranges::any_of(document.find(u"keys")->items, isPrivateJwk) : isPrivateJwk(document);
    if (isPrivate)
        return Stranger{u"private-jwk"_s,
                        say("This is a private or secret key (JWK), no token, and it was exposed here"),
                        say(privateKeyAdvice), true, say(privateKeyInWindow)};
    return Stranger{isSet ? u"jwk-set"_s : u"jwk"_s,
                    isSet ? say("This is a key set (JWKS), no token") : say("This is a public key (JWK), no token"),
                    isSet ? say("To verify a token with it, give it as the key set (--jwks FILE) and the token beside "
                                "it.")
                          : say(keyAdvice),
                    false, say(keyInWindow)};
}

std::optional<Stranger> clientFileIn(const QByteArray &text)
{
    const oauth::ClientFileReport report = oauth::examineClientFile(text);
    switch (report.kind) {
    case oauth::ClientFileKind::OtherJson:
    case oauth::ClientFileKind::Incomplete:
    case oauth::ClientFileKind::ApiKey:
    case oauth::ClientFileKind::IosClient:
    case oauth::ClientFileKind::Cut:
    case oauth::ClientFileKind::NoJson:
        return std::nullopt;
    case oauth::ClientFileKind::Desktop:
    case oauth::ClientFileKind::Web:
    case oauth::ClientFileKind::ServiceAccount:
    case oauth::ClientFileKind::ApplicationDefault:
    case oauth::ClientFileKind::OtherCredentials:
    case oauth::ClientFileKind::AndroidApp:
    case oauth::ClientFileKind::Merged:
    case oauth::ClientFileKind::Unwrapped:
        break;
    }
    return Stranger{u"client-file"_s, say("This is a file of credentials, no token: %1").arg(report.what),
                    say("The command “client FILE” tells what it is good for."),
                    report.kind == oauth::ClientFileKind::ServiceAccount,
                    say("“Sign in…” takes the file of a desktop client.")};
}

/// The sentence about an error; its description is the provider's own text.
Stranger errorOf(const QString &id, const QString &what, const QString &code, const QString &description)
{
    const QString own = description.isEmpty() ? QString() : say("It says: “%1”.").arg(quotable(description));
    const QString meaning = errorMeaning(code);
    QStringList advice{own, meaning.isEmpty() ? say("See what the provider writes about this error.") : meaning};
    advice.removeAll(QString());
    return {id, what.arg(quotable(code)), advice.join(u' '), false};
}

std::optional<Stranger> harIn(const Value &document)
{
    const Value *log = document.find(u"log");
    if (!log || !log->find(u"entries"))
        return std::nullopt;
    return Stranger{u"har"_s, say("This is a HAR, no token is in it"),
                    say("The command “diagnose --har FILE” tells why a request in it was refused."), false,
                    say(whatIsRecorded)};
}

std::optional<Stranger> errorAnswerIn(const Value &document)
{
    const Value *error = document.find(u"error");
    if (!error)
        return std::nullopt;
    const bool isOfApi = error->kind == Kind::Object; // Google's and AODocs' APIs
    return errorOf(u"error-answer"_s, say("This is an error that a server answered with, no token: %1"),
                   isOfApi ? stringIn(*error, u"message") : stringIn(document, u"error"),
                   isOfApi ? QString() : stringIn(document, u"error_description"));
}

std::optional<Stranger> metadataIn(const Value &document)
{
    if (!document.find(u"issuer") || !document.find(u"jwks_uri"))
        return std::nullopt;
    return Stranger{u"provider-metadata"_s,
                    say("This is the discovery document of %1, no token").arg(quotable(stringIn(document, u"issuer"))),
                    say("Its keys are at %1.").arg(quotable(stringIn(document, u"jwks_uri"))), false};
}

std::optional<Stranger> inJson(const QByteArray &text)
{
    const auto document = json_text::parse(text);
    if (!document || document->kind != Kind::Object)
        return std::nullopt;
    for (const auto &look : {keyIn, metadataIn, errorAnswerIn, harIn}) {
        if (const auto stranger = look(*document))
            return stranger;
    }
    return clientFileIn(text);
}

// --- Addresses

/// A parameter of the query or of the fragment, decoded as forms are.
QString parameter(const QUrl &url, const QString &name)
{
    for (const QString &part : {url.query(QUrl::FullyEncoded), url.fragment(QUrl::FullyEncoded)}) {
        const QString value = QUrlQuery(QString(part).replace(u'+', "%20"_L1)).queryItemValue(name, QUrl::FullyDecoded);
        if (!value.isEmpty())
            return value;
    }
    return {};
}

std::optional<Stranger> inAddress(const QByteArray &text)
{
    const bool isAddress = text.startsWith("http://") || text.startsWith("https://");
    if (!isAddress || text.size() > longestAddress || text.contains(' ') || text.contains('\n'))
        return std::nullopt;
    const QUrl url = QUrl::fromEncoded(text);
    if (const QString error = parameter(url, u"error"_s); !error.isEmpty())
        return errorOf(u"error-callback"_s, say("This is the address of a sign-in that failed, no token is in it: %1"),
                       error, parameter(url, u"error_description"_s));
    if (!parameter(url, u"response_type"_s).isEmpty())
        return Stranger{u"authorization-request"_s,
                        say("This is the address where a sign-in begins, no token is in it"),
                        say("Open it in a browser; tokens come after the sign-in."), false};
    return Stranger{u"address"_s, say("This is an address, and no token is in it"),
                    say("A token would stand behind “?” or “#”, as access_token, id_token or code. Keys are fetched "
                        "from an address that is given as the key set (--jwks)."),
                    false, say("A token would stand behind “?” or “#”, as access_token, id_token or code.")};
}

std::optional<Stranger> inText(const QByteArray &text)
{
    const auto *row = std::find_if(std::begin(texts), std::end(texts),
                                   [&text](const TextRow &candidate) { return candidate.tells(text); });
    if (row == std::end(texts))
        return std::nullopt;
    return Stranger{QString::fromLatin1(row->id), say(row->what), say(row->advice), row->isPrivate,
                    *row->inWindow ? say(row->inWindow) : QString()};
}

} // namespace

std::optional<Stranger> strangerIn(const QByteArray &text)
{
    if (text.startsWith('{'))
        return inJson(text);
    if (auto stranger = inAddress(text))
        return stranger;
    return inText(text);
}

std::optional<Stranger> strangerNamed(const QString &name, const QByteArray &text)
{
    if (name != "client_secret"_L1)
        return std::nullopt;
    if (isPlaceholder(text) || troubleOf(text, 0, false)) // a guide's words are nobody's secret
        return std::nullopt;
    return Stranger{u"client-secret"_s, say("This is a client's secret, no token, and it was exposed here"),
                    say("Have the provider that issued it give the client a new secret, then revoke this one.")};
}

} // namespace inspect
