// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/body_form.h"

#include "base/json_children.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace http {

namespace {

constexpr qsizetype looked = 4096; // bytes

struct Signature
{
    QByteArrayView bytes;
    BodyForm form;
};

/// What such a file begins with.
constexpr Signature signatures[] = {
    {"\x89PNG\r\n\x1a\n", BodyForm::Png},
    {"\xff\xd8\xff", BodyForm::Jpeg},
    {"GIF87a", BodyForm::Gif},
    {"GIF89a", BodyForm::Gif},
};

/// Without its parameters, in lower case.
QByteArray typeOf(const Headers &headers)
{
    return headers.value("Content-Type").split(';').constFirst().trimmed().toLower();
}

bool isSvg(QByteArrayView head)
{
    const QByteArray text = head.toByteArray();
    return text.contains("<svg") && head.sliced(json_children::start(head)).startsWith('<') && !text.contains("<html");
}

/// Control characters that no text has: a byte order mark of UTF-16 and zeros among them.
bool isText(QByteArrayView head)
{
    return std::all_of(head.begin(), head.end(), [](char byte) {
        return uchar(byte) >= 0x20 || byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f' || byte == '\x1b';
    });
}

bool looksLikeJson(QByteArrayView body)
{
    const qsizetype begin = json_children::start(body.first(std::min(body.size(), looked)));
    return json_children::isContainer(body, begin);
}

} // namespace

BodyForm bodyForm(const Headers &headers, QByteArrayView body)
{
    if (body.isEmpty())
        return BodyForm::Empty;
    const QByteArrayView head = body.first(std::min(body.size(), looked));
    for (const Signature &signature : signatures) {
        if (head.startsWith(signature.bytes))
            return signature.form;
    }
    if (head.startsWith("RIFF") && head.sliced(std::min<qsizetype>(8, head.size())).startsWith("WEBP"))
        return BodyForm::Webp;
    if (!isText(head))
        return BodyForm::Bytes;
    const QByteArray type = typeOf(headers);
    if (isSvg(head) && (type == "image/svg+xml" || type.endsWith("/xml") || type.isEmpty()))
        return BodyForm::Svg;
    const bool saysJson = type == "application/json" || type.endsWith("+json") || type == "text/json";
    const bool isMarkup = head.sliced(json_children::start(head)).startsWith('<');
    return looksLikeJson(body) || (saysJson && !isMarkup) ? BodyForm::Json : BodyForm::Text;
}

bool isImage(BodyForm form)
{
    switch (form) {
    case BodyForm::Png:
    case BodyForm::Jpeg:
    case BodyForm::Gif:
    case BodyForm::Webp:
    case BodyForm::Svg:
        return true;
    case BodyForm::Empty:
    case BodyForm::Json:
    case BodyForm::Text:
    case BodyForm::Bytes:
        return false;
    }
    Q_UNREACHABLE();
}

QString inWords(BodyForm form)
{
    switch (form) {
    case BodyForm::Empty:
        return QCoreApplication::translate("http", "empty");
    case BodyForm::Json:
        return u"JSON"_s;
    case BodyForm::Png:
        return u"PNG"_s;
    case BodyForm::Jpeg:
        return u"JPEG"_s;
    case BodyForm::Gif:
        return u"GIF"_s;
    case BodyForm::Webp:
        return u"WebP"_s;
    case BodyForm::Svg:
        return u"SVG"_s;
    case BodyForm::Text:
        return QCoreApplication::translate("http", "text");
    case BodyForm::Bytes:
        return QCoreApplication::translate("http", "bytes");
    }
    Q_UNREACHABLE();
}

} // namespace http
