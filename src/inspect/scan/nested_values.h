// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/scan/value_reader.h"

#include <vector>

/// Values that do not stand right behind their name's sign.
namespace inspect::scan {

/// The texts in `["…", "…"]`, or in `{"value": "…"}`, where such a bracket stands; 64 at most.
std::vector<Value> valuesInside(const ValueReader &text, qsizetype opening);

/// What the lines hold that are indented more than the one above them.
struct Below
{
    std::vector<Value> values; ///< of each line with one word; of 64 lines at most
    qsizetype end = 0;         ///< of the lines that were looked at
    bool isBlock = false;      ///< `name: |` or `name: >` (YAML 1.2.2, 8.1); else it is the next line alone
};

/// Of the name whose sign this is, where nothing else stands behind it in its line.
Below valuesBelow(const ValueReader &text, qsizetype sign);

/// The word with a digit that is alone in the line right below `name:`, indented as that is, as tickets and what is
/// copied out of browsers' tools have it; of cookies the whole line.
std::optional<Value> valueUnderneath(const ValueReader &text, qsizetype sign, bool isCookies);

/// Of YAML's `- name: NAME` when it stands in the line before the one in which `value:` begins here; else nothing.
QByteArrayView nameInLineAbove(const ValueReader &text, qsizetype value);

/// The line behind the next empty one, near behind this place: the value of a part of multipart/form-data (RFC 7578
/// 4.2) whose header names it.
std::optional<Value> valueOfPart(const ValueReader &text, qsizetype from);

} // namespace inspect::scan
