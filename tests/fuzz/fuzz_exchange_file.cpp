// SPDX-License-Identifier: GPL-3.0-or-later
// A file of an exchange that somebody sent, and what is told about it.
#include "diagnosis/diagnosis.h"
#include "diagnosis/exchange_file.h"
#include "http/exchange_json.h"
#include "target.h"

#include <QJsonDocument>

using fuzz::require;

void tryInput(const QByteArray &input)
{
    const auto evidence = diagnosis::evidenceOfFile(input);
    if (!evidence) {
        require(!describe(evidence.error()).isEmpty(), "what is no exchange is told why");
        return;
    }
    const diagnosis::Diagnosis diagnosis = diagnosis::diagnose(*evidence);
    require(!diagnosis.headline.isEmpty(), "a diagnosis has a headline");
    for (const diagnosis::Finding &finding : diagnosis.findings)
        require(!finding.cause.isEmpty() && !finding.remedy.words.isEmpty(), "a finding has a cause and a remedy");
    if (!evidence->exchange)
        return;
    http::Veil veil;
    const QJsonObject json = http::exchangeJson(*evidence->exchange, veil);
    const auto again = http::exchangeFromJson(json);
    require(again && again->response.status == evidence->exchange->response.status, "what is written is read back");
    const QByteArray text = QJsonDocument(json).toJson();
    for (const QByteArray &secret : http::secretsWithin(evidence->exchange->request.authorization.reveal())) {
        constexpr qsizetype shortest = 16; // bytes
        require(secret.size() < shortest || !text.contains(secret), "no credential is told");
    }
}
