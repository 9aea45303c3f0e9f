// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/json_place.h"

#include "base/eight_bytes.h"
#include "inspect/scan/words.h"

using namespace Qt::StringLiterals;

namespace inspect::scan {

namespace {

constexpr size_t deepest = 200;       // levels; what is nested deeper is no document for people
constexpr qsizetype longestKey = 200; // bytes that are kept

/// Where a quotation mark or a backslash stands; eight bytes are looked at together.
qsizetype endOfPlain(QByteArrayView bytes, qsizetype at)
{
    const char *data = bytes.data();
    for (; at + eight_bytes::count <= bytes.size(); at += eight_bytes::count) {
        const quint64 eight = eight_bytes::at(data + at);
        const int plain = eight_bytes::before(eight_bytes::equalTo(eight, '"') | eight_bytes::equalTo(eight, '\\'));
        if (plain < eight_bytes::count)
            return at + plain;
    }
    while (at < bytes.size() && data[at] != '"' && data[at] != '\\')
        ++at;
    return at;
}

} // namespace

void JsonPlace::advance(QByteArrayView bytes)
{
    for (qsizetype at = 0; at < bytes.size() && m_state != State::Lost; ++at) {
        switch (m_state) {
        case State::String:
            at = skipString(bytes, at);
            break;
        case State::Escape:
            m_state = State::String;
            if (m_isKey || m_isName)
                m_string += bytes[at];
            break;
        case State::Start:
        case State::Structure:
            structure(bytes.data()[at]);
            break;
        case State::Lost:
            break;
        }
    }
}

/// The index of the character that ended the string or began an escape, or of the last one. Escapes of a value are
/// passed over at once.
qsizetype JsonPlace::skipString(QByteArrayView bytes, qsizetype at)
{
    const char *data = bytes.data();
    const qsizetype begin = at;
    at = endOfPlain(bytes, at);
    const bool isKept = m_isKey || m_isName;
    while (!isKept && at + 1 < bytes.size() && data[at] == '\\')
        at = endOfPlain(bytes, at + 2);
    if (isKept && m_string.size() < longestKey)
        m_string += bytes.sliced(begin, at - begin);
    if (at == bytes.size())
        return at - 1;
    if (data[at] == '\\')
        m_state = State::Escape;
    else
        endString();
    return at;
}

void JsonPlace::endString()
{
    m_state = State::Structure;
    if (m_isKey && !m_levels.empty())
        m_levels.back().key = m_string;
    if (m_isName && m_string.size() < longestKey)
        m_levels.back().name = m_string;
    m_isKey = false;
    m_isName = false;
}

void JsonPlace::structure(char c)
{
    if (isOf(c, whiteSpace))
        return;
    if (m_levels.empty() && c != '{' && c != '[') {
        // Of JSON lines, the documents are looked at alone; a text that begins otherwise is no JSON.
        m_state = State::Lost;
        return;
    }
    m_state = State::Structure;
    switch (c) {
    case '{':
    case '[':
        m_levels.push_back({c == '[', 0, {}, {}});
        m_expectsKey = c == '{';
        if (m_levels.size() > deepest)
            m_state = State::Lost;
        break;
    case '}':
    case ']':
        m_levels.pop_back();
        m_expectsKey = false;
        break;
    case ',':
        m_expectsKey = !m_levels.back().isArray;
        m_levels.back().index += m_levels.back().isArray ? 1 : 0;
        break;
    case ':':
        m_expectsKey = false;
        break;
    case '"':
        m_state = State::String;
        m_isKey = m_expectsKey;
        m_isName = !m_isKey && !m_levels.back().isArray && m_levels.back().key == "name";
        m_string.clear();
        break;
    }
}

QString JsonPlace::pointer(const std::function<QByteArray(const QByteArray &)> &shown) const
{
    if (m_state == State::Lost)
        return {};
    QString pointer;
    for (const Level &level : m_levels) {
        QString name = level.isArray ? QString::number(level.index) : QString::fromUtf8(shown(level.key));
        pointer += u'/' + name.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
    }
    return pointer;
}

QString JsonPlace::name(const std::function<QByteArray(const QByteArray &)> &shown) const
{
    if (m_state == State::Lost || m_levels.empty() || m_levels.back().key == "name")
        return {};
    return QString::fromUtf8(shown(m_levels.back().name));
}

} // namespace inspect::scan
