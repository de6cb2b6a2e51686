# SPDX-FileCopyrightText: 2026 Segue contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the display shows, out of the framebuffer that withdisplay.sh keeps in a file (XWD, version 7, 32 bits a pixel)."""

import os
import struct
import zlib


def pixels():
    """Width, height, and red, green and blue of each pixel, row after row."""
    with open(os.environ["SEGUE_FRAMEBUFFER"], "rb") as file:
        data = file.read()
    header = struct.unpack(">25I", data[:100])
    size, version, depth, width, height, byte_order, bits, line, colours = (
        header[0], header[1], header[3], header[4], header[5], header[7], header[11], header[12], header[19])
    if (version, depth, bits, byte_order) != (7, 24, 32, 0):
        raise ValueError(f"an unexpected framebuffer: {header}")
    start = size + colours * 12
    rows = []
    for row in range(height):
        source = data[start + row * line:start + row * line + 4 * width]
        target = bytearray(3 * width)
        target[0::3], target[1::3], target[2::3] = source[2::4], source[1::4], source[0::4]
        rows.append(bytes(target))
    return width, height, rows


def _chunk(kind, content):
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def save(path, area=None):
    """Writes a PNG of the display, or of (x, y, width, height) of it."""
    width, height, rows = pixels()
    if area is not None:
        left, top = max(0, area[0]), max(0, area[1])
        right, bottom = min(width, area[0] + area[2]), min(height, area[1] + area[3])
        rows = [row[3 * left:3 * right] for row in rows[top:bottom]]
        width, height = right - left, bottom - top
    os.makedirs(os.path.dirname(os.path.abspath(path)), exist_ok=True)
    with open(path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0))
                   + _chunk(b"IDAT", zlib.compress(b"".join(b"\0" + row for row in rows), 6)) + _chunk(b"IEND", b""))
