// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sign_in_dialog.h"

#include "app/providers.h"
#include "app/shipped_presets.h"
#include "inspect/meaning.h"
#include "oauth/client_file.h"
#include "oauth/provider.h"
#include "oauth/redirect.h"
#include "oauth/scope.h"
#include "oauth/tenant.h"
#include "ui/column_widths.h"
#include "ui/file_dialogs.h"
#include "ui/theme.h"
#include "ui/tooltip.h"
#include "ui_sign_in_dialog.h"

#include <QDragEnterEvent>
#include <QFile>
#include <QHeaderView>
#include <QMimeData>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestClientFile = 1024 * 1024; // bytes

/// The requests that ship and that the scope allows.
QList<lab::Preset> allowedBy(const QString &scope, const QList<lab::Preset> &presets)
{
    const auto allows = [&scope](const QString &one) { return oauth::missingScope({one}, {scope}).isEmpty(); };
    QList<lab::Preset> allowed;
    std::copy_if(presets.begin(), presets.end(), std::back_inserter(allowed), [&allows](const lab::Preset &preset) {
        return std::any_of(preset.scopesAny.begin(), preset.scopesAny.end(), allows);
    });
    return allowed;
}

/// How many they are, by API: their titles have no room in a column.
QString countedByApi(const QList<lab::Preset> &presets)
{
    const std::pair<QString, QString> apis[] = {{u"drive"_s, u"Drive"_s}, {u"aodocs"_s, u"AODocs"_s}};
    QStringList counts;
    for (const auto &[id, name] : apis) {
        const auto count = std::count_if(presets.begin(), presets.end(),
                                         [&id = id](const lab::Preset &preset) { return preset.api == id; });
        if (count > 0)
            counts.append(SignInDialog::tr("%1: %2").arg(name).arg(count));
    }
    return counts.join(u", "_s);
}

QStandardItem *neededFor(const QString &scope, const QList<lab::Preset> &presets)
{
    const QList<lab::Preset> allowed = allowedBy(scope, presets);
    auto *item = new QStandardItem(countedByApi(allowed));
    item->setEditable(false);
    QStringList titles;
    for (const lab::Preset &preset : allowed)
        titles.append(lab::titleOf(preset));
    item->setToolTip(titles.isEmpty() ? QString() : plainToolTip(titles.join(u'\n')));
    return item;
}

/// Scopes differ in their last word: where there is no room for all, the start goes.
class EndShown : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideLeft;
    }
};

QString signInHelp(const QString &provider, bool onAnotherDevice)
{
    if (provider == app::googleProvider && onAnotherDevice)
        return SignInDialog::tr(
            "In the Google Cloud console, create an OAuth client of the type “TVs and Limited Input "
            "devices” and download its JSON file: Google gives no other client a code, and few "
            "scopes.");
    if (provider == app::googleProvider)
        return SignInDialog::tr("In the Google Cloud console, under APIs & Services → Credentials, create an OAuth "
                                "client of the type “Desktop app” and download its JSON file. Its secret goes to the "
                                "keychain.");
    if (provider == app::entraProvider && onAnotherDevice)
        return SignInDialog::tr("In the Entra admin center, under App registrations → Authentication, allow public "
                                "client flows.");
    if (provider == app::entraProvider)
        return SignInDialog::tr("In the Entra admin center, under App registrations → Authentication, add the platform "
                                "“Mobile and desktop applications” with the redirect address http://localhost.");
    if (provider == app::sandboxProvider)
        return SignInDialog::tr("A provider, a Drive and an AODocs on this computer alone, with three test people. "
                                "No account or client is needed.");
    return SignInDialog::tr("The provider's metadata is fetched from its .well-known/openid-configuration.");
}

QStandardItem *textItem(const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    return item;
}

} // namespace

SignInDialog::SignInDialog(const QString &clientFile, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SignInDialog>())
{
    m_ui->setupUi(this);
    m_ui->scopes->setItemDelegateForColumn(2, new EndShown(this));
    new ColumnWidths(*m_ui->scopes->header());
    for (const app::ProviderRow &row : app::providers()) {
        const QString id = QString::fromLatin1(row.id);
        m_ui->provider->addItem(app::providerName(id), id);
    }
    m_ui->entraVersion->addItem(tr("2.0"), int(oauth::EntraVersion::V2));
    m_ui->entraVersion->addItem(tr("1.0"), int(oauth::EntraVersion::V1));
    m_ui->clientFile->setText(clientFile);
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(tr("Sign in"));
    QPalette alarm = palette();
    alarm.setColor(QPalette::WindowText, theme::toneText(theme::Tone::Fail, alarm));
    m_ui->error->setPalette(alarm);
    chooseProvider();
    connect(m_ui->clientFile, &QLineEdit::textChanged, this, &SignInDialog::showClientFile);
    connect(m_ui->provider, &QComboBox::currentIndexChanged, this, &SignInDialog::chooseProvider);
    connect(m_ui->device, &QCheckBox::toggled, this, &SignInDialog::showFields);
    connect(m_ui->chooseFile, &QPushButton::clicked, this, &SignInDialog::chooseFile);
}

SignInDialog::~SignInDialog() = default;

void SignInDialog::rememberTicks()
{
    for (int row = 0; row < m_scopes.rowCount(); ++row) {
        const QString scope = m_scopes.item(row, 2)->text();
        m_ticked.removeAll(scope);
        if (m_scopes.item(row, 0)->checkState() == Qt::Checked)
            m_ticked.append(scope);
    }
}

void SignInDialog::fillScopes()
{
    rememberTicks();
    m_scopes.clear();
    m_scopes.setHorizontalHeaderLabels({tr("What it allows"), tr("Requests"), tr("Scope")});
    const auto presets = app::shippedPresets().value_or(QList<lab::Preset>());
    const bool device = m_ui->device->isChecked();
    for (const QString &scope : device ? app::offeredToDevice(provider()) : app::offeredScope(provider())) {
        const QString meaning = inspect::scopeMeaning(scope);
        auto *allowed = textItem(meaning.isEmpty() ? scope : meaning);
        allowed->setCheckable(true);
        allowed->setCheckState(m_ticked.contains(scope) ? Qt::Checked : Qt::Unchecked);
        m_scopes.appendRow({allowed, neededFor(scope, presets), textItem(scope)});
    }
    m_ui->scopes->setModel(&m_scopes);
    m_ui->scopes->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_ui->scopes->header()->resizeSection(1, 190);
}

QString SignInDialog::provider() const
{
    return m_ui->provider->currentData().toString();
}

QString SignInDialog::clientFile() const
{
    return m_ui->clientFile->text().trimmed();
}

/// What was typed or ticked was for another one.
void SignInDialog::chooseProvider()
{
    m_ui->redirectUri->setText(provider() == app::entraProvider ? u"http://localhost"_s : QString());
    m_scopes.clear();
    m_ticked = app::defaultScope(provider());
    showFields();
    showClientFile();
}

void SignInDialog::showFields()
{
    const bool google = provider() == app::googleProvider;
    const bool entra = provider() == app::entraProvider;
    const bool other = provider() == app::otherProvider;
    m_ui->form->setRowVisible(m_ui->issuer, other);
    m_ui->form->setRowVisible(m_ui->tenantLayout, entra);
    m_ui->form->setRowVisible(m_ui->clientFileLayout, google);
    m_ui->form->setRowVisible(m_ui->clientId, entra || other);
    m_ui->form->setRowVisible(m_ui->clientSecret, entra || other);
    const bool device = m_ui->device->isChecked();
    m_ui->form->setRowVisible(m_ui->redirectUri, provider() != app::sandboxProvider && !device);
    m_ui->form->setRowVisible(m_ui->hint, !device);
    m_ui->consent->setVisible(!device);
    m_ui->chooseAccount->setVisible(!device);
    m_ui->help->setText(signInHelp(provider(), device));
    fillScopes();
    m_ui->error->clear();
    m_ui->error->hide();
}

/// What the chosen file is, before anybody presses Sign in.
void SignInDialog::showClientFile()
{
    QFile file(clientFile());
    const bool shown = provider() == app::googleProvider && !clientFile().isEmpty() && file.open(QIODevice::ReadOnly);
    m_ui->doctor->setVisible(shown);
    if (!shown)
        return;
    const oauth::ClientFileReport report = oauth::examineClientFile(file.read(largestClientFile));
    const QString next = report.isUsable() ? oauth::allowListRequest(report.client.clientId) : report.advice;
    m_ui->doctor->setText(tr("This file: %1. %2").arg(report.what, next));
    if (m_ui->redirectUri->text().isEmpty() && !report.loopbackUris.isEmpty())
        m_ui->redirectUri->setText(report.loopbackUris.first());
}

void SignInDialog::chooseFile()
{
    file_dialogs::open(this, tr("Choose client file"), clientFile(), {tr("JSON files (*.json)"), tr("All files (*)")},
                       [this](const QString &path) { take(path); });
}

void SignInDialog::take(const QString &clientFile)
{
    m_ui->clientFile->setText(clientFile);
    Q_EMIT clientFileChosen(clientFile);
}

void SignInDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().constFirst().isLocalFile())
        event->acceptProposedAction();
}

void SignInDialog::dropEvent(QDropEvent *event)
{
    m_ui->provider->setCurrentIndex(m_ui->provider->findData(app::googleProvider));
    take(event->mimeData()->urls().constFirst().toLocalFile());
    event->acceptProposedAction();
}

QStringList SignInDialog::scopes() const
{
    QStringList chosen;
    for (int row = 0; row < m_scopes.rowCount(); ++row) {
        if (m_scopes.item(row, 0)->checkState() == Qt::Checked)
            chosen.append(m_scopes.item(row, 2)->text());
    }
    return oauth::unitedScope(chosen, m_ui->moreScopes->text().split(u' ', Qt::SkipEmptyParts));
}

QString SignInDialog::issuer() const
{
    if (provider() == app::googleProvider)
        return QString::fromLatin1(oauth::googleIssuer);
    if (provider() == app::entraProvider)
        return oauth::entraAuthority(m_ui->tenant->text().trimmed(),
                                     static_cast<oauth::EntraVersion>(m_ui->entraVersion->currentData().toInt()));
    return m_ui->issuer->text().trimmed();
}

Result<oauth::Client> SignInDialog::readClient() const
{
    if (provider() != app::googleProvider) {
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
    return oauth::parseClientFile(file.read(largestClientFile), clientFile(), m_ui->redirectUri->text().trimmed());
}

Result<app::SignInOptions> SignInDialog::read() const
{
    app::SignInOptions options;
    options.provider = provider();
    options.scope = scopes();
    options.onAnotherDevice = m_ui->device->isChecked();
    if (!options.onAnotherDevice) // which has no parameters for them
        readAuthorization(options);
    if (options.provider == app::sandboxProvider)
        return options; // its issuer and client are known once it runs
    options.issuer = issuer();
    if (const auto redirect = oauth::parseLoopbackRedirect(options.redirectUri);
        !redirect && !options.redirectUri.isEmpty())
        return tl::unexpected<Error>(redirect.error());
    if (const auto url = oauth::discoveryUrl(options.issuer); !url)
        return tl::unexpected<Error>(url.error());
    const auto client = readClient();
    if (!client)
        return tl::unexpected<Error>(client.error());
    options.client = *client;
    return options;
}

/// What the address for the browser is to hold.
void SignInDialog::readAuthorization(app::SignInOptions &options) const
{
    options.loginHint = m_ui->hint->text().trimmed();
    QStringList prompt;
    if (m_ui->consent->isChecked())
        prompt.append(u"consent"_s);
    if (m_ui->chooseAccount->isChecked())
        prompt.append(u"select_account"_s);
    options.prompt = prompt.join(u' ');
    if (options.provider != app::sandboxProvider)
        options.redirectUri = m_ui->redirectUri->text().trimmed();
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
