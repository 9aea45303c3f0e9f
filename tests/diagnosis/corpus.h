// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/diagnosis.h"
#include "diagnosis/exchange_file.h"
#include "tests/support/places.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <optional>

/// The exchanges of tests/data/exchanges, and what a diagnosis says of them.
inline QDir corpus()
{
    return QDir(places::inSource(u"tests/data/exchanges"));
}

inline QByteArray textOf(const QString &name)
{
    QFile file(corpus().filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline Result<diagnosis::Diagnosis> diagnosisOf(const QString &file)
{
    return diagnosis::evidenceOfFile(textOf(file)).map(diagnosis::diagnose);
}

inline std::optional<diagnosis::Certainty> certaintyOf(const diagnosis::Diagnosis &diagnosis, const QString &id)
{
    for (const diagnosis::Finding &finding : diagnosis.findings) {
        if (finding.id == id)
            return finding.certainty;
    }
    return std::nullopt;
}

inline QString told(const diagnosis::Diagnosis &diagnosis)
{
    return QString::fromUtf8(QJsonDocument(toJson(diagnosis)).toJson());
}
