// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/encoded_view.h"

#include "ui/byte_view.h"
#include "ui/secret_clipboard.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestEncodedView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSignatureIsHiddenUntilItIsRevealed()
    {
        SecretClipboard clipboard(*QApplication::clipboard());
        EncodedView view(clipboard);
        view.setToken(jose::parseCompact("eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl"_ba));
        view.view().selectAll();
        QCOMPARE(view.view().selectedBytes(), "eyJhbGciOiJIUzI1NiJ9.e30."_ba);
        QTest::mouseClick(button(view), Qt::LeftButton);
        QVERIFY(view.isRevealed());
        QCOMPARE(view.view().selectedBytes(), "eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl"_ba);
    }

    void theNextTokenIsHiddenAgain()
    {
        SecretClipboard clipboard(*QApplication::clipboard());
        EncodedView view(clipboard);
        view.setToken(jose::parseCompact("eyJhbGciOiJIUzI1NiJ9.e30.c2ln"_ba));
        button(view)->click();
        view.setToken(jose::parseCompact("eyJhbGciOiJIUzI1NiJ9.e30.b3RoZXI"_ba));
        QVERIFY(!view.isRevealed());
        view.view().selectAll();
        QVERIFY(!view.view().selectedBytes().contains("b3RoZXI"));
    }

    void anOpaqueTokenShowsItsFirstCharacters()
    {
        SecretClipboard clipboard(*QApplication::clipboard());
        EncodedView view(clipboard);
        view.setToken(Secret("ya29.a0AfB_opaque"_ba));
        view.view().selectAll();
        QCOMPARE(view.view().selectedBytes(), "ya29.a"_ba);
    }

    void nothingHasNothingToReveal()
    {
        SecretClipboard clipboard(*QApplication::clipboard());
        EncodedView view(clipboard);
        QVERIFY(!button(view)->isEnabled());
        view.setToken(Secret("ya29.a0AfB_opaque"_ba));
        QVERIFY(button(view)->isEnabled());
        QCOMPARE(view.findChild<QLabel *>()->text(), u"Encoded · 17 characters"_s);
        view.clear();
        QVERIFY(!button(view)->isEnabled());
    }

private:
    static QToolButton *button(EncodedView &view) { return view.findChild<QToolButton *>(u"reveal"_s); }
};

QTEST_MAIN(TestEncodedView)
#include "tst_encoded_view.moc"
