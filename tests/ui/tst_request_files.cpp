// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/places.h"
#include "ui/request_files.h"

#include "app/settings.h"
#include "ui/request_import_dialog.h"
#include "ui/save_request_dialog.h"
#include "ui/saved_requests_dialog.h"

#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTreeView>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestRequestFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_page = std::make_unique<QWidget>();
        m_request = {{"POST", QUrl(u"https://api.example/x?a=1"_s), {{"X-Api-Key"_ba, "hush"_ba}}, "{}", {}}, {}};
        m_files = new RequestFiles(
            m_folder->path(), [this] { return Result<app::ShareableRequest>(m_request); }, m_page.get());
    }

    void aDroppedHarListsItsRequests()
    {
        auto *field = new QLineEdit(m_page.get());
        m_files->watch({field});
        drop(*field, source());
        QVERIFY(field->text().isEmpty());
        auto *dialog = m_page->findChild<RequestImportDialog *>();
        QVERIFY(dialog);
        auto *table = dialog->findChild<QTableView *>(u"entries"_s);
        QTRY_COMPARE(table->model()->rowCount(), 3);
        QCOMPARE(table->model()->index(0, 0).data().toString(), u"POST"_s);
        QCOMPARE(table->model()->index(0, 2).data().toString(), u"401"_s);
        QVERIFY2(summary(*dialog).contains(u"credential"), qPrintable(summary(*dialog)));

        dialog->findChild<QLineEdit *>(u"filter"_s)->setText(u"library"_s);
        QCOMPARE(table->model()->rowCount(), 1);
        QSignalSpy opened(m_files, &RequestFiles::opened);
        importButton(*dialog)->click();
        QCOMPARE(opened.size(), 1);
        QVERIFY(opened.first().first().value<http::Request>().url.path().endsWith(u"/library/v1")); // the one on show
    }

    void whatElseIsDroppedStaysTheFields()
    {
        QLineEdit field;
        m_files->watch({&field});
        drop(field, u"/tmp/a.txt"_s);
        QVERIFY(field.text().contains(u"a.txt"));
        QVERIFY(!m_page->findChild<QDialog *>());
    }

    void aBadHarIsSaid()
    {
        QFile file(m_folder->filePath(u"cut.har"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"log\": {\"entries\": [") > 0);
        file.close();
        m_files->importHar(file.fileName());
        auto *dialog = m_page->findChild<RequestImportDialog *>();
        QTRY_VERIFY2(summary(*dialog).contains(u"cut off"), qPrintable(summary(*dialog)));
        QVERIFY(!importButton(*dialog)->isEnabled());
    }

    void aRequestIsSavedAndOpenedAgain()
    {
        m_request.leftOut = {u"the file /x/a.png"_s};
        trigger(0);
        auto *dialog = m_page->findChild<SaveRequestDialog *>();
        QVERIFY(dialog);
        const QString leftOut = dialog->findChild<QLabel *>(u"leftOut"_s)->text();
        QVERIFY2(leftOut.contains(u"X-Api-Key") && leftOut.contains(u"a.png"), qPrintable(leftOut));
        auto *save = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
        QVERIFY(!save->isEnabled()); // it has no name yet
        dialog->findChild<QLineEdit *>(u"name"_s)->setText(u"a:b"_s);
        save->click();
        QVERIFY(dialog->findChild<QLabel *>(u"problem"_s)->isVisibleTo(dialog));
        dialog->findChild<QLineEdit *>(u"name"_s)->setText(u"about"_s);
        dialog->findChild<QComboBox *>(u"folder"_s)->setEditText(u"Drive"_s);
        QSignalSpy said(m_files, &RequestFiles::notice);
        save->click();
        QCOMPARE(said.size(), 1);
        QVERIFY(said.first().first().toString().contains(u"Drive/about"));
        QCOMPARE(saved().names(), QStringList{u"Drive/about"_s});

        SavedRequestsDialog &list = openList();
        choose(list, u"Drive/about"_s);
        QSignalSpy opened(m_files, &RequestFiles::opened);
        list.findChild<QPushButton *>(u"open"_s)->click();
        QTRY_COMPARE(opened.size(), 1);
        const auto request = opened.first().first().value<http::Request>();
        QCOMPARE(request.url, m_request.request.url);
        QVERIFY(request.headers.fields().isEmpty());
    }

    void oneOfTheSameNameIsReplacedKnowingly()
    {
        QVERIFY(saved().write(u"about"_s, m_request.request));
        trigger(0);
        auto *dialog = m_page->findChild<SaveRequestDialog *>();
        dialog->findChild<QLineEdit *>(u"name"_s)->setText(u"about"_s);
        QTRY_COMPARE(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->text(), u"Replace"_s);
    }

    void whatCannotBeSavedIsSaid()
    {
        delete m_files;
        m_files = new RequestFiles(
            m_folder->path(),
            [] {
                return Result<app::ShareableRequest>(failure(ErrorCode::UsageWrong, u"fileId"_s, u"it is missing"_s));
            },
            m_page.get());
        QSignalSpy said(m_files, &RequestFiles::notice);
        trigger(0);
        QVERIFY(said.first().first().toString().contains(u"fileId"));
        QVERIFY(!m_page->findChild<QDialog *>());
    }

    void oneIsRenamedAndDeleted()
    {
        QVERIFY(saved().write(u"a"_s, m_request.request));
        QVERIFY(saved().write(u"b"_s, m_request.request));
        SavedRequestsDialog &list = openList();
        rename(list, u"a"_s, u"b"_s);
        QTRY_VERIFY(state(list).contains(u"already"));
        rename(list, u"a"_s, u"Drive/a"_s);
        QTRY_COMPARE(saved().names(), (QStringList{u"Drive/a"_s, u"b"_s}));
        choose(list, u"Drive/a"_s);
        list.findChild<QPushButton *>(u"remove"_s)->click();
        auto *question = list.findChild<QMessageBox *>();
        QVERIFY(question && question->text().contains(u"Drive/a"));
        question->button(QMessageBox::Yes)->click();
        QTRY_COMPARE(saved().names(), QStringList{u"b"_s});
    }

    void aFileOfOthersIsNotTrusted()
    {
        QVERIFY(QDir().mkpath(saved().folder()));
        QFile file(saved().folder() + u"/odd.json"_s);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"tokenloupe_request\": 1, \"run\": \"x\"}") > 0);
        file.close();
        SavedRequestsDialog &list = openList();
        choose(list, u"odd"_s);
        QSignalSpy opened(m_files, &RequestFiles::opened);
        list.findChild<QPushButton *>(u"open"_s)->click();
        QTRY_VERIFY2(state(list).contains(u"run"), qPrintable(state(list)));
        QCOMPARE(opened.size(), 0);
    }

    void theFolderIsChosen()
    {
        const QTemporaryDir other;
        QVERIFY(app::SavedRequests(other.path()).write(u"theirs"_s, m_request.request));
        SavedRequestsDialog &list = openList();
        QTRY_VERIFY(state(list).contains(u"No request"));
        list.findChild<QPushButton *>(u"chooseFolder"_s)->click();
        auto *dialog = list.findChild<QFileDialog *>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(other.path());
        choose(list, u"theirs"_s);
        QCOMPARE(app::loadSettings(m_folder->path())->requestsFolder, other.path());
    }

private:
    static QString source() { return places::inSource(u"tests/data/har/one-refusal.har"); }

    app::SavedRequests saved() const { return app::SavedRequests(*app::savedRequestsFolder(m_folder->path())); }

    void trigger(int action) const { m_files->menu()->actions().at(action)->trigger(); }

    static void drop(QWidget &target, const QString &path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        data.setText(path); // as file managers add it
        QDragEnterEvent enter({1, 1}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&target, &enter);
        QDropEvent event({1, 1}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&target, &event);
    }

    static QString summary(const QDialog &dialog) { return dialog.findChild<QLabel *>(u"summary"_s)->text(); }
    static QString state(const QDialog &dialog) { return dialog.findChild<QLabel *>(u"state"_s)->text(); }

    static QPushButton *importButton(const QDialog &dialog)
    {
        return dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    }

    SavedRequestsDialog &openList() const
    {
        trigger(1);
        return *m_page->findChild<SavedRequestsDialog *>();
    }

    /// Once the folder is read.
    static void choose(SavedRequestsDialog &list, const QString &name)
    {
        auto *tree = list.findChild<QTreeView *>(u"tree"_s);
        const auto found = [&] {
            QModelIndex index = tree->model()->index(0, 0);
            while (index.isValid() && SavedRequestsModel::nameOf(index) != name)
                index = tree->indexBelow(index);
            return index;
        };
        list.show();
        QTRY_VERIFY(found().isValid());
        tree->setCurrentIndex(found());
        QVERIFY(list.findChild<QPushButton *>(u"open"_s)->isEnabled());
    }

    static void rename(SavedRequestsDialog &list, const QString &from, const QString &to)
    {
        choose(list, from);
        list.findChild<QPushButton *>(u"rename"_s)->click();
        auto *dialog = list.findChild<QInputDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->textValue(), from);
        dialog->setTextValue(to);
        dialog->accept();
        QTRY_VERIFY(!list.findChild<QInputDialog *>());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QWidget> m_page;
    app::ShareableRequest m_request;
    RequestFiles *m_files = nullptr;
};

QTEST_MAIN(TestRequestFiles)
#include "tst_request_files.moc"
