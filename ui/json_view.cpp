// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/json_view.h"

#include "base/future.h"
#include "base/json_pretty.h"

#include <QtConcurrent>
#include <algorithm>

namespace {

/// How far behind what is in sight the end of a string and a colon are looked for.
constexpr qsizetype lookAhead = 4096;

bool isOneOf(char byte, QByteArrayView set)
{
    return set.contains(byte);
}

/// Behind the closing quote of the string that starts at `begin`, or `limit`.
qsizetype stringEnd(QByteArrayView text, qsizetype begin, qsizetype limit)
{
    for (auto at = begin + 1; at < limit; ++at) {
        if (text[at] == '"')
            return at + 1;
        if (text[at] == '\\')
            ++at;
    }
    return limit;
}

bool isName(QByteArrayView text, qsizetype end, qsizetype limit)
{
    while (end < limit && isOneOf(text[end], " \t\r\n"))
        ++end;
    return end < limit && text[end] == ':';
}

qsizetype runEnd(QByteArrayView text, qsizetype begin, qsizetype limit, QByteArrayView set)
{
    const auto *end =
        std::find_if_not(text.begin() + begin, text.begin() + limit, [set](char byte) { return isOneOf(byte, set); });
    return end - text.begin();
}

ByteSource prettyOrAsItCame(const SharedBytes &bytes)
{
    const auto text = QByteArray::fromRawData(bytes.bytes().data(), bytes.size());
    const auto pretty = json_pretty::indented(text);
    return pretty ? ByteSource(*pretty) : ByteSource(bytes);
}

} // namespace

JsonView::JsonView(QWidget *parent)
    : ByteView(parent)
{
    setColouring(jsonInks);
}

void JsonView::setBytes(const SharedBytes &bytes)
{
    m_bytes = bytes;
    showText();
}

void JsonView::setPretty(bool pretty)
{
    if (pretty == m_pretty) // a large text would be made pretty twice
        return;
    m_pretty = pretty;
    showText();
}

void JsonView::showText()
{
    const auto request = ++m_request;
    if (!m_pretty || !canBePretty())
        return setSource(ByteSource(m_bytes));
    if (m_bytes.size() <= atOnce)
        return setSource(prettyOrAsItCame(m_bytes));
    const QByteArray beginning = json_pretty::beginning(m_bytes.bytes(), atOnce);
    setSource(beginning.isEmpty() ? ByteSource(m_bytes) : ByteSource(beginning), Extent::Beginning);
    const auto makePretty = [bytes = m_bytes] { return Result<ByteSource>(prettyOrAsItCame(bytes)); };
    whenDone(QtConcurrent::run(makePretty), this, [this, request](const Result<ByteSource> &pretty) {
        if (request == m_request)
            showRest(*pretty);
    });
}

QList<InkSpan> jsonInks(QByteArrayView text, qsizetype anchor, ByteRange visible)
{
    if (anchor > 0 && text[anchor - 1] != '\n')
        return {};
    constexpr QByteArrayView digits = "-+.0123456789eE";
    constexpr QByteArrayView letters = "truefalsn";
    const auto limit = std::min(text.size(), visible.end + lookAhead);
    QList<InkSpan> spans;
    for (auto at = anchor; at < visible.end;) {
        InkSpan span{{at, at + 1}, theme::Ink::Text};
        if (text[at] == '"') {
            span.range.end = stringEnd(text, at, limit);
            span.ink = isName(text, span.range.end, limit) ? theme::Ink::Name : theme::Ink::String;
        } else if (isOneOf(text[at], "-0123456789")) {
            span = {{at, runEnd(text, at, limit, digits)}, theme::Ink::Number};
        } else if (isOneOf(text[at], "tfn")) {
            span = {{at, runEnd(text, at, limit, letters)}, theme::Ink::Literal};
        }
        if (span.ink != theme::Ink::Text && span.range.end > visible.begin)
            spans.append(span);
        at = span.range.end;
    }
    return spans;
}
