// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/shareable.h"

#include <QCoreApplication>

namespace inspect {

QByteArray shareable(const Inspection &inspection)
{
    const jose::CompactToken &token = inspection.token;
    if (token.signatureOffset > 0 && token.claims && !inspection.decryption)
        return token.text.left(token.signatureOffset) + "SIGNATURE-REMOVED";
    return QCoreApplication::translate("shareable", "(%1 of %2 characters)")
        .arg(kindName(inspection.kind))
        .arg(token.text.size())
        .toUtf8();
}

} // namespace inspect
