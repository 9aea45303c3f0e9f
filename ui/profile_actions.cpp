// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profile_actions.h"

#include "app/profiles.h"
#include "base/whole_write.h"
#include "ui/file_dialogs.h"

#include <QWidget>

using namespace Qt::StringLiterals;

ProfileActions::ProfileActions(app::Services &services, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_window(window)
{
}

void ProfileActions::chooseExport()
{
    file_dialogs::save(m_window, tr("Export accounts"), u"accounts"_s, {tr("Accounts (*.json)")},
                       [this](const QString &path) { exportTo(path); });
}

void ProfileActions::chooseImport()
{
    file_dialogs::open(m_window, tr("Import accounts"), {}, {tr("Accounts (*.json)"), tr("All files (*)")},
                       [this](const QString &path) { importFrom(path); });
}

void ProfileActions::exportTo(const QString &path)
{
    const auto written = replaceFile(path, app::profilesOf(m_services.accounts().accounts()));
    Q_EMIT notice(written ? tr("The accounts are in %1, without tokens and client secrets.").arg(path)
                          : describe(written.error()));
}

void ProfileActions::importFrom(const QString &path)
{
    const auto added = app::readProfiles(path).and_then(
        [this](const QList<app::Account> &accounts) { return app::addProfiles(m_services.accounts(), accounts); });
    Q_EMIT notice(added ? tr("Accounts imported: %1. Sign in to each again; where the client has a secret, by Sign in… "
                             "with the client's file.")
                              .arg(*added)
                        : describe(added.error()));
}
