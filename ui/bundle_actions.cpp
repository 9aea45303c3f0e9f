// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bundle_actions.h"

#include "ui/bundle_dialog.h"
#include "ui/icons.h"

#include <QAction>

using namespace Qt::StringLiterals;

BundleActions::BundleActions(app::Services &services, QWidget &page, const Source &source)
    : QObject(&page)
    , m_services(services)
    , m_page(page)
    , m_source(source)
    , m_save(new QAction(icons::icon(u"save"_s), tr("Save support bundle…"), this))
{
    m_save->setObjectName(u"saveBundleAction"_s);
    m_save->setToolTip(tr("One file for whoever helps: request, response, causes, claims and flow trace, no secret"));
    connect(m_save, &QAction::triggered, this, &BundleActions::openDialog);
}

void BundleActions::openDialog()
{
    const auto matter = m_source();
    if (!matter)
        return Q_EMIT notice(tr("There is no answer yet to put into a support bundle."));
    auto *dialog =
        new BundleDialog(app::gatherBundle(m_services, *matter), app::secretsBeside(m_services, *matter), &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BundleDialog::notice, this, &BundleActions::notice);
    dialog->open();
}
