// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runwatch.h"

#include "platform/interrupts.h"

#include "output/files/jsonform.h"
#include "output/report.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace segue::cli {

namespace {

/// A name as a shell takes it for one word.
QString quoted(QString word)
{
    return u'\'' + word.replace(QLatin1String("'"), QLatin1String("'\\''")) + u'\'';
}

/// The run waits for a person, who can sign in in another terminal.
void askForSignIn(Session &session, const workspace::SignInPlea &plea)
{
    QString command = QStringLiteral("seguectl ");
    if (!session.workspaceFile().isEmpty())
        command += QStringLiteral("--workspace %1 ").arg(quoted(session.workspaceFile()));
    command +=
        QStringLiteral("%1 sign-in %2").arg(plea.ofSource ? QStringLiteral("source") : QStringLiteral("connection"), quoted(plea.name));
    const ErrorText text = errorText(plea.error, session.language());
    session.console().note(text.message);
    session.console().note(
        QCoreApplication::translate("cli", "The run is paused. Sign in again in another terminal; it then goes on by itself:\n  %1")
            .arg(command));
    session.console().note(QCoreApplication::translate("cli", "Ctrl+C ends it; it can be finished later with \"run resume\"."));
}

} // namespace

void watchRun(Session &session, workspace::Ticket ticket)
{
    auto printer = std::make_shared<ProgressPrinter>(session.console(), session.progressForm());
    session.workspace().onProgress(ticket, &session, [&session, printer](const workspace::RunView &view) {
        printer->show(view, session.now());
        if (view.plea)
            askForSignIn(session, *view.plea);
    });
    if (!session.quiet())
        Interrupts::setLastWords(
            (QCoreApplication::translate("cli", "Ended at once. The lists may differ from the plan; \"run resume\" finishes "
                                                "the run.")
             + u'\n')
                .toUtf8());
    session.onInterrupt([&session, ticket] {
        session.note(QCoreApplication::translate("cli", "Stopping. Press Ctrl+C again to end at once."));
        session.workspace().stopRun(ticket);
    });
}

void unwatch(Session &session)
{
    session.onInterrupt(nullptr);
    Interrupts::setLastWords({});
}

void finishWithRun(Session &session, const domain::RunRecord &record)
{
    unwatch(session);
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
    unwatch(session);
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
