// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QStringList>
#include <QUrl>

namespace lab {

/// Where the APIs of the presets are; the sandbox has its own.
struct ApiHosts
{
    QString drive = QStringLiteral("https://www.googleapis.com/drive/v3");
    QString aodocs = QStringLiteral("https://aodocs.altirnao.com/api");
    bool operator==(const ApiHosts &) const = default;
};

/// A request that ships: a row of resources/presets.json.
struct Preset
{
    QString name;  ///< never translated, for example "drive-about"
    QString api;   ///< "drive" or "aodocs"
    QString title; ///< for people
    QByteArray method;
    QString path; ///< after the API's base address
    QList<QPair<QString, QString>> query;
    QStringList scopesAny;  ///< one of these suffices, each in full
    QStringList tokenTypes; ///< "access", "id"
    QUrl docs;
    bool operator==(const Preset &) const = default;

    QUrl url(const ApiHosts &hosts) const;
};

/// Errors: TextMalformed, MemberMissing, MemberWrongType.
Result<QList<Preset>> parsePresets(const QByteArray &json);

} // namespace lab
