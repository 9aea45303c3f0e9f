// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QFile>
#include <vector>

/// What can be done to JSON by looking at its bytes once, without a reader: the floors of those that read it.
namespace bytes {

/// Gives `sign` each byte outside strings that is structure, with the depth behind it, and `rest` all others.
template<class Sign, class Rest>
void walk(QByteArrayView json, Sign sign, Rest rest)
{
    int depth = 0;
    bool isString = false;
    const char *data = json.data();
    for (qsizetype at = 0; at < json.size(); ++at) {
        const char c = data[at];
        if (isString) {
            rest(at);
            if (c == '\\')
                rest(++at);
            isString = c != '"';
            continue;
        }
        isString = c == '"';
        if (c == '{' || c == '[')
            sign(at, ++depth);
        else if (c == '}' || c == ']')
            sign(at, --depth);
        else if (c == ',' || c == ':')
            sign(at, depth);
        else
            rest(at);
    }
}

/// Where each 64th line of the document begins, as it would be indented.
inline std::vector<qsizetype> lineIndex(QByteArrayView json)
{
    std::vector<qsizetype> index{0};
    qsizetype line = 0;
    const auto sign = [&](qsizetype at, int) {
        if (json[at] != ':' && ++line % 64 == 0)
            index.push_back(at);
    };
    walk(json, sign, [](qsizetype) {});
    return index;
}

/// The document with line breaks and two spaces a level. Nothing is judged, so that only good JSON comes out well.
inline QByteArray indented(QByteArrayView json)
{
    QByteArray result;
    result.resize(json.size() * 3 + 1024);
    char *into = result.data();
    const auto breakLine = [&into](int depth) {
        *into++ = '\n';
        for (int i = 0; i < 2 * depth; ++i)
            *into++ = ' ';
    };
    const auto sign = [&](qsizetype at, int depth) {
        const char c = json.data()[at];
        const bool closes = c == '}' || c == ']';
        if (closes)
            breakLine(depth);
        *into++ = c;
        if (c == ':')
            *into++ = ' ';
        else if (!closes)
            breakLine(depth);
    };
    walk(json, sign, [&](qsizetype at) { *into++ = json.data()[at]; });
    result.truncate(into - result.data());
    return result;
}

/// A whole file in memory that is mapped; it stays so until the program ends. Empty when it cannot be read.
inline QByteArrayView mapped(const char *path)
{
    auto *file = new QFile(QString::fromLocal8Bit(path));
    if (!file->open(QIODevice::ReadOnly))
        return {};
    return {reinterpret_cast<const char *>(file->map(0, file->size())), file->size()};
}

} // namespace bytes
