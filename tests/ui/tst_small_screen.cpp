// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "app/language.h"
#include "tests/ui/window_session.h"

#include <QtTest>

namespace {

constexpr QSize smallest(900, 600);
constexpr double otherFonts = 0.93; ///< the fonts of this test are narrower than a desktop's

} // namespace

/// A program of its own: a language stays for as long as the program runs.
class TestSmallScreen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWindowFits_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString &language : app::languages())
            QTest::newRow(qPrintable(language)) << language;
    }

    void theWindowFits()
    {
        QFETCH(QString, language);
        app::installLanguage(language, *QCoreApplication::instance());
        WindowSession session;
        Appearance appearance(*qApp);
        MainWindow window(session.services, appearance);
        window.show();
        const QSize needed = window.minimumSizeHint();
        QVERIFY2(needed.width() <= smallest.width() * otherFonts, QByteArray::number(needed.width()));
        QVERIFY2(needed.height() <= smallest.height(), QByteArray::number(needed.height()));
    }

    void theFirstWindowIsNoLargerThanTheScreen()
    {
        WindowSession session;
        Appearance appearance(*qApp);
        MainWindow window(session.services, appearance);
        const QSize screen = window.screen()->availableSize();
        QVERIFY(window.height() < screen.height());
        QVERIFY(window.width() < screen.width() || window.width() == 1240);
    }
};

QTEST_MAIN(TestSmallScreen)
#include "tst_small_screen.moc"
