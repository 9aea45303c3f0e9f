// SPDX-License-Identifier: GPL-3.0-or-later
// cURL commands that somebody pasted.
#include "http/curl_export.h"
#include "http/curl_import.h"
#include "http/redact.h"
#include "target.h"

#include <algorithm>

using fuzz::require;

namespace {

/// Has each header that an option of curl makes.
http::Request innocentRequest()
{
    http::Request request{"POST", QUrl(QStringLiteral("https://h/")), {}, "{}", Secret("Bearer x")};
    for (const char *name : {"Accept", "Content-Type", "Cookie", "Referer", "User-Agent"})
        request.headers.add(name, "application/json");
    return request;
}

/// A command has a header's name with its colon, whatever credential it is too.
bool isNameWithColon(const QByteArray &secret, const http::Headers &headers)
{
    const auto &fields = headers.fields();
    return secret.endsWith(':') && std::any_of(fields.begin(), fields.end(), [&](const auto &field) {
               return field.first.endsWith(secret.chopped(1));
           });
}

/// What a command without a secret in it has too, such as a header's name, tells nothing.
void checkSecrets(const http::Request &request)
{
    const auto command = http::exportCurl(request, http::Shell::Bash, http::CommandSecrets::Placeholders);
    if (!command || request.authorization.isEmpty())
        return;
    const auto innocent = http::exportCurl(innocentRequest(), http::Shell::Bash, http::CommandSecrets::Placeholders);
    require(innocent.has_value(), "a plain request can be written");
    for (const QByteArray &secret : http::secretsWithin(request.authorization.reveal())) {
        constexpr qsizetype shortest = 12; // bytes
        const bool tellsNothing = innocent->contains(secret) || isNameWithColon(secret, request.headers);
        require(secret.size() < shortest || tellsNothing || !command->contains(secret),
                "a command with placeholders has no credential");
    }
}

/// What a command asks for is asked for again by the command that is made of it.
void checkRoundTrip(const http::Request &request)
{
    const auto command = http::exportCurl(request, http::Shell::Bash, http::CommandSecrets::Shown);
    if (!command)
        return;
    const auto again = http::importCurl(*command, http::Shell::Bash);
    require(again && again->requests.size() == 1, "a command that is written is read back");
    const http::Request &read = again->requests.first().request;
    require(read.method == request.method, "it has its method");
    require(read.url == request.url, "it has its address");
    require(read.body == request.body, "it has its body");
    require(read.authorization == request.authorization, "it has its credential");
}

} // namespace

void tryInput(const QByteArray &input)
{
    for (const http::Shell shell : {http::Shell::Bash, http::Shell::Cmd}) {
        const auto import = http::importCurl(input, shell);
        if (!import) {
            require(!describe(import.error()).isEmpty(), "what is no command is told why");
            continue;
        }
        require(!import->requests.isEmpty(), "a command has a request");
        for (const http::CurlRequest &one : import->requests) {
            require(one.request.url.isValid(), "a request has an address");
            checkSecrets(one.request);
            checkRoundTrip(one.request);
        }
    }
    http::importCurl(input);
}
