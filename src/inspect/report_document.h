// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/inspection.h"

/// What is in a report for people, whatever its format.
namespace inspect {

struct ReportRow
{
    QStringList cells;
};

struct ReportTable
{
    QString title;
    QStringList columns;
    QList<ReportRow> rows;
};

/// Foreign texts in it are visible, and without what looks like a secret.
struct ReportDocument
{
    QString title;
    QStringList paragraphs;
    QList<ReportTable> tables;
};

ReportDocument reportDocument(const Inspection &inspection, const Context &context);

} // namespace inspect
