// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/credential.h"

#include "base/json_read.h"
#include "diagnosis/api.h"
#include "http/form.h"
#include "http/secret_names.h"
#include "jose/claims.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace diagnosis {

namespace {

using Place = Credential::Place;

/// Where people put a token and no API reads it.
constexpr const char *wrongHeaders[] = {"X-Authorization", "Authentication", "Token",
                                        "X-Access-Token",  "X-Auth-Token",   "Access-Token"};

/// A parameter that carries a credential, and who reads it there. Of an API that nobody knows, it may be any.
struct CredentialParameter
{
    const char *name;
    bool isReadByAodocs;
    bool isReadByGoogle;
};

constexpr CredentialParameter parameters[] = {
    {"access_token", true, true},
    {"bearer_token", true, false},
    {"oauth_token", false, true},
    {"securityCode", true, false},
};

enum class Form {
    AfterScheme, ///< as in a header
    Bare,        ///< the value is the token
};

struct Found
{
    Place place;
    QString name;
    QByteArray value;
    Form form = Form::AfterScheme;
};

bool isRead(const CredentialParameter &parameter, Api api)
{
    switch (api) {
    case Api::Aodocs:
        return parameter.isReadByAodocs;
    case Api::Drive:
    case Api::OtherGoogle:
        return parameter.isReadByGoogle;
    case Api::TokenEndpoint:
    case Api::Other:
        return true;
    }
    Q_UNREACHABLE();
}

bool looksLikeToken(const QByteArray &value)
{
    static const QRegularExpression shape(u"\\A(eyJ|ya29\\.|1//|4/|GOCSPX-|AIza)"_s);
    return isLabel(value) || shape.match(QString::fromLatin1(value)).hasMatch();
}

QList<Found> inHeaders(const http::Request &request)
{
    QList<Found> found;
    if (!request.authorization.isEmpty())
        found.append({Place::Authorization, u"Authorization"_s, request.authorization.reveal()});
    for (const QByteArray &value : request.headers.values("Authorization"))
        found.append({Place::Authorization, u"Authorization"_s, value});
    return found;
}

/// What is read comes first.
QList<Found> inQuery(const http::Request &request)
{
    const Api api = apiOf(request);
    const http::Form query = http::queryOf(request.url);
    QList<Found> found;
    for (const auto &[name, value] : query) {
        const auto known =
            std::find_if(std::begin(parameters), std::end(parameters), [&name = name](const CredentialParameter &row) {
                return name == QLatin1StringView(row.name);
            });
        if (known != std::end(parameters))
            found.append({isRead(*known, api) ? Place::Query : Place::Elsewhere, name, value.toUtf8(), Form::Bare});
    }
    std::stable_partition(found.begin(), found.end(), [](const Found &one) { return one.place == Place::Query; });
    return found;
}

QList<Found> elsewhere(const http::Request &request)
{
    QList<Found> found;
    for (const char *name : wrongHeaders) {
        if (request.headers.contains(name))
            found.append({Place::Elsewhere, QString::fromLatin1(name), request.headers.value(name)});
    }
    for (const QByteArray &part : request.headers.value("Cookie").split(';')) {
        const QByteArray value = part.mid(part.indexOf('=') + 1).trimmed();
        if (looksLikeToken(value) && !isLabel(value))
            found.append({Place::Elsewhere, u"Cookie"_s, value});
    }
    const QString member = json_read::parsed(request.body).object().value("access_token"_L1).toString();
    if (!member.isEmpty())
        found.append({Place::Elsewhere, u"access_token in the body"_s, member.toUtf8()});
    return found;
}

/// RFC 9110 11.4: a scheme, one space or more, the credential. One that has no scheme is taken for the credential.
void splitScheme(Credential &credential, const QByteArray &value)
{
    const qsizetype space = value.indexOf(' ');
    if (space < 0 && looksLikeToken(bareToken(value))) {
        credential.token = value;
        return;
    }
    credential.scheme = space < 0 ? value : value.left(space);
    credential.token = space < 0 ? QByteArray() : value.mid(space + 1);
}

void look(Credential &credential, const std::optional<inspect::Inspection> &inspection)
{
    if (isLabel(credential.token)) {
        credential.hidden = true;
        credential.token.clear();
        credential.kind = inspection ? inspection->kind : inspect::TokenKind::Opaque;
        if (inspection)
            credential.claims = inspection->token.claims;
        return;
    }
    credential.parsed = jose::parseCompact(bareToken(credential.token));
    credential.kind = inspect::tokenKind(credential.parsed);
    credential.claims = credential.parsed.claims;
}

} // namespace

bool isLabel(const QByteArray &value)
{
    static const QRegularExpression shape(u"\\A[A-Z]+#[0-9]+\\z"_s);
    return shape.match(QString::fromLatin1(value)).hasMatch();
}

QByteArray bareToken(const QByteArray &token)
{
    QByteArray bare = token.trimmed();
    if (bare.left(7).compare("bearer ", Qt::CaseInsensitive) == 0)
        bare = bare.mid(7).trimmed();
    const auto clings = [](char c) { return c == '"' || c == '\'' || c == ','; };
    while (!bare.isEmpty() && clings(bare.front()))
        bare.remove(0, 1);
    while (!bare.isEmpty() && clings(bare.back()))
        bare.chop(1);
    return bare;
}

bool Credential::isSecurityCode() const
{
    return scheme.compare("securityCode", Qt::CaseInsensitive) == 0 || placeName == "securityCode"_L1;
}

QString Credential::claim(QStringView name) const
{
    return claims ? jose::ClaimsSet(*claims).string(name).value_or(QString()) : QString();
}

std::optional<qint64> Credential::time(QStringView name) const
{
    return claims ? jose::ClaimsSet(*claims).numericDate(name) : std::nullopt;
}

QStringList Credential::audience() const
{
    return claims ? jose::ClaimsSet(*claims).strings(u"aud").value_or(QStringList()) : QStringList();
}

std::optional<QStringList> Credential::scopes() const
{
    if (!claims)
        return std::nullopt;
    const jose::ClaimsSet set(*claims);
    const auto named = set.has(u"scope") ? set.strings(u"scope") : set.strings(u"scp");
    return named ? std::optional(named->join(u' ').split(u' ', Qt::SkipEmptyParts)) : std::nullopt;
}

QString apiKeyPlace(const http::Request &request)
{
    for (const auto &[name, value] : request.headers.fields()) {
        const char *kind = http::kindOfSecretName(name);
        if (kind && qstrcmp(kind, "APIKEY") == 0)
            return QString::fromUtf8(name);
    }
    const QString key = http::formValue(http::queryOf(request.url), u"key");
    return key.startsWith("AIza"_L1) || isLabel(key.toUtf8()) ? u"key"_s : QString();
}

Credential credentialOf(const http::Request &request, const std::optional<inspect::Inspection> &inspection)
{
    const QList<Found> all = inHeaders(request) + inQuery(request) + elsewhere(request);
    Credential credential;
    if (all.isEmpty())
        return credential;
    const Found &first = all.first();
    credential.place = first.place;
    credential.placeName = first.name;
    if (first.form == Form::Bare)
        credential.token = first.value;
    else
        splitScheme(credential, first.value);
    for (const Found &other : all.mid(1))
        credential.others.append(other.name);
    look(credential, inspection);
    return credential;
}

} // namespace diagnosis
