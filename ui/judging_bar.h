// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/inspection.h"
#include "ui/expect_dialog.h"
#include "ui/key_dialog.h"

#include <QWidget>

class ElidingCombo;
class QHBoxLayout;

/// What a token is judged by where the user decides: the rules, what it should say, the time, the key.
class JudgingBar : public QWidget
{
    Q_OBJECT

public:
    explicit JudgingBar(QWidget *parent = nullptr);

    /// What the user chose takes the place of what is known otherwise.
    void complete(inspect::Context &context) const;
    /// That was typed as the one to expect; empty for none.
    const QString &issuer() const { return m_expected.issuer; }
    /// The other time to judge by, in seconds since the epoch; nothing for the clock's own.
    std::optional<qint64> at() const { return m_at; }
    bool hasKey() const { return m_key.has_value(); }

    /// The token that the dialogs offer times of; `now` by the clock, in seconds since the epoch.
    void setToken(const inspect::Inspection &inspection, qint64 now);
    /// Forgets every choice, for another token.
    void reset();

    QList<QAction *> pageActions() const { return {m_expect, m_judgeAt, m_giveKey, m_dropKey, m_backToNow}; }
    QAction *backToNow() const { return m_backToNow; }

Q_SIGNALS:
    /// To be judged again.
    void changed();

private:
    QAction *addChoice(const QString &name, const QString &text, const QString &icon, const QString &tip,
                       void (JudgingBar::*slot)());
    void addRules(QHBoxLayout &row);
    void showChoices();
    void askExpected();
    void askTime();
    void askKey();
    void dropKey();
    void returnToNow();

    ElidingCombo *m_rules;
    QAction *m_expect;
    QAction *m_judgeAt;
    QAction *m_giveKey;
    QAction *m_dropKey;
    QAction *m_backToNow;

    Expected m_expected;
    std::optional<qint64> m_at;
    std::optional<GivenKeys> m_key;
    std::optional<qint64> m_issued;  ///< of the token on show
    std::optional<qint64> m_expires; ///< the same
    QString m_alg;                   ///< the same; empty where there are several
    qint64 m_now = 0;
};
