// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parameter_form.h"

#include "base/plain_text.h"
#include "ui/breakable_label.h"
#include "ui/icons.h"
#include "ui/primary_selection.h"
#include "ui/tooltip.h"

#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

/// What a scope's address ends in says which it is.
QString scopesInWords(const QStringList &scopesAny)
{
    QStringList names;
    for (const QString &scope : scopesAny)
        names.append(scope.section(u'/', -1));
    if (names.isEmpty())
        return ParameterForm::tr("It needs no particular scope.");
    return names.size() == 1 ? ParameterForm::tr("It needs the scope %1.").arg(names.constFirst())
                             : ParameterForm::tr("One of these scopes is enough: %1.").arg(names.join(u", "_s));
}

} // namespace

ParameterForm::ParameterForm(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout)
    , m_base(new BreakableLabel(this))
    , m_changeBase(addButton(this, tr("Change host…"), u"settings"_s))
    , m_needs(new QLabel(this))
    , m_documentation(addButton(this, tr("Documentation"), u"book"_s))
{
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_needs->setObjectName(u"needs"_s);
    m_base->setObjectName(u"base"_s);
    m_needs->setTextFormat(Qt::PlainText);
    m_needs->setWordWrap(true);
    m_documentation->setObjectName(u"documentation"_s);
    m_changeBase->setObjectName(u"changeBase"_s);
    m_changeBase->setToolTip(tr("Where the presets find Drive and AODocs"));
    connect(m_documentation, &QToolButton::clicked, this, [this] { Q_EMIT documentationRequested(m_docs); });
    connect(m_changeBase, &QToolButton::clicked, this, &ParameterForm::baseChangeRequested);
    auto *foot = new QGridLayout;
    foot->addWidget(m_base, 0, 0);
    foot->addWidget(m_changeBase, 0, 1, Qt::AlignTop);
    foot->addWidget(m_needs, 1, 0);
    foot->addWidget(m_documentation, 1, 1, Qt::AlignTop);
    foot->setColumnStretch(0, 1);
    auto *column = new QVBoxLayout(this);
    column->addLayout(m_form);
    column->addLayout(foot);
    column->addStretch();
}

QToolButton *ParameterForm::addButton(QWidget *parent, const QString &text, const QString &icon)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setIcon(icons::icon(icon));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void ParameterForm::setBase(const QString &address, bool canChange)
{
    m_base->setText(plain_text::visible(tr("At %1").arg(address)));
    m_changeBase->setVisible(canChange);
}

void ParameterForm::setPreset(const lab::Preset &preset)
{
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    m_lines.clear();
    for (const lab::PresetParameter &parameter : preset.parameters())
        addLine(parameter);
    m_docs = preset.docs;
    m_needs->setText(scopesInWords(preset.scopesAny));
    m_needs->setToolTip(plainToolTip(preset.scopesAny.join(u'\n')));
    m_documentation->setToolTip(plainToolTip(tr("Opens %1 in the browser").arg(preset.docs.toString())));
    m_documentation->setVisible(preset.docs.isValid());
}

void ParameterForm::addLine(const lab::PresetParameter &parameter)
{
    const QString name = parameter.required ? tr("%1 (required)").arg(parameter.name) : parameter.name;
    auto *line = new QLineEdit(parameter.value, this);
    line->setObjectName(u"parameter_"_s + parameter.name);
    line->setAccessibleName(name);
    line->setCursorPosition(0);
    keepOutOfPrimarySelection(*line);
    m_lines.append({parameter, line});
    auto *label = new QLabel(name, this);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(line);
    m_form->addRow(label, line);
    connect(line, &QLineEdit::textEdited, this, &ParameterForm::edited);
}

QHash<QString, QString> ParameterForm::values() const
{
    QHash<QString, QString> values;
    for (const Line &line : m_lines)
        values.insert(line.parameter.name, line.edit->text());
    return values;
}

void ParameterForm::setValues(const QHash<QString, QString> &values)
{
    for (const Line &line : std::as_const(m_lines)) {
        if (const auto value = values.constFind(line.parameter.name); value != values.constEnd())
            line.edit->setText(*value);
    }
}

void ParameterForm::showMissing()
{
    for (const Line &line : std::as_const(m_lines)) {
        if (line.parameter.required && line.edit->text().isEmpty())
            return line.edit->setFocus(Qt::OtherFocusReason);
    }
}
