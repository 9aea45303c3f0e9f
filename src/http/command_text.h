// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/curl_export.h"

/// What the writers of commands share.
namespace http::command {

constexpr qsizetype longestArgument = 64 * 1024; // bytes; Linux takes 128 KiB

/// The request with every secret as it may be shown; the credential is apart.
struct Shown
{
    QByteArray method;
    QByteArray url;
    Headers headers;
    QByteArray body;
};

Shown shown(const Request &request, CommandSecrets secrets);

/// An argument with a hole for the shell to fill in.
struct Argument
{
    QByteArray text;
    QByteArray variable; ///< follows the text, empty for none
};

/// `prefix` and the credential, or its scheme and the variable TOKEN.
Argument authorizationArgument(const QByteArray &prefix, const Secret &authorization, CommandSecrets secrets);

QByteArray bashQuoted(QByteArray text);
QByteArray bashWord(const Argument &argument);

/// Every byte as printf's format writes it (POSIX), so that any body fits in a line of text.
QByteArray printfFormat(const QByteArray &bytes);

bool fitsAnArgument(const QByteArray &body);

/// Whether the method expects a body, so that none is one of length 0.
bool mayBePost(const QByteArray &method);

} // namespace http::command
