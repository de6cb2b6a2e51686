// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table.h"

#include <QDateTime>

#include <algorithm>

namespace segue::sandbox {

QByteArray folded(QByteArrayView utf8)
{
    while (utf8.endsWith(' '))
        utf8.chop(1);
    const bool ascii = std::all_of(utf8.begin(), utf8.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    return ascii ? utf8.toByteArray().toLower() : QString::fromUtf8(utf8).toCaseFolded().toUtf8();
}

int compareCells(const Cell &left, const Cell &right, KeyOrder order)
{
    if (left.isNull() || right.isNull())
        return static_cast<int>(!left.isNull()) - static_cast<int>(!right.isNull());
    if (left.kind == Cell::Kind::Id && right.kind == Cell::Kind::Id)
        return keyLess(order, left.id, right.id) ? -1 : left.id == right.id ? 0 : 1;
    if (left.kind == Cell::Kind::Text && right.kind == Cell::Kind::Text)
        return folded(left.text).compare(folded(right.text));
    return left.number < right.number ? -1 : left.number == right.number ? 0 : 1;
}

QByteArray timeText(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(Qt::ISODate).toLatin1();
}

void appendJsonText(QByteArray &out, QByteArrayView utf8)
{
    static constexpr char digits[] = "0123456789abcdef";
    out.append('"');
    for (const char c : utf8) {
        if (c == '"' || c == '\\') {
            out.append('\\').append(c);
        } else if (static_cast<unsigned char>(c) < 0x20) {
            const auto value = static_cast<unsigned char>(c);
            out.append("\\u00").append(digits[value >> 4]).append(digits[value & 15]);
        } else {
            out.append(c);
        }
    }
    out.append('"');
}

void appendJson(QByteArray &out, const Cell &cell)
{
    switch (cell.kind) {
    case Cell::Kind::Null:
        out.append("null");
        break;
    case Cell::Kind::Bool:
        out.append(cell.number != 0 ? "true" : "false");
        break;
    case Cell::Kind::Number:
        out.append(QByteArray::number(cell.number));
        break;
    case Cell::Kind::Id:
        out.append('"');
        cell.id.appendTo(out);
        out.append('"');
        break;
    case Cell::Kind::Text:
        appendJsonText(out, cell.text);
        break;
    case Cell::Kind::Time:
        out.append('"').append(timeText(cell.number)).append('"');
        break;
    }
}

} // namespace segue::sandbox
