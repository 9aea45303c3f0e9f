// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/found_tokens.h"

#include "app/har_diagnosis.h"
#include "base/future.h"
#include "ui/table_view.h"

#include <QLabel>
#include <QVBoxLayout>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostLines = 9; // of text, before the table scrolls

/// Nothing that its own page does not say: one whole token, and no name that it bore.
bool isBare(const inspect::FoundToken &found)
{
    return !found.trouble && found.name.isEmpty();
}

} // namespace

FoundTokens::FoundTokens(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_table(new TableView(this))
{
    m_title->setTextFormat(Qt::PlainText);
    m_table->setObjectName(u"found"_s);
    m_table->setAccessibleName(tr("Found tokens"));
    m_table->setModel(&m_model);
    m_table->setFlexible({FoundModel::AdviceColumn});
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setMostLines(mostLines);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &row) {
        if (row.isValid())
            Q_EMIT chosenChanged();
    });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_title);
    column->addWidget(m_table);
    hide();
}

void FoundTokens::setText(const Secret &text)
{
    clear();
    m_text = text;
    if (text.reveal().size() <= atOnce)
        return show(look(text.reveal()));
    m_work = std::make_unique<QObject>();
    Q_EMIT looking(text.reveal().size());
    whenDone(QtConcurrent::run([text] { return Result<Finding>(look(text.reveal())); }), m_work.get(),
             [this](const Result<Finding> &finding) { show(*finding); });
}

FoundTokens::Finding FoundTokens::look(const QByteArray &text)
{
    const inspect::Recognition recognition = inspect::recognise(text);
    const QList<inspect::FoundToken> found =
        recognition.found.isEmpty() ? QList{inspect::asItStands(text)} : inspect::eachOnce(recognition.found);
    return {FoundModel::rowsOf(found, text), recognition.more > 0, app::recordsRefusal(text)};
}

QString FoundTokens::titleOf(const Finding &finding)
{
    return (finding.hasMore ? tr("The first %L1 tokens in the text") : tr("%L1 tokens in the text"))
        .arg(finding.rows.size());
}

void FoundTokens::clear()
{
    m_work.reset();
    m_text = Secret();
    m_recordsRefusal = false;
    m_model.setRows({});
    hide();
}

void FoundTokens::show(const Finding &finding)
{
    m_recordsRefusal = finding.recordsRefusal;
    m_title->setText(titleOf(finding));
    m_title->setVisible(finding.rows.size() > 1);
    m_model.setRows(finding.rows);
    setVisible(finding.rows.size() > 1 || !isBare(finding.rows.constFirst().found));
    m_table->selectRow(0);
}

std::optional<inspect::FoundToken> FoundTokens::chosen() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? std::optional(m_model.at(current.row())) : std::nullopt;
}

bool FoundTokens::isAmongOthers() const
{
    const bool isAlone = m_model.rowCount() == 1 && m_model.at(0).kind != inspect::TokenKind::Unreadable;
    return !isAlone || m_model.at(0).length < m_text.reveal().trimmed().size();
}

void FoundTokens::repair()
{
    m_model.repair(m_table->currentIndex().row());
    Q_EMIT chosenChanged();
}
