// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab_material.h"
#include "lab/trial.h"

#include <QElapsedTimer>

namespace app {

/// How long to leave between two requests of the lab: none on this computer.
std::chrono::milliseconds labPause(const QUrl &url);

/// Sends the variants of a request one after the other: the control first and last. No redirect is followed; what was
/// sent is kept in the history. Destroying it cancels what is under way.
class LabRun : public QObject
{
    Q_OBJECT

public:
    LabRun(Services &services, LabOptions options, QObject *parent = nullptr);
    ~LabRun() override;

    /// Call it once. A variant without an answer is a part of the run. Errors: those of labMaterial() and
    /// endGrant(); Cancelled when it was stopped before anything was sent.
    Future<lab::Run> start();

    /// Ends the run at once, or as soon as the grant that it is ending has ended; what was answered so far is its
    /// result.
    void stop();

    /// What has come so far; the trials that are to come hold no answer yet.
    const lab::Run &soFar() const { return m_run; }

Q_SIGNALS:
    /// The tokens are there, and the first variant is about to leave.
    void began(const lab::Run &run);
    /// The one at `index` of the run's trials was answered, or is not sent; the size of the list for the control at the
    /// end.
    void trialDone(qsizetype index, const lab::Trial &trial);

private:
    void plan(const lab::Material &material);
    void trialFrom(qsizetype index);
    void send(qsizetype index);
    void finishTrial(qsizetype index);
    void finishControl();
    lab::Trial &trialAt(qsizetype index);
    void leaveOut(qsizetype from, lab::Unsent why);
    void end(const Result<lab::Run> &outcome);

    Services &m_services;
    LabOptions m_options;
    lab::Run m_run;
    Promise<lab::Run> m_done = makePromise<lab::Run>();
    QElapsedTimer m_sinceLast;
    bool m_isEndingGrant = false;
    bool m_isToStop = false;           ///< once the grant has ended
    std::unique_ptr<QObject> m_sender; ///< owns what is under way; null before and after
};

} // namespace app
