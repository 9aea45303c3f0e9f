// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/pem_text.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace inspect::scan {

namespace {

constexpr qsizetype lineLength = 64; // RFC 7468 2

/// "BEGINRSAPRIVATEKEY", and what encrypted keys of OpenSSL's older form have before their base64 (RFC 1421 4.6).
const QRegularExpression &form()
{
    static const QRegularExpression pattern(u"\\A-----BEGIN(?<type>[A-Z]*)PRIVATEKEY-----"
                                            u"(?:Proc-Type:4,ENCRYPTED(?<dek>DEK-Info:(?:AES-[0-9]+-CBC,[0-9A-F]{32}|"
                                            u"DES(?:-EDE3)?-CBC,[0-9A-F]{16})))?"
                                            u"(?<body>[A-Za-z0-9+/]+=*)(?<end>-----END[A-Z]*PRIVATEKEY-----)?\\z"_s);
    return pattern;
}

} // namespace

QByteArray pemText(const QByteArray &secret)
{
    const auto match = form().match(QString::fromLatin1(secret));
    if (!match.hasMatch())
        return secret;
    const QByteArray type = match.captured(u"type").toLatin1();
    const QByteArray name = (type.isEmpty() ? type : type + ' ') + "PRIVATE KEY-----\n";
    const QByteArray body = match.captured(u"body").toLatin1();
    QByteArray text = "-----BEGIN " + name;
    if (const QByteArray dek = match.captured(u"dek").toLatin1(); !dek.isEmpty())
        text += "Proc-Type: 4,ENCRYPTED\n" + QByteArray(dek).replace("Info:", "Info: ") + "\n\n";
    for (qsizetype at = 0; at < body.size(); at += lineLength)
        text += body.mid(at, lineLength) + '\n';
    return match.captured(u"end").isEmpty() ? text : text + "-----END " + name;
}

} // namespace inspect::scan
