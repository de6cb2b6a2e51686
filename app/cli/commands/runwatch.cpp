// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runwatch.h"

#include "output/jsonform.h"
#include "output/report.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace segue::cli {

void watchRun(Session &session, workspace::Ticket ticket)
{
    auto printer = std::make_shared<ProgressPrinter>(session.console(), session.progressForm());
    session.workspace().onProgress(ticket, &session,
                                   [&session, printer](const workspace::RunView &view) { printer->show(view, session.now()); });
    session.onInterrupt([&session, ticket] {
        session.note(QCoreApplication::translate("cli", "Stopping. Press Ctrl+C again to end at once."));
        session.workspace().stopRun(ticket);
    });
}

void finishWithRun(Session &session, const domain::RunRecord &record)
{
    session.onInterrupt(nullptr);
    if (session.json()) {
        session.printJson({{QStringLiteral("run"), toJson(record, session.language())}});
    } else {
        session.print(runReport(record, session.language()));
        if (record.error)
            session.console().note(errorBlock(*record.error, session.language()));
    }
    session.done(domain::exitCodeFor(record));
}

void finishWithRuns(Session &session, const QList<domain::RunRecord> &records, std::optional<Error> error)
{
    if (records.size() == 1 && !error) {
        finishWithRun(session, records.first());
        return;
    }
    session.onInterrupt(nullptr);
    ExitCode code = error ? errorEntry(error->code()).exitCode : ExitCode::Done;
    QJsonArray array;
    for (const domain::RunRecord &record : records) {
        code = moreImportant(code, domain::exitCodeFor(record));
        if (session.json()) {
            array.append(toJson(record, session.language()));
            continue;
        }
        session.print(record.exportName + u'\n' + runReport(record, session.language()));
        if (record.error)
            session.console().note(errorBlock(*record.error, session.language()));
    }
    if (session.json()) {
        QJsonObject document{{QStringLiteral("runs"), array}};
        if (error)
            document.insert(QStringLiteral("error"), toJson(*error, session.language()));
        session.printJson(document);
    } else if (error) {
        session.console().note(errorBlock(*error, session.language()));
    }
    session.done(code);
}

} // namespace segue::cli
