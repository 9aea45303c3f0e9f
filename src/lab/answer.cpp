// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/answer.h"

#include "base/json_read.h"
#include "http/api_error.h"
#include "http/challenge.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace lab {

namespace {

/// JSON whose `error` says something. A list `errors` alone may be part of a good answer.
bool isErrorBody(const QByteArray &body)
{
    const QJsonValue error = json_read::parsed(body).object().value("error"_L1);
    return error.isObject() || (error.isString() && !error.toString().isEmpty());
}

QByteArray withoutPassing(const QByteArray &text)
{
    static const QRegularExpression passing(u"\\b[0-9a-f-]{16,}\\b|[0-9]+"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return QString::fromUtf8(text).replace(passing, u"#"_s).toUtf8();
}

const http::Challenge *bearer(const QList<http::Challenge> &challenges)
{
    const auto found = std::find_if(challenges.cbegin(), challenges.cend(), [](const http::Challenge &challenge) {
        return challenge.scheme.compare("bearer", Qt::CaseInsensitive) == 0;
    });
    return found == challenges.cend() ? nullptr : &*found;
}

QList<http::Challenge> challengesOf(const http::Response &response)
{
    QList<http::Challenge> all;
    for (const QByteArray &value : response.headers.values("WWW-Authenticate"))
        all += http::parseChallenges(value);
    return all;
}

/// Whether all of it was read: what a reader gives up on is cut off silently.
bool isWellFormed(const QByteArray &value)
{
    // Possessive throughout: what is long would else be more than the matcher can go back over.
    static const QRegularExpression grammar(
        u"\\A(?<word>[-!#$%&'*+.^_`|~A-Za-z0-9]++)"
        "(?:\\s++(?:(?<param>(?&word)\\s*+=\\s*+(?:(?&word)|\"(?:[^\"\\\\]++|\\\\.)*+\"))(?:\\s*+,\\s*+(?&param))*+|"
        "[-._~+/A-Za-z0-9]++=*+))?"
        "(?:\\s*+,\\s*+(?&word)(?:\\s++(?:(?&param)(?:\\s*+,\\s*+(?&param))*+|[-._~+/A-Za-z0-9]++=*+))?)*+\\s*+\\z"_s);
    return grammar.match(QString::fromLatin1(value)).hasMatch();
}

} // namespace

int statusOf(const Trial &trial)
{
    return trial.exchange ? trial.exchange->response.status : 0;
}

qint64 timeOf(const Trial &trial)
{
    return trial.exchange ? trial.exchange->timing.finished : -1;
}

Outcome outcomeOf(const Trial &trial)
{
    const int status = statusOf(trial);
    if (status == 0)
        return Outcome::None;
    if (status >= 200 && status < 300)
        return isErrorBody(trial.exchange->response.body) ? Outcome::ErrorInSuccess : Outcome::Accepted;
    const bool isRefusal = status == 400 || status == 401 || status == 403 || status == 404;
    return isRefusal ? Outcome::Refused : Outcome::SomethingElse;
}

bool isOpen(const Run &run)
{
    return std::any_of(run.trials.cbegin(), run.trials.cend(), [](const Trial &trial) {
        return qstrcmp(trial.variant->id, "no-header") == 0 && outcomeOf(trial) == Outcome::Accepted;
    });
}

Told toldBy(const Trial &trial)
{
    const http::Response &response = trial.exchange->response;
    if (outcomeOf(trial) == Outcome::Accepted)
        return {response.status, {}, {}};
    return {response.status, withoutPassing(challengeOf(response)), withoutPassing(response.body)};
}

QByteArray challengeOf(const http::Response &response)
{
    return response.headers.values("WWW-Authenticate").join(", ");
}

ChallengeFault challengeFault(const http::Response &response)
{
    const QList<QByteArray> values = response.headers.values("WWW-Authenticate");
    if (values.isEmpty())
        return ChallengeFault::Missing;
    if (!std::all_of(values.cbegin(), values.cend(), isWellFormed))
        return ChallengeFault::Malformed;
    const QList<http::Challenge> challenges = challengesOf(response);
    const http::Challenge *asked = bearer(challenges);
    if (!asked)
        return ChallengeFault::NotBearer;
    return asked->parameters.isEmpty() ? ChallengeFault::Bare : ChallengeFault::None;
}

QByteArray challengeError(const http::Response &response)
{
    const QList<http::Challenge> challenges = challengesOf(response);
    const http::Challenge *asked = bearer(challenges);
    return asked ? asked->parameter("error") : QByteArray();
}

} // namespace lab
