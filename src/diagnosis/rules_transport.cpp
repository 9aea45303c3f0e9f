// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/rules.h"
#include "http/redirect.h"
#include "http/shown_url.h"

using namespace Qt::StringLiterals;

namespace diagnosis {

namespace {

/// RFC 6750 5.3: a credential must not follow a redirect to somebody else, so clients drop it.
Ruling credentialDropped(const Matter &matter)
{
    if (matter.evidence.hops.isEmpty() || !matter.isUnauthorized())
        return {};
    for (const Hop &hop : matter.evidence.hops) {
        if (http::isSameOrigin(hop.from, hop.to))
            continue;
        const QString line =
            say("A %1 led from %2 to %3.").arg(hop.status).arg(http::shownUrl(hop.from), http::shownUrl(hop.to));
        if (matter.credential.place != Credential::Place::Nowhere)
            return ruledOut({line, say("The request there carried %1 all the same.").arg(matter.credential.placeName)});
        if (matter.evidence.hidesCredentials)
            return likely({line}, {say("The record may have left an Authorization header out.")});
        return certain({line, say("The request there carried no credential.")});
    }
    return ruledOut({say("No redirect led to another origin.")});
}

QStringList proxyTraces(const Matter &matter)
{
    QStringList traces;
    for (const char *name : {"Proxy-Authenticate", "Proxy-Connection", "X-Squid-Error", "Via"}) {
        if (const QByteArray value = matter.response.headers.value(name); !value.isEmpty())
            traces.append(u"%1: %2"_s.arg(QLatin1StringView(name), matter.quotable(QString::fromUtf8(value))));
    }
    return traces;
}

/// Over plain http a proxy gets the password with the request itself, unasked: only Basic can do that.
QStringList unansweredByUs(const Matter &matter)
{
    QStringList schemes;
    for (const QByteArray &header : matter.response.headers.values("Proxy-Authenticate")) {
        for (const http::Challenge &challenge : http::parseChallenges(header))
            schemes.append(matter.quotable(QString::fromLatin1(challenge.scheme)));
    }
    if (matter.request.url.scheme() != "http"_L1 || schemes.isEmpty() ||
        schemes.contains("Basic"_L1, Qt::CaseInsensitive))
        return {};
    return {say("It asks for %1, and to an address of plain http Tokenloupe answers Basic alone: send to the https "
                "address, or let the proxy take Basic.")
                .arg(schemes.join(u", "_s))};
}

/// The APIs answer in JSON, with a challenge for Bearer on each 401.
Ruling proxyAnswered(const Matter &matter)
{
    const bool isTrustedByAll = matter.isKnownApi() && matter.request.url.scheme() == "https"_L1;
    if (isTrustedByAll && matter.evidence.transportError &&
        matter.evidence.transportError->code == ErrorCode::TlsFailed)
        return likely({say("The certificate of %1 itself is one that systems trust.").arg(matter.request.url.host())},
                      {say("A wrong clock here, or an old list of trusted authorities, looks the same.")});
    const QStringList traces = proxyTraces(matter);
    if (matter.response.status == 407)
        return certain(QStringList{say("Only a proxy answers 407.")} + unansweredByUs(matter) + traces);
    if (matter.response.status != 401 && matter.response.status != 403)
        return {};
    if (matter.isJson() || !matter.challenge.scheme.isEmpty())
        return traces.isEmpty() ? Ruling() : ruledOut({say("The answer has the form of the API itself.")});
    if (matter.api == Api::Other || !matter.isHtml())
        return traces.isEmpty() ? Ruling() : possible(traces);
    const QString page = say("A web page came where the API answers in JSON.");
    return traces.isEmpty() ? possible({page}) : likely(QStringList{page} + traces);
}

constexpr Rule rules[] = {
    {"credential-dropped",
     credentialDropped,
     QT_TRANSLATE_NOOP("diagnosis", "The credential was dropped at a redirect to another origin."),
     Action::FixRequest,
     QT_TRANSLATE_NOOP("diagnosis", "Send the request to the final address itself, if its host may have the token."),
     {}},
    {"proxy-answered",
     proxyAnswered,
     QT_TRANSLATE_NOOP("diagnosis", "A proxy on the way answered, and the API never saw the request."),
     Action::Nothing,
     QT_TRANSLATE_NOOP("diagnosis", "Name a user and a password in the proxy's address, or trust its certificate; both "
                                    "are in the settings (--proxy, --ca-file)."),
     {},
     true},
};

} // namespace

std::span<const Rule> transportRules()
{
    return rules;
}

} // namespace diagnosis
