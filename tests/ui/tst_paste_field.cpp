// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paste_field.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestPasteField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsPastedIsHandedOnAndNotShown_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("a token") << u"ya29.abcdefghijklmnop"_s;
        QTest::newRow("several lines") << u"{\n \"access_token\": \"ya29.a\"\n}\n"_s;
        QTest::newRow("a line of a million characters") << QString(1'000'000, u'x');
    }
    void whatIsPastedIsHandedOnAndNotShown()
    {
        QFETCH(QString, text);
        PasteField field;
        const Given given(field);
        QGuiApplication::clipboard()->setText(text);
        field.paste();
        QCOMPARE(given.texts, QByteArrayList{text.toUtf8()});
        QCOMPARE(field.toPlainText(), QString());
    }

    void whatIsTypedIsHandedOnWithEnter()
    {
        PasteField field;
        const Given given(field);
        QTest::keyClicks(&field, u"eyJ"_s);
        QVERIFY(given.texts.isEmpty());
        QTest::keyClick(&field, Qt::Key_Return);
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(given.texts, QByteArrayList{"eyJ"});
        QCOMPARE(field.toPlainText(), QString());
    }

    void filesArePaths()
    {
        PasteField field;
        const QSignalSpy files(&field, &PasteField::fileGiven);
        const Given given(field);
        auto *data = new QMimeData;
        data->setUrls({QUrl::fromLocalFile(u"/tmp/a b.txt"_s), QUrl(u"https://x.example/"_s)});
        QGuiApplication::clipboard()->setMimeData(data);
        field.paste();
        QCOMPARE(files.size(), 1);
        QCOMPARE(files.at(0).at(0).toString(), u"/tmp/a b.txt"_s);
        QVERIFY(given.texts.isEmpty());
    }

    void whiteSpaceIsNothing()
    {
        PasteField field;
        const Given given(field);
        QGuiApplication::clipboard()->setText(u" \n"_s);
        field.paste();
        QVERIFY(given.texts.isEmpty());
    }

private:
    struct Given
    {
        explicit Given(PasteField &field)
        {
            connect(&field, &PasteField::textGiven, &field,
                    [this](const Secret &text) { texts.append(text.reveal()); });
        }
        QByteArrayList texts;
    };
};

QTEST_MAIN(TestPasteField)
#include "tst_paste_field.moc"
