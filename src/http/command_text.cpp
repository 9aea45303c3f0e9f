// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/command_text.h"

#include "http/redact.h"

namespace http::command {

Shown shown(const Request &request, CommandSecrets secrets)
{
    if (secrets == CommandSecrets::Shown)
        return {request.method, request.url.toEncoded(), request.headers, request.body};
    Redactor redactor;
    redactor.header("Authorization", request.authorization.reveal()); // what follows may repeat it
    const QByteArray url = redactor.sendableUrl(request.url);
    const Headers headers = redactor.headers(request.headers);
    return {redactor.text(request.method), url, headers,
            redactor.body(request.headers.value("Content-Type"), request.body)};
}

Argument authorizationArgument(const QByteArray &prefix, const Secret &authorization, CommandSecrets secrets)
{
    const QByteArray &value = authorization.reveal();
    if (secrets == CommandSecrets::Shown)
        return {prefix + value, {}};
    const QByteArray scheme = showableScheme(value);
    return {prefix + (scheme.isEmpty() ? scheme : scheme + ' '), "TOKEN"};
}

QByteArray bashQuoted(QByteArray text)
{
    return '\'' + text.replace('\'', "'\\''") + '\'';
}

QByteArray bashWord(const Argument &argument)
{
    if (argument.variable.isEmpty())
        return bashQuoted(argument.text);
    return bashQuoted(argument.text) + "\"$" + argument.variable + '"';
}

QByteArray printfFormat(const QByteArray &bytes)
{
    QByteArray format;
    for (const char c : bytes) {
        const auto byte = static_cast<uchar>(c);
        if (c == '%')
            format += "%%";
        else if (c == '\\' || c == '\'' || byte < 0x20 || byte >= 0x7f)
            format += '\\' + QByteArray::number(byte, 8).rightJustified(3, '0');
        else
            format += c;
    }
    return format;
}

bool fitsAnArgument(const QByteArray &body)
{
    return !body.contains('\0') && body.size() <= longestArgument;
}

bool mayBePost(const QByteArray &method)
{
    return method == "POST" || method == "PUT" || method == "PATCH";
}

} // namespace http::command
