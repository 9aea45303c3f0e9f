// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/primary_selection.h"

#include "tests/ui/window_session.h"
#include "ui/byte_view.h"
#include "ui/expect_dialog.h"
#include "ui/find_bar.h"
#include "ui/history_page.h"
#include "ui/lab_page.h"
#include "ui/pairs_editor.h"
#include "ui/parameter_form.h"
#include "ui/paste_field.h"
#include "ui/request_page.h"
#include "ui/settings_dialog.h"
#include "ui/table_view.h"

#include <QLineEdit>
#include <QtTest>

using namespace Qt::StringLiterals;

/// Only X11, and Wayland, have one: without a screen all of this is skipped.
class TestPrimarySelection : public QObject
{
    Q_OBJECT

    using Select = void (*)(QWidget &);

private Q_SLOTS:
    void init()
    {
        if (!clipboard().supportsSelection())
            QSKIP("this platform has no PRIMARY selection");
        clipboard().clear();
        clipboard().setText(u"selected elsewhere"_s, QClipboard::Selection);
    }

    void whatIsSelectedInAFieldIsOfferedToNobody_data()
    {
        QTest::addColumn<Select>("select");
        QTest::newRow("by the keys") << Select(selectByKeys);
        QTest::newRow("by the mouse") << Select(selectByMouse);
    }

    void whatIsSelectedInAFieldIsOfferedToNobody()
    {
        QFETCH(const Select, select);
        QLineEdit ordinary(u"hushhush"_s);
        select(ordinary);
        QCOMPARE(offered(), u"hushhush"_s); // or the rest would show nothing

        QLineEdit kept(u"hushhush"_s);
        keepOutOfPrimarySelection(kept);
        select(kept);
        QCOMPARE(kept.selectedText(), u"hushhush"_s);
        QCOMPARE(offered(), QString());
        QVERIFY(!clipboard().ownsSelection());

        kept.copy();
        QCOMPARE(clipboard().text(), u"hushhush"_s);
    }

    void whatIsSelectedElsewhereStays()
    {
        QLineEdit kept(u"hushhush"_s);
        keepOutOfPrimarySelection(kept);
        QLineEdit ordinary(u"an address"_s);
        selectByKeys(kept);
        selectByKeys(ordinary);
        QVERIFY(kept.hasSelectedText());
        QCOMPARE(offered(), u"an address"_s);
    }

    void whatIsTypedWhereTokensArePastedIsOfferedToNobody()
    {
        PasteField field;
        QTest::keyClicks(&field, u"hushhush"_s);
        selectByKeys(field);
        QCOMPARE(field.textCursor().selectedText(), u"hushhush"_s);
        QCOMPARE(offered(), QString());
    }

    void aCellThatIsEditedIsKept()
    {
        PairsEditor editor;
        editor.setPairs(http::pairsOf(u"client_secret=hushhush"_s));
        auto *table = editor.findChild<TableView *>();
        table->edit(table->model()->index(0, PairsModel::ValueColumn));
        auto *cell = table->findChild<QLineEdit *>();
        QVERIFY(cell);
        selectByKeys(*cell);
        QCOMPARE(cell->selectedText(), u"hushhush"_s);
        QCOMPARE(offered(), QString());
    }

    void fieldsThatMayHoldSecretsAreKept()
    {
        WindowSession session;
        const QTemporaryDir folder;
        const RequestPage request(session.services, session.clipboard);
        const LabPage lab(session.services);
        const HistoryPage history(session.services);
        const ExpectDialog expected{Expected()};
        const SettingsDialog settings(folder.path(), {});
        ParameterForm parameters;
        lab::Preset preset;
        preset.query = {{u"securityCode"_s, {}, true}};
        parameters.setPreset(preset);
        ByteView view;
        const FindBar find(view); // its one field has no name
        const std::pair<const QWidget *, const char *> fields[] = {
            {&request, "url"},    {&lab, "labUrl"},     {&history, "search"},
            {&expected, "nonce"}, {&settings, "proxy"}, {&parameters, "parameter_securityCode"},
            {&find, ""}};
        for (const auto &[holder, name] : fields) {
            auto *field = holder->findChild<QLineEdit *>(QString::fromLatin1(name));
            QVERIFY2(field, name);
            // Each its own: another field that holds the same takes it back as well.
            const QString secret = u"hushhush"_s + field->objectName();
            field->setText(secret);
            clipboard().setText(u"selected elsewhere"_s, QClipboard::Selection);
            selectByKeys(*field);
            QCOMPARE(field->selectedText(), secret);
            QVERIFY2(offered().isEmpty(), name);
        }
    }

private:
    static QClipboard &clipboard() { return *QGuiApplication::clipboard(); }
    static QString offered() { return clipboard().text(QClipboard::Selection); }

    static void selectByKeys(QWidget &field) { QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier); }

    static void selectByMouse(QWidget &field)
    {
        field.show();
        QVERIFY(QTest::qWaitForWindowExposed(&field));
        const QPoint onTheText(2 * field.fontMetrics().averageCharWidth(), field.height() / 2);
        QTest::mouseDClick(&field, Qt::LeftButton, {}, onTheText);
        QTest::mouseRelease(&field, Qt::LeftButton, {}, onTheText); // with which it is offered
    }
};

QTEST_MAIN(TestPrimarySelection)
#include "tst_primary_selection.moc"
