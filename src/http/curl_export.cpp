// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/curl_export.h"

#include "base/ascii.h"
#include "http/command_text.h"

#include <QCoreApplication>
#include <optional>

namespace http {

using namespace command;

namespace {

constexpr qsizetype longestCmdLine = 8191; // bytes, of Windows

QString say(const char *sentence)
{
    return QCoreApplication::translate("http::curl", sentence);
}

bool isPlainForCmd(char c)
{
    return ascii::isLetterOrDigit(c) || c == ' ' || QByteArray("-_./:=,;@#$*+~?'\\[]").contains(c) ||
           static_cast<uchar>(c) >= 0x80;
}

/// First for the program's runtime, where backslashes double before a quote; then for cmd, where a caret keeps each
/// byte that could mean something.
QByteArray cmdQuoted(const QByteArray &text)
{
    QByteArray quoted;
    qsizetype backslashes = 0;
    for (const char c : text) {
        if (c == '"')
            quoted += QByteArray(backslashes + 1, '\\');
        backslashes = c == '\\' ? backslashes + 1 : 0;
        quoted += c;
    }
    quoted += QByteArray(backslashes, '\\');
    QByteArray kept;
    for (const char c : std::as_const(quoted))
        kept += c == '\n' ? QByteArray("^\n\n") : isPlainForCmd(c) ? QByteArray(1, c) : QByteArray("^") + c;
    return kept;
}

QByteArray cmdWord(const Argument &argument)
{
    const QByteArray variable = argument.variable.isEmpty() ? QByteArray() : '%' + argument.variable + '%';
    return "^\"" + cmdQuoted(argument.text) + variable + "^\"";
}

QByteArray headerLine(const QByteArray &name, const QByteArray &value)
{
    return value.isEmpty() ? name + ';' : name + ": " + value;
}

/// An option with its argument, if it takes one.
struct Part
{
    QByteArray option;
    std::optional<Argument> argument;
};

QList<Part> methodParts(const Request &request, const Shown &shown)
{
    if (request.method == "HEAD")
        return {{"-I", {}}};
    const bool bySelf = request.method == (request.body.isEmpty() ? "GET" : "POST") || request.method == "POST";
    return bySelf ? QList<Part>() : QList<Part>{{"-X", Argument{shown.method, {}}}};
}

/// What would make cURL send another URL than the one it is given.
QList<Part> urlParts(const QByteArray &url)
{
    QList<Part> parts;
    if (url.contains('[') || url.contains('{'))
        parts.append(Part{"-g", {}});
    if (url.contains("/./") || url.contains("/../"))
        parts.append(Part{"--path-as-is", {}});
    return parts;
}

QList<Part> headerParts(const Request &request, const Shown &shown, CommandSecrets secrets, bool hasBody)
{
    QList<Part> parts;
    if (!request.authorization.isEmpty())
        parts.append({"-H", authorizationArgument("Authorization: ", request.authorization, secrets)});
    for (const auto &[name, value] : shown.headers.fields())
        parts.append({"-H", Argument{headerLine(name, value), {}}});
    if (hasBody && !shown.headers.contains("Content-Type")) // cURL would call it a form
        parts.append({"-H", Argument{"Content-Type:", {}}});
    return parts;
}

QByteArray bashCommand(const QByteArray &url, const QList<Part> &parts, const Shown &shown, bool hasBody)
{
    QByteArray command = "curl " + bashQuoted(url);
    for (const auto &[option, argument] : parts)
        command += " \\\n  " + option + (argument ? ' ' + bashWord(*argument) : QByteArray());
    if (!hasBody)
        return command;
    if (fitsAnArgument(shown.body))
        return command + " \\\n  --data-raw " + bashQuoted(shown.body);
    return "printf '" + printfFormat(shown.body) + "' |\n" + command + " \\\n  --data-binary @-";
}

Result<QByteArray> cmdCommand(const QByteArray &url, const QList<Part> &parts, const Shown &shown, bool hasBody)
{
    QByteArray command = "curl " + cmdWord({url, {}});
    for (const auto &[option, argument] : parts)
        command += " ^\n  " + option + (argument ? ' ' + cmdWord(*argument) : QByteArray());
    if (hasBody)
        command += " ^\n  --data-raw " + cmdWord({shown.body, {}});
    if (shown.body.contains('\0') || command.size() > longestCmdLine)
        return failure(ErrorCode::UsageWrong, say("the cURL command for cmd"),
                       say("cmd holds no NUL byte and no command over %1 bytes; copy it for bash").arg(longestCmdLine));
    return command;
}

} // namespace

Result<QByteArray> exportCurl(const Request &request, Shell shell, CommandSecrets secrets)
{
    const Shown shown = command::shown(request, secrets);
    // An empty body is one too where the method expects one: its Content-Length is 0.
    const bool hasBody = !request.body.isEmpty() || mayBePost(request.method);
    const QList<Part> parts =
        methodParts(request, shown) + urlParts(shown.url) + headerParts(request, shown, secrets, hasBody);
    if (shell == Shell::Cmd)
        return cmdCommand(shown.url, parts, shown, hasBody);
    return bashCommand(shown.url, parts, shown, hasBody);
}

} // namespace http
