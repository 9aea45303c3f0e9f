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

Future<ScanJob::Found> ScanJob::search(const ScanSubject &subject)
{
    return QtConcurrent::run([subject, name = subject.name(), tell = teller()] {
        const inspect::scan::Rules rules;
        return subject.isText() ? app::scanText(subject.text, name, rules, tell)
                                : app::scanFiles(subject.paths, rules, tell);
    });
}

Future<ScanJob::Copied> ScanJob::copy(const ScanSubject &subject, const std::optional<QString> &out,
                                      const inspect::scan::Rules &rules)
{
    return QtConcurrent::run([subject, name = subject.name(), out, rules, tell = teller()] {
        return subject.isText() ? app::redactText(subject.text, name, out, rules, tell)
                                : app::redactFile(subject.paths.first(), out, rules, tell);
    });
}
