// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/file_kind.h"
#include "base/result.h"
#include "base/secret.h"

#include <QObject>
#include <QStringList>

/// Files that are opened are looked at beside the window, for one may be large or on a slow disk, and go where one of
/// their kind belongs.
class OpenedFiles : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void open(const QString &path);

Q_SIGNALS:
    /// It could be read.
    void opened(const QString &path);
    void tokensFound(const Secret &text, const QString &name, const QString &path);
    void bundleFound(const app::SupportBundle &bundle, const QString &name);
    /// All of those opened at once that are too large to be shown, or hold other files.
    void searchWanted(const QStringList &paths);
    void failed(const QString &path, const Error &why);

private:
    void hand(const QString &path, const app::OpenedFile &file);
    void search();

    int m_underWay = 0; ///< files that are being looked at
    QStringList m_toSearch;
};
