// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>

/// What a view of bytes is to assistive technology: a text of several lines that can be read and selected, not changed.
class ReadOnlyText : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit ReadOnlyText(QWidget *view)
        : QAccessibleWidget(view, QAccessible::EditableText)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface)
            return static_cast<QAccessibleTextInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    QAccessible::State state() const override
    {
        auto state = QAccessibleWidget::state();
        state.readOnly = true;
        state.multiLine = true;
        state.selectableText = true;
        return state;
    }

    // The viewport and the scroll bar are how the text is shown, not something to be found beside it.
    int childCount() const override { return 0; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }

    using QAccessibleTextInterface::text;
    using QAccessibleWidget::text;

    QString attributes(int, int *begin, int *end) const override
    {
        *begin = 0;
        *end = characterCount();
        return {};
    }
};
