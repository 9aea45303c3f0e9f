// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flow_layout.h"

#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

class TestFlowLayout : public QObject
{
    Q_OBJECT

private:
    static constexpr QSize box{100, 20};
    static constexpr int gap = 10;

    /// Three boxes of one size.
    static QList<QWidget *> fill(QWidget &whole)
    {
        auto *layout = new FlowLayout(&whole);
        layout->setSpacing(gap);
        QList<QWidget *> boxes;
        for (int count = 0; count < 3; ++count) {
            boxes.append(new QWidget(&whole));
            boxes.last()->setFixedSize(box);
            layout->addWidget(boxes.last());
        }
        return boxes;
    }

private Q_SLOTS:
    void itBreaksIntoRowsWhereItMust_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("all on one row, to the pixel") << 320 << 20;
        QTest::newRow("one pixel less: two rows") << 319 << 50;
        QTest::newRow("as narrow as one: three rows") << 100 << 80;
    }

    void itBreaksIntoRowsWhereItMust()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        QWidget whole;
        const QList<QWidget *> boxes = fill(whole);
        QCOMPARE(whole.layout()->heightForWidth(width), height);
        whole.layout()->setGeometry(QRect(0, 0, width, height));
        QCOMPARE(boxes.last()->geometry().bottom(), height - 1);
        QVERIFY(boxes.last()->geometry().right() < width);
    }

    void itCanBeAsNarrowAsTheWidest()
    {
        QWidget whole;
        fill(whole);
        QCOMPARE(whole.minimumSizeHint().width(), box.width());
        QCOMPARE(whole.sizeHint(), QSize(320, 20));
    }

    void itBeginsWhereOneReads()
    {
        QWidget whole;
        whole.setLayoutDirection(Qt::RightToLeft);
        const QList<QWidget *> boxes = fill(whole);
        whole.layout()->setGeometry(QRect(0, 0, 320, 20));
        QCOMPARE(boxes.first()->x(), 220);
        QCOMPARE(boxes.last()->x(), 0);
    }

    void aRowShrinksBeforeItBreaksWhereItMay()
    {
        QWidget whole;
        auto *layout = new FlowLayout(&whole, FlowLayout::Breaks::AfterShrinking);
        layout->setSpacing(gap);
        auto *url = new QLineEdit(&whole);
        auto *send = new QPushButton(&whole);
        url->setMinimumWidth(50);
        send->setFixedSize(box);
        layout->addWidget(url);
        layout->addWidget(send);
        const int height = url->sizeHint().height();
        layout->setGeometry(QRect(0, 0, 400, height));
        QCOMPARE(url->width(), 290); // what the button leaves
        QCOMPARE(send->x(), 300);
        layout->setGeometry(QRect(0, 0, 160, height));
        QVERIFY2(send->x() > url->geometry().right() && send->geometry().right() < 160, "beside it");
        layout->setGeometry(QRect(0, 0, 159, 100));
        QVERIFY2(send->y() > url->geometry().bottom(), "below it");
    }

    void whatIsHiddenTakesNoRoom()
    {
        QWidget whole;
        const QList<QWidget *> boxes = fill(whole);
        boxes.first()->hide();
        QCOMPARE(whole.layout()->sizeHint(), QSize(210, 20));
        whole.layout()->setGeometry(QRect(0, 0, 320, 20));
        QCOMPARE(boxes.at(1)->x(), 0);
    }
};

QTEST_MAIN(TestFlowLayout)
#include "tst_flow_layout.moc"
