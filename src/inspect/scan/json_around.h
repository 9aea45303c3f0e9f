// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <vector>

namespace inspect::scan {

/// A string in a JSON object.
struct JsonString
{
    QByteArrayView name; ///< of the member that it is, or is in
    qsizetype begin = 0; ///< bytes in the text, behind the quotation mark
    qsizetype end = 0;
    int depth = 0; ///< 1: it is a member of the object itself
};

/// The strings of JSON objects around places of a text. Asks little of the text: an object may be cut, and have the
/// quotation marks of Python. Whatever the text, all looks together cost no more than a few times its length.
class JsonAround
{
public:
    explicit JsonAround(QByteArrayView text);

    QByteArrayView text() const { return m_text; }

    /// Where the object begins in which this place is; -1 when that is far, or nowhere.
    qsizetype objectAround(qsizetype at);

    /// The strings of the object, or of what is left of one, that begins here; also those of objects in it.
    std::vector<JsonString> stringsFrom(qsizetype begin);

private:
    qsizetype stringEnd(qsizetype opening, qsizetype limit) const;

    QByteArrayView m_text;
    qsizetype m_left; ///< bytes that may still be looked at
};

} // namespace inspect::scan
