// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account.h"
#include "app/flow_trace.h"

namespace app {

/// The flow traces of accounts, in traces/<account id>.json of the data folder: the newest steps of its sign-in and its
/// refreshes. Those of an account that lasts for this session only are kept in memory.
class TraceStore
{
public:
    static constexpr qsizetype mostSteps = 100; ///< of an account; older ones are dropped

    explicit TraceStore(QString dataDir);

    /// Empty when there is none. Errors: FileUnreadable, FileMalformed, MemberMissing, MemberWrongType.
    Result<QList<TraceStep>> read(const Account &account) const;

    /// Adds the steps at the end. A file that cannot be read stays as it is. Errors: as read(), FileUnwritable.
    Result<bool> append(const Account &account, const QList<TraceStep> &steps);

    /// It is no error when there is none. Error: FileUnwritable.
    Result<bool> remove(const Account &account);

private:
    QString pathOf(const Account &account) const;

    QString m_dataDir;
    QHash<QString, QList<TraceStep>> m_memory; ///< by account id
};

/// {"version", "steps"}, for the user's eyes alone. Error: FileUnwritable.
Result<bool> writeTrace(const QString &path, const QList<TraceStep> &steps);

} // namespace app
