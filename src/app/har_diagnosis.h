// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings.h"
#include "diagnosis/diagnosis.h"

namespace app {

/// A request in a HAR that was refused (diagnosis::evidenceOfRefusals()), and why.
struct ExplainedRefusal
{
    QString file;
    QByteArray method;
    QUrl url; ///< as recorded, with what is secret in it
    int status = 0;
    diagnosis::Diagnosis diagnosis;
    bool operator==(const ExplainedRefusal &) const = default;
};

/// The refusals of some HARs in their order.
struct HarDiagnosis
{
    QList<ExplainedRefusal> refusals;
    QList<Error> unread; ///< why a file could not be read; it keeps no other from being read
    bool operator==(const HarDiagnosis &) const = default;
};

/// What no HAR shows, in a sentence.
QString harShowsNotAll();

/// Judged with what the settings add. Blocks: for a window, run it with QtConcurrent. The errors in `unread` are those
/// of readHar().
HarDiagnosis diagnoseHars(const QStringList &paths, const Settings &settings);

/// Whether a text that was copied records a refusal (diagnosis::evidenceOfText()).
bool recordsRefusal(const QByteArray &text);

/// The refusals in it, which are of no file. Blocks as the above does.
HarDiagnosis diagnoseText(const QByteArray &text, const Settings &settings);

} // namespace app
