// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/scan_parts.h"
#include "base/secret.h"
#include "inspect/scan/ledger.h"

namespace app {

/// What a search found.
struct ScanResult
{
    inspect::scan::Ledger ledger;
    QStringList left;    ///< a sentence for each part of an archive that was not searched
    QStringList grown;   ///< files that grew meanwhile: what they gained was left out
    QStringList read;    ///< files that were read to their end
    QList<Error> unread; ///< why others could not be
    qint64 bytes = 0;    ///< read
};

/// Searches files of any size, one after the other; "-" is stdin. Blocks: for a window, run it with QtConcurrent. A
/// file that cannot be read does not keep the others from being searched. Error: Cancelled.
Result<std::shared_ptr<const ScanResult>> scanFiles(const QStringList &paths, const inspect::scan::Rules &rules,
                                                    const ScanProgress &progress);

/// The same of a text in memory; its places are in `name`. Error: Cancelled.
Result<std::shared_ptr<const ScanResult>> scanText(const Secret &text, const QString &name,
                                                   const inspect::scan::Rules &rules, const ScanProgress &progress);

/// One replacement of a copy.
struct Replacement
{
    inspect::scan::Place place;
    QString label;
    qsizetype length = 0; ///< bytes of the secret
};

/// What a copy with labels in place of the secrets came to.
struct RedactedCopy
{
    inspect::scan::Ledger ledger;
    QList<Replacement> replacements; ///< of a preview: the first mostReplacements
    qint64 replaced = 0;             ///< all of them
    bool grew = false;               ///< the original did meanwhile: what it gained is not in the copy
    QString
        survivor; ///< what was found in the copy all the same, and where: then there is none; empty when all is well
};
inline constexpr qsizetype mostReplacements = 100'000;

/// Whether a copy hides more than a search of the same listed: what only its name gives away, or what is a secret
/// elsewhere in it. The same secret may have another number then.
bool hidesMore(const RedactedCopy &copy, const ScanResult &listed);

/// Writes a copy of a file in which a label stands for each secret, or without `out` only says what it would replace.
/// An archive becomes an archive of the same kind. The copy appears under its name, for its owner alone, when it was
/// searched again and none of the secrets was found. Blocks, as above. Errors: those of PartsFile; UsageWrong (the copy
/// would be the original), FileMalformed (what cannot be copied safely; more secrets than can be told apart),
/// FileUnwritable, Cancelled.
Result<std::shared_ptr<const RedactedCopy>> redactFile(const QString &path, const std::optional<QString> &out,
                                                       inspect::scan::Rules rules, const ScanProgress &progress);

/// The same of a text in memory, named `name`. The copy is all that is written. Errors: FileMalformed (more secrets
/// than can be told apart), FileUnwritable, Cancelled.
Result<std::shared_ptr<const RedactedCopy>> redactText(const Secret &text, const QString &name,
                                                       const std::optional<QString> &out, inspect::scan::Rules rules,
                                                       const ScanProgress &progress);

} // namespace app
