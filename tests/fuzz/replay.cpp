// SPDX-License-Identifier: GPL-3.0-or-later
#include "target.h"

#include <QDir>
#include <QFile>
#include <cstring>
#include <memory>

/// replay FOLDER: gives each file in it to the target. Ends with 1 when there is none.
int main(int, char **arguments)
{
    const QDir folder(QFile::decodeName(arguments[1]));
    const QStringList names = folder.entryList(QDir::Files);
    for (const QString &name : names) {
        std::fprintf(stderr, "%s\n", qPrintable(name)); // the last one is to blame
        QFile file(folder.filePath(name));
        fuzz::require(file.open(QIODevice::ReadOnly), "a seed can be read");
        const QByteArray bytes = file.readAll();
        const auto exact = std::make_unique<char[]>(static_cast<size_t>(bytes.size()));
        std::memcpy(exact.get(), bytes.constData(), static_cast<size_t>(bytes.size()));
        tryInput(QByteArray::fromRawData(exact.get(), bytes.size()));
    }
    return names.isEmpty() ? 1 : 0;
}
