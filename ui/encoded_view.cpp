// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/encoded_view.h"

#include "ui/byte_view.h"
#include "ui/find_bar.h"
#include "ui/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

/// Enough of an opaque token to know it again: "ya29.", "1//0".
constexpr qsizetype opaquePrefix = 6;

/// The parts in their colours; the dots between them stay plain.
QList<InkSpan> partInks(const jose::CompactToken &token)
{
    const auto size = token.text.size();
    const auto payload = token.payloadOffset > 0 ? token.payloadOffset : size + 1;
    const auto signature = token.signatureOffset > 0 ? token.signatureOffset : size + 1;
    return {{{0, payload - 1}, theme::Ink::TokenHeader},
            {{payload, signature - 1}, theme::Ink::TokenPayload},
            {{signature, size}, theme::Ink::TokenSignature}};
}

/// What is kept from sight of a token: its signature, or all but the first characters when there is none. Of a text
/// that is no token nothing is, so that its fault can be seen; JSON may hold a signature anywhere.
qsizetype hiddenFrom(const jose::CompactToken &token)
{
    if (token.signatureOffset > 0)
        return token.signatureOffset;
    const bool isInClear = token.fault && !token.text.startsWith('{');
    return isInClear ? token.text.size() : std::min(opaquePrefix, token.text.size());
}

/// The whole character (UTF-8) at a place, or the last one for a place behind the end.
ByteRange characterAt(const QByteArray &text, qsizetype offset)
{
    const auto continues = [&text](qsizetype at) { return at < text.size() && (text[at] & 0xc0) == 0x80; };
    qsizetype begin = std::clamp<qsizetype>(offset, 0, std::max<qsizetype>(text.size() - 1, 0));
    while (begin > 0 && continues(begin))
        --begin;
    qsizetype end = std::min(begin + 1, text.size());
    while (continues(end))
        ++end;
    return {begin, end};
}

} // namespace

EncodedView::EncodedView(SecretClipboard &clipboard, QWidget *parent)
    : QWidget(parent)
    , m_length(new QLabel(this))
    , m_reveal(new QToolButton(this))
    , m_view(new ByteView(this))
{
    m_length->setTextFormat(Qt::PlainText);
    m_length->setMinimumWidth(1); // gives way when the view is narrow
    m_reveal->setObjectName(u"reveal"_s);
    m_reveal->setCheckable(true);
    m_reveal->setAutoRaise(true);
    m_reveal->setFocusPolicy(Qt::StrongFocus);
    m_reveal->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_view->setAccessibleName(tr("Encoded token"));
    m_view->setClipboard(&clipboard);

    auto *top = new QHBoxLayout;
    top->addWidget(m_length, 1);
    top->addWidget(m_reveal);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addLayout(top);
    column->addWidget(m_view, 1);
    column->addWidget(new FindBar(*m_view, this));
    setFocusProxy(m_view);

    connect(m_reveal, &QToolButton::toggled, this, &EncodedView::reveal);
    clear();
}

void EncodedView::setToken(const jose::CompactToken &token)
{
    m_hidesSignature = token.signatureOffset > 0;
    m_hiddenFrom = hiddenFrom(token);
    m_view->setColouring([inks = partInks(token)](QByteArrayView, qsizetype, ByteRange) { return inks; });
    setText(token.text);
    if (token.fault)
        m_view->select(characterAt(token.text, token.fault->offset));
}

void EncodedView::setToken(const Secret &opaque)
{
    m_hidesSignature = false;
    m_hiddenFrom = std::min(opaquePrefix, opaque.reveal().size());
    m_view->setColouring({});
    setText(opaque.reveal());
}

void EncodedView::clear()
{
    m_hidesSignature = false;
    m_hiddenFrom = 0;
    setText({});
}

bool EncodedView::isRevealed() const
{
    return m_reveal->isChecked();
}

void EncodedView::setText(const QByteArray &text)
{
    m_view->setSource(ByteSource(text));
    m_reveal->setEnabled(m_hiddenFrom < text.size());
    m_reveal->setChecked(false);
    reveal(false);
}

/// A number of which a part is cut off reads as another number: it is there whole or not at all.
void EncodedView::showLength()
{
    const qsizetype size = m_view->source().size();
    const QString title = tr("Encoded");
    const QString counted = size > 0 ? tr("Encoded · %L1 characters").arg(size) : title;
    const int room = width() - m_reveal->sizeHint().width() - layout()->spacing();
    const auto fits = [this, room](const QString &text) {
        return m_length->fontMetrics().horizontalAdvance(text) <= room;
    };
    m_length->setText(fits(counted) ? counted : fits(title) ? title : QString());
    m_length->setToolTip(counted);
}

void EncodedView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showLength();
}

void EncodedView::reveal(bool revealed)
{
    if (m_hidesSignature)
        m_reveal->setText(revealed ? tr("Hide signature") : tr("Show signature"));
    else
        m_reveal->setText(revealed ? tr("Hide token") : tr("Show token"));
    showLength();
    m_reveal->setIcon(icons::icon(revealed ? u"hide"_s : u"show"_s));
    m_view->setConcealed(revealed ? QList<ByteRange>{} : QList<ByteRange>{{m_hiddenFrom, m_view->source().size()}});
}
