// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class ByteView;
class QLabel;
class QLineEdit;
class QToolButton;

/// The bar under a ByteView that finds text in it as it is typed. Hidden until the view asks for it (Ctrl+F).
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(ByteView &view, QWidget *parent = nullptr);

    /// Shows the bar and takes what is typed; the bar closes with Esc.
    void open();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QToolButton *addButton(const QString &symbol, const QString &name);
    void findTyped();
    void findNext();
    void findPrevious();
    void close();

    ByteView &m_view;
    QLineEdit *m_text;
    QLabel *m_answer;
};
