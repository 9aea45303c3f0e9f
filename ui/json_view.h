// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/byte_view.h"

/// A ByteView for JSON and what may be JSON: pretty when it can be, in the colours of its kinds. Of a large document
/// the beginning is shown at once, and the rest when another thread has made it pretty.
class JsonView : public ByteView
{
    Q_OBJECT

public:
    static constexpr qsizetype atOnce = 256 * 1024;           ///< bytes made pretty without another thread
    static constexpr qsizetype mostPretty = 64 * 1024 * 1024; ///< bytes: a pretty document is a second one in memory

    explicit JsonView(QWidget *parent = nullptr);

    void setText(const QByteArray &text) { setBytes(SharedBytes(text)); }
    void setBytes(const SharedBytes &bytes);
    /// Whether what is shown is small enough to be made pretty.
    bool canBePretty() const { return m_bytes.size() <= mostPretty; }
    /// Whether JSON is shown pretty; otherwise byte for byte.
    void setPretty(bool pretty);

private:
    void showText();

    SharedBytes m_bytes;
    bool m_pretty = true;
    quint64 m_request = 0; ///< the latest: what an older one brings is dropped
};

/// The inks of JSON. Where the text before is out of reach (inside a line of more than 64 KB) none: a guess about
/// whether one is inside a string would colour everything wrong.
QList<InkSpan> jsonInks(QByteArrayView text, qsizetype anchor, ByteRange visible);
