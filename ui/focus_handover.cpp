// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/focus_handover.h"

namespace {

bool canHaveFocus(const QWidget &widget)
{
    return widget.isEnabled() && widget.isVisible();
}

} // namespace

FocusHandover::FocusHandover(QWidget &start, QWidget &stop)
    : m_start(start)
    , m_stop(stop)
{
}

void FocusHandover::during(const std::function<void()> &change)
{
    const QPointer<QWidget> before = m_stop.window()->focusWidget(); // also of a window behind a question
    const bool couldHave = before && canHaveFocus(*before);
    change();
    if (!before || !couldHave || canHaveFocus(*before))
        return;
    if (before == &m_stop)
        return giveBack();
    if (canHaveFocus(m_stop)) {
        m_from = before;
        m_stop.setFocus(Qt::OtherFocusReason);
    }
}

void FocusHandover::giveBack()
{
    QWidget &to = m_from && canHaveFocus(*m_from) ? *m_from : m_start;
    if (canHaveFocus(to))
        to.setFocus(Qt::OtherFocusReason);
    m_from.clear();
}
