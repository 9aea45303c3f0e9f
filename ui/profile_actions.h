// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services.h"

#include <QObject>

class QWidget;

/// Takes accounts to a file, without secrets, and from one.
class ProfileActions : public QObject
{
    Q_OBJECT

public:
    ProfileActions(app::Services &services, QWidget *window);

    void exportTo(const QString &path);
    void importFrom(const QString &path);

    void chooseExport();
    void chooseImport();

Q_SIGNALS:
    void notice(const QString &text);

private:
    app::Services &m_services;
    QWidget *m_window;
};
