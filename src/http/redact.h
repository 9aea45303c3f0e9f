// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QHash>
#include <QString>
#include <QUrl>

class QRegularExpressionMatch;

namespace http {

class Headers;

/// Replaces secrets by stable labels: the same secret gets the same label everywhere (`ACCESS#1`).
class Redactor
{
public:
    /// Whatever looks like a token or secret (JWT, PEM keys, the password in an address, what begins as secretPrefixes
    /// do), bears the name of one in JSON (also a number), in form encoding or as withoutNamedValues() has it, or was
    /// labelled before, becomes its label.
    QByteArray text(const QByteArray &text);

    /// Labels that stand in this text are somebody else's: none of them is given to another secret.
    void reserve(const QByteArray &text);

    /// The label of one secret, for example "BEARER#1" for an opaque one.
    QByteArray label(const QByteArray &secret, const char *kind);

    /// The value of a header as it may be shown: credentials of Cookie, Set-Cookie and of
    /// headers with an isAuthorizationName() are labelled whole, the scheme kept; so are values whose name gives them
    /// away (X-Auth-Token); other values go through text().
    QByteArray header(const QByteArray &name, const QByteArray &value);

    /// Names too may hold what was labelled.
    Headers headers(const Headers &headers);

    /// Body or query in form encoding: the values of parameters that carry secrets (RFC 6749, 7636, 8628) are labelled.
    QByteArray form(const QByteArray &encoded);

    /// A body by the Content-Type of its message; one without a type is taken for a form.
    QByteArray body(const QByteArray &contentType, const QByteArray &body);

    /// A URL with user info dropped, its query and fragment redacted.
    QString url(const QUrl &url);

    /// The same without its fragment, to be parsed again: a label's # begins none.
    QByteArray sendableUrl(const QUrl &url);

private:
    QByteArray withoutKnown(QByteArray text) const;
    QByteArray withoutNewlyKnown(const QByteArray &text, qsizetype knownBefore) const;
    QString withoutPairs(const QString &text);
    QString withoutSecretMember(const QRegularExpressionMatch &member);
    QByteArray credential(const QByteArray &value);
    void learnCookies(const QByteArray &name, const QByteArray &value);

    QHash<QByteArray, QByteArray> m_labels;
    QHash<QByteArray, int> m_counts;
};

/// The secrets in the value of an Authorization field that servers repeat apart from it: its words, without quotes and
/// schemes, and of Basic the password (RFC 7617 2).
QByteArrayList secretsWithin(const QByteArray &authorization);

/// schemeOf() as it may be shown: empty where one of the secretsWithin() the field stands in it too.
QByteArray showableScheme(const QByteArray &authorization);

/// Whether a header may let somebody in, by its name or by what it holds.
bool isSecretHeader(const QByteArray &name, const QByteArray &value);

/// A URL from a text that Redactor::url() made: a label's # begins no fragment.
QUrl urlOfShown(const QString &shown);

} // namespace http
