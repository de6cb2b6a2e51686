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

void invalid(Session &session, const QString &option, const QString &value, const QString &allowed)
{
    session.fail(Error(ErrorCode::UsageInvalid)
                     .with(QStringLiteral("option"), option)
                     .with(QStringLiteral("value"), value)
                     .with(QStringLiteral("allowed"), allowed));
}

/// A point in time as typed; false where it is none, and the command has ended.
bool readTime(Session &session, const Arguments &arguments, const char *option, std::optional<QDateTime> &time)
{
    if (!arguments.has(option))
        return true;
    const QDateTime typed = QDateTime::fromString(arguments.value(option), Qt::ISODate);
    if (!typed.isValid()) {
        invalid(session, QString::fromLatin1(option), arguments.value(option), QStringLiteral("@date_or_time"));
        return false;
    }
    time = typed.toUTC();
    return true;
}

QString size(qint64 bytes)
{
    return Text::tr("%1 KB").arg(number((bytes + 1'023) / 1'024));
}

void printFacts(Session &session, const workspace::WorkspaceFacts &facts)
{
    TextTable table(TextTable::Style::Plain);
    table.addRow({Text::tr("File"), facts.file});
    table.addRow({Text::tr("Size"), size(facts.bytes)});
    table.addRow({Text::tr("Workspace ID"), facts.workspaceId});
    table.addRow({Text::tr("Version"), Text::tr("Segue %1, schema %2").arg(facts.programVersion).arg(facts.schemaVersion)});
    table.addRow({Text::tr("Sources"), number(facts.sources)});
    table.addRow({Text::tr("Connections"), number(facts.connections)});
    table.addRow({Text::tr("Exports"), Text::tr("%1, marketing lists: %2").arg(number(facts.exports), number(facts.lists))});
    table.addRow({Text::tr("Plans"), number(facts.plans)});
    table.addRow({Text::tr("Runs"), number(facts.runs)});
    table.addRow({Text::tr("Ledger"), Text::tr("%1 added by Segue").arg(people(facts.ledgerMembers))});
    table.addRow({Text::tr("Retention"), Text::tr("%1 days").arg(facts.retentionDays)});
    table.addRow({Text::tr("Last backup"),
                  facts.backedUpAt ? QStringLiteral("%1 (%2)").arg(time(*facts.backedUpAt), facts.newestBackup) : Text::tr("none")});
    table.addRow({Text::tr("Integrity"), facts.damage.isEmpty() ? Text::tr("the file is sound") : facts.damage});
    for (const workspace::OpenFact &open : facts.openBy)
        table.addRow({Text::tr("Open in"), open.isThis ? Text::tr("this process (%1)").arg(open.process)
                                                       : Text::tr("process %1 since %2").arg(open.process).arg(time(open.since))});
    session.print(table.toText());
    for (const domain::RunRecord &run : facts.interrupted)
        session.print(Text::tr("Run %1 of \"%2\" ended midway; finish it with \"run resume %1\".").arg(run.id.toString(), run.exportName));
    if (!facts.toAdopt.isEmpty())
        session.print(Text::tr("The ledger of these exports came out of a backup and may be older than their lists; look after it with "
                               "\"export adopt\": %1")
                          .arg(listed(facts.toAdopt)));
}

} // namespace

void workspaceInfo(Session &session, const Arguments &)
{
    session.ask(workspace::WorkspaceInfo{}, [&session](const workspace::WorkspaceFacts &facts) {
        if (session.json())
            session.printJson({{QStringLiteral("workspace"), toJson(facts, session.language())}});
        else
            printFacts(session, facts);
        session.done(facts.damage.isEmpty() ? ExitCode::Done : ExitCode::Workspace);
    });
}

void workspaceBackup(Session &session, const Arguments &arguments)
{
    session.ask(workspace::BackUpWorkspace{arguments.first()}, [&session](const workspace::BackupFacts &made) {
        if (session.json())
            session.printJson({{QStringLiteral("backup"), QJsonObject{{QStringLiteral("file"), made.file},
                                                                      {QStringLiteral("at"), made.at.toUTC().toString(Qt::ISODate)},
                                                                      {QStringLiteral("bytes"), made.bytes}}}});
        else
            session.print(Text::tr("The workspace was backed up to %1 (%2). The copy was checked.").arg(made.file, size(made.bytes)));
        session.done();
    });
}

void workspaceRestore(Session &session, const Arguments &arguments)
{
    if (!session.confirmed(Text::tr("Put the backup %1 in the place of the workspace? The file that stands there is kept as a backup.")
                               .arg(arguments.first())))
        return;
    session.ask(workspace::RestoreWorkspace{arguments.first()}, [&session](const workspace::RestoreFacts &restored) {
        if (session.json()) {
            session.printJson({{QStringLiteral("restored"),
                                QJsonObject{{QStringLiteral("file"), restored.file},
                                            {QStringLiteral("from"), restored.from},
                                            {QStringLiteral("backup_of"), restored.backupOf.toUTC().toString(Qt::ISODate)},
                                            {QStringLiteral("kept"), restored.kept.isEmpty() ? QJsonValue() : QJsonValue(restored.kept)},
                                            {QStringLiteral("ledgers"), restored.ledgers}}}});
        } else {
            session.print(Text::tr("The workspace was restored as it was at %1.").arg(time(restored.backupOf)));
            if (!restored.kept.isEmpty())
                session.print(Text::tr("The file that stood there is kept: %1").arg(restored.kept));
            if (restored.ledgers > 0)
                session.print(
                    Text::tr("Lists that may have changed since: %1. \"workspace info\" names their exports; look after them with \"export "
                             "adopt\" before the next run.")
                        .arg(number(restored.ledgers)));
        }
        session.done();
    });
}

void workspaceRetention(Session &session, const Arguments &arguments)
{
    workspace::SetRetention request;
    constexpr int longest = 3'650;
    bool isNumber = false;
    const int days = arguments.first().toInt(&isNumber);
    if (!isNumber || days < 1 || days > longest)
        return invalid(session, QStringLiteral("DAYS"), arguments.first(), QStringLiteral("1-3650"));
    request.days = days;
    session.ask(request, [&session](const workspace::RetentionFacts &facts) {
        if (session.json())
            session.printJson({{QStringLiteral("retention"), QJsonObject{{QStringLiteral("days"), facts.days},
                                                                         {QStringLiteral("removed_plans"), facts.plans},
                                                                         {QStringLiteral("removed_runs"), facts.runs},
                                                                         {QStringLiteral("removed_ledgers"), facts.ledgers},
                                                                         {QStringLiteral("removed_backups"), facts.backups}}}});
        else
            session.print(
                Text::tr("Plans, runs, rejects and backups are kept for %1 days; the ledger as long as its list is followed. Removed "
                         "just now: plans %2, runs %3, ledgers %4, backups %5.")
                    .arg(facts.days)
                    .arg(number(facts.plans), number(facts.runs), number(facts.ledgers), number(facts.backups)));
        session.done();
    });
}

void workspaceAudit(Session &session, const Arguments &arguments)
{
    workspace::ListAudit request;
    request.kind = arguments.value("--kind");
    request.definition = arguments.value("--name");
    if (!readTime(session, arguments, "--since", request.since) || !readTime(session, arguments, "--until", request.until))
        return;
    const auto limit = limitFrom(arguments, request.limit);
    if (!limit.has_value()) {
        session.fail(limit.error());
        return;
    }
    request.limit = *limit;
    session.ask(request, [&session](const QList<workspace::AuditFact> &facts) {
        if (session.json()) {
            QJsonArray array;
            for (const workspace::AuditFact &fact : facts)
                array.append(toJson(fact));
            session.printJson({{QStringLiteral("audit"), array}});
        } else if (facts.isEmpty()) {
            session.note(Text::tr("Nothing was changed that fits."));
        } else {
            for (const workspace::AuditFact &fact : facts) {
                session.print(QStringLiteral("%1  %2  %3").arg(time(fact.at), fact.actor, auditSentence(fact)));
                for (const QString &line : auditChanges(fact))
                    session.print(QStringLiteral("    ") + line);
            }
        }
        session.done();
    });
}

} // namespace segue::cli
