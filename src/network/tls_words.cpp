// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/tls_words.h"

#include "base/plain_text.h"
#include "base/time_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHostAddress>
#include <QSslCertificate>
#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace network {

namespace {

constexpr qsizetype mostNames = 3;
constexpr qsizetype longestName = 80;

QString say(const char *text)
{
    return QCoreApplication::translate("network", text);
}

/// A name that somebody else chose.
QString shown(const QString &name)
{
    return plain_text::elided(plain_text::visible(name), longestName);
}

QString namesOf(const QSslCertificate &certificate)
{
    QStringList names = certificate.subjectAlternativeNames().values();
    if (names.isEmpty())
        names = certificate.subjectInfo(QSslCertificate::CommonName);
    if (names.isEmpty())
        return say("no host");
    names.sort();
    const qsizetype more = names.size() - mostNames;
    names = names.mid(0, mostNames);
    std::transform(names.cbegin(), names.cend(), names.begin(), shown);
    return more > 0 ? say("%1 and %2 more").arg(names.join(u", "_s)).arg(more) : names.join(u", "_s);
}

/// "its certificate", or that of an authority above it, by its name.
QString whose(const QSslCertificate &certificate)
{
    const bool ofAuthority = certificate.subjectAlternativeNames().isEmpty() && !certificate.isNull();
    return ofAuthority ? say("the certificate “%1”").arg(shown(certificate.subjectDisplayName()))
                       : say("its certificate");
}

QString wrongHost(const QSslCertificate &certificate, const QString &host, qint64)
{
    return say("its certificate is for %1, not for %2").arg(namesOf(certificate), host);
}

QString expired(const QSslCertificate &certificate, const QString &, qint64 now)
{
    return say("%1 was good until %2, and the clock here says %3")
        .arg(whose(certificate), time_text::local(certificate.expiryDate().toSecsSinceEpoch()), time_text::local(now));
}

QString notYet(const QSslCertificate &certificate, const QString &, qint64 now)
{
    return say("%1 is good from %2 on, and the clock here says %3")
        .arg(whose(certificate), time_text::local(certificate.effectiveDate().toSecsSinceEpoch()),
             time_text::local(now));
}

QString revoked(const QSslCertificate &certificate, const QString &, qint64)
{
    return say("%1 was revoked by its issuer").arg(whose(certificate));
}

QString selfMade(const QSslCertificate &certificate, const QString &, qint64)
{
    return say("its certificate is vouched for by “%1” alone, which is not trusted here")
        .arg(shown(certificate.subjectDisplayName()));
}

QString unknownIssuer(const QSslCertificate &certificate, const QString &, qint64)
{
    return say("its certificate was issued by “%1”, which is not trusted here")
        .arg(shown(certificate.issuerDisplayName()));
}

/// One thing that can be wrong. The advice of the first row that holds is given: an address that is wrong makes all the
/// rest meaningless, and a clock that is wrong looks like an expired certificate.
struct Row
{
    QList<QSslError::SslError> errors;
    QString (*what)(const QSslCertificate &certificate, const QString &host, qint64 now);
    const char *advice;
};

const QList<Row> &rows()
{
    static const char *renewal = QT_TRANSLATE_NOOP(
        "network", "Set the clock if it is wrong; else whoever runs that server has to renew the certificate");
    static const char *authority = QT_TRANSLATE_NOOP(
        "network",
        "If your network uses its own certificate authority, name its certificate in the settings (--ca-file)");
    static const QList<Row> table = {
        {{QSslError::HostNameMismatch},
         wrongHost,
         QT_TRANSLATE_NOOP("network", "Check the address, and whether this network first wants a sign-in of its own")},
        {{QSslError::CertificateRevoked, QSslError::CertificateBlacklisted},
         revoked,
         QT_TRANSLATE_NOOP("network", "Do not use that server until it has a new certificate")},
        {{QSslError::CertificateExpired}, expired, renewal},
        {{QSslError::CertificateNotYetValid}, notYet, renewal},
        {{QSslError::SelfSignedCertificate, QSslError::SelfSignedCertificateInChain}, selfMade, authority},
        {{QSslError::UnableToGetLocalIssuerCertificate, QSslError::UnableToGetIssuerCertificate,
          QSslError::UnableToVerifyFirstCertificate, QSslError::CertificateUntrusted},
         unknownIssuer,
         authority},
    };
    return table;
}

/// OpenSSL's words for an alert, and ours.
struct Alert
{
    const char *words;
    const char *sentence;
};

constexpr char unknownClient[] = QT_TRANSLATE_NOOP("network", "it does not take the client certificate");
constexpr char wantsClient[] = QT_TRANSLATE_NOOP(
    "network", "it wants a client certificate: name one that it knows and its key (--client-cert, --client-key)");

constexpr Alert alerts[] = {
    {"alert certificate required", wantsClient},
    {"alert unknown ca", unknownClient},
    {"alert bad certificate", unknownClient},
    {"alert unsupported certificate", unknownClient},
    {"alert certificate unknown", unknownClient},
    {"alert certificate revoked",
     QT_TRANSLATE_NOOP("network", "it does not take the client certificate, because its issuer revoked it")},
    {"alert certificate expired",
     QT_TRANSLATE_NOOP("network", "it does not take the client certificate, because it has expired")},
    {"alert access denied",
     QT_TRANSLATE_NOOP("network", "it knows the client certificate and does not let its owner in")},
    {"alert handshake failure",
     QT_TRANSLATE_NOOP("network", "it ended the handshake without a reason: it may want a client certificate "
                                  "(--client-cert), or offer no encryption that is still safe")},
    {"alert protocol version", QT_TRANSLATE_NOOP("network", "it speaks no version of TLS that is still safe")},
};

/// Of errors that no row knows: Qt's own words.
QString otherWords(const QList<QSslError> &errors)
{
    QStringList words;
    for (const QSslError &error : errors)
        words.append(error.errorString());
    words.removeDuplicates();
    return words.join(u"; "_s);
}

} // namespace

QString certificateProblem(const QList<QSslError> &errors, const QString &host, qint64 now)
{
    QStringList problems;
    QString advice;
    for (const Row &row : rows()) {
        const auto found = std::find_if(errors.cbegin(), errors.cend(),
                                        [&row](const QSslError &error) { return row.errors.contains(error.error()); });
        if (found == errors.cend())
            continue;
        problems.append(row.what(found->certificate(), host, now));
        if (advice.isEmpty())
            advice = say(row.advice);
    }
    if (problems.isEmpty())
        return otherWords(errors);
    return problems.join(u"; "_s) + u". "_s + advice;
}

QString alertInWords(const QString &words)
{
    const auto found = std::find_if(std::begin(alerts), std::end(alerts), [&words](const Alert &alert) {
        return words.contains(QLatin1StringView(alert.words));
    });
    return found == std::end(alerts) ? QString() : say(found->sentence);
}

} // namespace network
