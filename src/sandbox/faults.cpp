// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/faults.h"

#include <algorithm>

namespace sandbox {

namespace {

constexpr FaultRow rows[] = {
    {Fault::Drive500, "drive-500", "Drive answers every request with 500"},
    {Fault::DriveDisabled, "drive-disabled", "the Drive API is not enabled in the client's project"},
    {Fault::DriveRateLimit, "drive-rate-limit", "Drive answers every other request with 429 and Retry-After"},
    {Fault::DriveRefusesOnce, "drive-401-once", "Drive refuses the token of the first request, whatever it is"},
    {Fault::AodocsConflict, "aodocs-conflict", "AODocs answers every other request with a 409 that may be retried"},
    {Fault::Aodocs500, "aodocs-500", "AODocs answers every request with 500"},
    {Fault::Token500, "token-500", "the token endpoint answers 500 with an HTML page"},
    {Fault::TokenHtml, "token-html", "the token endpoint answers 200 with an HTML page"},
    {Fault::TokenEmpty, "token-empty", "the token endpoint answers 200 without a body"},
    {Fault::TokenSlow, "token-slow", "the token endpoint answers after 45 seconds"},
    {Fault::JwksEmpty, "jwks-empty", "the key set has no keys"},
    {Fault::WrongNonce, "wrong-nonce", "the ID token holds another nonce than was asked for"},
    {Fault::WrongAudience, "wrong-audience", "the ID token is meant for another client"},
    {Fault::WrongSignature, "wrong-signature", "one character of the ID token's signature is wrong"},
    {Fault::WrongState, "wrong-state", "the callback carries another state than was sent"},
    {Fault::WrongIss, "wrong-iss", "the callback names another issuer"},
    {Fault::NoRefreshToken, "no-refresh-token", "no refresh token is given"},
    {Fault::DeviceSlowDown, "device-slow-down", "a device that asks for the first time is told to slow down"},
    {Fault::NotAllowListed, "not-allow-listed", "AODocs does not know the client, so it refuses its tokens"},
    {Fault::UntickedScopes, "unticked-scopes", "the boxes of the consent page arrive unticked, as Google's do"},
    {Fault::OtherClientRefresh, "other-client-refresh", "every refresh token turns out to be another client's"},
};

} // namespace

std::span<const FaultRow> faults()
{
    return rows;
}

const FaultRow *findFault(QStringView name)
{
    const auto found = std::find_if(std::begin(rows), std::end(rows),
                                    [name](const FaultRow &row) { return name == QLatin1StringView(row.name); });
    return found == std::end(rows) ? nullptr : found;
}

} // namespace sandbox
