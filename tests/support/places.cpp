// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/places.h"

QString places::inSource(QStringView path)
{
    return QStringLiteral(TOKENLOUPE_SOURCE_DIR "/").append(path);
}

QString places::program(QStringView name)
{
    return QStringLiteral(TOKENLOUPE_BINARY_DIR "/bin/").append(name);
}
