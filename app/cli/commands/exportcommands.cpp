// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "runwatch.h"

#include "output/jsonform.h"
#include "output/report.h"
#include "output/texttable.h"
#include "output/wording.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace segue::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

void printExport(Session &session, const workspace::ExportView &view)
{
    if (session.json()) {
        session.printJson({{QStringLiteral("export"), toJson(view)}});
        return;
    }
    const domain::ExportDefinition &definition = view.definition;
    TextTable table(TextTable::Style::Plain);
    table.addRow({Text::tr("Export"), definition.name});
    table.addRow({Text::tr("ID"), definition.id.toString()});
    table.addRow({Text::tr("Connection"), view.connectionName.isEmpty()
                                              ? Text::tr("none (inactive)")
                                              : view.connectionName + (view.practice ? Text::tr(" (practice)") : QString())});
    table.addRow({Text::tr("Contact ID field"), view.contactIdField});
    table.addRow({Text::tr("Mode"), modeText(definition.mode)});
    table.addRow({Text::tr("Removal guard"), definition.guard.sharePercent
                                                 ? Text::tr("stops above %1 % and 50 people").arg(*definition.guard.sharePercent)
                                                 : Text::tr("share is off")});
    table.addRow({Text::tr("Last run"), view.lastRun
                                            ? stateText(view.lastRun->state) + QStringLiteral(" · ") + time(view.lastRun->startedAt)
                                            : Text::tr("not run yet")});
    QString text = table.toText() + u'\n';
    TextTable lists;
    lists.setHeader({Text::tr("Segment"), Text::tr("Marketing list"), Text::tr("List ID")});
    for (const domain::Binding &binding : definition.bindings)
        lists.addRow({binding.segmentName, binding.listConfirmed ? binding.listName : Text::tr("%1 (new)").arg(binding.listName),
                      binding.list.toString()});
    session.print(text + lists.toText());
}

Result<domain::GuardPolicy> guardFrom(const Arguments &arguments)
{
    domain::GuardPolicy guard;
    if (!arguments.has("--guard"))
        return guard;
    QString text = arguments.value("--guard");
    if (text == QLatin1String("off")) {
        guard.sharePercent.reset();
        return guard;
    }
    if (text.endsWith(u'%'))
        text.chop(1);
    bool isNumber = false;
    const int share = text.toInt(&isNumber);
    if (!isNumber || share < 0 || share > 100) {
        return failure(Error(ErrorCode::UsageInvalid)
                           .with(QStringLiteral("option"), QStringLiteral("--guard"))
                           .with(QStringLiteral("value"), arguments.value("--guard"))
                           .with(QStringLiteral("allowed"), QStringLiteral("0-100, off")));
    }
    guard.sharePercent = share;
    return guard;
}

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
        // A stored plan was read before; asking again would only ask what was answered by giving it.
        request.askPerson = m_session.mayAsk() && !m_session.saidYes() && !request.plan;
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

} // namespace

void exportCreate(Session &session, const Arguments &arguments)
{
    const auto guard = guardFrom(arguments);
    if (!guard.has_value()) {
        session.fail(guard.error());
        return;
    }
    workspace::CreateExport request;
    request.name = arguments.first();
    request.connection = arguments.value("--connection");
    request.segments = arguments.values("--segment");
    request.contactIdField = arguments.value("--contact-id-field");
    if (arguments.has("--mode"))
        request.mode = domain::modeFromString(arguments.value("--mode")).value_or(domain::Mode::KeepInStep);
    request.guard = *guard;
    if (arguments.has("--removed-by-others"))
        request.removedByOthers = arguments.value("--removed-by-others") == QLatin1String("respect") ? domain::RemovedByOthers::Respect
                                                                                                     : domain::RemovedByOthers::AddAgain;
    if (arguments.value("--when-deleted") == QLatin1String("create"))
        request.whenDeleted = domain::WhenDeleted::Create;
    request.listNameTemplate = arguments.value("--list-name");
    session.ask(request, [&session](const workspace::ExportView &view) {
        printExport(session, view);
        session.note(Text::tr("Saved. Nothing was run; see \"export plan\" and \"export run\"."));
        session.done();
    });
}

void exportList(Session &session, const Arguments &)
{
    session.ask(workspace::ListExports{}, [&session](const QList<workspace::ExportView> &exports) {
        if (session.json()) {
            QJsonArray array;
            for (const workspace::ExportView &view : exports)
                array.append(toJson(view));
            session.printJson({{QStringLiteral("exports"), array}});
        } else if (exports.isEmpty()) {
            session.note(Text::tr("There is no export yet. Create one with \"export create\"."));
        } else {
            TextTable table;
            table.setHeader({Text::tr("Name"), Text::tr("Connection"), Text::tr("Segments"), Text::tr("Mode"), Text::tr("Last run"),
                             Text::tr("Started")},
                            {TextTable::Align::Left, TextTable::Align::Left, TextTable::Align::Right, TextTable::Align::Left,
                             TextTable::Align::Left, TextTable::Align::Left});
            for (const workspace::ExportView &view : exports) {
                table.addRow({view.definition.name, view.connectionName.isEmpty() ? Text::tr("none (inactive)") : view.connectionName,
                              number(view.definition.bindings.size()), modeText(view.definition.mode),
                              view.lastRun ? stateText(view.lastRun->state) : Text::tr("not run yet"),
                              view.lastRun ? time(view.lastRun->startedAt) : QStringLiteral("-")});
            }
            session.print(table.toText());
        }
        session.done();
    });
}

void exportShow(Session &session, const Arguments &arguments)
{
    session.ask(workspace::ShowExport{arguments.first()}, [&session](const workspace::ExportView &view) {
        printExport(session, view);
        session.done();
    });
}

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
    session.onInterrupt(nullptr); // a plan changes nothing: Ctrl+C simply ends the command
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
            if (view.definition.connection)
                ids.append(view.definition.id.toString());
        }
        if (ids.isEmpty())
            session.note(Text::tr("There is no export with a connection."));
        (new RunSequence(session, ids, arguments))->next();
    });
}

void exportRemove(Session &session, const Arguments &arguments)
{
    if (!session.confirmed(
            Text::tr("Remove the export \"%1\"? Marketing lists and their members stay as they are.").arg(arguments.first())))
        return;
    session.ask(workspace::RemoveExport{arguments.first()}, [&session](const domain::ExportDefinition &removed) {
        if (session.json()) {
            QJsonArray lists;
            for (const domain::Binding &binding : removed.bindings)
                lists.append(
                    QJsonObject{{QStringLiteral("list_id"), binding.list.toString()}, {QStringLiteral("list_name"), binding.listName}});
            session.printJson({{QStringLiteral("removed"),
                                QJsonObject{{QStringLiteral("export"), removed.name}, {QStringLiteral("lists_left_as_they_are"), lists}}}});
        } else {
            session.print(
                Text::tr("The export \"%1\" was removed. These marketing lists and their members stay as they are:").arg(removed.name));
            for (const domain::Binding &binding : removed.bindings)
                session.print(QStringLiteral("  ") + binding.listName);
        }
        session.done();
    });
}

} // namespace segue::cli
