// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare_dialog.h"

#include "base/future.h"
#include "base/plain_text.h"
#include "inspect/recognise.h"
#include "ui/icons.h"
#include "ui_compare_dialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 80; // characters

/// The first token of a text, or the text itself.
inspect::Inspection firstToken(const Secret &text, qint64 now)
{
    const auto found = inspect::recognise(text.reveal()).found;
    inspect::Context context;
    context.now = now;
    return inspect::inspect(found.isEmpty() ? text.reveal() : found.first().text, context);
}

} // namespace

CompareDialog::CompareDialog(const NamedToken &token, const QList<NamedToken> &others, qint64 now, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::CompareDialog>())
    , m_token(token)
    , m_now(now)
{
    m_ui->setupUi(this);
    m_ui->token->setText(tr("This token: %1").arg(plain_text::visible(plain_text::elided(token.name, longestName))));
    m_ui->paste->setIcon(icons::icon(u"paste"_s));
    m_ui->copy->setIcon(icons::icon(u"copy"_s));
    m_ui->differences->setModel(&m_differences);
    m_ui->differences->setCopyRole(DifferencesModel::CopyRole);
    m_ui->differences->setFlexible(
        {DifferencesModel::FirstColumn, DifferencesModel::SecondColumn, DifferencesModel::MeaningColumn});
    connect(m_ui->paste, &QPushButton::clicked, this, &CompareDialog::pasteOther);
    connect(m_ui->copy, &QPushButton::clicked, this, &CompareDialog::copy);
    connect(m_ui->close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_ui->showsSame, &QCheckBox::toggled, &m_differences, &DifferencesModel::setShowsSame);
    for (const NamedToken &other : others)
        addOther(other);
    connect(m_ui->other, &QComboBox::currentIndexChanged, this, &CompareDialog::compare);
    compare();
}

CompareDialog::~CompareDialog() = default;

void CompareDialog::addOther(const NamedToken &other)
{
    m_others.append(other);
    m_ui->other->addItem(plain_text::visible(plain_text::elided(other.name, longestName)));
}

void CompareDialog::pasteOther()
{
    const QByteArray text = QGuiApplication::clipboard()->text().trimmed().toUtf8();
    if (text.isEmpty())
        return m_ui->summary->setText(tr("There is no text on the clipboard."));
    addOther({tr("Pasted here · %1").arg(inspect::kindName(inspect::tokenKind(text))), Secret(text)});
    m_ui->other->setCurrentIndex(m_ui->other->count() - 1);
}

void CompareDialog::compare()
{
    m_work = std::make_unique<QObject>();
    const bool isChosen = m_ui->other->currentIndex() >= 0;
    m_ui->other->setEnabled(isChosen);
    m_ui->copy->setEnabled(false);
    m_differences.setComparison({});
    m_ui->summary->setText(isChosen ? tr("Comparing…")
                                    : tr("There is no other token in this window yet: copy one and paste it here."));
    if (!isChosen)
        return;
    const auto judge = [a = m_token.text, b = m_others.at(m_ui->other->currentIndex()).text, now = m_now] {
        return Result<inspect::Comparison>(inspect::compare(firstToken(a, now), firstToken(b, now), now));
    };
    whenDone(QtConcurrent::run(judge), m_work.get(),
             [this](const Result<inspect::Comparison> &comparison) { showComparison(*comparison); });
}

void CompareDialog::showComparison(const inspect::Comparison &comparison)
{
    m_comparison = comparison;
    m_differences.setComparison(comparison);
    m_ui->summary->setText(plain_text::visible(comparison.summary.join(u'\n'), true));
    m_ui->copy->setEnabled(true);
}

void CompareDialog::copy()
{
    QGuiApplication::clipboard()->setText(inspect::inWords(m_comparison));
    Q_EMIT notice(tr("The comparison is on the clipboard; no token and no signature is in it."));
}
