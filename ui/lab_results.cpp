// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab_results.h"

#include "base/plain_text.h"
#include "base/time_text.h"
#include "http/shown_url.h"
#include "ui/tooltip.h"
#include "ui/watch_words.h"

#include <QMenu>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostKept = 20;      // a longer menu leaves the screen
constexpr qsizetype longestTitle = 110; // characters

QString conclusionOf(const LabResult &result)
{
    if (const auto *run = std::get_if<lab::KeptReport>(&result))
        return run->own.conclusion;
    return lab::judge(std::get<lab::Watch>(result), lab::Face::Window).sentences.first();
}

/// "26 Nov 2026 14:02:11 +01:00 · GET https://api.example/items · All is as it should be."
QString titleOf(const LabResult &result, qint64 now)
{
    const http::Request &request = requestOf(result);
    const QString time = time_text::moment(now * 1000);
    const QString address = http::shownUrl(request.url);
    const QStringList parts = {time, QString::fromLatin1(request.method) + u' ' + address, conclusionOf(result)};
    return plain_text::elided(plain_text::visible(parts.join(u" · "_s)), longestTitle).replace(u'&', u"&&"_s);
}

QStringList endingsOf(const LabResult &result)
{
    return std::holds_alternative<lab::Watch>(result) ? QStringList{u".json"_s, u".txt"_s} : lab::reportEndings();
}

} // namespace

const http::Request &requestOf(const LabResult &result)
{
    return std::visit([](const auto &one) -> const http::Request & { return one.request; }, result);
}

QStringList reportFilters(const LabResult &result)
{
    if (std::holds_alternative<lab::Watch>(result))
        return {LabResults::tr("JSON (*.json)"), LabResults::tr("Text (*.txt)")};
    return {LabResults::tr("Web page (*.html)"), LabResults::tr("Markdown (*.md)"), LabResults::tr("JUnit (*.xml)"),
            LabResults::tr("JSON (*.json)"), LabResults::tr("Text (*.txt)")};
}

Result<QByteArray> reportOf(const LabResult &result, const QString &path)
{
    const QStringList endings = endingsOf(result);
    if (std::none_of(endings.begin(), endings.end(),
                     [&path](const QString &ending) { return path.endsWith(ending, Qt::CaseInsensitive); })) {
        const QString others = endings.first(endings.size() - 1).join(u", "_s);
        return failure(ErrorCode::FileUnwritable, path,
                       LabResults::tr("the report's name ends in %1 or %2").arg(others, endings.last()));
    }
    const auto *run = std::get_if<lab::KeptReport>(&result);
    return run ? lab::report(*run, *lab::reportFormatOf(path))
               : watch_words::report(std::get<lab::Watch>(result), path);
}

LabResults::LabResults(QWidget *page)
    : QObject(page)
    , m_menu(new QMenu(page))
{
    m_menu->setToolTipsVisible(true);
}

void LabResults::add(const LabResult &result, qint64 now)
{
    auto *show = new QAction(titleOf(result, now), m_menu);
    show->setToolTip(plainToolTip(time_text::utc(now)));
    connect(show, &QAction::triggered, this, [this, result] { Q_EMIT chosen(result); });
    const QList<QAction *> before = m_menu->actions();
    m_menu->insertAction(before.value(0), show);
    if (before.size() >= mostKept)
        delete before.last();
}
