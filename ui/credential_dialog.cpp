// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credential_dialog.h"

#include "base/plain_text.h"
#include "inspect/recognise.h"
#include "ui_credential_dialog.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

using Kind = app::Authorization::Kind;

CredentialDialog::CredentialDialog(Kind kind, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::CredentialDialog>())
{
    m_understood.kind = kind;
    m_ui->setupUi(this);
    const bool isToken = kind == Kind::Bearer;
    const QString name = isToken ? tr("Token") : tr("Security code");
    setWindowTitle(isToken ? tr("Authorize with a pasted token") : tr("Authorize with an AODocs security code"));
    m_ui->credentialLabel->setText(isToken ? tr("&Token") : tr("Security &code"));
    m_ui->credential->setAccessibleName(name);
    m_ui->credential->setPlaceholderText(isToken ? tr("Paste a token, or the line that holds it")
                                                 : tr("Paste the code without “securityCode”"));
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(tr("Use"));
    connect(m_ui->credential, &QLineEdit::textChanged, this, &CredentialDialog::understand);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT given(m_understood); });
    understand();
}

CredentialDialog::~CredentialDialog() = default;

void CredentialDialog::understand()
{
    const QByteArray text = m_ui->credential->text().trimmed().toUtf8();
    m_understood.value = Secret(text);
    if (text.isEmpty())
        m_ui->understood->setText(tr("It stays in the memory of this window."));
    else if (m_understood.kind == Kind::Bearer)
        understandToken(text);
    else
        m_ui->understood->setText(tr("Sent as “Authorization: securityCode …”, which AODocs alone understands."));
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(!m_understood.value.isEmpty());
}

/// Out of what stands around it. What no token is recognised in is one that only its server knows.
void CredentialDialog::understandToken(const QByteArray &text)
{
    const inspect::Recognition recognition = inspect::recognise(text);
    const bool isFound = !recognition.found.isEmpty();
    const inspect::FoundToken token = isFound ? recognition.found.first() : inspect::asItStands(text);
    const bool isSecret = inspect::isSecretKind(token.kind);
    m_understood.value = isSecret ? Secret() : Secret(isFound ? token.text : text);
    const auto count = int(recognition.found.size() + recognition.more);
    const QString rest = isSecret    ? tr("No API may see it.")
                         : count > 1 ? tr("It is the first of %Ln tokens.", nullptr, count)
                                     : token.advice;
    m_ui->understood->setText(plain_text::visible(inspect::titleOf(token) + u". "_s + rest).trimmed());
}
