// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <memory>
#include <optional>

namespace Ui {
class JudgeAtDialog;
}

class QPushButton;

/// Asks for the time to judge a token by, as time_input reads it, and says what it has understood. All times are
/// seconds since the epoch.
class JudgeAtDialog : public QDialog
{
    Q_OBJECT

public:
    struct Times
    {
        qint64 now = 0;
        std::optional<qint64> issued;  ///< `iat` of the token on show
        std::optional<qint64> expires; ///< and its `exp`
    };

    JudgeAtDialog(qint64 at, const Times &times, QWidget *parent = nullptr);
    ~JudgeAtDialog() override;

    /// The last one that was understood: no other can be accepted.
    qint64 time() const { return m_time; }

private:
    void offer(QPushButton *button, std::optional<qint64> time);
    void setTime(qint64 time);
    void understand();

    const std::unique_ptr<Ui::JudgeAtDialog> m_ui;
    const qint64 m_now;
    qint64 m_time = 0;
};
