// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/bytes.h"
#include "ui/json_view.h"
#include "ui/response_view.h"
#include "ui/secret_clipboard.h"

#include <QApplication>
#include <QClipboard>

/// The size of what is measured: ours, and a floor beside it.
constexpr QSize shownSize(1000, 700);

/// The program's view of an answer, on the screen.
class ShownBody
{
public:
    ShownBody()
    {
        m_view.resize(shownSize);
        m_view.show();
        QCoreApplication::processEvents();
    }

    /// A file is the body of an answer that came now.
    void show(const char *path)
    {
        http::Exchange exchange;
        exchange.response.status = 200;
        exchange.response.headers.set("Content-Type", "application/json");
        exchange.response.large = SharedBytes(nullptr, bytes::mapped(path));
        m_view.showExchange(exchange, {});
    }

    JsonView &text() const { return *m_view.findChild<JsonView *>(QStringLiteral("body")); }
    bool isWhole() const { return text().extent() == ByteView::Extent::Whole; }

private:
    SecretClipboard m_clipboard{*QGuiApplication::clipboard()};
    ResponseView m_view{m_clipboard};
};
