// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/pkce.h"

#include "base/random.h"

#include <QCryptographicHash>

namespace oauth {

CodeVerifier CodeVerifier::create()
{
    return CodeVerifier(Secret(randomToken(32)));
}

QByteArray CodeVerifier::challenge() const
{
    return codeChallengeS256(m_verifier.reveal());
}

QByteArray codeChallengeS256(const QByteArray &verifier)
{
    return QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace oauth
