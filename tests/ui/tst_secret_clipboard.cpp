// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/secret_clipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSecretClipboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { clipboard().clear(); }

    void aCopyAsksNotToBeRecorded()
    {
        SecretClipboard secrets(clipboard());
        secrets.copy(Secret("a-secret"_ba));
        const auto *data = clipboard().mimeData();
        QCOMPARE(data->text(), u"a-secret"_s);
        QCOMPARE(data->data(u"x-kde-passwordManagerHint"_s), "secret"_ba);
        QVERIFY(data->hasFormat(
            uR"(application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing")"_s));
        QCOMPARE(data->data(uR"(application/x-qt-windows-mime;value="CanIncludeInClipboardHistory")"_s),
                 QByteArray(4, '\0'));
        QVERIFY(data->hasFormat(u"org.nspasteboard.ConcealedType"_s));
    }

    void aCopyIsTakenOffAfterAWhile()
    {
        SecretClipboard secrets(clipboard(), 10ms);
        secrets.copy(Secret("a-secret"_ba));
        QCOMPARE(clipboard().text(), u"a-secret"_s);
        QTRY_COMPARE(clipboard().text(), QString());
    }

    void whatIsNoTextIsTakenOffToo_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("Latin-1") << "Zo\xEB a-secret"_ba;
        QTest::newRow("a byte order mark") << "\xEF\xBB\xBF"
                                              "a-secret"_ba;
    }

    void whatIsNoTextIsTakenOffToo()
    {
        QFETCH(QByteArray, secret);
        SecretClipboard secrets(clipboard());
        secrets.copy(Secret(secret));
        QVERIFY(clipboard().text().contains(u"a-secret"_s));
        secrets.clearOurs();
        QCOMPARE(clipboard().text(), QString());
    }

    void whatSomebodyElseCopiedStays()
    {
        SecretClipboard secrets(clipboard());
        secrets.copy(Secret("a-secret"_ba));
        clipboard().setText(u"a shopping list"_s);
        secrets.clearOurs();
        QCOMPARE(clipboard().text(), u"a shopping list"_s);
    }

    void aSecondCopyStartsTheTimeAnew()
    {
        SecretClipboard secrets(clipboard(), 1h);
        secrets.copy(Secret("first"_ba));
        secrets.copy(Secret("second"_ba));
        secrets.clearOurs();
        QCOMPARE(clipboard().text(), QString());
    }

    void anotherTimeHoldsForWhatIsThere()
    {
        SecretClipboard secrets(clipboard(), 1h);
        secrets.copy(Secret("a-secret"_ba));
        secrets.setClearAfter(10ms);
        QTRY_COMPARE(clipboard().text(), QString());
    }

    void withoutATimeItStaysUntilTheProgramQuits()
    {
        SecretClipboard secrets(clipboard(), 1ms);
        secrets.setClearAfter(0ms);
        secrets.copy(Secret("a-secret"_ba));
        QTest::qWait(0); // what a timer of no time would do
        QCOMPARE(clipboard().text(), u"a-secret"_s);
        QCOMPARE(secrets.howLong(), u"until Tokenloupe quits"_s);
        QMetaObject::invokeMethod(qApp, "aboutToQuit", Qt::DirectConnection);
        QCOMPARE(clipboard().text(), QString());
    }

    void aTimeThatIsSetLaterHoldsForWhatIsThere()
    {
        SecretClipboard secrets(clipboard(), 0ms);
        secrets.copy(Secret("a-secret"_ba));
        secrets.setClearAfter(1ms);
        QTRY_COMPARE(clipboard().text(), QString());
    }

    void quittingTakesItOff()
    {
        SecretClipboard secrets(clipboard());
        secrets.copy(Secret("a-secret"_ba));
        QMetaObject::invokeMethod(qApp, "aboutToQuit", Qt::DirectConnection);
        QCOMPARE(clipboard().text(), QString());
    }

    void primaryIsLeftAlone()
    {
        if (!clipboard().supportsSelection())
            QSKIP("this platform has no PRIMARY selection");
        clipboard().setText(u"selected by the user"_s, QClipboard::Selection);
        SecretClipboard secrets(clipboard());
        secrets.copy(Secret("a-secret"_ba));
        secrets.clearOurs();
        QCOMPARE(clipboard().text(QClipboard::Selection), u"selected by the user"_s);
    }

private:
    static QClipboard &clipboard() { return *QGuiApplication::clipboard(); }
};

QTEST_MAIN(TestSecretClipboard)
#include "tst_secret_clipboard.moc"
