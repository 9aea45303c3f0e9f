// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/issuer_keys.h"
#include "app/services.h"
#include "inspect/inspection.h"

#include <QObject>
#include <memory>

class QAction;

/// The published keys that the token on show is verified with: those of its account's provider, fetched unasked, or
/// those of the issuer that the user expects or a pasted token names, fetched when the user says so.
class TokenKeys : public QObject
{
    Q_OBJECT

public:
    explicit TokenKeys(app::Services &services, QObject *parent = nullptr);

    /// For another token. What is under way is given up.
    void reset();
    void fetchOfProvider(const app::Account &account, const QString &kid);
    /// Makes fetch() ask that issuer for the key with that `kid`; hides it for one that names no host, and where there
    /// are its keys.
    void offer(const QString &issuer, app::NamedBy namedBy, const QString &kid);
    /// "Fetch keys from HOST".
    QAction *fetch() const { return m_fetch; }
    /// Gives up what fetch() began; in sight for as long.
    QAction *stop() const { return m_stop; }

    /// `named` is the issuer that the user expects, `told` the one that the token names; each may be empty. Keys of
    /// neither count only where the user added whose they are.
    void complete(inspect::Context &context, const QString &named, const QString &told) const;
    /// Who is asked at the moment, or why no keys came; empty where there is neither to tell.
    QString state() const { return m_state; }

Q_SIGNALS:
    void changed();
    /// The state alone: there are no other keys.
    void stateChanged();

private:
    void fetchOfIssuer();
    void giveUp();
    void setState(const QString &state);
    bool isAdded(const QString &issuer) const;
    void take(const Result<jose::JwkSet> &keys);

    app::Services &m_services;
    QAction *m_fetch;
    QAction *m_stop;
    QString m_issuer; ///< that fetch() asks
    app::NamedBy m_namedBy = app::NamedBy::Token;
    QString m_kid; ///< that it asks for; may be empty
    std::optional<jose::JwkSet> m_keys;
    QString m_source; ///< the issuer that was asked for them; empty for the account's
    QString m_state;
    std::unique_ptr<QObject> m_work;
};
