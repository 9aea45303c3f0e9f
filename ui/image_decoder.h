// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "http/body_form.h"

#include <QImage>

/// A picture that somebody else sent, made to be looked at: bounded in memory, and nothing is loaded for it.
namespace image_decoder {

inline constexpr qsizetype mostBytes = 64 * 1024 * 1024; ///< of the encoded picture
inline constexpr qint64 mostPixels = 30 * 1000 * 1000;   ///< 120 MB once decoded
inline constexpr int largestSvg = 1600;                  ///< pixels of the longer side; a drawing has any size

struct Picture
{
    QImage image;
    QString words; ///< "PNG, 640 × 480 pixels"
};

/// Slow: not for the window's thread. The size is asked before anything is decoded. Errors: AnswerTooLarge,
/// AnswerMalformed.
Result<Picture> decode(QByteArrayView bytes, http::BodyForm form);

/// The drawing without what would load something from elsewhere (pictures and style sheets by address, entities).
/// Errors: AnswerMalformed; AnswerTooLarge where its parts use each other without bounds.
Result<QByteArray> harmlessSvg(QByteArrayView svg);

} // namespace image_decoder
