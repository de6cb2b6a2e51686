// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"
#include "personargument.h"

#include "output/files/jsonform.h"
#include "output/wording.h"

#include <QCoreApplication>

namespace segue::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

QString shown(const engine::PersonMatch &match)
{
    return match.name.isEmpty() ? match.contact.toString() : QStringLiteral("%1 (%2)").arg(match.name, match.contact.toString());
}

QString sentence(const workspace::Exclusion &exclusion)
{
    QStringList people;
    for (const engine::PersonMatch &match : exclusion.contacts)
        people.append(shown(match));
    const QString who = listed(people);
    const QString name = exclusion.view.definition.name;
    if (exclusion.excluded)
        return exclusion.changed
                   ? Text::tr("%1 is excluded from the export \"%2\". The next run removes them from its lists if Segue added "
                              "them.")
                         .arg(who, name)
                   : Text::tr("%1 was excluded from the export \"%2\" already.").arg(who, name);
    return exclusion.changed ? Text::tr("%1 is no longer excluded from the export \"%2\".").arg(who, name)
                             : Text::tr("%1 was not excluded from the export \"%2\".").arg(who, name);
}

void change(Session &session, const Arguments &arguments, bool excluded)
{
    const auto person = personFrom(session, arguments.positional().value(1));
    if (!person) {
        session.fail(Error(ErrorCode::UsageMissing).with(QStringLiteral("option"), QStringLiteral("PERSON")));
        return;
    }
    session.ask(workspace::ExcludePerson{arguments.first(), *person, excluded}, [&session](const workspace::Exclusion &exclusion) {
        if (session.json())
            session.printJson({{QStringLiteral("export"), toJson(exclusion.view)}});
        else
            session.print(sentence(exclusion));
        session.done();
    });
}

} // namespace

void exportExclude(Session &session, const Arguments &arguments)
{
    change(session, arguments, true);
}

void exportInclude(Session &session, const Arguments &arguments)
{
    change(session, arguments, false);
}

} // namespace segue::cli
