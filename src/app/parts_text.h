// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/scan_parts.h"
#include "base/secret.h"

namespace app {

/// A text in memory. It is no archive, whatever it begins with: what packs texts gives no text.
class PartsText : public PartsSource
{
public:
    /// `name` is told where a file's path would be.
    PartsText(Secret text, QString name);

    const QString &path() const override { return m_name; }
    const QString &name() const override { return m_name; }
    Packing packing() const override { return Packing::None; }
    qint64 size() const override { return m_text.reveal().size(); }

    /// Error: Cancelled.
    Result<PartsRead> read(PartReader &reader, const ScanProgress &progress) override;

private:
    Secret m_text;
    QString m_name;
};

} // namespace app
