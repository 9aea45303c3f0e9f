// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab_watch.h"

#include "base/time_input.h"

#include <QCoreApplication>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qint64 answerLimit = 1024 * 1024; // bytes

QString say(const char *text)
{
    return QCoreApplication::translate("lab", text);
}

std::optional<qint64> dateOf(const http::Response &response)
{
    const auto time = time_input::parse(QString::fromLatin1(response.headers.value("Date")));
    return time ? std::optional(*time) : std::nullopt;
}

bool isAccount(const Authorization &authorization)
{
    return authorization.kind == Authorization::Kind::AccountToken;
}

} // namespace

LabWatch::LabWatch(Services &services, LabWatchOptions options, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_options(std::move(options))
{
    m_options.lab.variants = QStringList{u"control"_s};
    m_options.lab.revoke.reset();
}

LabWatch::~LabWatch() = default;

Future<lab::Watch> LabWatch::start()
{
    if (m_options.revoke && !isAccount(m_options.lab.authorization))
        return ready<lab::Watch>(
            failure(ErrorCode::UsageWrong, say("Ending the grant"), say("it needs an account whose grant that is")));
    if (m_options.revoke && m_options.lab.authorization.type == TokenType::Id)
        return ready<lab::Watch>(
            failure(ErrorCode::UsageWrong, say("Ending the grant"),
                    say("it ends no ID token, which servers judge by its signature and its times; watch an access "
                        "token")));
    m_sender = std::make_unique<QObject>();
    whenDone(labMaterial(m_services, m_options.lab, m_sender.get()), m_sender.get(),
             [this](const Result<lab::Material> &material) {
                 if (!m_sender)
                     return;
                 if (!material)
                     return end(tl::unexpected<Error>(material.error()));
                 begin(*material);
             });
    return m_done->future();
}

void LabWatch::begin(const lab::Material &material)
{
    const Authorization &control = m_options.lab.authorization;
    m_request = *lab::variant(u"control")->make(material);
    m_watch.request = material.request;
    m_watch.expiresAt = expiryOf(material.token);
    if (!m_watch.expiresAt && isAccount(control))
        m_watch.expiresAt = m_services.tokens().inMemory(control.account.id).expiresAt(control.type);
    m_end = QDeadlineTimer(m_options.timeout);
    look();
}

void LabWatch::look()
{
    const qint64 at = m_options.clock();
    const network::Reception reception{.bodyLimit = answerLimit, .partial = true, .purpose = network::Purpose::Request};
    whenDone(m_services.http().send(m_request, m_sender.get(), reception), m_sender.get(),
             [this, at](const Result<http::Exchange> &exchange) {
                 if (m_sender)
                     note(exchange, at);
             });
}

void LabWatch::note(const Result<http::Exchange> &exchange, qint64 at)
{
    const bool isFirst = m_watch.spans.isEmpty();
    const int status = exchange ? exchange->response.status : 0;
    m_watch.add(status, at, exchange ? dateOf(exchange->response) : std::nullopt);
    Q_EMIT looked();
    if (!m_sender) // stopped by whoever heard of it
        return;
    const bool isGood = status >= 200 && status < 300;
    if (status == 401 || (isFirst && !isGood) || m_end.hasExpired())
        return end(m_watch);
    if (isFirst && m_options.revoke)
        return revokeThenGoOn();
    goOn();
}

void LabWatch::revokeThenGoOn()
{
    m_isEndingGrant = true;
    whenDone(endGrantOf(m_services, m_options.lab.authorization.account), m_sender.get(),
             [this](const Result<bool> &ended) {
                 m_isEndingGrant = false;
                 if (!ended)
                     return end(tl::unexpected<Error>(ended.error()));
                 m_watch.endedAt = m_options.clock();
                 if (m_isToStop)
                     return stop();
                 goOn();
             });
}

void LabWatch::goOn()
{
    QTimer::singleShot(m_options.every, m_sender.get(), [this] {
        if (m_sender)
            look();
    });
}

void LabWatch::end(const Result<lab::Watch> &outcome)
{
    m_sender.release()->deleteLater(); // we may be called from within what it owns
    fulfil(m_done, outcome);
}

void LabWatch::stop()
{
    if (m_isEndingGrant) // which is done wholly or not at all
        m_isToStop = true;
    else if (m_sender)
        end(m_watch);
}

} // namespace app

#include "moc_lab_watch.cpp"
