// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keychain_line.h"

#include "base/plain_text.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using Remedy = app::KeychainWatch::Remedy;

KeychainLine::KeychainLine(app::Services &services, QWidget *parent)
    : QWidget(parent)
    , m_watch(services.secrets())
    , m_words(new QLabel(this))
{
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setAccessibleDescription(tr("Keychain"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_words);
    addRemedy(Remedy::Unlock, tr("Unlock"), tr("The keychain asks for its password, in a window of its own"));
    addRemedy(Remedy::TryAgain, tr("Try again"), tr("Ask the keychain again"));
    addRemedy(Remedy::SessionOnly, tr("Keep for this session only"),
              tr("New refresh tokens stay in memory until you quit, and the keychain is left alone"));
    addRemedy(Remedy::UseKeychain, tr("Use the keychain"),
              tr("Refresh tokens that come are kept in the keychain again"));
    connect(&m_watch, &app::KeychainWatch::changed, this, &KeychainLine::showState);
    connect(&services, &app::Services::keychainWaits, &m_watch, &app::KeychainWatch::waitsForUser);
    connect(&services, &app::Services::keychainChanged, &m_watch, &app::KeychainWatch::askAgain);
    showState();
}

void KeychainLine::addRemedy(Remedy remedy, const QString &text, const QString &tip)
{
    auto *button = new QPushButton(text, this);
    button->setToolTip(tip);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, remedy] { m_watch.take(remedy); });
    layout()->addWidget(button);
    m_buttons.append({remedy, button});
}

void KeychainLine::showState()
{
    m_words->setText(plain_text::visible(m_watch.words()));
    const auto remedies = m_watch.remedies();
    for (const auto &[remedy, button] : m_buttons)
        button->setVisible(remedies.contains(remedy));
}
