// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ui/verdict_banner.h"

/// The files that could not be opened, each with its whole path and the reason, until somebody closes it: a line of the
/// status bar is cut, and gone before it is read. Out of sight while there is nothing to tell.
class ProblemBanner : public VerdictBanner
{
    Q_OBJECT

public:
    explicit ProblemBanner(QWidget *parent = nullptr);

    void add(const QString &path, const Error &why);
    /// It was opened after all.
    void forget(const QString &path);

private:
    void showProblems();
    void clear();

    QList<std::pair<QString, QString>> m_problems; ///< paths, and what is wrong; the newest first
};
