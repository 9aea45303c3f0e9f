// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/shareable.h"
#include "tests/inspect/tokens.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestShareable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSignedTokenLosesItsSignatureAlone()
    {
        const QByteArray token = tokens::signedBy(tokens::header(), tokens::claims());
        const QByteArrayList parts = token.split('.');
        QCOMPARE(inspect::shareable(inspect::inspect(token, {})), parts[0] + '.' + parts[1] + ".SIGNATURE-REMOVED");
    }

    void nothingOfAnOpaqueTokenIsLeft()
    {
        const QByteArray shared = inspect::shareable(inspect::inspect("ya29.abcdefghijklmnop", {}));
        QCOMPARE(shared, "(Google access token of 21 characters)"_ba);
    }
};

QTEST_GUILESS_MAIN(TestShareable)
#include "tst_shareable.moc"
