// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/image_decoder.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QPainter>
#include <QSet>
#include <QStack>
#include <QSvgRenderer>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace image_decoder {

namespace {

constexpr qsizetype mostSvgBytes = 4 * 1024 * 1024;
constexpr qint64 mostDrawn = 2 * 1000 * 1000; // elements, those that are used again counted each time

QString say(const char *text)
{
    return QCoreApplication::translate("image_decoder", text);
}

tl::unexpected<Error> malformed(http::BodyForm form, const QString &why)
{
    return failure(ErrorCode::AnswerMalformed, say("the picture (%1)").arg(http::inWords(form)), why);
}

tl::unexpected<Error> tooLarge(const QString &why)
{
    return failure(ErrorCode::AnswerTooLarge, say("the picture"), why);
}

QByteArray formatOf(http::BodyForm form)
{
    return http::inWords(form).toLatin1().toLower();
}

QString describeSize(http::BodyForm form, QSize size, int pictures)
{
    const QString words = say("%1, %L2 × %L3 pixels").arg(http::inWords(form)).arg(size.width()).arg(size.height());
    return pictures > 1 ? say("%1, the first of %L2 pictures").arg(words).arg(pictures) : words;
}

Result<Picture> decodePixels(QByteArrayView bytes, http::BodyForm form)
{
    QByteArray data = QByteArray::fromRawData(bytes.data(), bytes.size());
    QBuffer buffer(&data);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, formatOf(form)); // the one format alone: no other reader gets to see it
    reader.setAutoDetectImageFormat(false);
    if (!QImageReader::supportedImageFormats().contains(formatOf(form)))
        return malformed(form, say("this installation of Qt has no decoder for it"));
    const QSize size = reader.size();
    if (qint64(size.width()) * size.height() > mostPixels)
        return tooLarge(say("%L1 × %L2 pixels; at most %L3 million are shown")
                            .arg(size.width())
                            .arg(size.height())
                            .arg(mostPixels / 1'000'000));
    const QImage image = size.isValid() ? reader.read() : QImage();
    if (image.isNull())
        return malformed(form, size.isValid() ? reader.errorString() : say("it does not tell its size"));
    return Picture{image, describeSize(form, image.size(), reader.imageCount())};
}

Result<Picture> draw(QByteArrayView bytes)
{
    const auto svg = harmlessSvg(bytes);
    if (!svg)
        return tl::unexpected<Error>(svg.error());
    QSvgRenderer renderer(*svg);
    if (!renderer.isValid() || renderer.defaultSize().isEmpty())
        return malformed(http::BodyForm::Svg, say("Qt finds nothing to draw in it"));
    const QSize size = renderer.defaultSize();
    const QSize shown = size.boundedTo({largestSvg, largestSvg}) == size
                            ? size
                            : size.scaled(largestSvg, largestSvg, Qt::KeepAspectRatio);
    QImage image(shown.expandedTo({1, 1}), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter);
    return Picture{image, describeSize(http::BodyForm::Svg, size, 1)};
}

bool isHref(const QXmlStreamAttribute &attribute)
{
    return attribute.name() == "href"_L1;
}

/// Of an element that is written, what may stay: a picture inside the document, a part of it, a link that nobody takes.
bool loadsElsewhere(QStringView element, const QXmlStreamAttributes &attributes)
{
    if (element != "image"_L1 && element != "use"_L1 && element != "feImage"_L1)
        return false;
    return std::any_of(attributes.begin(), attributes.end(), [](const QXmlStreamAttribute &attribute) {
        const QStringView value = attribute.value().trimmed();
        return isHref(attribute) && !value.startsWith(u'#') && !value.startsWith("data:image/png"_L1) &&
               !value.startsWith("data:image/jpeg"_L1);
    });
}

/// Of a picture that stands in the document, by its own header: none is decoded to learn how large it is.
qint64 pixelsWithin(const QXmlStreamAttributes &attributes)
{
    qint64 pixels = 0;
    for (const QXmlStreamAttribute &attribute : attributes) {
        const QStringView value = attribute.value().trimmed();
        if (!isHref(attribute) || !value.startsWith("data:"_L1))
            continue;
        QByteArray data = QByteArray::fromBase64(value.mid(value.indexOf(u',') + 1).toLatin1());
        QBuffer buffer(&data);
        buffer.open(QIODevice::ReadOnly);
        const QSize size = QImageReader(&buffer).size();
        pixels += qint64(size.width()) * size.height();
    }
    return pixels;
}

/// What of a drawing is drawn again somewhere else in it. A part that is used and uses others grows beyond all bounds.
class Uses
{
public:
    void open(QStringView element, const QXmlStreamAttributes &attributes)
    {
        ++m_elements;
        m_open.push(attributes.value("id"_L1).toString());
        if (element != "use"_L1)
            return;
        ++m_uses;
        for (const QString &id : std::as_const(m_open))
            m_users.insert(id);
        for (const QXmlStreamAttribute &attribute : attributes) {
            if (isHref(attribute))
                m_used.insert(attribute.value().trimmed().mid(1).toString());
        }
    }

    void close() { m_open.pop(); }

    bool areBounded() const
    {
        const bool nests = std::any_of(m_used.cbegin(), m_used.cend(),
                                       [this](const QString &id) { return !id.isEmpty() && m_users.contains(id); });
        return !nests && m_elements * (m_uses + 1) <= mostDrawn;
    }

private:
    QStack<QString> m_open; ///< ids of the elements around
    QSet<QString> m_users;  ///< ids around a use
    QSet<QString> m_used;
    qint64 m_elements = 0;
    qint64 m_uses = 0;
};

} // namespace

Result<QByteArray> harmlessSvg(QByteArrayView svg)
{
    if (svg.size() > mostSvgBytes)
        return tooLarge(say("more than %L1 bytes of SVG").arg(mostSvgBytes));
    QXmlStreamReader reader(svg.toByteArray());
    QByteArray clean;
    QXmlStreamWriter writer(&clean);
    Uses uses;
    qint64 pixels = 0; ///< of the pictures within
    while (!reader.atEnd()) {
        const QXmlStreamReader::TokenType token = reader.readNext();
        // A document type declares entities; processing instructions name style sheets.
        if (token == QXmlStreamReader::DTD || token == QXmlStreamReader::ProcessingInstruction ||
            token == QXmlStreamReader::Comment)
            continue;
        if (token == QXmlStreamReader::StartElement) {
            if (loadsElsewhere(reader.name(), reader.attributes())) {
                reader.skipCurrentElement();
                continue;
            }
            uses.open(reader.name(), reader.attributes());
            pixels += pixelsWithin(reader.attributes());
        } else if (token == QXmlStreamReader::EndElement) {
            uses.close();
        }
        if (token != QXmlStreamReader::Invalid)
            writer.writeCurrentToken(reader);
    }
    if (reader.hasError())
        return malformed(http::BodyForm::Svg, reader.errorString());
    if (pixels > mostPixels)
        return tooLarge(say("the pictures in it have %L1 pixels together; at most %L2 million are shown")
                            .arg(pixels)
                            .arg(mostPixels / 1'000'000));
    if (!uses.areBounded())
        return tooLarge(say("its parts use each other too often"));
    return clean;
}

Result<Picture> decode(QByteArrayView bytes, http::BodyForm form)
{
    if (bytes.size() > mostBytes)
        return tooLarge(say("more than %L1 bytes").arg(mostBytes));
    return form == http::BodyForm::Svg ? draw(bytes) : decodePixels(bytes, form);
}

} // namespace image_decoder
