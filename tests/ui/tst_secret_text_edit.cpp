// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/secret_text_edit.h"

#include "tests/ui/window_session.h"
#include "ui/curl_import_dialog.h"
#include "ui/request_page.h"

#include <QMimeData>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

/// Notes what Qt is given for PRIMARY when something is selected: it asks by the same function, and only on X11.
class Watched : public SecretTextEdit
{
public:
    Watched()
    {
        setPlainText(u"hush hush"_s);
        connect(this, &QPlainTextEdit::selectionChanged, this, [this] {
            const std::unique_ptr<QMimeData> taken(createMimeDataFromSelection());
            given.append(taken ? taken->text() : QString());
        });
    }

    QStringList given;
};

QString copied()
{
    return QGuiApplication::clipboard()->text();
}

} // namespace

class TestSecretTextEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QGuiApplication::clipboard()->clear(); }

    void whatTheMouseSelectsIsGivenToNobody()
    {
        Watched edit;
        edit.show();
        QTest::mouseDClick(edit.viewport(), Qt::LeftButton, {}, edit.cursorRect().center());
        QVERIFY(edit.textCursor().hasSelection());
        QVERIFY(!edit.given.isEmpty());
        QCOMPARE(edit.given.join(u""_s), QString());
    }

    void whatTheKeysSelectIsGivenToNobody()
    {
        Watched edit;
        edit.show();
        QTest::keyClick(&edit, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(edit.textCursor().selectedText(), u"hush hush"_s);
        QVERIFY(!edit.given.isEmpty());
        QCOMPARE(edit.given.join(u""_s), QString());
    }

    void whoCopiesOrCutsGetsIt()
    {
        SecretTextEdit edit;
        edit.setPlainText(u"hush hush"_s);
        edit.show();
        QTest::keyClick(&edit, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&edit, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(copied(), u"hush hush"_s);
        QGuiApplication::clipboard()->clear();
        edit.copy(); // as the menu does
        QCOMPARE(copied(), u"hush hush"_s);
        QGuiApplication::clipboard()->clear();
        QTest::keyClick(&edit, Qt::Key_X, Qt::ControlModifier);
        QCOMPARE(copied(), u"hush hush"_s);
        QCOMPARE(edit.toPlainText(), QString());
    }

    void headersBodiesAndCommandsAreEditedInIt()
    {
        WindowSession session;
        const RequestPage page(session.services, session.clipboard);
        const CurlImportDialog dialog(u"curl https://api.example/"_s);
        QVERIFY(page.findChild<SecretTextEdit *>(u"headers"_s));
        QVERIFY(page.findChild<SecretTextEdit *>(u"body"_s));
        QVERIFY(dialog.findChild<SecretTextEdit *>(u"command"_s));
    }
};

QTEST_MAIN(TestSecretTextEdit)
#include "tst_secret_text_edit.moc"
