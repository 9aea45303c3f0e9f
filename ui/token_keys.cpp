// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/token_keys.h"

#include "app/account_inspection.h"
#include "app/issuer_keys.h"
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
{
    m_fetch->setObjectName(u"fetchKeysAction"_s);
    connect(m_fetch, &QAction::triggered, this, &TokenKeys::fetchOfIssuer);
}

void TokenKeys::reset()
{
    m_work.reset();
    m_issuer.clear();
    m_keys.reset();
    m_problem.clear();
}

void TokenKeys::offer(const QString &issuer, const QString &kid)
{
    const QString host = m_keys ? QString() : app::keyHost(issuer);
    m_fetch->setText(host.isEmpty() ? tr("Fetch keys") : tr("Fetch keys from %1").arg(shortHost(host)));
    m_fetch->setVisible(!host.isEmpty());
    m_fetch->setEnabled(!host.isEmpty() && !m_work);
    m_kid = kid;
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
    const bool isAdded = trust() == inspect::Trust::Provider;
    const auto namedBy = isAdded ? app::NamedBy::User : app::NamedBy::Token;
    whenDone(app::keysOfIssuer(m_services.keys(), m_issuer, namedBy, m_kid, m_work.get()), m_work.get(),
             [this](const Result<jose::JwkSet> &keys) { take(keys); });
}

inspect::Trust TokenKeys::trust() const
{
    return app::trustIn(m_issuer, m_services.accounts().accounts());
}

void TokenKeys::take(const Result<jose::JwkSet> &keys)
{
    m_work.release()->deleteLater(); // its step is what runs
    if (keys)
        m_keys = *keys;
    m_problem = keys ? QString() : tr("No keys came: %1").arg(describe(keys.error()));
    Q_EMIT changed();
}

void TokenKeys::complete(inspect::Context &context) const
{
    context.keys = m_keys;
    if (!m_keys || m_issuer.isEmpty())
        return;
    context.trust = trust();
    context.keyOrigin = tr("published by %1").arg(m_issuer);
}
