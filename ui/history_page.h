// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services.h"
#include "ui/history_model.h"

#include <QTimer>
#include <QWidget>
#include <memory>

namespace Ui {
class HistoryPage;
}

class QAction;

/// What was sent and answered before, without its secrets.
class HistoryPage : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryPage(app::Services &services, QWidget *parent = nullptr);
    ~HistoryPage() override;

    /// The setting was changed elsewhere.
    void setPrivate(bool on);
    /// For the window's menu.
    QList<QAction *> pageActions() const { return {m_resend, m_compare, m_saveChosen, m_saveShown, m_bundle, m_clear}; }

Q_SIGNALS:
    void notice(const QString &text);
    /// There is nothing in it yet, and the user wants to send something.
    void requestWanted();
    /// Its secrets stand as labels, and no credential is in it.
    void resendRequested(const http::Request &request);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addActions();
    void addBundle();
    void addFinding();
    void connectEditors();
    void reload();
    void showLines(const std::shared_ptr<const HistoryLines> &lines);
    void showListed();
    void chooseAgain();
    void fillHosts();
    void applyFilter();
    void showChosen();
    void showState();
    QList<int> chosenRows() const;
    void resend();
    void compare();
    void saveHar(const QList<int> &rows);
    void askToClear();
    void setPrivateMode(bool on);

    app::Services &m_services;
    const std::unique_ptr<Ui::HistoryPage> m_ui;
    HistoryModel m_model;
    QByteArray m_current;    ///< the line that was chosen before there were others; empty for none
    QByteArrayList m_chosen; ///< the same, where more than one was
    QAction *m_resend = nullptr;
    QAction *m_compare = nullptr;
    QAction *m_saveChosen = nullptr;
    QAction *m_saveShown = nullptr;
    QAction *m_bundle = nullptr;
    QAction *m_clear = nullptr;
    QTimer m_typing;                    ///< text is looked for when the typing pauses
    std::unique_ptr<QObject> m_reading; ///< a newer one makes the older one's lines void
};
