// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "runwatch.h"

#include "evidence/evidencepack.h"
#include "output/files/jsonform.h"
#include "output/report.h"
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

void planUndo(Session &session, const QString &run)
{
    const auto ticket = session.ask(workspace::PlanUndo{run}, [&session](const std::shared_ptr<const domain::Plan> &plan) {
        if (session.json())
            session.printJson({{QStringLiteral("plan"), toJson(*plan, session.language())}});
        else
            session.print(planReport(*plan, session.language()));
        ExitCode code = ExitCode::Done;
        for (const domain::ListPlan &list : plan->lists) {
            if (list.problem)
                code = moreImportant(code, errorEntry(list.problem->code()).exitCode);
        }
        session.done(code);
    });
    watchRun(session, ticket);
    unwatch(session); // a plan changes nothing: Ctrl+C simply ends the command
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
            return invalid("--since", QStringLiteral("@date_or_time"));
        request.since = since.toUTC();
    }
    const auto limit = limitFrom(arguments, request.limit);
    if (!limit.has_value()) {
        session.fail(limit.error());
        return;
    }
    request.limit = *limit;
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

namespace {

void writeEvidence(Session &session, const QString &run, const QString &file)
{
    session.ask(workspace::RunEvidence{run}, [&session, file](const workspace::Evidence &evidence) {
        const auto written = writeEvidencePack(evidence, file);
        if (!written.has_value()) {
            session.fail(written.error());
            return;
        }
        if (session.json())
            session.printJson({{QStringLiteral("evidence"), QJsonObject{{QStringLiteral("file"), file},
                                                                        {QStringLiteral("run"), evidence.run.run.id.toString()},
                                                                        {QStringLiteral("sha256"), *written}}}});
        else
            session.print(Text::tr("The evidence pack was written to %1 (SHA-256 %2). It holds IDs only, no names.").arg(file, *written));
        session.done();
    });
}

void printRejects(Session &session, const workspace::RunRejectRows &rejects)
{
    if (session.json()) {
        session.printJson(toJson(rejects));
    } else if (rejects.rows.isEmpty()) {
        session.note(Text::tr("Everybody was exported; there are no rejects."));
    } else {
        TextTable table;
        table.setHeader({Text::tr("Marketing list"), Text::tr("Contact ID"), Text::tr("Reason"), Text::tr("Detail")});
        for (const workspace::RejectRow &row : rejects.rows)
            table.addRow({rejects.run.lists.value(row.list).listName,
                          row.reject.contact.isNull() ? QStringLiteral("-") : row.reject.contact.toString(), reasonText(row.reject.reason),
                          rejectDetail(row.reject)});
        session.print(table.toText());
    }
    session.done();
}

} // namespace

void runShow(Session &session, const Arguments &arguments)
{
    if (arguments.has("--evidence")) {
        writeEvidence(session, arguments.first(), arguments.value("--evidence"));
        return;
    }
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
        if (file.isEmpty()) {
            printRejects(session, rejects);
            return;
        }
        session.ask(workspace::WriteFile{file, [rejects] { return rejectsCsv(rejects); }},
                    [&session, rejects](const workspace::WrittenFile &written) {
                        if (session.json() || rejects.rows.isEmpty()) {
                            printRejects(session, rejects);
                            return;
                        }
                        session.print(Text::tr("Written to %2: rejects %1.").arg(number(rejects.rows.size()), written.file));
                        session.done();
                    });
    });
}

void runResume(Session &session, const Arguments &arguments)
{
    const auto ticket = session.ask(workspace::ResumeRun{arguments.first(), session.mayAsk()},
                                    [&session](const domain::RunRecord &record) { finishWithRun(session, record); });
    watchRun(session, ticket);
}

void runUndo(Session &session, const Arguments &arguments)
{
    if (arguments.has("--plan-only")) {
        planUndo(session, arguments.first());
        return;
    }
    // Taking a run back lifts the guard for it: a person says so, here or by the option.
    if (!session.saidYes() && !session.mayAsk()) {
        session.fail(Error(ErrorCode::UsageNoQuestion).with(QStringLiteral("option"), QStringLiteral("--yes")));
        return;
    }
    workspace::UndoRun request;
    request.run = arguments.first();
    request.askPerson = !session.saidYes();
    const auto ticket = session.ask(request, [&session](const domain::RunRecord &record) { finishWithRun(session, record); });
    watchRun(session, ticket);
    if (!request.askPerson)
        return;
    session.workspace().onPlan(ticket, &session, [&session, ticket](const std::shared_ptr<const domain::Plan> &plan) {
        session.console().note(planReport(*plan, session.language()));
        session.workspace().answerPlan(ticket, session.console().askYes(Text::tr("Carry out this plan? [y/N]")));
    });
}

void runCancel(Session &session, const Arguments &arguments)
{
    session.note(Text::tr("Asking the run to stop."));
    session.ask(workspace::CancelRun{arguments.first()}, [&session](const domain::RunRecord &record) {
        if (session.json())
            session.printJson({{QStringLiteral("run"), toJson(record, session.language())}});
        else
            session.print(runReport(record, session.language()));
        session.done();
    });
}

} // namespace segue::cli
