// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lookup_panel.h"

#include "base/plain_text.h"
#include "inspect/issuer.h"
#include "inspect/token_answer.h"
#include "ui/icons.h"
#include "ui_lookup_panel.h"

#include <QAction>
#include <QSet>
#include <QToolButton>
#include <utility>

using namespace Qt::StringLiterals;

LookupPanel::LookupPanel(app::Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_ui(std::make_unique<Ui::LookupPanel>())
    , m_another(new QToolButton(this))
{
    m_ui->setupUi(this);
    m_ui->members->setModel(&m_answer);
    m_ui->members->setCopyRole(ClaimsModel::CopyRole);
    m_ui->members->setFlexible({ClaimsModel::ValueColumn, ClaimsModel::MeaningColumn});
    for (int index = 0; index < mostQuestions; ++index) {
        auto *action = new QAction(icons::icon(u"find"_s), {}, this);
        connect(action, &QAction::triggered, this, [this, index] { ask(index); });
        m_actions.append(action);
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        m_buttons.append(button);
        m_ui->questions->addWidget(button, 0, Qt::AlignLeft);
    }
    m_another->setObjectName(u"another"_s);
    m_another->setText(tr("Another…"));
    m_another->setToolTip(tr("The token has Google's form. Ask another provider that you are signed in with"));
    m_another->setFocusPolicy(Qt::StrongFocus);
    m_ui->questions->addWidget(m_another, 0, Qt::AlignLeft);
    connect(m_another, &QToolButton::clicked, this, [this] { offer(m_offers + std::exchange(m_others, {})); });
    clear();
}

LookupPanel::~LookupPanel() = default;

void LookupPanel::setToken(const Secret &token, inspect::TokenKind kind, const app::Account *account)
{
    clear();
    const bool isGoogles = kind == inspect::TokenKind::GoogleAccessToken;
    if (!isGoogles && kind != inspect::TokenKind::Opaque)
        return;
    m_token = token;
    if (account) {
        whenDone(app::questionsFor(m_services.keys(), account->issuer, m_work.get()), m_work.get(),
                 [this, issuer = account->issuer, id = account->id](const Result<QList<app::TokenQuestion>> &known) {
                     QList<Offer> offers;
                     for (const app::TokenQuestion &question : known.value_or(QList<app::TokenQuestion>()))
                         offers.append({question, issuer, id});
                     offer(offers);
                     if (!known)
                         say(describe(known.error()));
                 });
        return;
    }
    if (!isGoogles)
        return offer(offersOfOthers());
    QList<Offer> offers;
    for (const app::TokenQuestion &question : app::googleQuestions())
        offers.append({question, QString::fromLatin1(oauth::googleIssuer), {}});
    m_others = offersOfOthers();
    offer(offers);
}

void LookupPanel::clear()
{
    cancel();
    m_token = Secret();
    m_others.clear();
    offer({});
}

void LookupPanel::cancel()
{
    m_work = std::make_unique<QObject>();
    m_answer.setAnswer({}, {}, 0);
    m_ui->members->hide();
    say({});
}

QList<QAction *> LookupPanel::questions() const
{
    return m_actions.first(m_offers.size());
}

/// A pasted token may be of any provider with which somebody is signed in.
QList<LookupPanel::Offer> LookupPanel::offersOfOthers() const
{
    QList<Offer> offers;
    QSet<QString> issuers;
    for (const app::Account &account : m_services.accounts().accounts()) {
        if (inspect::isGoogleIssuer(account.issuer) || issuers.contains(account.issuer))
            continue;
        issuers.insert(account.issuer);
        offers.append({{}, account.issuer, account.id});
    }
    return offers;
}

QString LookupPanel::text(const Offer &offer)
{
    const QString host = plain_text::visible(offer.host());
    switch (offer.question.service) {
    case oauth::TokenService::Tokeninfo: // or not known yet
        return tr("Ask %1 about this token").arg(host);
    case oauth::TokenService::Introspection:
        return tr("Ask %1 whether it is good").arg(host);
    case oauth::TokenService::Userinfo:
        return tr("Ask %1 whose it is").arg(host);
    }
    Q_UNREACHABLE();
}

void LookupPanel::offer(const QList<Offer> &offers)
{
    m_offers = offers.first(qMin(offers.size(), mostQuestions));
    for (int index = 0; index < mostQuestions; ++index) {
        const bool isOffered = index < m_offers.size();
        m_actions[index]->setText(isOffered ? text(m_offers[index]) : QString());
        m_buttons[index]->setVisible(isOffered && index > 0);
    }
    m_another->setVisible(!m_others.isEmpty());
    m_ui->intro->setText(m_offers.isEmpty()
                             ? tr("Only its issuer can read this token. Sign in there, and it can be asked from here.")
                             : tr("Only its issuer can read this token. A question sends the token to the host that is "
                                  "named in it, and nowhere else."));
    Q_EMIT questionsChanged();
}

void LookupPanel::ask(int index)
{
    if (index >= m_offers.size())
        return;
    cancel();
    const Offer chosen = m_offers[index];
    say(tr("Asking %1 …").arg(chosen.host()));
    if (chosen.isKnown())
        ask(chosen);
    else
        findOut(chosen);
}

/// The token goes to the host that was named before the click; to another one of the issuer's only after another click.
void LookupPanel::findOut(const Offer &chosen)
{
    whenDone(app::questionsFor(m_services.keys(), chosen.issuer, m_work.get()), m_work.get(),
             [this, chosen](const Result<QList<app::TokenQuestion>> &known) {
                 if (!known)
                     return say(describe(known.error()));
                 QList<Offer> offers;
                 for (const app::TokenQuestion &question : *known)
                     offers.append({question, chosen.issuer, chosen.accountId});
                 offer(offers);
                 if (offers.isEmpty())
                     return say(tr("%1 answers no question about tokens.").arg(chosen.host()));
                 if (offers.first().host() == chosen.host())
                     return ask(offers.first());
                 say(tr("%1 has such questions answered by other hosts. Choose one.").arg(chosen.host()));
             });
}

Future<oauth::Client> LookupPanel::clientFor(const Offer &offer)
{
    const app::Account *account = m_services.accounts().byId(offer.accountId);
    if (!account || offer.question.service != oauth::TokenService::Introspection)
        return ready<oauth::Client>(oauth::Client());
    return andThen(m_services.secrets().get(*account, app::clientSecretItem), m_work.get(),
                   [id = account->clientId](const Secret &secret) {
                       return Result<oauth::Client>(oauth::Client{id, secret, {}});
                   });
}

void LookupPanel::ask(const Offer &offer)
{
    const auto answer = andThen(clientFor(offer), m_work.get(), [this, offer](const oauth::Client &client) {
        return app::askAbout(m_services.http(), offer.question, m_token, client, m_work.get());
    });
    whenDone(answer, m_work.get(),
             [this, offer](const Result<app::TokenAnswer> &result) { showAnswer(offer, result); });
}

void LookupPanel::showAnswer(const Offer &offer, const Result<app::TokenAnswer> &answer)
{
    if (!answer)
        return say(describe(answer.error()));
    const qint64 now = m_services.clock()();
    say(inspect::meaningOf(answer->info, offer.host(), now).join(u'\n'));
    m_answer.setAnswer(answer->info.document, answer->exchange.response.body, now);
    m_ui->members->setVisible(m_answer.rowCount() > 0);
}

void LookupPanel::say(const QString &text)
{
    m_ui->answer->setText(plain_text::visible(text, true));
    m_ui->answer->setVisible(!text.isEmpty());
}
