// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/main_window.h"
#include "ui/token_page.h"
#include "ui/verdict_banner.h"

#include <QAction>
#include <QTabWidget>

inline QTabWidget *pages(MainWindow &window)
{
    return window.findChild<QTabWidget *>(QStringLiteral("pages"));
}

inline void trigger(MainWindow &window, const char *action)
{
    window.findChild<QAction *>(QString::fromLatin1(action))->trigger();
}

/// What is said of the token on its page.
inline VerdictBanner::Content banner(MainWindow &window)
{
    return window.findChild<TokenPage *>()->findChild<VerdictBanner *>(QStringLiteral("banner"))->content();
}
