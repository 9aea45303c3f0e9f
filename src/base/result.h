// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <tl/expected.hpp>

/// Why a question could not be answered. A judgment (a failed check, a 401) is a value, never one of these.
enum class ErrorCode {
    // What we were given cannot be used: exit code 2.
    UsageWrong,           ///< subject: argument or option; detail: what is wrong with it
    FileUnreadable,       ///< subject: path; detail: the system's reason
    FileMalformed,        ///< subject: path, with line or member; detail: what is wrong there
    ClientFileUnsuitable, ///< subject: path; detail: what kind of file it is instead
    TextMalformed,        ///< subject: what the text should be; detail: what is wrong, with offset
    MemberMissing,        ///< subject: member; detail: the document it should be in
    MemberWrongType,      ///< subject: member; detail: expected and found type
    KeyUnusable,          ///< subject: which key; detail: the reason
    UrlUnusable,          ///< subject: the URL; detail: the reason
    HeaderUnusable,       ///< subject: header name; detail: the reason
    AccountUnknown,       ///< subject: the name that was asked for; detail: the names there are
    AccountAmbiguous,     ///< subject: the name that was asked for; detail: the accounts it fits
    HostNotAllowed,       ///< subject: host; detail: whose token it would have received
    // The outside failed: exit code 3.
    FileUnwritable,        ///< subject: path; detail: the system's reason
    HostUnreachable,       ///< subject: host; detail: the system's reason
    ConnectionDropped,     ///< subject: host; detail: how far the answer came
    TimedOut,              ///< subject: what did not answer; detail: after how long
    TlsFailed,             ///< subject: host; detail: the certificate problem, what to do
    AnswerMalformed,       ///< subject: who answered; detail: what is wrong with the answer
    AnswerTooLarge,        ///< subject: who answered; detail: the limit
    ProviderRefused,       ///< subject: the OAuth `error`; detail: `error_description`
    ProviderMetadataWrong, ///< subject: issuer; detail: the rule of RFC 8414 that does not hold
    AuthorizationDenied,   ///< subject: the OAuth `error`; detail: `error_description`
    AuthorizationRejected, ///< a callback that is not ours; subject: the part of it; detail: the rule it breaks
    BrowserNotOpened,      ///< subject: the command or "the system browser"; detail: the URL to open by hand
    PortUnavailable,       ///< subject: address and port; detail: the system's reason
    IdTokenRejected,       ///< subject: the check that failed; detail: its sentence
    IdentityChanged,       ///< subject: the account; detail: expected and found `iss`/`sub`
    RefreshTokenGone,      ///< subject: the account; detail: where it was looked for
    RefreshCutOff,         ///< subject: the account; detail: when the last refresh was begun
    KeychainAbsent,        ///< subject: which service; detail: its own words
    KeychainLocked,        ///< subject: which service; detail: its own words
    KeychainFailed,        ///< subject: what was tried; detail: its own words
    KeychainTooSmall,      ///< subject: what was tried; detail: how large it is, and the limit
    KeychainLied,          ///< subject: what was tried; detail: what came back instead
    SandboxNotRunning,     ///< subject: why there is none to use; detail: the port to start it on, 0 for any
    Cancelled,             ///< subject: what was given up
    Internal,              ///< a bug of ours; subject: where; detail: what was found
};

/// One reason, with what it is about and the other side's own words. Neither text ever holds a secret.
struct Error
{
    ErrorCode code;
    QString subject;
    QString detail;
    bool operator==(const Error &) const = default;
};

template<class T>
using Result = tl::expected<T, Error>;

/// The usual way to fail: `return failure(ErrorCode::FileUnreadable, path, file.errorString());`
inline tl::unexpected<Error> failure(ErrorCode code, const QString &subject, const QString &detail = {})
{
    return tl::unexpected<Error>(Error{code, subject, detail});
}

/// One sentence that says what happened and what to do next, in the user's language.
QString describe(const Error &error);

/// The command line's exit code: 2 when the input is to blame, 3 when the outside is.
int exitCode(const Error &error);
