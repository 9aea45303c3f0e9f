// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/image_view.h"

#include "base/future.h"
#include "base/plain_text.h"
#include "ui/theme.h"

#include <QPainter>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 8;
constexpr int square = 8; // of the chequers behind what is transparent; device-independent pixels

void paintChequers(QPainter &painter, const QRect &area, const QPalette &palette)
{
    painter.fillRect(area, palette.base());
    for (int y = 0; y * square < area.height(); ++y) {
        for (int x = y % 2; x * square < area.width(); x += 2) {
            const QRect one(area.left() + x * square, area.top() + y * square, square, square);
            painter.fillRect(one & area, palette.alternateBase());
        }
    }
}

} // namespace

ImageView::ImageView(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus); // so that a screen reader comes by and reads what it is
}

void ImageView::clear()
{
    m_work.reset();
    setPicture({}, {});
}

void ImageView::setBytes(const SharedBytes &bytes, http::BodyForm form)
{
    setPicture({}, tr("Decoding…"));
    m_work = std::make_unique<QObject>();
    const auto decode = [bytes, form] { return image_decoder::decode(bytes.bytes(), form); };
    whenDone(QtConcurrent::run(decode), m_work.get(), [this](const Result<image_decoder::Picture> &picture) {
        if (picture)
            setPicture(picture->image, picture->words);
        else
            setPicture({}, plain_text::visible(describe(picture.error())));
        Q_EMIT shown();
    });
}

void ImageView::setPicture(const QImage &image, const QString &words)
{
    m_image = image;
    m_words = words;
    setAccessibleDescription(words);
    update();
}

QSize ImageView::minimumSizeHint() const
{
    return {16 * margin, fontMetrics().lineSpacing() * 2 + 2 * margin};
}

void ImageView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect area = rect().adjusted(margin, margin, -margin, -margin);
    const int line = fontMetrics().lineSpacing() * 2;
    painter.setPen(palette().color(QPalette::WindowText));
    if (m_image.isNull()) {
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, m_words);
        return;
    }
    const QRect room = area.adjusted(0, 0, 0, -line);
    const QSize size = m_image.size().boundedTo(room.size()) == m_image.size()
                           ? m_image.size()
                           : m_image.size().scaled(room.size(), Qt::KeepAspectRatio);
    const QRect place(QPoint(room.center().x() - size.width() / 2, room.center().y() - size.height() / 2), size);
    paintChequers(painter, place, palette());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(place, m_image);
    painter.drawText(area.adjusted(0, area.height() - line, 0, 0), Qt::AlignCenter | Qt::TextWordWrap, m_words);
}
