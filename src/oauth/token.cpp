// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/token.h"

#include "oauth/answer.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace oauth {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("oauth", text);
}

QString wrongMember(const char *member)
{
    return say("its member “%1” has the wrong type").arg(QString::fromLatin1(member));
}

/// The members of the answer. Each read remembers the first thing that was wrong, so that reads can stand in a row.
class Members
{
public:
    explicit Members(const json_text::Value &object)
        : m_object(object)
    {
        QSet<QString> names;
        for (const json_text::Member &member : object.members) {
            if (names.contains(member.name))
                blame(say("its member “%1” comes more than once").arg(member.name));
            names.insert(member.name);
        }
    }

    /// Empty when absent or null.
    QString string(const char *name)
    {
        const json_text::Value *value = find(name);
        if (value && value->kind != json_text::Kind::String)
            blame(wrongMember(name));
        return value ? value->string() : QString();
    }

    QString requiredString(const char *name)
    {
        const QString value = string(name);
        if (value.isEmpty())
            blame(say("its member “%1” is missing").arg(QString::fromLatin1(name)));
        return value;
    }

    /// RFC 6749 A.12, A.17: visible characters and spaces.
    Secret token(const char *name, bool required)
    {
        const QString value = required ? requiredString(name) : string(name);
        if (!std::all_of(value.begin(), value.end(), [](QChar c) { return c >= u' ' && c <= u'~'; }))
            blame(say("its member “%1” holds a character that no token may hold").arg(QString::fromLatin1(name)));
        return value.isEmpty() ? Secret() : Secret(value.toLatin1());
    }

    /// Seconds; some providers send them as a string.
    std::optional<qint64> seconds(const char *name)
    {
        const json_text::Value *value = find(name);
        if (!value)
            return std::nullopt;
        bool whole = false;
        const bool quoted = value->kind == json_text::Kind::String;
        const qint64 number = quoted ? value->string().toLongLong(&whole) : value->raw().toLongLong(&whole);
        if (!whole || number < 0)
            blame(say("its member “%1” is no number of seconds").arg(QString::fromLatin1(name)));
        return std::min(number, longestLife);
    }

    const QString &fault() const { return m_fault; }
    void blame(const QString &fault) { m_fault = m_fault.isEmpty() ? fault : m_fault; }

private:
    const json_text::Value *find(const char *name) const
    {
        const json_text::Value *value = m_object.find(QString::fromLatin1(name));
        return value && value->kind == json_text::Kind::Null ? nullptr : value;
    }

    const json_text::Value &m_object;
    QString m_fault;
};

/// RFC 6749 5.2, with Google's `error_subtype`.
Error refusal(Members &members, const QString &error)
{
    QString description = members.string("error_description");
    const QString subtype = members.string("error_subtype");
    if (!subtype.isEmpty())
        description += description.isEmpty() ? subtype : u", "_s + subtype;
    return {ErrorCode::ProviderRefused, error, description.isEmpty() ? say("it gave no reason") : description};
}

TokenResponse read(Members &members)
{
    TokenResponse tokens;
    tokens.accessToken = members.token("access_token", true);
    tokens.tokenType = members.requiredString("token_type");
    tokens.expiresIn = members.seconds("expires_in");
    tokens.refreshToken = members.token("refresh_token", false);
    tokens.scope = members.string("scope").split(u' ', Qt::SkipEmptyParts);
    tokens.idToken = members.token("id_token", false);
    if (!tokens.tokenType.isEmpty() && tokens.tokenType.compare("Bearer"_L1, Qt::CaseInsensitive) != 0)
        members.blame(say("its token type is “%1”, and only Bearer is understood").arg(tokens.tokenType));
    return tokens;
}

} // namespace

Result<TokenResponse> processTokenResponse(const http::Response &response, const QString &host)
{
    const auto malformed = [&host](const QString &what) { return failure(ErrorCode::AnswerMalformed, host, what); };
    const auto document = answeredObject(response, host);
    if (!document)
        return tl::unexpected<Error>(document.error());

    Members members(*document);
    const QString error = members.string("error");
    if (!error.isEmpty())
        return tl::unexpected<Error>(refusal(members, error));
    if (members.fault().isEmpty() && (response.status < 200 || response.status > 299))
        return malformed(say("it has the status %1 and names no error").arg(response.status));
    const TokenResponse tokens = read(members);
    if (!members.fault().isEmpty())
        return malformed(members.fault());
    return tokens;
}

} // namespace oauth
