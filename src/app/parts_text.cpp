// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parts_text.h"

#include <QCoreApplication>
#include <algorithm>

namespace app {

namespace {

constexpr qsizetype blockSize = 256 * 1024; // bytes between two looks at whether to stop

QString say(const char *text)
{
    return QCoreApplication::translate("parts_text", text);
}

} // namespace

PartsText::PartsText(Secret text, QString name)
    : m_text(std::move(text))
    , m_name(std::move(name))
{
}

Result<PartsRead> PartsText::read(PartReader &reader, const ScanProgress &progress)
{
    const QByteArrayView text = m_text.reveal();
    reader.begin({}, 0, false);
    for (qsizetype at = 0; at < text.size() && reader.goesOn(); at += blockSize) {
        if (progress && !progress(at, text.size()))
            return failure(ErrorCode::Cancelled, say("the search"));
        reader.read(text.sliced(at, std::min(blockSize, text.size() - at)));
    }
    reader.end();
    return PartsRead{text.size(), false, {}};
}

} // namespace app
