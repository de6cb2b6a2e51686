// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "listcolumns.h"

#include "marks/runmarks.h"
#include "wording/wording.h"

namespace segue::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(segue::ui::RunDetails)
};

using domain::ListRun;
using C = Column<ListRun>;

/// A list that was not read to its end has no number to show.
bool isRead(const ListRun &list)
{
    using enum domain::RunState;
    const bool endedEarly = list.state == Failed || list.state == Cancelled || list.state == Interrupted || list.state == WaitingForSignIn;
    return !endedEarly || list.verified || list.membersAfter != 0;
}

qint64 rejectsOf(const ListRun &list, bool expected)
{
    qint64 sum = 0;
    for (auto it = list.rejectsByReason.cbegin(); it != list.rejectsByReason.cend(); ++it)
        sum += domain::isExpected(it.key()) == expected ? it.value() : 0;
    return sum;
}

C count(const char *id, const QString &title, std::function<qint64(const ListRun &)> value)
{
    C column(QString::fromLatin1(id), title, [value](const ListRun &list) { return wording::number(value(list)); });
    column.sorted([value](const ListRun &list) { return value(list); }).numeric();
    return column;
}

} // namespace

QList<C> listRunColumns()
{
    return {
        C(QStringLiteral("list"), Text::tr("Marketing list"),
          [](const ListRun &list) {
              return list.listName;
          }).hinted([](const ListRun &list) { return list.list.toString(); }),
        C(QStringLiteral("state"), Text::tr("Status"),
          [](const ListRun &list) {
              const QString state = wording::stateText(list.state);
              return list.verified ? Text::tr("%1, read back").arg(state) : state;
          }).marked([](const ListRun &list) { return toneOf(list.state); }),
        count("added", Text::tr("Added"), [](const ListRun &list) { return list.added; }),
        count("removed", Text::tr("Removed"), [](const ListRun &list) { return list.removed; }),
        count("unchanged", Text::tr("Unchanged"), [](const ListRun &list) { return list.unchanged; }),
        count("problems", Text::tr("Cannot export"), [](const ListRun &list) { return rejectsOf(list, false); }),
        C(QStringLiteral("after"), Text::tr("On the list now"),
          [](const ListRun &list) { return isRead(list) ? wording::number(list.membersAfter) : QStringLiteral("-"); })
            .sorted([](const ListRun &list) { return isRead(list) ? list.membersAfter : qint64(-1); })
            .numeric(),
        count("expected", Text::tr("Not meant"), [](const ListRun &list) { return rejectsOf(list, true); }),
        count("held", Text::tr("Held"), [](const ListRun &list) { return list.held; }),
        count("not_ours", Text::tr("Added by others"), [](const ListRun &list) { return list.notOurs; }),
        count("removed_by_others", Text::tr("Taken off by others"), [](const ListRun &list) { return list.removedByOthers; }),
        count("members", Text::tr("In the segment"), [](const ListRun &list) { return list.members; }),
        C(QStringLiteral("segment"), Text::tr("Segment"), [](const ListRun &list) { return list.segmentName; }),
    };
}

QString listRunKey(const ListRun &list)
{
    return list.binding.toString() + list.list.toString();
}

bool hasTrouble(const ListRun &list)
{
    return list.error || list.guard || list.alarm;
}

} // namespace segue::ui
