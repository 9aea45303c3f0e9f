// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/judge_at_dialog.h"

#include "base/plain_text.h"
#include "base/time_input.h"
#include "base/time_text.h"
#include "ui_judge_at_dialog.h"

#include <QPushButton>

JudgeAtDialog::JudgeAtDialog(qint64 at, const Times &times, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::JudgeAtDialog>())
    , m_now(times.now)
{
    m_ui->setupUi(this);
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(tr("Judge"));
    connect(m_ui->time, &QLineEdit::textChanged, this, &JudgeAtDialog::understand);
    offer(m_ui->now, times.now);
    offer(m_ui->issued, times.issued);
    offer(m_ui->lastMoment, times.expires ? std::optional(*times.expires - 1) : std::nullopt);
    offer(m_ui->expired, times.expires);
    setTime(at);
    m_ui->time->selectAll(); // what is typed or pasted takes its place
}

JudgeAtDialog::~JudgeAtDialog() = default;

void JudgeAtDialog::offer(QPushButton *button, std::optional<qint64> time)
{
    button->setEnabled(time && time_text::hasDate(*time)); // a token may name the year 300000
    if (button->isEnabled())
        connect(button, &QPushButton::clicked, this, [this, at = *time] { setTime(at); });
}

void JudgeAtDialog::setTime(qint64 time)
{
    m_ui->time->setText(time_text::local(time));
}

void JudgeAtDialog::understand()
{
    const auto time = time_input::parse(m_ui->time->text());
    m_time = time.value_or(m_time);
    m_ui->understood->setText(time ? time_text::full(*time, m_now)
                                   : plain_text::visible(plain_text::elided(describe(time.error()), 200)));
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(time.has_value());
}
