// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/inspection.h"

namespace inspect {

/// How much of a token is looked into.
enum class Extent {
    Whole,
    Verdict, ///< for many tokens, each of which gets verdict and headline told: neither lints nor summary nor
             ///< sentences, and of the ledger what failed
};

/// Judges many tokens by one context: makes the keys ready once. May be used from several threads.
class Inspector
{
public:
    explicit Inspector(Context context, Extent extent = Extent::Whole);
    Inspection inspect(const QByteArray &text) const { return inspectWithin(0, text); }

private:
    // `depth`: within how many other tokens this one stood
    Inspection inspectWithin(int depth, const QByteArray &text) const;
    Inspection inspectJson(int depth, const QByteArray &text) const;
    Inspection inspectCompact(int depth, const QByteArray &text) const;
    Inspection inspectJws(int depth, const QByteArray &text) const;
    Inspection inspectJwe(int depth, const QByteArray &text) const;
    Inspection inspectOpaque(const jose::CompactToken &token) const;

    jose::SignatureCheck verify(const jose::CompactToken &token) const;
    std::optional<QByteArray> payloadBeside(int depth) const;
    /// Sets what the token itself does not say: kind, profile, and the token that it holds.
    void classify(Inspection &inspection, int depth) const;
    void conclude(Inspection &inspection) const;
    QList<Lint> lintsOf(const Inspection &inspection) const;

    Context m_context;
    Extent m_extent;
    std::optional<jose::PreparedKeys> m_keys;
};

} // namespace inspect
