// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request_files.h"

#include "app/file_kind.h"
#include "ui/dropped.h"
#include "ui/file_dialogs.h"
#include "ui/icons.h"
#include "ui/request_import_dialog.h"
#include "ui/save_request_dialog.h"
#include "ui/saved_requests_dialog.h"

#include <QAction>
#include <QDropEvent>
#include <QMenu>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// The first HAR among the files, or an empty path.
QString harIn(const QMimeData &data)
{
    const QStringList paths = dropped::files(data);
    const auto found = std::find_if(paths.begin(), paths.end(), app::isHarName);
    return found == paths.end() ? QString() : *found;
}

} // namespace

RequestFiles::RequestFiles(const QString &dataDir, const Source &source, QWidget *page)
    : QObject(page)
    , m_dataDir(dataDir)
    , m_source(source)
    , m_page(page)
    , m_menu(new QMenu(tr("Requests"), page))
{
    addChoice(u"saveRequestAction"_s, u"save"_s, tr("Save Request…"), &RequestFiles::save);
    addChoice(u"savedRequestsAction"_s, u"open"_s, tr("Saved Requests…"), &RequestFiles::showSaved);
    m_menu->addSeparator();
    addChoice(u"importRequestsAction"_s, u"paste"_s, tr("Import HAR or Collection…"), &RequestFiles::chooseHar);
}

void RequestFiles::addChoice(const QString &name, const QString &icon, const QString &text,
                             void (RequestFiles::*slot)())
{
    QAction *action = m_menu->addAction(icons::icon(icon), text);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, slot);
}

void RequestFiles::watch(const QList<QWidget *> &targets)
{
    for (QWidget *target : targets) {
        target->setAcceptDrops(true);
        target->installEventFilter(this);
    }
}

bool RequestFiles::eventFilter(QObject *target, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::Drop)
        return QObject::eventFilter(target, event);
    auto *drop = static_cast<QDropEvent *>(event); // the other two are its children
    const QString har = harIn(*drop->mimeData());
    if (har.isEmpty())
        return QObject::eventFilter(target, event);
    drop->acceptProposedAction();
    if (type == QEvent::Drop)
        importHar(har);
    return true;
}

void RequestFiles::chooseHar()
{
    file_dialogs::open(m_page, tr("Import HAR or collection"), {},
                       {tr("HAR and Postman collections (*.har *.json)"), tr("All files (*)")},
                       [this](const QString &path) { importHar(path); });
}

void RequestFiles::importHar(const QString &path)
{
    auto *dialog = new RequestImportDialog(path, m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        Q_EMIT opened(dialog->request());
        Q_EMIT notice(tr("The request was imported, authorized with nothing."));
    });
    dialog->open();
}

void RequestFiles::save()
{
    const auto folder = app::savedRequestsFolder(m_dataDir);
    const auto request = m_source();
    if (!folder || !request)
        return Q_EMIT notice(describe(folder ? request.error() : folder.error()));
    auto *dialog = new SaveRequestDialog(app::SavedRequests(*folder), *request, m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { Q_EMIT notice(tr("The request is saved as “%1”.").arg(dialog->name())); });
    dialog->open();
}

void RequestFiles::showSaved()
{
    const auto folder = app::savedRequestsFolder(m_dataDir);
    if (!folder)
        return Q_EMIT notice(describe(folder.error()));
    auto *dialog = new SavedRequestsDialog(app::SavedRequests(*folder), m_dataDir, m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SavedRequestsDialog::opened, this, [this](const http::Request &request, const QString &name) {
        Q_EMIT opened(request);
        Q_EMIT notice(tr("“%1” is open, authorized with nothing.").arg(name));
    });
    dialog->open();
}
