// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// A file's name as it can stand in a window's title, where others may have chosen it: what is invisible is made
/// visible, and of a long one both ends are there, for names of one folder often begin alike.
QString fileTitle(const QString &name);
