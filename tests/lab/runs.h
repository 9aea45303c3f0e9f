// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/judge.h"
#include "tests/support/unsigned_token.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

/// Runs as they come from servers that are right, to be spoilt one thing at a time.
namespace runs {

inline QByteArray jwt()
{
    return unsignedToken(R"({"sub":"1","exp":4000000000})", R"({"alg":"RS256"})", "signature-signature");
}

inline lab::Material material(const QByteArray &token)
{
    lab::Material all;
    all.request.url = QUrl(QStringLiteral("https://api.example/items?x=%2F"));
    all.token = Secret(token);
    all.expired = Secret(QByteArrayLiteral("expired"));
    all.revoked = Secret(QByteArrayLiteral("revoked"));
    all.otherKind = Secret(QByteArrayLiteral("other-kind"));
    all.otherAccount = Secret(QByteArrayLiteral("other-account"));
    all.smallerScope = Secret(QByteArrayLiteral("smaller-scope"));
    all.wrongAudience = Secret(QByteArrayLiteral("wrong-audience"));
    all.securityCode = Secret(QByteArrayLiteral("code"));
    return all;
}

inline http::Response refusal(int status, const QByteArray &error)
{
    const QByteArray challenge = "Bearer realm=\"items\"" + (error.isEmpty() ? "" : ", error=\"" + error + '"');
    const QByteArray body = error.isEmpty() ? "{\"error\":\"login_required\"}" : "{\"error\":\"" + error + "\"}";
    return {status, {}, {{"WWW-Authenticate", challenge}}, body, {}};
}

/// What RFC 6750 3 has a server answer.
inline http::Response rightAnswer(const lab::Variant &variant, lab::Api api)
{
    const QByteArray id = variant.id;
    const int status = variant.expect(api).statuses.first();
    if (status < 300)
        return {status, {}, {}, "{\"items\":[]}", {}};
    if (status == 403)
        return refusal(403, "insufficient_scope");
    const bool isBare = id == "no-header" || id == "empty-token" || id == "wrong-scheme" || id == "security-code";
    return refusal(status, isBare ? QByteArray() : QByteArray("invalid_token"));
}

inline lab::Trial trial(const lab::Variant &variant, lab::Api api)
{
    lab::Trial trial;
    trial.variant = &variant;
    trial.request = *variant.make(material(jwt()));
    http::Exchange exchange;
    exchange.request = trial.request;
    exchange.response = rightAnswer(variant, api);
    exchange.timing.finished = 20;
    trial.exchange = exchange;
    return trial;
}

inline lab::Run right(lab::Api api = lab::Api::Other)
{
    lab::Run run;
    run.api = api;
    run.request = material(jwt()).request;
    for (const lab::Variant &variant : lab::variants())
        run.trials.append(trial(variant, api));
    run.controlAfter = trial(lab::variants().front(), api);
    return run;
}

inline lab::Trial &of(lab::Run &run, const QByteArray &id)
{
    for (lab::Trial &trial : run.trials)
        if (trial.variant->id == id)
            return trial;
    qFatal("no variant %s", id.constData());
}

/// With something of every kind in it, and words that would like to be markup.
inline lab::Run motley()
{
    lab::Run run = right();
    of(run, "control").exchange->startedAt = 1795344330000;
    of(run, "alg-none").exchange->response = {200, {}, {}, "{}", {}};
    of(run, "expired").exchange->response.body =
        QJsonDocument(
            QJsonObject{{QStringLiteral("error"), QStringLiteral("x")},
                        {QStringLiteral("error_description"),
                         QStringLiteral("</td><script>alert(1)</script> | ``` & \x1b[31m \u202e \uffff ]]> a")}})
            .toJson();
    of(run, "truncated").exchange->response.headers = {};
    of(run, "revoked").exchange.reset();
    of(run, "revoked").unsent = lab::Unsent::NothingToSend;
    of(run, "claims-changed").exchange.reset();
    of(run, "claims-changed").unsent = lab::Unsent::Forged;
    of(run, "empty-token").exchange.reset();
    of(run, "empty-token").error = Error{ErrorCode::ConnectionDropped, QStringLiteral("api.example"), {}};
    return run;
}

inline QStringList ids(const QList<lab::Finding> &findings)
{
    QStringList all;
    for (const lab::Finding &finding : findings)
        all.append(finding.id);
    return all;
}

} // namespace runs
