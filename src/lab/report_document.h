// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/comparison.h"

#include <QJsonObject>

/// What is in a report of the lab, whatever its format.
namespace lab {

/// One variant. What is foreign in it is visible, one line, and without a secret.
struct ReportRow
{
    QString id;
    QString difference;
    QString sentAs; ///< the Authorization header, or the address for a token in it; empty for neither
    QList<int> expected;
    QString why;       ///< why that is expected
    int status = 0;    ///< 0 where no answer came
    QString reason;    ///< what the server said, or why there is no answer; may be empty
    QString challenge; ///< WWW-Authenticate; empty for none
    qint64 milliseconds = -1;
    bool sent = true;
    std::optional<bool> asExpected;
    std::optional<Comparison> comparison; ///< with other answers; nothing where none came
    bool operator==(const ReportRow &) const = default;

    QString expectedWords() const; ///< "2xx or 403"
    QString gotWords() const;      ///< "401", "no answer", "not run"
};

/// Nothing of it is a secret that was sent, not even one that a server repeated.
struct ReportDocument
{
    QString title; ///< "GET https://api.example/items"
    Api api = Api::Other;
    QString rules;        ///< by whose it is measured
    qint64 startedAt = 0; ///< milliseconds since the epoch; 0 when nothing was answered
    QString conclusion;
    QString alike; ///< alikeWords(); may be empty
    Judgment judgment;
    QList<ReportRow> rows; ///< with the control at the end, if it came to that
    QJsonObject request;   ///< of http::requestJson()
};

ReportDocument reportDocument(const Run &run, Face face = Face::CommandLine);

/// "drive", "aodocs", "other"; never translated.
const char *apiId(Api api);

} // namespace lab
