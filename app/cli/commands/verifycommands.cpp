// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "runwatch.h"

#include "output/verification.h"
#include "output/wording.h"

#include <QCoreApplication>

namespace segue::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli)
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
    session.onInterrupt(nullptr); // nothing is changed: Ctrl+C simply ends the command
}

void exportAdopt(Session &session, const Arguments &arguments)
{
    session.ask(workspace::ProposeAdoption{arguments.first()}, [&session](const workspace::AdoptionView &view) {
        if (view.people() == 0) {
            if (session.json())
                session.printJson({{QStringLiteral("adoption"), adoptionJson(view, 0, session.language())}});
            else
                session.print(adoptionReport(view, session.language())
                              + Text::tr("There is nobody to take over: everybody whom this account added is in the ledger already.")
                              + u'\n');
            session.done(troubleIn(view));
            return;
        }
        if (!session.json())
            session.console().note(adoptionReport(view, session.language()));
        if (!session.confirmed(Text::tr("Take over %1 people as added by Segue?").arg(number(view.people()))))
            return;
        session.ask(workspace::AdoptMembers{view}, [&session](const workspace::AdoptionView &adopted) {
            if (session.json())
                session.printJson({{QStringLiteral("adoption"), adoptionJson(adopted, adopted.people(), session.language())}});
            else
                session.print(
                    Text::tr("%1 people were taken over into the ledger. The lists were not changed.").arg(number(adopted.people()))
                    + u'\n');
            session.done(troubleIn(adopted));
        });
    });
}

} // namespace segue::cli
