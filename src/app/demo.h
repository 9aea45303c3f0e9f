// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services.h"
#include "sandbox/sandbox.h"

#include <QObject>
#include <QTemporaryDir>
#include <memory>

namespace sandbox {
class ScriptedBrowser;
}

namespace app {

class LabRun;

/// One step of the demo and how it came out.
struct DemoStep
{
    QString id; ///< never translated
    QString title;
    bool held = false;
    bool outside = false; ///< not held because something outside the demo failed: the keychain, the port, the disk
    QString detail;       ///< one sentence: what was seen, or why it does not hold
    QList<sandbox::LogEntry> requests; ///< that were sent to the sandbox during the step, in order
};

struct DemoReport
{
    QList<DemoStep> steps;
    QList<sandbox::LogEntry> sandboxLog; ///< the same requests as the sandbox saw them

    bool held() const;
    /// Only when !held().
    const DemoStep &firstFailed() const;
};

/// The whole main job on the sandbox, unattended: sign in, keychain, claims, requests, refusals, the 401 Lab. It has a
/// data folder of its own, and its browser is a small HTTP client. Whatever it made, in the keychain too, is removed at
/// the end.
class Demo : public QObject
{
    Q_OBJECT

public:
    explicit Demo(sandbox::Faults faults, bool memoryOnly, QObject *parent = nullptr);
    ~Demo() override;

    /// Stops at the first step that does not hold, then tidies up and gives the report. Errors: FileUnwritable when
    /// there is no folder for it; Cancelled after stop().
    Future<DemoReport> run();

    /// Gives up where it is and tidies up; a keychain that is taking a secret is waited for.
    void stop();

Q_SIGNALS:
    void stepDone(const app::DemoStep &step);

private:
    struct Row;
    static const Row rows[];

    Future<QString> startSandbox();
    Future<QString> signIn();
    Future<QString> checkKeychain();
    Future<QString> checkClaims();
    Future<QString> refreshElsewhere();
    Future<QString> askDrive();
    Future<QString> askAodocs();
    Future<QString> provokeDrive();
    Future<QString> provokeAodocs();
    Future<QString> tryLab();
    Future<QString> compareLogs();
    Future<QString> tidyUp();

    Future<QString> expect(const QUrl &url, const Authorization &authorization, int status);
    Future<bool> runFrom(qsizetype index);
    void finish();
    void conclude(const Result<QString> &tidied);
    void record(qsizetype index, const Result<QString> &outcome);
    std::unique_ptr<Services> makeServices();
    void note(const QByteArray &method, const QUrl &url, int status);

    QTemporaryDir m_folder;
    bool m_memoryOnly;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<sandbox::ScriptedBrowser> m_browser;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<Services> m_laterServices;
    std::unique_ptr<SignIn> m_signIn;
    std::unique_ptr<LabRun> m_lab;
    Account m_account;
    std::optional<Error> m_keptInMemory;
    std::optional<Error> m_rejected;     ///< the last callback that was refused
    QList<sandbox::LogEntry> m_requests; ///< of the step under way
    DemoReport m_report;
    Promise<DemoReport> m_done = makePromise<DemoReport>();
    bool m_stopped = false;
    bool m_finishing = false;
};

} // namespace app
