// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/exchange_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <optional>

using namespace Qt::StringLiterals;

namespace http {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("exchange_text", text);
}

constexpr qsizetype longestStatusLine = 8 * 1024; // bytes

/// The lines of a text, and where one is.
struct Lines
{
    QByteArrayList lines;
    qsizetype first; ///< number of the first one
    qsizetype at = 0;

    bool atEnd() const { return at >= lines.size(); }
    QByteArray current() const { return lines.at(at).endsWith('\r') ? lines.at(at).chopped(1) : lines.at(at); }
    tl::unexpected<Error> fault(const QString &why) const
    {
        return failure(ErrorCode::TextMalformed, say("line %1 of the exchange").arg(first + at), why);
    }
};

constexpr qsizetype longestStart = 100; // bytes of a line that tell whether it is to be a status line

bool isStatusLine(const QByteArray &line)
{
    static const QRegularExpression shape(u"\\AHTTP/[0-9](\\.[0-9])? [0-9]{3}( |\\z)"_s);
    return shape.match(QString::fromLatin1(line)).hasMatch();
}

/// In what was read as the request: a line that is to be a status line, and is none.
std::optional<qsizetype> brokenStatusLine(const Lines &lines)
{
    static const QRegularExpression shape(u"\\AHTTP/[0-9]\\S*+(\\s|\\z)"_s, QRegularExpression::CaseInsensitiveOption);
    for (qsizetype at = 0; at < lines.lines.size(); ++at) {
        if (shape.match(QString::fromLatin1(lines.lines.at(at).left(longestStart))).hasMatch())
            return at;
    }
    return {};
}

Result<Headers> readFields(Lines &lines)
{
    Headers headers;
    for (; !lines.atEnd() && !lines.current().isEmpty(); ++lines.at) {
        const QByteArray line = lines.current();
        const qsizetype colon = line.indexOf(':');
        if (colon < 1)
            return lines.fault(say("a header has the form NAME: VALUE"));
        headers.add(line.left(colon).trimmed(), line.mid(colon + 1).trimmed());
    }
    ++lines.at; // the empty line
    return headers;
}

QByteArray readBody(Lines &lines, bool untilAnswer)
{
    QByteArrayList body;
    for (; !lines.atEnd() && !(untilAnswer && isStatusLine(lines.current())); ++lines.at)
        body.append(lines.lines.at(lines.at));
    while (!body.isEmpty() && body.last().trimmed().isEmpty()) // between the messages, or the file's last line end
        body.removeLast();
    return body.join('\n');
}

QUrl urlOf(const QByteArray &target, const QByteArray &host)
{
    if (!target.startsWith('/'))
        return QUrl::fromEncoded(target, QUrl::StrictMode);
    const QString name = QUrl::fromEncoded("http://" + host).host();
    const bool isLoopback = name == "localhost"_L1 || name == "::1"_L1 || name.startsWith("127."_L1);
    return QUrl::fromEncoded((isLoopback ? "http://" : "https://") + host + target, QUrl::StrictMode);
}

Result<Request> readRequest(Lines &lines)
{
    static const QRegularExpression shape(u"\\A([!#$%&'*+.^_`|~0-9A-Za-z-]+) (\\S+)( HTTP/[0-9](\\.[0-9])?)?\\z"_s);
    const auto match = shape.match(lines.atEnd() ? QString() : QString::fromLatin1(lines.current()));
    if (!match.hasMatch())
        return lines.fault(say("a request begins with METHOD TARGET HTTP/1.1"));
    Request request;
    request.method = match.captured(1).toLatin1();
    const Lines start = lines;
    ++lines.at;
    const auto headers = readFields(lines);
    if (!headers)
        return tl::unexpected<Error>(headers.error());
    for (const auto &[name, value] : headers->fields())
        addField(request, name, value);
    request.url = urlOf(match.captured(2).toLatin1(), headers->value("Host"));
    if (!request.url.isValid() || request.url.host().isEmpty())
        return start.fault(say("the target and the Host header make no address"));
    request.headers.remove("Host");
    request.body = readBody(lines, true);
    return request;
}

Result<Response> readResponse(Lines &lines)
{
    Response response;
    if (lines.atEnd())
        return response;
    const QByteArray line = lines.current();
    const qsizetype space = line.indexOf(' ');
    response.status = line.mid(space + 1, 3).toInt();
    response.reason = line.mid(space + 5);
    ++lines.at;
    const auto headers = readFields(lines);
    if (!headers)
        return tl::unexpected<Error>(headers.error());
    response.headers = *headers;
    response.body = readBody(lines, false);
    return response;
}

} // namespace

void addField(Request &request, const QByteArray &name, const QByteArray &value)
{
    const bool isCredential = name.compare("authorization", Qt::CaseInsensitive) == 0;
    if (isCredential && request.authorization.isEmpty())
        request.authorization = Secret(value);
    else
        request.headers.add(name, value);
}

Result<Exchange> parseExchangeText(const QByteArray &text, qsizetype firstLine)
{
    Lines lines{text.split('\n'), firstLine};
    Exchange exchange;
    const auto request = readRequest(lines);
    if (!request)
        return tl::unexpected<Error>(request.error());
    if (const auto broken = lines.atEnd() ? brokenStatusLine(lines) : std::nullopt) {
        lines.at = *broken;
        return lines.fault(say("a status line has the form HTTP/1.1 401 Unauthorized, its status three digits"));
    }
    const auto response = readResponse(lines);
    if (!response)
        return tl::unexpected<Error>(response.error());
    exchange.request = *request;
    exchange.response = *response;
    return exchange;
}

bool beginsAsAnswer(const QByteArray &text)
{
    return isStatusLine(Lines{{text.left(longestStatusLine).split('\n').first()}, 1}.current());
}

Result<Response> parseAnswerText(const QByteArray &text)
{
    Lines lines{text.split('\n'), 1};
    if (!isStatusLine(lines.current()))
        return lines.fault(say("an answer begins with HTTP/1.1 STATUS"));
    return readResponse(lines);
}

} // namespace http
