// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"
#include "commands/runwatch.h"

#include "output/files/jsonform.h"
#include "output/report.h"
#include "output/verification.h"
#include "output/wording.h"

#include <QCoreApplication>

namespace segue::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

/// Runs one export after another, collecting their records.
class RunSequence : public QObject
{
public:
    RunSequence(Session &session, QStringList names, const Arguments &arguments)
        : QObject(&session), m_session(session), m_names(std::move(names)), m_arguments(arguments)
    {
    }

    void next()
    {
        if (m_names.isEmpty()) {
            finishWithRuns(m_session, m_records, m_error);
            return;
        }
        workspace::RunExport request;
        request.exportName = m_names.takeFirst();
        if (m_arguments.has("--plan"))
            request.plan = m_arguments.value("--plan");
        request.liftGuard = m_arguments.has("--lift-guard");
        request.full = m_arguments.has("--full");
        if (m_arguments.has("--only-rejects-of"))
            request.onlyRejectsOf = m_arguments.value("--only-rejects-of");
        // A stored plan was read before; asking again would only ask what was answered by giving it.
        request.askPerson = m_session.mayAsk() && !m_session.saidYes() && !request.plan;
        request.waitForSignIn = m_session.mayAsk();
        const bool ask = request.askPerson;
        using Answer = Result<domain::RunRecord>;
        const auto ticket =
            m_session.workspace().call(request, this, std::function<void(Answer)>([this](const Answer &answer) { finished(answer); }));
        watchRun(m_session, ticket);
        if (ask)
            m_session.workspace().onPlan(ticket, this,
                                         [this, ticket](const std::shared_ptr<const domain::Plan> &plan) { askAbout(ticket, *plan); });
    }

private:
    void askAbout(workspace::Ticket ticket, const domain::Plan &plan)
    {
        m_session.console().note(planReport(plan, m_session.language()));
        const bool nothingToDo = plan.joins() + plan.leaves() == 0;
        m_session.workspace().answerPlan(ticket, nothingToDo || m_session.console().askYes(Text::tr("Carry out this plan? [y/N]")));
    }

    void finished(const Result<domain::RunRecord> &answer)
    {
        if (answer.has_value()) {
            m_records.append(*answer);
            // A run that a person stopped stops the ones behind it as well.
            if (answer->state == domain::RunState::Cancelled)
                m_names.clear();
        } else if (m_records.isEmpty() && m_names.isEmpty()) {
            m_session.fail(answer.error());
            return;
        } else {
            const bool worse = !m_error
                               || moreImportant(errorEntry(answer.error().code()).exitCode, errorEntry(m_error->code()).exitCode)
                                      != errorEntry(m_error->code()).exitCode;
            if (worse)
                m_error = answer.error();
        }
        next();
    }

    Session &m_session;
    QStringList m_names;
    Arguments m_arguments;
    QList<domain::RunRecord> m_records;
    std::optional<Error> m_error;
};

ExitCode troubleIn(const workspace::AdoptionView &view)
{
    ExitCode code = ExitCode::Done;
    for (const workspace::ListAdoption &list : view.lists) {
        if (list.problem)
            code = moreImportant(code, errorEntry(list.problem->code()).exitCode);
    }
    return code;
}

} // namespace

void exportPlan(Session &session, const Arguments &arguments)
{
    const auto ticket = session.ask(workspace::PlanExport{arguments.first(), arguments.has("--full")},
                                    [&session](const std::shared_ptr<const domain::Plan> &plan) {
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

void exportRun(Session &session, const Arguments &arguments)
{
    const auto conflict = [&session](const char *option, const char *other) {
        session.fail(Error(ErrorCode::UsageConflict)
                         .with(QStringLiteral("option"), QString::fromLatin1(option))
                         .with(QStringLiteral("other"), QString::fromLatin1(other)));
    };
    if (arguments.has("--all") && !arguments.positional().isEmpty())
        return conflict("--all", "NAME");
    if (arguments.has("--plan") && (arguments.has("--all") || arguments.positional().size() > 1))
        return conflict("--plan", arguments.has("--all") ? "--all" : "NAME...");
    if (arguments.has("--only-rejects-of") && (arguments.has("--plan") || arguments.has("--all") || arguments.positional().size() > 1))
        return conflict("--only-rejects-of", arguments.has("--plan") ? "--plan" : arguments.has("--all") ? "--all" : "NAME...");
    if (arguments.has("--lift-guard") && !arguments.has("--plan")) {
        session.fail(Error(ErrorCode::UsageMissing).with(QStringLiteral("option"), QStringLiteral("--plan")));
        return;
    }
    if (!arguments.has("--all")) {
        if (arguments.positional().isEmpty()) {
            session.fail(Error(ErrorCode::UsageMissing).with(QStringLiteral("option"), QStringLiteral("NAME")));
            return;
        }
        (new RunSequence(session, arguments.positional(), arguments))->next();
        return;
    }
    session.ask(workspace::ListExports{}, [&session, arguments](const QList<workspace::ExportView> &exports) {
        QStringList ids;
        for (const workspace::ExportView &view : exports) {
            if (view.definition.connection && !view.definition.paused)
                ids.append(view.definition.id.toString());
        }
        if (ids.isEmpty())
            session.note(Text::tr("There is no export that has a connection and is not paused."));
        (new RunSequence(session, ids, arguments))->next();
    });
}

void exportVerify(Session &session, const Arguments &arguments)
{
    const auto ticket =
        session.ask(workspace::VerifyExport{arguments.first()}, [&session](const std::shared_ptr<const domain::Plan> &plan) {
            if (session.json())
                session.printJson({{QStringLiteral("verification"), verificationJson(*plan, session.language())}});
            else
                session.print(verificationReport(*plan, session.language()));
            session.done(verificationExitCode(*plan));
        });
    watchRun(session, ticket);
    unwatch(session); // nothing is changed: Ctrl+C simply ends the command
}

void exportAdopt(Session &session, const Arguments &arguments)
{
    session.ask(workspace::ProposeAdoption{arguments.first()}, [&session](const workspace::AdoptionView &view) {
        if (view.people() == 0) {
            if (session.json())
                session.printJson({{QStringLiteral("adoption"), adoptionJson(view, 0, session.language())}});
            else
                session.print(adoptionReport(view, session.language()) + adoptionOfNobody() + u'\n');
            session.done(troubleIn(view));
            return;
        }
        if (!session.json())
            session.console().note(adoptionReport(view, session.language()));
        if (!session.confirmed(adoptionQuestion(view)))
            return;
        session.ask(workspace::AdoptMembers{view}, [&session](const workspace::AdoptionView &adopted) {
            if (session.json())
                session.printJson({{QStringLiteral("adoption"), adoptionJson(adopted, adopted.people(), session.language())}});
            else
                session.print(adoptionResult(adopted) + u'\n');
            session.done(troubleIn(adopted));
        });
    });
}

} // namespace segue::cli
