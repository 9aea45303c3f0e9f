// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/token_actions.h"

#include "tests/inspect/tokens.h"
#include "tests/ui/window_session.h"
#include "ui/pasted_model.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

/// A page with a token on show.
struct Page
{
    explicit Page(const QByteArray &token)
        : shown{{u"a token"_s, Secret(token)}, inspect::inspect(token, tokens::context()), tokens::context()}
    {
        actions.setPasted(&pasted);
        widget.show();
    }

    template<class Dialog>
    Dialog *dialog()
    {
        return widget.findChild<Dialog *>();
    }

    void trigger(int action) { actions.actions().at(action)->trigger(); }

    WindowSession session;
    ShownToken shown;
    PastedModel pasted;
    QWidget widget;
    TokenActions actions{session.services, [this] { return shown; }, &widget};
};

constexpr int compareAction = 0;
constexpr int explainAction = 1;
constexpr int saveAction = 2;

QByteArray token(const QByteArray &changes = "{}")
{
    return tokens::signedBy(tokens::header(), tokens::claims(tokens::json(changes)));
}

QByteArray signatureOf(const QByteArray &token)
{
    return token.mid(token.lastIndexOf('.') + 1);
}

} // namespace

class TestTokenActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoTokensAreCompared()
    {
        Page page(token());
        page.pasted.add(Secret(token())); // the same: nothing to compare with
        page.pasted.add(Secret(token("{'sub':'43','hd':null}")));
        page.trigger(compareAction);
        auto *dialog = page.dialog<CompareDialog>();
        QVERIFY(dialog->isVisible());
        auto *rows = dialog->findChild<QAbstractItemView *>(u"differences"_s)->model();
        QTRY_COMPARE(rows->rowCount(), 2);
        QVERIFY(summary(dialog).contains(u"differ: 2"_s));
        dialog->findChild<QCheckBox *>(u"showsSame"_s)->click();
        QVERIFY(rows->rowCount() > 10);
    }

    void theOtherTokenIsPastedHere()
    {
        Page page(token());
        page.trigger(compareAction);
        auto *dialog = page.dialog<CompareDialog>();
        QVERIFY(summary(dialog).contains(u"no other token"_s));
        QVERIFY(!dialog->findChild<QPushButton *>(u"copy"_s)->isEnabled());
        QGuiApplication::clipboard()->setText(u"Authorization: Bearer "_s + QString::fromLatin1(token("{'sub':'43'}")));
        dialog->findChild<QPushButton *>(u"paste"_s)->click();
        QTRY_VERIFY(summary(dialog).contains(u"differ: 1"_s));
        QGuiApplication::clipboard()->clear();
        dialog->findChild<QPushButton *>(u"paste"_s)->click();
        QVERIFY(summary(dialog).contains(u"no text on the clipboard"_s));
    }

    void whatIsCopiedHoldsNoToken()
    {
        const QByteArray other = token("{'sub':'43','password':'geheim','x':'ya29.abcdefghijklmnop'}");
        Page page(token());
        page.pasted.add(Secret(other));
        const QSignalSpy notices(&page.actions, &TokenActions::notice);
        page.trigger(compareAction);
        auto *copy = page.dialog<CompareDialog>()->findChild<QPushButton *>(u"copy"_s);
        QTRY_VERIFY(copy->isEnabled());
        copy->click();
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.contains(u"- sub: \"42\" → \"43\""_s), qPrintable(copied));
        for (const QByteArray &secret : {"geheim"_ba, "ya29.abcdefghijklmnop"_ba, signatureOf(other)})
            QVERIFY2(!copied.contains(QString::fromLatin1(secret)), qPrintable(copied));
        QCOMPARE(notices.size(), 1);
    }

    void tokensOfAccountsAreOffered()
    {
        Page page(token());
        const auto account = page.session.signIn();
        QVERIFY2(account, wordsOf(account));
        page.trigger(compareAction);
        const auto *other = page.dialog<CompareDialog>()->findChild<QComboBox *>(u"other"_s);
        QCOMPARE(other->count(), 2);
        QVERIFY(other->itemText(0).contains(u"alice@example.test"_s));
    }

    void anExplanationIsShownAndCopied()
    {
        const QByteArray text = token("{'exp':1600000000}");
        Page page(text);
        page.trigger(explainAction);
        const auto *box = page.dialog<QMessageBox>();
        QVERIFY(box->isVisible());
        const QString copied = QGuiApplication::clipboard()->text();
        QCOMPARE(box->text(), copied);
        QVERIFY2(copied.contains(u"expired"_s, Qt::CaseInsensitive), qPrintable(copied));
        QVERIFY(!copied.contains(QString::fromLatin1(signatureOf(text))));
    }

    void aReportIsSaved_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("Markdown") << u"report.md"_s << "# "_ba;
        QTest::newRow("HTML") << u"report.html"_s << "<!DOCTYPE html>"_ba;
        QTest::newRow("JSON") << u"report.json"_s << "{\""_ba;
        QTest::newRow("no ending: Markdown") << u"report"_s << "# "_ba;
    }

    void aReportIsSaved()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, start);
        const QByteArray text = token();
        Page page(text);
        const QTemporaryDir folder;
        const QString said = save(page, folder.filePath(name));
        QFile file(folder.filePath(name.contains(u'.') ? name : name + u".md"_s));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(said));
        const QByteArray report = file.readAll();
        QVERIFY2(report.startsWith(start), report.constData());
        QVERIFY(report.contains("alice@example.com") || report.contains("alice\\@example.com"));
        QVERIFY(!report.contains(signatureOf(text)));
    }

    void aReportThatCannotBeSavedIsSaidWhy_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("words");
        QTest::newRow("an ending of no format") << u"report.pdf"_s << u".md, .html or .json"_s;
        QTest::newRow("a folder that is not there") << u"none/report.md"_s << u"none/report.md"_s;
    }

    void aReportThatCannotBeSavedIsSaidWhy()
    {
        QFETCH(QString, name);
        QFETCH(QString, words);
        Page page(token());
        const QTemporaryDir folder;
        const QString said = save(page, folder.filePath(name));
        QVERIFY2(said.contains(words), qPrintable(said));
        QVERIFY(QDir(folder.path()).isEmpty());
    }

private:
    static QString summary(const CompareDialog *dialog) { return dialog->findChild<QLabel *>(u"summary"_s)->text(); }

    /// What is said then.
    static QString save(Page &page, const QString &path)
    {
        QSignalSpy notices(&page.actions, &TokenActions::notice);
        page.trigger(saveAction);
        auto *dialog = page.dialog<QFileDialog>();
        dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
        QMetaObject::invokeMethod(dialog, "accept");
        return notices.isEmpty() ? QString() : notices.takeFirst().at(0).toString();
    }
};

QTEST_MAIN(TestTokenActions)
#include "tst_token_actions.moc"
