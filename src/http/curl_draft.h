// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/shell_words.h"

#include <QStringList>

namespace http {

/// A part of a body, or the file that holds it.
struct CurlData
{
    QByteArray bytes;
    QByteArray file;
    bool operator==(const CurlData &) const = default;
};

/// What the options of one operation add up to; `--next` begins another.
struct CurlDraft
{
    QList<ShellWord> urls;
    QByteArray method;
    QList<QByteArray> headerLines;
    QList<CurlData> data;
    QList<QByteArray> formTexts; ///< `name=value` of -F and --form-string
    QList<QByteArray> urlQuery;
    QByteArray uploadFile;
    QByteArray user;
    QByteArray bearer;
    QByteArray userAgent;
    QByteArray referer;
    QList<QByteArray> cookies;
    bool get = false;
    bool head = false;
    bool upload = false;
    bool json = false;
    bool basic = true;
    QStringList notes;
};

/// Notes that a part stands as written which only the shell could fill in.
void noteExpansion(const ShellWord &word, QStringList &notes);

/// Goes through the words of one cURL command and lets each option say what it changes; always one draft at least.
/// Errors: TextMalformed (no such option, an option without its value).
Result<QList<CurlDraft>> readDrafts(const ShellCommand &command);

} // namespace http
