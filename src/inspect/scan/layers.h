// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/scan/base64_runs.h"
#include "inspect/scan/candidate.h"
#include "inspect/scan/known_secrets.h"
#include "inspect/scan/leads.h"

#include <functional>
#include <memory>

namespace inspect::scan {

/// A secret found in a text, however deep it was encoded there.
struct Hit
{
    qsizetype begin = 0; ///< bytes in the text as it is
    qsizetype end = 0;
    size_t layer = 0;     ///< the reading in which it was found
    Candidate candidate;  ///< with its place in that reading
    QByteArrayList heads; ///< what it is in readings that do not go on where it was broken
};

/// All readings of one text: as it is, out of UTF-16, with its escapes undone, what its base64 holds, and so on
/// inwards. Finds the secrets in each, and writes labels in their places outwards again, each in the encoding of its
/// place.
class Layers
{
public:
    /// `text` and `known` must outlive this; `known` may be null.
    Layers(QByteArrayView text, const Rules &rules, const KnownSecrets *known);

    /// In the order of the text, none within another where they were found, unless very many overlap.
    const std::vector<Hit> &hits() const { return m_hits; }

    /// Whether there is more in it to read than any honest text has: then some of it was not searched.
    bool isCutShort() const { return m_isCutShort; }

    /// The edits of the text that put a label in the place of each hit which `labelOf` gives one for; it gives an empty
    /// one for a hit that is to stay. The bytes from `first` to `last` alone are changed.
    std::vector<Edit> edits(const std::function<QByteArray(const Hit &)> &labelOf, qsizetype first,
                            qsizetype last) const;

private:
    enum class Form { Plain, Wide, Escapes, Base64 };
    struct Layer
    {
        Form form = Form::Plain;
        size_t parent = 0;
        Mapped read = {};   ///< empty for the text itself
        Base64Run run = {}; ///< where it stands in the parent, for Form::Base64
        int depth = 0;
        QByteArrayView text = {};
        Leads leads = {};                                       ///< until it was read
        std::vector<std::pair<qsizetype, qsizetype>> runs = {}; ///< that were looked at, here or in the parent
    };
    struct Stretch
    {
        size_t layer;
        qsizetype begin, end; ///< bytes in that reading
    };

    void readAll();
    void readLayer(size_t index);
    void findRuns(size_t index, const Leads &leads, const Candidates &found);
    void readRun(size_t index, const Base64Run &run, size_t &cursor);
    bool wasReadBefore(const Layer &layer, const Base64Run &run, size_t &cursor) const;
    void add(Layer layer);
    bool isWorthReading(const Layer &layer) const;
    std::pair<qsizetype, qsizetype> inParent(const Layer &layer, qsizetype begin, qsizetype end) const;
    std::pair<qsizetype, qsizetype> placeInText(size_t layer, qsizetype begin, qsizetype end) const;
    static Stretch stretchOf(const Hit &hit) { return {hit.layer, hit.candidate.begin, hit.candidate.end}; }
    std::pair<Stretch, Stretch> inOneReading(Stretch a, Stretch b) const;
    bool holds(const Hit &outer, const Hit &inner) const;
    void choose(std::vector<Hit> all);
    int timesEncoded(const Hit &hit) const;
    QByteArray markAround(const Hit &hit) const;
    bool holdsAllOfRun(size_t index) const;
    bool isOneOfTwo(size_t index) const;
    std::vector<Edit> editsInParent(size_t index, const std::vector<Edit> &edits, qsizetype first,
                                    qsizetype last) const;
    QByteArray escapedAs(const Layer &layer, const Edit &edit) const;

    const Rules &m_rules;
    const KnownSecrets *m_known;
    std::vector<std::unique_ptr<Layer>> m_layers;
    std::vector<Hit> m_all;
    std::vector<Hit> m_hits;
    std::vector<qsizetype> m_reach; ///< of each hit, the last end of it and of those before
    qsizetype m_bytesRead = 0;
    qsizetype m_mostBytes = 0;
    bool m_isFull = false; ///< what the present reading holds is not read
    bool m_isCutShort = false;
};

} // namespace inspect::scan
