// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/translated.h"

#include <QCoreApplication>

namespace {

thread_local int englishScopes = 0;

} // namespace

QString translated(const char *context, const char *text)
{
    return englishScopes > 0 ? QString::fromUtf8(text) : QCoreApplication::translate(context, text);
}

EnglishOnly::EnglishOnly()
{
    ++englishScopes;
}

EnglishOnly::~EnglishOnly()
{
    --englishScopes;
}
