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

/// One value. Offsets and lengths are bytes in the text that was parsed.
struct Value
{
    Kind kind = Kind::Null;
    qsizetype offset = 0;
    qsizetype length = 0;
    QByteArray raw;              ///< Number: its digits as written; other kinds: empty
    QString string;              ///< String: decoded; other kinds: empty
    std::vector<Member> members; ///< Object: in order, duplicates included
    std::vector<Value> items;    ///< Array

    /// The first member of that name, or null.
    const Value *find(QStringView name) const;
};

struct Member
{
    QString name;
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

/// Parses a whole document. UTF-8 is required; a byte order mark is refused. Lone surrogate escapes are kept as they
/// are.
tl::expected<Value, Fault> parse(const QByteArray &text);

/// The first member name that an object in `value`, at any depth, holds twice; a null string when there is none.
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
