// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"
#include "commands/exports/personargument.h"
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

/// The person as typed or read; none: it is missing, and the command has ended.
std::optional<QString> requiredPerson(Session &session, const Arguments &arguments)
{
    auto person = personFrom(session, arguments.first());
    if (!person)
        session.fail(Error(ErrorCode::UsageMissing).with(QStringLiteral("option"), QStringLiteral("PERSON")));
    return person;
}

void printExplanation(Session &session, const workspace::Explanation &explanation)
{
    QStringList person;
    if (!explanation.name.isEmpty())
        person.append(explanation.name);
    if (!explanation.email.isEmpty())
        person.append(QStringLiteral("<%1>").arg(explanation.email));
    for (const domain::ContactId &contact : explanation.contacts)
        person.append(contact.toString());
    if (!person.isEmpty())
        session.print(person.join(u' ') + u'\n');
    for (const workspace::ListExplanation &list : explanation.lists) {
        session.print(Text::tr("%1 (export %2, segment %3)").arg(list.listName, list.exportName, list.segmentName));
        session.print(QStringLiteral("  ") + standingSentence(list, session.language()));
        TextTable table(TextTable::Style::Plain);
        for (const workspace::DecisionView &decision : list.decisions)
            table.addRow({QStringLiteral("    ") + time(decision.at), decisionText(decision),
                          decision.run ? Text::tr("run %1").arg(decision.run->toString())
                                       : Text::tr("plan %1").arg(decision.plan ? decision.plan->toString() : QString())});
        if (!table.isEmpty())
            session.print(table.toText());
    }
    if (explanation.salesSilence)
        session.note(Text::tr("Sales was not heard, so this is what the workspace knows: %1")
                         .arg(errorText(*explanation.salesSilence, session.language()).message));
}

QString placesText(const workspace::Explanation &explanation)
{
    QStringList places;
    for (const workspace::ListExplanation &list : explanation.lists) {
        const bool isOn = list.onList.value_or(list.standing == workspace::Standing::Added || list.standing == workspace::Standing::Held);
        if (isOn)
            places.append(QStringLiteral("%1 (%2)").arg(list.listName, list.exportName));
    }
    return listed(places);
}

void finishErasure(Session &session, const workspace::ErasureFacts &erased)
{
    if (session.json()) {
        session.printJson(
            {{QStringLiteral("erased"), QJsonObject{{QStringLiteral("contacts"), erased.contacts},
                                                    {QStringLiteral("ledgers"), erased.ledgers},
                                                    {QStringLiteral("plans"), erased.plans},
                                                    {QStringLiteral("rejects"), erased.rejects},
                                                    {QStringLiteral("backups"), QJsonArray::fromStringList(erased.backups)},
                                                    {QStringLiteral("unreached"), QJsonArray::fromStringList(erased.unreached)}}}});
    } else {
        session.print(
            Text::tr("The person was erased; a keyed hash stands there now. Places: ledgers %1, plans %2, rejects %3, backups %4.")
                .arg(number(erased.ledgers), number(erased.plans), number(erased.rejects), number(erased.backups.size())));
        if (!erased.unreached.isEmpty())
            session.print(Text::tr("These backups could not be rewritten; see to them yourself: %1").arg(listed(erased.unreached)));
        session.print(Text::tr("The source will bring the person again with the next run, unless they are deleted there or excluded here "
                               "(\"export exclude\")."));
    }
    session.done();
}

} // namespace

void explain(Session &session, const Arguments &arguments)
{
    const auto person = requiredPerson(session, arguments);
    if (!person)
        return;
    workspace::ExplainPerson request;
    request.person = *person;
    if (arguments.positional().size() > 1)
        request.exportName = arguments.positional().at(1);
    session.ask(request, [&session](const workspace::Explanation &explanation) {
        if (session.json())
            session.printJson({{QStringLiteral("explanation"), toJson(explanation, session.language())}});
        else
            printExplanation(session, explanation);
        session.done();
    });
}

void workspaceErase(Session &session, const Arguments &arguments)
{
    const auto person = requiredPerson(session, arguments);
    if (!person)
        return;
    session.ask(workspace::ExplainPerson{*person, {}}, [&session](const workspace::Explanation &explanation) {
        if (explanation.contacts.isEmpty()) {
            // Of a customer without contact the workspace has nothing but the keyed hash.
            session.note(Text::tr("No contact of that person is known here; there is nothing to erase."));
            finishErasure(session, {});
            return;
        }
        QString question = Text::tr("Erase this person from the workspace and its backups? This cannot be undone.");
        if (const QString places = placesText(explanation); !places.isEmpty())
            question =
                Text::tr("The person is on these marketing lists and stays there: %1. To remove them first, answer no, then use \"export "
                         "exclude\" and \"export run\".")
                    .arg(places)
                + u'\n' + question;
        if (!session.confirmed(question))
            return;
        workspace::ErasePerson request;
        for (const domain::ContactId &contact : explanation.contacts)
            request.contacts.append(contact.toString());
        session.ask(request, [&session](const workspace::ErasureFacts &erased) { finishErasure(session, erased); });
    });
}

} // namespace segue::cli
