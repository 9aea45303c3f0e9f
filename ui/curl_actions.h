// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services.h"
#include "http/command_export.h"

#include <QObject>
#include <functional>
#include <memory>

class QLineEdit;
class QMenu;
class SecretClipboard;

/// A request from a cURL command, and to commands of cURL and other programs.
class CurlActions : public QObject
{
    Q_OBJECT

public:
    /// Where the request comes from that is copied.
    struct Source
    {
        std::function<Future<http::Request>()> request; ///< with a credential of its own alone
        std::function<app::Authorization()> authorization;
    };

    CurlActions(app::Services &services, SecretClipboard &clipboard, const Source &source, QWidget *page);

    /// Import and the ways to copy.
    QMenu *menu() const { return m_menu; }

    /// A command that is pasted into this field is imported instead.
    void watch(QLineEdit &address);

    /// At once when nothing is to be asked or said, otherwise in a dialog.
    void import(const QString &command);

Q_SIGNALS:
    void imported(const http::Request &request);
    void notice(const QString &text);

private:
    void addCopies(const QString &title, std::span<const http::CommandForm> forms, http::CommandSecrets secrets);
    void openDialog(const QString &command);
    void copy(const http::CommandForm &form);
    void copyWithToken(const http::CommandForm &form);
    void take(const Result<http::Request> &request, const http::CommandForm &form, http::CommandSecrets secrets);

    app::Services &m_services;
    SecretClipboard &m_clipboard;
    Source m_source;
    QWidget *m_page;
    QMenu *m_menu;
    std::unique_ptr<QObject> m_work; ///< owns what is fetched: the files of a body, a token
};
