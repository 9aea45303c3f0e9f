// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/device_code.h"

#include "base/plain_text.h"
#include "ui/qr_view.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>

namespace {

constexpr qsizetype longestCode = 40; // characters on show; RFC 8628 6.1 has eight

QFont codeFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(font.pointSizeF() * 2.2);
    font.setBold(true);
    return font;
}

} // namespace

DeviceCode::DeviceCode(QWidget *parent)
    : QWidget(parent)
    , m_qr(new QrView(this))
    , m_code(new QLabel(this))
{
    m_code->setTextFormat(Qt::PlainText);
    m_code->setFont(codeFont());
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_code->setAccessibleDescription(tr("Code to type"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 6, 0, 0);
    row->setSpacing(16);
    row->addWidget(m_qr);
    row->addWidget(m_code);
    row->addStretch();
}

void DeviceCode::setAuthorization(const oauth::DeviceAuthorization &given)
{
    m_given = given;
    m_code->setText(plain_text::visible(plain_text::elided(given.userCode, longestCode)));
    m_qr->setText(oauth::deviceUrl(given).toEncoded());
    m_qr->setAccessibleName(tr("QR code of %1").arg(address()));
}

QString DeviceCode::address() const
{
    return plain_text::visible(QString::fromLatin1(m_given.verificationUri.toEncoded()));
}
