// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/layers.h"

#include "inspect/scan/marked_runs.h"
#include "inspect/scan/named.h"
#include "inspect/scan/shapes.h"
#include "inspect/scan/wide_text.h"
#include "inspect/scan/words.h"

#include <QHash>
#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace inspect::scan {

namespace {

constexpr int deepest = 8;             // readings within readings
constexpr qsizetype mostReadings = 24; // times the text's own size, of all readings together
constexpr int mostNeighbours = 32;     // hits around one that are asked whether they hold it

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

/// Whether one of two hits that overlap ends where the other goes on behind a line break.
bool isHeadOf(const Hit &head, const Hit &whole)
{
    return head.begin == whole.begin && qstrcmp(head.candidate.label, whole.candidate.label) == 0 &&
           head.candidate.secret.size() < whole.candidate.secret.size() &&
           whole.candidate.secret.startsWith(head.candidate.secret);
}

/// Of a JWT whose signature alone is taken, a name or a scheme before it does not have the whole taken.
void keepNamedClaims(Candidates &found)
{
    QHash<qsizetype, QByteArray> tokens; // by where they end
    for (const Candidate &candidate : found) {
        if (candidate.isByShape && candidate.end - candidate.begin < candidate.secret.size())
            tokens.insert(candidate.end, candidate.secret);
    }
    const auto isKept = [&tokens](const Candidate &candidate) {
        const auto token = tokens.constFind(candidate.end);
        return !candidate.isByShape && token != tokens.constEnd() && *token == candidate.secret;
    };
    found.erase(std::remove_if(found.begin(), found.end(), isKept), found.end());
}

} // namespace

Layers::Layers(QByteArrayView text, const Rules &rules, const KnownSecrets *known)
    : m_rules(rules)
    , m_known(known)
    , m_mostBytes(text.size() * mostReadings + 1024)
{
    m_layers.push_back(std::make_unique<Layer>());
    m_layers[0]->text = text;
    m_layers[0]->leads = leadsIn(text);
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
    const Leads leads = std::exchange(m_layers[index]->leads, {});
    Candidates found;
    findShapes(layer.text, leads, m_rules, found);
    findNamed(layer.text, leads, m_rules, found);
    if (m_rules.keepsClaims)
        keepNamedClaims(found);
    findMarkedRuns(layer.text, leads, found); // behind what names tell: a code of Entra's looks like a refresh token
    if (m_known)
        m_known->find(layer.text, found);
    for (const Candidate &candidate : found) {
        const auto [begin, end] = placeInText(index, candidate.begin, candidate.end);
        m_all.push_back({begin, end, index, candidate, {}});
    }
    m_isFull = layer.depth > deepest || m_bytesRead > m_mostBytes;
    if (auto narrow = layer.form == Form::Plain ? narrowed(layer.text) : std::nullopt)
        add({Form::Wide, index, std::move(*narrow)});
    findRuns(index, leads, found);
    // What was escaped itself is no mail as it was sent.
    if (auto plain = unescaped(layer.text, leads, {layer.form != Form::Escapes, m_rules.generous}))
        add({Form::Escapes, index, std::move(*plain)});
}

/// Nothing is added when there were too many.
void Layers::add(Layer layer)
{
    if (m_isFull) {
        m_isCutShort = true;
        return;
    }
    layer.text = layer.read.text;
    layer.leads = leadsIn(layer.text);
    m_bytesRead += layer.text.size();
    if (!isWorthReading(layer))
        return;
    layer.depth = m_layers[layer.parent]->depth + 1;
    m_layers.push_back(std::make_unique<Layer>(std::move(layer)));
}

/// Most of what might be base64 is none, and what it would encode holds nothing.
bool Layers::isWorthReading(const Layer &layer) const
{
    return m_known || !layer.leads.isEmpty();
}

/// What is a secret itself is not read as base64: a JWT's parts are, and need not be found one by one.
void Layers::findRuns(size_t index, const Leads &leads, const Candidates &found)
{
    const QByteArrayView text = m_layers[index]->text;
    Candidates taken = found;
    std::sort(taken.begin(), taken.end(), [](const auto &a, const auto &b) { return a.begin < b.begin; });
    size_t next = 0;
    size_t cursor = 0;
    qsizetype at = 0;
    for (const Leads::Run &lead : leads.runs) {
        at = std::max<qsizetype>(at, lead.begin);
        while (lead.end - at >= shortestBareRun) { // a secret may take a part of it
            while (next < taken.size() && taken[next].end <= at)
                ++next;
            const qsizetype limit = next < taken.size() ? taken[next].begin : text.size();
            if (limit <= at) {
                at = taken[next].end;
                continue;
            }
            const Base64Run run = base64RunAt(text.first(limit), at, std::min<qsizetype>(lead.end, limit));
            at = run.end;
            if (run.end - run.begin >= shortestRun)
                readRun(index, run, cursor);
        }
    }
}

void Layers::readRun(size_t index, const Base64Run &run, size_t &cursor)
{
    m_layers[index]->runs.emplace_back(run.begin, run.end);
    if (wasReadBefore(*m_layers[index], run, cursor))
        return;
    const QByteArrayView text = m_layers[index]->text;
    for (const Base64Run &reading : readingsOf(text, run))
        add({Form::Base64, index, decodedRun(text, reading), reading});
}

/// Whether the run is one of the parent's too, letter by letter: undoing escapes did not change it. `cursor` is how far
/// the parent's runs were gone through.
bool Layers::wasReadBefore(const Layer &layer, const Base64Run &run, size_t &cursor) const
{
    if (layer.form != Form::Escapes)
        return false;
    const qsizetype begin = layer.read.origins.begin(run.begin);
    const auto &runs = m_layers[layer.parent]->runs;
    while (cursor < runs.size() && runs[cursor].first < begin)
        ++cursor;
    if (cursor == runs.size() || runs[cursor].first != begin)
        return false;
    const qsizetype end = layer.read.origins.end(run.end - 1);
    return end - begin == run.end - run.begin && runs[cursor].second == end;
}

/// Where these bytes of a reading stand in the one that it was read out of.
std::pair<qsizetype, qsizetype> Layers::inParent(const Layer &layer, qsizetype begin, qsizetype end) const
{
    return {layer.read.origins.begin(begin), layer.read.origins.end(end - 1)};
}

std::pair<qsizetype, qsizetype> Layers::placeInText(size_t layer, qsizetype begin, qsizetype end) const
{
    for (; layer != 0; layer = m_layers[layer]->parent)
        std::tie(begin, end) = inParent(*m_layers[layer], begin, end);
    return {begin, end};
}

/// Where two stand in the innermost reading that holds both: further out, neighbours may share a character of base64.
std::pair<Layers::Stretch, Layers::Stretch> Layers::inOneReading(Stretch a, Stretch b) const
{
    while (a.layer != b.layer) {
        Stretch &inner = a.layer > b.layer ? a : b; // readings stand behind those that they were read out of
        const Layer &reading = *m_layers[inner.layer];
        std::tie(inner.begin, inner.end) = inParent(reading, inner.begin, inner.end);
        inner.layer = reading.parent;
    }
    return {a, b};
}

bool Layers::holds(const Hit &outer, const Hit &inner) const
{
    const auto [a, b] = inOneReading(stretchOf(outer), stretchOf(inner));
    return a.begin <= b.begin && b.end <= a.end;
}

/// Of two of which one holds the other, the longer one; of equal ones that by its shape, then the one with more escapes
/// undone. Of two that overlap otherwise each one has something that the other would show. Where very many overlap,
/// more than the needed ones are taken.
void Layers::choose(std::vector<Hit> all)
{
    std::stable_sort(all.begin(), all.end(), [](const Hit &a, const Hit &b) {
        const auto rank = [](const Hit &hit) {
            return std::tuple(hit.end - hit.begin, hit.candidate.isByShape, hit.layer);
        };
        return rank(a) > rank(b);
    });
    std::multimap<qsizetype, Hit *> taken; // by where they begin
    for (Hit &hit : all) {
        auto near = taken.upper_bound(hit.begin);
        for (int asked = 0; near != taken.begin() && std::prev(near)->second->end > hit.begin; --near) {
            if (++asked > mostNeighbours)
                break;
        }
        int asked = 0;
        while (near != taken.end() && near->first < hit.end && asked < 2 * mostNeighbours &&
               !holds(*near->second, hit)) {
            ++near;
            ++asked;
        }
        const bool isFree = near == taken.end() || near->first >= hit.end || asked == 2 * mostNeighbours;
        if (isFree)
            taken.emplace(hit.begin, &hit);
        else if (isHeadOf(hit, *near->second))
            near->second->heads.append(hit.candidate.secret);
    }
    for (const auto &[begin, hit] : taken) {
        m_reach.push_back(std::max(hit->end, m_reach.empty() ? 0 : m_reach.back()));
        m_hits.push_back(std::move(*hit));
    }
}

/// How often the reader of this place undoes percent-encoding, up to the base64 or the text that it stands in: once for
/// each address around it, and once where something near it is encoded.
int Layers::timesEncoded(const Hit &hit) const
{
    size_t index = hit.layer;
    auto [begin, end] = std::pair(hit.candidate.begin, hit.candidate.end);
    qsizetype sign = -1; // a character of the address, beside the place
    if (hit.candidate.isInAddress) {
        sign = addressSign(m_layers[index]->text, begin);
        sign = sign < 0 && end < m_layers[index]->text.size() ? end : sign;
    }
    int times = 0;
    while (m_layers[index]->form == Form::Escapes || m_layers[index]->form == Form::Wide) {
        const Layer &layer = *m_layers[index];
        const QByteArrayView parent = m_layers[layer.parent]->text;
        std::tie(begin, end) = inParent(layer, begin, end);
        index = layer.parent;
        if (sign < 0) {
            times += isPercentEncoded(parent, begin, end) ? 1 : 0;
            continue;
        }
        const qsizetype written = layer.read.origins.begin(sign);
        const bool isWhole = parent[written] == '%' && layer.read.origins.end(sign) - written == 3;
        sign = written;
        if (isWhole) { // the address stands in another one, or in what is encoded as one
            ++times;
            const qsizetype outer = addressSign(parent, begin);
            sign = outer < 0 ? written : outer;
        }
    }
    return times + (sign < 0 ? 0 : 1);
}

/// The quotation mark that makes a string of a number's label, as the one behind the number's name is written where the
/// label will be; nothing for what needs none.
QByteArray Layers::markAround(const Hit &hit) const
{
    if (hit.candidate.mark < 0)
        return {};
    size_t index = hit.layer;
    auto [begin, end] = std::pair(hit.candidate.mark, hit.candidate.mark + 1);
    for (; m_layers[index]->form == Form::Escapes; index = m_layers[index]->parent)
        std::tie(begin, end) = inParent(*m_layers[index], begin, end);
    return m_layers[index]->text.sliced(begin, end - begin).toByteArray();
}

std::vector<Edit> Layers::edits(const std::function<QByteArray(const Hit &)> &labelOf, qsizetype first,
                                qsizetype last) const
{
    std::vector<std::vector<Edit>> byLayer(m_layers.size());
    for (const Hit &hit : m_hits) {
        QByteArray label = labelOf(hit);
        if (label.isEmpty())
            continue;
        for (int times = timesEncoded(hit); times > 0; --times)
            label = label.toPercentEncoding();
        const QByteArray mark = markAround(hit);
        label = mark + label + mark;
        byLayer[hit.layer].push_back({hit.candidate.begin, hit.candidate.end, label, true});
    }
    // Readings stand behind those that they were read out of.
    for (size_t index = m_layers.size() - 1; index > 0; --index) {
        if (byLayer[index].empty())
            continue;
        for (Edit &edit : editsInParent(index, withoutOverlap(std::move(byLayer[index])), first, last))
            byLayer[m_layers[index]->parent].push_back(std::move(edit));
    }
    return withoutOverlap(std::move(byLayer[0]));
}

/// Whether all that was found in the run of base64 was found in this reading of it. What hides a part of it only must
/// not write the rest of it anew.
bool Layers::holdsAllOfRun(size_t index) const
{
    const Layer &layer = *m_layers[index];
    const Stretch run{layer.parent, layer.run.begin, layer.run.end};
    const auto place = placeInText(run.layer, run.begin, run.end);
    auto hit = m_hits.begin() + (std::upper_bound(m_reach.begin(), m_reach.end(), place.first) - m_reach.begin());
    for (; hit != m_hits.end() && hit->begin < place.second; ++hit) {
        size_t reading = hit->layer;
        while (reading > index)
            reading = m_layers[reading]->parent;
        const auto [a, b] = inOneReading(run, stretchOf(*hit));
        if (reading != index && a.begin < b.end && b.begin < a.end)
            return false;
    }
    return true;
}

/// Whether it may be the run's first half alone, and what is behind that other base64: as in a path.
bool Layers::isOneOfTwo(size_t index) const
{
    const Layer &layer = *m_layers[index];
    const auto isSameRun = [&](size_t other) {
        return other < m_layers.size() && m_layers[other]->form == Form::Base64 &&
               m_layers[other]->parent == layer.parent && m_layers[other]->run.end == layer.run.end;
    };
    return !layer.text.isValidUtf8() && (isSameRun(index - 1) || isSameRun(index + 1));
}

std::vector<Edit> Layers::editsInParent(size_t index, const std::vector<Edit> &edits, qsizetype first,
                                        qsizetype last) const
{
    const Layer &layer = *m_layers[index];
    const QByteArrayView parent = m_layers[layer.parent]->text;
    if (layer.form == Form::Base64) {
        const auto [begin, end] = placeInText(layer.parent, layer.run.begin, layer.run.end);
        if (begin < first || end > last || !holdsAllOfRun(index) || isOneOfTwo(index))
            return reencodedGroups(layer.read, edits, isUrlSafe(parent, layer.run));
        return {reencoded(parent, layer.run, layer.read, edits)};
    }
    std::vector<Edit> result;
    for (const Edit &edit : edits) {
        const auto [begin, end] = inParent(layer, edit.begin, edit.end);
        const QByteArray text = layer.form == Form::Wide ? widened(edit.text, (end - begin) % 2 != 0)
                                : edit.isLabel           ? edit.text
                                                         : escapedAs(layer, edit);
        result.push_back({begin, end, text, edit.isLabel});
    }
    return result;
}

/// New base64 in place of other base64, its signs and line breaks written as those were.
QByteArray Layers::escapedAs(const Layer &layer, const Edit &edit) const
{
    const QByteArrayView parent = m_layers[layer.parent]->text;
    const auto [begin, end] = inParent(layer, edit.begin, edit.end);
    const bool isEncoded = isPercentEncoded(parent, begin, end);
    const QByteArrayView old = layer.text.sliced(edit.begin, edit.end - edit.begin);
    std::map<char, QByteArray> written;
    for (const char sign : {'+', '/', '=', '\r', '\n'}) {
        const qsizetype at = old.indexOf(sign);
        if (at < 0) {
            written[sign] = isEncoded ? QByteArray(1, sign).toPercentEncoding() : QByteArray(1, sign);
            continue;
        }
        const auto [from, to] = inParent(layer, edit.begin + at, edit.begin + at + 1);
        written[sign] = parent.sliced(from, to - from).toByteArray();
    }
    QByteArray result;
    result.reserve(edit.text.size());
    for (const char c : edit.text) {
        const auto sign = written.find(c);
        if (sign == written.end())
            result += c;
        else
            result += sign->second;
    }
    return result;
}

} // namespace inspect::scan
