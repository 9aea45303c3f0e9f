// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shipped_presets.h"

#include <QFile>

using namespace Qt::StringLiterals;

static void loadPresetResources()
{
    Q_INIT_RESOURCE(tokenloupe);
}

namespace app {

Result<QList<lab::Preset>> shippedPresets()
{
    loadPresetResources();
    QFile file(u":/presets.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, file.fileName(), file.errorString());
    return lab::parsePresets(file.readAll());
}

} // namespace app
