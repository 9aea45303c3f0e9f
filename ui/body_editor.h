// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/request_body.h"

#include <QWidget>
#include <memory>

namespace Ui {
class BodyEditor;
}

/// The body of a request: a text, a form, or a file that the user chooses. Each keeps what it holds while another is on
/// show.
class BodyEditor : public QWidget
{
    Q_OBJECT

public:
    explicit BodyEditor(QWidget *parent = nullptr);
    ~BodyEditor() override;

    app::RequestBody body() const;
    void setBody(const app::RequestBody &body);

    /// A text takes the place of what was there.
    void setText(const QByteArray &text);
    /// The text, be it on show or not.
    QByteArray text() const;
    /// Where things can be dropped.
    QWidget *textArea() const;

private:
    void chooseKind(int index);
    void showKind(app::RequestBody::Kind kind);
    void showType();
    void chooseFile();

    const std::unique_ptr<Ui::BodyEditor> m_ui;
};
