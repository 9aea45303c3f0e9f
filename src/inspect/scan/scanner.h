// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/scan/json_place.h"
#include "inspect/scan/layers.h"
#include "inspect/scan/ledger.h"

#include <functional>

namespace inspect::scan {

/// Reads one file as its bytes come, in blocks of any size, and notes what it finds in a ledger; memory stays bounded
/// whatever the file's size and the length of its lines. With a sink it also writes the copy in which labels stand in
/// place of the secrets.
class Scanner
{
public:
    using Sink = std::function<void(QByteArrayView)>;
    /// What is put in place of what, where: for a preview.
    using Preview = std::function<void(const Place &, const Candidate &, const QByteArray &label)>;

    /// `ledger` and `known` must outlive this. `known`: what is to be found wherever it stands; may be null.
    Scanner(const Rules &rules, Ledger &ledger, const KnownSecrets *known, const QString &file);

    void setSink(Sink sink) { m_sink = std::move(sink); }
    void setPreview(Preview preview) { m_preview = std::move(preview); }

    void feed(QByteArrayView bytes);
    /// There is no more.
    void finish();
    /// Whether a stretch of it held more encodings within encodings than are read: some of it was not searched.
    bool isCutShort() const { return m_isCutShort; }

private:
    void process(bool isLast);
    bool isUnfinished(const Layers &layers, qsizetype limit) const;
    Place placeAt(qsizetype at);
    QByteArray withLabels(const QByteArray &key) const;
    void advanceTo(qsizetype at);

    Rules m_rules;
    Ledger &m_ledger;
    const KnownSecrets *m_known;
    Place m_place; ///< of the byte before which all were counted
    JsonPlace m_json;
    Sink m_sink;
    Preview m_preview;
    bool m_isCutShort = false;
    QByteArray m_window;     ///< what was read and not yet dropped
    qsizetype m_done = 0;    ///< bytes of the window that were dealt with; they stay as context
    qsizetype m_counted = 0; ///< bytes of the window that m_place is ahead of
    qsizetype m_due = 0;     ///< the window's size at which the next look is due
};

} // namespace inspect::scan
