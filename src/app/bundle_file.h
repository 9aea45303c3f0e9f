// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support_bundle.h"

namespace app {

/// More bytes than these are not read, nor JSON that nests deeper.
inline constexpr qsizetype largestBundle = 32 * 1024 * 1024;
inline constexpr int deepestBundle = 64;

/// The bundle as a page that any browser shows without it running or loading anything, with the bundle itself as JSON
/// at its end. Error: Internal when one of the `known` secrets is in it, in whatever form.
Result<QByteArray> bundlePage(const SupportBundle &bundle, const QList<Secret> &known);

/// Whether it begins as bundlePage() does.
bool isBundlePage(QByteArrayView bytes);

/// What bundlePage() wrote. Nothing that it names is fetched. Error: FileMalformed; `name` is the file's.
Result<SupportBundle> readBundlePage(const QByteArray &bytes, const QString &name);

} // namespace app
