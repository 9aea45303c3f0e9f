// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_children.h"

#include "base/translated.h"

namespace json_children {

namespace {

constexpr qsizetype turn = 1024 * 1024; // bytes between two looks at the progress

QString say(const char *text)
{
    return translated("json_children", text);
}

bool isSpace(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

/// Walks over one level. Each step returns the offset behind what it read, or -1 where there is none.
class Walker
{
public:
    Walker(QByteArrayView text, Progress &progress)
        : m_text(text)
        , m_progress(progress)
    {
    }

    qsizetype skipSpace(qsizetype at)
    {
        while (at < m_text.size() && isSpace(m_text[at])) {
            if (!look(at))
                return m_text.size();
            ++at;
        }
        return at;
    }

    char byteAt(qsizetype at) const { return at < m_text.size() ? m_text[at] : '\0'; }

    qsizetype behindString(qsizetype begin)
    {
        if (byteAt(begin) != '"')
            return -1;
        for (qsizetype at = begin + 1; at < m_text.size() && look(at); ++at) {
            if (m_text[at] == '"')
                return at + 1;
            if (m_text[at] == '\\')
                ++at;
        }
        return -1;
    }

    qsizetype behindValue(qsizetype begin)
    {
        if (isContainer(m_text, begin))
            return behindContainer(begin);
        if (byteAt(begin) == '"')
            return behindString(begin);
        qsizetype at = begin;
        while (at < m_text.size() && !isSpace(m_text[at]) && !QByteArrayView(",:]}\"[{").contains(m_text[at]))
            ++at;
        return at > begin ? at : -1;
    }

    bool isStopped() const { return m_progress.stopped; }

private:
    qsizetype behindContainer(qsizetype begin)
    {
        qsizetype depth = 0;
        for (qsizetype at = begin; at < m_text.size() && look(at); ++at) {
            const char byte = m_text[at];
            if (byte == '"') {
                at = behindString(at) - 1;
                if (at < 0)
                    return -1;
            } else if (byte == '{' || byte == '[') {
                ++depth;
            } else if ((byte == '}' || byte == ']') && --depth == 0) {
                return at + 1;
            }
        }
        return -1;
    }

    /// False when it is to end.
    bool look(qsizetype at)
    {
        if (at < m_nextLook)
            return true;
        m_nextLook = at + turn;
        m_progress.position = at;
        return !m_progress.stopped;
    }

    QByteArrayView m_text;
    Progress &m_progress;
    qsizetype m_nextLook = 0;
};

Page &fail(Page &page, qsizetype offset, const QString &why)
{
    page.fault = json_text::Fault{offset, why};
    return page;
}

/// The child that begins at `at`; where it does not, the page says why.
std::optional<Child> childAt(Walker &walker, bool isObject, qsizetype at, Page &page)
{
    Child child;
    if (isObject) {
        child.nameBegin = at;
        child.nameEnd = walker.behindString(at);
        if (child.nameEnd < 0) {
            fail(page, at, say("here a name in quotes should begin and end"));
            return {};
        }
        at = walker.skipSpace(child.nameEnd);
        if (walker.byteAt(at) != ':') {
            fail(page, at, say("here a colon should stand"));
            return {};
        }
        at = walker.skipSpace(at + 1);
    }
    child.begin = at;
    child.end = walker.behindValue(at);
    if (child.end >= 0)
        return child;
    fail(page, at, say("here a value should begin, and it should have an end"));
    return {};
}

} // namespace

qsizetype start(QByteArrayView text)
{
    qsizetype at = text.startsWith("\xef\xbb\xbf") ? 3 : 0;
    while (at < text.size() && isSpace(text[at]))
        ++at;
    return at;
}

bool isContainer(QByteArrayView text, qsizetype offset)
{
    return offset < text.size() && (text[offset] == '{' || text[offset] == '[');
}

Page read(QByteArrayView text, bool isObject, qsizetype from, qsizetype most, Progress &progress)
{
    Page page;
    Walker walker(text, progress);
    const char closing = isObject ? '}' : ']';
    qsizetype at = walker.skipSpace(from + 1);
    if (text[from] != ',' && walker.byteAt(at) == closing) {
        page.end = at + 1;
        return page;
    }
    for (;;) {
        const auto child = childAt(walker, isObject, at, page);
        if (child) {
            page.children.append(*child);
            at = walker.skipSpace(child->end);
        }
        page.stopped = walker.isStopped();
        if (!child || page.stopped)
            return page;
        if (walker.byteAt(at) == closing) {
            page.end = at + 1;
            return page;
        }
        if (walker.byteAt(at) != ',')
            return fail(page, at, say("here a comma or the closing bracket should stand"));
        if (page.children.size() >= most) {
            page.next = at;
            return page;
        }
        at = walker.skipSpace(at + 1);
    }
}

} // namespace json_children
