// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rows.h"

namespace segue::sandbox {

bool Rows::anyRelated(const RowRef &, const Filter &) const
{
    return false;
}

QByteArray Rows::formatted(const RowRef &, int column, const Cell &cell) const
{
    switch (table().columns[column].type) {
    case ColumnType::Boolean:
        return cell.number != 0 ? "はい" : "いいえ";
    case ColumnType::State:
        return cell.number == 0 ? "アクティブ" : "非アクティブ";
    case ColumnType::Integer:
    case ColumnType::BigInt: {
        QByteArray digits = QByteArray::number(cell.number);
        for (qsizetype at = digits.size() - 3; at > (cell.number < 0 ? 1 : 0); at -= 3)
            digits.insert(at, ',');
        return digits;
    }
    case ColumnType::DateTime:
        return timeText(cell.number).replace('-', '/').replace('T', ' ').left(16);
    default:
        return {};
    }
}

} // namespace segue::sandbox
