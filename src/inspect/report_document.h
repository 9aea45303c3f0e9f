// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/inspection.h"

/// What is in a report for people, whatever its format.
namespace inspect {

struct ReportRow
{
    QStringList cells;
    bool operator==(const ReportRow &) const = default;
};

struct ReportTable
{
    QString title;
    QStringList columns;
    QList<ReportRow> rows;
    bool operator==(const ReportTable &) const = default;
};

/// A text whose lines stay as they are: a message as HTTP writes it.
struct ReportText
{
    QString title;
    QString text;
    bool operator==(const ReportText &) const = default;
};

/// Foreign texts in it are visible, and without what looks like a secret.
struct ReportDocument
{
    QString title;
    QStringList paragraphs;
    QList<ReportTable> tables;
    QList<ReportText> texts = {};
    bool operator==(const ReportDocument &) const = default;
};

ReportDocument reportDocument(const Inspection &inspection, const Context &context);

} // namespace inspect
