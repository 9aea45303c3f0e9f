// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/findings_json.h"

#include "base/time_text.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace inspect::scan {

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

} // namespace

QJsonObject toJson(const Place &place)
{
    return {{u"file"_s, place.file},
            {u"line"_s, place.line},
            {u"byte"_s, place.byte},
            {u"offset"_s, place.offset},
            {u"pointer"_s, orNull(place.pointer)}};
}

QJsonObject toJson(const Finding &finding, qint64 now)
{
    QJsonArray places;
    for (const Place &place : finding.places)
        places.append(toJson(place));
    QJsonObject json{{u"kind"_s, finding.kind},
                     {u"label"_s, finding.label},
                     {u"place"_s, places.first()},
                     {u"issuer"_s, orNull(finding.issuer)},
                     {u"subject"_s, orNull(finding.subject)},
                     {u"owner"_s, orNull(finding.owner)},
                     {u"expires_at"_s, QJsonValue()},
                     {u"count"_s, finding.count},
                     {u"places"_s, places}};
    if (finding.expiresAt && time_text::hasDate(*finding.expiresAt)) {
        json.insert(u"expires_at"_s, time_text::utc(*finding.expiresAt));
        json.insert(u"expires_in"_s, *finding.expiresAt - now);
    }
    return json;
}

} // namespace inspect::scan
