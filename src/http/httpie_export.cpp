// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ascii.h"
#include "http/command_export.h"

#include "base/translated.h"
#include "http/command_text.h"

#include <algorithm>

namespace http {

using namespace command;

namespace {

/// A header that HTTPie adds by itself is sent without a value, or not at all.
QByteArray headerItem(const QByteArray &name, const QByteArray &value)
{
    if (value.isEmpty())
        return name + ';';
    const bool isOther = value.startsWith('=') || value.startsWith('@'); // ":=" begins a member of JSON, ":@" a file
    return name + (isOther ? ": " : ":") + value;
}

bool isWord(const QByteArray &method)
{
    return std::all_of(method.begin(), method.end(), ascii::isLetter);
}

} // namespace

Result<QByteArray> exportHttpie(const Request &request, CommandSecrets secrets)
{
    const Shown shown = command::shown(request, secrets);
    if (!isWord(shown.method))
        return failure(ErrorCode::UsageWrong, translated("command", "the command for HTTPie"),
                       translated("command", "HTTPie takes methods of letters alone; copy it for cURL"));
    const bool isPiped = !fitsAnArgument(shown.body);
    QByteArray command = QByteArray("http") + (isPiped ? "" : " --ignore-stdin") + " --path-as-is";
    if (!shown.body.isEmpty() && !isPiped)
        command += " \\\n  --raw " + bashQuoted(shown.body);
    command += " \\\n  " + shown.method + ' ' + bashQuoted(shown.url);
    if (!request.authorization.isEmpty())
        command += " \\\n  " + bashWord(authorizationArgument("Authorization:", request.authorization, secrets));
    for (const auto &[name, value] : shown.headers.fields())
        command += " \\\n  " + bashQuoted(headerItem(name, value));
    if (!shown.body.isEmpty() && !shown.headers.contains("Content-Type")) // HTTPie would call it JSON
        command += " \\\n  Content-Type:";
    return isPiped ? "printf '" + printfFormat(shown.body) + "' |\n" + command : command;
}

} // namespace http
