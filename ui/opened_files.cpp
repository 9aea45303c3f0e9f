// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/opened_files.h"

#include "base/future.h"

#include <QFileInfo>
#include <QtConcurrent>
#include <utility>

void OpenedFiles::open(const QString &path)
{
    ++m_underWay;
    whenDone(QtConcurrent::run([path] { return app::openedFile(path); }), this,
             [this, path](const Result<app::OpenedFile> &file) {
                 --m_underWay;
                 if (file) {
                     Q_EMIT opened(path);
                     hand(path, *file);
                 } else {
                     Q_EMIT failed(path, file.error());
                 }
                 search();
             });
}

void OpenedFiles::hand(const QString &path, const app::OpenedFile &file)
{
    const QString name = QFileInfo(path).fileName();
    switch (file.kind) {
    case app::FileKind::Har:
    case app::FileKind::Archive:
    case app::FileKind::Large:
        return m_toSearch.append(path);
    case app::FileKind::Bundle:
        return Q_EMIT bundleFound(file.bundle, name);
    case app::FileKind::Tokens:
        return Q_EMIT tokensFound(Secret(file.text), name, path);
    }
    Q_UNREACHABLE();
}

void OpenedFiles::search()
{
    if (m_underWay == 0 && !m_toSearch.isEmpty())
        Q_EMIT searchWanted(std::exchange(m_toSearch, {}));
}
