// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/request_page.h"
#include "ui/verdict_banner.h"

#include <QAction>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QtTest>

/// What a person does on the Request page, and sees of it.
namespace requesting {

inline VerdictBanner::Content banner(const RequestPage &page)
{
    return page.findChild<VerdictBanner *>(QStringLiteral("banner"))->content();
}

inline QString url(const RequestPage &page)
{
    return page.findChild<QLineEdit *>(QStringLiteral("url"))->text();
}

inline QPlainTextEdit *edit(const RequestPage &page, const QString &name)
{
    return page.findChild<QPlainTextEdit *>(name);
}

/// As typed by hand: no preset any more.
inline void set(RequestPage &page, const QString &url)
{
    auto *edit = page.findChild<QLineEdit *>(QStringLiteral("url"));
    edit->clear();
    QTest::keyClicks(edit, url);
}

inline void send(RequestPage &page)
{
    page.pageActions().at(0)->trigger();
}

} // namespace requesting
