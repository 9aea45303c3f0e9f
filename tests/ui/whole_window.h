// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/main_window.h"

/// The window with all its pages, as it is soon after it has come to the screen.
class WholeWindow : public MainWindow
{
public:
    WholeWindow(app::Services &services, Appearance &appearance)
        : MainWindow(services, appearance)
    {
        complete();
    }
};
