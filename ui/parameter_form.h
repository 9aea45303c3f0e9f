// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/presets.h"

#include <QWidget>

class QFormLayout;
class BreakableLabel;
class QLabel;
class QLineEdit;
class QToolButton;

/// What a preset leaves open, a line for each parameter; what it needs, and where it is documented.
class ParameterForm : public QWidget
{
    Q_OBJECT

public:
    explicit ParameterForm(QWidget *parent = nullptr);

    /// With the values that the preset begins with.
    void setPreset(const lab::Preset &preset);

    /// Where the preset's API is, and whether the user can have it elsewhere.
    void setBase(const QString &address, bool canChange);

    /// By name, the empty ones too.
    QHash<QString, QString> values() const;
    /// Names that the preset does not have are left out.
    void setValues(const QHash<QString, QString> &values);

    /// Puts the cursor into the first required one that is empty.
    void showMissing();

Q_SIGNALS:
    void edited();
    void documentationRequested(const QUrl &url);
    void baseChangeRequested();

private:
    struct Line
    {
        lab::PresetParameter parameter;
        QLineEdit *edit;
    };

    static QToolButton *addButton(QWidget *parent, const QString &text, const QString &icon);
    void addLine(const lab::PresetParameter &parameter);

    QFormLayout *m_form;
    BreakableLabel *m_base;
    QToolButton *m_changeBase;
    QLabel *m_needs;
    QToolButton *m_documentation;
    QList<Line> m_lines;
    QUrl m_docs;
};
