// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support_bundle.h"

namespace app {

/// What a file that somebody opens is, as far as that decides who shows it.
enum class FileKind {
    Tokens,  ///< a text to be looked at as one
    Bundle,  ///< bundlePage()
    Har,     ///< what a browser recorded: many a token, and answers to be explained
    Archive, ///< texts that are packed
    Large,   ///< more than anybody looks at as one text: to be searched
};

inline constexpr qint64 largestText = 64 * 1024 * 1024; ///< bytes of FileKind::Tokens

/// By the name alone: a cut or broken one is a HAR too, and its reader says what is wrong with it.
bool isHarName(const QString &path);

/// `size` in bytes; `content`: its beginning tells all kinds but a bundle, which takes the whole of it.
FileKind fileKind(const QString &path, qint64 size, QByteArrayView content);

/// What the one who shows a file needs of it.
struct OpenedFile
{
    FileKind kind = FileKind::Tokens;
    QByteArray text;      ///< of FileKind::Tokens
    SupportBundle bundle; ///< of FileKind::Bundle
};

/// Reads no more of a file than its kind needs: of what will be searched, its first bytes. Takes as long as the disk
/// does. Errors: FileUnreadable, those of readBundlePage().
Result<OpenedFile> openedFile(const QString &path);

} // namespace app
