// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow_trace.h"
#include "app/history.h"
#include "diagnosis/diagnosis.h"
#include "inspect/report_document.h"

namespace app {

/// One thing that was recorded, twice: for people, and as the JSON that it came from, for programs.
struct BundlePart
{
    QString id; ///< "environment", "exchange", "token" or "trace"
    inspect::ReportDocument report;
    QJsonObject record;
    bool operator==(const BundlePart &) const = default;
};

/// What goes to somebody who helps: what was sent and answered and why it was refused, what the tokens say, how the
/// sign-in went, and what the program ran in. Every secret is a label. Whoever opens it sees what was recorded: nothing
/// is judged anew, and nothing in it can be sent.
struct SupportBundle
{
    qint64 madeAt = 0; ///< seconds since the epoch
    QList<BundlePart> parts;
    bool operator==(const SupportBundle &) const = default;
};

/// What the program and its clock are; `facts` are further names and values, such as settings.
BundlePart environmentPart(const QList<std::pair<QString, QString>> &facts);
BundlePart exchangePart(const HistoryEntry &entry, const diagnosis::Diagnosis &diagnosis);
BundlePart tokenPart(const inspect::Inspection &inspection, const inspect::Context &context);
BundlePart tracePart(const QString &account, const QList<TraceStep> &steps);

/// A label that stands for a secret, in which part, and how often there.
struct LabelCount
{
    QString label; ///< "ACCESS#1"
    QString part;  ///< its title
    int count = 0;
    bool operator==(const LabelCount &) const = default;
};

/// What stands in the place of secrets: for a look before the bundle is written.
QList<LabelCount> labelCounts(const SupportBundle &bundle);

/// The bundle without these secrets and without whatever else looks like one: the last sieve, whatever its parts were
/// made of.
SupportBundle redacted(const SupportBundle &bundle, const QList<Secret> &known);

} // namespace app
