// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/request_rules.h"

#include "http/grammar.h"
#include "http/redact.h"
#include "http/shown_url.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace network {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("network", text);
}

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool breaksTheLine(char c)
{
    return c == '\r' || c == '\n' || c == '\0';
}

std::optional<Error> methodProblem(const http::Request &request)
{
    const auto wrong = [&request](const char *why) {
        return Error{ErrorCode::UsageWrong, say("The method “%1”").arg(QString::fromUtf8(request.method)), say(why)};
    };
    const QByteArray &method = request.method;
    if (method.isEmpty() || !std::all_of(method.begin(), method.end(), [](char c) { return isUpper(c) || c == '-'; }))
        return wrong(QT_TRANSLATE_NOOP("network", "it has to be a word in upper case, for example GET"));
    if (method == "CONNECT")
        return wrong(QT_TRANSLATE_NOOP("network", "it asks a proxy for a tunnel and cannot be sent to a server"));
    if (method == "HEAD" && !request.body.isEmpty())
        return wrong(QT_TRANSLATE_NOOP("network", "it is sent without a body"));
    return std::nullopt;
}

/// As http::shownUrl(), of what cannot be taken apart.
QString shownText(const QString &typed)
{
    static const QRegularExpression userInfo(u"\\A([^/]*//)?.*@"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression query(u"[?#].*\\z"_s, QRegularExpression::DotMatchesEverythingOption);
    const QString bare = QString(typed).replace(userInfo, u"\\1"_s).remove(query); // a password may hold both signs
    return QString::fromUtf8(http::Redactor().text(bare.toUtf8()));
}

/// "www.example" or "localhost:8080", which a browser would complete.
bool lacksScheme(const QUrl &url)
{
    return url.scheme().isEmpty() || (url.host().isEmpty() && !url.path().isEmpty() && url.path().at(0).isDigit());
}

std::optional<Error> urlProblem(const QUrl &url)
{
    const auto wrong = [&url](const QString &why) { return Error{ErrorCode::UrlUnusable, http::shownUrl(url), why}; };
    if (url.isEmpty())
        return Error{ErrorCode::UsageWrong, say("Address"), say("it is empty; enter the one to send to")};
    if (!url.isValid())
        return wrong(say("it is no valid URL"));
    if (lacksScheme(url))
        return wrong(say("put https:// before it"));
    if (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)
        return wrong(say("only https and http can be asked"));
    if (url.host().isEmpty())
        return wrong(say("it names no host"));
    if (!url.userInfo().isEmpty())
        return wrong(say("it holds a user name or password; put it in the Authorization header"));
    return std::nullopt;
}

bool isHostAndPort(const QByteArray &value)
{
    return QUrl(u"http://"_s + QString::fromLatin1(value), QUrl::StrictMode).authority() == QString::fromLatin1(value);
}

/// Headers that decide how the message is read or who is asked: a wrong one would hang the connection or lie.
const char *specialProblem(const QByteArray &name, const QByteArray &value, const http::Request &request)
{
    const QByteArray lower = name.toLower();
    if (lower == "authorization")
        return QT_TRANSLATE_NOOP("network", "give it as the credential of the request instead");
    if (lower == "content-length" && value != QByteArray::number(request.body.size()))
        return QT_TRANSLATE_NOOP("network", "it differs from the size of the body");
    if (lower == "host" && (value.isEmpty() || !isHostAndPort(value)))
        return QT_TRANSLATE_NOOP("network", "it is no host name");
    if (lower == "transfer-encoding" || lower == "connection" || lower == "upgrade" || lower == "expect")
        return QT_TRANSLATE_NOOP("network", "the program itself decides how the message travels");
    return nullptr;
}

std::optional<Error> headerProblem(const QByteArray &name, const QByteArray &value, const http::Request &request)
{
    const auto wrong = [&name](const char *why) {
        return Error{ErrorCode::HeaderUnusable, QString::fromUtf8(name), say(why)};
    };
    if (!http::isToken(name))
        return wrong(QT_TRANSLATE_NOOP("network", "its name holds a character that no header name may hold"));
    if (std::any_of(value.begin(), value.end(), breaksTheLine))
        return wrong("its value holds a line break or a null byte");
    if (const char *why = specialProblem(name, value, request))
        return wrong(why);
    return std::nullopt;
}

} // namespace

std::optional<Error> unusableAddress(const QString &typed)
{
    const QUrl url(typed, QUrl::StrictMode);
    if (!typed.isEmpty() && !url.isValid())
        return Error{ErrorCode::UrlUnusable, shownText(typed), say("it is no valid URL")};
    return urlProblem(url);
}

std::optional<Error> unsendable(const http::Request &request)
{
    if (const auto error = methodProblem(request))
        return error;
    if (const auto error = urlProblem(request.url))
        return error;
    for (const auto &[name, value] : request.headers.fields()) {
        if (const auto error = headerProblem(name, value, request))
            return error;
    }
    const QByteArray &credential = request.authorization.reveal();
    if (std::any_of(credential.begin(), credential.end(), breaksTheLine))
        return Error{ErrorCode::HeaderUnusable, u"Authorization"_s, say("its value holds a line break or a null byte")};
    return std::nullopt;
}

} // namespace network
