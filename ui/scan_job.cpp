// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scan_job.h"

#include <QtConcurrent>

namespace {

constexpr std::chrono::milliseconds progressEvery(100);

} // namespace

ScanJob::ScanJob(QObject *parent)
    : QObject(parent)
{
    connect(&m_timer, &QTimer::timeout, this, [this] { Q_EMIT progressed(m_progress->done, m_progress->total); });
    m_timer.start(progressEvery);
}

ScanJob::~ScanJob()
{
    m_progress->isStopped = true;
}

app::ScanProgress ScanJob::teller() const
{
    return [progress = m_progress](qint64 done, qint64 total) {
        progress->done = done;
        progress->total = total;
        return !progress->isStopped;
    };
}

Future<ScanJob::Found> ScanJob::search(const QStringList &paths)
{
    return QtConcurrent::run([paths, tell = teller()] { return app::scanFiles(paths, inspect::scan::Rules(), tell); });
}

Future<ScanJob::Copied> ScanJob::copy(const QString &path, const std::optional<QString> &out,
                                      const inspect::scan::Rules &rules)
{
    return QtConcurrent::run([path, out, rules, tell = teller()] { return app::redactFile(path, out, rules, tell); });
}
