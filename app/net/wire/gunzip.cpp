// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gunzip.h"

#include <zlib.h>

#include <algorithm>

namespace segue::net {

std::optional<QByteArray> gunzip(const QByteArray &packed, qsizetype longest)
{
    constexpr int detectFormat = 32;
    constexpr qsizetype piece = 256 * 1024;
    z_stream stream{};
    if (inflateInit2(&stream, MAX_WBITS + detectFormat) != Z_OK)
        return std::nullopt;
    QByteArray content;
    // zlib does not write through this pointer.
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.constData()));
    stream.avail_in = static_cast<uInt>(packed.size());
    int state = Z_OK;
    while (state == Z_OK && content.size() <= longest) {
        const qsizetype before = content.size();
        content.resize(before + piece);
        stream.next_out = reinterpret_cast<Bytef *>(content.data() + before);
        stream.avail_out = static_cast<uInt>(piece);
        state = inflate(&stream, Z_NO_FLUSH);
        content.truncate(before + piece - static_cast<qsizetype>(stream.avail_out));
    }
    inflateEnd(&stream);
    if (state != Z_STREAM_END || content.size() > longest)
        return std::nullopt;
    return content;
}

} // namespace segue::net
