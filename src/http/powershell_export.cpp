// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/command_export.h"

#include "base/translated.h"
#include "http/command_text.h"

#include <QSet>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace http {

using namespace command;

namespace {

/// PowerShell takes four curved quotes for straight ones.
QByteArray quoted(const QByteArray &text)
{
    QString inside;
    for (const QString all = QString::fromUtf8(text); const QChar c : all) {
        if (c == u'\'' || (c >= u'\u2018' && c <= u'\u201b'))
            inside += c;
        inside += c;
    }
    return '\'' + inside.toUtf8() + '\'';
}

QByteArray word(const Argument &argument)
{
    return argument.variable.isEmpty() ? quoted(argument.text)
                                       : '(' + quoted(argument.text) + " + $env:" + argument.variable + ')';
}

bool isText(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    return !decoder.hasError() && !text.contains(QChar::Null);
}

/// As bytes: PowerShell would encode a text by its own choice.
QByteArray bytesOf(const QByteArray &body)
{
    return isText(body) ? "([Text.Encoding]::UTF8.GetBytes(" + quoted(body) + "))"
                        : "([Convert]::FromBase64String('" + body.toBase64() + "'))";
}

QByteArray methodOption(const QByteArray &method)
{
    const QByteArrayList known = {"GET", "HEAD", "POST", "PUT", "DELETE", "TRACE", "OPTIONS", "MERGE", "PATCH"};
    return known.contains(method) ? " -Method " + method : " -CustomMethod " + quoted(method);
}

/// The first header of a name that was there before; empty for none.
QByteArray repeated(const Headers &headers)
{
    QSet<QByteArray> seen;
    for (const auto &[name, value] : headers.fields()) {
        if (seen.contains(name.toLower()))
            return name;
        seen.insert(name.toLower());
    }
    return {};
}

} // namespace

Result<QByteArray> exportPowerShell(const Request &request, CommandSecrets secrets)
{
    const Shown shown = command::shown(request, secrets);
    if (const QByteArray name = repeated(shown.headers); !name.isEmpty())
        return failure(ErrorCode::UsageWrong, translated("command", "the command for PowerShell"),
                       translated("command", "PowerShell sends a header once, and %1 is there twice; copy it for cURL")
                           .arg(QString::fromUtf8(name)));
    QByteArrayList headers;
    if (!request.authorization.isEmpty())
        headers.append("'Authorization' = " + word(authorizationArgument({}, request.authorization, secrets)));
    for (const auto &[name, value] : shown.headers.fields()) {
        if (name.compare("Content-Type", Qt::CaseInsensitive) != 0)
            headers.append(quoted(name) + " = " + quoted(value));
    }
    QByteArray command = "Invoke-WebRequest -Uri " + quoted(shown.url) + methodOption(shown.method) +
                         " -MaximumRedirection 0 -SkipHttpErrorCheck -SkipHeaderValidation";
    if (!headers.isEmpty())
        command += " `\n  -Headers @{ " + headers.join("; ") + " }";
    if (const QByteArray type = shown.headers.value("Content-Type"); !type.isEmpty())
        command += " `\n  -ContentType " + quoted(type);
    if (!shown.body.isEmpty())
        command += " `\n  -Body " + bytesOf(shown.body);
    return command;
}

} // namespace http
