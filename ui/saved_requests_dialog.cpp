// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/saved_requests_dialog.h"

#include "app/settings.h"
#include "base/future.h"
#include "base/plain_text.h"
#include "base/private_folder.h"
#include "ui/copy_cell.h"
#include "ui/file_dialogs.h"
#include "ui/question.h"
#include "ui_saved_requests_dialog.h"

#include <QDesktopServices>
#include <QDir>
#include <QInputDialog>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

SavedRequestsDialog::SavedRequestsDialog(const app::SavedRequests &requests, const QString &dataDir, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SavedRequestsDialog>())
    , m_requests(requests)
    , m_dataDir(dataDir)
{
    m_ui->setupUi(this);
    m_ui->tree->setModel(&m_tree);
    addCopying(*m_ui->tree);
    connectButtons();
    readFolder();
}

SavedRequestsDialog::~SavedRequestsDialog() = default;

void SavedRequestsDialog::connectButtons()
{
    connect(m_ui->tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &SavedRequestsDialog::showChosen);
    connect(m_ui->tree, &QTreeView::doubleClicked, this, &SavedRequestsDialog::openChosen);
    connect(m_ui->open, &QPushButton::clicked, this, &SavedRequestsDialog::openChosen);
    connect(m_ui->rename, &QPushButton::clicked, this, &SavedRequestsDialog::renameChosen);
    connect(m_ui->remove, &QPushButton::clicked, this, &SavedRequestsDialog::removeChosen);
    connect(m_ui->chooseFolder, &QPushButton::clicked, this, &SavedRequestsDialog::chooseFolder);
    connect(m_ui->showFolder, &QPushButton::clicked, this, [this] {
        if (const auto made = makePrivateFolder(m_requests.folder()); !made)
            return say(describe(made.error()));
        QDesktopServices::openUrl(QUrl::fromLocalFile(m_requests.folder()));
    });
}

void SavedRequestsDialog::readFolder()
{
    m_ui->folder->setText(plain_text::visible(m_requests.folder()));
    showNames({});
    say(tr("Reading…"));
    m_reading = std::make_unique<QObject>();
    whenDone(QtConcurrent::run([requests = m_requests] { return Result<QStringList>(requests.names()); }),
             m_reading.get(), [this](const Result<QStringList> &names) {
                 showNames(*names);
                 say(names->isEmpty() ? tr("No request is saved here yet.") : QString());
             });
}

void SavedRequestsDialog::showNames(const QStringList &names)
{
    m_tree.setNames(names);
    m_ui->tree->expandAll();
    showChosen();
}

void SavedRequestsDialog::showChosen()
{
    for (QPushButton *button : {m_ui->open, m_ui->rename, m_ui->remove})
        button->setEnabled(!chosen().isEmpty());
}

QString SavedRequestsDialog::chosen() const
{
    return SavedRequestsModel::nameOf(m_ui->tree->currentIndex());
}

void SavedRequestsDialog::openChosen()
{
    const QString name = chosen();
    if (name.isEmpty())
        return;
    m_reading = std::make_unique<QObject>();
    whenDone(QtConcurrent::run([requests = m_requests, name] { return requests.read(name); }), m_reading.get(),
             [this, name](const Result<http::Request> &request) {
                 if (!request)
                     return say(describe(request.error()));
                 Q_EMIT opened(*request, name);
                 accept();
             });
}

void SavedRequestsDialog::renameChosen()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename"));
    dialog->setLabelText(tr("Name, with its folder: FOLDER/NAME"));
    dialog->setTextValue(chosen());
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, from = chosen()](const QString &to) { take(m_requests.rename(from, to.trimmed())); });
    dialog->open();
}

void SavedRequestsDialog::removeChosen()
{
    const QString name = chosen();
    ask(this,
        {tr("Delete the request?"), tr("Delete “%1”?").arg(name), tr("Its file goes, and does not come back."),
         tr("Delete")},
        [this, name] { take(m_requests.remove(name)); });
}

void SavedRequestsDialog::chooseFolder()
{
    file_dialogs::openFolder(
        this, tr("Folder of the saved requests"), m_requests.folder(), [this](const QString &path) {
            const auto saved =
                app::changeSettings(m_dataDir, [&path](app::Settings &settings) { settings.requestsFolder = path; });
            if (!saved)
                return say(describe(saved.error()));
            m_requests = app::SavedRequests(path);
            readFolder();
        });
}

void SavedRequestsDialog::take(const Result<bool> &done)
{
    if (!done)
        return say(describe(done.error()));
    readFolder();
}

void SavedRequestsDialog::say(const QString &text)
{
    m_ui->state->setText(plain_text::visible(text));
    m_ui->state->setVisible(!text.isEmpty());
}
