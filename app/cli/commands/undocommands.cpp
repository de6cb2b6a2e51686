// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "runwatch.h"

#include "output/jsonform.h"
#include "output/report.h"

#include <QCoreApplication>

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
    session.onInterrupt(nullptr); // a plan changes nothing: Ctrl+C simply ends the command
}

} // namespace

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
