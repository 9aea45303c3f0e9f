// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab_tokens.h"

#include "base/plain_text.h"
#include "ui/file_dialogs.h"
#include "ui/message_box.h"

#include <QFile>
#include <QFileInfo>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestToken = 64 * 1024; // bytes

constexpr char revoked[] = "revoked";

/// Those that no rule makes of the good token, and whether an account can bring them.
constexpr std::pair<const char *, bool> sources[] = {
    {"expired", false},      {revoked, true},           {"other-kind", false},    {"other-account", true},
    {"smaller-scope", true}, {"wrong-audience", false}, {"security-code", false},
};

/// What a menu shows is no mnemonic.
QString menuText(QString text)
{
    return text.replace(u'&', "&&"_L1);
}

} // namespace

LabTokens::LabTokens(app::Services &services, QWidget *page)
    : QObject(page)
    , m_services(services)
    , m_page(page)
    , m_menu(new QMenu(page))
{
    connect(m_menu, &QMenu::aboutToShow, this, &LabTokens::fill);
}

void LabTokens::addTo(app::LabOptions &options) const
{
    options.tokens = m_tokens;
    options.revoke = m_revoke;
}

void LabTokens::forgetFiles()
{
    const auto dropped = m_tokens.removeIf(
        [](const auto &token) { return token.value().kind != app::Authorization::Kind::AccountToken; });
    if (dropped > 0)
        Q_EMIT notice(tr("The tokens of files were chosen for another host and are dropped; choose them again."));
}

void LabTokens::fill()
{
    m_menu->clear();
    for (const auto &[id, fromAccounts] : sources) {
        const QString name = QString::fromLatin1(id);
        QString title = lab::differenceOf(*lab::variant(name));
        title[0] = title.at(0).toUpper();
        QMenu *choices = m_menu->addMenu(menuText(title));
        addSources(*choices, name);
        if (fromAccounts)
            addAccounts(*choices, name);
    }
}

void LabTokens::addSources(QMenu &menu, const QString &id)
{
    const bool isRevoked = id == QLatin1StringView(revoked) && m_revoke;
    if (m_tokens.contains(id) || isRevoked) {
        const QString source = isRevoked ? m_revoke->name : m_tokens.value(id).words;
        QAction *none = menu.addAction(tr("Without %1").arg(menuText(source)));
        connect(none, &QAction::triggered, this, [this, id, isRevoked] {
            m_tokens.remove(id);
            if (isRevoked)
                m_revoke.reset();
        });
    }
    connect(menu.addAction(tr("From a file…")), &QAction::triggered, this, [this, id] { chooseFile(id); });
}

void LabTokens::addAccounts(QMenu &menu, const QString &id)
{
    for (const app::Account &account : m_services.accounts().accounts()) {
        QAction *choose = menu.addAction(menuText(account.name));
        connect(choose, &QAction::triggered, this, [this, id, account] { chooseAccount(id, account); });
    }
}

void LabTokens::chooseFile(const QString &id)
{
    file_dialogs::open(m_page, tr("Open a file with that token alone"), {}, {},
                       [this, id](const QString &path) { read(id, path); });
}

void LabTokens::read(const QString &id, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Q_EMIT notice(describe({ErrorCode::FileUnreadable, path, file.errorString()}));
    const QByteArray token = file.read(largestToken).trimmed();
    m_tokens.insert(
        id, {app::Authorization::Kind::Bearer, {}, app::TokenType::Access, Secret(token), QFileInfo(path).fileName()});
    Q_EMIT notice(tr("The token was read; it is sent with the next run."));
}

void LabTokens::chooseAccount(const QString &id, const app::Account &account)
{
    if (id == QLatin1StringView(revoked))
        return askToRevoke(account);
    m_tokens.insert(id, {app::Authorization::Kind::AccountToken, account, app::TokenType::Access, {}, account.name});
}

void LabTokens::askToRevoke(const app::Account &account)
{
    const QString text = tr("End the grant of %1 when the lab runs next?").arg(account.name);
    const QString detail = app::revocationEnds(account, m_services.accounts().accounts()) + u' ' +
                           tr("The account is gone afterwards: take one that was made for this.");
    QMessageBox *box =
        messageBox(m_page, QMessageBox::Warning, {tr("End this grant?"), plain_text::visible(text), detail},
                   QMessageBox::Yes | QMessageBox::Cancel);
    box->button(QMessageBox::Yes)->setText(tr("End it with the next run"));
    box->setDefaultButton(QMessageBox::Cancel);
    connect(box, &QMessageBox::finished, this, [this, account](int answer) {
        if (answer == QMessageBox::Yes)
            m_revoke = account;
    });
    box->open();
}
