// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services.h"
#include "inspect/inspection.h"

#include <QObject>
#include <memory>

class QAction;

/// The published keys that the token on show is verified with: those of its account's provider, fetched unasked, or
/// those of the issuer that a pasted token names, fetched when the user says so.
class TokenKeys : public QObject
{
    Q_OBJECT

public:
    explicit TokenKeys(app::Services &services, QObject *parent = nullptr);

    /// For another token. What is under way is given up.
    void reset();
    void fetchOfProvider(const app::Account &account, const QString &kid);
    /// Makes fetch() ask that issuer for the key with that `kid`; hides it for one that names no host, and where there
    /// are keys.
    void offer(const QString &issuer, const QString &kid);
    /// "Fetch keys from HOST".
    QAction *fetch() const { return m_fetch; }

    void complete(inspect::Context &context) const;
    /// Why no keys came; empty when nobody failed.
    QString problem() const { return m_problem; }

Q_SIGNALS:
    void changed();

private:
    void fetchOfIssuer();
    inspect::Trust trust() const;
    void take(const Result<jose::JwkSet> &keys);

    app::Services &m_services;
    QAction *m_fetch;
    QString m_issuer; ///< that fetch() asks, or asked
    QString m_kid;    ///< that it asks for; may be empty
    std::optional<jose::JwkSet> m_keys;
    QString m_problem;
    std::unique_ptr<QObject> m_work;
};
