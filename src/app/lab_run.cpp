// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab_run.h"

#include "app/history.h"
#include "http/named_hosts.h"
#include "lab/answer.h"
#include "oauth/provider.h"

#include <QCoreApplication>
#include <QTimer>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qint64 answerLimit = 1024 * 1024; // bytes

QString say(const char *text)
{
    return QCoreApplication::translate("lab", text);
}

bool isControl(const lab::Trial &trial)
{
    return qstrcmp(trial.variant->id, "control") == 0;
}

/// Over plain http too: whether the tokens may go there, labMaterial() has judged.
HostExceptions judged(const http::Request &request)
{
    HostExceptions exceptions;
    exceptions.plainHttp.insert(http::hostWithPort(request.url));
    return exceptions;
}

/// By its id, in no language: the history says it in that of the reader.
Authorization labelled(const lab::Variant &variant)
{
    Authorization authorization;
    authorization.words = HistoryEntry::labPrefix + QLatin1StringView(variant.id);
    return authorization;
}

} // namespace

std::chrono::milliseconds labPause(const QUrl &url)
{
    return oauth::isLoopbackHost(url.host()) ? std::chrono::milliseconds(0) : std::chrono::seconds(1);
}

LabRun::LabRun(Services &services, LabOptions options, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_options(std::move(options))
{
}

LabRun::~LabRun() = default;

Future<lab::Run> LabRun::start()
{
    m_run.api = labApi(m_options);
    m_run.request = m_options.request;
    m_sender = std::make_unique<QObject>();
    whenDone(labMaterial(m_services, m_options, m_sender.get()), m_sender.get(),
             [this](const Result<lab::Material> &material) {
                 if (!m_sender)
                     return;
                 if (!material)
                     return end(tl::unexpected<Error>(material.error()));
                 plan(*material);
                 Q_EMIT began(m_run);
                 trialFrom(0);
             });
    return m_done->future();
}

/// All that is to be sent, and why the rest is not.
void LabRun::plan(const lab::Material &material)
{
    for (const lab::Variant &variant : lab::variants()) {
        lab::Trial trial;
        trial.variant = &variant;
        const bool isChosen =
            m_options.variants.isEmpty() || m_options.variants.contains(QLatin1StringView(variant.id));
        if (!isChosen && !isControl(trial))
            continue;
        if (const auto request = variant.make(material))
            trial.request = *request;
        else
            trial.unsent = lab::Unsent::NothingToSend;
        if (variant.forged && trial.unsent == lab::Unsent::No && !isOwnHost(m_options.request.url, m_options.ownHosts))
            trial.unsent = lab::Unsent::Forged;
        m_run.trials.append(trial);
    }
}

/// Never kept over a turn of the event loop: the list may be shared with a copy by then.
lab::Trial &LabRun::trialAt(qsizetype index)
{
    return index == m_run.trials.size() ? *m_run.controlAfter : m_run.trials[index];
}

void LabRun::trialFrom(qsizetype index)
{
    if (index == m_run.trials.size())
        m_run.controlAfter = lab::Trial{m_run.trials.first().variant, lab::Unsent::No, m_run.trials.first().request};
    const lab::Trial &trial = trialAt(index);
    if (trial.unsent != lab::Unsent::No)
        return finishTrial(index);
    const qint64 pause = m_sinceLast.isValid() ? labPause(trial.request.url).count() - m_sinceLast.elapsed() : 0;
    QTimer::singleShot(std::max<qint64>(pause, 0), m_sender.get(), [this, index] { send(index); });
}

void LabRun::send(qsizetype index)
{
    if (!m_sender) // stopped meanwhile
        return;
    m_sinceLast.start();
    const lab::Trial &trial = trialAt(index);
    const network::Reception reception{.bodyLimit = answerLimit, .partial = true, .purpose = network::Purpose::Request};
    const auto answer = m_services.requests().run(trial.request, labelled(*trial.variant), judged(trial.request),
                                                  m_sender.get(), reception);
    whenDone(answer, m_sender.get(), [this, index](const Result<http::Exchange> &exchange) {
        if (!m_sender)
            return;
        lab::Trial &answered = trialAt(index);
        if (exchange)
            answered.exchange = *exchange;
        else
            answered.error = exchange.error();
        finishTrial(index);
    });
}

void LabRun::finishTrial(qsizetype index)
{
    Q_EMIT trialDone(index, trialAt(index));
    if (!m_sender) // stopped by whoever heard of it
        return;
    if (index == m_run.trials.size())
        return end(m_run);
    if (index == 0)
        return finishControl();
    // By the event loop: a row of variants that are not sent would nest the calls.
    QTimer::singleShot(0, m_sender.get(), [this, index] {
        if (m_sender)
            trialFrom(index + 1);
    });
}

/// Nothing is ended for a run that would tell nothing.
void LabRun::finishControl()
{
    if (lab::outcomeOf(trialAt(0)) != lab::Outcome::Accepted) {
        leaveOut(1, lab::Unsent::ControlFailed);
        return end(m_run);
    }
    m_isEndingGrant = true;
    whenDone(endGrant(m_services, m_options), m_sender.get(), [this](const Result<bool> &ended) {
        m_isEndingGrant = false;
        if (!ended)
            return end(tl::unexpected<Error>(ended.error()));
        if (m_isToStop)
            return stop();
        trialFrom(1);
    });
}

void LabRun::leaveOut(qsizetype from, lab::Unsent why)
{
    for (qsizetype i = from; i < m_run.trials.size(); ++i) {
        lab::Trial &trial = m_run.trials[i];
        const bool isOpen = trial.unsent == lab::Unsent::No && !trial.exchange && !trial.error;
        trial.unsent = isOpen ? why : trial.unsent;
    }
}

void LabRun::end(const Result<lab::Run> &outcome)
{
    m_sender.release()->deleteLater(); // we may be called from within what it owns
    fulfil(m_done, outcome);
}

void LabRun::stop()
{
    if (!m_sender)
        return;
    if (m_isEndingGrant) { // which is done wholly or not at all
        m_isToStop = true;
        return;
    }
    leaveOut(0, lab::Unsent::Stopped);
    if (m_run.controlAfter && !m_run.controlAfter->exchange)
        m_run.controlAfter.reset();
    if (!m_run.trials.isEmpty())
        return end(m_run);
    end(failure(ErrorCode::Cancelled, say("the 401 Lab")));
}

} // namespace app

#include "moc_lab_run.cpp"
