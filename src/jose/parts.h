// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_text.h"

#include <QByteArray>
#include <QStringList>
#include <functional>
#include <optional>

/// What all serializations of JWS and JWE are read with. For the files of this folder alone.
namespace jose {

struct CompactFault;
struct CompactToken;

/// A piece of a token's text, and where in it that piece begins.
struct Part
{
    QByteArray text;
    qsizetype offset = 0;               ///< bytes
    std::function<QString()> name = {}; ///< for the words of a breach: "payload"
};

/// Notes the breaches of a token; the first one, in reading order, is what is told.
void note(std::optional<CompactFault> &fault, qsizetype offset, const QString &message);

/// The bytes of one part, strictly; when that fails, what a lax reader makes of it, with the breach noted.
QByteArray decodePart(std::optional<CompactFault> &fault, const Part &part);

/// A header's JSON object, or nothing with the breach noted. `offset` is that of its base64url in the token.
std::optional<json_text::Value> readHeader(std::optional<CompactFault> &fault, const QByteArray &json,
                                           qsizetype offset);

/// A token in JSON serialization (RFC 7515 7.2, RFC 7516 7.2) as JSON text.
class JsonForm
{
public:
    explicit JsonForm(const QByteArray &text);

    /// Notes a text that is no JSON object, or holds a member twice.
    void check(std::optional<CompactFault> &fault) const;
    bool isObject() const { return m_document && m_document->kind == json_text::Kind::Object; }
    const json_text::Value &document() const { return *m_document; }
    bool has(QStringView member) const { return isObject() && m_document->find(member); }

    /// A string member, and the first character's place; an empty part where it is absent or, as is noted, no string.
    Part part(std::optional<CompactFault> &fault, const json_text::Value &object, QStringView member) const;
    /// An object member as it is written; empty where it is absent or, as is noted, no object.
    QByteArray objectText(std::optional<CompactFault> &fault, const json_text::Value &object, QStringView member) const;
    /// The objects in an array member; a breach is noted where it is no array of objects, is empty, or too long to be
    /// honest.
    std::vector<const json_text::Value *> objects(std::optional<CompactFault> &fault, QStringView member) const;

private:
    QByteArray m_text;
    tl::expected<json_text::Value, json_text::Fault> m_document;
};

/// The JOSE header of one signature or recipient: the members of the protected and the unprotected objects together.
struct JointHeader
{
    QByteArray bytes;                      ///< as one JSON object, each member as it was written
    std::optional<json_text::Value> value; ///< nothing when the protected header cannot be read
    QStringList unprotected;               ///< the names that stand outside the protected header
};

/// `protectedJson` may be empty: then there is none. A member that is there twice is noted (RFC 7515 4, RFC 7516 4).
JointHeader joinHeaders(std::optional<CompactFault> &fault, const QByteArray &protectedJson, qsizetype offset,
                        const QByteArrayList &unprotected);

/// Why an extension that the header demands forbids to go on (RFC 7515 4.1.11, RFC 7516 4.1.13), as a sentence without
/// a full stop; a null string when `crit` is absent or all of it is understood.
QString whyCritRefused(const json_text::Value &header, const QStringList &unprotected, const QStringList &understood);

/// Sets whether the payload was signed unencoded, from a header that is read; notes breaches of RFC 7797.
void readUnencoded(CompactToken &token, qsizetype headerOffset);

/// Sets the payload and all that depends on it: `payload` as it stands in the token, or the one given beside it.
void readPayload(CompactToken &token, const Part &header, const Part &payload,
                 const std::optional<QByteArray> &detachedPayload);

} // namespace jose
