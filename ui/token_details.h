// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow_trace.h"
#include "ui/checks_model.h"
#include "ui/claims_model.h"
#include "ui/lints_model.h"

#include <QWidget>
#include <memory>

namespace Ui {
class TokenDetails;
}

class EncodedView;
class QLabel;
class SecretClipboard;

/// One token in all its parts: encoded, claims, header, JSON, and how it was judged.
class TokenDetails : public QWidget
{
    Q_OBJECT

public:
    explicit TokenDetails(SecretClipboard &clipboard, QWidget *parent = nullptr);
    ~TokenDetails() override;

    /// `now` in seconds since the epoch, for what times mean.
    void showToken(const inspect::Inspection &inspection, qint64 now);
    /// The same token, judged again: selections and scroll positions stay.
    void showJudgment(const inspect::Inspection &inspection, qint64 now);
    /// How the account of the token came about; there is a page for it only when there are steps.
    void showTrace(const QList<app::TraceStep> &steps);
    /// Forgets the token. The tabs stay as they are: another token may come.
    void clear();
    /// The tab for a token that has no parts to show: what its issuer can be asked. Call it once.
    void setQuestions(QWidget *questions);
    void showQuestions(bool shows);
    /// As people read them.
    QList<QWidget *> panes() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showWhatThereIs();
    void showCounts();
    void makeRoomForTabs();

    const std::unique_ptr<Ui::TokenDetails> m_ui;
    EncodedView *m_encoded;
    QLabel *m_summary;
    ClaimsModel m_claims{ClaimsModel::Part::Claims};
    ClaimsModel m_header{ClaimsModel::Part::Header};
    ChecksModel m_checks;
    LintsModel m_lints;
    bool m_hasParts = false;
    QWidget *m_questions = nullptr;
    bool m_hasQuestions = false;
    bool m_hasTrace = false;
    QList<inspect::Check> m_shownChecks;
    QList<inspect::Lint> m_shownLints;
};
