// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/problem_banner.h"

#include "base/plain_text.h"
#include "ui/icons.h"

#include <QAction>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostShown = 3; // more would push the page out of the window

} // namespace

ProblemBanner::ProblemBanner(QWidget *parent)
    : VerdictBanner(parent)
{
    auto *closing = new QAction(icons::icon(u"close"_s), tr("Close"), this);
    closing->setObjectName(u"closeProblemsAction"_s);
    connect(closing, &QAction::triggered, this, &ProblemBanner::clear);
    setActions({closing});
    hide();
}

void ProblemBanner::add(const QString &path, const Error &why)
{
    forget(path);
    m_problems.prepend({path, plain_text::visible(describe(why))});
    showProblems();
}

void ProblemBanner::forget(const QString &path)
{
    m_problems.removeIf([&path](const auto &problem) { return problem.first == path; });
    showProblems();
}

void ProblemBanner::showProblems()
{
    setVisible(!m_problems.isEmpty());
    if (m_problems.isEmpty())
        return;
    QStringList lines;
    for (const auto &[path, what] : m_problems.first(std::min(mostShown, m_problems.size())))
        lines.append(what);
    if (m_problems.size() > mostShown)
        lines.append(tr("And %L1 more.").arg(m_problems.size() - mostShown));
    const QString sentence = m_problems.size() == 1
                                 ? tr("%1 was not opened").arg(QFileInfo(m_problems.first().first).fileName())
                                 : tr("%L1 files were not opened").arg(m_problems.size());
    setContent({State::Error, {}, sentence, lines.join(u'\n')});
}

void ProblemBanner::clear()
{
    m_problems.clear();
    showProblems();
}
