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
    m_hiddenFrom = token.signatureOffset > 0 ? token.signatureOffset : std::min(opaquePrefix, token.text.size());
    m_view->setColouring([inks = partInks(token)](QByteArrayView, qsizetype, ByteRange) { return inks; });
    setText(token.text);
}

void EncodedView::setToken(const Secret &opaque)
{
    m_hiddenFrom = std::min(opaquePrefix, opaque.reveal().size());
    m_view->setColouring({});
    setText(opaque.reveal());
}

void EncodedView::clear()
{
    m_hiddenFrom = 0;
    setText({});
}

bool EncodedView::isRevealed() const
{
    return m_reveal->isChecked();
}

void EncodedView::setText(const QByteArray &text)
{
    m_length->setText(text.isEmpty() ? tr("Encoded") : tr("Encoded · %L1 characters").arg(text.size()));
    m_view->setSource(ByteSource(text));
    m_reveal->setEnabled(m_hiddenFrom < text.size());
    m_reveal->setChecked(false);
    reveal(false);
}

void EncodedView::reveal(bool revealed)
{
    m_reveal->setText(revealed ? tr("Hide signature") : tr("Show signature"));
    m_reveal->setIcon(icons::icon(revealed ? u"hide"_s : u"show"_s));
    m_view->setConcealed(revealed ? QList<ByteRange>{} : QList<ByteRange>{{m_hiddenFrom, m_view->source().size()}});
}
