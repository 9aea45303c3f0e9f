// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "ui/found_model.h"

#include <QWidget>
#include <memory>

class QLabel;
class TableView;

/// The tokens that are in a pasted text, of which one is on show. Out of sight while there is nothing to tell: no text,
/// or one bare token.
class FoundTokens : public QWidget
{
    Q_OBJECT

public:
    static constexpr qsizetype atOnce = 64 * 1024; ///< bytes of text that are read without another thread

    explicit FoundTokens(QWidget *parent = nullptr);

    /// Looks for tokens and chooses the first; of a text without any, that text itself.
    void setText(const Secret &text);
    /// Forgets the text, and gives up looking through it.
    void clear();
    /// The one on show; nothing while there is none.
    std::optional<inspect::FoundToken> chosen() const;
    void repair();
    /// Whether there is more in the text than one bare token: other words, or other tokens.
    bool isAmongOthers() const;
    /// The whole text.
    const Secret &text() const { return m_text; }
    /// Whether it tells of a request that was refused.
    bool recordsRefusal() const { return m_recordsRefusal; }

Q_SIGNALS:
    /// Looking takes a while; chosenChanged() comes when it is done.
    void looking(qsizetype bytes);
    void chosenChanged();

private:
    /// What is in a text, in the words of the table.
    struct Finding
    {
        QList<FoundModel::Row> rows; ///< the text itself where nothing was found
        bool hasMore = false;        ///< than are listed
        bool recordsRefusal = false;
    };

    static Finding look(const QByteArray &text);
    static QString titleOf(const Finding &finding);
    void show(const Finding &finding);

    Secret m_text;
    bool m_recordsRefusal = false;
    FoundModel m_model;
    QLabel *m_title;
    TableView *m_table;
    std::unique_ptr<QObject> m_work; ///< goes with the text that is looked through
};
