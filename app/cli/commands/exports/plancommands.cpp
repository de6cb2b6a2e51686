// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"
#include "commands/session.h"

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

} // namespace

void planList(Session &session, const Arguments &arguments)
{
    workspace::ListPlans request;
    if (arguments.has("--export"))
        request.exportName = arguments.value("--export");
    const auto limit = limitFrom(arguments, request.limit);
    if (!limit.has_value()) {
        session.fail(limit.error());
        return;
    }
    request.limit = *limit;
    session.ask(request, [&session](const QList<workspace::PlanView> &plans) {
        if (session.json()) {
            QJsonArray array;
            for (const workspace::PlanView &plan : plans)
                array.append(toJson(plan));
            session.printJson({{QStringLiteral("plans"), array}});
        } else if (plans.isEmpty()) {
            session.note(Text::tr("There is no plan yet. Make one with \"export plan\"."));
        } else {
            using Align = TextTable::Align;
            TextTable table;
            table.setHeader(
                {Text::tr("Made"), Text::tr("Export"), Text::tr("Joining"), Text::tr("Leaving"), Text::tr("Carried out"), Text::tr("ID")},
                {Align::Left, Align::Left, Align::Right, Align::Right, Align::Left, Align::Left});
            for (const workspace::PlanView &plan : plans)
                table.addRow({time(plan.createdAt), plan.exportName, number(plan.joins), number(plan.leaves),
                              plan.usedBy ? Text::tr("yes") : Text::tr("no"), plan.id.toString()});
            session.print(table.toText());
        }
        session.done();
    });
}

void planShow(Session &session, const Arguments &arguments)
{
    session.ask(workspace::ShowPlan{arguments.first()}, [&session](const std::shared_ptr<const domain::Plan> &plan) {
        if (session.json())
            session.printJson({{QStringLiteral("plan"), toJson(*plan, session.language())}});
        else
            session.print(planReport(*plan, session.language()));
        session.done();
    });
}

} // namespace segue::cli
