// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/result.h"

#include <QCoreApplication>

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Error", text);
}

/// The sentence for each code; %1 is the subject, %2 the detail.
QString sentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::UsageWrong:
        return say("%1: %2.");
    case ErrorCode::FileUnreadable:
        return say("The file %1 cannot be read: %2. Check the path and its permissions.");
    case ErrorCode::FileMalformed:
        return say("The file %1 cannot be used: %2. It is left as it is.");
    case ErrorCode::ClientFileUnsuitable:
        return say(
            "%1 is no client file of a desktop client: %2. In the Google Cloud console, create an OAuth client of "
            "the type “Desktop app” and download its JSON file.");
    case ErrorCode::TextMalformed:
        return say("This is no %1: %2.");
    case ErrorCode::MemberMissing:
        return say("The member “%1” is missing in %2.");
    case ErrorCode::MemberWrongType:
        return say("The member “%1” has the wrong type: %2.");
    case ErrorCode::KeyUnusable:
        return say("This key cannot be used (%1): %2.");
    case ErrorCode::UrlUnusable:
        return say("The address %1 cannot be used: %2.");
    case ErrorCode::HeaderUnusable:
        return say("The header %1 cannot be sent: %2.");
    case ErrorCode::AccountUnknown:
        return say("There is no account %1. %2");
    case ErrorCode::AccountAmbiguous:
        return say("“%1” fits several accounts: %2. Name one of them in full.");
    case ErrorCode::HostNotAllowed:
        return say("The token was not sent: %1 is not on the list of hosts that may receive a token of %2. Allow it in "
                   "the settings, or once (--allow-host %1).");
    case ErrorCode::FileUnwritable:
        return say("The file %1 cannot be written: %2. Check the folder, its permissions and the space that is left.");
    case ErrorCode::HostUnreachable:
        return say("%1 cannot be reached: %2. Check the address, the network and the proxy.");
    case ErrorCode::ConnectionDropped:
        return say("%1 closed the connection before its answer was complete: %2. Try again.");
    case ErrorCode::TimedOut:
        return say("%1 did not answer: %2. Try again.");
    case ErrorCode::TlsFailed:
        return say("The secure connection to %1 failed: %2.");
    case ErrorCode::AnswerMalformed:
        return say("The answer of %1 cannot be used: %2.");
    case ErrorCode::AnswerTooLarge:
        return say("The answer of %1 is too large: %2.");
    case ErrorCode::ProviderRefused:
        return say("The provider refused: %1 (%2).");
    case ErrorCode::ProviderMetadataWrong:
        return say("The provider metadata of %1 cannot be used: %2.");
    case ErrorCode::AuthorizationDenied:
        return say("The sign-in was not granted: %1 (%2). Sign in again and allow the access.");
    case ErrorCode::AuthorizationRejected:
        return say("A callback was refused because of its “%1”: %2. The sign-in goes on waiting.");
    case ErrorCode::BrowserNotOpened:
        return say("The browser could not be opened with %1. Open this address yourself: %2");
    case ErrorCode::PortUnavailable:
        return say("The program cannot listen on %1: %2. Choose another port.");
    case ErrorCode::IdTokenRejected:
        return say("The provider's ID token was refused, so no account was made: %1: %2");
    case ErrorCode::IdentityChanged:
        return say("The new tokens belong to somebody else than %1: %2. They were dropped; sign in again.");
    case ErrorCode::RefreshTokenGone:
        return say("%1 has to sign in again: its refresh token is gone (%2).");
    case ErrorCode::RefreshCutOff:
        return say("%1 has to sign in again: its refresh at %2 was cut off before its answer was kept, and the refresh "
                   "token that is left is refused. Most likely the provider had exchanged the refresh token by then.");
    case ErrorCode::KeychainAbsent:
        return say("There is no keychain: %1 does not answer (%2). Start a Secret Service (gnome-keyring, KeePassXC, "
                   "KWallet), or keep accounts for this session only (--memory-only).");
    case ErrorCode::KeychainLocked:
        return say("The keychain is locked: %1 (%2). Unlock it and try again, or keep accounts for this session only "
                   "(--memory-only).");
    case ErrorCode::KeychainFailed:
        return say("The keychain refused to %1: %2. Unlock it, or keep accounts for this session only "
                   "(--memory-only).");
    case ErrorCode::KeychainTooSmall:
        return say("The keychain cannot %1: %2. It stays in memory: the account lasts for this session.");
    case ErrorCode::KeychainLied:
        return say("The keychain cannot be trusted: after it was asked to %1, %2. Another program may have changed it: "
                   "try again, or keep accounts for this session only (--memory-only).");
    case ErrorCode::SandboxNotRunning:
        return say("There is no sandbox to use: %1. Start it with: tokenloupe-cli sandbox --port %2");
    case ErrorCode::Cancelled:
        return say("Cancelled: %1.");
    case ErrorCode::Internal:
        return say("This is a defect of Tokenloupe, in %1: %2. Please report it.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString describe(const Error &error)
{
    // Both at once: a subject that holds "%2" must not be expanded again. QString complains about a text without %2.
    const QString text = sentence(error.code);
    return text.contains(u"%2") ? text.arg(error.subject, error.detail) : text.arg(error.subject);
}

int exitCode(const Error &error)
{
    return error.code < ErrorCode::FileUnwritable ? 2 : 3;
}
