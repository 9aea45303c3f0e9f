// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QUrl>

class HelpBrowser;
class QListWidget;

/// The guide: its topics, and the chosen one. It stays open beside the window.
class HelpWindow : public QDialog
{
    Q_OBJECT

public:
    explicit HelpWindow(QWidget *parent = nullptr);

    /// As the file of the topic is named: "start".
    void showTopic(const QString &topic);

private:
    void askAbout(const QUrl &website);

    QListWidget *m_topics;
    HelpBrowser *m_page;
};
