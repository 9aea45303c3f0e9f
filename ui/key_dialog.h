// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "jose/jwk.h"
#include "jose/private_key.h"

#include <QDialog>
#include <memory>

namespace Ui {
class KeyDialog;
}

/// Keys that the user gave, and where they are from in words.
struct GivenKeys
{
    jose::JwkSet verifying;
    jose::PrivateKeySet opening; ///< of encrypted tokens
    QString origin;

    /// Those of before stay: each is told by where it is from.
    void add(GivenKeys more);
};

/// Asks for a key to verify a token with, or to open an encrypted one: a file, a pasted text, or a secret. What is no
/// key is told why.
class KeyDialog : public QDialog
{
    Q_OBJECT

public:
    /// `alg`: of the token that the key is for; empty where that is not known.
    explicit KeyDialog(const QString &alg, QWidget *parent = nullptr);
    ~KeyDialog() override;

    void readFile(const QString &path);

Q_SIGNALS:
    void given(const GivenKeys &keys);

private:
    void chooseFile();
    void take(const QByteArray &bytes, const QString &name, const QString &origin);
    void give(const GivenKeys &keys);
    void takeSecret();
    void say(const Error &error);

    const std::unique_ptr<Ui::KeyDialog> m_ui;
    const QString m_alg;
};
