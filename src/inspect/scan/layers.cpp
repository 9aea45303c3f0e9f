// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/layers.h"

#include "inspect/scan/named.h"
#include "inspect/scan/shapes.h"
#include "inspect/scan/wide_text.h"
#include "inspect/scan/words.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace inspect::scan {

namespace {

constexpr int deepest = 8;             // readings within readings
constexpr qsizetype mostReadings = 24; // times the text's own size, of all readings together

/// The edits in order; of two that overlap, the first takes the other's bytes too: better too much than too little.
std::vector<Edit> withoutOverlap(std::vector<Edit> edits)
{
    std::sort(edits.begin(), edits.end(), [](const Edit &a, const Edit &b) { return a.begin < b.begin; });
    std::vector<Edit> result;
    for (Edit &edit : edits) {
        if (!result.empty() && edit.begin < result.back().end)
            result.back().end = std::max(result.back().end, edit.end);
        else
            result.push_back(std::move(edit));
    }
    return result;
}

} // namespace

Layers::Layers(QByteArrayView text, const Rules &rules, const KnownSecrets *known)
    : m_rules(rules)
    , m_known(known)
    , m_mostBytes(text.size() * mostReadings + 1024)
{
    m_layers.push_back(std::make_unique<Layer>());
    m_layers[0]->text = text;
    readAll();
    choose(std::move(m_all));
}

void Layers::readAll()
{
    for (size_t index = 0; index < m_layers.size(); ++index)
        readLayer(index);
}

void Layers::readLayer(size_t index)
{
    const Layer &layer = *m_layers[index];
    Candidates found;
    findShapes(layer.text, m_rules, found);
    findNamed(layer.text, m_rules, found);
    if (m_known)
        m_known->find(layer.text, found);
    for (const Candidate &candidate : found) {
        const auto [begin, end] = placeInText(index, candidate.begin, candidate.end);
        m_all.push_back({begin, end, index, candidate});
    }
    if (layer.depth == deepest || m_bytesRead > m_mostBytes)
        return;
    if (auto narrow = layer.form == Form::Plain ? narrowed(layer.text) : std::nullopt)
        add(Form::Wide, index, std::move(*narrow));
    findRuns(index, found);
    // What was escaped itself is no mail as it was sent.
    if (auto plain = unescaped(layer.text, layer.form != Form::Escapes))
        add(Form::Escapes, index, std::move(*plain));
}

size_t Layers::add(Form form, size_t parent, Mapped read)
{
    auto layer = std::make_unique<Layer>();
    layer->form = form;
    layer->parent = parent;
    layer->depth = m_layers[parent]->depth + 1;
    layer->read = std::move(read);
    layer->text = layer->read.text;
    m_bytesRead += layer->text.size();
    m_layers.push_back(std::move(layer));
    return m_layers.size() - 1;
}

/// What is a secret itself is not read as base64: a JWT's parts are, and need not be found one by one.
void Layers::findRuns(size_t index, const Candidates &found)
{
    const QByteArrayView text = m_layers[index]->text;
    Candidates taken = found;
    std::sort(taken.begin(), taken.end(), [](const auto &a, const auto &b) { return a.begin < b.begin; });
    size_t next = 0;
    size_t cursor = 0;
    qsizetype at = 0;
    while (at < text.size()) {
        if (!isOf(text.data()[at], base64Any)) {
            ++at;
            continue;
        }
        Base64Run run = base64RunAt(text, at);
        while (next < taken.size() && taken[next].end <= at)
            ++next;
        const bool isTaken = next < taken.size() && taken[next].begin < run.end;
        at = isTaken ? std::max(taken[next].end, at + 1) : run.end;
        if (isTaken || run.end - run.begin < shortestRun)
            continue;
        m_layers[index]->runs.emplace_back(run.begin, run.end);
        if (wasReadBefore(*m_layers[index], run, cursor))
            continue;
        if (auto decoded = decodedRun(text, run)) {
            const size_t child = add(Form::Base64, index, std::move(*decoded));
            m_layers[child]->run = run;
        }
    }
}

/// Whether the run is one of the parent's too, letter by letter: undoing escapes did not change it. `cursor` is how far
/// the parent's runs were gone through.
bool Layers::wasReadBefore(const Layer &layer, const Base64Run &run, size_t &cursor) const
{
    if (layer.form != Form::Escapes)
        return false;
    const qsizetype begin = layer.read.from[static_cast<size_t>(run.begin)];
    const qsizetype end = layer.read.to[static_cast<size_t>(run.end - 1)];
    const auto &runs = m_layers[layer.parent]->runs;
    while (cursor < runs.size() && runs[cursor].first < begin)
        ++cursor;
    return end - begin == run.end - run.begin && cursor < runs.size() && runs[cursor] == std::pair(begin, end);
}

std::pair<qsizetype, qsizetype> Layers::placeInText(size_t layer, qsizetype begin, qsizetype end) const
{
    while (layer != 0) {
        const Layer &reading = *m_layers[layer];
        begin = reading.read.from[static_cast<size_t>(begin)];
        end = reading.read.to[static_cast<size_t>(end - 1)];
        layer = reading.parent;
    }
    return {begin, end};
}

/// Whether two take the same bytes of the innermost reading that holds both: further out, neighbours may share a
/// character of base64.
bool Layers::overlap(const Hit &a, const Hit &b) const
{
    struct Stretch
    {
        size_t layer;
        qsizetype begin, end;
    };
    Stretch inner{a.layer, a.candidate.begin, a.candidate.end};
    Stretch other{b.layer, b.candidate.begin, b.candidate.end};
    while (inner.layer != other.layer) {
        if (inner.layer < other.layer) // readings stand behind those that they were read out of
            std::swap(inner, other);
        const Layer &reading = *m_layers[inner.layer];
        inner = {reading.parent, reading.read.from[static_cast<size_t>(inner.begin)],
                 reading.read.to[static_cast<size_t>(inner.end - 1)]};
    }
    return inner.begin < other.end && other.begin < inner.end;
}

/// Of two that overlap, the longer one; of equal ones that by its shape, then the one with more escapes undone.
void Layers::choose(std::vector<Hit> all)
{
    std::stable_sort(all.begin(), all.end(), [](const Hit &a, const Hit &b) {
        const auto rank = [](const Hit &hit) {
            return std::tuple(hit.end - hit.begin, hit.candidate.isByShape, hit.layer);
        };
        return rank(a) > rank(b);
    });
    std::multimap<qsizetype, const Hit *> taken; // by where they begin; they end in the same order
    for (const Hit &hit : all) {
        auto near = taken.upper_bound(hit.begin);
        while (near != taken.begin() && std::prev(near)->second->end > hit.begin)
            --near;
        bool isFree = true;
        for (; isFree && near != taken.end() && near->first < hit.end; ++near)
            isFree = !overlap(hit, *near->second);
        if (isFree)
            taken.emplace(hit.begin, &hit);
    }
    for (const auto &[begin, hit] : taken)
        m_hits.push_back(*hit);
}

std::vector<Edit> Layers::edits(const std::function<QByteArray(const Hit &)> &labelOf, qsizetype first,
                                qsizetype last) const
{
    std::vector<std::vector<Edit>> byLayer(m_layers.size());
    for (const Hit &hit : m_hits) {
        QByteArray label = labelOf(hit);
        if (label.isEmpty())
            continue;
        if (hit.candidate.isInAddress)
            label.replace('#', "%23");
        byLayer[hit.layer].push_back({hit.candidate.begin, hit.candidate.end, label});
    }
    // Readings stand behind those that they were read out of.
    for (size_t index = m_layers.size() - 1; index > 0; --index) {
        if (byLayer[index].empty())
            continue;
        const Layer &layer = *m_layers[index];
        for (Edit &edit : inParent(layer, withoutOverlap(std::move(byLayer[index])), first, last))
            byLayer[layer.parent].push_back(std::move(edit));
    }
    return withoutOverlap(std::move(byLayer[0]));
}

std::vector<Edit> Layers::inParent(const Layer &layer, const std::vector<Edit> &edits, qsizetype first,
                                   qsizetype last) const
{
    const QByteArrayView parent = m_layers[layer.parent]->text;
    if (layer.form == Form::Base64) {
        const auto [begin, end] = placeInText(layer.parent, layer.run.begin, layer.run.end);
        if (begin < first || end > last)
            return reencodedGroups(layer.read, edits, isUrlSafe(parent, layer.run));
        return {reencoded(parent, layer.run, layer.read, edits)};
    }
    std::vector<Edit> result;
    for (const Edit &edit : edits) {
        const qsizetype begin = layer.read.from[static_cast<size_t>(edit.begin)];
        const qsizetype end = layer.read.to[static_cast<size_t>(edit.end - 1)];
        result.push_back({begin, end,
                          layer.form == Form::Wide ? widened(edit.text, (end - begin) % 2 != 0)
                                                   : escapedFor(parent, begin, end, edit.text)});
    }
    return result;
}

} // namespace inspect::scan
