// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "runwatch.h"

#include "output/jsonform.h"
#include "output/report.h"
#include "output/texttable.h"
#include "output/wording.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QSaveFile>

namespace segue::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

/// A cell that no spreadsheet takes for a formula.
QString csvCell(QString text)
{
    if (!text.isEmpty() && QStringLiteral("=+-@\t").contains(text.front()))
        text.prepend(u'\'');
    if (text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r'))
        text = u'"' + text.replace(QLatin1String("\""), QLatin1String("\"\"")) + u'"';
    return text;
}

QByteArray csv(const workspace::RunRejectRows &rejects)
{
    // UTF-8 with a byte order mark, which spreadsheets need to read Japanese.
    QString text(QChar(0xfeff));
    text += QLatin1String("segment,list,contact_id,reason,reason_text,survivor_id,detail\r\n");
    for (const workspace::RejectRow &row : rejects.rows) {
        const domain::ListRun list = rejects.run.lists.value(row.list);
        const domain::Reject &reject = row.reject;
        const QStringList cells{list.segmentId,
                                list.listName,
                                reject.contact.isNull() ? QString() : reject.contact.toString(),
                                domain::toString(reject.reason),
                                reasonText(reject.reason),
                                reject.survivor.isNull() ? QString() : reject.survivor.toString(),
                                reject.detail};
        QStringList safe;
        for (const QString &cell : cells)
            safe.append(csvCell(cell));
        text += safe.join(u',') + QLatin1String("\r\n");
    }
    return text.toUtf8();
}

Result<void> writeCsv(const QString &name, const QByteArray &bytes)
{
    QSaveFile file(name);
    file.setDirectWriteFallback(true);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(
            Error(ErrorCode::FileUnwritable).with(QStringLiteral("file"), name).with(QStringLiteral("reason"), file.errorString()));
    QFile::setPermissions(name, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return {};
}

} // namespace

void runList(Session &session, const Arguments &arguments)
{
    workspace::ListRuns request;
    const auto invalid = [&session, &arguments](const char *option, const QString &allowed) {
        session.fail(Error(ErrorCode::UsageInvalid)
                         .with(QStringLiteral("option"), QString::fromLatin1(option))
                         .with(QStringLiteral("value"), arguments.value(option))
                         .with(QStringLiteral("allowed"), allowed));
    };
    if (arguments.has("--export"))
        request.exportName = arguments.value("--export");
    if (arguments.has("--state"))
        request.state = domain::runStateFromString(arguments.value("--state"));
    if (arguments.has("--since")) {
        const QDateTime since = QDateTime::fromString(arguments.value("--since"), Qt::ISODate);
        if (!since.isValid())
            return invalid("--since", QStringLiteral("2026-11-25, 2026-11-25T09:00:00+09:00"));
        request.since = since.toUTC();
    }
    if (arguments.has("--limit")) {
        bool isNumber = false;
        request.limit = arguments.value("--limit").toInt(&isNumber);
        if (!isNumber || request.limit < 1)
            return invalid("--limit", QStringLiteral("1-"));
    }
    session.ask(request, [&session](const QList<domain::RunRecord> &runs) {
        if (session.json()) {
            QJsonArray array;
            for (const domain::RunRecord &run : runs)
                array.append(toJson(run, session.language()));
            session.printJson({{QStringLiteral("runs"), array}});
        } else if (runs.isEmpty()) {
            session.note(Text::tr("No run fits."));
        } else {
            TextTable table;
            table.setHeader(
                {Text::tr("Started"), Text::tr("Export"), Text::tr("State"), Text::tr("Added"), Text::tr("Removed"), Text::tr("ID")},
                {TextTable::Align::Left, TextTable::Align::Left, TextTable::Align::Left, TextTable::Align::Right, TextTable::Align::Right,
                 TextTable::Align::Left});
            for (const domain::RunRecord &run : runs) {
                qint64 added = 0;
                qint64 removed = 0;
                for (const domain::ListRun &list : run.lists) {
                    added += list.added;
                    removed += list.removed;
                }
                table.addRow(
                    {time(run.startedAt), run.exportName, stateText(run.state), number(added), number(removed), run.id.toString()});
            }
            session.print(table.toText());
        }
        session.done();
    });
}

void runShow(Session &session, const Arguments &arguments)
{
    session.ask(workspace::ShowRun{arguments.first()}, [&session](const domain::RunRecord &record) {
        if (session.json()) {
            session.printJson({{QStringLiteral("run"), toJson(record, session.language())}});
        } else {
            TextTable table(TextTable::Style::Plain);
            table.addRow({Text::tr("Export"), record.exportName});
            table.addRow({Text::tr("State"), stateText(record.state)});
            table.addRow({Text::tr("Mode"), modeText(record.mode)});
            table.addRow({Text::tr("Started"), QStringLiteral("%1 (%2)").arg(time(record.startedAt), record.startedBy)});
            table.addRow({Text::tr("Finished"), record.finishedAt ? time(*record.finishedAt) : QStringLiteral("-")});
            table.addRow({Text::tr("Account"), record.account});
            table.addRow({Text::tr("Plan"), record.plan ? record.plan->toString() : QStringLiteral("-")});
            session.print(table.toText() + u'\n' + runReport(record, session.language()));
            if (record.error)
                session.print(errorBlock(*record.error, session.language()));
        }
        session.done();
    });
}

void runRejects(Session &session, const Arguments &arguments)
{
    const QString file = arguments.value("--csv");
    session.ask(workspace::RunRejects{arguments.first()}, [&session, file](const workspace::RunRejectRows &rejects) {
        if (!file.isEmpty()) {
            const auto written = writeCsv(file, csv(rejects));
            if (!written.has_value()) {
                session.fail(written.error());
                return;
            }
        }
        if (session.json()) {
            session.printJson(toJson(rejects));
        } else if (rejects.rows.isEmpty()) {
            session.note(Text::tr("Everybody was exported; there are no rejects."));
        } else if (!file.isEmpty()) {
            session.print(Text::tr("%1 rows written to %2.").arg(number(rejects.rows.size()), file));
        } else {
            TextTable table;
            table.setHeader({Text::tr("Marketing list"), Text::tr("Contact ID"), Text::tr("Reason"), Text::tr("Detail")});
            for (const workspace::RejectRow &row : rejects.rows) {
                QString detail = row.reject.detail;
                if (!row.reject.survivor.isNull())
                    detail = Text::tr("merged into %1").arg(row.reject.survivor.toString());
                table.addRow({rejects.run.lists.value(row.list).listName,
                              row.reject.contact.isNull() ? QStringLiteral("-") : row.reject.contact.toString(),
                              reasonText(row.reject.reason), detail});
            }
            session.print(table.toText());
        }
        session.done();
    });
}

void runResume(Session &session, const Arguments &arguments)
{
    const auto ticket = session.ask(workspace::ResumeRun{arguments.first()},
                                    [&session](const domain::RunRecord &record) { finishWithRun(session, record); });
    watchRun(session, ticket);
}

} // namespace segue::cli
