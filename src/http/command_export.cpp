// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/command_export.h"

#include "base/translated.h"
#include "http/command_text.h"

#include <algorithm>

namespace http {

namespace {

Result<QByteArray> curlForBash(const Request &request, CommandSecrets secrets)
{
    return exportCurl(request, Shell::Bash, secrets);
}

Result<QByteArray> curlForCmd(const Request &request, CommandSecrets secrets)
{
    return exportCurl(request, Shell::Cmd, secrets);
}

constexpr CommandForm forms[] = {
    {"curl", QT_TRANSLATE_NOOP("command", "For bash and Other Shells"), curlForBash, "TOKEN=$(%1)"},
    {"curl-cmd", QT_TRANSLATE_NOOP("command", "For cmd of Windows"), curlForCmd,
     "for /f %i in ('%1') do @set TOKEN=%i"},
    {"httpie", QT_TRANSLATE_NOOP("command", "For HTTPie"), exportHttpie, "TOKEN=$(%1)"},
    {"powershell", QT_TRANSLATE_NOOP("command", "For PowerShell"), exportPowerShell, "$env:TOKEN = %1"},
};

} // namespace

std::span<const CommandForm> commandForms()
{
    return forms;
}

const CommandForm *commandForm(QStringView id)
{
    const auto *form = std::find_if(std::begin(forms), std::end(forms),
                                    [id](const CommandForm &row) { return id == QLatin1StringView(row.id); });
    return form == std::end(forms) ? nullptr : form;
}

bool needsLabels(const Request &request)
{
    const command::Shown plain = command::shown(request, CommandSecrets::Shown);
    const command::Shown veiled = command::shown(request, CommandSecrets::Placeholders);
    const bool isSameUrl = QUrl::fromEncoded(veiled.url) == request.url.adjusted(QUrl::RemoveFragment);
    return !isSameUrl || veiled.method != plain.method || veiled.headers != plain.headers || veiled.body != plain.body;
}

QString titleOf(const CommandForm &form)
{
    return translated("command", form.title);
}

} // namespace http
