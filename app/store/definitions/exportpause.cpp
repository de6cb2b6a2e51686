// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportpause.h"

#include "definitionrows.h"
#include "json/statejson.h"

namespace segue::store {

using namespace Qt::StringLiterals;

void pauseExport(Sql &sql, const QString &actor, domain::ExportId id)
{
    const DefinitionTable table{u"exports"_s, u"export"_s, u"@export"_s};
    const auto before = storedData(sql, table, id.bytes);
    if (!before) {
        sql.fail(definitionNotFound(table, id.toString()));
        return;
    }
    QJsonObject after = *before;
    after.insert(u"paused"_s, true);
    sql.run(u"UPDATE exports SET data = ? WHERE id = ?"_s, values(toText(after), id));
    recordChange(sql, table, actor, id.bytes, before->value("name"_L1).toString(), before, after);
}

} // namespace segue::store
