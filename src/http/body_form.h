// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"

namespace http {

/// What a body is, as far as it can be shown.
enum class BodyForm { Empty, Json, Png, Jpeg, Gif, Webp, Svg, Text, Bytes };

/// By its first bytes, where they tell; then by its Content-Type. A type that the bytes contradict counts for nothing:
/// servers send web pages as JSON and JSON as text. Looks at the first few kilobytes alone.
BodyForm bodyForm(const Headers &headers, QByteArrayView body);

/// Whether it is a picture.
bool isImage(BodyForm form);

/// "JSON", "PNG" …: a name, the same in every language; "text" and "bytes" for the rest.
QString inWords(BodyForm form);

} // namespace http
