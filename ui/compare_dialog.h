// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "ui/differences_model.h"

#include <QDialog>
#include <memory>

namespace Ui {
class CompareDialog;
}

/// A token by the name that people know it by.
struct NamedToken
{
    QString name;
    Secret text;
};

/// One token beside another that is chosen here: an account's, a pasted one, or the one on the clipboard.
class CompareDialog : public QDialog
{
    Q_OBJECT

public:
    /// `now`: seconds since the epoch, for the words about times.
    CompareDialog(const NamedToken &token, const QList<NamedToken> &others, qint64 now, QWidget *parent = nullptr);
    ~CompareDialog() override;

Q_SIGNALS:
    void notice(const QString &text);

private:
    void addOther(const NamedToken &other);
    void pasteOther();
    void compare();
    void showComparison(const inspect::Comparison &comparison);
    void copy();

    const std::unique_ptr<Ui::CompareDialog> m_ui;
    NamedToken m_token;
    QList<NamedToken> m_others;
    qint64 m_now;
    inspect::Comparison m_comparison;
    DifferencesModel m_differences;
    std::unique_ptr<QObject> m_work; ///< a comparison under way must not outlive the choice
};
