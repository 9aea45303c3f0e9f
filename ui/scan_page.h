// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services.h"
#include "ui/scan_job.h"
#include "ui/scan_model.h"

#include <QSortFilterProxyModel>
#include <QTimer>
#include <QWidget>
#include <memory>

namespace Ui {
class ScanPage;
}

class FocusHandover;
class QAction;

/// The tokens in files of any kind and size or in a pasted text, and copies without them.
class ScanPage : public QWidget
{
    Q_OBJECT

public:
    explicit ScanPage(app::Services &services, QWidget *parent = nullptr);
    ~ScanPage() override;

    /// Searches these files, in place of those before.
    void search(const QStringList &paths);

    /// The name of what was searched last, a file or the pasted text, or how many files they are; empty before the
    /// first.
    QString files() const { return m_subject.name(); }

    /// For the window's menu.
    QList<QAction *> pageActions() const { return {m_choose, m_paste, m_open, m_diagnose, m_saveList, m_saveCopy}; }

Q_SIGNALS:
    /// One of the actions is about to be carried out, maybe from a menu: what it is done to is to be seen.
    void frontWanted();
    void notice(const QString &text);
    /// files() is another.
    void filesChanged();
    /// These files were read.
    void searched(const QStringList &paths);
    /// A secret that was found is to be looked at; `source` says where it stood.
    void openRequested(const Secret &token, const QString &source);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void addActions();
    void connectEditors();
    void followClock();
    void choose();
    void paste();
    void start(const ScanSubject &subject);
    void setSubject(const ScanSubject &subject);
    void begin(const QString &doing);
    template<class T, class Done>
    void whenJobDone(const Future<T> &future, Done done);
    void end();
    void showFound(const Result<ScanJob::Found> &found);
    void showBefore(const QString &why);
    void showState();
    void openChosen();
    void diagnose();
    void saveList();
    /// Of what a copy is made and how: what was previewed, whatever is searched meanwhile.
    struct CopyOrder
    {
        ScanSubject subject;
        inspect::scan::Rules rules;
        std::shared_ptr<const app::ScanResult> listed;
    };
    void preview();
    void askToCopy(const CopyOrder &order, const app::RedactedCopy &copy);
    void saveCopy(const CopyOrder &order, const QString &out);
    void showCopied(const QString &out, const Result<ScanJob::Copied> &copy);
    inspect::scan::Rules rules() const;
    const inspect::scan::Finding *chosen() const;

    app::Services &m_services;
    const std::unique_ptr<Ui::ScanPage> m_ui;
    std::unique_ptr<FocusHandover> m_focus;
    ScanModel m_model;
    QSortFilterProxyModel m_shown;
    QTimer m_minute{this};
    QAction *m_choose = nullptr;
    QAction *m_paste = nullptr;
    QAction *m_open = nullptr;
    QAction *m_diagnose = nullptr;
    QAction *m_saveList = nullptr;
    QAction *m_saveCopy = nullptr;
    /// What a search found, to come back when the next one finds nothing out.
    struct Outcome
    {
        ScanSubject subject;
        std::shared_ptr<const app::ScanResult> result;
        QString summary;
    };
    Outcome m_before;               ///< while another search is under way
    ScanSubject m_subject;          ///< what was searched last
    QString m_unfinished;           ///< why that search does not tell what is in them; empty when it does
    std::unique_ptr<ScanJob> m_job; ///< null when nothing goes on
};
