// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/inflate.h"

#include "base/translated.h"

#include <algorithm>
#include <zlib.h>

namespace jose {

namespace {

QString say(const char *text)
{
    return translated("inflate", text);
}

constexpr qsizetype harmless = 256 * 1024; // bytes
constexpr qsizetype most = 10 * 1024 * 1024;
constexpr qsizetype mostFold = 100;

/// zlib's state, for as long as one text is unpacked.
struct Stream
{
    z_stream state{};
    bool ready = inflateInit2(&state, -MAX_WBITS) == Z_OK; // raw: no header of zlib or gzip
    Stream() = default;
    ~Stream() { inflateEnd(&state); }
    Q_DISABLE_COPY_MOVE(Stream)
};

} // namespace

tl::expected<QByteArray, QString> inflated(const QByteArray &packed)
{
    const qsizetype limit = std::min(most, std::max(harmless, packed.size() * mostFold));
    Stream stream;
    QByteArray input = packed;
    QByteArray output;
    QByteArray chunk(64 * 1024, '\0');
    stream.state.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.state.avail_in = static_cast<uInt>(input.size());
    int result = stream.ready ? Z_OK : Z_MEM_ERROR;
    while (result == Z_OK) {
        stream.state.next_out = reinterpret_cast<Bytef *>(chunk.data());
        stream.state.avail_out = static_cast<uInt>(chunk.size());
        result = ::inflate(&stream.state, Z_NO_FLUSH);
        output.append(chunk.constData(), chunk.size() - static_cast<qsizetype>(stream.state.avail_out));
        if (output.size() > limit)
            return tl::unexpected(say("its %1 compressed bytes unpack to more than %2: that is taken for an attack")
                                      .arg(packed.size())
                                      .arg(limit));
    }
    if (result != Z_STREAM_END || stream.state.avail_in != 0)
        return tl::unexpected(say("its content says that it is compressed, yet it cannot be unpacked"));
    return output;
}

} // namespace jose
