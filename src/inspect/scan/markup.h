// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/scan/value_reader.h"

/// Names and values in XML and HTML. Tags are looked at within a few bytes, and never beyond the next one.
namespace inspect::scan {

/// The text of an element, up to the next tag.
struct ElementText
{
    Value value;          ///< without blanks around it, when it is ended
    bool isEnded = false; ///< by its end tag
};

/// What stands behind the start tag that has its name here: `<wsse:Password Type="…">text<`. Nothing where the name is
/// no tag's.
std::optional<ElementText> textOfElement(const ValueReader &text, qsizetype nameBegin, qsizetype nameEnd);

/// The same behind the start tag that this place, behind an attribute, is in: `<entry key="password">text</entry>`.
/// Nothing where no end tag follows the text.
std::optional<Value> textBehindAttribute(const ValueReader &text, qsizetype from);

/// Whether the tag that holds this place has such an attribute.
bool hasAttribute(const ValueReader &text, qsizetype place, QByteArrayView attribute);

/// The value of this attribute when it stands behind, in the same tag.
std::optional<Value> attributeBehind(const ValueReader &text, qsizetype from, QByteArrayView attribute);

/// Whether an attribute names what its tag has a value for.
inline bool isNameAttribute(QByteArrayView attribute)
{
    return isSame(attribute, "name") || isSame(attribute, "key");
}

/// What such an attribute says when it stands behind, in the same tag; empty where there is none.
QByteArrayView nameInAttributes(const ValueReader &text, qsizetype from);

} // namespace inspect::scan
