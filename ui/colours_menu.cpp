// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/colours_menu.h"

#include "app/settings.h"
#include "ui/appearance.h"

#include <QActionGroup>

using namespace Qt::StringLiterals;

ColoursMenu::ColoursMenu(Appearance &appearance, const QString &dataDir, QWidget *parent)
    : QMenu(tr("Colours"), parent)
    , m_appearance(appearance)
    , m_dataDir(dataDir)
    , m_schemes(new QActionGroup(this))
{
    const std::pair<Appearance::Scheme, QString> schemes[] = {{Appearance::Scheme::System, tr("As the desktop")},
                                                              {Appearance::Scheme::Light, tr("Light")},
                                                              {Appearance::Scheme::Dark, tr("Dark")}};
    for (const auto &[scheme, text] : schemes) {
        QAction *action = m_schemes->addAction(addAction(text));
        action->setData(Appearance::schemeId(scheme));
        action->setObjectName(Appearance::schemeId(scheme) + u"ColoursAction"_s);
        action->setCheckable(true);
    }
    connect(m_schemes, &QActionGroup::triggered, this, [this](const QAction *chosen) { choose(*chosen); });
}

void ColoursMenu::tick()
{
    for (QAction *scheme : m_schemes->actions())
        scheme->setChecked(scheme->data() == Appearance::schemeId(m_appearance.scheme()));
}

void ColoursMenu::choose(const QAction &chosen)
{
    const QString id = chosen.data().toString();
    m_appearance.setScheme(Appearance::schemeOf(id));
    const auto saved = app::changeSettings(m_dataDir, [&id](app::Settings &settings) { settings.theme = id; });
    if (!saved)
        Q_EMIT notice(describe(saved.error()));
}
