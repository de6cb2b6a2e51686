// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bindingrows.h"

#include "base/clock.h"
#include "database/database.h"

#include <algorithm>

namespace segue::store {

using namespace Qt::StringLiterals;
using domain::Binding;
using domain::BindingId;
using domain::ExportDefinition;
using domain::ExportId;
using domain::ListId;

namespace {

const QString &columns()
{
    static const QString names = u"id, segment_id, segment_name, list, list_name, list_confirmed, created_by_us, part, agreed_stamp"_s;
    return names;
}

Binding bindingFrom(Row &row)
{
    Binding binding;
    binding.id = row.guid<BindingId>();
    binding.segmentId = row.text();
    binding.segmentName = row.text();
    binding.list = row.guid<ListId>();
    binding.listName = row.text();
    binding.listConfirmed = row.flag();
    binding.createdByUs = row.flag();
    binding.part = row.number();
    binding.agreedStamp = row.textOrNone();
    return binding;
}

QList<Binding> readFormer(Sql &sql, const QString &condition, const QVariantList &arguments)
{
    QList<Binding> found;
    sql.each(u"SELECT "_s + columns() + u" FROM former_bindings WHERE "_s + condition + u" ORDER BY removed_at DESC, part"_s, arguments,
             [&found](Row &row) { found.append(bindingFrom(row)); });
    return found;
}

/// I7: one segment of one export to a list.
void requireFreeLists(Sql &sql, const ExportDefinition &definition)
{
    const auto taken = [&sql](const Binding &binding, const QString &owner) {
        sql.fail(Error(ErrorCode::ListTaken)
                     .with(u"list"_s, binding.listName.isEmpty() ? binding.list.toString() : binding.listName)
                     .with(u"owner"_s, owner));
    };
    for (auto binding = definition.bindings.begin(); binding != definition.bindings.end(); ++binding) {
        const auto twin =
            std::find_if(definition.bindings.begin(), binding, [&](const Binding &other) { return other.list == binding->list; });
        if (twin != binding)
            taken(*binding, definition.name + u" / "_s + twin->segmentName);
        sql.first(u"SELECT exports.name, bindings.segment_name FROM bindings JOIN exports ON exports.id = bindings.export "
                  "WHERE bindings.list = ? AND bindings.export <> ?"_s,
                  values(binding->list, definition.id), [&](Row &row) {
                      const QString owner = row.text();
                      taken(*binding, owner + u" / "_s + row.text());
                  });
    }
}

} // namespace

QList<Binding> readBindings(Sql &sql, ExportId id)
{
    QList<Binding> bindings;
    sql.each(u"SELECT "_s + columns() + u", detached FROM bindings WHERE export = ? ORDER BY place"_s, values(id), [&bindings](Row &row) {
        Binding binding = bindingFrom(row);
        binding.detached = row.flag();
        bindings.append(std::move(binding));
    });
    return bindings;
}

QList<Binding> readFormerBindings(Sql &sql, ExportId id)
{
    return readFormer(sql, u"export = ?"_s, values(id));
}

QList<Binding> readFormerBindings(Sql &sql, ListId list)
{
    return readFormer(sql, u"list = ?"_s, values(list));
}

void writeBindings(Sql &sql, const ExportDefinition &definition)
{
    const QList<Binding> before = readBindings(sql, definition.id);
    for (const Binding &binding : before) {
        const bool stays = std::any_of(definition.bindings.begin(), definition.bindings.end(),
                                       [&binding](const Binding &other) { return other.id == binding.id; });
        if (stays)
            continue;
        sql.run(u"INSERT OR REPLACE INTO former_bindings (id, export, export_name, segment_id, segment_name, list, list_name, "
                "list_confirmed, created_by_us, part, agreed_stamp, removed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                values(binding.id, definition.id, definition.name, binding.segmentId, binding.segmentName, binding.list, binding.listName,
                       binding.listConfirmed, binding.createdByUs, binding.part, binding.agreedStamp, sql.database().clock().now()));
        sql.run(u"DELETE FROM bindings WHERE id = ?"_s, values(binding.id));
    }
    requireFreeLists(sql, definition);
    int place = 0;
    for (const Binding &binding : definition.bindings) {
        sql.run(u"DELETE FROM former_bindings WHERE id = ?"_s, values(binding.id));
        const int known =
            sql.run(u"UPDATE bindings SET place = ?, segment_name = ?, part = ?, agreed_stamp = ?, "
                    "list_name = CASE WHEN list_confirmed THEN list_name ELSE ? END WHERE id = ? AND export = ?"_s,
                    values(place, binding.segmentName, binding.part, binding.agreedStamp, binding.listName, binding.id, definition.id));
        if (known == 0)
            sql.run(u"INSERT INTO bindings (id, export, place, segment_id, segment_name, list, list_name, list_confirmed, created_by_us, "
                    "part, detached, agreed_stamp) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                    values(binding.id, definition.id, place, binding.segmentId, binding.segmentName, binding.list, binding.listName,
                           binding.listConfirmed, binding.createdByUs, binding.part, binding.detached, binding.agreedStamp));
        ++place;
    }
}

} // namespace segue::store
