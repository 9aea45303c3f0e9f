// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "jose/compact.h"

#include <QWidget>

class ByteView;
class QLabel;
class QToolButton;
class SecretClipboard;

/// An encoded token: its parts in their colours, its signature as dots until it is revealed, so that a screenshot or a
/// copy for a colleague is not the token itself. A token without parts (opaque) is hidden behind its first characters;
/// one that cannot be read is in clear up to what would be its signature, and the place of its fault is selected.
class EncodedView : public QWidget
{
    Q_OBJECT

public:
    explicit EncodedView(SecretClipboard &clipboard, QWidget *parent = nullptr);

    void setToken(const jose::CompactToken &token);
    /// A token of which nobody here knows parts.
    void setToken(const Secret &opaque);
    void clear();

    bool isRevealed() const;
    ByteView &view() { return *m_view; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showLength();
    void setText(const QByteArray &text);
    void reveal(bool revealed);

    QLabel *m_length;
    QToolButton *m_reveal;
    ByteView *m_view;
    qsizetype m_hiddenFrom = 0; ///< bytes
    bool m_hidesSignature = false;
};
