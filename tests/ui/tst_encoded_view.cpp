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

    void anUnreadableTextIsInClearUpToWhatWouldBeItsSignature_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("clear");
        QTest::addColumn<QString>("button");
        QTest::addColumn<QByteArray>("fault");
        QTest::newRow("three parts") << "eyJh!bGci.e30.c2ln"_ba
                                     << "eyJh!bGci.e30."_ba << u"Show signature"_s << "!"_ba;
        QTest::newRow("no parts") << "eyJhbGci\xe2\x80\xa6"_ba
                                  << "eyJhbGci\xe2\x80\xa6"_ba << u"Show token"_s << "\xe2\x80\xa6"_ba;
        QTest::newRow("the end is missing") << "eyJhbGciOiJub25lIn0.e30"_ba
                                            << "eyJhbGciOiJub25lIn0.e30"_ba << u"Show token"_s << "0"_ba;
    }

    void anUnreadableTextIsInClearUpToWhatWouldBeItsSignature()
    {
        QFETCH(QByteArray, text);
        SecretClipboard clipboard(*QApplication::clipboard());
        EncodedView view(clipboard);
        view.setToken(jose::parseCompact(text));
        QTEST(view.view().selectedBytes(), "fault");
        QTEST(button(view)->text(), "button");
        view.view().selectAll();
        QTEST(view.view().selectedBytes(), "clear");
    }

    void theButtonOfAnOpaqueTokenPromisesNoSignature()
    {
        SecretClipboard clipboard(*QApplication::clipboard());
        EncodedView view(clipboard);
        view.setToken(Secret("ya29.a0AfB_opaque"_ba));
        QCOMPARE(button(view)->text(), u"Show token"_s);
        button(view)->click();
        QCOMPARE(button(view)->text(), u"Hide token"_s);
    }

    void aCountIsWholeOrNotThere()
    {
        SecretClipboard clipboard(*QApplication::clipboard());
        EncodedView view(clipboard);
        view.setToken(Secret(QByteArray(1072, 'x')));
        const auto *label = view.findChild<QLabel *>();
        view.show();
        for (int width = 600; width > view.minimumSizeHint().width(); width -= 7) {
            view.resize(width, 300);
            QCoreApplication::processEvents();
            const int needed = label->fontMetrics().horizontalAdvance(label->text());
            QVERIFY2(needed <= label->width(), qPrintable(label->text()));
        }
        QVERIFY(!label->text().contains(u"072"));
        view.resize(600, 300);
        QTRY_VERIFY(label->text().contains(u"072"));
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
