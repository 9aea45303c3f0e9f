// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/curl_actions.h"

#include "ui/curl_import_dialog.h"
#include "ui/icons.h"
#include "ui/secret_clipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace {

/// What was pasted as it was: a field of one line changes line ends.
QString pastedCommand(const QString &inField)
{
    for (const QClipboard::Mode mode : {QClipboard::Clipboard, QClipboard::Selection}) {
        const QString text = QGuiApplication::clipboard()->text(mode);
        if (looksLikeCurl(text) && inField.simplified().left(20) == text.simplified().left(20))
            return text;
    }
    return {};
}

} // namespace

CurlActions::CurlActions(app::Services &services, SecretClipboard &clipboard, const Source &source, QWidget *page)
    : QObject(page)
    , m_services(services)
    , m_clipboard(clipboard)
    , m_source(source)
    , m_page(page)
    , m_menu(new QMenu(tr("cURL"), page))
{
    QAction *importing = m_menu->addAction(icons::icon(u"paste"_s), tr("Import cURL…"));
    importing->setObjectName(u"importCurlAction"_s);
    connect(importing, &QAction::triggered, this, [this] {
        const QString copied = QGuiApplication::clipboard()->text();
        openDialog(looksLikeCurl(copied) ? copied : QString());
    });
    m_menu->addSeparator();
    const auto curl = http::commandForms().first(2);
    addCopies(tr("Copy as cURL"), curl, http::CommandSecrets::Placeholders);
    addCopies(tr("Copy as cURL with the Token"), curl, http::CommandSecrets::Shown);
    addCopies(tr("Copy for Another Program"), http::commandForms().subspan(2), http::CommandSecrets::Placeholders);
}

void CurlActions::addCopies(const QString &title, std::span<const http::CommandForm> forms,
                            http::CommandSecrets secrets)
{
    QMenu *menu = m_menu->addMenu(icons::icon(u"copy"_s), title);
    for (const http::CommandForm &form : forms) // of a table that stays
        connect(menu->addAction(http::titleOf(form)), &QAction::triggered, this, [this, form = &form, secrets] {
            secrets == http::CommandSecrets::Shown ? copyWithToken(*form) : copy(*form);
        });
}

void CurlActions::watch(QLineEdit &address)
{
    connect(&address, &QLineEdit::textEdited, this, [this, &address](const QString &text) {
        const QString command = looksLikeCurl(text) ? pastedCommand(text) : QString();
        if (command.isEmpty())
            return;
        address.undo(); // it is no address
        import(command);
    });
}

void CurlActions::import(const QString &command)
{
    const auto request = plainCurl(command);
    if (!request)
        return openDialog(command);
    Q_EMIT imported(*request);
    Q_EMIT notice(tr("The cURL command was imported, authorized with nothing."));
}

void CurlActions::openDialog(const QString &command)
{
    auto *dialog = new CurlImportDialog(command, m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { Q_EMIT imported(dialog->request()); });
    dialog->open();
}

void CurlActions::copy(const http::CommandForm &form)
{
    m_work = std::make_unique<QObject>();
    const auto marked = andThen(m_source.request(), m_work.get(), [this](http::Request request) {
        request.authorization = app::authorizationForm(request, m_source.authorization());
        return Result<http::Request>(request);
    });
    whenDone(marked, m_work.get(), [this, &form](const Result<http::Request> &request) {
        take(request, form, http::CommandSecrets::Placeholders);
    });
}

void CurlActions::copyWithToken(const http::CommandForm &form)
{
    m_work = std::make_unique<QObject>();
    const auto authorized = andThen(m_source.request(), m_work.get(), [this](const http::Request &request) {
        return m_services.requests().authorized(request, m_source.authorization(), m_work.get());
    });
    whenDone(authorized, m_work.get(),
             [this, &form](const Result<http::Request> &request) { take(request, form, http::CommandSecrets::Shown); });
}

void CurlActions::take(const Result<http::Request> &request, const http::CommandForm &form,
                       http::CommandSecrets secrets)
{
    m_work.release()->deleteLater(); // its step is what runs
    const auto command = request.and_then([&](const http::Request &ready) { return form.write(ready, secrets); });
    if (!command)
        return Q_EMIT notice(describe(command.error()));
    if (secrets == http::CommandSecrets::Shown) {
        m_clipboard.copy(Secret(*command));
        return Q_EMIT notice(tr("The command is on the clipboard with its token, %1: who has it, has your access.")
                                 .arg(m_clipboard.howLong()));
    }
    QGuiApplication::clipboard()->setText(QString::fromUtf8(*command));
    Q_EMIT notice(request->authorization.isEmpty()
                      ? tr("The command is on the clipboard.")
                      : tr("The command is on the clipboard; set TOKEN in the shell before you run it."));
}
