// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scan_subject.h"

#include "app/file_kind.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>

using namespace Qt::StringLiterals;

QString ScanSubject::name() const
{
    return paths.size() == 1 ? QFileInfo(paths.first()).fileName() : fullName();
}

QString ScanSubject::fullName() const
{
    if (isText())
        return tr("pasted text");
    return paths.size() > 1 ? tr("%L1 files").arg(paths.size()) : paths.value(0);
}

QString ScanSubject::copyName() const
{
    if (isText())
        return u"pasted-redacted.txt"_s;
    const QFileInfo file(paths.value(0));
    const QString ending = file.completeSuffix();
    return file.dir().filePath(file.baseName() + u".redacted"_s + (ending.isEmpty() ? QString() : u'.' + ending));
}

QStringList ScanSubject::hars() const
{
    QStringList found;
    std::copy_if(paths.begin(), paths.end(), std::back_inserter(found), app::isHarName);
    return found;
}
