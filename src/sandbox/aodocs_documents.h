// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <span>

namespace sandbox {

/// A library of the sandbox's AODocs, with the one class and the one view that it has.
struct AodocsLibrary
{
    const char *id;
    const char *name;
    const char *domain;
    const char *classId;
    const char *className;
    const char *viewId;
    const char *viewName;
};

std::span<const AodocsLibrary> aodocsLibraries();

struct AodocsDocument
{
    QString id;
    QString title;
    QString libraryId;
    QString classId;
    QString driveId; ///< of its attachment, or empty
    bool deleted = false;
};

/// The invented documents, and what was made among them since the sandbox started.
class AodocsDocuments
{
public:
    AodocsDocuments();

    const QList<AodocsDocument> &all() const { return m_documents; }
    AodocsDocument *find(const QString &id);
    /// Gives the document an id.
    const AodocsDocument &add(AodocsDocument document);
    void remove(const QString &id);

private:
    QList<AodocsDocument> m_documents;
    int m_made = 0;
};

} // namespace sandbox
