// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/body_editor.h"

#include "ui/pairs_editor.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

using Kind = app::RequestBody::Kind;

class TestBodyEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextStaysItsBytes()
    {
        BodyEditor editor;
        editor.setText("a\r\nb\xff"_ba);
        QCOMPARE(editor.body(), (app::RequestBody{Kind::Text, "a\r\nb\xff"_ba}));
        QVERIFY(typeShown(editor).isEmpty());
    }

    void aTextThatIsAFormBecomesItsFields()
    {
        BodyEditor editor;
        editor.setText("a=1+2&b=%2f");
        choose(editor, Kind::UrlEncoded);
        QCOMPARE(editor.body().kind, Kind::UrlEncoded);
        QCOMPARE(editor.body().fields, (QList<http::Pair>{{u"a=1+2"_s}, {u"b=%2f"_s}}));
        QCOMPARE(typeShown(editor), u"Content-Type: application/x-www-form-urlencoded"_s);
        choose(editor, Kind::Text);
        QCOMPARE(editor.body().text, "a=1+2&b=%2f"_ba);
        editor.setText("c=3");
        QVERIFY(editor.body().fields.isEmpty());
    }

    void aTextThatIsNoFormIsKeptAside()
    {
        BodyEditor editor;
        editor.setText("{\"a\": \"b=c\"}");
        choose(editor, Kind::Multipart);
        QVERIFY(editor.body().fields.isEmpty());
        editor.findChild<PairsEditor *>()->setPairs({{u"kept=1"_s}});
        choose(editor, Kind::Text);
        choose(editor, Kind::UrlEncoded);
        QCOMPARE(editor.body().fields.size(), 1);
        QCOMPARE(editor.body().text, "{\"a\": \"b=c\"}"_ba);
    }

    void onlyAMultipartFormTakesFiles()
    {
        BodyEditor editor;
        for (const Kind kind : {Kind::UrlEncoded, Kind::Multipart}) {
            choose(editor, kind);
            const auto *button = editor.findChild<QWidget *>(u"chooseFieldFile"_s);
            QCOMPARE(button->isVisibleTo(&editor), kind == Kind::Multipart);
        }
    }

    void aFileIsChosen()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"a.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        BodyEditor editor;
        choose(editor, Kind::File);
        editor.findChild<QPushButton *>(u"chooseBodyFile"_s)->click();
        auto *dialog = editor.findChild<QFileDialog *>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(file.fileName());
        QCOMPARE(editor.body().file, file.fileName());
        QCOMPARE(typeShown(editor), u"Content-Type: application/json"_s);
        QVERIFY(editor.findChild<QLineEdit *>(u"bodyFile"_s)->isReadOnly()); // no import can name one
    }

private:
    static void choose(BodyEditor &editor, Kind kind)
    {
        auto *list = editor.findChild<QComboBox *>(u"bodyKind"_s);
        list->setCurrentIndex(list->findData(QVariant::fromValue(kind)));
        Q_EMIT list->activated(list->currentIndex());
    }

    static QString typeShown(const BodyEditor &editor) { return editor.findChild<QLabel *>(u"bodyType"_s)->text(); }
};

QTEST_MAIN(TestBodyEditor)
#include "tst_body_editor.moc"
