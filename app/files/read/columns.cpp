// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "columns.h"

#include <algorithm>

namespace segue::files {

namespace {
int firstOf(const QStringList &columns, const QStringList &names)
{
    for (const QString &name : names) {
        if (const int place = placeOf(columns, name); place >= 0)
            return place;
    }
    return -1;
}
} // namespace

QStringList namesIn(const std::vector<std::string> &fields)
{
    QStringList names;
    for (const std::string &field : fields)
        names.append(QString::fromStdString(field).trimmed());
    return names;
}

int placeOf(const QStringList &columns, const QString &name)
{
    const QString wanted = name.trimmed();
    if (const qsizetype exact = columns.indexOf(wanted); exact >= 0)
        return static_cast<int>(exact);
    const auto found = std::find_if(columns.cbegin(), columns.cend(),
                                    [&wanted](const QString &column) { return column.compare(wanted, Qt::CaseInsensitive) == 0; });
    return found == columns.cend() ? -1 : static_cast<int>(found - columns.cbegin());
}

int customerColumn(const QStringList &columns)
{
    return firstOf(columns, {QStringLiteral("CustomerId"), QStringLiteral("msdynci_customerid"), QStringLiteral("Customer ID"),
                             QStringLiteral("customer_id"), QStringLiteral("顧客 ID"), QStringLiteral("顧客ID")});
}

int nameColumn(const QStringList &columns)
{
    return firstOf(columns, {QStringLiteral("FullName"), QStringLiteral("msdynci_fullname"), QStringLiteral("Full Name"),
                             QStringLiteral("Name"), QStringLiteral("氏名"), QStringLiteral("名前")});
}

bool isHeader(const QStringList &firstLine, const QStringList &columns)
{
    // A customer's row holds none of the names; one that is cut short still holds most.
    const auto known =
        std::count_if(firstLine.cbegin(), firstLine.cend(), [&columns](const QString &name) { return placeOf(columns, name) >= 0; });
    return known * 2 > firstLine.size();
}

} // namespace segue::files
