// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/unsigned_token.h"
#include "ui/secret_clipboard.h"
#include "ui/table_view.h"
#include "ui/token_details.h"

#include <QApplication>
#include <QLabel>
#include <QScrollBar>
#include <QTabBar>
#include <QTabWidget>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

inspect::Inspection inspected(const QByteArray &text)
{
    return inspect::inspect(text, {});
}

const QByteArray jwt = "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0."_ba;

QList<app::TraceStep> trace()
{
    return {{1, u"end"_s, app::TraceStep::Outcome::Passed, u"alice is signed in."_s, {}}};
}

qsizetype coloursOf(const QImage &image)
{
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            colours.insert(image.pixel(x, y));
    }
    return colours.size();
}

} // namespace

class TestTokenDetails : public QObject
{
    Q_OBJECT

private:
    SecretClipboard m_clipboard{*QApplication::clipboard()};

    static QTabWidget &parts(TokenDetails &details) { return *details.findChild<QTabWidget *>(u"parts"_s); }

    static QStringList tabs(TokenDetails &details)
    {
        QStringList shown;
        for (int tab = 0; tab < parts(details).count(); ++tab) {
            if (parts(details).isTabVisible(tab))
                shown.append(parts(details).tabText(tab));
        }
        return shown;
    }

private Q_SLOTS:
    void anOpaqueTokenHasItsTraceAlone()
    {
        TokenDetails details(m_clipboard);
        details.showTrace(trace());
        details.showToken(inspected("ya29.opaque"_ba), 0);
        QCOMPARE(tabs(details), QStringList{u"Flow trace"_s});
    }

    void aSecretShowsItsWarnings()
    {
        TokenDetails details(m_clipboard);
        details.showToken(inspected("GOCSPX-abcdefghijklmnop"_ba), 0);
        QTabWidget &judgments = *details.findChild<QTabWidget *>(u"judgments"_s);
        QVERIFY(judgments.isVisibleTo(&details));
        QVERIFY(!judgments.isTabVisible(0));
        QCOMPARE(judgments.tabText(judgments.currentIndex()), u"Warnings (1)"_s);
        QVERIFY2(!parts(details).isVisibleTo(&details), "there are no parts, and no empty pane for them");
        details.showToken(inspected(jwt), 0);
        QVERIFY(parts(details).isVisibleTo(&details));
        QCOMPARE(judgments.tabBar()->accessibleTabName(judgments.currentIndex()), u"Checks"_s);
        details.showToken(inspected("ya29.opaque"_ba), 0);
        QVERIFY(!judgments.isVisibleTo(&details));
    }

    void theStateOfACheckIsInSightAlsoWhereItsRowIsHigherThanTheTable()
    {
        TokenDetails details(m_clipboard);
        details.showToken(inspected("eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIiwiaXNzIjoiMSIsImV4cCI6IjEifQ."_ba), 0);
        auto &checks = *details.findChild<TableView *>(u"checks"_s);
        checks.setColumnHidden(ChecksModel::SectionColumn, true);
        details.resize(420, 260);
        details.show();
        QVERIFY(QTest::qWaitForWindowExposed(&details));
        QTRY_VERIFY(checks.rowHeight(0) > checks.fontMetrics().lineSpacing());
        checks.setRowHeight(0, 12 * checks.fontMetrics().lineSpacing());
        const QRect cell = checks.visualRect(checks.model()->index(0, ChecksModel::StateColumn));
        const QRect top(cell.topLeft(), QSize(cell.width(), checks.fontMetrics().lineSpacing() + 4));
        QVERIFY(checks.viewport()->rect().contains(top));
        const QImage seen = checks.viewport()->grab(top).toImage();
        QVERIFY2(coloursOf(seen) > 2, "the word and its symbol, not the bare ground");
    }

    void warningsThatAreNotThereAreSaidNotToBe()
    {
        TokenDetails details(m_clipboard);
        const auto *hint = details.findChild<TableView *>(u"warnings"_s)->findChild<QLabel *>(u"emptyHint"_s);
        QVERIFY(hint->text().startsWith(u"There is no warning"));
        QVERIFY(!hint->isHidden());
        details.showToken(inspected("GOCSPX-abcdefghijklmnop"_ba), 0);
        QVERIFY2(hint->isHidden(), "there is one");
    }

    void anotherTokenBeginsAtTheTop()
    {
        const auto withClaims = [](const QByteArray &value) {
            QByteArray claims = "{";
            for (int number = 0; number < 60; ++number)
                claims += "\"claim" + QByteArray::number(number) + "\":\"" + value + "\",";
            return inspected(unsignedToken(claims.chopped(1) + '}'));
        };
        TokenDetails details(m_clipboard);
        details.showToken(withClaims("a"), 0);
        details.resize(700, 400);
        details.show();
        QScrollBar *bar = details.findChild<TableView *>(u"claims"_s)->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        bar->setValue(bar->maximum() / 2);
        details.showJudgment(withClaims("a"), 1);
        QVERIFY2(bar->value() > 0, "the same token stays where it is");
        details.showToken(withClaims("b"), 0);
        QCOMPARE(bar->value(), 0);
    }

    void aPastedTokenHasNoTrace()
    {
        TokenDetails details(m_clipboard);
        details.showToken(inspected(jwt), 0);
        QCOMPARE(tabs(details), (QStringList{u"Claims"_s, u"Header"_s, u"JSON"_s}));
    }

    void theClaimsComeFirstAlsoWhenTheTraceWasThereBefore()
    {
        TokenDetails details(m_clipboard);
        details.showTrace(trace());
        details.showToken(inspected(jwt), 0);
        QCOMPARE(parts(details).tabText(parts(details).currentIndex()), u"Claims"_s);
    }

    void thePartThatWasChosenStays()
    {
        TokenDetails details(m_clipboard);
        details.showTrace(trace());
        details.showToken(inspected(jwt), 0);
        parts(details).setCurrentIndex(parts(details).count() - 1);
        details.showToken(inspected(jwt), 1);
        QCOMPARE(parts(details).tabText(parts(details).currentIndex()), u"Flow trace"_s);
    }
};

QTEST_MAIN(TestTokenDetails)
#include "tst_token_details.moc"
