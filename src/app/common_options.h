// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services.h"
#include "app/settings.h"

#include <QCommandLineParser>

namespace app {

/// The options that the window and every command of the command line take.
QList<QCommandLineOption> commonOptions();

/// Those of the window, without its help and version.
QList<QCommandLineOption> windowOptions();

/// What the common ones ask for; the settings are not asked. Errors: FileUnreadable and FileMalformed for --ca-file,
/// --client-cert and --client-key, UsageWrong for --proxy and for one of --client-cert and --client-key alone.
Result<ServicesOptions> servicesOptions(const QCommandLineParser &parser);

/// Adds what the settings say where the command line has said nothing: proxy and certificates. Errors: that of the
/// settings, UsageWrong for the proxy, FileUnreadable and FileMalformed for the file of certificates; the other one of
/// the two is added all the same. Without a proxy that can be told the options are closed, for whoever goes on with
/// them.
Result<bool> addSettings(ServicesOptions &options, const Result<Settings> &settings);

/// A proxy as the settings keep it. Error: UsageWrong, also for one with a password: secrets are in no file.
Result<QNetworkProxy> settingsProxy(const QString &text);

/// The certificates in a PEM file; none for an empty path. Errors: FileUnreadable, FileMalformed.
Result<QByteArray> certificatesIn(const QString &path);

/// The folder of --data-dir, or this user's.
QString dataDirOf(const QCommandLineParser &parser);

} // namespace app
