// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/verdict_banner.h"

#include <QAccessible>
#include <QAction>
#include <QDebug>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <QtTest>
#include <algorithm>

using namespace Qt::StringLiterals;

using State = VerdictBanner::State;

class TestVerdictBanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStateHasItsWord()
    {
        QStringList words;
        for (const auto state : {State::Valid, State::Invalid, State::Unverified, State::Unreadable, State::Info,
                                 State::Waiting, State::Error, State::Warn}) {
            VerdictBanner banner;
            banner.setContent({state, {}, u"One sentence"_s, {}});
            words += VerdictBanner::word(state);
            QVERIFY(texts(banner).contains(VerdictBanner::word(state)));
            QVERIFY(texts(banner).contains(u"One sentence"_s));
        }
        QCOMPARE(words.removeDuplicates(), 0);
    }

    void aWordOfItsOwnStandsInItsPlace()
    {
        VerdictBanner banner;
        banner.setContent({State::Error, u"401"_s, u"The token expired"_s, u"12 minutes ago"_s});
        QVERIFY(texts(banner).contains(u"401"_s));
        QVERIFY(!texts(banner).contains(u"Error"_s));
    }

    void textsAreReadAloudAsTheyStand()
    {
        VerdictBanner banner;
        banner.setContent({State::Valid, {}, u"Valid ID token for alice@example.com"_s, {}});
        QStringList names;
        for (auto *label : banner.findChildren<QLabel *>())
            names += QAccessible::queryAccessibleInterface(label)->text(QAccessible::Name);
        QVERIFY(names.contains(u"Valid ID token for alice@example.com"_s));
    }

    void aButtonThatGoesLeavesTheFocusOnTheSentence()
    {
        VerdictBanner banner;
        QAction ask(u"Ask"_s);
        QAction send(u"Send"_s);
        banner.setContent({State::Info, {}, u"One sentence"_s, {}});
        banner.setActions({&ask, &send});
        banner.show();
        newest(banner, u"Ask"_s)->setFocus();
        ask.setEnabled(false);
        QCOMPARE(focused(banner), u"One sentence"_s);
        ask.setEnabled(true);
        newest(banner, u"Ask"_s)->setFocus();
        banner.setActions({&send, &ask}); // other buttons, of which one does the same
        QVERIFY(banner.focusWidget() == newest(banner, u"Ask"_s));
        banner.setActions({&send});
        QCOMPARE(focused(banner), u"One sentence"_s);
    }

    void markupIsText()
    {
        VerdictBanner banner;
        banner.setContent({State::Invalid, {}, u"<a href=\"https://evil.example\">iss</a>"_s, u"\u202eabc"_s});
        for (auto *label : banner.findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(texts(banner).contains(u"<U+202E>abc"_s));
    }

    void theDetailKeepsItsLines()
    {
        VerdictBanner banner;
        banner.setContent({State::Waiting, {}, u"Go on in the browser"_s, u"A callback was refused\n4 min left"_s});
        QVERIFY(texts(banner).contains(u"A callback was refused\n4 min left"_s));
    }

    void actionsAreButtons()
    {
        VerdictBanner banner;
        QAction action(u"Refresh and resend"_s);
        QSignalSpy triggered(&action, &QAction::triggered);
        banner.setActions({&action});
        auto *button = banner.findChild<QPushButton *>();
        QCOMPARE(button->text(), u"Refresh and resend"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(triggered.size(), 1);
        action.setEnabled(false);
        QVERIFY(!button->isEnabled());
        banner.setActions({});
        QTRY_VERIFY(banner.findChildren<QPushButton *>().isEmpty());
    }

    void belowTheWordsTheRemediesShareTheRowOfTheButtons()
    {
        QAction use(u"Use in request"_s);
        QAction copy(u"Copy redacted"_s);
        QAction fetch(u"Fetch keys from accounts.example.test"_s);
        VerdictBanner banner;
        banner.setContent({State::Unverified, {}, u"Not verified"_s, u"Without a key it is not known."_s});
        banner.setActions({&use, &copy});
        banner.setRemedies({&fetch});
        banner.show();
        const QList<QPushButton *> buttons = banner.findChildren<QPushButton *>();
        QCOMPARE(buttons.size(), 3);
        int needed = 100; // for gaps and margins
        for (const QPushButton *button : buttons)
            needed += button->sizeHint().width();
        banner.resize(needed, 200);
        QTRY_COMPARE(placeOf(banner, buttons.at(2)).y(), placeOf(banner, buttons.at(0)).y());
    }

    void aButtonThatComesLaterHasItsRoom()
    {
        QAction use(u"Use in request"_s);
        QAction copy(u"Copy"_s);
        QAction later(u"Copy redacted"_s);
        later.setVisible(false);
        VerdictBanner banner;
        banner.setContent({State::Valid, {}, u"Good"_s, u"All is well."_s});
        banner.setActions({&use, &copy, &later});
        banner.resize(900, 200);
        banner.show();
        QCoreApplication::processEvents();
        later.setVisible(true);
        const QList<QPushButton *> buttons = banner.findChildren<QPushButton *>();
        QTRY_VERIFY(buttons.at(2)->isVisible());
        QTRY_COMPARE(placeOf(banner, buttons.at(2)).y(), placeOf(banner, buttons.at(0)).y());
    }

    void noButtonKeepsItFromBeingNarrow()
    {
        VerdictBanner banner;
        QList<QAction *> actions;
        for (int count = 0; count < 5; ++count)
            actions.append(new QAction(u"Something to do about it"_s, &banner));
        banner.setContent({State::Waiting, {}, u"Go on"_s, {}});
        banner.setActions(actions);
        banner.show();
        banner.resize(300, 300);
        const int one = banner.findChild<QPushButton *>()->sizeHint().width();
        QTRY_VERIFY2(banner.minimumSizeHint().width() < 2 * one, QByteArray::number(banner.minimumSizeHint().width()));
        for (const QPushButton *button : banner.findChildren<QPushButton *>())
            QTRY_VERIFY(placeOf(banner, button).x() + button->width() <= banner.width());
    }

    void noTextIsCutWhereThereIsLittleHeight()
    {
        QWidget page;
        auto *column = new QVBoxLayout(&page);
        auto *banner = new VerdictBanner(&page);
        auto *rest = new QWidget(&page);
        rest->setMinimumHeight(100);
        column->addWidget(banner);
        column->addWidget(rest, 1);
        banner->setContent({State::Info, {}, u"A sentence of some length "_s.repeated(6), u"A detail "_s.repeated(20)});
        page.resize(300, 150);
        page.show();
        QTRY_VERIFY2(banner->height() >= banner->layout()->totalHeightForWidth(banner->width()),
                     QByteArray::number(banner->height()));
    }

    void noTextIsCutOnAPageThatIsShownLater()
    {
        QStackedWidget pages;
        auto *banner = pageWithBanner(pages);
        banner->setContent({State::Info, {}, u"Choose a request"_s, u"What it is good for "_s.repeated(20)});
        pages.resize(1240, 800);
        pages.show();
        pages.setCurrentIndex(1);
        QTRY_VERIFY2(isWhole(*banner), placesIn(*banner));
        pages.resize(1000, 800);
        QTRY_VERIFY(banner->width() < 1000);
        QTRY_VERIFY2(isWhole(*banner), placesIn(*banner));
    }

    void noTextIsCutOnAPageThatWasHiddenWhileTheWindowBecameSmall()
    {
        QStackedWidget pages;
        auto *banner = pageWithBanner(pages);
        banner->setContent({State::Valid, {}, u"Good"_s, u"All is well with it. "_s.repeated(10)});
        pages.resize(1240, 800);
        pages.show();
        pages.setCurrentIndex(1);
        QTRY_VERIFY2(isWhole(*banner), placesIn(*banner));
        pages.setCurrentIndex(0);
        pages.resize(300, 150);
        QTRY_COMPARE(pages.currentWidget()->width(), 300);
        pages.setCurrentIndex(1);
        QTRY_VERIFY(banner->width() < 300);
        QTRY_VERIFY2(isWhole(*banner), placesIn(*banner));
    }

private:
    /// On the second page, with something below that takes what is left.
    static VerdictBanner *pageWithBanner(QStackedWidget &pages)
    {
        auto *page = new QWidget;
        auto *column = new QVBoxLayout(page);
        auto *banner = new VerdictBanner(page);
        column->addWidget(banner);
        auto *rest = new QWidget(page);
        rest->setMinimumHeight(100);
        column->addWidget(rest, 1);
        pages.addWidget(new QWidget);
        pages.addWidget(page);
        return banner;
    }

    /// Each text and each button has its height, within the banner.
    static bool isWhole(const VerdictBanner &banner)
    {
        const auto fits = [&banner](const QWidget *part) {
            const int needed =
                part->hasHeightForWidth() ? part->heightForWidth(part->width()) : part->sizeHint().height();
            const QRect place(part->mapTo(&banner, QPoint()), part->size());
            return part->isHidden() || (part->height() >= needed && banner.rect().contains(place));
        };
        const auto labels = banner.findChildren<QLabel *>();
        const auto buttons = banner.findChildren<QPushButton *>();
        return std::ranges::all_of(labels, fits) && std::ranges::all_of(buttons, fits);
    }

    static QByteArray placesIn(const VerdictBanner &banner)
    {
        QString places;
        QDebug out(&places);
        out << banner.size();
        for (const QLabel *label : banner.findChildren<QLabel *>())
            out << label->geometry() << label->heightForWidth(label->width());
        return places.toUtf8();
    }

    static QPushButton *newest(const VerdictBanner &banner, const QString &text)
    {
        QPushButton *found = nullptr; // those before it are yet to be deleted
        for (QPushButton *button : banner.findChildren<QPushButton *>())
            found = button->text() == text ? button : found;
        return found;
    }

    /// Of the label that has the focus.
    static QString focused(const VerdictBanner &banner)
    {
        const auto *label = qobject_cast<QLabel *>(banner.focusWidget());
        return label ? label->text() : QString();
    }

    static QPoint placeOf(const VerdictBanner &banner, const QPushButton *button)
    {
        return button->mapTo(&banner, QPoint());
    }

    static QStringList texts(const VerdictBanner &banner)
    {
        QStringList texts;
        for (const auto *label : banner.findChildren<QLabel *>())
            texts += label->text();
        return texts;
    }
};

QTEST_MAIN(TestVerdictBanner)
#include "tst_verdict_banner.moc"
