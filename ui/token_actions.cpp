// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/token_actions.h"

#include "base/plain_text.h"
#include "base/whole_write.h"
#include "inspect/report.h"
#include "ui/file_dialogs.h"
#include "ui/icons.h"
#include "ui/message_box.h"
#include "ui/pasted_model.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QWidget>

using namespace Qt::StringLiterals;

TokenActions::TokenActions(app::Services &services, Shown shown, QWidget *page)
    : QObject(page)
    , m_services(services)
    , m_shown(std::move(shown))
    , m_page(page)
    , m_compare(addAction(u"compareAction"_s, tr("Compare…"), u"compare"_s,
                          tr("Put another token beside it, claim by claim"), &TokenActions::compare))
    , m_explain(addAction(u"explainAction"_s, tr("Explain"), u"info"_s,
                          tr("A paragraph for a ticket, with no secret in it"), &TokenActions::explain))
    , m_save(addAction(u"saveReportAction"_s, tr("Save report…"), u"save"_s,
                       tr("All that was found, as Markdown, HTML or JSON"), &TokenActions::saveReport))
{
}

QAction *TokenActions::addAction(const QString &name, const QString &text, const QString &icon, const QString &tip,
                                 void (TokenActions::*slot)())
{
    auto *action = new QAction(icons::icon(icon), text, this);
    action->setObjectName(name);
    action->setToolTip(tip);
    connect(action, &QAction::triggered, this, slot);
    return action;
}

QList<NamedToken> TokenActions::others(const Secret &than) const
{
    QList<NamedToken> all;
    for (const app::Account &account : m_services.accounts().accounts()) {
        const app::LiveTokens tokens = m_services.tokens().inMemory(account.id);
        all.append({tr("ID token of %1").arg(account.name), tokens.idToken});
        all.append({tr("Access token of %1").arg(account.name), tokens.accessToken});
    }
    for (int row = 0; m_pasted && row < m_pasted->rowCount(); ++row)
        all.append({tr("Pasted · %1").arg(m_pasted->index(row).data().toString()), m_pasted->at(row).text});
    all.removeIf([&than](const NamedToken &other) { return other.text.isEmpty() || other.text == than; });
    return all;
}

void TokenActions::compare()
{
    const ShownToken shown = m_shown();
    auto *dialog = new CompareDialog(shown.token, others(shown.token.text), shown.context.now, m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CompareDialog::notice, this, &TokenActions::notice);
    dialog->open();
}

void TokenActions::explain()
{
    const ShownToken shown = m_shown();
    const QString paragraph = inspect::explain(shown.inspection, shown.context);
    QGuiApplication::clipboard()->setText(paragraph);
    messageBox(m_page, QMessageBox::NoIcon,
               {tr("Explanation"), paragraph, tr("This is on the clipboard now. No secret is in it.")},
               QMessageBox::Close)
        ->open();
}

void TokenActions::saveReport()
{
    file_dialogs::save(m_page, tr("Save report"), u"token-report"_s,
                       {tr("Markdown (*.md)"), tr("HTML (*.html)"), tr("JSON (*.json)")},
                       [this, shown = m_shown()](const QString &path) { writeReport(shown, path); });
}

void TokenActions::writeReport(const ShownToken &shown, const QString &path)
{
    const auto format = inspect::reportFormatOf(path);
    if (!format)
        return Q_EMIT notice(
            describe({ErrorCode::FileUnwritable, path, tr("a report's name ends in .md, .html or .json")}));
    const auto written = replaceFile(path, inspect::report(shown.inspection, shown.context, *format));
    Q_EMIT notice(written ? tr("The report is in %1.").arg(path) : describe(written.error()));
}
