// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/token_keys.h"

#include "app/account_inspection.h"
#include "base/plain_text.h"
#include "ui/icons.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace {

/// A host's end says whose it is.
QString shortHost(const QString &host)
{
    constexpr qsizetype longest = 40; // characters
    const QString shown = plain_text::visible(host);
    return shown.size() > longest ? u'…' + shown.right(longest) : shown;
}

} // namespace

TokenKeys::TokenKeys(app::Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_fetch(new QAction(icons::icon(u"key"_s), tr("Fetch keys"), this))
    , m_stop(new QAction(icons::icon(u"stop"_s), tr("Stop fetching"), this))
{
    m_fetch->setObjectName(u"fetchKeysAction"_s);
    m_stop->setObjectName(u"stopFetchingKeysAction"_s);
    m_stop->setVisible(false);
    connect(m_fetch, &QAction::triggered, this, &TokenKeys::fetchOfIssuer);
    connect(m_stop, &QAction::triggered, this, &TokenKeys::giveUp);
}

void TokenKeys::reset()
{
    m_work.reset();
    m_issuer.clear();
    m_keys.reset();
    m_source.clear();
    m_stop->setVisible(false);
    m_state.clear();
}

void TokenKeys::offer(const QString &issuer, app::NamedBy namedBy, const QString &kid)
{
    const QString host = m_keys && m_source == issuer ? QString() : app::keyHost(issuer);
    m_fetch->setText(host.isEmpty() ? tr("Fetch keys") : tr("Fetch keys from %1").arg(shortHost(host)));
    m_fetch->setVisible(!host.isEmpty());
    m_fetch->setEnabled(!host.isEmpty() && !m_work);
    m_kid = kid;
    m_namedBy = namedBy;
    if (!host.isEmpty())
        m_issuer = issuer;
}

void TokenKeys::fetchOfProvider(const app::Account &account, const QString &kid)
{
    m_work = std::make_unique<QObject>();
    whenDone(app::providerKeys(m_services.keys(), account, kid, m_work.get()), m_work.get(),
             [this](const Result<jose::JwkSet> &keys) { take(keys); });
}

void TokenKeys::fetchOfIssuer()
{
    m_fetch->setEnabled(false);
    m_work = std::make_unique<QObject>();
    const auto namedBy = isAdded(m_issuer) ? app::NamedBy::User : m_namedBy;
    whenDone(app::keysOfIssuer(m_services.keys(), m_issuer, namedBy, m_kid, m_work.get()), m_work.get(),
             [this, asked = m_issuer](const Result<jose::JwkSet> &keys) {
                 if (keys)
                     m_source = asked;
                 take(keys);
             });
    m_stop->setVisible(true);
    setState(tr("Asking %1 for its keys …").arg(shortHost(app::keyHost(m_issuer))));
}

void TokenKeys::giveUp()
{
    m_work.reset();
    m_stop->setVisible(false);
    setState({});
}

void TokenKeys::setState(const QString &state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

bool TokenKeys::isAdded(const QString &issuer) const
{
    return app::trustIn(issuer, m_services.accounts().accounts()) == inspect::Trust::Provider;
}

void TokenKeys::take(const Result<jose::JwkSet> &keys)
{
    m_work.release()->deleteLater(); // its step is what runs
    if (keys)
        m_keys = *keys;
    m_stop->setVisible(false);
    m_state = keys ? QString() : tr("No keys came: %1").arg(describe(keys.error()));
    Q_EMIT changed();
}

void TokenKeys::complete(inspect::Context &context, const QString &named, const QString &told) const
{
    const bool isTrusted = m_source.isEmpty() || m_source == named || isAdded(m_source);
    if (!isTrusted && m_source != told) // who was expected once, and is no more
        return;
    context.keys = m_keys;
    if (!m_keys || m_source.isEmpty())
        return;
    context.trust = isTrusted ? inspect::Trust::Provider : inspect::Trust::Discovered;
    context.keyOrigin = tr("published by %1").arg(m_source);
}
