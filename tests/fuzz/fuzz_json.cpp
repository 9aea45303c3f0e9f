// SPDX-License-Identifier: GPL-3.0-or-later
// JSON as people are shown it: the strict reader, the pretty-printer, the tree that is opened level by level.
#include "base/json_children.h"
#include "base/json_pretty.h"
#include "target.h"

#include <algorithm>
#include <limits>

using fuzz::require;
using json_text::Kind;
using json_text::Value;

namespace {

/// The same document, wherever its parts stand.
bool isSame(const Value &a, const Value &b)
{
    return a.kind == b.kind && a.raw() == b.raw() && a.string() == b.string() &&
           std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), isSame) &&
           std::equal(a.members.begin(), a.members.end(), b.members.begin(), b.members.end(),
                      [](const auto &one, const auto &other) {
                          return one.name == other.name && isSame(one.value, other.value);
                      });
}

/// Every value stands within the one that holds it, behind the one before.
void checkPlaces(const Value &value, qsizetype begin, qsizetype end)
{
    require(value.offset >= begin && value.length > 0 && value.offset + value.length <= end,
            "a value stands within the one that holds it");
    qsizetype last = value.offset + 1;
    for (const Value &item : value.items) {
        checkPlaces(item, last, value.offset + value.length);
        last = item.offset + item.length;
    }
    for (const auto &member : value.members) {
        require(member.offset >= last && member.offset < member.value.offset, "a name stands before its value");
        checkPlaces(member.value, member.offset, value.offset + value.length);
        last = member.value.offset + member.value.length;
    }
}

/// The tree shows the same children as the reader reads.
void checkTree(const QByteArray &text, const Value &value)
{
    const bool isObject = value.kind == Kind::Object;
    if (!isObject && value.kind != Kind::Array)
        return;
    json_children::Progress progress;
    const auto page =
        json_children::read(text, isObject, value.offset, std::numeric_limits<qsizetype>::max(), progress);
    const size_t count = isObject ? value.members.size() : value.items.size();
    require(!page.fault && !page.stopped && !page.next, "a document that is read has no fault in its tree");
    require(page.children.size() == static_cast<qsizetype>(count), "the tree has all children");
    require(page.end == value.offset + value.length, "the tree ends where the value ends");
    for (size_t i = 0; i < count; ++i) {
        const Value &child = isObject ? value.members[i].value : value.items[i];
        const auto &shown = page.children[static_cast<qsizetype>(i)];
        require(shown.begin == child.offset && shown.end == child.offset + child.length, "a child stands where it is");
        require(!isObject || shown.nameBegin == value.members[i].offset, "a name stands where it is");
        checkTree(text, child);
    }
}

void checkWriters(const QByteArray &text, const Value &value)
{
    const QByteArray compacted = json_text::compacted(text);
    const auto again = json_text::parse(compacted);
    require(again && isSame(*again, value), "what is compacted is the same document");
    require(json_text::compacted(compacted) == compacted, "what is compacted is compacted no further");
    if (const auto indented = json_pretty::indented(text)) {
        const auto read = json_text::parse(*indented);
        require(read && isSame(*read, value), "what is indented is the same document");
        require(json_pretty::indented(*indented) == indented, "what is indented is indented no further");
        require(indented->startsWith(json_pretty::beginning(text, text.size() / 2)),
                "a beginning is that of the whole");
    }
    if (value.kind == Kind::String) {
        const auto quoted = json_text::parse(json_text::quoted(value.string()));
        require(quoted && quoted->string() == value.string(), "what is quoted is the same string");
    }
}

/// A broken document has a tree as far as it can be read.
void checkBrokenTree(const QByteArray &text)
{
    const qsizetype start = json_children::start(text);
    require(fuzz::isWithin(start, text), "a document begins within the text");
    if (!json_children::isContainer(text, start))
        return;
    json_children::Progress progress;
    const auto page = json_children::read(text, text[start] == '{', start, 5, progress);
    require(!page.fault || fuzz::isWithin(page.fault->offset, text), "a tree's fault stands within the text");
    for (const auto &child : page.children)
        require(child.begin < child.end && fuzz::isWithin(child.end, text), "a child stands within the text");
}

} // namespace

void tryInput(const QByteArray &input)
{
    checkBrokenTree(input);
    const auto value = json_text::parse(input);
    if (value) {
        checkPlaces(*value, 0, input.size());
        checkTree(input, *value);
        checkWriters(input, *value);
    } else {
        require(fuzz::isWithin(value.error().offset, input), "a fault stands within the text");
        require(!value.error().message.isEmpty(), "a fault has a sentence");
        json_pretty::indented(input);
        json_pretty::beginning(input, input.size());
    }
}
