// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings_dialog.h"

#include "app/language.h"
#include "app/settings_rules.h"
#include "base/plain_text.h"
#include "ui/action_list.h"
#include "ui/appearance.h"
#include "ui/file_dialogs.h"
#include "ui/primary_selection.h"
#include "ui_settings_dialog.h"

#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

/// A value that is none of the choices came from the file by hand, and is kept.
void choose(QComboBox &box, const QVariant &value, const QString &text)
{
    if (box.findData(value) < 0)
        box.addItem(text, value);
    box.setCurrentIndex(box.findData(value));
}

/// Empty for what nothing can be set with.
QString nameOf(const QWidget &control)
{
    const auto *button = qobject_cast<const QAbstractButton *>(&control);
    return button && control.accessibleName().isEmpty() ? action_list::plainName(button->text())
                                                        : control.accessibleName();
}

} // namespace

SettingsDialog::SettingsDialog(const QString &dataDir, const QList<app::Shortcut> &shortcuts, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SettingsDialog>())
    , m_dataDir(dataDir)
{
    m_ui->setupUi(this);
    m_ui->problem->hide();
    keepOutOfPrimarySelection(*m_ui->proxy); // it may hold a password
    m_ui->shortcuts->setShortcuts(shortcuts);
    fillChoices();
    const auto settings = app::loadSettings(dataDir);
    show(settings.value_or(app::Settings()));
    if (!settings) {
        say(settings.error());
        m_ui->buttons->button(QDialogButtonBox::Save)->setEnabled(false);
    }
    connect(m_ui->exportProfiles, &QPushButton::clicked, this, &SettingsDialog::exportRequested);
    connect(m_ui->importProfiles, &QPushButton::clicked, this, &SettingsDialog::importRequested);
    connect(m_ui->language, &QComboBox::currentIndexChanged, this, &SettingsDialog::offerRestart);
    offerRestart();
    connect(m_ui->restart, &QPushButton::clicked, this, [this] {
        accept();
        if (result() == Accepted)
            Q_EMIT restartRequested();
    });
    connect(m_ui->chooseCa, &QPushButton::clicked, this, [this] {
        file_dialogs::open(this, tr("Choose certificates"), m_ui->caFile->text(),
                           {tr("Certificates (*.pem *.crt *.cer)"), tr("All files (*)")},
                           [this](const QString &path) { m_ui->caFile->setText(path); });
    });
}

SettingsDialog::~SettingsDialog() = default;

QList<Setting> SettingsDialog::all()
{
    QDialog unfilled;
    Ui::SettingsDialog ui;
    ui.setupUi(&unfilled);
    QList<Setting> settings;
    for (int tab = 0; tab < ui.tabs->count(); ++tab) {
        const QWidget *page = ui.tabs->widget(tab);
        const QString title = action_list::plainName(ui.tabs->tabText(tab));
        settings.append({page->objectName(), title, tr("Settings")});
        for (const QWidget *control : page->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
            if (const QString name = nameOf(*control); !name.isEmpty())
                settings.append({control->objectName(), name, tr("Settings") + u" › "_s + title});
        }
    }
    return settings;
}

void SettingsDialog::showSetting(const QString &id)
{
    for (int tab = 0; tab < m_ui->tabs->count(); ++tab) {
        QWidget *page = m_ui->tabs->widget(tab);
        QWidget *control = page->objectName() == id ? page->nextInFocusChain() : page->findChild<QWidget *>(id);
        if (!control)
            continue;
        m_ui->tabs->setCurrentWidget(page);
        return control->setFocus(Qt::ShortcutFocusReason);
    }
}

void SettingsDialog::fillChoices()
{
    m_ui->language->addItem(tr("As the system"), QString());
    m_ui->language->addItem(u"English"_s, u"en"_s); // each in its own words, for those who read no other
    m_ui->language->addItem(u"Français"_s, u"fr"_s);
    const std::pair<Appearance::Scheme, QString> schemes[] = {{Appearance::Scheme::System, tr("As the desktop")},
                                                              {Appearance::Scheme::Light, tr("Light")},
                                                              {Appearance::Scheme::Dark, tr("Dark")}};
    for (const auto &[scheme, text] : schemes)
        m_ui->theme->addItem(text, Appearance::schemeId(scheme));
    const std::pair<int, QString> times[] = {{15, tr("After 15 seconds")},
                                             {45, tr("After 45 seconds")},
                                             {120, tr("After 2 minutes")},
                                             {0, tr("When Tokenloupe quits")}};
    for (const auto &[seconds, text] : times)
        m_ui->clipboard->addItem(text, seconds);
}

void SettingsDialog::show(const app::Settings &settings)
{
    choose(*m_ui->language, settings.language, plain_text::visible(settings.language));
    m_ui->theme->setCurrentIndex(int(Appearance::schemeOf(settings.theme)));
    choose(*m_ui->clipboard, settings.clipboardSeconds, tr("After %1 seconds").arg(settings.clipboardSeconds));
    m_ui->tray->setChecked(settings.tray);
    m_ui->proxy->setText(settings.proxy);
    m_ui->caFile->setText(settings.caFile);
    m_ui->tokenHosts->setPlainText(settings.tokenHosts.join(u'\n'));
    m_ui->privateMode->setChecked(!settings.history);
    m_ui->refreshAhead->setChecked(settings.refreshAhead);
    m_ui->retryOn401->setChecked(settings.retryOn401);
}

void SettingsDialog::write(app::Settings &settings) const
{
    settings.language = m_ui->language->currentData().toString();
    settings.theme = m_ui->theme->currentData().toString();
    settings.clipboardSeconds = m_ui->clipboard->currentData().toInt();
    settings.tray = m_ui->tray->isChecked();
    settings.proxy = m_ui->proxy->text();
    settings.caFile = m_ui->caFile->text();
    settings.tokenHosts = m_ui->tokenHosts->toPlainText().split(u'\n');
    settings.history = !m_ui->privateMode->isChecked();
    settings.refreshAhead = m_ui->refreshAhead->isChecked();
    settings.retryOn401 = m_ui->retryOn401->isChecked();
    settings.shortcuts = app::changedKeys(m_ui->shortcuts->shortcuts());
}

/// All else is applied at once.
void SettingsDialog::offerRestart()
{
    const QString chosen = m_ui->language->currentData().toString();
    const QString next = app::spokenLanguage(chosen, QLocale::system().uiLanguages());
    m_ui->restart->setEnabled(next != app::installedLanguage());
}

void SettingsDialog::say(const Error &problem)
{
    m_ui->problem->setText(plain_text::visible(describe(problem)));
    m_ui->problem->show();
}

void SettingsDialog::accept()
{
    app::Settings typed;
    write(typed);
    const auto checked = app::checkedSettings(typed);
    if (!checked)
        return say(checked.error());
    const auto kept = app::changeSettings(m_dataDir, [this, &checked](app::Settings &settings) {
        write(settings);
        settings.proxy = checked->proxy;
        settings.caFile = checked->caFile;
        settings.tokenHosts = checked->tokenHosts;
    });
    if (!kept)
        return say(kept.error());
    Q_EMIT saved(*kept);
    QDialog::accept();
}
