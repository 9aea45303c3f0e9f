// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/client_file.h"

#include "base/json_text.h"
#include "base/plain_text.h"
#include "base/translated.h"
#include "oauth/provider.h"

#include <QUrl>
#include <algorithm>
#include <iterator>
#include <optional>

using namespace Qt::StringLiterals;

namespace oauth {

namespace {

using json_text::Kind;
using json_text::Value;

constexpr qsizetype longestQuote = 120; // characters

QString say(const char *text)
{
    return translated("oauth", text);
}

struct Row
{
    ClientFileKind kind;
    const char *id;
    const char *what;
    const char *advice; ///< beside the one that holds for every file but the right one; may be null
    Loopback loopback = Loopback::None;
};

constexpr Row rows[] = {
    {ClientFileKind::Desktop, "desktop", QT_TRANSLATE_NOOP("oauth", "it is for a desktop client"), nullptr},
    {ClientFileKind::Web, "web", QT_TRANSLATE_NOOP("oauth", "it is for a web application"), nullptr},
    {ClientFileKind::ServiceAccount, "service-account",
     QT_TRANSLATE_NOOP("oauth", "it is the key of a service account, which cannot sign a person in"),
     QT_TRANSLATE_NOOP("oauth", "It holds a private key: whoever has the file can act as that account.")},
    {ClientFileKind::ApplicationDefault, "application-default-credentials",
     QT_TRANSLATE_NOOP("oauth",
                       "it holds gcloud's application default credentials, which belong to gcloud's own client"),
     QT_TRANSLATE_NOOP("oauth", "It holds a refresh token: whoever has the file can act as you.")},
    {ClientFileKind::OtherCredentials, "other-credentials",
     QT_TRANSLATE_NOOP("oauth", "it holds Google credentials of another kind"), nullptr},
    {ClientFileKind::ApiKey, "api-key",
     QT_TRANSLATE_NOOP("oauth", "it is an API key, which names a project and no person"), nullptr},
    {ClientFileKind::AndroidApp, "android",
     QT_TRANSLATE_NOOP("oauth", "it is the configuration of an Android app (google-services.json)"), nullptr},
    {ClientFileKind::IosClient, "ios",
     QT_TRANSLATE_NOOP("oauth", "it is the property list of an iOS client, and no JSON"), nullptr},
    {ClientFileKind::Merged, "merged", QT_TRANSLATE_NOOP("oauth", "it holds two clients or more"),
     QT_TRANSLATE_NOOP("oauth", "Take one file for each client."), Loopback::Unknown},
    {ClientFileKind::Unwrapped, "unwrapped",
     QT_TRANSLATE_NOOP("oauth", "its members stand alone, without “installed” around them"),
     QT_TRANSLATE_NOOP("oauth", "Take the file as it was downloaded."), Loopback::Unknown},
    {ClientFileKind::Incomplete, "incomplete", QT_TRANSLATE_NOOP("oauth", "a member is missing"), nullptr,
     Loopback::Unknown},
    {ClientFileKind::OtherJson, "other-json",
     QT_TRANSLATE_NOOP("oauth", "it is JSON of another kind, without a member “installed”"), nullptr,
     Loopback::Unknown},
    {ClientFileKind::Cut, "cut", QT_TRANSLATE_NOOP("oauth", "it is cut off"),
     QT_TRANSLATE_NOOP("oauth", "Download it again."), Loopback::Unknown},
    {ClientFileKind::NoJson, "no-json", QT_TRANSLATE_NOOP("oauth", "it is no JSON"), nullptr, Loopback::Unknown},
};

const Row &rowOf(ClientFileKind kind)
{
    return *std::find_if(std::begin(rows), std::end(rows), [kind](const Row &row) { return row.kind == kind; });
}

QString makeAnother()
{
    return say("In the Google Cloud console, create an OAuth client of the type “Desktop app” and download its JSON "
               "file.");
}

ClientFileReport other(ClientFileKind kind, const QString &what = {})
{
    const Row &row = rowOf(kind);
    ClientFileReport report;
    report.kind = kind;
    report.what = what.isEmpty() ? say(row.what) : what;
    report.loopback = row.loopback;
    report.advice = row.advice ? say(row.advice) + u' ' + makeAnother() : makeAnother();
    return report;
}

QString stringIn(const Value &object, QStringView name)
{
    const Value *value = object.find(name);
    return value && value->kind == Kind::String ? value->string() : QString();
}

bool isApiKey(QStringView text)
{
    return text.startsWith("AIza"_L1);
}

/// Half a sentence about what is no JSON from some byte on.
ClientFileReport broken(const QByteArray &text, const json_text::Fault &fault)
{
    if (isApiKey(QString::fromLatin1(text.left(4))))
        return other(ClientFileKind::ApiKey);
    if (text.startsWith("<?xml") && text.contains("<plist"))
        return other(ClientFileKind::IosClient);
    if (text.isEmpty())
        return other(ClientFileKind::NoJson, say("it is no JSON: it is empty"));
    if (!text.startsWith('{'))
        return other(ClientFileKind::NoJson);
    if (json_text::parse(text.left(fault.offset)) && text.mid(fault.offset).trimmed().startsWith('{'))
        return other(ClientFileKind::Merged);
    if (fault.offset >= text.size() || !text.endsWith('}'))
        return other(ClientFileKind::Cut,
                     say("it is cut off: its JSON ends in the middle, at byte %1").arg(text.size()));
    return other(ClientFileKind::NoJson, say("it is no JSON from byte %1 on: %2").arg(fault.offset).arg(fault.message));
}

/// The kind of a file that is neither of a desktop nor of a web client.
std::optional<ClientFileKind> foreignKind(const Value &file)
{
    const QString type = stringIn(file, u"type");
    if (type == "service_account"_L1)
        return ClientFileKind::ServiceAccount;
    if (type == "authorized_user"_L1)
        return ClientFileKind::ApplicationDefault;
    if (!type.isEmpty())
        return ClientFileKind::OtherCredentials;
    if (file.find(u"project_info"))
        return ClientFileKind::AndroidApp;
    const bool holdsKey = std::any_of(file.members.begin(), file.members.end(),
                                      [](const json_text::Member &member) { return isApiKey(member.value.string()); });
    if (holdsKey)
        return ClientFileKind::ApiKey;
    return std::nullopt;
}

/// Two clients under different names or the same one, or a member twice inside of one: nobody knows which is meant.
bool isMerged(const Value &file)
{
    const auto clients = std::count_if(file.members.begin(), file.members.end(), [](const json_text::Member &member) {
        return member.name == "installed"_L1 || member.name == "web"_L1;
    });
    return clients > 1 || !json_text::duplicateMember(file).isNull() ||
           (file.kind == Kind::Array && file.items.size() > 1 && file.items.front().kind == Kind::Object);
}

/// The member of a client that it cannot do without and does not have, or an empty text. Google refuses a desktop
/// client without its secret, and shows that only when the client is made.
QString missingMember(const Value &client)
{
    for (const QString &name : {u"client_id"_s, u"client_secret"_s}) {
        if (stringIn(client, name).trimmed().isEmpty())
            return name;
    }
    return {};
}

bool isOfGoogle(const QUrl &url)
{
    return url.scheme() == "https"_L1 &&
           (url.host().endsWith(".google.com"_L1) || url.host().endsWith(".googleapis.com"_L1));
}

/// What in it does not look like a file that Google made, as sentences; an empty text when all does. Only the client's
/// ID and secret are taken from it, never an address.
QString doubtsAbout(const Value &client)
{
    QStringList doubts;
    const QString clientId = stringIn(client, u"client_id").trimmed();
    if (!clientId.endsWith(".apps.googleusercontent.com"_L1))
        doubts.append(say("Its client_id “%1” has not the form of Google's client IDs: get the file again from the "
                          "Google Cloud console.")
                          .arg(plain_text::elided(plain_text::visible(clientId), longestQuote)));
    for (const QString &name : {u"auth_uri"_s, u"token_uri"_s}) {
        const QString address = stringIn(client, name);
        if (!address.isEmpty() && !isOfGoogle(QUrl(address)))
            doubts.append(say("Its %1 is no address of Google's: %2. Who changed that may be after your tokens. It is "
                              "not used here, other programs may use it.")
                              .arg(name, plain_text::elided(plain_text::visible(address), longestQuote)));
    }
    return doubts.join(u' ');
}

ClientFileReport withClient(ClientFileKind kind, const Value &members)
{
    if (const QString missing = missingMember(members); !missing.isEmpty())
        return other(ClientFileKind::Incomplete, say("its “%1” is missing").arg(missing));
    ClientFileReport report;
    report.kind = kind;
    report.what = say(rowOf(kind).what);
    report.client = {stringIn(members, u"client_id").trimmed(),
                     Secret(stringIn(members, u"client_secret").trimmed().toUtf8()), stringIn(members, u"project_id")};
    report.advice = doubtsAbout(members);
    return report;
}

ClientFileReport desktop(const Value &members)
{
    ClientFileReport report = withClient(ClientFileKind::Desktop, members);
    if (report.isUsable())
        report.loopback = Loopback::AnyPort;
    return report;
}

/// The addresses on this computer that a web client has registered.
QStringList registeredHere(const Value &members)
{
    QStringList uris;
    if (const Value *registered = members.find(u"redirect_uris")) {
        for (const Value &uri : registered->items) {
            if (uri.kind == Kind::String && QUrl(uri.string()).scheme() == "http"_L1 &&
                isLoopbackHost(QUrl(uri.string()).host()))
                uris.append(uri.string());
        }
    }
    return uris;
}

/// To a web client's server that is port 80, which a person's program may not open. RFC 8252 7.3, by which any port
/// would do, is for desktop clients.
bool isWithoutPort(const QString &uri)
{
    return QUrl(uri).port() < 0;
}

/// Half a sentence.
QString meansPort80(const QStringList &uris)
{
    return say("it is for a web application, where the redirect address %1 means port 80, which this program cannot "
               "open: register http://127.0.0.1:8080/callback for it and take its file again, or use a desktop client")
        .arg(uris.join(u", "_s));
}

/// Google sends the browser of a web client to registered addresses alone, to the letter.
ClientFileReport web(const Value &members)
{
    ClientFileReport report = withClient(ClientFileKind::Web, members);
    if (report.kind != ClientFileKind::Web)
        return report;
    QStringList portless;
    for (const QString &uri : registeredHere(members))
        (isWithoutPort(uri) ? portless : report.loopbackUris).append(uri);
    report.loopback = report.loopbackUris.isEmpty() ? Loopback::None : Loopback::RegisteredOnly;
    if (report.loopbackUris.isEmpty() && !portless.isEmpty())
        report.what = meansPort80(portless);
    QString advice = makeAnother();
    if (!report.loopbackUris.isEmpty())
        advice = say("Its registered addresses on this computer are the only ones that it can come back to: sign "
                     "in with --redirect-uri %1. Or else: %2")
                     .arg(report.loopbackUris.join(u", "_s), makeAnother());
    report.advice = report.advice.isEmpty() ? advice : u"%1 %2"_s.arg(report.advice, advice);
    return report;
}

} // namespace

const char *clientFileKindId(ClientFileKind kind)
{
    return rowOf(kind).id;
}

const char *loopbackId(Loopback loopback)
{
    switch (loopback) {
    case Loopback::AnyPort:
        return "any-port";
    case Loopback::RegisteredOnly:
        return "registered-only";
    case Loopback::None:
        return "none";
    case Loopback::Unknown:
        return "unknown";
    }
    Q_UNREACHABLE();
}

ClientFileReport examineClientFile(const QByteArray &content)
{
    const bool marked = content.startsWith("\xEF\xBB\xBF"); // what Windows editors put before a text
    const QByteArray text = content.mid(marked ? 3 : 0).trimmed();
    const auto file = json_text::parse(text);
    if (!file)
        return broken(text, file.error());
    if (isMerged(*file))
        return other(ClientFileKind::Merged);
    if (const auto kind = foreignKind(*file))
        return other(*kind);
    for (const auto &[name, read] : {std::pair(u"installed"_s, &desktop), std::pair(u"web"_s, &web)}) {
        if (const Value *client = file->find(name); client && client->kind == Kind::Object)
            return read(*client);
    }
    return other(file->find(u"client_id") ? ClientFileKind::Unwrapped : ClientFileKind::OtherJson);
}

Result<Client> parseClientFile(const QByteArray &content, const QString &path, const QString &redirectUri)
{
    const ClientFileReport report = examineClientFile(content);
    if (report.isUsable() || (!redirectUri.isEmpty() && report.loopbackUris.contains(redirectUri)))
        return report.client;
    const bool broken = report.kind == ClientFileKind::Cut || report.kind == ClientFileKind::NoJson;
    return failure(broken ? ErrorCode::FileMalformed : ErrorCode::ClientFileUnsuitable, path, report.what);
}

QString allowListRequest(const QString &clientId)
{
    const QString number = projectNumber(clientId);
    return number.isEmpty() ? say("AODocs support has to allow the client ID %1.").arg(clientId)
                            : say("AODocs support has to allow the client ID %1, or the whole Google Cloud project %2.")
                                  .arg(clientId, number);
}

} // namespace oauth
