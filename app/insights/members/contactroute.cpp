// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contactroute.h"

#include "catalogue/profilefields.h"
#include "core.h"
#include "odata/service.h"

namespace segue::insights {

namespace {
using namespace Qt::StringLiterals;
constexpr auto alternateKeyMark = "alternatekey:"_L1;
} // namespace

QString alternateKeyField(const QString &source, const QString &table)
{
    return alternateKeyMark + source + u':' + table;
}

std::optional<ContactRoute> contactRoute(const QString &field)
{
    if (isColumnName(field))
        return ContactRoute{profileSet, profileTable, "msdynci_customerid", field.toUtf8(), {}, "customerprofiles", false};
    if (!field.startsWith(alternateKeyMark) || field.count(u':') != 2)
        return std::nullopt;
    const QString source = field.section(u':', 1, 1).trimmed();
    const QString table = field.section(u':', 2).trimmed();
    QString filter = u"msdynci_tablename eq "_s + odata::literal(table.isEmpty() ? u"contact"_s : table);
    if (!source.isEmpty())
        filter += u" and msdynci_datasourcename eq "_s + odata::literal(source);
    return ContactRoute{alternateKeySet, alternateKeyTable, "msdynci_customerid", "msdynci_alternatevalue", filter, "alternatekeys", true};
}

std::optional<ContactRoute> columnBeside(const QString &alternateKey)
{
    const QString source = alternateKey.section(u':', 1, 1).trimmed();
    const QString named = alternateKey.section(u':', 2).trimmed();
    const QString table = named.isEmpty() ? u"contact"_s : named;
    const QString column = u"msdynci_"_s + source + u'_' + table + u'_' + table + u"id"_s;
    return source.isEmpty() || !isColumnName(column) ? std::nullopt : contactRoute(column);
}

} // namespace segue::insights
