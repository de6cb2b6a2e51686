// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "interruptedrun.h"

namespace segue::workspace {

domain::RunRecord asInterrupted(domain::RunRecord record)
{
    record.state = domain::RunState::Interrupted;
    QString list;
    for (domain::ListRun &part : record.lists) {
        if (domain::isOver(part.state))
            continue;
        part.state = domain::RunState::Interrupted;
        if (list.isEmpty())
            list = part.listName;
    }
    // Why it stood still before, such as a sign-in that it waited for, is what has to be done first.
    if (!record.error)
        record.error = Error(ErrorCode::Interrupted).with(QStringLiteral("run"), record.id.toString()).with(QStringLiteral("list"), list);
    return record;
}

} // namespace segue::workspace
