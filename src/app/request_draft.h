// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access_tokens.h"
#include "app/request_body.h"

#include <QHash>

namespace app {

/// A request that is being made, as its user has it: unfinished and perhaps wrong.
struct RequestDraft
{
    QString preset = {}; ///< its name, or empty for a free request
    QString method = {};
    QString address = {};
    QList<http::Pair> query = {}; ///< of the address, and those that are not ticked
    QString headers = {};         ///< "Name: value" a line
    RequestBody body = {};
    QHash<QString, QString> parameters = {}; ///< of the preset
    QString accountId = {};                  ///< empty when no account's token was chosen: a pasted one is not kept
    TokenType tokenType = TokenType::Access;
    bool isAuthorizationChosen = true; ///< false while there was nothing to choose from
    bool operator==(const RequestDraft &) const = default;
};

/// As JSON, to be kept until the next start. Secrets become labels.
QByteArray draftText(const RequestDraft &draft);

/// What cannot be read is left out; nothing when that is all.
std::optional<RequestDraft> parseDraft(const QByteArray &text);

} // namespace app
