// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/recognise.h"

#include "base/json_output.h"
#include "base/plain_text.h"
#include "base/translated.h"
#include "inspect/stranger.h"
#include "inspect/token_advice.h"
#include "inspect/token_hints.h"
#include "inspect/token_in_base64.h"
#include "inspect/token_scanner.h"
#include "jose/claims.h"
#include "jose/compact.h"

#include <QUrl>
#include <algorithm>
#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace inspect {

namespace {

constexpr qsizetype longestIssuer = 40; // characters

QString say(const char *text)
{
    return translated("recognise", text);
}

/// JSON serialization (RFC 7515 7.2, RFC 7516 7.2) is one token, whatever is in it.
bool isJoseJson(const QByteArray &text)
{
    return text.startsWith('{') && ((text.contains("\"payload\"") && text.contains("\"signature")) ||
                                    (text.contains("\"ciphertext\"") && text.contains("\"iv\"")));
}

FoundToken whole(const QByteArray &text, TokenKind kind, qsizetype offset, std::optional<Trouble> trouble)
{
    FoundToken found;
    found.offset = offset;
    found.length = text.size();
    found.text = text;
    found.kind = kind;
    found.trouble = std::move(trouble);
    found.advice = adviceFor(found);
    return found;
}

/// "name=value" is no bare token, though an opaque one may end in "=".
bool isBare(const QByteArray &text, TokenKind kind)
{
    const auto isPadding = [](char c) { return c == '='; };
    const auto end = text.startsWith("eyJ") ? text.end() : std::find_if(text.begin(), text.end(), isPadding);
    return kind != TokenKind::Unreadable && std::all_of(end, text.end(), isPadding) &&
           std::all_of(text.begin(), end, [&](char c) { return isWordCharacter(c) || isPadding(c); });
}

/// The one token of a text in quotation marks.
void noteQuotes(const QByteArray &text, Recognition &result)
{
    static constexpr QByteArrayView quotes = "\"'`";
    if (result.found.size() != 1 || text.size() < 2 || result.found[0].length != text.size() - 2)
        return;
    if (quotes.contains(text.front()) && quotes.contains(text.back()) && !result.found[0].trouble)
        result.found[0].trouble = Trouble{
            Cause::Quoted, 0, say("It stands in quotation marks, which are no part of it."), result.found[0].text};
}

/// Of the secret of a client whose whole file was given: what else tells about it.
void noteClientFile(const QByteArray &text, Recognition &result)
{
    const bool holdsSecret = std::any_of(result.found.begin(), result.found.end(), [](const FoundToken &found) {
        return found.kind == TokenKind::GoogleClientSecret;
    });
    const auto stranger = holdsSecret && text.startsWith('{') ? strangerIn(text) : std::nullopt;
    if (!stranger)
        return;
    for (FoundToken &found : result.found)
        found.advice = u"%1. %2 %3"_s.arg(stranger->what, stranger->advice, found.advice);
}

} // namespace

Recognition recognise(const QByteArray &text)
{
    const QByteArray trimmed = text.trimmed();
    const qsizetype offset = trimmed.isEmpty() ? 0 : text.indexOf(trimmed.front());
    const TokenKind kind = tokenKind(trimmed);
    if (isJoseJson(trimmed))
        return {{whole(trimmed, kind, offset, std::nullopt)}, 0};
    if (const auto token = tokenInBase64(trimmed))
        return {{whole(trimmed, tokenKind(*token), offset, troubleOf(trimmed, offset, false))}, 0};
    if (const auto trouble = mailTrouble(trimmed, offset))
        return {{whole(trimmed, tokenKind(*trouble->repaired), offset, trouble)}, 0};
    if (isBare(trimmed, kind))
        return {{whole(trimmed, kind, offset, troubleOf(trimmed, offset, false))}, 0};
    Recognition result = scanTokens(text);
    noteQuotes(trimmed, result);
    noteClientFile(trimmed, result);
    return result;
}

QList<FoundToken> eachOnce(const QList<FoundToken> &found)
{
    std::set<std::tuple<QByteArray, QString, bool>> known;
    QList<FoundToken> once;
    for (const FoundToken &token : found) {
        if (known.emplace(token.text, token.name, token.trouble.has_value()).second)
            once.append(token);
    }
    return once;
}

FoundToken asItStands(const QByteArray &text)
{
    return whole(text, tokenKind(text.trimmed()), 0, std::nullopt);
}

QString titleOf(const FoundToken &found)
{
    const std::pair<QLatin1StringView, QString> titles[] = {
        {"id_token"_L1, say("ID token")},           {"access_token"_L1, say("access token")},
        {"refresh_token"_L1, say("refresh token")}, {"client_secret"_L1, say("client secret")},
        {"code"_L1, say("authorization code")},     {"Authorization"_L1, say("bearer token")},
    };
    const bool isPiece = found.kind == TokenKind::Unreadable || found.kind == TokenKind::Opaque;
    const auto *title =
        std::find_if(std::begin(titles), std::end(titles), [&](const auto &row) { return row.first == found.name; });
    return isPiece && title != std::end(titles) ? title->second : kindName(found.kind);
}

QString titleAndIssuer(const QByteArray &text)
{
    const QString kind = titleOf(asItStands(text));
    const jose::CompactToken token = jose::parseCompact(text);
    const QString issuer = token.claims ? jose::ClaimsSet(*token.claims).string(u"iss").value_or(QString()) : QString();
    if (issuer.isEmpty())
        return kind;
    const QString host = QUrl(issuer).host();
    return kind + u" · "_s + plain_text::elided(plain_text::visible(host.isEmpty() ? issuer : host), longestIssuer);
}

bool isForRequests(const FoundToken &found)
{
    return !found.trouble && found.kind != TokenKind::Unreadable && !isSecretKind(found.kind);
}

QByteArray toJson(const FoundToken &found)
{
    json_text::ObjectText object;
    object.addText("name", found.name);
    object.addNumber("offset", found.offset);
    object.addNumber("length", found.length);
    object.addBool("in_url", found.inUrl);
    object.addText("advice", found.advice);
    if (found.trouble) {
        json_text::ObjectText trouble;
        trouble.addText("cause", causeId(found.trouble->cause));
        trouble.addNumber("offset", found.trouble->offset);
        trouble.addText("message", found.trouble->message);
        trouble.addBool("repairable", found.trouble->repaired.has_value());
        object.add("trouble", trouble.toJson());
    }
    return object.toJson();
}

} // namespace inspect
