// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/lifetime.h"

#include <QWidget>

/// A token's life as a line from its begin to its end, with what has passed of it, now, and when it will be refreshed.
/// The tooltip and a screen reader say the same in words.
class LifetimeBar : public QWidget
{
    Q_OBJECT

public:
    /// Seconds since the epoch.
    struct Content
    {
        inspect::Lifetime lifetime;
        qint64 now = 0;
        std::optional<qint64> refreshDue; ///< nothing: the program will not refresh it by itself
        bool operator==(const Content &) const = default;
    };

    explicit LifetimeBar(QWidget *parent = nullptr);

    /// Nothing hides it.
    void setContent(const std::optional<Content> &content);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString words() const;
    QRectF track() const;
    double place(qint64 time) const;

    Content m_content;
};
