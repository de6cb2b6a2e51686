// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "session.h"

#include "output/jsonform.h"
#include "output/texttable.h"
#include "output/wording.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace segue::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

std::optional<QString> sourceFrom(const Arguments &arguments)
{
    return arguments.has("--source") ? std::optional<QString>(arguments.value("--source")) : std::nullopt;
}

QString members(const engine::SegmentInfo &segment)
{
    return segment.members ? number(*segment.members) : QStringLiteral("-");
}

QString refreshed(const engine::SegmentInfo &segment)
{
    return segment.refreshedAt ? time(*segment.refreshedAt) : QStringLiteral("-");
}

} // namespace

void segmentList(Session &session, const Arguments &arguments)
{
    session.ask(workspace::ListSegments{sourceFrom(arguments)}, [&session](const QList<engine::SegmentInfo> &segments) {
        if (session.json()) {
            QJsonArray array;
            for (const engine::SegmentInfo &segment : segments)
                array.append(toJson(segment));
            session.printJson({{QStringLiteral("segments"), array}});
        } else if (segments.isEmpty()) {
            session.note(Text::tr("The source has no segments."));
        } else {
            TextTable table;
            table.setHeader({Text::tr("Segment"), Text::tr("ID"), Text::tr("Members"), Text::tr("Refreshed")},
                            {TextTable::Align::Left, TextTable::Align::Left, TextTable::Align::Right, TextTable::Align::Left});
            for (const engine::SegmentInfo &segment : segments)
                table.addRow({segment.name, segment.id, members(segment), refreshed(segment)});
            session.print(table.toText());
        }
        session.done();
    });
}

void segmentShow(Session &session, const Arguments &arguments)
{
    session.ask(workspace::ShowSegment{sourceFrom(arguments), arguments.first()}, [&session](const engine::SegmentInfo &segment) {
        if (session.json()) {
            session.printJson({{QStringLiteral("segment"), toJson(segment)}});
        } else {
            TextTable table(TextTable::Style::Plain);
            table.addRow({Text::tr("Segment"), segment.name});
            table.addRow({Text::tr("ID"), segment.id});
            table.addRow({Text::tr("Members"), members(segment)});
            table.addRow({Text::tr("Refreshed"), refreshed(segment)});
            session.print(table.toText());
        }
        session.done();
    });
}

} // namespace segue::cli
