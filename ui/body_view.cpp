// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/body_view.h"

#include "ui/find_bar.h"
#include "ui/hex_view.h"
#include "ui/icons.h"
#include "ui/image_view.h"
#include "ui/json_tree_view.h"
#include "ui/json_view.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int leastButton = 24; // device-independent pixels: its icon

struct Row
{
    BodyView::View view;
    const char *text;
    const char *toolTip;
};

constexpr Row rows[] = {
    {BodyView::View::Pretty, QT_TRANSLATE_NOOP("BodyView", "Pretty"),
     QT_TRANSLATE_NOOP("BodyView", "JSON with line breaks and indents")},
    {BodyView::View::Tree, QT_TRANSLATE_NOOP("BodyView", "Tree"),
     QT_TRANSLATE_NOOP("BodyView", "JSON member by member, to open and close")},
    {BodyView::View::Raw, QT_TRANSLATE_NOOP("BodyView", "Raw"),
     QT_TRANSLATE_NOOP("BodyView", "The text byte for byte as it came")},
    {BodyView::View::Hex, QT_TRANSLATE_NOOP("BodyView", "Hex"),
     QT_TRANSLATE_NOOP("BodyView", "Each byte in hexadecimal")},
    {BodyView::View::Image, QT_TRANSLATE_NOOP("BodyView", "Image"),
     QT_TRANSLATE_NOOP("BodyView", "PNG, JPEG, GIF, WebP and SVG as a picture")},
};

BodyView::View usualView(http::BodyForm form)
{
    switch (form) {
    case http::BodyForm::Json:
        return BodyView::View::Pretty;
    case http::BodyForm::Png:
    case http::BodyForm::Jpeg:
    case http::BodyForm::Gif:
    case http::BodyForm::Webp:
    case http::BodyForm::Svg:
        return BodyView::View::Image;
    case http::BodyForm::Bytes:
        return BodyView::View::Hex;
    case http::BodyForm::Empty:
    case http::BodyForm::Text:
        return BodyView::View::Raw;
    }
    Q_UNREACHABLE();
}

} // namespace

BodyView::BodyView(QWidget *parent)
    : QWidget(parent)
    , m_buttons(new QButtonGroup(this))
    , m_size(new QLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_text(new JsonView(this))
    , m_tree(new JsonTreeView(this))
    , m_hex(new HexView(this))
    , m_image(new ImageView(this))
    , m_words(new QLabel(this))
{
    auto *column = new QVBoxLayout(this);
    addBar();
    column->addWidget(m_stack, 1);
    column->addWidget(new FindBar(*m_text, this));
    m_text->setObjectName(u"body"_s);
    m_text->setAccessibleName(tr("Response body"));
    m_hex->setObjectName(u"hex"_s);
    m_hex->setAccessibleName(tr("Bytes of the response"));
    m_image->setObjectName(u"image"_s);
    m_image->setAccessibleName(tr("Picture"));
    m_words->setObjectName(u"cannot"_s);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setWordWrap(true);
    for (QWidget *page : {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_tree), static_cast<QWidget *>(m_hex),
                          static_cast<QWidget *>(m_image), static_cast<QWidget *>(m_words)})
        m_stack->addWidget(page);
    connect(m_text, &ByteView::notice, this, &BodyView::notice);
    connect(m_hex, &HexView::notice, this, &BodyView::notice);
    connect(m_buttons, &QButtonGroup::idClicked, this, [this](int id) { choose(static_cast<View>(id)); });
}

QToolButton *BodyView::addButton(const QString &text, const QString &toolTip)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void BodyView::addBar()
{
    auto *bar = new QHBoxLayout;
    static_cast<QVBoxLayout *>(layout())->addLayout(bar);
    for (const Row &row : rows) {
        QToolButton *button = addButton(tr(row.text), tr(row.toolTip));
        button->setCheckable(true);
        button->setAutoExclusive(true);
        m_buttons->addButton(button, static_cast<int>(row.view));
        bar->addWidget(button);
    }
    bar->addStretch(1);
    m_size->setObjectName(u"size"_s);
    m_size->setTextFormat(Qt::PlainText);
    m_size->setAccessibleDescription(tr("Size and time"));
    bar->addWidget(m_size);
    m_find = addButton(tr("Find"), tr("Find in the body (Ctrl+F)"));
    m_find->setObjectName(u"find"_s);
    m_find->setIcon(icons::icon(u"find"_s));
    auto *save = addButton(tr("Save…"), tr("Save the body as it came"));
    save->setObjectName(u"save"_s);
    save->setIcon(icons::icon(u"save"_s));
    for (QToolButton *button : {m_find, save}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setMinimumWidth(leastButton);
        bar->addWidget(button);
    }
    connect(m_find, &QToolButton::clicked, m_text, &ByteView::findRequested);
    connect(save, &QToolButton::clicked, this, &BodyView::saveRequested);
}

void BodyView::setClipboard(SecretClipboard *clipboard)
{
    m_text->setClipboard(clipboard);
    m_tree->setClipboard(clipboard);
    m_hex->setClipboard(clipboard);
}

void BodyView::setBody(const http::Headers &headers, const SharedBytes &bytes, const QString &size)
{
    m_bytes = bytes;
    m_form = http::bodyForm(headers, bytes.bytes());
    m_size->setText(size);
    m_tree->setBytes({});
    m_hex->setSource({});
    m_image->clear();
    m_text->setPretty(m_chosen.value(m_form, usualView(m_form)) == View::Pretty);
    m_text->setBytes(bytes);
    const View wanted = m_chosen.value(m_form, usualView(m_form));
    showView(obstacle(wanted).isEmpty() ? wanted : View::Raw); // one that is too large to be pretty
}

void BodyView::choose(View view)
{
    m_chosen.insert(m_form, view);
    showView(view);
}

QString BodyView::obstacle(View view) const
{
    const QString isForm = m_bytes.isEmpty() ? tr("The body is empty") : tr("The body is %1").arg(inWords(m_form));
    switch (view) {
    case View::Pretty:
        if (m_form == http::BodyForm::Json && !m_text->canBePretty())
            return tr("The body is too large to be made pretty: that is done up to %L1 bytes. The tree opens any size.")
                .arg(JsonView::mostPretty);
        [[fallthrough]];
    case View::Tree:
        return m_form == http::BodyForm::Json ? QString() : tr("%1; this view is for JSON.").arg(isForm);
    case View::Image:
        return isImage(m_form) ? QString() : tr("%1; this view is for PNG, JPEG, GIF, WebP and SVG.").arg(isForm);
    case View::Raw:
    case View::Hex:
        return {};
    }
    Q_UNREACHABLE();
}

void BodyView::showView(View view)
{
    m_view = view;
    m_buttons->button(static_cast<int>(view))->setChecked(true);
    m_words->setText(obstacle(view));
    m_find->setEnabled(m_words->text().isEmpty() && (view == View::Pretty || view == View::Raw));
    if (!m_words->text().isEmpty())
        return m_stack->setCurrentWidget(m_words);
    switch (view) {
    case View::Pretty:
    case View::Raw:
        m_text->setPretty(view == View::Pretty);
        return m_stack->setCurrentWidget(m_text);
    case View::Tree:
        m_tree->setBytes(m_bytes);
        return m_stack->setCurrentWidget(m_tree);
    case View::Hex:
        m_hex->setSource(ByteSource(m_bytes));
        return m_stack->setCurrentWidget(m_hex);
    case View::Image:
        m_image->setBytes(m_bytes, m_form);
        return m_stack->setCurrentWidget(m_image);
    }
    Q_UNREACHABLE();
}
