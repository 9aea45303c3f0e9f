// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QList>
#include <QWidget>

class BreakableLabel;
class FlowLayout;
class QAction;
class QBoxLayout;
class QLayout;
class QPushButton;
class QVBoxLayout;

/// What came out, before anything else on a page: a symbol and a word, one sentence, a second line, and what can be
/// done about it as buttons. Texts of others are shown as plain text.
class VerdictBanner : public QWidget
{
    Q_OBJECT

public:
    enum class State { Valid, Invalid, Unverified, Unreadable, Info, Waiting, Error, Warn };

    struct Content
    {
        State state = State::Info;
        QString word;     ///< "Valid", "401"; empty for the state's own
        QString sentence; ///< without a full stop
        QString detail;   ///< may wrap; empty for none
        bool operator==(const Content &) const = default;
    };

    explicit VerdictBanner(QWidget *parent = nullptr);

    void setContent(const Content &content);
    const Content &content() const { return m_content; }
    /// A button for each, with the action's text; the first is the one to take. The actions stay their owner's.
    void setActions(const QList<QAction *> &actions);
    /// What would change the verdict: buttons of their own below the words.
    void setRemedies(const QList<QAction *> &remedies);

    /// Stands below the words; its owner shows and hides it.
    void addBelow(QWidget *widget);

    static QString word(State state);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    BreakableLabel *addLabel();
    void updateColours();
    bool takeFocusFrom(const QWidget &button);
    void addButtons(QLayout &row, const QList<QAction *> &actions);
    void placeButtons();
    void keepWhole();

    Content m_content;
    BreakableLabel *m_word;
    BreakableLabel *m_sentence;
    BreakableLabel *m_detail;
    QVBoxLayout *m_texts;
    QBoxLayout *m_row;       ///< words and buttons
    FlowLayout *m_bottom;    ///< where the buttons stand; below the words with the remedies among them
    QWidget *m_buttons;      ///< a row
    QWidget *m_remedies;     ///< the same; hidden while it is empty
    bool m_isNarrow = false; ///< the buttons stand below the words
};
