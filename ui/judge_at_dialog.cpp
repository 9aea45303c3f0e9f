// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/judge_at_dialog.h"

#include "base/time_text.h"
#include "ui_judge_at_dialog.h"

#include <QPushButton>

JudgeAtDialog::JudgeAtDialog(qint64 at, const Times &times, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::JudgeAtDialog>())
{
    m_ui->setupUi(this);
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(tr("Judge"));
    connect(m_ui->time, &QDateTimeEdit::dateTimeChanged, this, &JudgeAtDialog::showUtc);
    offer(m_ui->now, times.now);
    offer(m_ui->issued, times.issued);
    offer(m_ui->lastMoment, times.expires ? std::optional(*times.expires - 1) : std::nullopt);
    offer(m_ui->expired, times.expires);
    setTime(at);
    showUtc();
}

JudgeAtDialog::~JudgeAtDialog() = default;

void JudgeAtDialog::offer(QPushButton *button, std::optional<qint64> time)
{
    // A token may name the year 300000, which no calendar shows.
    const auto earliest = m_ui->time->minimumDateTime().toSecsSinceEpoch();
    const auto latest = m_ui->time->maximumDateTime().toSecsSinceEpoch();
    button->setEnabled(time && *time >= earliest && *time <= latest);
    if (button->isEnabled())
        connect(button, &QPushButton::clicked, this, [this, at = *time] { setTime(at); });
}

void JudgeAtDialog::setTime(qint64 time)
{
    m_ui->time->setDateTime(QDateTime::fromSecsSinceEpoch(time));
}

qint64 JudgeAtDialog::time() const
{
    return m_ui->time->dateTime().toSecsSinceEpoch();
}

void JudgeAtDialog::showUtc()
{
    m_ui->utc->setText(time_text::utc(time()));
}
