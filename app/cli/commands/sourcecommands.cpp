// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "signinarguments.h"

#include "output/jsonform.h"
#include "output/texttable.h"
#include "output/wording.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace segue::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

void printSource(Session &session, const domain::Source &source)
{
    if (session.json()) {
        session.printJson({{QStringLiteral("source"), toJson(source)}});
        return;
    }
    TextTable table(TextTable::Style::Plain);
    table.addRow({Text::tr("Source"), source.name});
    table.addRow({Text::tr("ID"), source.id.toString()});
    table.addRow({Text::tr("Kind"), Text::tr("Customer Insights")});
    table.addRow({Text::tr("Server address"), source.server.toString()});
    table.addRow({Text::tr("Account"), source.signIn.accountName.isEmpty() ? Text::tr("not signed in") : source.signIn.accountName});
    table.addRow({Text::tr("Created"), time(source.createdAt)});
    session.print(table.toText());
}

void showSource(Session &session, const domain::Source &source)
{
    printSource(session, source);
    session.done();
}

} // namespace

void sourceAdd(Session &session, const Arguments &arguments)
{
    const auto signIn = signInFrom(session, arguments);
    if (!signIn.has_value()) {
        session.fail(signIn.error());
        return;
    }
    workspace::AddSource request;
    request.name = arguments.first();
    request.server = arguments.value("--server");
    if (*signIn)
        request.signIn = **signIn;
    const bool printUrl = request.signIn.printUrl;
    watchSignIn(session, session.ask(std::move(request), [&session](const domain::Source &source) { showSource(session, source); }),
                printUrl);
}

void sourceList(Session &session, const Arguments &)
{
    session.ask(workspace::ListSources{}, [&session](const QList<domain::Source> &sources) {
        if (session.json()) {
            QJsonArray array;
            for (const domain::Source &source : sources)
                array.append(toJson(source));
            session.printJson({{QStringLiteral("sources"), array}});
        } else if (sources.isEmpty()) {
            session.note(Text::tr("There is no source yet. Add one with \"source add\"."));
        } else {
            TextTable table;
            table.setHeader({Text::tr("Name"), Text::tr("Kind"), Text::tr("Server address"), Text::tr("Account")});
            for (const domain::Source &source : sources)
                table.addRow({source.name, Text::tr("Customer Insights"), source.server.toString(), source.signIn.accountName});
            session.print(table.toText());
        }
        session.done();
    });
}

void sourceShow(Session &session, const Arguments &arguments)
{
    session.ask(workspace::ShowSource{arguments.first()}, [&session](const domain::Source &source) { showSource(session, source); });
}

void sourceTest(Session &session, const Arguments &arguments)
{
    session.ask(workspace::TestSource{arguments.first()},
                [&session](const workspace::CheckReport &report) { finishWithReport(session, report); });
}

void sourceFields(Session &session, const Arguments &arguments)
{
    session.ask(workspace::SourceFields{arguments.first()}, [&session](const QList<engine::FieldInfo> &fields) {
        if (session.json()) {
            QJsonArray array;
            for (const engine::FieldInfo &field : fields)
                array.append(toJson(field));
            session.printJson({{QStringLiteral("fields"), array}});
        } else {
            TextTable table;
            using Align = TextTable::Align;
            table.setHeader({Text::tr("Field"), Text::tr("Label"), Text::tr("Type"), Text::tr("Filled"), Text::tr("Looks like an ID")},
                            {Align::Left, Align::Left, Align::Left, Align::Right, Align::Right});
            for (const engine::FieldInfo &field : fields) {
                const QString of = field.sampled > 0 ? QStringLiteral("/") + number(field.sampled) : QString();
                table.addRow({field.name, field.label, field.type, number(field.filled) + of, number(field.guidLike) + of});
            }
            session.print(table.toText());
        }
        session.done();
    });
}

void sourceSignIn(Session &session, const Arguments &arguments)
{
    auto signIn = signInFrom(session, arguments);
    if (!signIn.has_value()) {
        session.fail(signIn.error());
        return;
    }
    workspace::SignInSource request;
    request.source = arguments.first();
    request.acceptOtherAccount = session.saidYes();
    request.signIn = *signIn;
    const bool printUrl = arguments.has("--print-url");
    watchSignIn(session, session.ask(std::move(request), [&session](const domain::Source &source) { showSource(session, source); }),
                printUrl);
}

void sourceSignOut(Session &session, const Arguments &arguments)
{
    session.ask(workspace::SignOutSource{arguments.first()}, [&session](const domain::Source &source) {
        session.note(Text::tr("The sign-in was removed from the keychain."));
        showSource(session, source);
    });
}

void sourceRemove(Session &session, const Arguments &arguments)
{
    if (!session.confirmed(Text::tr("Remove the source \"%1\" and its sign-in?").arg(arguments.first())))
        return;
    session.ask(workspace::RemoveSource{arguments.first()}, [&session](const domain::Source &source) {
        session.note(Text::tr("The source and its sign-in were removed."));
        showSource(session, source);
    });
}

} // namespace segue::cli
