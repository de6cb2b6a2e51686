// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"
#include "commands/session.h"

#include "output/files/jsonform.h"
#include "output/terminal/texttable.h"
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

/// A file's encoding is shown before it is used; other sources say how the segment stands.
QString stateOf(const engine::SegmentInfo &segment)
{
    return segment.encoding.isEmpty() ? segmentStateText(segment.state) : segment.encoding;
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
            using Align = TextTable::Align;
            table.setHeader({Text::tr("Segment"), Text::tr("ID"), Text::tr("Members"), Text::tr("Refreshed"), Text::tr("State")},
                            {Align::Left, Align::Left, Align::Right, Align::Left, Align::Left});
            for (const engine::SegmentInfo &segment : segments)
                table.addRow({segment.name, segment.id, members(segment), refreshed(segment), stateOf(segment)});
            session.print(table.toText());
            const engine::SegmentInfo &first = segments.first();
            session.note(Text::tr("Told by: %1").arg(tellerText(first.teller)));
            if (first.countedAt)
                session.note(Text::tr("Counted at %1.").arg(time(*first.countedAt)));
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
            table.addRow({Text::tr("State"), segmentStateText(segment.state)});
            if (!segment.encoding.isEmpty())
                table.addRow({Text::tr("Encoding"), segment.encoding});
            table.addRow({Text::tr("Told by"), tellerText(segment.teller)});
            session.print(table.toText());
        }
        session.done();
    });
}

void segmentSample(Session &session, const Arguments &arguments)
{
    workspace::SampleSegment request;
    request.source = sourceFrom(arguments);
    request.segment = arguments.first();
    request.contactIdField = arguments.value("--contact-id-field");
    if (arguments.has("--limit")) {
        bool isNumber = false;
        request.customers = arguments.value("--limit").toInt(&isNumber);
        if (!isNumber || request.customers < 1 || request.customers > 200) {
            session.fail(Error(ErrorCode::UsageInvalid)
                             .with(QStringLiteral("option"), QStringLiteral("--limit"))
                             .with(QStringLiteral("value"), arguments.value("--limit"))
                             .with(QStringLiteral("allowed"), QStringLiteral("1–200")));
            return;
        }
    }
    const bool withNames = arguments.has("--with-names");
    session.ask(std::move(request), [&session, withNames](const workspace::SegmentSample &sample) {
        if (session.json()) {
            session.printJson({{QStringLiteral("sample"), toJson(sample, withNames)}});
        } else if (sample.customers.isEmpty()) {
            session.note(Text::tr("Nobody is in the segment now."));
        } else {
            TextTable table;
            QStringList header{Text::tr("Customer ID"), Text::tr("Contact ID")};
            if (withNames)
                header.append(Text::tr("Name"));
            table.setHeader(header);
            for (const engine::CustomerSample &customer : sample.customers) {
                QStringList row{customer.customerId, customer.contactId};
                if (withNames)
                    row.append(customer.name);
                table.addRow(row);
            }
            session.print(table.toText());
        }
        if (sample.contactIdField.isEmpty())
            session.note(Text::tr("No connection reads this source yet, so no contact IDs are shown. Give --contact-id-field."));
        session.done();
    });
}

} // namespace segue::cli
