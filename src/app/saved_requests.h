// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "http/message.h"

#include <QStringList>

/// Requests as files that people read and share by git, so never with a secret in them:
/// {"tokenloupe_request": 1, "method", "url", "headers": [[name, value]…], "body"}
namespace app {

/// A request without what proves who sends it.
struct ShareableRequest
{
    http::Request request;
    QStringList leftOut; ///< what is missing, a phrase each: "the header Cookie"
};

/// Without credential, cookies and user info; without headers, parameters and fields of a form that hold a secret by
/// their name or value. Secrets in another body become labels.
ShareableRequest shareable(const http::Request &request);

/// Members in a fixed order, a line each; without what shareable() leaves out.
QByteArray savedRequestText(const http::Request &request);

/// Errors: FileMalformed, with `path` and what is wrong: no JSON, a member that is missing, unknown or of another type,
/// a newer form, a body that is no text, or a secret, which such a file never holds.
Result<http::Request> parseSavedRequest(const QByteArray &bytes, const QString &path);

/// Where the user keeps them: as the settings say, else "requests" in the data folder. Errors: those of loadSettings().
Result<QString> savedRequestsFolder(const QString &dataDir);

/// The requests below one folder; a request's name is its path there without ".json": "Drive/about".
class SavedRequests
{
public:
    static constexpr qint64 mostBytes = 128 * 1024 * 1024; ///< of one that is read

    explicit SavedRequests(const QString &folder)
        : m_folder(folder)
    {
    }

    const QString &folder() const { return m_folder; }

    /// Every name, sorted. Other files are passed over, and so is what begins with a dot.
    QStringList names() const;
    /// Errors: UsageWrong for a name that is none, FileUnreadable, FileMalformed for more than `mostBytes`, those of
    /// parseSavedRequest().
    Result<http::Request> read(const QString &name) const;
    /// Replaces one of that name. Gives what was left out. Errors: UsageWrong, FileMalformed when the body is no text,
    /// FileUnwritable.
    Result<QStringList> write(const QString &name, const http::Request &request) const;
    /// Errors: UsageWrong, also when there is one of the new name already; FileUnwritable.
    Result<bool> rename(const QString &from, const QString &to) const;
    /// Errors: UsageWrong, FileUnwritable.
    Result<bool> remove(const QString &name) const;

private:
    Result<QString> pathOf(const QString &name) const;

    QString m_folder;
};

} // namespace app
