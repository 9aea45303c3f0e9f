// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bundle_source.h"

#include <QObject>
#include <functional>

class QAction;

/// A support bundle of what a page shows.
class BundleActions : public QObject
{
    Q_OBJECT

public:
    /// Nothing while there is nothing to send anybody.
    using Source = std::function<std::optional<app::BundleMatter>()>;

    BundleActions(app::Services &services, QWidget &page, const Source &source);

    /// Shows first what will be in the file.
    QAction *save() const { return m_save; }

Q_SIGNALS:
    void notice(const QString &text);

private:
    void openDialog();

    app::Services &m_services;
    QWidget &m_page;
    Source m_source;
    QAction *m_save;
};
