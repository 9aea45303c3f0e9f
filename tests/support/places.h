// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Where this build's parts are. Only places.cpp is compiled with the names of folders, so that a clone elsewhere finds
/// the tests that an earlier one compiled in the compiler's cache.
namespace places {

/// A file of the source tree: `inSource(u"tests/data/har")`.
QString inSource(QStringView path);

/// A program that was built: `program(u"tokenloupe-cli")`.
QString program(QStringView name);

} // namespace places
