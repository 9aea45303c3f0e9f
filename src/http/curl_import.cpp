// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/curl_import.h"

#include "http/curl_draft.h"
#include "http/multipart.h"
#include "http/shown_url.h"

#include <QCoreApplication>
#include <QUrl>
#include <algorithm>

namespace http {

namespace {

QString say(const char *sentence)
{
    return QCoreApplication::translate("http::curl", sentence);
}

tl::unexpected<Error> wrong(const QString &why)
{
    return failure(ErrorCode::TextMalformed, say("cURL command"), why);
}

bool isCurl(const ShellCommand &command)
{
    const QByteArray program = command.words.first().text.toLower().replace('\\', '/');
    const QByteArray name = program.mid(program.lastIndexOf('/') + 1);
    return name == "curl" || name == "curl.exe";
}

QByteArray joined(const CurlDraft &draft)
{
    QByteArrayList parts;
    for (const CurlData &part : draft.data)
        parts.append(part.bytes);
    return parts.join(draft.json ? "" : "&");
}

bool hasFile(const CurlDraft &draft)
{
    return std::any_of(draft.data.begin(), draft.data.end(), [](const CurlData &part) { return !part.file.isEmpty(); });
}

/// Fields that are text: what stands in a file is not read.
QList<FormPart> partsOf(const QList<QByteArray> &texts)
{
    QList<FormPart> parts;
    for (const QByteArray &text : texts) {
        const qsizetype equals = text.indexOf('=');
        parts.append({text.left(equals), text.mid(equals + 1)});
    }
    return parts;
}

QByteArray methodOf(const CurlDraft &draft)
{
    if (!draft.method.isEmpty())
        return draft.method;
    if (draft.head)
        return "HEAD";
    if (draft.upload)
        return "PUT";
    return (!draft.data.isEmpty() && !draft.get) || !draft.formTexts.isEmpty() ? "POST" : "GET";
}

void appendToQuery(QByteArray &url, const QByteArray &part)
{
    const qsizetype fragment = url.indexOf('#');
    const QByteArray tail = fragment < 0 ? QByteArray() : url.mid(fragment);
    if (fragment >= 0)
        url.truncate(fragment);
    if (!url.contains('?'))
        url += '?';
    else if (!url.endsWith('?') && !url.endsWith('&'))
        url += '&';
    url += part + tail;
}

/// cURL takes a URL without a scheme for plain http.
QByteArray urlText(const CurlDraft &draft, QByteArray url)
{
    if (!url.contains("://"))
        url.prepend("http://");
    if (draft.get && !draft.data.isEmpty())
        appendToQuery(url, joined(draft));
    for (const QByteArray &part : draft.urlQuery)
        appendToQuery(url, part);
    return url;
}

Result<QUrl> urlOf(const CurlDraft &draft, const ShellWord &word)
{
    QByteArray text = urlText(draft, word.text);
    // An upload to a folder keeps the file's name.
    if (draft.upload && text.endsWith('/'))
        text += draft.uploadFile.mid(draft.uploadFile.lastIndexOf('/') + 1);
    const QUrl url = QUrl::fromEncoded(text, QUrl::TolerantMode);
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != u"http" && url.scheme() != u"https"))
        return wrong(say("“%1” is no http or https URL").arg(shownUrl(url)));
    return url;
}

/// `Name: value`; `Name;` is an empty one, and `Name:` takes one of cURL's own away.
void addHeaderLine(Headers &headers, const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 0) {
        if (line.trimmed().endsWith(';'))
            headers.add(line.trimmed().chopped(1).trimmed(), {});
        return;
    }
    const QByteArray value = line.mid(colon + 1).trimmed();
    if (!value.isEmpty())
        headers.add(line.left(colon).trimmed(), value);
}

bool names(const CurlDraft &draft, const QByteArray &header)
{
    return std::any_of(draft.headerLines.begin(), draft.headerLines.end(), [&header](const QByteArray &line) {
        return line.size() > header.size() && line.left(header.size()).compare(header, Qt::CaseInsensitive) == 0 &&
               (line.at(header.size()) == ':' || line.at(header.size()) == ';');
    });
}

void addUnlessNamed(const CurlDraft &draft, Headers &headers, const QByteArray &name, const QByteArray &value)
{
    if (!value.isEmpty() && !names(draft, name))
        headers.add(name, value);
}

Headers headersOf(const CurlDraft &draft, const QByteArray &boundary)
{
    Headers headers;
    for (const QByteArray &line : draft.headerLines)
        addHeaderLine(headers, line);
    addUnlessNamed(draft, headers, "User-Agent", draft.userAgent);
    addUnlessNamed(draft, headers, "Referer", QByteArray(draft.referer).replace(";auto", ""));
    addUnlessNamed(draft, headers, "Cookie", draft.cookies.join("; "));
    if (draft.json)
        addUnlessNamed(draft, headers, "Accept", "application/json");
    if (!draft.formTexts.isEmpty())
        headers.set("Content-Type", multipartType(boundary));
    else if (!draft.data.isEmpty() && !draft.get)
        addUnlessNamed(draft, headers, "Content-Type",
                       draft.json ? "application/json" : "application/x-www-form-urlencoded");
    return headers;
}

QByteArray userOf(const QUrl &url)
{
    if (url.userInfo().isEmpty())
        return {};
    return url.userName(QUrl::FullyDecoded).toUtf8() + ':' + url.password(QUrl::FullyDecoded).toUtf8();
}

/// The credential apart from the other headers, as a request wants it.
void moveCredential(const CurlDraft &draft, const QUrl &url, Request &request)
{
    const QByteArray header = request.headers.value("Authorization");
    const QByteArray user = draft.user.isEmpty() ? userOf(url) : draft.user;
    request.headers.remove("Authorization");
    if (!header.isEmpty())
        request.authorization = Secret(header);
    else if (!draft.bearer.isEmpty())
        request.authorization = Secret(("Bearer " + draft.bearer).trimmed()); // as of any header
    else if (!user.isEmpty() && draft.basic)
        request.authorization = Secret("Basic " + (user.contains(':') ? user : user + ':').toBase64());
}

Result<CurlRequest> requestFor(const CurlDraft &draft, const ShellWord &word)
{
    const auto url = urlOf(draft, word);
    if (!url)
        return tl::unexpected(url.error());
    const QList<FormPart> parts = partsOf(draft.formTexts);
    const QByteArray boundary = boundaryFor(parts);
    CurlRequest result;
    result.request = {methodOf(draft),
                      url->adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment),
                      headersOf(draft, boundary),
                      {},
                      {}};
    moveCredential(draft, *url, result.request);
    if (draft.upload)
        result.bodyFile = draft.uploadFile;
    else if (!draft.formTexts.isEmpty())
        result.request.body = encodeMultipart(parts, boundary);
    else if (draft.data.size() == 1 && hasFile(draft) && !draft.get)
        result.bodyFile = draft.data.first().file;
    else if (!draft.get)
        result.request.body = joined(draft);
    return result;
}

/// `@-` is what the shell hands over.
void takeInput(const ShellCommand &command, CurlDraft &draft)
{
    for (CurlData &part : draft.data) {
        if (part.file != "-")
            continue;
        if (command.input) {
            part = {command.input->text, {}};
            noteExpansion(*command.input, draft.notes);
        } else if (!command.inputFile.text.isEmpty()) {
            part.file = command.inputFile.text;
            noteExpansion(command.inputFile, draft.notes);
        }
    }
}

void noteFiles(const CurlDraft &draft, QStringList &notes)
{
    for (const CurlData &part : draft.data)
        if (!part.file.isEmpty())
            notes.append(part.file == "-"
                             ? say("The body would come from another program: none was run.")
                             : say("The body stands in the file “%1”: it was not read, choose it to send it.")
                                   .arg(QString::fromUtf8(part.file)));
    if (draft.upload)
        notes.append(say("The body stands in the file “%1”: it was not read, choose it to send it.")
                         .arg(QString::fromUtf8(draft.uploadFile)));
}

/// With -g they are literal, without it cURL makes many URLs of one.
void noteGlobs(const CurlDraft &draft, QStringList &notes)
{
    for (const ShellWord &url : draft.urls)
        if (url.text.contains('{') || url.text.contains('['))
            notes.append(say("cURL may make several URLs of the brackets in the address; here they stand as written."));
}

std::optional<Error> importCommand(const ShellCommand &command, CurlImport &import)
{
    auto drafts = readDrafts(command);
    if (!drafts)
        return drafts.error();
    for (CurlDraft &draft : *drafts) {
        takeInput(command, draft);
        import.notes += draft.notes;
        noteFiles(draft, import.notes);
        noteGlobs(draft, import.notes);
        for (const ShellWord &url : draft.urls) {
            auto request = requestFor(draft, url);
            if (!request)
                return request.error();
            import.requests.append(std::move(*request));
        }
    }
    return {};
}

} // namespace

Result<CurlImport> importCurl(const QByteArray &text, Shell shell)
{
    const auto commands = splitCommands(text, shell);
    if (!commands)
        return tl::unexpected(commands.error());
    CurlImport import;
    bool found = false;
    for (const ShellCommand &command : *commands) {
        if (!isCurl(command)) {
            import.notes.append(
                say("“%1” is another program: it was not run.").arg(QString::fromUtf8(command.words.first().text)));
            continue;
        }
        found = true;
        if (const auto error = importCommand(command, import))
            return tl::unexpected(*error);
    }
    if (!found)
        return wrong(say("it does not begin with curl"));
    if (import.requests.isEmpty())
        return wrong(say("it names no URL"));
    import.notes.removeDuplicates();
    return import;
}

Result<CurlImport> importCurl(const QByteArray &text)
{
    return importCurl(text, guessShell(text));
}

} // namespace http
