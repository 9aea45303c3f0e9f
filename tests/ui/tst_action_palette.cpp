// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/action_palette.h"

#include "tests/ui/whole_window.h"
#include "tests/ui/window_session.h"
#include "ui/action_words.h"
#include "ui/appearance.h"
#include "ui/settings_dialog.h"
#include "ui/table_view.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

/// A window with a page behind another.
struct Sample
{
    QWidget window;
    QTabWidget *pages = new QTabWidget(&window);
    QWidget *front = new QWidget;
    QWidget *back = new QWidget;

    Sample()
    {
        pages->addTab(front, u"Front"_s);
        pages->addTab(back, u"Back"_s);
    }

    QList<action_list::Entry> entries() const { return action_list::entriesOf(window, {{back, u"Back"_s}}); }

    QStringList names() const
    {
        QStringList names;
        for (const auto &entry : entries())
            names.append(entry.name);
        return names;
    }
};

/// The window, with Find action open.
struct Opened
{
    WindowSession session;
    Appearance appearance{*qApp};
    WholeWindow window{session.services, appearance};

    Opened()
    {
        window.show();
        window.findChild<QAction *>(u"findActionAction"_s)->trigger();
    }

    ActionPalette &palette() const { return *window.findChild<ActionPalette *>(); }
    QLineEdit *query() const { return palette().findChild<QLineEdit *>(); }
    const QAbstractItemModel &model() const { return *palette().findChild<TableView *>(u"actions"_s)->model(); }
    void type(const QString &text) const { query()->setText(text); }

    QStringList rows() const
    {
        QStringList rows;
        for (int row = 0; row < model().rowCount(); ++row)
            rows.append(model().index(row, ActionModel::PlaceColumn).data().toString() + u": "_s +
                        model().index(row, ActionModel::NameColumn).data().toString());
        return rows;
    }
};

action_list::Entry named(const QString &name, const QString &place = {})
{
    return {name, place};
}

} // namespace

class TestActionPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aButtonOfAPageBehindIsFoundAndShownWhenItIsPressed()
    {
        Sample sample;
        auto *button = new QPushButton(u"&Save && go"_s, sample.back);
        const QSignalSpy pressed(button, &QPushButton::clicked);
        const auto entries = sample.entries();
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries.first().name, u"Save & go"_s);
        QCOMPARE(entries.first().place, u"Back"_s);
        action_list::run(entries.first());
        QCOMPARE(pressed.size(), 1);
        QCOMPARE(sample.pages->currentWidget(), sample.back);
    }

    void whatIsHiddenIsNotOffered()
    {
        Sample sample;
        auto *button = new QPushButton(u"Save"_s, sample.back);
        auto *banner = new QWidget(sample.back);
        new QPushButton(u"In the banner"_s, banner);
        QCOMPARE(sample.names(), (QStringList{u"Save"_s, u"In the banner"_s}));
        banner->hide();
        QCOMPARE(sample.names(), QStringList{u"Save"_s});
        button->hide();
        QCOMPARE(sample.names(), QStringList());
    }

    void whatIsDisabledSaysWhatItNeeds()
    {
        Sample sample;
        auto *button = new QPushButton(u"Save"_s, sample.back);
        button->setObjectName(u"resendAction"_s);
        button->setEnabled(false);
        QVERIFY(!sample.entries().first().enabled);
        QVERIFY(sample.entries().first().state.contains(action_words::need(u"resendAction"_s)));
    }

    void stateIsSaidInWords()
    {
        Sample sample;
        auto *box = new QCheckBox(u"Pretty"_s, sample.back);
        const QString off = sample.entries().first().state;
        box->setChecked(true);
        QVERIFY(!off.isEmpty() && off != sample.entries().first().state);
    }

    void whatAnActionAndAButtonBothDoIsThereOnce()
    {
        Sample sample;
        auto *menu = new QMenu(u"&File"_s, &sample.window);
        QAction *action = menu->addAction(u"Open…"_s);
        action->setShortcut(QKeySequence(u"Ctrl+O"_s));
        new QPushButton(u"Open…"_s, &sample.window);
        const auto entries = sample.entries();
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries.first().keys, u"Ctrl+O"_s);
        QCOMPARE(entries.first().place, u"File"_s);
    }

    void aQueryFindsByWordsWithoutAccents_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("nothing typed: all, in order") << u""_s << QStringList{u"Générer"_s, u"Save list"_s, u"List"_s};
        QTest::newRow("without accent and case") << u"GENE"_s << QStringList{u"Générer"_s};
        QTest::newRow("the name that begins so comes first") << u"list"_s << QStringList{u"List"_s, u"Save list"_s};
        QTest::newRow("words in any order, one of the place") << u"lab save"_s << QStringList{u"Save list"_s};
        QTest::newRow("none") << u"xyz"_s << QStringList();
    }

    void whatCannotBeDoneNowComesLast()
    {
        auto disabled = named(u"Save"_s);
        disabled.enabled = false;
        const auto found = action_list::matching({disabled, named(u"The list to save"_s)}, u"save"_s);
        QCOMPARE(found.size(), 2);
        QVERIFY(found.first().enabled);
        QVERIFY(action_list::matching({disabled, named(u"List"_s)}, {}).first().enabled);
    }

    void aSynonymFindsBehindTheNamesThemselves()
    {
        auto renamed = named(u"Couleurs"_s);
        renamed.synonyms = action_words::synonyms(u"theme"_s);
        const auto found = action_list::matching({renamed, named(u"Theme"_s)}, u"theme"_s);
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.first().name, u"Theme"_s);
        QCOMPARE(action_list::matching({renamed}, u"dark"_s).size(), 1);
    }

    void aHostInANameIsNoWordOfIt()
    {
        auto signIn = named(u"Sign in…"_s);
        signIn.synonyms = action_words::synonyms(u"signInAction"_s);
        const auto fetch = named(u"Fetch keys from login.example.com"_s);
        for (const QString &query : {u"log in"_s, u"login"_s}) {
            const auto found = action_list::matching({fetch, signIn}, query);
            QCOMPARE(found.size(), 2);
            QCOMPARE(found.first().name, signIn.name);
        }
        QCOMPARE(action_list::matching({signIn, fetch}, u"login.example"_s).first().name, fetch.name);
    }

    void anActionHasTheWordsThatPeopleTry_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("action");
        for (const char *query : {"why 401", "why refused", "error"})
            QTest::newRow(query) << QString::fromLatin1(query) << u"diagnoseFileAction"_s;
        for (const char *query : {"anonymize", "anonymise", "mask", "redact"})
            QTest::newRow(query) << QString::fromLatin1(query) << u"saveRedactedAction"_s;
        QTest::newRow("decode jwt") << u"decode jwt"_s << u"pasteTokenAction"_s;
        QTest::newRow("postman collection") << u"postman collection"_s << u"importRequestsAction"_s;
        QTest::newRow("scope consent") << u"scope consent"_s << u"signInAction"_s;
        QTest::newRow("remove account") << u"remove account"_s << u"signOutAction"_s;
        QTest::newRow("delete history") << u"delete history"_s << u"clearHistoryAction"_s;
        QTest::newRow("check signature") << u"check signature"_s << u"giveKeyAction"_s;
    }

    void anActionHasTheWordsThatPeopleTry()
    {
        QFETCH(QString, query);
        QFETCH(QString, action);
        auto entry = named(u"It"_s);
        entry.synonyms = action_words::synonyms(action);
        QCOMPARE(action_list::matching({entry}, query).size(), 1);
    }

    void aQueryFindsByWordsWithoutAccents()
    {
        QFETCH(QString, query);
        QStringList names;
        for (const auto &entry :
             action_list::matching({named(u"Générer"_s), named(u"Save list"_s, u"401 Lab"_s), named(u"List"_s)}, query))
            names.append(entry.name);
        QTEST(names, "found");
    }

    void theModelHolds()
    {
        ActionModel model({named(u"One"_s), named(u"Two"_s)});
        const QAbstractItemModelTester tester(&model);
        model.setQuery(u"two"_s);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.at(0).name, u"Two"_s);
    }

    void typingArrowsAndEnterDoIt()
    {
        Sample sample;
        auto *first = new QPushButton(u"Save list"_s, sample.back);
        auto *second = new QPushButton(u"Save copy"_s, sample.back);
        const QSignalSpy firstPressed(first, &QPushButton::clicked);
        const QSignalSpy secondPressed(second, &QPushButton::clicked);
        ActionPalette palette(sample.entries());
        palette.show();
        auto *query = palette.findChild<QLineEdit *>();
        QTest::keyClicks(query, u"save"_s);
        QTest::keyClick(query, Qt::Key_Down);
        QVERIFY(query->accessibleDescription().contains(u"Save copy"));
        QTest::keyClick(query, Qt::Key_Return);
        QVERIFY(palette.isHidden());
        QCOMPARE(firstPressed.size(), 0);
        QCOMPARE(secondPressed.size(), 1);
    }

    void enterOnWhatCannotBeDoneLeavesItOpen()
    {
        Sample sample;
        (new QPushButton(u"Save"_s, sample.back))->setEnabled(false);
        ActionPalette palette(sample.entries());
        palette.show();
        QTest::keyClick(palette.findChild<QLineEdit *>(), Qt::Key_Return);
        QVERIFY(palette.isVisible());
        QTest::keyClick(&palette, Qt::Key_Escape);
        QVERIFY(palette.isHidden());
    }

    /// Every page's tasks by name: a new button needs no row anywhere to be found.
    void theWindowOffersAllItsTasks()
    {
        Opened opened;
        QStringList rows = opened.rows();
        for (const QString &wanted :
             {u"Account: Sign in…"_s, u"File: Open…"_s, u"Token: Copy redacted"_s, u"Token: Judge at…"_s,
              u"Token: Paste a token"_s, u"Request: Send"_s, u"Request: Save Request…"_s, u"Request: Import cURL…"_s,
              u"Request: Show Headers"_s, u"Request: Go to URL"_s, u"401 Lab: Run"_s, u"401 Lab: Take from Request"_s,
              u"Find tokens: Search file…"_s, u"Find tokens: Search pasted text"_s, u"History: Private mode"_s,
              u"View › Colours: Dark"_s})
            QVERIFY2(rows.contains(wanted), qPrintable(wanted + u" in:\n"_s + rows.join(u'\n')));
        QCOMPARE(rows.removeDuplicates(), 0);
        QVERIFY2(!rows.contains(u"Sign in: Copy link"_s), "the banner is hidden");
    }

    void whateverCannotBeDoneSaysWhatItNeeds()
    {
        Opened opened;
        const QAbstractItemModel &model = opened.model();
        int disabled = 0;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QString state = model.index(row, ActionModel::StateColumn).data().toString();
            disabled += state.startsWith(u"Not now");
            const QString name = opened.rows().at(row);
            QVERIFY2(state != u"Not now" || name == u"File › Open Recent: Clear the list"_s, qPrintable(name));
        }
        QVERIFY(disabled > 20);
    }

    void settingsAreFoundByWhatPeopleCallThem_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("found");
        QTest::newRow("by name") << u"proxy"_s << u"Settings › Network: Proxy"_s;
        QTest::newRow("in English") << u"language"_s << u"Settings › General: Language"_s;
        QTest::newRow("by who reads no English") << u"langue"_s << u"Settings › General: Language"_s;
        QTest::newRow("by another word") << u"theme"_s << u"Settings › General: Colours"_s;
        QTest::newRow("by a value") << u"dark"_s << u"View › Colours: Dark"_s;
        QTest::newRow("a page") << u"privacy"_s << u"Settings: Privacy"_s;
        QTest::newRow("the keys") << u"hotkeys"_s << u"Settings: Shortcuts"_s;
    }

    void settingsAreFoundByWhatPeopleCallThem()
    {
        QFETCH(QString, query);
        Opened opened;
        opened.type(query);
        QTEST(opened.rows().value(0), "found");
    }

    void aSettingThatWasFoundIsShownWithTheKeyboardOnIt()
    {
        Opened opened;
        opened.type(u"proxy"_s);
        QTest::keyClick(opened.query(), Qt::Key_Return);
        auto *dialog = opened.window.findChild<SettingsDialog *>();
        QVERIFY(dialog);
        QTRY_COMPARE(dialog->focusWidget(), dialog->findChild<QLineEdit *>(u"proxy"_s));
        QVERIFY(dialog->focusWidget()->isVisible());
    }
};

QTEST_MAIN(TestActionPalette)
#include "tst_action_palette.moc"
