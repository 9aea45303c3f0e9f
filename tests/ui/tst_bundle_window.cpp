// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bundle_window.h"

#include "app/bundle_file.h"
#include "base/plain_text.h"
#include "ui/breakable.h"
#include "ui/byte_view.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QLabel>
#include <QTabBar>
#include <QTableView>
#include <QTextDocument>
#include <QtTest>

using namespace Qt::StringLiterals;

/// Bundles come from others.
class TestBundleWindow : public QObject
{
    Q_OBJECT

private:
    /// The text wherever a bundle has one, as it comes out of a file.
    static Result<app::SupportBundle> bundleOf(const QString &text)
    {
        app::BundlePart part;
        part.id = part.report.title = text;
        part.report.paragraphs = {text, text};
        part.report.tables = {{text, {text, text}, {{{text, text}}, {{text, text}}}}};
        part.report.texts = {{text, text}};
        part.record = {{text, text}};
        return app::bundlePage({1, {part, part}}, {}).and_then([](const QByteArray &page) {
            return app::readBundlePage(page, u"bundle.html"_s);
        });
    }

    static QStringList shownBy(const QAbstractItemView &view)
    {
        QStringList texts;
        const QAbstractItemModel &model = *view.model();
        for (int column = 0; column < model.columnCount(); ++column) {
            texts.append(model.headerData(column, Qt::Horizontal).toString());
            for (int row = 0; row < model.rowCount(); ++row)
                texts.append(model.index(row, column).data().toString());
        }
        return texts;
    }

    /// What is read there, and by a screen reader.
    static QStringList shownBy(QWidget &widget)
    {
        QStringList texts{widget.windowTitle(), widget.accessibleName(), widget.accessibleDescription()};
        if (const auto *label = qobject_cast<const QLabel *>(&widget))
            texts.append(label->text());
        if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
            for (int tab = 0; tab < tabs->count(); ++tab)
                texts.append(tabs->tabText(tab));
        }
        if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget); view && view->model())
            texts += shownBy(*view);
        if (auto *view = qobject_cast<ByteView *>(&widget)) {
            auto *text = QAccessible::queryAccessibleInterface(view)->textInterface();
            texts.append(text->text(0, text->characterCount()));
        }
        return texts;
    }

    /// What Qt would take for markup where the text looks like it.
    static QStringList tipsOf(const QWidget &widget)
    {
        QStringList tips{widget.toolTip(), widget.whatsThis(), widget.statusTip()};
        if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
            for (int tab = 0; tab < tabs->count(); ++tab)
                tips += {tabs->tabToolTip(tab), tabs->tabWhatsThis(tab)};
        }
        if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget); view && view->model()) {
            const QAbstractItemModel &model = *view->model();
            for (int column = 0; column < model.columnCount(); ++column) {
                for (const int role : {Qt::ToolTipRole, Qt::WhatsThisRole}) {
                    tips.append(model.headerData(column, Qt::Horizontal, role).toString());
                    for (int row = 0; row < model.rowCount(); ++row)
                        tips.append(model.index(row, column).data(role).toString());
                }
            }
        }
        return tips;
    }

private Q_SLOTS:
    void whatOthersWroteIsPlainText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("markup") << u"<b>bold</b><script>alert(1)</script>"_s;
        QTest::newRow("a picture from elsewhere") << u"<img src=\"http://127.0.0.1:9/x.png\">"_s;
        QTest::newRow("a link") << u"<a href=\"http://evil.example/\">Close</a>"_s;
        QTest::newRow("turned around") << u"a\u202egnp.exe\u2066b\u200bc\u200fd"_s;
        QTest::newRow("escape sequences") << u"a\x1b]0;owned\x07\x1b[2J\x1b[31mb"_s;
        QTest::newRow("10,000 characters without a space") << QString(10000, u'x');
        QTest::newRow("10,000 characters of markup") << u"<i>x</i> &amp; "_s.repeated(700);
    }

    void whatOthersWroteIsPlainText()
    {
        QFETCH(const QString, text);
        const auto bundle = bundleOf(text);
        QVERIFY2(bundle, bundle ? "" : qPrintable(describe(bundle.error())));
        QCOMPARE(bundle->parts.first().report.tables.first().rows.first().cells.first(), text);
        BundleWindow window(*bundle, text);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QVERIFY2(window.width() < 2000, "others choose how long a word is, and not how wide the window");

        int withIt = 0;
        const QString beginning = plain_text::visible(text.left(100));
        QList<QWidget *> widgets = window.findChildren<QWidget *>();
        widgets.append(&window);
        for (QWidget *widget : std::as_const(widgets)) {
            if (const auto *label = qobject_cast<const QLabel *>(widget))
                QVERIFY2(label->textFormat() == Qt::PlainText || label->text().isEmpty(), qPrintable(label->text()));
            for (const QString &shown : shownBy(*widget)) {
                const QString said = unbroken(shown); // without the places where we let it break
                QCOMPARE(said, plain_text::visible(said, true));
                withIt += said.contains(beginning) ? 1 : 0;
            }
            for (const QString &tip : tipsOf(*widget))
                QVERIFY2(!Qt::mightBeRichText(tip), qPrintable(tip));
        }
        QVERIFY2(withIt >= 10, "it proves nothing where the text is not shown"); // 4 cells, 2 headers, 2 tabs, 2 parts
    }
};

QTEST_MAIN(TestBundleWindow)
#include "tst_bundle_window.moc"
