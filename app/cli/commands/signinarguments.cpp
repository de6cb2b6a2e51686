// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signinarguments.h"

#include "browser.h"
#include "output/jsonform.h"
#include "output/texttable.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace segue::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

} // namespace

Result<std::optional<workspace::SignInRequest>> signInFrom(Session &session, const Arguments &arguments)
{
    if (!arguments.has("--auth") && !arguments.has("--client-id") && !arguments.has("--secret-stdin") && !arguments.has("--print-url")
        && !arguments.has("--tenant"))
        return std::optional<workspace::SignInRequest>();
    workspace::SignInRequest request;
    request.method =
        arguments.value("--auth") == QLatin1String("client-secret") ? domain::SignInMethod::ClientSecret : domain::SignInMethod::Browser;
    request.tenant = arguments.value("--tenant");
    request.clientId = arguments.value("--client-id");
    request.printUrl = arguments.has("--print-url");
    request.secretThisSessionOnly = arguments.has("--this-session-only");
    const auto missing = [](const char *option) {
        return failure(Error(ErrorCode::UsageMissing).with(QStringLiteral("option"), QString::fromLatin1(option)));
    };
    if (request.method == domain::SignInMethod::ClientSecret) {
        if (!arguments.has("--secret-stdin"))
            return missing("--secret-stdin");
        const auto secret = session.console().readSecretLine(Text::tr("Client secret:"));
        if (!secret || secret->isEmpty())
            return missing("--secret-stdin");
        request.secret = *secret;
    } else if (arguments.has("--secret-stdin")) {
        return failure(Error(ErrorCode::UsageConflict)
                           .with(QStringLiteral("option"), QStringLiteral("--secret-stdin"))
                           .with(QStringLiteral("other"), QStringLiteral("--auth browser")));
    }
    return std::optional<workspace::SignInRequest>(std::move(request));
}

void watchSignIn(Session &session, workspace::Ticket ticket, bool printUrl)
{
    session.workspace().onSignInUrl(ticket, &session, [&session, printUrl](const QUrl &url) {
        if (printUrl) {
            const QJsonObject line{{QStringLiteral("sign_in_url"), QString::fromUtf8(url.toEncoded())}};
            session.console().note(QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Compact)));
            return;
        }
        session.note(
            Text::tr("Sign in in the browser window. If none opens, use this address: %1").arg(QString::fromUtf8(url.toEncoded())));
        openInBrowser(url);
    });
}

void finishWithReport(Session &session, const workspace::CheckReport &report)
{
    if (session.json()) {
        session.printJson({{QStringLiteral("report"), toJson(report, session.language())}});
    } else {
        TextTable table(TextTable::Style::Plain);
        for (const workspace::Check &check : report.checks) {
            const workspace::CheckText text = workspace::checkText(check, session.language());
            const QString mark = check.mark == workspace::CheckMark::Passed    ? Text::tr("OK")
                                 : check.mark == workspace::CheckMark::Warning ? Text::tr("NOTE")
                                 : check.mark == workspace::CheckMark::Failed  ? Text::tr("FAILED")
                                                                               : Text::tr("skipped");
            table.addRow({mark, text.title, text.meaning});
            if (!text.fix.isEmpty())
                table.addRow({QString(), QString(), QStringLiteral("→ ") + text.fix});
        }
        session.print(table.toText());
    }
    const auto failed = report.firstFailure();
    session.done(failed ? errorEntry(failed->code()).exitCode : ExitCode::Done);
}

} // namespace segue::cli
