// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_text.h"

#include <QByteArrayView>
#include <QList>
#include <atomic>
#include <optional>

/// One level of a JSON document, for trees that are opened node by node: what stands inside a member is passed over,
/// not kept, so that memory follows what is looked at and not the document.
namespace json_children {

/// A member of an object or an item of an array. Offsets are bytes in the text.
struct Child
{
    qsizetype nameBegin = 0; ///< of the opening quote; nameEnd is behind the closing one, and equal in an array
    qsizetype nameEnd = 0;
    qsizetype begin = 0; ///< of the value
    qsizetype end = 0;   ///< behind it
    bool operator==(const Child &) const = default;
};

struct Page
{
    QList<Child> children;
    std::optional<qsizetype> next;         ///< where the next page begins; nothing behind the last one
    qsizetype end = 0;                     ///< of the last page: behind the closing bracket
    std::optional<json_text::Fault> fault; ///< where this level stops being JSON: nothing comes behind it
    bool stopped = false;                  ///< somebody gave it up
};

/// How far a reading on another thread is, and the way to give it up.
struct Progress
{
    std::atomic<qsizetype> position = 0; ///< bytes from the text's start
    std::atomic<bool> stopped = false;
};

/// The offset of the document's first byte that is no white space, behind a byte order mark.
qsizetype start(QByteArrayView text);

/// Whether an object or an array begins there.
bool isContainer(QByteArrayView text, qsizetype offset);

/// At most `most` children. `from` is the offset of the opening bracket, or `next` of the page before; `isObject` says
/// which bracket it was. What is inside the children is not judged. One pass, no recursion.
Page read(QByteArrayView text, bool isObject, qsizetype from, qsizetype most, Progress &progress);

} // namespace json_children
