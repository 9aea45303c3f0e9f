// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/qr_view.h"

#include <QPainter>

namespace {

constexpr int quietZone = 4; // squares, ISO/IEC 18004 6.3.8
constexpr int square = 3;    // device-independent pixels

} // namespace

QrView::QrView(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void QrView::setText(const QByteArray &text)
{
    m_code = QrCode(text);
    setVisible(m_code.size() > 0);
    updateGeometry();
    update();
}

QSize QrView::sizeHint() const
{
    const int side = (m_code.size() + 2 * quietZone) * square;
    return {side, side};
}

void QrView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white);
    for (int y = 0; y < m_code.size(); ++y) {
        for (int x = 0; x < m_code.size(); ++x) {
            if (m_code.isDark(x, y))
                painter.fillRect((x + quietZone) * square, (y + quietZone) * square, square, square, Qt::black);
        }
    }
}
