// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/places.h"
#include "ui/help_window.h"

#include "app/language.h"
#include "ui/help_browser.h"
#include "ui/theme.h"

#include <QDir>
#include <QDirIterator>
#include <QListWidget>
#include <QMessageBox>
#include <QRegularExpression>
#include <QTextDocument>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestHelpWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTopicIsListedByItsTitleAndShown()
    {
        HelpWindow window;
        auto *topics = window.findChild<QListWidget *>();
        const auto files = QDir(folder()).entryList({u"*.md"_s});
        QCOMPARE(topics->count(), files.size());
        for (int row = 0; row < topics->count(); ++row) {
            topics->setCurrentRow(row);
            const QString title = topics->item(row)->text();
            QVERIFY(!title.isEmpty());
            QVERIFY2(page(window)->toPlainText().startsWith(title), qPrintable(title));
        }
    }

    /// No picture is missing, no link goes nowhere, and only websites are elsewhere.
    void everyLinkAndPictureIsThere()
    {
        static const QRegularExpression target(u"\\]\\(([^)]+)\\)"_s);
        HelpBrowser browser;
        for (const QFileInfo &file : QDir(folder()).entryInfoList({u"*.md"_s})) {
            QFile text(file.filePath());
            QVERIFY(text.open(QIODevice::ReadOnly));
            auto found = target.globalMatch(QString::fromUtf8(text.readAll()));
            while (found.hasNext()) {
                const QString link = found.next().captured(1);
                const bool there =
                    link.endsWith(u".png")
                        ? !browser.loadResource(QTextDocument::ImageResource, QUrl(link)).value<QImage>().isNull()
                    : link.endsWith(u".md") ? !HelpBrowser::titleOf(link.chopped(3)).isEmpty()
                                            : link.startsWith(u"https://");
                QVERIFY2(there, qPrintable(file.fileName() + u": "_s + link));
            }
        }
    }

    void picturesAreInTheLanguageAndTheme_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString &language : app::languages())
            QTest::newRow(qPrintable(language)) << language;
    }

    void picturesAreInTheLanguageAndTheme()
    {
        QFETCH(QString, language);
        app::installLanguage(language, *QCoreApplication::instance());
        HelpBrowser browser;
        browser.showTopic(u"start"_s);
        for (const QString &look : {u"light"_s, u"dark"_s}) {
            browser.setPalette(theme::palette(look == u"dark"));
            const auto shown = browser.document()->resource(QTextDocument::ImageResource, QUrl(u"token.png"_s));
            const QImage expected(u"%1/%2/%3/token.png"_s.arg(QFileInfo(folder()).path(), language, look));
            QVERIFY(!expected.isNull());
            QCOMPARE(shown.value<QImage>().convertToFormat(expected.format()), expected);
        }
        app::installLanguage(u"en"_s, *QCoreApplication::instance());
    }

    void nothingElseIsRead_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("a website's picture") << u"https://tracker.example/a.png"_s;
        QTest::newRow("a file of this computer") << u"file:///etc/passwd"_s;
        QTest::newRow("a path out of the guide") << u"../icons/copy.png"_s;
    }

    void nothingElseIsRead()
    {
        QFETCH(QString, name);
        HelpBrowser browser;
        for (const int type :
             {QTextDocument::ImageResource, QTextDocument::HtmlResource, QTextDocument::StyleSheetResource})
            QVERIFY(!browser.loadResource(type, QUrl(name)).isValid());
    }

    void aLinkInsideIsFollowedAWebsiteIsAskedAbout()
    {
        HelpWindow window;
        window.showTopic(u"start"_s);
        window.show();
        Q_EMIT page(window)->anchorClicked(QUrl(u"refused.md"_s));
        QVERIFY(page(window)->toPlainText().startsWith(HelpBrowser::titleOf(u"refused"_s)));
        QVERIFY(!window.findChild<QMessageBox *>());
        Q_EMIT page(window)->anchorClicked(QUrl(u"https://console.cloud.google.com/"_s));
        auto *question = window.findChild<QMessageBox *>();
        QVERIFY(question && question->text().contains(u"console.cloud.google.com"));
        question->reject();
    }

    /// Bytes of all the pictures: they are in the program.
    void thePicturesAreSmall()
    {
        qint64 bytes = 0;
        QDirIterator pictures(QFileInfo(folder()).path(), {u"*.png"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (pictures.hasNext())
            bytes += QFileInfo(pictures.next()).size();
        QVERIFY2(bytes > 0 && bytes < 1'500'000, qPrintable(QString::number(bytes)));
    }

private:
    static QString folder() { return places::inSource(u"resources/help/en"); }
    static HelpBrowser *page(const HelpWindow &window) { return window.findChild<HelpBrowser *>(); }
};

QTEST_MAIN(TestHelpWindow)
#include "tst_help_window.moc"
