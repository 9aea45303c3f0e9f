// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>
#include <functional>

/// What begins something is disabled or hidden while that is under way. Qt then gives the focus to whatever stands
/// next, where the next key may tick a box or send a token. This gives it to what stops it, and back at the end.
class FocusHandover
{
public:
    FocusHandover(QWidget &start, QWidget &stop);

    /// Around what disables and enables, shows and hides. Where the focus may stay, it stays.
    void during(const std::function<void()> &change);

private:
    void giveBack();

    QWidget &m_start;
    QWidget &m_stop;
    QPointer<QWidget> m_from; ///< what had the focus before the stop button
};
