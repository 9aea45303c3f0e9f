// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/har_diagnosis.h"

#include "app/request_evidence.h"
#include "app/request_import.h"
#include "diagnosis/exchange_file.h"

#include <QCoreApplication>

namespace app {

namespace {

ExplainedRefusal explained(const QString &file, diagnosis::Evidence evidence, const Settings &settings)
{
    addSettings(evidence, settings);
    const http::Exchange &exchange = *evidence.exchange;
    return {file, exchange.request.method, exchange.request.url, exchange.response.status, diagnose(evidence)};
}

} // namespace

QString harShowsNotAll()
{
    return QCoreApplication::translate(
        "har_diagnosis", "A HAR does not show all: most browsers leave credentials and cookies out of it, it says "
                         "nothing of the connection beneath HTTP, and its times are by the clock of its computer.");
}

HarDiagnosis diagnoseHars(const QStringList &paths, const Settings &settings)
{
    HarDiagnosis result;
    for (const QString &path : paths) {
        const auto exchanges = readHar(path);
        if (!exchanges) {
            result.unread.append(exchanges.error());
            continue;
        }
        for (const diagnosis::Evidence &evidence : diagnosis::evidenceOfRefusals(*exchanges))
            result.refusals.append(explained(path, evidence, settings));
    }
    return result;
}

bool recordsRefusal(const QByteArray &text)
{
    return !diagnosis::evidenceOfText(text).isEmpty();
}

HarDiagnosis diagnoseText(const QByteArray &text, const Settings &settings)
{
    HarDiagnosis result;
    for (const diagnosis::Evidence &evidence : diagnosis::evidenceOfText(text))
        result.refusals.append(explained({}, evidence, settings));
    return result;
}

} // namespace app
