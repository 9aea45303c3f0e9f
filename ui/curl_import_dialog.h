// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/curl_import.h"

#include <QDialog>
#include <memory>
#include <optional>

namespace Ui {
class CurlImportDialog;
}

/// Takes a cURL command apart as it is typed or pasted, and shows what it would send. Nothing is run, no file is read.
class CurlImportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit CurlImportDialog(const QString &command, QWidget *parent = nullptr);
    ~CurlImportDialog() override;

    /// Once accepted: the first request of the command, with its credential if the user wants to keep that.
    http::Request request() const;

private:
    void read();
    void showImport(const http::CurlImport &import);

    const std::unique_ptr<Ui::CurlImportDialog> m_ui;
    std::optional<http::CurlRequest> m_request;
};

/// Whether it is meant for CurlImportDialog.
bool looksLikeCurl(const QString &text);

/// The one request of a command that leaves nothing to be said or asked about it.
std::optional<http::Request> plainCurl(const QString &command);
