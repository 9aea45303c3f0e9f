// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/shared_bytes.h"
#include "http/body_form.h"

#include <QHash>
#include <QWidget>

class HexView;
class ImageView;
class JsonTreeView;
class JsonView;
class QButtonGroup;
class QLabel;
class QStackedWidget;
class QToolButton;
class SecretClipboard;

/// A body, in the way that suits it or that the user chose: pretty, as a tree, raw, as bytes in hexadecimal, or as a
/// picture. Where it cannot be shown so, words say why.
class BodyView : public QWidget
{
    Q_OBJECT

public:
    enum class View { Pretty, Tree, Raw, Hex, Image };

    explicit BodyView(QWidget *parent = nullptr);

    void setClipboard(SecretClipboard *clipboard);
    /// `size`: how large it is and how long it took, in words.
    void setBody(const http::Headers &headers, const SharedBytes &bytes, const QString &size);
    View view() const { return m_view; }

Q_SIGNALS:
    void saveRequested();
    void notice(const QString &text);

private:
    QToolButton *addButton(const QString &text, const QString &toolTip);
    void addBar();
    void choose(View view);
    void showView(View view);
    /// Why the body cannot be shown so, as a sentence; empty where it can.
    QString obstacle(View view) const;

    SharedBytes m_bytes;
    http::BodyForm m_form = http::BodyForm::Empty;
    View m_view = View::Raw;
    QHash<http::BodyForm, View> m_chosen; ///< what the user last wanted for such a body
    QButtonGroup *m_buttons;
    QLabel *m_size;
    QToolButton *m_find;
    QStackedWidget *m_stack;
    JsonView *m_text;
    JsonTreeView *m_tree;
    HexView *m_hex;
    ImageView *m_image;
    QLabel *m_words;
};
