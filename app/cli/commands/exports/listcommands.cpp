// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"
#include "commands/session.h"

#include "output/terminal/texttable.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace segue::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

/// What a person should know before they give a list to a segment.
QString stateOf(const engine::ListState &list)
{
    if (list.isLocked)
        return Text::tr("locked");
    return list.stamp.isEmpty() ? Text::tr("free") : Text::tr("marked: %1").arg(list.stamp);
}

} // namespace

void listSearch(Session &session, const Arguments &arguments)
{
    session.ask(workspace::SearchLists{arguments.value("--connection"), arguments.first()},
                [&session](const QList<engine::ListState> &lists) {
                    if (session.json()) {
                        QJsonArray array;
                        for (const engine::ListState &list : lists)
                            array.append(QJsonObject{
                                {QStringLiteral("id"), list.id.toString()},
                                {QStringLiteral("name"), list.name},
                                {QStringLiteral("locked"), list.isLocked},
                                {QStringLiteral("stamp"), list.stamp.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(list.stamp)}});
                        session.printJson({{QStringLiteral("marketing_lists"), array}});
                    } else if (lists.isEmpty()) {
                        session.note(Text::tr("No active static list of contacts has such a name."));
                    } else {
                        TextTable table;
                        table.setHeader({Text::tr("Marketing list"), Text::tr("ID"), Text::tr("State")});
                        for (const engine::ListState &list : lists)
                            table.addRow({list.name, list.id.toString(), stateOf(list)});
                        session.print(table.toText());
                    }
                    session.done();
                });
}

} // namespace segue::cli
