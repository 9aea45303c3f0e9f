// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clock.h"
#include "base/secret.h"
#include "inspect/token_label.h"

#include <QAbstractListModel>
#include <QBasicTimer>

/// The texts with tokens that were pasted into this window, or opened: in memory, gone with it, or when the user says
/// so.
class PastedModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit PastedModel(app::Clock clock = app::systemClock(), QObject *parent = nullptr);

    struct Entry
    {
        Secret text;
        QString source;        ///< the file's name; empty when it was pasted
        QString title;         ///< kind, state and owner, where there is one token
        QString path;          ///< of the file whose text it is; empty when it was pasted, or found in one
        QString sentence = {}; ///< more about the one token in it
        Secret token = {};     ///< the one in it that a request may carry; empty where there is none, or more
    };

    /// Adds it, or finds it when it is there already. Gives its row.
    int add(const Secret &text, const QString &source = {}, const QString &path = {});
    void remove(int row);
    void clear();
    Entry at(int row) const { return m_entries.value(row); }

    /// The text on show is called what its one token was judged to be there. What is on show no more is called again
    /// what it says of itself.
    void setJudged(const Secret &text, const inspect::TokenLabel &label);

    /// What has expired meanwhile is called so. Done by itself once a minute.
    void followClock();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    const inspect::TokenLabel *judged(const Secret &text) const;
    void describe(int row);

    app::Clock m_clock;
    QList<Entry> m_entries;
    Secret m_onShow;
    inspect::TokenLabel m_judged; ///< of the one on show
    QBasicTimer m_timer;          ///< runs while there are entries
};
