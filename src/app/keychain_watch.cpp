// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keychain_watch.h"

#include <QCoreApplication>

namespace app {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("KeychainWatch", text);
}

/// What the window says of it, where a command line's user reads describe().
QString inWords(const Error &why)
{
    if (why.code == ErrorCode::KeychainLocked)
        return say("The keychain is locked: refresh tokens can be neither read nor kept.");
    if (why.code == ErrorCode::KeychainAbsent)
        return say("There is no keychain: no Secret Service answers. Start gnome-keyring, KeePassXC or KWallet.");
    if (why.code == ErrorCode::TimedOut)
        return say("The keychain does not answer: it may be stopped, or wait for somebody.");
    if (why.code == ErrorCode::KeychainLied)
        return say("The keychain gave back something else than it was given: another program may have changed it.");
    if (why.code == ErrorCode::KeychainFailed)
        return say("The keychain refused to %1: %2.").arg(why.subject, why.detail);
    return describe(why);
}

} // namespace

KeychainWatch::KeychainWatch(AccountSecrets &secrets, QObject *parent)
    : QObject(parent)
    , m_secrets(secrets)
{
    connect(&secrets, &AccountSecrets::keychainAnswered, this, &KeychainWatch::show);
}

KeychainWatch::~KeychainWatch() = default;

QString KeychainWatch::words() const
{
    if (!m_secrets.usesKeychain())
        return say("No keychain is used: accounts last for this session.");
    if (m_secrets.isSessionOnly())
        return say("This session only: new refresh tokens stay in memory, until you quit.");
    switch (m_state) {
    case State::Unasked:
        return say("Refresh tokens are kept in the keychain.");
    case State::Open:
        return say("Refresh tokens are kept in the keychain, which is unlocked.");
    case State::Asking:
        return say("The keychain asks you something, in a window of its own.");
    case State::Refusing:
        return inWords(m_why);
    }
    Q_UNREACHABLE();
}

QList<KeychainWatch::Remedy> KeychainWatch::remedies() const
{
    if (!m_secrets.usesKeychain())
        return {};
    if (m_secrets.isSessionOnly())
        return {Remedy::UseKeychain};
    switch (m_state) {
    case State::Unasked:
    case State::Open:
        return {};
    case State::Asking:
        return {Remedy::SessionOnly};
    case State::Refusing:
        return {m_why.code == ErrorCode::KeychainLocked ? Remedy::Unlock : Remedy::TryAgain, Remedy::SessionOnly};
    }
    Q_UNREACHABLE();
}

void KeychainWatch::ask()
{
    if (!m_secrets.usesKeychain() || m_secrets.isSessionOnly())
        return;
    m_question = std::make_unique<QObject>();
    whenDone(m_secrets.probe(), m_question.get(), [this](const Result<bool> &answer) { show(answer); });
}

void KeychainWatch::askAgain()
{
    if (m_state != State::Unasked)
        ask();
}

void KeychainWatch::unlock()
{
    m_question = std::make_unique<QObject>();
    whenDone(m_secrets.unlock(), m_question.get(), [this](const Result<bool> &answer) {
        m_question.release()->deleteLater(); // it is what called us
        if (answer)
            ask();
        else
            show(answer);
    });
}

void KeychainWatch::take(Remedy remedy)
{
    switch (remedy) {
    case Remedy::Unlock:
        return unlock();
    case Remedy::TryAgain:
        return ask();
    case Remedy::SessionOnly:
    case Remedy::UseKeychain:
        m_secrets.setSessionOnly(remedy == Remedy::SessionOnly);
        Q_EMIT changed();
        return ask();
    }
    Q_UNREACHABLE();
}

void KeychainWatch::waitsForUser()
{
    m_state = State::Asking;
    Q_EMIT changed();
}

void KeychainWatch::show(const Result<bool> &answer)
{
    m_state = answer ? State::Open : State::Refusing;
    if (!answer)
        m_why = answer.error();
    Q_EMIT changed();
}

} // namespace app
