// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "http/message.h"

#include <QHash>
#include <QStringList>

namespace lab {

/// Where the APIs of the presets are; the sandbox has its own.
struct ApiHosts
{
    QString drive = QStringLiteral("https://www.googleapis.com/drive/v3");
    QString aodocs = QStringLiteral("https://aodocs.altirnao.com/api");

    /// Of the API that a preset names.
    const QString &base(const QString &api) const { return api == QLatin1String("drive") ? drive : aodocs; }
    bool operator==(const ApiHosts &) const = default;
};

/// What a request that ships leaves open: a `{name}` of its path or body, or a parameter of its query.
struct PresetParameter
{
    QString name;
    QString value; ///< to begin with
    bool required = false;
    bool operator==(const PresetParameter &) const = default;
};

/// A request that ships: a row of resources/presets.json.
struct Preset
{
    QString name;  ///< never translated, for example "drive-about"
    QString api;   ///< "drive" or "aodocs"
    QString title; ///< for people
    QByteArray method;
    QString path;                 ///< after the API's base address
    QList<PresetParameter> query; ///< an empty value is not sent
    QByteArray body;              ///< JSON, or empty for none
    bool reads = false;           ///< changes nothing, whatever its method
    QStringList scopesAny = {};   ///< one of these suffices, each in full
    QStringList tokenTypes = {};  ///< "access", "id"
    QUrl docs = {};
    bool operator==(const Preset &) const = default;

    /// Those of the path first, then those of the body, then the query's.
    QList<PresetParameter> parameters() const;

    /// The request with these values by name, and with the values to begin with for the others. Errors: UsageWrong (an
    /// unknown name, or a required one without a value).
    Result<http::Request> request(const ApiHosts &hosts, const QHash<QString, QString> &values = {}) const;

    /// The same address before everything is filled in: what is missing stands as `{name}`.
    QString address(const ApiHosts &hosts, const QHash<QString, QString> &values = {}) const;

    /// The same of the body.
    QByteArray content(const QHash<QString, QString> &values = {}) const;

    /// Whether it is this request's address, with something in each `{name}` and whatever query.
    bool fits(const ApiHosts &hosts, const QUrl &url) const;
};

/// Its title in the user's language. Those that ship have been translated; others stand as they were written.
QString titleOf(const Preset &preset);

/// The first few titles in a row, and how many more there are.
QString someOf(const QStringList &titles);

/// Errors: TextMalformed, MemberMissing, MemberWrongType.
Result<QList<Preset>> parsePresets(const QByteArray &json);

} // namespace lab
