// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sign_in_dialog.h"

#include "app/providers.h"
#include "inspect/meaning.h"
#include "oauth/client_file.h"
#include "oauth/provider.h"
#include "ui/file_dialogs.h"
#include "ui/theme.h"
#include "ui_sign_in_dialog.h"

#include <QDragEnterEvent>
#include <QFile>
#include <QHeaderView>
#include <QMimeData>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

/// The scopes that are offered, the first ones of app::defaultScope(app::googleProvider) ticked.
QStringList offeredScopes()
{
    QStringList scopes = app::defaultScope(app::googleProvider);
    for (const char *scope : {"https://www.googleapis.com/auth/drive.readonly",
                              "https://www.googleapis.com/auth/drive.file", "https://www.googleapis.com/auth/drive"})
        scopes.append(QString::fromLatin1(scope));
    return scopes;
}

} // namespace

SignInDialog::SignInDialog(const QString &clientFile, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SignInDialog>())
{
    m_ui->setupUi(this);
    m_ui->provider->addItem(tr("Google"), app::googleProvider);
    m_ui->provider->addItem(tr("Built-in sandbox"), app::sandboxProvider);
    m_ui->provider->addItem(tr("Another OpenID provider"), app::otherProvider);
    m_ui->clientFile->setText(clientFile);
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(tr("Sign in"));
    QPalette alarm = palette();
    alarm.setColor(QPalette::WindowText, theme::toneText(theme::Tone::Fail, alarm));
    m_ui->error->setPalette(alarm);
    fillScopes();
    showProvider();
    connect(m_ui->provider, &QComboBox::currentIndexChanged, this, &SignInDialog::showProvider);
    connect(m_ui->chooseFile, &QPushButton::clicked, this, &SignInDialog::chooseFile);
}

SignInDialog::~SignInDialog() = default;

void SignInDialog::fillScopes()
{
    m_scopes.setHorizontalHeaderLabels({tr("What it allows"), tr("Scope")});
    const QStringList ticked = app::defaultScope(app::googleProvider);
    for (const QString &scope : offeredScopes()) {
        auto *allowed = new QStandardItem(inspect::scopeMeaning(scope));
        allowed->setCheckable(true);
        allowed->setCheckState(ticked.contains(scope) ? Qt::Checked : Qt::Unchecked);
        allowed->setEditable(false);
        auto *name = new QStandardItem(scope);
        name->setEditable(false);
        m_scopes.appendRow({allowed, name});
    }
    m_ui->scopes->setModel(&m_scopes);
    m_ui->scopes->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_ui->scopes->setTextElideMode(Qt::ElideLeft); // scopes differ in their last word
}

QString SignInDialog::provider() const
{
    return m_ui->provider->currentData().toString();
}

QString SignInDialog::clientFile() const
{
    return m_ui->clientFile->text().trimmed();
}

void SignInDialog::showProvider()
{
    const bool google = provider() == app::googleProvider;
    const bool other = provider() == app::otherProvider;
    m_ui->form->setRowVisible(m_ui->issuer, other);
    m_ui->form->setRowVisible(m_ui->clientFileLayout, google);
    m_ui->form->setRowVisible(m_ui->clientId, other);
    m_ui->form->setRowVisible(m_ui->clientSecret, other);
    m_ui->help->setText(
        google  ? tr("In the Google Cloud console, under APIs & Services → Credentials, create an OAuth client of "
                      "the type “Desktop app” and download its JSON file. Its secret goes to the keychain.")
        : other ? tr("The provider's metadata is fetched from its .well-known/openid-configuration.")
                : tr("A provider, a Drive and an AODocs on this computer alone, with three test people. "
                     "No account or client is needed."));
    m_ui->error->clear();
    m_ui->error->hide();
}

void SignInDialog::chooseFile()
{
    file_dialogs::open(this, tr("Choose client file"), clientFile(), {tr("JSON files (*.json)"), tr("All files (*)")},
                       [this](const QString &path) { m_ui->clientFile->setText(path); });
}

void SignInDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().first().isLocalFile())
        event->acceptProposedAction();
}

void SignInDialog::dropEvent(QDropEvent *event)
{
    m_ui->provider->setCurrentIndex(m_ui->provider->findData(app::googleProvider));
    m_ui->clientFile->setText(event->mimeData()->urls().first().toLocalFile());
    event->acceptProposedAction();
}

QStringList SignInDialog::scopes() const
{
    QStringList chosen;
    for (int row = 0; row < m_scopes.rowCount(); ++row) {
        if (m_scopes.item(row, 0)->checkState() == Qt::Checked)
            chosen.append(m_scopes.item(row, 1)->text());
    }
    return chosen;
}

Result<oauth::Client> SignInDialog::readClient() const
{
    if (provider() == app::otherProvider) {
        oauth::Client client;
        client.clientId = m_ui->clientId->text().trimmed();
        client.clientSecret = Secret(m_ui->clientSecret->text().toUtf8());
        if (client.clientId.isEmpty())
            return failure(ErrorCode::UsageWrong, tr("Client ID"),
                           tr("the provider gave you one when the client was registered"));
        return client;
    }
    if (clientFile().isEmpty())
        return failure(ErrorCode::UsageWrong, tr("Client file"), tr("choose the JSON file of a desktop client"));
    QFile file(clientFile());
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, clientFile(), file.errorString());
    return oauth::parseClientFile(file.read(1024 * 1024), clientFile());
}

Result<app::SignInOptions> SignInDialog::read() const
{
    app::SignInOptions options;
    options.provider = provider();
    options.scope = scopes();
    options.loginHint = m_ui->hint->text().trimmed();
    QStringList prompt;
    if (m_ui->consent->isChecked())
        prompt.append(u"consent"_s);
    if (m_ui->chooseAccount->isChecked())
        prompt.append(u"select_account"_s);
    options.prompt = prompt.join(u' ');
    if (options.provider == app::sandboxProvider)
        return options; // its issuer and client are known once it runs
    options.issuer = options.provider == app::googleProvider ? QString::fromLatin1(oauth::googleIssuer)
                                                             : m_ui->issuer->text().trimmed();
    if (const auto url = oauth::discoveryUrl(options.issuer); !url)
        return tl::unexpected<Error>(url.error());
    const auto client = readClient();
    if (!client)
        return tl::unexpected<Error>(client.error());
    options.client = *client;
    return options;
}

void SignInDialog::accept()
{
    const auto options = read();
    if (!options) {
        m_ui->error->setText(describe(options.error()));
        m_ui->error->show();
        return;
    }
    m_options = *options;
    QDialog::accept();
}
