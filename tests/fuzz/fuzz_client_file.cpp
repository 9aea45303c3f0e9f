// SPDX-License-Identifier: GPL-3.0-or-later
// The file of a client, and the many files that are taken for one.
#include "base/json_text.h"
#include "oauth/client_file.h"
#include "target.h"

using fuzz::require;
using namespace Qt::StringLiterals;

namespace {

void collectSecrets(const json_text::Value &value, QByteArrayList &secrets)
{
    for (const auto &member : value.members) {
        if (member.value.kind == json_text::Kind::String &&
            (member.name == u"client_secret" || member.name == u"refresh_token" || member.name == u"private_key"))
            secrets.append(member.value.string().toUtf8());
        collectSecrets(member.value, secrets);
    }
}

} // namespace

void tryInput(const QByteArray &input)
{
    const oauth::ClientFileReport report = oauth::examineClientFile(input);
    require(!report.what.isEmpty(), "a file is told what it is");
    require(report.isUsable() || !report.advice.isEmpty(), "one that cannot be used is told what to do");
    const auto client = oauth::parseClientFile(input, u"file.json"_s);
    require(client.has_value() == report.isUsable(), "what the doctor calls usable can be used");
    require(!client || (*client == report.client && !client->clientId.isEmpty()), "both read the same client");
    QByteArrayList secrets;
    if (const auto value = json_text::parse(input))
        collectSecrets(*value, secrets);
    for (const QByteArray &secret : secrets) {
        require(!fuzz::tells({ErrorCode::Internal, report.what, report.advice}, secret, input),
                "the doctor tells no secret");
        require(client || !fuzz::tells(client.error(), secret, input), "no error tells a secret");
    }
}
