// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <tl/expected.hpp>
#include <vector>

/// A strict RFC 8259 reader for text that is shown to people: it keeps member order, duplicate members, the exact
/// digits of numbers and the byte offset of everything. QJsonDocument loses all four.
namespace json_text {

enum class Kind { Object, Array, String, Number, True, False, Null };

struct Member;

/// What was written in a document, decoded when it is asked for: of most strings nobody asks.
class Text
{
public:
    Text() = default;
    /// `written` lies within `document`, without quotes; `isPlain` when it is ASCII and holds no escape.
    Text(QByteArray document, QByteArrayView written, bool isPlain)
        : m_document(std::move(document))
        , m_written(written)
        , m_isPlain(isPlain)
    {
    }

    QByteArrayView written() const { return m_written; }
    bool isEmpty() const { return m_written.isEmpty(); }
    /// Whether it is ASCII and holds no escape, so that it means what is written.
    bool isPlain() const { return m_isPlain; }
    QString toString() const;
    operator QString() const { return toString(); }

    /// Whether it is this word of ASCII, in whatever case.
    bool isWord(QLatin1StringView word) const;

    bool operator==(QStringView text) const;
    bool operator==(QLatin1StringView text) const;
    bool operator==(const Text &other) const;

private:
    QByteArray m_document; ///< keeps the bytes alive
    QByteArrayView m_written;
    bool m_isPlain = true;
};

/// One value. Offsets and lengths are bytes in the text that was parsed.
struct Value
{
    Kind kind = Kind::Null;
    qsizetype offset = 0;
    qsizetype length = 0;
    Text text;                   ///< String: what its quotes enclose; Number: its digits; other kinds: empty
    std::vector<Member> members; ///< Object: in order, duplicates included
    std::vector<Value> items;    ///< Array

    /// Of a String, decoded; of another kind empty.
    QString string() const { return kind == Kind::String ? text.toString() : QString(); }
    /// Of a Number, its digits as written; of another kind empty.
    QByteArray raw() const { return kind == Kind::Number ? text.written().toByteArray() : QByteArray(); }
    /// The first member of that name, or null.
    const Value *find(QStringView name) const;
};

struct Member
{
    Text name;
    qsizetype offset = 0; ///< of the name's opening quote
    Value value;
};

/// Where the text stops being JSON (offset in bytes) and why, as a sentence without a full stop.
struct Fault
{
    qsizetype offset = 0;
    QString message;
};

/// Deeper nesting than this is refused: 512.
inline constexpr int maximumDepth = 512;

/// Parses a document of a million values at most. UTF-8 is required; a byte order mark is refused. Lone surrogate
/// escapes are kept as they are.
tl::expected<Value, Fault> parse(const QByteArray &text);

/// The first member name that an object in `value`, at any depth, holds twice, an outer object's before an inner one's;
/// a null string when there is none.
QString duplicateMember(const Value &value);

/// A document that parse() took, without the white space between its tokens: order, duplicates, digits and escapes as
/// written. Invisible characters become escapes, so that the text can go to a terminal.
QByteArray compacted(const QByteArray &text);

/// The same JSON, with escapes for what a terminal would obey or not show: DEL, the C1 controls, the marks that turn
/// text around. QJsonDocument leaves them as they are.
QByteArray withoutInvisible(const QByteArray &json);

/// A JSON string with its quotes; invisible characters and lone surrogates become escapes.
QByteArray quoted(const QString &string);

} // namespace json_text
