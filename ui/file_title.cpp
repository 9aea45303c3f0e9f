// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/file_title.h"

#include "base/plain_text.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longest = 80; // characters

QString elidedInTheMiddle(const QString &text)
{
    constexpr qsizetype half = (longest - 1) / 2;
    return text.size() <= longest ? text : text.left(half) + u'…' + text.right(half);
}

} // namespace

QString fileTitle(const QString &name)
{
    // Made visible last, for a cut can leave half of a surrogate pair. In a title "[*]" stands for unsaved changes.
    return plain_text::visible(elidedInTheMiddle(name)).replace(u"[*]"_s, u"[*][*]"_s);
}
