// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/scan/json_place.h"
#include "inspect/scan/layers.h"
#include "inspect/scan/ledger.h"

#include <deque>
#include <functional>
#include <future>

namespace inspect::scan {

/// How many bytes of a file are looked at together.
struct WindowSizes
{
    qsizetype usual = 512 * 1024;         ///< that are read together
    qsizetype ahead = 64 * 1024;          ///< behind a secret's beginning that are read before it is judged
    qsizetype context = 8 * 1024;         ///< before it that are kept: the name it bears
    qsizetype largest = 16 * 1024 * 1024; ///< for a secret that does not end
};

/// Reads one file as its bytes come, in blocks of any size, and notes what it finds in a ledger; memory stays bounded
/// whatever the file's size and the length of its lines. With a sink it also writes the copy in which labels stand in
/// place of the secrets. A large file's windows are read on all cores at a time; what they hold is noted in order, on
/// the caller's thread.
class Scanner
{
public:
    using Sink = std::function<void(QByteArrayView)>;
    /// What is put in place of what, where: for a preview.
    using Preview = std::function<void(const Place &, const Candidate &, const QByteArray &label)>;

    /// `ledger` and `known` must outlive this. `known`: what is to be found wherever it stands; may be null.
    Scanner(const Rules &rules, Ledger &ledger, const KnownSecrets *known, const QString &file,
            const WindowSizes &sizes = {});

    void setSink(Sink sink) { m_sink = std::move(sink); }
    void setPreview(Preview preview) { m_preview = std::move(preview); }

    void feed(QByteArrayView bytes);
    /// There is no more.
    void finish();
    /// Whether a stretch of it held more encodings within encodings than are read: some of it was not searched.
    bool isCutShort() const { return m_isCutShort; }

private:
    /// Bytes that are looked at together. Those of neighbours overlap: a secret is seen whole, with the name before it.
    struct Window
    {
        QByteArray text;
        qsizetype begin = 0; ///< bytes in the file
        bool isLast = false;
        std::future<std::unique_ptr<const Layers>> layers; ///< of `text`

        qsizetype end() const { return begin + text.size(); }
    };

    void look(bool isLast);
    void dropUpTo(qsizetype begin);
    void conclude();
    void note(const Window &window, const Layers &layers);
    void takeBack(Window window);
    qsizetype limitOf(const Window &window) const;
    qsizetype dueEnd(const Window &window, const Layers &layers) const;
    bool isUnfinished(const Window &window, const Layers &layers) const;
    Place placeAt(const Window &window, qsizetype at);
    QByteArray withLabels(const QByteArray &key) const;
    void advanceTo(const Window &window, qsizetype at);

    Rules m_rules;
    WindowSizes m_sizes;
    Ledger &m_ledger;
    const KnownSecrets *m_known;
    Place m_place; ///< of the byte before which all were counted
    JsonPlace m_json;
    Sink m_sink;
    Preview m_preview;
    bool m_isCutShort = false;
    qsizetype m_done = 0;          ///< bytes of the file that were dealt with
    qsizetype m_counted = 0;       ///< bytes of the file that m_place is ahead of
    QByteArray m_text;             ///< of the window that is being filled
    qsizetype m_begin = 0;         ///< bytes of the file before it
    qsizetype m_due = 0;           ///< its size at which it is to be looked at
    std::deque<Window> m_underway; ///< being looked at, in order
};

} // namespace inspect::scan
