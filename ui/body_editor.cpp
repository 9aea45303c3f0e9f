// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/body_editor.h"

#include "ui/file_dialogs.h"
#include "ui_body_editor.h"

using namespace Qt::StringLiterals;

using Kind = app::RequestBody::Kind;

BodyEditor::BodyEditor(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::BodyEditor>())
{
    m_ui->setupUi(this);
    m_ui->form->setTableName(tr("Form fields"), u"formTable"_s);
    const std::pair<Kind, QString> kinds[] = {{Kind::Text, tr("Text or JSON")},
                                              {Kind::UrlEncoded, tr("Form, URL-encoded")},
                                              {Kind::Multipart, tr("Form, multipart")},
                                              {Kind::File, tr("File")}};
    for (const auto &[kind, name] : kinds)
        m_ui->bodyKind->addItem(name, QVariant::fromValue(kind));
    connect(m_ui->bodyKind, &QComboBox::activated, this, &BodyEditor::chooseKind);
    connect(m_ui->form, &PairsEditor::edited, this, &BodyEditor::showType);
    connect(m_ui->chooseBodyFile, &QPushButton::clicked, this, &BodyEditor::chooseFile);
    showKind(Kind::Text);
}

BodyEditor::~BodyEditor() = default;

app::RequestBody BodyEditor::body() const
{
    return {m_ui->bodyKind->currentData().value<Kind>(), text(), m_ui->form->pairs(), m_ui->bodyFile->text()};
}

void BodyEditor::setBody(const app::RequestBody &body)
{
    m_ui->body->setBytes(body.text);
    m_ui->form->setPairs(body.fields);
    m_ui->bodyFile->setText(body.file);
    showKind(body.kind);
}

void BodyEditor::setText(const QByteArray &text)
{
    setBody({Kind::Text, text});
}

QByteArray BodyEditor::text() const
{
    return m_ui->body->bytes();
}

QWidget *BodyEditor::textArea() const
{
    return m_ui->body->viewport();
}

/// A text that is a form becomes its fields, unless there are some.
void BodyEditor::chooseKind(int index)
{
    const auto kind = m_ui->bodyKind->itemData(index).value<Kind>();
    const bool isForm = kind == Kind::UrlEncoded || kind == Kind::Multipart;
    if (isForm && m_ui->form->pairs().isEmpty() && http::looksLikePairs(text()))
        m_ui->form->setPairs(http::pairsOf(QString::fromLatin1(text())));
    showKind(kind);
}

void BodyEditor::showKind(Kind kind)
{
    QWidget *const pages[] = {m_ui->body, m_ui->form, m_ui->form, m_ui->filePage};
    const int index = m_ui->bodyKind->findData(QVariant::fromValue(kind));
    m_ui->bodyKind->setCurrentIndex(index);
    m_ui->pages->setCurrentWidget(pages[index]);
    m_ui->form->setTakesFiles(kind == Kind::Multipart);
    showType();
}

void BodyEditor::showType()
{
    const QByteArray type = app::typeOf(body());
    m_ui->bodyType->setText(type.isEmpty() ? QString() : u"Content-Type: "_s + QString::fromLatin1(type));
}

void BodyEditor::chooseFile()
{
    file_dialogs::open(this, tr("Choose the file to send"), m_ui->bodyFile->text(), {}, [this](const QString &path) {
        m_ui->bodyFile->setText(path);
        showType();
    });
}
