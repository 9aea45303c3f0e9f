// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/entra_codes.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace diagnosis {

namespace {

struct Row
{
    const char *code;
    const char *rule;
};

/// https://learn.microsoft.com/entra/identity-platform/reference-error-codes
constexpr Row rows[] = {
    {"AADSTS50011", "redirect-uri-refused"}, {"AADSTS50057", "account-closed"},
    {"AADSTS50076", "second-factor-wanted"}, {"AADSTS50078", "second-factor-wanted"},
    {"AADSTS50079", "second-factor-wanted"}, {"AADSTS50173", "revoked"},
    {"AADSTS65001", "consent-missing"},      {"AADSTS70008", "grant-expired"},
    {"AADSTS700016", "client-gone"},         {"AADSTS700082", "grant-expired"},
    {"AADSTS7000215", "client-gone"},        {"AADSTS7000222", "client-gone"},
};

} // namespace

EntraCause entraCauseIn(const QString &description)
{
    static const QRegularExpression code(u"\\bAADSTS[0-9]+\\b"_s);
    for (auto matches = code.globalMatch(description); matches.hasNext();) {
        const QString found = matches.next().captured();
        const auto row = std::find_if(std::begin(rows), std::end(rows),
                                      [&found](const Row &known) { return found == QLatin1StringView(known.code); });
        if (row != std::end(rows))
            return {found, row->rule};
    }
    return {};
}

} // namespace diagnosis
