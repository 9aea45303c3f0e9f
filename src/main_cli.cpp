// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/app_id.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QString::fromLatin1(app_id::applicationName));
    return 0;
}
