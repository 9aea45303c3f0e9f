// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange_compare_dialog.h"

#include "base/future.h"
#include "base/plain_text.h"
#include "base/time_text.h"
#include "ui/icons.h"
#include "ui/table_view.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrent>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize firstSize(860, 520);  // device-independent pixels
constexpr qsizetype longestUrl = 120; // characters

QString nameOf(const ExchangeCompareDialog::Side &side)
{
    const http::Exchange &exchange = side.exchange;
    const QString url = exchange.request.url.toDisplayString();
    const QString with = side.authorizedWith.isEmpty() ? ExchangeCompareDialog::tr("with nothing")
                                                       : ExchangeCompareDialog::tr("with: %1").arg(side.authorizedWith);
    return u"%1 · %2 %3 · %4"_s.arg(time_text::moment(exchange.startedAt), QString::fromLatin1(exchange.request.method),
                                    plain_text::visible(plain_text::elided(url, longestUrl)),
                                    plain_text::visible(with));
}

} // namespace

ExchangeCompareDialog::ExchangeCompareDialog(const Side &older, const Side &newer, QWidget *parent)
    : QDialog(parent)
    , m_summary(nullptr)
    , m_table(new TableView(this))
{
    setWindowTitle(tr("Compare exchanges"));
    resize(firstSize);
    auto *column = new QVBoxLayout(this);
    column->addWidget(addLabel(tr("The older: %1").arg(nameOf(older))));
    column->addWidget(addLabel(tr("The newer: %1").arg(nameOf(newer))));
    column->addWidget(m_summary = addLabel(tr("Comparing…")));
    m_summary->setObjectName(u"summary"_s);
    m_table->setObjectName(u"differences"_s);
    m_table->setAccessibleName(tr("Differences"));
    m_table->setModel(&m_model);
    m_table->setCopyRole(ExchangeDifferencesModel::CopyRole);
    m_table->setFlexible({ExchangeDifferencesModel::FirstColumn, ExchangeDifferencesModel::SecondColumn});
    column->addWidget(m_table, 1);
    column->addWidget(addLabel(tr("Secrets stand as labels, numbered anew in each exchange: the same label is not "
                                  "always the same secret.")));
    addButtons();
    const auto compare = [older = older.exchange, newer = newer.exchange] {
        return Result<QList<http::ExchangeDifference>>(http::differences(older, newer));
    };
    whenDone(QtConcurrent::run(compare), this,
             [this](const Result<QList<http::ExchangeDifference>> &differences) { showDifferences(*differences); });
}

QLabel *ExchangeCompareDialog::addLabel(const QString &text)
{
    auto *label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

void ExchangeCompareDialog::addButtons()
{
    auto *same = new QCheckBox(tr("Show what is the &same too"), this);
    auto *copying = new QPushButton(icons::icon(u"copy"_s), tr("&Copy comparison"), this);
    auto *close = new QPushButton(tr("Close"), this);
    copying->setAutoDefault(false);
    close->setDefault(true);
    auto *row = new QHBoxLayout;
    row->addWidget(same);
    row->addStretch(1);
    row->addWidget(copying);
    row->addWidget(close);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(same, &QCheckBox::toggled, &m_model, &ExchangeDifferencesModel::setShowsSame);
    connect(copying, &QPushButton::clicked, this, &ExchangeCompareDialog::copy);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

void ExchangeCompareDialog::showDifferences(const QList<http::ExchangeDifference> &differences)
{
    m_differences = differences;
    m_model.setDifferences(differences);
    const auto count = std::count_if(differences.begin(), differences.end(), [](const http::ExchangeDifference &row) {
        return row.change != http::ExchangeDifference::Change::Same;
    });
    m_summary->setText(count == 0 ? tr("Nothing differs but, perhaps, the secrets: their labels do not tell.")
                                  : tr("%L1 things differ.").arg(count));
}

void ExchangeCompareDialog::copy()
{
    QGuiApplication::clipboard()->setText(http::inWords(m_differences));
    Q_EMIT notice(tr("The comparison is on the clipboard; no secret is in it."));
}
