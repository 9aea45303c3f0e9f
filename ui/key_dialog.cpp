// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/key_dialog.h"

#include "base/plain_text.h"
#include "jose/algorithms.h"
#include "jose/key.h"
#include "ui/file_dialogs.h"
#include "ui_key_dialog.h"

#include <QFile>
#include <QFileInfo>

namespace {

constexpr qint64 largestFile = 1024 * 1024; // bytes; as for key sets from the network

void nameOrigin(GivenKeys &given)
{
    for (jose::Jwk &key : given.verifying.keys)
        key.origin = key.origin.isEmpty() ? given.origin : key.origin;
    for (jose::PrivateKey &key : given.opening.keys)
        key.publicHalf.origin = key.publicHalf.origin.isEmpty() ? given.origin : key.publicHalf.origin;
}

template<class Set>
void append(Set &keys, const Set &more)
{
    keys.keys.insert(keys.keys.end(), more.keys.begin(), more.keys.end());
    keys.broken += more.broken;
}

} // namespace

void GivenKeys::add(GivenKeys more)
{
    nameOrigin(*this);
    nameOrigin(more);
    append(verifying, more.verifying);
    append(opening, more.opening);
    origin = KeyDialog::tr("%1 and %2").arg(origin, more.origin);
}

KeyDialog::KeyDialog(const QString &alg, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::KeyDialog>())
    , m_alg(alg)
{
    m_ui->setupUi(this);
    m_ui->key->setAccessibleName(tr("Key"));
    m_ui->key->setPlaceholderText(tr("Paste or drop a JWK, JWK Set, PEM key or certificate"));
    connect(m_ui->key, &PasteField::textGiven, this,
            [this](const Secret &text) { take(text.reveal(), tr("the pasted text"), tr("the key that you pasted")); });
    connect(m_ui->key, &PasteField::fileGiven, this, &KeyDialog::readFile);
    connect(m_ui->choose, &QPushButton::clicked, this, &KeyDialog::chooseFile);
    connect(m_ui->secret, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_ui->useSecret->setEnabled(!text.isEmpty()); });
    connect(m_ui->useSecret, &QPushButton::clicked, this, &KeyDialog::takeSecret);
    connect(m_ui->cancel, &QPushButton::clicked, this, &QDialog::reject);
}

KeyDialog::~KeyDialog() = default;

void KeyDialog::chooseFile()
{
    file_dialogs::open(this, tr("Choose a key, key set or certificate"), {}, {},
                       [this](const QString &path) { readFile(path); });
}

void KeyDialog::readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return say({ErrorCode::FileUnreadable, path, file.errorString()});
    if (file.size() > largestFile)
        return say({ErrorCode::FileMalformed, path, tr("it is larger than 1 MB, which no key set is")});
    const QString name = QFileInfo(path).fileName();
    take(file.readAll(), name, name);
}

void KeyDialog::takeSecret()
{
    if (jose::needsPublicKey(m_alg))
        return m_ui->problem->setText(tr("A secret does not fit: the token is signed by %1, which needs a public key. "
                                         "Give the key or the key set of its issuer.")
                                          .arg(m_alg));
    const Secret secret(m_ui->secret->text().toUtf8());
    give({jose::secretAsKeys(secret), {{jose::symmetricKey(secret)}, {}}, tr("the secret that you gave")});
}

void KeyDialog::take(const QByteArray &bytes, const QString &name, const QString &origin)
{
    const auto verifying = jose::parseKeyFile(bytes, name);
    const jose::PrivateKeySet opening = jose::parsePrivateKeys(bytes, name);
    if (!verifying && opening.keys.empty())
        return say(verifying.error());
    give({verifying.value_or(jose::JwkSet()), opening, origin});
}

void KeyDialog::give(const GivenKeys &keys)
{
    Q_EMIT given(keys);
    accept();
}

void KeyDialog::say(const Error &error)
{
    m_ui->problem->setText(plain_text::visible(describe(error)));
}
