// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keychain_watch.h"
#include "app/services.h"

#include <QWidget>

class QLabel;
class QPushButton;

/// Where refresh tokens are kept and whether that works, with a button for each thing to do about it.
class KeychainLine : public QWidget
{
    Q_OBJECT

public:
    explicit KeychainLine(app::Services &services, QWidget *parent = nullptr);

    app::KeychainWatch &watch() { return m_watch; }

private:
    void addRemedy(app::KeychainWatch::Remedy remedy, const QString &text, const QString &tip);
    void showState();

    app::KeychainWatch m_watch;
    QLabel *m_words;
    QList<std::pair<app::KeychainWatch::Remedy, QPushButton *>> m_buttons;
};
