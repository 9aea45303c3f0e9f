// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/judging_bar.h"

#include "jose/claims.h"
#include "ui/eliding_combo.h"
#include "ui/icons.h"
#include "ui/judge_at_dialog.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

constexpr int shortestRules = 20; // characters of the combo box that stay in sight
constexpr int leastRules = 90;    // device-independent pixels, where there is too little for that
constexpr int leastButton = 24;   // device-independent pixels: its icon

/// Opens a dialog that goes when it is closed; `accepted` runs before.
template<class Dialog, class Accepted>
void openDialog(Dialog *dialog, Accepted accepted)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, dialog, accepted);
    dialog->open();
}

void replace(QString &value, const QString &chosen)
{
    if (!chosen.isEmpty())
        value = chosen;
}

} // namespace

JudgingBar::JudgingBar(QWidget *parent)
    : QWidget(parent)
    , m_rules(new ElidingCombo(this))
    , m_expect(addChoice(u"expectAction"_s, tr("Expect…"), u"account"_s,
                         tr("The issuer, client, audience or nonce that it should have"), &JudgingBar::askExpected))
    , m_judgeAt(addChoice(u"judgeAtAction"_s, tr("Judge at…"), u"waiting"_s,
                          tr("Move the clock: judge as if it were another time"), &JudgingBar::askTime))
    , m_giveKey(addChoice(u"giveKeyAction"_s, tr("Give a key…"), u"key"_s,
                          tr("Verify the signature, or open an encrypted token, with a key or secret of yours"),
                          &JudgingBar::askKey))
    , m_dropKey(addChoice(u"dropKeyAction"_s, tr("Drop the key"), u"close"_s, tr("Judge without the key that you gave"),
                          &JudgingBar::dropKey))
    , m_backToNow(addChoice(u"backToNowAction"_s, tr("Back to now"), u"refresh"_s, tr("Judge by the clock again"),
                            &JudgingBar::returnToNow))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    addRules(*row);
    for (QAction *action : {m_expect, m_judgeAt, m_giveKey, m_dropKey}) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setMinimumWidth(leastButton);
        button->setFocusPolicy(Qt::StrongFocus);
        connect(action, &QAction::changed, button, [button, action] { button->setVisible(action->isVisible()); });
        button->setVisible(action != m_dropKey);
        row->addWidget(button);
    }
    row->addStretch();
    m_dropKey->setVisible(false);
    m_backToNow->setEnabled(false);
}

void JudgingBar::addRules(QHBoxLayout &row)
{
    m_rules->addItem(tr("Automatic"));
    for (const QString &id : inspect::profileIds())
        m_rules->addItem(inspect::profileName(*inspect::profileNamed(id)), id);
    m_rules->setObjectName(u"rules"_s);
    m_rules->setAccessibleDescription(tr("Rules"));
    m_rules->setToolTip(tr("The rule set that the token is judged by; by issuer and shape when not chosen"));
    m_rules->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_rules->setMinimumContentsLength(shortestRules);
    m_rules->setMinimumWidth(leastRules);
    auto *label = new QLabel(tr("R&ules"), this);
    label->setBuddy(m_rules);
    row.addWidget(label);
    row.addWidget(m_rules);
    connect(m_rules, &QComboBox::activated, this, &JudgingBar::changed);
}

QAction *JudgingBar::addChoice(const QString &name, const QString &text, const QString &icon, const QString &tip,
                               void (JudgingBar::*slot)())
{
    auto *action = new QAction(icons::icon(icon), text, this);
    action->setObjectName(name);
    action->setToolTip(tip);
    connect(action, &QAction::triggered, this, slot);
    return action;
}

void JudgingBar::complete(inspect::Context &context) const
{
    if (m_rules->currentIndex() > 0)
        context.profile = inspect::profileNamed(m_rules->currentData().toString());
    replace(context.issuer, m_expected.issuer);
    replace(context.clientId, m_expected.clientId);
    replace(context.audience, m_expected.audience);
    replace(context.nonce, m_expected.nonce);
    if (m_key) {
        context.keys = m_key->verifying;
        context.openingKeys = m_key->opening;
        context.trust = inspect::Trust::Given;
        context.keyOrigin = m_key->origin;
    }
    if (m_at) {
        context.now = *m_at;
        context.isNowChosen = true;
        context.skew = 0; // the user named the moment itself
        context.leewayAhead = 0;
    }
}

void JudgingBar::setToken(const inspect::Inspection &inspection, qint64 now)
{
    m_now = now;
    m_expires = inspection.expiresAt;
    const bool hasOneAlg = inspection.token.header && !inspection.token.text.startsWith('{');
    m_alg = hasOneAlg ? inspection.token.alg() : QString();
    m_issued = inspection.token.claims ? jose::ClaimsSet(*inspection.token.claims).numericDate(u"iat") : std::nullopt;
    const bool isTold = m_rules->currentIndex() == 0 && inspection.token.header;
    m_rules->setItemText(0,
                         isTold ? tr("%1 (automatic)").arg(inspect::profileName(inspection.profile)) : tr("Automatic"));
    showChoices();
}

void JudgingBar::reset()
{
    m_rules->setCurrentIndex(0);
    m_expected = {};
    m_key.reset();
    m_at.reset();
    showChoices();
}

void JudgingBar::showChoices()
{
    m_dropKey->setVisible(m_key.has_value());
    m_backToNow->setEnabled(m_at.has_value());
}

void JudgingBar::askExpected()
{
    auto *dialog = new ExpectDialog(m_expected, this);
    openDialog(dialog, [this, dialog] {
        m_expected = dialog->expected();
        Q_EMIT changed();
    });
}

void JudgingBar::askTime()
{
    auto *dialog = new JudgeAtDialog(m_at.value_or(m_now), {m_now, m_issued, m_expires}, this);
    openDialog(dialog, [this, dialog] {
        m_at = dialog->time();
        showChoices();
        Q_EMIT changed();
    });
}

void JudgingBar::askKey()
{
    auto *dialog = new KeyDialog(m_alg, this);
    connect(dialog, &KeyDialog::given, this, [this](const GivenKeys &keys) {
        if (m_key)
            m_key->add(keys);
        else
            m_key = keys;
    });
    openDialog(dialog, [this] {
        showChoices();
        Q_EMIT changed();
    });
}

void JudgingBar::dropKey()
{
    m_key.reset();
    showChoices();
    Q_EMIT changed();
}

void JudgingBar::returnToNow()
{
    m_at.reset();
    showChoices();
    Q_EMIT changed();
}
