// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/curl_import_dialog.h"

#include "base/plain_text.h"
#include "http/redact.h"
#include "http/secret_names.h"
#include "ui_curl_import_dialog.h"

#include <QPushButton>
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestAddress = 300; // characters

/// The names of the headers that let somebody in.
QList<QByteArray> secretHeaders(const http::Request &request)
{
    QList<QByteArray> names;
    for (const auto &[name, value] : request.headers.fields()) {
        if (http::isSecretHeader(name, value))
            names.append(name);
    }
    return names;
}

bool hasCredential(const http::Request &request)
{
    return !request.authorization.isEmpty() || !secretHeaders(request).isEmpty();
}

http::Request withoutCredential(http::Request request)
{
    request.authorization = Secret();
    for (const QByteArray &name : secretHeaders(request))
        request.headers.remove(name);
    return request;
}

QString summaryOf(const http::CurlImport &import)
{
    http::Redactor redactor;
    const http::Request &request = import.requests.constFirst().request;
    const QString url = plain_text::elided(plain_text::visible(redactor.url(request.url)), longestAddress);
    const QString summary = QString::fromUtf8(request.method) + u' ' + url;
    if (import.requests.size() == 1)
        return summary;
    return summary + u'\n' +
           CurlImportDialog::tr("The command sends %L1 requests; this is the first of them, and the one that is taken.")
               .arg(import.requests.size());
}

} // namespace

CurlImportDialog::CurlImportDialog(const QString &command, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::CurlImportDialog>())
{
    m_ui->setupUi(this);
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(tr("Import"));
    connect(m_ui->command, &QPlainTextEdit::textChanged, this, &CurlImportDialog::read);
    m_ui->command->setPlainText(command);
    read();
}

CurlImportDialog::~CurlImportDialog() = default;

void CurlImportDialog::read()
{
    m_request.reset();
    m_ui->keep->hide();
    m_ui->notes->hide();
    const QString command = m_ui->command->toPlainText();
    const auto import = http::importCurl(command.toUtf8());
    if (import && !import->requests.isEmpty())
        showImport(*import);
    else
        m_ui->summary->setText(command.trimmed().isEmpty() || import ? tr("Nothing is run, and no file is read.")
                                                                     : plain_text::visible(describe(import.error())));
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(m_request.has_value());
}

void CurlImportDialog::showImport(const http::CurlImport &import)
{
    m_request = import.requests.constFirst();
    m_ui->summary->setText(summaryOf(import));
    const QString notes = import.notes.join(u'\n');
    m_ui->notes->setText(plain_text::visible(notes, true));
    m_ui->notes->setVisible(!notes.isEmpty());
    m_ui->keep->setVisible(hasCredential(m_request->request));
}

http::Request CurlImportDialog::request() const
{
    const http::Request request = m_request ? m_request->request : http::Request();
    return m_ui->keep->isChecked() ? request : withoutCredential(request);
}

bool looksLikeCurl(const QString &text)
{
    static const QRegularExpression beginning(u"^\\s*(\\$ )?curl(\\.exe)?\\s"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    return beginning.match(text).hasMatch();
}

std::optional<http::Request> plainCurl(const QString &command)
{
    const auto import = http::importCurl(command.toUtf8());
    if (!import || import->requests.size() != 1 || !import->notes.isEmpty())
        return {};
    const http::Request &request = import->requests.constFirst().request;
    return hasCredential(request) ? std::nullopt : std::optional(request);
}
