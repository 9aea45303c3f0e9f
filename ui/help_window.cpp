// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help_window.h"

#include "ui/help_browser.h"
#include "ui/question.h"

#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QListWidget>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize firstSize(1080, 700);          // device-independent pixels
constexpr std::pair<int, int> panes(210, 870); // their widths

/// In the order in which one would read them.
constexpr QLatin1StringView topics[] = {"start"_L1, "google-client"_L1, "aodocs"_L1, "refused"_L1, "stored"_L1};

} // namespace

HelpWindow::HelpWindow(QWidget *parent)
    : QDialog(parent)
    , m_topics(new QListWidget(this))
    , m_page(new HelpBrowser(this))
{
    setWindowTitle(tr("Guide"));
    resize(firstSize);
    m_topics->setAccessibleName(tr("Topics"));
    m_topics->setWordWrap(true);
    for (const QLatin1StringView topic : topics) {
        auto *item = new QListWidgetItem(HelpBrowser::titleOf(topic), m_topics);
        item->setData(Qt::UserRole, QString(topic));
    }
    auto *split = new QSplitter(this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_topics);
    split->addWidget(m_page);
    split->setSizes({panes.first, panes.second});
    split->setStretchFactor(1, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *column = new QVBoxLayout(this);
    column->addWidget(split);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_topics, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            m_page->showTopic(item->data(Qt::UserRole).toString());
    });
    connect(m_page, &HelpBrowser::topicRequested, this, &HelpWindow::showTopic);
    connect(m_page, &HelpBrowser::websiteRequested, this, &HelpWindow::askAbout);
}

void HelpWindow::showTopic(const QString &topic)
{
    for (int row = 0; row < m_topics->count(); ++row) {
        if (m_topics->item(row)->data(Qt::UserRole) == topic)
            m_topics->setCurrentRow(row);
    }
}

void HelpWindow::askAbout(const QUrl &website)
{
    ask(this,
        {tr("Open a website?"), tr("Open %1 in your browser?").arg(website.toDisplayString()),
         tr("The guide itself needs no network."), tr("Open")},
        [website] { QDesktopServices::openUrl(website); });
}
