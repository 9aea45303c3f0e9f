// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/scan_run.h"
#include "base/future.h"
#include "ui/scan_subject.h"

#include <QObject>
#include <QTimer>
#include <atomic>

/// A search or a copy that goes on in the background, and how far it is. Its destruction stops it.
class ScanJob : public QObject
{
    Q_OBJECT

public:
    using Found = std::shared_ptr<const app::ScanResult>;
    using Copied = std::shared_ptr<const app::RedactedCopy>;

    explicit ScanJob(QObject *parent = nullptr);
    ~ScanJob() override;

    Future<Found> search(const ScanSubject &subject);
    /// Of a file or a text. Without `out`, a preview.
    Future<Copied> copy(const ScanSubject &subject, const std::optional<QString> &out,
                        const inspect::scan::Rules &rules);

Q_SIGNALS:
    /// Bytes; `total` is -1 when nobody knows.
    void progressed(qint64 done, qint64 total);

private:
    /// What the other thread shares with us.
    struct Progress
    {
        std::atomic<qint64> done = 0;
        std::atomic<qint64> total = -1;
        std::atomic<bool> isStopped = false;
    };
    app::ScanProgress teller() const;

    std::shared_ptr<Progress> m_progress = std::make_shared<Progress>();
    QTimer m_timer;
};
