// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/named_value.h"

#include "inspect/scan/words.h"

#include <algorithm>

namespace inspect::scan {

namespace {

bool isWord(QByteArrayView written)
{
    return runEnd(written, 0, bearer) == written.size();
}

} // namespace

bool isPassword(const http::SecretName &meaning)
{
    return qstrcmp(meaning.kind, "PASSWORD") == 0;
}

qsizetype fewestOf(const http::SecretName &meaning, bool isMarkedOff, bool generous)
{
    if (meaning.isLoose)
        return shortestLoose;
    return generous && isMarkedOff && isPassword(meaning) ? shortestPassword : shortestSecret;
}

bool isSecretValue(const http::SecretName &meaning, QByteArrayView written, bool isMarkedOff, bool generous)
{
    if (written.size() < fewestOf(meaning, isMarkedOff, generous) || isStandIn(written) || isColour(written) ||
        (!generous && !isMarkedOff && isIdentifier(written)))
        return false;
    if (meaning.isLoose)
        return looksRandom(written) && !isHexadecimal(written) && !written.contains(' ');
    if (generous && isMarkedOff)
        return true;
    if (std::any_of(written.begin(), written.end(), [](char c) { return isOf(c, whiteSpace) || c == '('; }))
        return false;
    return looksRandom(written) ||
           (written.size() >= shortestMixed && isMixed(written) && isWord(written) && !isIdentifier(written));
}

} // namespace inspect::scan
