// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/shared_bytes.h"
#include "ui/image_decoder.h"

#include <QWidget>
#include <memory>

/// A picture, no larger than the view has room for, and what it is in words; or in words why it cannot be shown. It is
/// decoded on another thread.
class ImageView : public QWidget
{
    Q_OBJECT

public:
    explicit ImageView(QWidget *parent = nullptr);

    void setBytes(const SharedBytes &bytes, http::BodyForm form);
    void clear();
    /// What stands below the picture.
    const QString &words() const { return m_words; }
    bool hasPicture() const { return !m_image.isNull(); }

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void shown();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setPicture(const QImage &image, const QString &words);

    QImage m_image;
    QString m_words;
    std::unique_ptr<QObject> m_work; ///< a newer picture makes the older one's void
};
