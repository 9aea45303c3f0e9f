// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/base64url.h"
#include "tests/support/raw_server.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QRegularExpression>
#include <QTimer>
#include <optional>
#include <span>

/// One thing that resource servers do wrong, and by what the lab has to name it.
struct ApiFlaw
{
    const char *name;    ///< the switch
    const char *finding; ///< the id of the finding
    const char *variant; ///< the one row of the variants that alone shows it; null where several do
};

/// A resource server that keeps to RFC 6750 and RFC 9110, and a switch for each thing that others do wrong. Its tokens
/// are JWTs with HS256; the resource is `/items`.
class ReferenceApi
{
public:
    static std::span<const ApiFlaw> flaws()
    {
        static constexpr ApiFlaw rows[] = {
            {"an error in the answer to the good token", "error-in-success", "control"},
            {"the bare address is public", "accepts-no-header", "no-header"},
            {"an empty token is a token", "accepts-empty-token", "empty-token"},
            {"a small scheme is refused", "refuses-lowercase-scheme", "lowercase-scheme"},
            {"a large scheme is refused", "refuses-uppercase-scheme", "uppercase-scheme"},
            {"any scheme will do", "accepts-wrong-scheme", "wrong-scheme"},
            {"a doubled scheme is taken away", "accepts-doubled-bearer", "doubled-bearer"},
            {"quotation marks are taken away", "accepts-quoted-token", "quoted-token"},
            {"two spaces are refused", "refuses-padded-whitespace", "padded-whitespace"},
            {"a token is compared as far as it goes", "accepts-truncated", "truncated"},
            {"the last character is not looked at", "accepts-last-character-changed", "last-character-changed"},
            {"the end of a signature suffices", "accepts-signature-changed", "signature-changed"},
            {"a signature is known from before", "accepts-claims-changed", "claims-changed"},
            {"alg none is an algorithm", "accepts-alg-none", "alg-none"},
            {"exp is ignored for 10 min", "accepts-expired", "expired"},
            {"an ended grant goes on", "accepts-revoked", "revoked"},
            {"an ID token will do", "accepts-other-kind", "other-kind"},
            {"somebody else is nobody", "status-401", "other-account"},
            {"the scope is ignored", "accepts-smaller-scope", "smaller-scope"},
            {"the audience is ignored", "accepts-wrong-audience", "wrong-audience"},
            {"the address is read too", "accepts-query-parameter", "query-parameter"},
            {"a security code opens it", "accepts-security-code", "security-code"},
            {"no challenge", "no-challenge", nullptr},
            {"a challenge without its last quote", "challenge-malformed", nullptr},
            {"a challenge for a password", "challenge-not-bearer", nullptr},
            {"a bare challenge", "challenge-bare", nullptr},
            {"a challenge without an error", "challenge-without-error", nullptr},
            {"an error where no token was", "challenge-error-without-token", nullptr},
            {"invalid_request for a bad token", "challenge-other-error", nullptr},
            {"a refusal is a success", "error-in-success", nullptr},
            {"one refusal for everything", "cannot-tell-missing", nullptr},
            {"one refusal for token and scope", "cannot-tell-scope", nullptr},
            {"the scope is not named", "scope-not-named", nullptr},
            {"forbidden in the place of unauthorized", "status-403", nullptr},
            {"a page to sign in", "status-302", nullptr},
            {"a broken token breaks it", "status-500", nullptr},
            {"the signature is told in many words", "differs-by-signature", nullptr},
            {"a scheme is told in other words", "differs-without-credential", nullptr},
            {"refusing takes its time", "slow-refusal", nullptr},
            {"the token is repeated", "token-echoed", nullptr},
            {"a connection is dropped", "no-answer", nullptr},
        };
        return rows;
    }

    QString flaw; ///< the one that is on; empty for none

    QUrl url() const { return m_server.url(QStringLiteral("/items")); }
    const QList<QByteArray> &requests() const { return m_server.requests; }
    void forgetRequests() { m_server.requests.clear(); }
    int openConnections() const { return m_server.open; }

    /// Tokens with one thing of their own each.
    QByteArray good() const { return issue({}); }
    QByteArray expired() const { return until(now() - 310); }
    QByteArray until(qint64 expiry) const { return issue({{QStringLiteral("exp"), expiry}}); }
    QByteArray revoked() const { return issue({{QStringLiteral("jti"), QStringLiteral("ended")}}); }
    QByteArray ofAnother() const { return issue({{QStringLiteral("sub"), QStringLiteral("bob")}}); }
    QByteArray ofLessScope() const { return issue({{QStringLiteral("scope"), QStringLiteral("profile")}}); }
    QByteArray forAnotherApi() const { return issue({{QStringLiteral("aud"), QStringLiteral("orders")}}); }
    QByteArray idToken() const
    {
        return issue({{QStringLiteral("aud"), QStringLiteral("a-client")}}, QByteArrayLiteral("JWT"));
    }

private:
    struct Verdict
    {
        int status = 200;
        QByteArray error; ///< of RFC 6750 3.1; empty where no token was sent
        QByteArray words;
    };

    static Verdict missing(const QByteArray &words = "A bearer token is needed.") { return {401, {}, words}; }
    static Verdict invalid(const QByteArray &words = "The token is no good.") { return {401, "invalid_token", words}; }

    static qint64 now() { return QDateTime::currentSecsSinceEpoch(); }
    static QByteArray key() { return "the reference API's own key"; }

    static QByteArray signature(const QByteArray &input)
    {
        return jose::encodeBase64url(QMessageAuthenticationCode::hash(input, key(), QCryptographicHash::Sha256));
    }

    static QByteArray issue(const QJsonObject &own, const QByteArray &type = "at+jwt")
    {
        using namespace Qt::StringLiterals;
        QJsonObject claims{
            {u"iss"_s, u"https://issuer.example"_s}, {u"aud"_s, u"items"_s}, {u"sub"_s, u"alice"_s},
            {u"scope"_s, u"items.read"_s},           {u"jti"_s, u"1"_s},     {u"exp"_s, qint64(4000000000)}};
        for (auto claim = own.begin(); claim != own.end(); ++claim)
            claims.insert(claim.key(), claim.value());
        const QByteArray input = jose::encodeBase64url("{\"alg\":\"HS256\",\"typ\":\"" + type + "\"}") + '.' +
                                 jose::encodeBase64url(QJsonDocument(claims).toJson(QJsonDocument::Compact));
        return input + '.' + signature(input);
    }

    bool has(const char *name) const { return flaw == QLatin1String(name); }

    bool isSigned(const QByteArray &token, const QList<QByteArray> &parts) const
    {
        using namespace Qt::StringLiterals;
        const QByteArray expected = signature(token.left(token.lastIndexOf('.')));
        const QByteArray &got = parts.at(2);
        const bool sameEnd = got.size() == expected.size() && got.right(8) == expected.right(8);
        const bool known = got == good().split('.').at(2);
        return got == expected || (has("the end of a signature suffices") && sameEnd) ||
               (has("a signature is known from before") && known) ||
               (has("alg none is an algorithm") && got.isEmpty() && object(parts.at(0))["alg"_L1] == "none"_L1);
    }

    static QJsonObject object(const QByteArray &part)
    {
        return QJsonDocument::fromJson(QByteArray::fromBase64(part, QByteArray::Base64UrlEncoding)).object();
    }

    /// In the place of the sent token the one that a lenient comparison takes it for.
    QByteArray asCompared(const QByteArray &token) const
    {
        const QByteArray known = good();
        const bool isStart = token.size() > known.size() / 2 && known.startsWith(token);
        const bool allButLast = token.size() == known.size() && known.startsWith(token.chopped(1));
        if ((has("a token is compared as far as it goes") && isStart) ||
            (has("the last character is not looked at") && allButLast))
            return known;
        return token;
    }

    Verdict judgeToken(const QByteArray &sent) const
    {
        static const QRegularExpression b64token(QStringLiteral("\\A[-A-Za-z0-9._~+/]+=*\\z"));
        const QByteArray token = asCompared(sent);
        const QList<QByteArray> parts = token.split('.');
        if (!b64token.match(QString::fromLatin1(token)).hasMatch() || parts.size() != 3)
            return invalid();
        if (!isSigned(token, parts)) {
            if (has("a broken token breaks it") && parts.at(2).size() < 43)
                return {500, {}, "Internal error"};
            return has("the signature is told in many words") ? invalid("No signature like " + parts.at(2)) : invalid();
        }
        return judgeClaims(object(parts.at(0)), object(parts.at(1)));
    }

    Verdict judgeClaims(const QJsonObject &header, const QJsonObject &claims) const
    {
        using namespace Qt::StringLiterals;
        const bool isIdToken = header["typ"_L1] == "JWT"_L1 && claims["aud"_L1] == "a-client"_L1;
        if (isIdToken && !has("an ID token will do"))
            return invalid();
        if (!isIdToken && claims["aud"_L1] != "items"_L1 && !has("the audience is ignored"))
            return invalid();
        if (claims["exp"_L1].toInteger() + (has("exp is ignored for 10 min") ? 600 : 0) <= now())
            return invalid();
        if (claims["jti"_L1] == "ended"_L1 && !has("an ended grant goes on"))
            return invalid();
        if (claims["sub"_L1] == "bob"_L1 && has("somebody else is nobody"))
            return invalid();
        if (claims["scope"_L1] != "items.read"_L1 && !has("the scope is ignored"))
            return has("one refusal for token and scope")
                       ? invalid()
                       : Verdict{403, "insufficient_scope", "The scope items.read is needed."};
        return {};
    }

    Verdict judgeHeader(QByteArray value) const
    {
        const qsizetype space = value.indexOf(' ');
        const QByteArray scheme = space < 0 ? value : value.left(space); // Qt 6.8 sends no space at the end
        QByteArray token = space < 0 ? QByteArray() : value.mid(space + 1);
        if ((has("a small scheme is refused") && scheme == "bearer") ||
            (has("a large scheme is refused") && scheme == "BEARER"))
            return missing();
        if (has("a security code opens it") && scheme == "securityCode")
            return {};
        if (scheme.toLower() != "bearer")
            return has("any scheme will do") && judgeToken(token).status == 200 ? Verdict() : otherScheme();
        if (has("two spaces are refused") && token.startsWith(' '))
            return invalid();
        token = token.trimmed();
        if (token.isEmpty())
            return has("an empty token is a token") ? Verdict() : missing();
        if (has("a doubled scheme is taken away") && token.startsWith("Bearer "))
            token = token.mid(7);
        if (has("quotation marks are taken away") && token.startsWith('"') && token.endsWith('"'))
            token = token.mid(1).chopped(1);
        return judgeToken(token);
    }

    Verdict otherScheme() const
    {
        return has("a scheme is told in other words") ? missing("No such scheme.") : missing();
    }

    Verdict judgeRequest(const QByteArray &request) const
    {
        const QByteArray target = request.split(' ').at(1);
        const std::optional<QByteArray> header = authorization(request);
        if (header)
            return judgeHeader(*header);
        const qsizetype query = target.indexOf("access_token=");
        if (query >= 0 && has("the address is read too"))
            return judgeToken(target.mid(query + 13));
        if (query < 0 && has("the bare address is public"))
            return {};
        return missing();
    }

    static std::optional<QByteArray> authorization(const QByteArray &request)
    {
        static const QRegularExpression line(QStringLiteral("\r\nAuthorization: ?([^\r\n]*)\r\n"),
                                             QRegularExpression::CaseInsensitiveOption);
        const auto match = line.match(QString::fromLatin1(request));
        return match.hasMatch() ? std::optional(match.captured(1).toLatin1()) : std::nullopt;
    }

    QByteArray challengeOf(const Verdict &verdict) const
    {
        QByteArray error = verdict.error;
        if (has("a challenge without an error"))
            error.clear();
        if (has("an error where no token was") && error.isEmpty())
            error = "invalid_request";
        if (has("invalid_request for a bad token") && error == "invalid_token")
            error = "invalid_request";
        if (has("the scope is not named") && verdict.status == 403)
            return {};
        if (has("no challenge") && verdict.status == 401)
            return {};
        if (has("a challenge without its last quote"))
            return "Bearer realm=\"items";
        if (has("a challenge for a password"))
            return "Basic realm=\"items\"";
        if (has("a bare challenge"))
            return "Bearer";
        return "Bearer realm=\"items\"" + (error.isEmpty() ? QByteArray() : ", error=\"" + error + '"');
    }

    void answer(QTcpSocket &socket, const QByteArray &request) const
    {
        Verdict verdict = judgeRequest(request);
        const bool isGood = verdict.status == 200;
        const QByteArray json = "Content-Type: application/json\r\n";
        if (isGood && has("an error in the answer to the good token"))
            return RawServer::http("200 OK", json, R"({"error":{"code":500}})")(socket, request);
        if (isGood)
            return RawServer::http("200 OK", json, R"({"items":["one"]})")(socket, request);
        refuse(socket, request, verdict);
    }

    void refuse(QTcpSocket &socket, const QByteArray &request, Verdict verdict) const
    {
        if (has("a connection is dropped") && verdict.error == "insufficient_scope")
            return socket.disconnectFromHost();
        if (has("one refusal for everything") && verdict.status == 401)
            verdict = missing();
        if (has("forbidden in the place of unauthorized") && verdict.status == 401)
            verdict.status = 403;
        if (has("a page to sign in") && verdict.status == 401)
            return RawServer::http("302 Found", "Location: /login\r\n", {})(socket, request);
        const QByteArray status =
            has("a refusal is a success") ? "200 OK" : QByteArray::number(verdict.status) + " Refused";
        if (has("the token is repeated"))
            verdict.words += " You sent: " + authorization(request).value_or(QByteArray());
        const QByteArray challenge = challengeOf(verdict);
        const QByteArray error = verdict.error.isEmpty() ? QByteArray("unauthorized") : verdict.error;
        const QJsonObject body{{QStringLiteral("error"), QString::fromLatin1(error)},
                               {QStringLiteral("error_description"), QString::fromLatin1(verdict.words)}};
        const auto say =
            RawServer::http(status,
                            "Content-Type: application/json\r\n" +
                                (challenge.isEmpty() ? QByteArray() : "WWW-Authenticate: " + challenge + "\r\n"),
                            QJsonDocument(body).toJson(QJsonDocument::Compact));
        if (!has("refusing takes its time") || verdict.status != 403)
            return say(socket, request);
        QTimer::singleShot(1200, &socket, [say, &socket, request] { say(socket, request); });
    }

    RawServer m_server{[this](QTcpSocket &socket, const QByteArray &request) { answer(socket, request); }};
};
