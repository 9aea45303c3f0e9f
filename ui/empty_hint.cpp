// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/empty_hint.h"

#include "ui/theme.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 8; // device-independent pixels

class EmptyHint : public QLabel
{
public:
    EmptyHint(QAbstractItemView &view, const QString &text)
        : QLabel(text, view.viewport())
    {
        setObjectName(u"emptyHint"_s);
        setTextFormat(Qt::PlainText);
        setWordWrap(true);
        setAttribute(Qt::WA_TransparentForMouseEvents); // what is dropped here is for the view
        updateColour();
    }

protected:
    void changeEvent(QEvent *event) override
    {
        QLabel::changeEvent(event);
        if (event->type() == QEvent::PaletteChange)
            updateColour();
    }

private:
    void updateColour()
    {
        const QColor dim = theme::inkColour(theme::Ink::Dim, palette());
        if (palette().color(QPalette::WindowText) == dim)
            return;
        QPalette dimmed = palette();
        dimmed.setColor(QPalette::WindowText, dim);
        setPalette(dimmed);
    }
};

} // namespace

void sayWhenEmpty(QAbstractItemView &view, const QString &text)
{
    auto *hint = new EmptyHint(view, text);
    auto *column = new QVBoxLayout(view.viewport());
    column->setContentsMargins(margin, margin, margin, margin);
    column->addWidget(hint, 0, Qt::AlignTop);
    const auto follow = [hint, &model = *view.model()] { hint->setVisible(model.rowCount() == 0); };
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        QObject::connect(view.model(), changed, hint, follow);
    QObject::connect(view.model(), &QAbstractItemModel::modelReset, hint, follow);
    follow();
}
