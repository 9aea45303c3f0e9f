// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QCoreApplication>
#include <QStringList>

/// What is searched for tokens: files, or a text that was pasted, which is kept in memory alone.
struct ScanSubject
{
    Q_DECLARE_TR_FUNCTIONS(ScanSubject)

public:
    QStringList paths;
    Secret text = {}; ///< empty where files are searched

    bool isText() const { return !text.isEmpty(); }
    bool isEmpty() const { return paths.isEmpty() && !isText(); }
    /// Of several files no copy is made.
    bool isOne() const { return isText() || paths.size() == 1; }

    /// The file's, or how many they are; empty when nothing is searched.
    QString name() const;
    /// The same, a file with its folder.
    QString fullName() const;
    /// Of a copy without secrets: "call.redacted.har" beside call.har.
    QString copyName() const;
    /// The files that hold answers to be explained.
    QStringList hars() const;
};
