// SPDX-License-Identifier: GPL-3.0-or-later
// The value of a WWW-Authenticate field.
#include "http/challenge.h"
#include "target.h"

using fuzz::require;

namespace {

/// As RFC 9110 11.6.1 writes it.
QByteArray written(const QList<http::Challenge> &challenges)
{
    QByteArrayList all;
    for (const http::Challenge &challenge : challenges) {
        QByteArrayList parameters;
        for (auto [name, value] : challenge.parameters)
            parameters.append(name + "=\"" + value.replace('\\', "\\\\").replace('"', "\\\"") + '"');
        all.append((challenge.scheme + ' ' + challenge.token68 + parameters.join(", ")).trimmed());
    }
    return all.join(", ");
}

} // namespace

void tryInput(const QByteArray &input)
{
    const auto challenges = http::parseChallenges(input);
    for (const http::Challenge &challenge : challenges) {
        require(!challenge.scheme.isEmpty(), "a challenge has a scheme");
        require(challenge.token68.isEmpty() || challenge.parameters.isEmpty(), "one has a token or parameters");
        for (const auto &[name, value] : challenge.parameters)
            require(!name.isEmpty(), "a parameter has a name");
    }
    require(http::parseChallenges(written(challenges)) == challenges, "what is written is read back");
}
