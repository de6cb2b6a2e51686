// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/fieldeffect.h"
#include "commands/commands.h"
#include "commands/session.h"
#include "exportoptions.h"

#include "output/files/jsonform.h"
#include "output/terminal/texttable.h"
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
    table.addRow({Text::tr("Removal guard"), guardText(definition.guard)});
    table.addRow({Text::tr("Removed by others"), removedByOthersText(domain::effectiveRemovedByOthers(definition))});
    table.addRow({Text::tr("Several contacts"), severalContactsText(definition.severalContacts)});
    table.addRow({Text::tr("Merged contacts"), mergedText(definition.merged)});
    if (definition.skipOptedOut)
        table.addRow({Text::tr("No e-mail wanted"), Text::tr("not added")});
    if (definition.rejectAlarmShare)
        table.addRow({Text::tr("Reject alarm"), Text::tr("above %1 %").arg(*definition.rejectAlarmShare)});
    if (!definition.excluded.empty())
        table.addRow({Text::tr("Excluded"), people(static_cast<qint64>(definition.excluded.size()))});
    if (definition.listOwner.kind != domain::ListOwner::Kind::Me)
        table.addRow({Text::tr("Owner of new lists"), definition.listOwner.name});
    if (definition.maxPerList)
        table.addRow({Text::tr("Members a list"), Text::tr("at most %1").arg(number(*definition.maxPerList))});
    table.addRow({Text::tr("Deleted list"), whenDeletedText(definition.whenDeleted)});
    table.addRow({Text::tr("Locked list"), whenLockedText(definition.whenLocked)});
    table.addRow({Text::tr("Status"), exportStateText(view)});
    table.addRow({Text::tr("Last run"), view.lastRun
                                            ? stateText(view.lastRun->state) + QStringLiteral(" · ") + time(view.lastRun->startedAt)
                                            : Text::tr("not run yet")});
    QString text = table.toText() + u'\n';
    TextTable lists;
    lists.setHeader({Text::tr("Segment"), Text::tr("Marketing list"), Text::tr("List ID")});
    for (const domain::Binding &binding : definition.bindings)
        lists.addRow({binding.segmentName, listText(binding), binding.list.toString()});
    session.print(text + lists.toText());
}

/// What a change says once it is saved.
void saved(Session &session, const workspace::ExportView &view)
{
    printExport(session, view);
    for (const QString &segment : view.unseenSegments)
        session.note(Text::tr("The segment \"%1\" is empty, missing or not yet synchronised. Check that the name is right.").arg(segment));
    for (const QString &name : view.equalNames)
        session.note(Text::tr("Note: Sales already has a list named \"%1\". Segue will create another one of the same name.").arg(name));
    for (const domain::Binding &binding : view.left)
        session.note(Text::tr("The list \"%1\" and its members stay as they are.").arg(binding.listName));
    session.note(Text::tr("Saved. Nothing was run; see \"export plan\" and \"export run\"."));
    session.done();
}

void saveEdit(Session &session, const workspace::EditExport &request, const std::optional<QJsonObject> &change)
{
    session.ask(request, [&session, change](const workspace::ExportView &view) {
        if (!change || !session.json()) {
            saved(session, view);
            return;
        }
        session.printJson({{QStringLiteral("export"), toJson(view)}, {QStringLiteral("field_change"), *change}});
        session.done();
    });
}

/// Another contact ID field: says how well it serves and what it does to every list before it is saved.
void considerField(Session &session, const workspace::EditExport &request)
{
    const QString field = request.settings.contactIdField.value_or(QString());
    session.ask(workspace::RateField{request.exportName, field}, [&session, request](const workspace::FieldChange &change) {
        if (!change.changes) {
            saveEdit(session, request, std::nullopt);
            return;
        }
        noteMatches(session, change.before, change.after);
        const auto save = [&session, request, change](const QJsonArray &lists) {
            QJsonObject told{{QStringLiteral("match_before"), change.before ? QJsonValue(toJson(*change.before)) : QJsonValue()},
                             {QStringLiteral("match_after"), toJson(change.after)},
                             {QStringLiteral("lists"), lists}};
            saveEdit(session, request, told);
        };
        session.ask(workspace::ShowExport{request.exportName}, [&session, change, save](const workspace::ExportView &view) {
            const QList<domain::Binding> &bindings = view.definition.bindings;
            if (std::none_of(bindings.cbegin(), bindings.cend(), [](const domain::Binding &binding) { return binding.listConfirmed; })) {
                session.note(Text::tr("The export has no list in Sales yet; no list is affected."));
                save({});
                return;
            }
            (new FieldEffect(session, change.after.field, {view.definition.name}, save))
                ->ask(Text::tr("Change the contact ID field of \"%1\"?").arg(view.definition.name));
        });
    });
}

void printOrSay(Session &session, const workspace::ExportView &view, const QString &sentence)
{
    if (session.json())
        printExport(session, view);
    else
        session.print(sentence);
    session.done();
}

/// A person's yes to mark lists that they give (I7). No: the command has ended.
bool agreesToStamp(Session &session, const QList<workspace::TargetChoice> &targets)
{
    QStringList lists;
    for (const workspace::TargetChoice &choice : targets) {
        if (choice.list.compare(QLatin1String("new"), Qt::CaseInsensitive) != 0)
            lists.append(choice.list);
    }
    return lists.isEmpty()
           || session.confirmed(Text::tr("At the next run Segue marks these lists as its own, in their column Source: %1. Members who are "
                                         "on them stay. Continue?")
                                    .arg(listed(lists)));
}

} // namespace

void exportCreate(Session &session, const Arguments &arguments)
{
    const auto settings = exportSettingsFrom(arguments);
    const auto targets = targetsFrom(arguments);
    if (!settings.has_value() || !targets.has_value()) {
        session.fail(settings.has_value() ? targets.error() : settings.error());
        return;
    }
    if (!agreesToStamp(session, *targets))
        return;
    workspace::CreateExport request;
    request.name = arguments.first();
    request.connection = arguments.value("--connection");
    request.segments = arguments.values("--segment");
    request.targets = *targets;
    request.takeOver = arguments.has("--take-over");
    request.settings = *settings;
    session.ask(request, [&session](const workspace::ExportView &view) { saved(session, view); });
}

void exportEdit(Session &session, const Arguments &arguments)
{
    const auto settings = exportSettingsFrom(arguments);
    const auto targets = targetsFrom(arguments);
    if (!settings.has_value() || !targets.has_value()) {
        session.fail(settings.has_value() ? targets.error() : settings.error());
        return;
    }
    if (!agreesToStamp(session, *targets))
        return;
    workspace::EditExport request;
    request.exportName = arguments.first();
    if (arguments.has("--name"))
        request.name = arguments.value("--name");
    request.addSegments = arguments.values("--segment");
    request.removeSegments = arguments.values("--remove-segment");
    request.targets = *targets;
    request.takeOver = arguments.has("--take-over");
    request.settings = *settings;
    if (request.settings.contactIdField)
        considerField(session, request);
    else
        saveEdit(session, request, std::nullopt);
}

void exportDuplicate(Session &session, const Arguments &arguments)
{
    session.ask(workspace::DuplicateExport{arguments.first(), arguments.positional().value(1)},
                [&session](const workspace::ExportView &view) { saved(session, view); });
}

void exportPause(Session &session, const Arguments &arguments)
{
    session.ask(workspace::PauseExport{arguments.first(), true}, [&session](const workspace::ExportView &view) {
        printOrSay(session, view, Text::tr("The export \"%1\" is paused: it is left out when all are run.").arg(view.definition.name));
    });
}

void exportResume(Session &session, const Arguments &arguments)
{
    session.ask(workspace::PauseExport{arguments.first(), false}, [&session](const workspace::ExportView &view) {
        printOrSay(session, view, Text::tr("The export \"%1\" is no longer paused.").arg(view.definition.name));
    });
}

void exportDetach(Session &session, const Arguments &arguments)
{
    session.ask(workspace::DetachExport{arguments.first()}, [&session](const workspace::ExportView &view) {
        printOrSay(session, view,
                   Text::tr("The export \"%1\" has no connection now and is inactive. Its lists and their members stay as they are.")
                       .arg(view.definition.name));
    });
}

void exportAttach(Session &session, const Arguments &arguments)
{
    session.ask(workspace::AttachExport{arguments.first(), arguments.value("--connection")},
                [&session](const workspace::ExportView &view) { saved(session, view); });
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
            table.setHeader({Text::tr("Name"), Text::tr("Connection"), Text::tr("Segments"), Text::tr("Mode"), Text::tr("Status"),
                             Text::tr("Last run"), Text::tr("Started")},
                            {TextTable::Align::Left, TextTable::Align::Left, TextTable::Align::Right, TextTable::Align::Left,
                             TextTable::Align::Left, TextTable::Align::Left, TextTable::Align::Left});
            for (const workspace::ExportView &view : exports) {
                table.addRow({view.definition.name, view.connectionName.isEmpty() ? Text::tr("none (inactive)") : view.connectionName,
                              number(view.definition.bindings.size()), modeText(view.definition.mode), exportStateText(view),
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
