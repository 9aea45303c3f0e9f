// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/saved_requests.h"

#include <QObject>
#include <functional>

class QMenu;
class QWidget;

/// A request from and to files: saved ones, and those of a HAR.
class RequestFiles : public QObject
{
    Q_OBJECT

public:
    /// Where the request comes from that is saved; what of it cannot stand in such a file is left out already.
    using Source = std::function<Result<app::ShareableRequest>()>;

    RequestFiles(const QString &dataDir, const Source &source, QWidget *page);

    QMenu *menu() const { return m_menu; }

    /// A HAR that is dropped on any of these is imported; what else is dropped there stays theirs.
    void watch(const QList<QWidget *> &targets);
    void importHar(const QString &path);

    bool eventFilter(QObject *target, QEvent *event) override;

Q_SIGNALS:
    void opened(const http::Request &request);
    void notice(const QString &text);

private:
    void addChoice(const QString &name, const QString &icon, const QString &text, void (RequestFiles::*slot)());
    void chooseHar();
    void save();
    void showSaved();

    const QString m_dataDir;
    const Source m_source;
    QWidget *m_page;
    QMenu *m_menu;
};
