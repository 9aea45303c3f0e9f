// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <memory>

namespace Ui {
class ExpectDialog;
}

/// What a token should say; an empty text expects nothing.
struct Expected
{
    QString issuer;
    QString clientId;
    QString audience;
    QString nonce;
    bool operator==(const Expected &) const = default;
};

/// Asks what the token on show should say.
class ExpectDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ExpectDialog(const Expected &expected, QWidget *parent = nullptr);
    ~ExpectDialog() override;

    Expected expected() const;

private:
    const std::unique_ptr<Ui::ExpectDialog> m_ui;
};
