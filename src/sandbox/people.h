// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <span>

namespace sandbox {

/// One of the invented people who can sign in. All live under the reserved top-level domain .test.
struct Person
{
    const char *subject; ///< `sub`
    const char *email;
    const char *givenName;
    const char *familyName;
    const char *hostedDomain; ///< `hd`, or null for a personal account
    bool superAdmin;          ///< in AODocs

    QString name() const;
    /// The domain of the e-mail address: AODocs goes by it, and not by `hd`.
    QString domain() const;
    /// The claims that the granted scopes release, `sub` always (OIDC Core 5.4).
    QJsonObject claims(const QStringList &scopes) const;
};

std::span<const Person> people();

/// By `sub` or e-mail address, as `login_hint` may name either; null when there is nobody.
const Person *findPerson(QStringView subjectOrEmail);

} // namespace sandbox
