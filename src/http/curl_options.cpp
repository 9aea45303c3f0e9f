// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/curl_options.h"

#include "http/form.h"

#include <QCoreApplication>
#include <algorithm>
#include <iterator>

namespace http {

namespace {

QString say(const char *sentence)
{
    return QCoreApplication::translate("http::curl", sentence);
}

void appendData(CurlDraft &draft, const QByteArray &value)
{
    draft.data.append(value.startsWith('@') ? CurlData{{}, value.mid(1)} : CurlData{value, {}});
}

void appendRaw(CurlDraft &draft, const QByteArray &value)
{
    draft.data.append({value, {}});
}

/// `content`, `=content`, `name=content`, `@file`, `name@file`: the content alone is encoded.
QByteArray urlEncoded(const QByteArray &value)
{
    const qsizetype equals = value.indexOf('=');
    const QByteArray name = value.left(std::max<qsizetype>(equals, 0));
    return (name.isEmpty() ? QByteArray() : name + '=') + value.mid(equals + 1).toPercentEncoding();
}

void appendEncoded(CurlDraft &draft, const QByteArray &value)
{
    const qsizetype at = value.indexOf('@');
    const qsizetype equals = value.indexOf('=');
    if (at >= 0 && (equals < 0 || at < equals))
        draft.data.append({{}, value.mid(at + 1)});
    else
        draft.data.append({urlEncoded(value), {}});
}

void appendJson(CurlDraft &draft, const QByteArray &value)
{
    draft.json = true;
    appendData(draft, value);
}

void appendQuery(CurlDraft &draft, const QByteArray &value)
{
    draft.urlQuery.append(value.startsWith('+') ? value.mid(1) : urlEncoded(value));
}

void appendForm(CurlDraft &draft, const QByteArray &value)
{
    const qsizetype equals = value.indexOf('=');
    const char lead = equals + 1 < value.size() ? value.at(equals + 1) : '\0';
    if (lead == '@' || lead == '<')
        draft.notes.append(say("The form takes the file “%1” in: it was not read, add it by hand.")
                               .arg(QString::fromUtf8(value.mid(equals + 2))));
    else
        draft.formTexts.append(value);
}

void appendFormString(CurlDraft &draft, const QByteArray &value)
{
    draft.formTexts.append(value);
}

void addHeader(CurlDraft &draft, const QByteArray &value)
{
    if (value.startsWith('@'))
        draft.notes.append(
            say("Headers stand in the file “%1”: it was not read.").arg(QString::fromUtf8(value.mid(1))));
    else
        draft.headerLines.append(value);
}

void addCookie(CurlDraft &draft, const QByteArray &value)
{
    if (value.contains('='))
        draft.cookies.append(value);
    else
        draft.notes.append(say("Cookies stand in the file “%1”: it was not read.").arg(QString::fromUtf8(value)));
}

void setUpload(CurlDraft &draft, const QByteArray &value)
{
    draft.upload = true;
    draft.uploadFile = value;
}

template<QByteArray CurlDraft::*member>
void keep(CurlDraft &draft, const QByteArray &value)
{
    draft.*member = value;
}

template<bool CurlDraft::*member>
void turnOn(CurlDraft &draft, const QByteArray &)
{
    draft.*member = true;
}

void addUrl(CurlDraft &draft, const QByteArray &value)
{
    draft.urls.append({value, false});
}

void noteInsecure(CurlDraft &draft, const QByteArray &)
{
    draft.notes.append(say("-k asks not to check certificates: they are always checked here."));
}

void noteRedirects(CurlDraft &draft, const QByteArray &)
{
    draft.notes.append(say("-L asks to follow redirects: here each is shown first."));
}

void noteProxy(CurlDraft &draft, const QByteArray &)
{
    draft.notes.append(say("The command's proxy was left out: the program's own is used."));
}

void noteCertificates(CurlDraft &draft, const QByteArray &)
{
    draft.notes.append(say("The command's certificates and keys were left out: the program's own are used."));
}

void noteAuthentication(CurlDraft &draft, const QByteArray &)
{
    draft.basic = false;
    draft.notes.append(say("The command's kind of authentication is not offered here: no credential was taken over."));
}

void noteConfiguration(CurlDraft &draft, const QByteArray &)
{
    draft.notes.append(say("The command reads further options or credentials from a file: it was not read."));
}

void noteRoute(CurlDraft &draft, const QByteArray &)
{
    draft.notes.append(say("The command sends to another address than its URL names: that was left out."));
}

void noteRange(CurlDraft &draft, const QByteArray &value)
{
    draft.headerLines.append("Range: bytes=" + value);
}

/// cURL's options. Those without a function change nothing in the request.
constexpr CurlOption options[] = {
    {"request", 'X', true, keep<&CurlDraft::method>},
    {"url", 0, true, addUrl},
    {"header", 'H', true, addHeader},
    {"data", 'd', true, appendData},
    {"data-ascii", 0, true, appendData},
    {"data-binary", 0, true, appendData},
    {"data-raw", 0, true, appendRaw},
    {"data-urlencode", 0, true, appendEncoded},
    {"json", 0, true, appendJson},
    {"form", 'F', true, appendForm},
    {"form-string", 0, true, appendFormString},
    {"get", 'G', false, turnOn<&CurlDraft::get>},
    {"head", 'I', false, turnOn<&CurlDraft::head>},
    {"url-query", 0, true, appendQuery},
    {"upload-file", 'T', true, setUpload},
    {"user", 'u', true, keep<&CurlDraft::user>},
    {"oauth2-bearer", 0, true, keep<&CurlDraft::bearer>},
    {"user-agent", 'A', true, keep<&CurlDraft::userAgent>},
    {"referer", 'e', true, keep<&CurlDraft::referer>},
    {"cookie", 'b', true, addCookie},
    {"range", 'r', true, noteRange},

    {"insecure", 'k', false, noteInsecure},
    {"location", 'L', false, noteRedirects},
    {"location-trusted", 0, false, noteRedirects},
    {"proxy", 'x', true, noteProxy},
    {"proxy-user", 'U', true, noteProxy},
    {"preproxy", 0, true, noteProxy},
    {"socks5", 0, true, noteProxy},
    {"socks5-hostname", 0, true, noteProxy},
    {"socks4", 0, true, noteProxy},
    {"noproxy", 0, true, noteProxy},
    {"cert", 'E', true, noteCertificates},
    {"key", 0, true, noteCertificates},
    {"cacert", 0, true, noteCertificates},
    {"capath", 0, true, noteCertificates},
    {"cert-type", 0, true, noteCertificates},
    {"key-type", 0, true, noteCertificates},
    {"pass", 0, true, noteCertificates},
    {"digest", 0, false, noteAuthentication},
    {"ntlm", 0, false, noteAuthentication},
    {"negotiate", 0, false, noteAuthentication},
    {"anyauth", 0, false, noteAuthentication},
    {"aws-sigv4", 0, true, noteAuthentication},
    {"config", 'K', true, noteConfiguration},
    {"netrc", 'n', false, noteConfiguration},
    {"netrc-file", 0, true, noteConfiguration},
    {"resolve", 0, true, noteRoute},
    {"connect-to", 0, true, noteRoute},
    {"interface", 0, true, noteRoute},
    {"unix-socket", 0, true, noteRoute},

    {"basic", 0, false, nullptr},
    {"compressed", 0, false, nullptr},
    {"silent", 's', false, nullptr},
    {"show-error", 'S', false, nullptr},
    {"fail", 'f', false, nullptr},
    {"fail-with-body", 0, false, nullptr},
    {"include", 'i', false, nullptr},
    {"verbose", 'v', false, nullptr},
    {"progress-bar", '#', false, nullptr},
    {"no-buffer", 'N', false, nullptr},
    {"globoff", 'g', false, nullptr},
    {"path-as-is", 0, false, nullptr},
    {"http1.0", '0', false, nullptr},
    {"http1.1", 0, false, nullptr},
    {"http2", 0, false, nullptr},
    {"http2-prior-knowledge", 0, false, nullptr},
    {"http3", 0, false, nullptr},
    {"ipv4", '4', false, nullptr},
    {"ipv6", '6', false, nullptr},
    {"tlsv1", '1', false, nullptr},
    {"tlsv1.2", 0, false, nullptr},
    {"tlsv1.3", 0, false, nullptr},
    {"remote-name", 'O', false, nullptr},
    {"remote-header-name", 'J', false, nullptr},
    {"remove-on-error", 0, false, nullptr},
    {"create-dirs", 0, false, nullptr},
    {"junk-session-cookies", 'j', false, nullptr},
    {"disable", 'q', false, nullptr},
    {"parallel", 'Z', false, nullptr},
    {"raw", 0, false, nullptr},
    {"styled-output", 0, false, nullptr},
    {"keepalive", 0, false, nullptr},
    {"output", 'o', true, nullptr},
    {"output-dir", 0, true, nullptr},
    {"cookie-jar", 'c', true, nullptr},
    {"dump-header", 'D', true, nullptr},
    {"write-out", 'w', true, nullptr},
    {"trace", 0, true, nullptr},
    {"trace-ascii", 0, true, nullptr},
    {"trace-time", 0, false, nullptr},
    {"stderr", 0, true, nullptr},
    {"max-time", 'm', true, nullptr},
    {"connect-timeout", 0, true, nullptr},
    {"max-redirs", 0, true, nullptr},
    {"max-filesize", 0, true, nullptr},
    {"retry", 0, true, nullptr},
    {"retry-delay", 0, true, nullptr},
    {"retry-max-time", 0, true, nullptr},
    {"limit-rate", 0, true, nullptr},
    {"speed-limit", 'Y', true, nullptr},
    {"speed-time", 'y', true, nullptr},
    {"keepalive-time", 0, true, nullptr},
    {"ciphers", 0, true, nullptr},
    {"tls-max", 0, true, nullptr},
    {"proto", 0, true, nullptr},
    {"proto-redir", 0, true, nullptr},
    {"proto-default", 0, true, nullptr},
    {"post301", 0, false, nullptr},
    {"post302", 0, false, nullptr},
    {"post303", 0, false, nullptr},
};

/// `--no-…` of any of them.
constexpr CurlOption negated = {"no-", 0, false, nullptr};

const CurlOption *exactly(const QByteArray &name)
{
    const auto *row = std::find_if(std::begin(options), std::end(options),
                                   [&name](const CurlOption &option) { return name == option.name; });
    return row == std::end(options) ? nullptr : row;
}

const CurlOption *beginningOf(const QByteArray &name)
{
    const auto begins = [&name](const CurlOption &option) { return QByteArray(option.name).startsWith(name); };
    if (std::count_if(std::begin(options), std::end(options), begins) != 1)
        return nullptr;
    return std::find_if(std::begin(options), std::end(options), begins);
}

} // namespace

const CurlOption *curlOption(const QByteArray &name)
{
    if (const CurlOption *row = exactly(name))
        return row;
    if (name.startsWith("no-"))
        return &negated;
    return beginningOf(name);
}

const CurlOption *curlOption(char letter)
{
    const auto *row = std::find_if(std::begin(options), std::end(options),
                                   [letter](const CurlOption &option) { return option.letter == letter; });
    return row == std::end(options) ? nullptr : row;
}

} // namespace http
