// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/checkreports.h"
#include "commands/commands.h"
#include "domain/words.h"
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

QString placeOf(const domain::Source &source)
{
    return source.kind == domain::SourceKind::CsvFolder ? source.folder : source.server.toString();
}

void printSource(Session &session, const domain::Source &source)
{
    if (session.json()) {
        session.printJson({{QStringLiteral("source"), toJson(source)}});
        return;
    }
    TextTable table(TextTable::Style::Plain);
    table.addRow({Text::tr("Source"), source.name});
    table.addRow({Text::tr("ID"), source.id.toString()});
    table.addRow({Text::tr("Kind"), sourceKindText(source.kind)});
    if (source.kind == domain::SourceKind::CsvFolder) {
        table.addRow({Text::tr("Folder"), source.folder});
    } else {
        table.addRow({Text::tr("Server address"), source.server.toString()});
        if (!source.instance.isEmpty())
            table.addRow({Text::tr("Data API environment (retired)"), source.instance});
        table.addRow({Text::tr("Account"), source.signIn.accountName.isEmpty() ? Text::tr("not signed in") : source.signIn.accountName});
    }
    table.addRow({Text::tr("Created"), time(source.createdAt)});
    session.print(table.toText());
}

void showSource(Session &session, const domain::Source &source)
{
    printSource(session, source);
    session.done();
}

Error missing(const char *option)
{
    return Error(ErrorCode::UsageMissing).with(QStringLiteral("option"), QLatin1String(option));
}

/// What a source is read with: each is a line of standard input, in the order in which they were asked for.
struct Secrets
{
    std::optional<workspace::SignInRequest> signIn;
    std::optional<QByteArray> subscriptionKey;
};
Result<Secrets> secretsFrom(Session &session, const Arguments &arguments)
{
    Secrets secrets;
    const auto readKey = [&]() -> Result<void> {
        if (!arguments.has("--subscription-key-stdin"))
            return {};
        secrets.subscriptionKey = session.console().readSecretLine(Text::tr("Subscription key:"));
        if (!secrets.subscriptionKey || secrets.subscriptionKey->isEmpty())
            return failure(missing("--subscription-key-stdin"));
        return {};
    };
    const QStringList typed = QCoreApplication::arguments();
    const bool keyComesFirst = typed.indexOf(QStringLiteral("--subscription-key-stdin")) < typed.indexOf(QStringLiteral("--secret-stdin"));
    if (keyComesFirst) {
        if (const Result<void> read = readKey(); !read.has_value())
            return failure(read.error());
    }
    auto signIn = signInFrom(session, arguments);
    if (!signIn.has_value())
        return failure(signIn.error());
    secrets.signIn = *signIn;
    if (!keyComesFirst) {
        if (const Result<void> read = readKey(); !read.has_value())
            return failure(read.error());
    }
    return secrets;
}

/// What does not fit the kind is said, not passed over.
std::optional<Error> unfitOption(domain::SourceKind kind, const Arguments &arguments)
{
    using Kind = domain::SourceKind;
    if (kind == Kind::CsvFolder && !arguments.has("--folder"))
        return missing("--folder");
    if (kind == Kind::CustomerInsights && !arguments.has("--server"))
        return missing("--server");
    const std::initializer_list<const char *> forFolder{"--server",       "--instance", "--subscription-key-stdin", "--auth", "--client-id",
                                                        "--secret-stdin", "--tenant"};
    const std::initializer_list<const char *> forOthers{"--folder"};
    for (const char *option : kind == Kind::CsvFolder ? forFolder : forOthers) {
        if (arguments.has(option))
            return Error(ErrorCode::UsageConflict)
                .with(QStringLiteral("option"), QLatin1String(option))
                .with(QStringLiteral("other"), QStringLiteral("--kind ") + arguments.value("--kind"));
    }
    return std::nullopt;
}

void printFields(Session &session, const workspace::FieldsView &view)
{
    using Align = TextTable::Align;
    TextTable table;
    table.setHeader({Text::tr("Field"), Text::tr("Label"), Text::tr("Type"), Text::tr("Filled"), Text::tr("Looks like an ID"),
                     Text::tr("Found in Sales")},
                    {Align::Left, Align::Left, Align::Left, Align::Right, Align::Right, Align::Right});
    for (const workspace::FieldsView::Row &row : view.rows) {
        const engine::FieldInfo &field = row.info;
        const QString of = field.sampled > 0 ? QStringLiteral("/") + number(field.sampled) : QString();
        table.addRow({field.name, field.label, field.type, number(field.filled) + of, number(field.guidLike) + of, matchText(row.match)});
    }
    session.print(table.toText());
    if (view.notAsked) {
        session.note(Text::tr("Sales was not asked, so only the shape of the values is known:"));
        session.note(errorBlock(*view.notAsked, session.language()));
    } else if (view.proposal.isEmpty()) {
        session.note(Text::tr("No field is clearly the contact ID; choose one with --customer-id-field."));
    } else {
        session.note(Text::tr("The contact ID field is very likely %1 (asked in %2).").arg(view.proposal, view.askedIn));
    }
}

} // namespace

void sourceAdd(Session &session, const Arguments &arguments)
{
    workspace::AddSource request;
    request.kind = domain::fromWord<domain::SourceKind>(arguments.value("--kind")).value_or(domain::SourceKind::CustomerInsights);
    if (const auto wrong = unfitOption(request.kind, arguments)) {
        session.fail(*wrong);
        return;
    }
    const Result<Secrets> secrets = secretsFrom(session, arguments);
    if (!secrets.has_value()) {
        session.fail(secrets.error());
        return;
    }
    request.name = arguments.first();
    request.server = arguments.value("--server");
    request.folder = arguments.value("--folder");
    request.instance = arguments.value("--instance");
    request.subscriptionKey = secrets->subscriptionKey.value_or(QByteArray());
    if (secrets->signIn)
        request.signIn = *secrets->signIn;
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
            table.setHeader({Text::tr("Name"), Text::tr("Kind"), Text::tr("Place"), Text::tr("Account")});
            for (const domain::Source &source : sources)
                table.addRow({source.name, sourceKindText(source.kind), placeOf(source), source.signIn.accountName});
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
    if (!reportOptionFits(session, arguments))
        return;
    session.ask(workspace::TestSource{arguments.first()},
                [&session, arguments](const workspace::CheckReport &report) { finishWithReport(session, report, arguments); });
}

void sourceFields(Session &session, const Arguments &arguments)
{
    workspace::SourceFields request;
    request.source = arguments.first();
    if (arguments.has("--connection"))
        request.connection = arguments.value("--connection");
    session.ask(request, [&session](const workspace::FieldsView &view) {
        if (session.json())
            session.printJson(toJson(view, session.language()));
        else
            printFields(session, view);
        session.done();
    });
}

void sourceEdit(Session &session, const Arguments &arguments)
{
    const Result<Secrets> secrets = secretsFrom(session, arguments);
    if (!secrets.has_value()) {
        session.fail(secrets.error());
        return;
    }
    const auto given = [&arguments](const char *option) {
        return arguments.has(option) ? std::optional(arguments.value(option)) : std::nullopt;
    };
    workspace::EditSource request;
    request.source = arguments.first();
    request.name = given("--name");
    request.server = given("--server");
    request.folder = given("--folder");
    request.instance = given("--instance");
    request.subscriptionKey = secrets->subscriptionKey;
    request.signIn = secrets->signIn;
    request.keyThisSessionOnly = arguments.has("--this-session-only");
    const bool printUrl = arguments.has("--print-url");
    watchSignIn(session, session.ask(std::move(request), [&session](const domain::Source &source) { showSource(session, source); }),
                printUrl);
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
    signInAgain(session, request, arguments.has("--print-url"), [&session](const domain::Source &source) { showSource(session, source); });
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
