// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/people.h"

#include "sandbox/scopes.h"

#include <QStringList>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr Person rows[] = {
    {"107000000000000000001", "alice@example.test", "Alice", "Martin", "example.test", true},
    {"107000000000000000002", "bob@partner.example.test", "Bob", "Okafor", "partner.example.test", false},
    {"107000000000000000003", "sam@personal.test", "Sam", "Lindqvist", nullptr, false},
};

} // namespace

QString Person::name() const
{
    return u"%1 %2"_s.arg(QLatin1StringView(givenName), QLatin1StringView(familyName));
}

QString Person::domain() const
{
    return QString::fromLatin1(email).section(u'@', 1);
}

QJsonObject Person::claims(const QStringList &scopes) const
{
    QJsonObject claims{{u"sub"_s, QString::fromLatin1(subject)}};
    if (hasEmailScope(scopes)) {
        claims.insert(u"email"_s, QString::fromLatin1(email));
        claims.insert(u"email_verified"_s, true);
        if (hostedDomain)
            claims.insert(u"hd"_s, QString::fromLatin1(hostedDomain));
    }
    if (hasProfileScope(scopes)) {
        claims.insert(u"name"_s, name());
        claims.insert(u"given_name"_s, QString::fromLatin1(givenName));
        claims.insert(u"family_name"_s, QString::fromLatin1(familyName));
    }
    return claims;
}

std::span<const Person> people()
{
    return rows;
}

const Person *findPerson(QStringView subjectOrEmail)
{
    const auto found = std::find_if(std::begin(rows), std::end(rows), [subjectOrEmail](const Person &person) {
        return subjectOrEmail == QLatin1StringView(person.subject) || subjectOrEmail == QLatin1StringView(person.email);
    });
    return found == std::end(rows) ? nullptr : found;
}

} // namespace sandbox
