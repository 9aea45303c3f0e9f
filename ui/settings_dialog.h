// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings.h"
#include "app/shortcut_rules.h"

#include <QDialog>
#include <memory>

namespace Ui {
class SettingsDialog;
}

/// A setting, or a page of settings.
struct Setting
{
    QString id;   ///< its object name
    QString name; ///< as the dialog says it
    QString place;
};

/// What the user can set, each with what it does. Nothing is changed before Save.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `shortcuts`: with the keys that they have now.
    SettingsDialog(const QString &dataDir, const QList<app::Shortcut> &shortcuts, QWidget *parent = nullptr);
    ~SettingsDialog() override;

    /// All that can be set, to be found by name.
    static QList<Setting> all();

    /// Its page, with the keyboard on it.
    void showSetting(const QString &id);

    void accept() override;

Q_SIGNALS:
    void saved(const app::Settings &settings);
    /// They are saved, and the program should start again to go by all of them.
    void restartRequested();
    void exportRequested();
    void importRequested();

private:
    void fillChoices();
    void show(const app::Settings &settings);
    void write(app::Settings &settings) const;
    void offerRestart();
    void say(const Error &problem);

    const std::unique_ptr<Ui::SettingsDialog> m_ui;
    const QString m_dataDir;
};
