// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/report.h"
#include "lab/watch.h"

#include <QObject>
#include <variant>

class QMenu;
class QWidget;

/// What the 401 Lab measured: a run of its variants, or a token that was watched. Of what was sent it holds no token:
/// the window keeps it longer than the accounts whose tokens those were.
using LabResult = std::variant<lab::KeptReport, lab::Watch>;

const http::Request &requestOf(const LabResult &result);

/// Of the dialog that asks where to write its report.
QStringList reportFilters(const LabResult &result);

/// For a file of that name, by its ending. Error: FileUnwritable for one that none of the formats has.
Result<QByteArray> reportOf(const LabResult &result, const QString &path);

/// The results that came while the window is open, as a menu, the newest first: the next run, another address or an
/// error takes none of them away.
class LabResults : public QObject
{
    Q_OBJECT

public:
    explicit LabResults(QWidget *page);

    /// Its owner is the page.
    QMenu *menu() const { return m_menu; }

    /// `now` in seconds since the epoch.
    void add(const LabResult &result, qint64 now);

Q_SIGNALS:
    void chosen(const LabResult &result);

private:
    QMenu *m_menu;
};
