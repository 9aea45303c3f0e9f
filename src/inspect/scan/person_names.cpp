// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/person_names.h"

#include "inspect/scan/byte_masks.h"
#include "inspect/scan/words.h"

#include <algorithm>
#include <iterator>

namespace inspect::scan {

namespace {

constexpr QByteArrayView personNames[] = {
    "given_name", "family_name", "givenName", "familyName", "displayName", "display_name", "full_name",
    "fullName",   "firstName",   "lastName",  "first_name", "last_name",   "nickname",     "preferred_username"};

static_assert(arePassedNames(personNames));
static_assert(isPassedName("name"));

/// Two words and more, of letters alone: other things have names too.
bool isFullName(QByteArrayView value)
{
    return value.contains(' ') && std::none_of(value.begin(), value.end(), [](char c) {
               return isOf(c, Digit | OtherSign | PlainSign) || c == ':' || c == ';';
           });
}

} // namespace

const char *kindOfPerson(QByteArrayView name, QByteArrayView value)
{
    const bool isNamed = std::any_of(std::begin(personNames), std::end(personNames),
                                     [name](QByteArrayView known) { return known == name; });
    if (value.size() < 2 || startsLabel(value) || (!isNamed && !(isSame(name, "name") && isFullName(value))))
        return nullptr;
    return value.contains('@') ? "EMAIL" : "NAME";
}

} // namespace inspect::scan
