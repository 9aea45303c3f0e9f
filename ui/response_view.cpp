// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response_view.h"

#include "base/future.h"
#include "base/plain_text.h"
#include "base/whole_write.h"
#include "http/redact.h"
#include "http/refusal.h"
#include "http/request_text.h"
#include "ui/diagnosis_view.h"
#include "ui/file_dialogs.h"
#include "ui/find_bar.h"
#include "ui_response_view.h"

#include <QTabBar>
#include <QToolButton>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace {

VerdictBanner::State stateOf(int status)
{
    if (status >= 400)
        return VerdictBanner::State::Invalid;
    return status >= 300 ? VerdictBanner::State::Unverified : VerdictBanner::State::Valid;
}

SharedBytes bodyOf(const http::Response &response)
{
    return response.large.isEmpty() ? SharedBytes(response.body) : response.large;
}

QString detailOf(const http::Exchange &exchange)
{
    const http::Response &response = exchange.response;
    if (exchange.cut)
        return ResponseView::tr("The body is cut: %1").arg(describe(*exchange.cut));
    if (response.status >= 400) {
        const http::RefusalWords words = http::refusalWords(response);
        const QStringList briefFirst = words.asked + words.said; // the end may be cut off: see longestDetail
        return briefFirst.isEmpty() ? ResponseView::tr("The server gave no reason.") : briefFirst.join(u' ');
    }
    if (response.status >= 300)
        return ResponseView::tr("It points to %1. No redirect is followed unasked.")
            .arg(QString::fromUtf8(http::Redactor().header("Location", response.headers.value("Location"))));
    return {};
}

/// Above a diagnosis the server's words are an aside: its room is needed below. The body holds all of them.
constexpr qsizetype longestDetail = 140; // characters

/// A banner's sentence has no full stop.
QString sentenceOf(QString sentence)
{
    if (sentence.endsWith(u'.'))
        sentence.chop(1);
    return sentence;
}

QString statusAndHost(const http::Exchange &exchange)
{
    const QString phrase = QString::fromLatin1(http::reasonPhrase(exchange.response.status));
    const QString host = exchange.request.url.authority();
    return phrase.isEmpty() ? ResponseView::tr("From %1").arg(host) : ResponseView::tr("%1 · %2").arg(phrase, host);
}

QString timedName(int status, const QUrl &url)
{
    return status == 0 ? ResponseView::tr("no answer from %1").arg(url.authority())
                       : ResponseView::tr("%1 from %2").arg(status).arg(url.authority());
}

VerdictBanner::Content contentOf(const http::Exchange &exchange, const diagnosis::Diagnosis &diagnosis)
{
    const int status = exchange.response.status;
    if (status == 0)
        return {VerdictBanner::State::Error, {}, ResponseView::tr("No answer"), diagnosis.headline};
    const QString word = QString::number(status);
    if (!diagnosis.refused)
        return {stateOf(status), word, statusAndHost(exchange), detailOf(exchange)};
    return {stateOf(status), word, sentenceOf(diagnosis.headline),
            statusAndHost(exchange) + u" · "_s + plain_text::elided(detailOf(exchange), longestDetail)};
}

} // namespace

ResponseView::ResponseView(SecretClipboard &clipboard, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ResponseView>())
{
    m_ui->setupUi(this);
    m_ui->sentLayout->addWidget(new FindBar(*m_ui->sent, this));
    m_ui->bodyPage->setClipboard(&clipboard);
    m_ui->headers->setModel(&m_headers);
    m_ui->headers->setCopyRole(HeadersModel::CopyRole);
    m_ui->headers->setClipboard(&clipboard);
    m_ui->headers->setFlexible({HeadersModel::ValueColumn});
    connect(m_ui->bodyPage, &BodyView::saveRequested, this, &ResponseView::saveBody);
    connect(m_ui->bodyPage, &BodyView::notice, this, &ResponseView::notice);
    connect(m_ui->sent, &ByteView::notice, this, &ResponseView::notice);
    m_ui->parts->setCurrentWidget(m_ui->bodyPage);
    showNothing();
}

ResponseView::~ResponseView() = default;

void ResponseView::showNothing()
{
    m_ui->banner->hide();
    m_ui->stack->setCurrentWidget(m_ui->nothing);
}

void ResponseView::showWaiting(const QUrl &url)
{
    m_ui->banner->setContent(
        {VerdictBanner::State::Waiting, {}, tr("Waiting for %1").arg(url.authority()), tr("Esc cancels.")});
    m_ui->banner->show();
    m_ui->stack->setCurrentWidget(m_ui->waiting);
}

void ResponseView::setShare(QAction &action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(&action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    m_ui->parts->setCornerWidget(button);
}

DiagnosisView &ResponseView::diagnosis() const
{
    return *m_ui->diagnosis;
}

RedirectsView &ResponseView::redirects() const
{
    return *m_ui->redirectsPage;
}

void ResponseView::offer(const QList<QAction *> &actions)
{
    m_ui->banner->setActions(actions);
}

void ResponseView::showRedirects(const QList<RedirectStep> &steps)
{
    m_ui->redirectsPage->setSteps(steps);
    m_ui->parts->setTabVisible(m_ui->parts->indexOf(m_ui->redirectsPage), !steps.isEmpty());
    showTimings(steps);
    if (!steps.isEmpty() && !steps.last().followed)
        m_ui->parts->setCurrentWidget(m_ui->redirectsPage);
}

/// The last step is the answer on show, as long as it was not followed.
void ResponseView::showTimings(const QList<RedirectStep> &steps)
{
    QList<TimedRequest> requests;
    for (const RedirectStep &step : steps) {
        if (step.followed)
            requests.append({timedName(step.status, step.from), step.timing});
    }
    m_ui->timing->setRequests(requests + QList{m_last});
}

void ResponseView::showDiagnosis(const http::Exchange &exchange, const diagnosis::Diagnosis &diagnosis)
{
    m_ui->banner->setContent(contentOf(exchange, diagnosis));
    m_ui->banner->show();
    m_ui->diagnosis->showDiagnosis(diagnosis);
    m_ui->parts->setTabVisible(m_ui->parts->indexOf(m_ui->diagnosis),
                               diagnosis.isReadFirst() || (diagnosis.refused && diagnosis.hasDetails()));
    if (diagnosis.isReadFirst())
        m_ui->parts->setCurrentWidget(m_ui->diagnosis);
}

void ResponseView::showExchange(const http::Exchange &exchange, const diagnosis::Diagnosis &diagnosis)
{
    const bool wasDiagnosis = m_ui->parts->currentWidget() == m_ui->diagnosis;
    showDiagnosis(exchange, diagnosis);
    for (QWidget *part : {static_cast<QWidget *>(m_ui->bodyPage),
                          static_cast<QWidget *>(m_ui->headers)}) // a request without answer has none
        m_ui->parts->setTabVisible(m_ui->parts->indexOf(part), exchange.response.status > 0);
    if (wasDiagnosis && !diagnosis.isReadFirst())
        m_ui->parts->setCurrentWidget(m_ui->bodyPage);
    m_body = bodyOf(exchange.response);
    const QString size = exchange.cut ? tr("%L1 bytes in %L2 ms, not the whole body") : tr("%L1 bytes in %L2 ms");
    m_ui->bodyPage->setBody(exchange.response.headers, m_body, size.arg(m_body.size()).arg(exchange.timing.finished));
    m_headers.setHeaders(exchange.response.headers);
    const auto count = exchange.response.headers.fields().size();
    m_ui->parts->setTabText(m_ui->parts->indexOf(m_ui->headers), tr("Headers (%1)").arg(count));
    m_ui->parts->tabBar()->setAccessibleTabName(m_ui->parts->indexOf(m_ui->headers), tr("Headers"));
    m_last = {timedName(exchange.response.status, exchange.request.url), exchange.timing};
    m_ui->timing->setRequests({m_last});
    http::Redactor redactor;
    m_ui->sent->setSource(ByteSource(http::requestText(exchange.request, redactor)));
    m_ui->stack->setCurrentWidget(m_ui->answer);
}

void ResponseView::showError(const Error &error)
{
    showFailed(tr("No answer"), error);
}

void ResponseView::showNotSent(const Error &why)
{
    showFailed(tr("Not sent"), why);
}

void ResponseView::showFailed(const QString &sentence, const Error &why)
{
    m_ui->banner->setContent({VerdictBanner::State::Error, {}, sentence, describe(why)});
    m_ui->banner->show();
    m_ui->stack->setCurrentWidget(m_ui->failed);
}

void ResponseView::saveBody()
{
    file_dialogs::save(this, tr("Save the body"), u"body"_s, {}, [this, body = m_body](const QString &path) {
        // It may be tokens.
        const auto write = [path, body] { return replaceFile(path, body.bytes(), privateFile); };
        whenDone(QtConcurrent::run(write), this, [this, path, size = body.size()](const Result<bool> &written) {
            Q_EMIT notice(written ? tr("%L1 bytes are in %2.").arg(size).arg(path) : describe(written.error()));
        });
    });
}
