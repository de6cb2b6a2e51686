// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/checkreports.h"
#include "checks/fieldeffect.h"
#include "commands/commands.h"
#include "signinarguments.h"

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

void printConnection(Session &session, const workspace::ConnectionView &view)
{
    if (session.json()) {
        session.printJson({{QStringLiteral("connection"), toJson(view)}});
        return;
    }
    const domain::Connection &connection = view.connection;
    TextTable table(TextTable::Style::Plain);
    table.addRow({Text::tr("Connection"), connection.name + (view.practice ? Text::tr(" (practice)") : QString())});
    table.addRow({Text::tr("ID"), connection.id.toString()});
    table.addRow({Text::tr("Kind"), connectionKindText()});
    table.addRow({Text::tr("Access"), accessText(connection)});
    if (connection.received) {
        table.addRow({Text::tr("Account"), connection.signIn.accountName});
        table.addRow({Text::tr("Used by"), view.exports.isEmpty() ? Text::tr("no export") : listed(view.exports)});
        session.print(table.toText());
        return;
    }
    table.addRow({Text::tr("Server address"), connection.server.toString()});
    table.addRow({Text::tr("Organisation"), connection.organisationName});
    table.addRow(
        {Text::tr("Account"), connection.signIn.accountName.isEmpty() ? Text::tr("not signed in") : connection.signIn.accountName});
    table.addRow({Text::tr("Source"), view.sourceName});
    table.addRow({Text::tr("Contact ID field"), connection.contactIdField});
    table.addRow({Text::tr("Who may use it"), audienceText(connection.audience)});
    table.addRow({Text::tr("Terms accepted"),
                  QStringLiteral("%1 (%2, %3)")
                      .arg(time(connection.consent.acceptedAt), connection.consent.osUser, connection.consent.textVersion)});
    table.addRow({Text::tr("Used by"), view.exports.isEmpty() ? Text::tr("no export") : listed(view.exports)});
    session.print(table.toText());
}

void showConnection(Session &session, const workspace::ConnectionView &view)
{
    printConnection(session, view);
    session.done();
}

domain::Audience audienceFrom(const QStringList &values)
{
    domain::Audience audience;
    if (values == QStringList{QStringLiteral("contributors")})
        audience.kind = domain::Audience::Kind::Contributors;
    else if (!values.isEmpty() && values != QStringList{QStringLiteral("administrators")}) {
        audience.kind = domain::Audience::Kind::Named;
        audience.users = values;
    }
    return audience;
}

/// The version of the terms that were agreed to; none: they were not, and the command has ended.
std::optional<QString> agreedVersion(Session &session, const Arguments &arguments, const workspace::TermsText &terms)
{
    if (arguments.has("--accept-privacy-terms")) {
        const QString version = arguments.value("--accept-privacy-terms");
        return version.isEmpty() ? terms.version : version;
    }
    if (session.mayAsk()) {
        session.console().note(terms.title + QStringLiteral("\n\n") + terms.text);
        if (session.console().askYes(Text::tr("Do you agree? [y/N]")))
            return terms.version;
    }
    session.fail(Error(ErrorCode::TermsNotAccepted));
    return std::nullopt;
}

/// The candidate a person picks by its number; empty where none is picked.
QString askField(Session &session, const QList<workspace::FieldMatch> &candidates)
{
    TextTable table(TextTable::Style::Plain);
    for (qsizetype place = 0; place < candidates.size(); ++place)
        table.addRow({QString::number(place + 1), candidates.at(place).field, matchText(candidates.at(place))});
    session.console().note(Text::tr("Several fields may hold the contact ID. Found in Sales:"));
    session.console().note(table.toText());
    const int chosen = session.console().askNumber(Text::tr("Which one? [number]"), static_cast<int>(candidates.size()));
    return chosen > 0 ? candidates.at(chosen - 1).field : QString();
}

void addConnection(Session &session, workspace::AddConnection request)
{
    const bool printUrl = request.signIn && request.signIn->printUrl;
    const auto ticket = session.ask(std::move(request), [&session](const workspace::AddedConnection &added) {
        if (added.sourceCreated)
            session.note(
                Text::tr("The organisation holds Customer Insights tables; the source \"%1\" was added along.").arg(added.view.sourceName));
        if (added.match)
            session.note(Text::tr("Contact ID field: %1, found in Sales: %2.").arg(added.match->field, matchText(added.match)));
        showConnection(session, added.view);
    });
    session.workspace().onFieldQuestion(ticket, &session, [&session, ticket](const QList<workspace::FieldMatch> &candidates) {
        session.workspace().answerField(ticket, askField(session, candidates));
    });
    watchSignIn(session, ticket, printUrl);
}

void saveEdit(Session &session, workspace::EditConnection request, const QJsonArray &effect)
{
    request.onlyLook = false;
    session.ask(request, [&session, effect](const workspace::EditedConnection &edited) {
        if (session.json()) {
            QJsonObject document = toJson(edited);
            document.insert(QStringLiteral("lists"), effect);
            session.printJson(document);
            session.done();
            return;
        }
        showConnection(session, edited.view);
    });
}

/// Says what an edit means for the lists, and saves it where that is wanted.
void considerEdit(Session &session, const workspace::EditConnection &request, const workspace::EditedConnection &edited)
{
    const auto save = [&session, request](const QJsonArray &effect) { saveEdit(session, request, effect); };
    if (!edited.after) {
        save({});
        return;
    }
    noteMatches(session, edited.before, *edited.after);
    if (edited.exportsComparedInFull.isEmpty()) {
        session.note(Text::tr("No export uses this connection's field yet; no list is affected."));
        save({});
        return;
    }
    session.note(Text::tr("The next run of %1 compares all members of %2 in full. People found by the new field only are added; "
                          "if anybody would be removed, the run stops and asks first.")
                     .arg(listed(edited.exportsComparedInFull), lists(edited.listsComparedInFull)));
    const QString question = Text::tr("Change the contact ID field of \"%1\"?").arg(edited.view.connection.name);
    if (!edited.exportsToCompare.isEmpty())
        (new FieldEffect(session, edited.after->field, edited.exportsToCompare, save))->ask(question);
    else if (session.confirmed(question))
        save({});
}

} // namespace

void connectionAdd(Session &session, const Arguments &arguments)
{
    auto signIn = signInFrom(session, arguments);
    if (!signIn.has_value()) {
        session.fail(signIn.error());
        return;
    }
    workspace::AddConnection request;
    request.name = arguments.first();
    request.server = arguments.value("--server");
    if (arguments.has("--source"))
        request.source = arguments.value("--source");
    request.signIn = *signIn;
    request.contactIdField = arguments.value("--customer-id-field");
    request.audience = audienceFrom(arguments.values("--allow"));
    request.askPerson = session.mayAsk();
    request.language = session.language();
    session.ask(workspace::Terms{session.language()}, [&session, request, arguments](const workspace::TermsText &terms) mutable {
        const auto agreed = agreedVersion(session, arguments, terms);
        if (!agreed)
            return;
        request.acceptedTermsVersion = *agreed;
        addConnection(session, std::move(request));
    });
}

void connectionList(Session &session, const Arguments &)
{
    session.ask(workspace::ListConnections{}, [&session](const QList<workspace::ConnectionView> &connections) {
        if (session.json()) {
            QJsonArray array;
            for (const workspace::ConnectionView &view : connections)
                array.append(toJson(view));
            session.printJson({{QStringLiteral("connections"), array}});
        } else if (connections.isEmpty()) {
            session.note(Text::tr("There is no connection yet. Add one with \"connection add\"."));
        } else {
            TextTable table;
            table.setHeader({Text::tr("Name"), Text::tr("Kind"), Text::tr("Server address"), Text::tr("Account"),
                             Text::tr("Who may use it"), Text::tr("Access"), Text::tr("Used by")});
            for (const workspace::ConnectionView &view : connections) {
                table.addRow({view.connection.name + (view.practice ? Text::tr(" (practice)") : QString()), connectionKindText(),
                              view.connection.server.toString(), view.connection.signIn.accountName,
                              view.connection.received ? QStringLiteral("-") : audienceText(view.connection.audience),
                              accessText(view.connection), listed(view.exports)});
            }
            session.print(table.toText());
        }
        session.done();
    });
}

void connectionShow(Session &session, const Arguments &arguments)
{
    session.ask(workspace::ShowConnection{arguments.first()},
                [&session](const workspace::ConnectionView &view) { showConnection(session, view); });
}

void connectionTest(Session &session, const Arguments &arguments)
{
    if (!reportOptionFits(session, arguments))
        return;
    session.ask(workspace::TestConnection{arguments.first()},
                [&session, arguments](const workspace::CheckReport &report) { finishWithReport(session, report, arguments); });
}

void connectionEdit(Session &session, const Arguments &arguments)
{
    workspace::EditConnection request;
    request.connection = arguments.first();
    const auto given = [&arguments](const char *option) {
        return arguments.has(option) ? std::optional(arguments.value(option)) : std::nullopt;
    };
    request.name = given("--name");
    request.server = given("--server");
    request.source = given("--source");
    request.contactIdField = given("--customer-id-field");
    if (arguments.has("--allow"))
        request.audience = audienceFrom(arguments.values("--allow"));
    request.language = session.language();
    if (request.source && (arguments.has("--accept-privacy-terms") || session.mayAsk())) {
        const auto agreed = agreedVersion(session, arguments, workspace::currentTerms(session.language()));
        if (!agreed)
            return;
        request.acceptedTermsVersion = *agreed;
    }
    // A look first: what it means for the lists is said before it is saved.
    request.onlyLook = true;
    session.ask(request, [&session, request](const workspace::EditedConnection &edited) { considerEdit(session, request, edited); });
}

void connectionTerms(Session &session, const Arguments &)
{
    session.ask(workspace::Terms{session.language()}, [&session](const workspace::TermsText &terms) {
        if (session.json())
            session.printJson({{QStringLiteral("terms"), QJsonObject{{QStringLiteral("version"), terms.version},
                                                                     {QStringLiteral("title"), terms.title},
                                                                     {QStringLiteral("text"), terms.text}}}});
        else
            session.print(terms.title + QStringLiteral("\n\n") + terms.text + QStringLiteral("\n\n")
                          + Text::tr("Version: %1").arg(terms.version));
        session.done();
    });
}

void connectionShare(Session &session, const Arguments &arguments)
{
    session.ask(
        workspace::ShareConnection{arguments.first(), arguments.value("--file")}, [&session](const workspace::SharedConnection &shared) {
            if (session.json()) {
                session.printJson(
                    {{QStringLiteral("shared"), QJsonObject{{QStringLiteral("connection"), shared.connection},
                                                            {QStringLiteral("file"), shared.file},
                                                            {QStringLiteral("users"), QJsonArray::fromStringList(shared.users)}}}});
            } else {
                session.print(Text::tr("The connection \"%1\" was written to %2, without secrets. Whoever opens it signs in as themselves.")
                                  .arg(shared.connection, shared.file));
                session.print(Text::tr("This keeps the work of several people apart. What they may really do is decided in Sales."));
            }
            session.done();
        });
}

void connectionOpen(Session &session, const Arguments &arguments)
{
    auto signIn = signInFrom(session, arguments);
    if (!signIn.has_value()) {
        session.fail(signIn.error());
        return;
    }
    workspace::OpenConnection request;
    request.file = arguments.first();
    request.signIn = *signIn;
    request.language = session.language();
    const bool printUrl = arguments.has("--print-url");
    session.ask(workspace::Terms{session.language()}, [&session, request, arguments, printUrl](const workspace::TermsText &terms) mutable {
        const auto agreed = agreedVersion(session, arguments, terms);
        if (!agreed)
            return;
        request.acceptedTermsVersion = *agreed;
        watchSignIn(session,
                    session.ask(std::move(request), [&session](const workspace::ConnectionView &view) { showConnection(session, view); }),
                    printUrl);
    });
}

void connectionSignIn(Session &session, const Arguments &arguments)
{
    auto signIn = signInFrom(session, arguments);
    if (!signIn.has_value()) {
        session.fail(signIn.error());
        return;
    }
    workspace::SignInConnection request;
    request.connection = arguments.first();
    request.acceptOtherAccount = session.saidYes();
    request.signIn = *signIn;
    signInAgain(session, request, arguments.has("--print-url"),
                [&session](const workspace::ConnectionView &view) { showConnection(session, view); });
}

void connectionSignOut(Session &session, const Arguments &arguments)
{
    session.ask(workspace::SignOutConnection{arguments.first()}, [&session](const workspace::ConnectionView &view) {
        session.note(Text::tr("The sign-in was removed from the keychain."));
        showConnection(session, view);
    });
}

void connectionRemove(Session &session, const Arguments &arguments)
{
    if (arguments.has("--detach") && arguments.has("--with-exports")) {
        session.fail(Error(ErrorCode::UsageConflict)
                         .with(QStringLiteral("option"), QStringLiteral("--detach"))
                         .with(QStringLiteral("other"), QStringLiteral("--with-exports")));
        return;
    }
    if (!session.confirmed(Text::tr("Remove the connection \"%1\" and its sign-in? Marketing lists and their members stay as they are.")
                               .arg(arguments.first())))
        return;
    workspace::RemoveConnection request;
    request.connection = arguments.first();
    if (arguments.has("--detach"))
        request.exports = workspace::RemoveConnection::Exports::Detach;
    else if (arguments.has("--with-exports"))
        request.exports = workspace::RemoveConnection::Exports::Remove;
    session.ask(request, [&session](const workspace::RemovedConnection &removed) {
        if (session.json()) {
            session.printJson({{QStringLiteral("removed"),
                                QJsonObject{{QStringLiteral("connection"), removed.name},
                                            {QStringLiteral("detached_exports"), QJsonArray::fromStringList(removed.detachedExports)},
                                            {QStringLiteral("removed_exports"), QJsonArray::fromStringList(removed.removedExports)}}}});
        } else {
            session.print(Text::tr("The connection \"%1\" and its sign-in were removed.").arg(removed.name));
            if (!removed.detachedExports.isEmpty())
                session.print(Text::tr("Detached, inactive until they get a connection: %1").arg(listed(removed.detachedExports)));
            if (!removed.removedExports.isEmpty())
                session.print(Text::tr("Removed as well: %1").arg(listed(removed.removedExports)));
        }
        session.done();
    });
}

} // namespace segue::cli
