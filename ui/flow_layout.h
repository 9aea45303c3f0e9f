// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <memory>
#include <vector>

class QBoxLayout;

/// Widgets side by side, on as many rows as the width needs: what holds them can be as narrow as the widest of them.
/// What is left of a row is for those that expand.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    enum class Breaks {
        BeforeShrinking, ///< each has the width that it likes best
        AfterShrinking,  ///< a row is begun only where the least widths do not fit
    };

    explicit FlowLayout(QWidget *parent = nullptr, Breaks breaks = Breaks::BeforeShrinking);
    ~FlowLayout() override;

    /// Takes the place of a row, and all that is in it; the row is gone then.
    static FlowLayout *inPlaceOf(QBoxLayout *row, QBoxLayout &column);

    void addItem(QLayoutItem *item) override;
    void insertWidget(int index, QWidget *widget);
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    int count() const override;
    Qt::Orientations expandingDirections() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;
    QSize minimumSize() const override;
    /// All on one row.
    QSize sizeHint() const override;
    void setGeometry(const QRect &rect) override;

private:
    struct Row
    {
        std::vector<QLayoutItem *> items;
        std::vector<int> widths;
        int height = 0;
    };

    std::vector<Row> rowsFor(int width) const;
    void fit(Row &row, int width) const;
    int leastWidth(const QLayoutItem &item) const;
    int gap() const;

    Breaks m_breaks;
    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};
