// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings_dialog.h"

#include "tests/support/little_disk.h"
#include "tests/ui/whole_window.h"
#include "tests/ui/window_session.h"
#include "ui/appearance.h"
#include "ui/shortcuts_editor.h"
#include "ui/table_view.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTimer>

using namespace Qt::StringLiterals;

class TestSettingsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSavedIsWhatIsShownNextTime()
    {
        const QTemporaryDir folder;
        {
            SettingsDialog dialog(folder.path(), {});
            field<QComboBox>(dialog, "language")->setCurrentIndex(2);
            field<QComboBox>(dialog, "theme")->setCurrentIndex(2);
            field<QComboBox>(dialog, "clipboard")->setCurrentIndex(3);
            field<QCheckBox>(dialog, "privateMode")->setChecked(true);
            field<QCheckBox>(dialog, "refreshAhead")->setChecked(false);
            field<QLineEdit>(dialog, "proxy")->setText(u"http://proxy.example:3128"_s);
            field<QPlainTextEdit>(dialog, "tokenHosts")->setPlainText(u"API.example\n\n"_s);
            QSignalSpy saved(&dialog, &SettingsDialog::saved);
            dialog.accept();
            QCOMPARE(saved.size(), 1);
        }
        const auto settings = *app::loadSettings(folder.path());
        QCOMPARE(settings.language, u"fr"_s);
        QCOMPARE(settings.theme, u"dark"_s);
        QCOMPARE(settings.clipboardSeconds, 0);
        QVERIFY(!settings.history);
        QVERIFY(!settings.refreshAhead);
        QCOMPARE(settings.tokenHosts, QStringList{u"api.example"_s});
        SettingsDialog dialog(folder.path(), {});
        QCOMPARE(field<QComboBox>(dialog, "language")->currentText(), u"Français"_s);
        QCOMPARE(field<QLineEdit>(dialog, "proxy")->text(), u"http://proxy.example:3128"_s);
        QVERIFY(field<QCheckBox>(dialog, "privateMode")->isChecked());
    }

    void whatCannotBeUsedIsSaidAndNotSaved()
    {
        const QTemporaryDir folder;
        SettingsDialog dialog(folder.path(), {});
        field<QLineEdit>(dialog, "proxy")->setText(u"http://me:secret@proxy.example"_s);
        dialog.accept();
        auto *problem = field<QLabel>(dialog, "problem");
        QVERIFY(!problem->isHidden() && !problem->text().contains(u"secret"));
        QCOMPARE(*app::loadSettings(folder.path()), app::Settings());
    }

    void whatAFullDiskDoesNotTakeIsSaidAndCanBeSavedLater()
    {
        const QTemporaryDir folder;
        const auto before =
            app::changeSettings(folder.path(), [](app::Settings &settings) { settings.aodocsClients = {u"1-a"_s}; });
        QVERIFY(before);
        SettingsDialog dialog(folder.path(), {});
        const QSignalSpy saved(&dialog, &SettingsDialog::saved);
        field<QCheckBox>(dialog, "privateMode")->setChecked(true);
        {
            const LittleDisk full(0);
            dialog.accept();
        }
        const auto *problem = field<QLabel>(dialog, "problem");
        QVERIFY(!problem->isHidden());
        QVERIFY2(problem->text().contains(u"cannot be written"), qPrintable(problem->text()));
        QCOMPARE(saved.size(), 0);
        QCOMPARE(*app::loadSettings(folder.path()), *before);
        dialog.accept();
        QCOMPARE(saved.size(), 1);
        QVERIFY(!app::loadSettings(folder.path())->history);
    }

    void whatTheDialogDoesNotShowStays()
    {
        const QTemporaryDir folder;
        QVERIFY(app::changeSettings(folder.path(), [](app::Settings &settings) {
            settings.aodocsClients = {u"1-a"_s};
            settings.clipboardSeconds = 7;
        }));
        SettingsDialog dialog(folder.path(), {});
        dialog.accept();
        const auto settings = *app::loadSettings(folder.path());
        QCOMPARE(settings.aodocsClients, QStringList{u"1-a"_s});
        QCOMPARE(settings.clipboardSeconds, 7);
    }

    void aBrokenFileIsNotOverwritten()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"settings.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{") == 1);
        file.close();
        SettingsDialog dialog(folder.path(), {});
        QVERIFY(!field<QLabel>(dialog, "problem")->isHidden());
        dialog.accept();
        QCOMPARE(file.size(), 1);
    }

    void keysAreChangedSharedKeysSaidAndTypingKept()
    {
        ShortcutsEditor editor;
        editor.setShortcuts({{u"open"_s, u"File: Open"_s, {}, u"Ctrl+O"_s, u"Ctrl+O"_s},
                             {u"quit"_s, u"File: Quit"_s, {}, u"Ctrl+Q"_s, u"Ctrl+Q"_s}});
        auto *table = editor.findChild<TableView *>();
        const QAbstractItemModelTester tester(table->model());
        enter(editor, Qt::CTRL | Qt::Key_Q);
        QCOMPARE(editor.shortcuts().at(0).keys, u"Ctrl+Q"_s);
        for (int row = 0; row < 2; ++row)
            QVERIFY(!table->model()->index(row, ShortcutsModel::RemarkColumn).data().toString().isEmpty());
        enter(editor, Qt::Key_X);
        QCOMPARE(editor.shortcuts().at(0).keys, u"Ctrl+Q"_s);
        press(editor, u"As shipped"_s);
        QCOMPARE(editor.shortcuts().at(0).keys, u"Ctrl+O"_s);
        press(editor, u"No keys"_s);
        QCOMPARE(editor.shortcuts().at(0).keys, QString());
        press(editor, u"All as shipped"_s);
        QVERIFY(app::changedKeys(editor.shortcuts()).isEmpty());
    }

    void theWindowTakesThemAtOnceAndAfterARestart()
    {
        WindowSession session;
        Appearance appearance(*qApp);
        {
            WholeWindow window(session.services, appearance);
            window.findChild<QAction *>(u"settingsAction"_s)->trigger();
            auto *dialog = window.findChild<SettingsDialog *>();
            field<QComboBox>(*dialog, "theme")->setCurrentIndex(2);
            field<QCheckBox>(*dialog, "retryOn401")->setChecked(true);
            auto *editor = dialog->findChild<ShortcutsEditor *>();
            chooseRow(*editor, u"File: Open…"_s);
            enter(*editor, Qt::CTRL | Qt::Key_B);
            dialog->accept();
            QCOMPARE(appearance.scheme(), Appearance::Scheme::Dark);
            QVERIFY(window.findChild<QAction *>(u"retryOn401Action"_s)->isChecked());
            QCOMPARE(window.findChild<QAction *>(u"openAction"_s)->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_B));
        }
        const WholeWindow later(session.services, appearance);
        QCOMPARE(later.findChild<QAction *>(u"openAction"_s)->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_B));
        QCOMPARE(later.findChild<QAction *>(u"sendAction"_s)->shortcuts().size(), 2);
    }

    void aRestartIsOfferedForAnotherLanguageOnly()
    {
        const QTemporaryDir folder;
        SettingsDialog dialog(folder.path(), {});
        const auto *restart = field<QPushButton>(dialog, "restart");
        auto *language = field<QComboBox>(dialog, "language");
        language->setCurrentIndex(language->findData(u"fr"_s));
        QVERIFY(restart->isEnabled());
        language->setCurrentIndex(language->findData(u"en"_s)); // which the test speaks
        QVERIFY(!restart->isEnabled());
        QVERIFY(restart->toolTip().contains(u"lost"));
    }

    void aRestartSavesFirstAndAWindowAfterItTakesOver()
    {
        WindowSession session;
        Appearance appearance(*qApp);
        QList<PastedModel::Entry> pasted;
        {
            WholeWindow window(session.services, appearance);
            window.keepPasted({{Secret("ya29.example"), u"token.txt"_s, {}, {}}});
            window.findChild<QAction *>(u"page5Action"_s)->trigger();
            window.show();
            window.findChild<QAction *>(u"settingsAction"_s)->trigger();
            auto *dialog = window.findChild<SettingsDialog *>();
            field<QComboBox>(*dialog, "language")->setCurrentIndex(2);
            QTimer::singleShot(0, dialog, [dialog] { field<QPushButton>(*dialog, "restart")->click(); });
            QCOMPARE(QApplication::exec(), MainWindow::startAgain);
            pasted = window.pasted();
        }
        QCOMPARE(app::loadSettings(session.services.options().dataDir)->language, u"fr"_s);
        WholeWindow later(session.services, appearance);
        later.keepPasted(pasted);
        QCOMPARE(later.pasted().value(0).source, u"token.txt"_s);
        QCOMPARE(later.findChild<QTabWidget *>(u"pages"_s)->currentIndex(), 4);
        later.show();
        bool isPastTheFirst = false; // whose end must not end this one too
        QTimer::singleShot(0, &later, [&] {
            isPastTheFirst = true;
            later.close();
        });
        QCOMPARE(QApplication::exec(), 0);
        QVERIFY(isPastTheFirst);
    }

    void noTwoActionsShareKeysAsShipped()
    {
        WindowSession session;
        Appearance appearance(*qApp);
        WholeWindow window(session.services, appearance);
        window.findChild<QAction *>(u"settingsAction"_s)->trigger();
        const auto shortcuts = window.findChild<ShortcutsEditor *>()->shortcuts();
        QVERIFY(shortcuts.size() > 40);
        QSet<QString> ids;
        for (const app::Shortcut &shortcut : shortcuts) {
            QVERIFY2(app::sharing(shortcuts, shortcut).isEmpty(), qPrintable(shortcut.name));
            QVERIFY2(!ids.contains(shortcut.id), qPrintable(shortcut.id));
            ids.insert(shortcut.id);
        }
    }

private:
    template<class Widget>
    static Widget *field(const QWidget &parent, const char *name)
    {
        return parent.findChild<Widget *>(QString::fromLatin1(name));
    }

    static void enter(ShortcutsEditor &editor, QKeyCombination keys)
    {
        auto *edit = editor.findChild<QKeySequenceEdit *>();
        edit->setKeySequence(QKeySequence(keys));
        Q_EMIT edit->editingFinished();
    }

    static void press(const ShortcutsEditor &editor, const QString &text)
    {
        for (QPushButton *button : editor.findChildren<QPushButton *>()) {
            if (button->text() == text)
                return button->click();
        }
        QFAIL(qPrintable(text));
    }

    static void chooseRow(const ShortcutsEditor &editor, const QString &name)
    {
        auto *table = editor.findChild<TableView *>();
        const auto found = table->model()->match(table->model()->index(0, 0), Qt::DisplayRole, name);
        QVERIFY2(!found.isEmpty(), qPrintable(name));
        table->selectRow(found.first().row());
    }
};

QTEST_MAIN(TestSettingsDialog)
#include "tst_settings_dialog.moc"
