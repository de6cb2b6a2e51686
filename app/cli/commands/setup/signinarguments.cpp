// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signinarguments.h"

#include "domain/words.h"

#include "platform/browser.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace segue::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

tl::unexpected<Error> conflict(const char *option, const Arguments &arguments)
{
    const QString method = arguments.has("--auth") ? arguments.value("--auth") : QStringLiteral("browser");
    return failure(Error(ErrorCode::UsageConflict)
                       .with(QStringLiteral("option"), QString::fromLatin1(option))
                       .with(QStringLiteral("other"), QStringLiteral("--auth ") + method));
}

void printLine(Session &session, const QJsonObject &line)
{
    session.console().note(QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Compact)));
}

void showCode(Session &session, const workspace::SignInPrompt &prompt, bool asJson)
{
    const QString address = QString::fromUtf8(prompt.address.toEncoded());
    if (asJson) {
        printLine(session, {{QStringLiteral("device_code"), QJsonObject{{QStringLiteral("user_code"), prompt.userCode},
                                                                        {QStringLiteral("verification_uri"), address},
                                                                        {QStringLiteral("expires_in"), prompt.seconds}}}});
        return;
    }
    // Also with --quiet: without the code there is no signing in.
    session.console().note(Text::tr("Open %1 in a browser on any device and enter the code %2. The code is valid for %3 minutes.")
                               .arg(address, prompt.userCode)
                               .arg(std::max(1, prompt.seconds / 60)));
}

} // namespace

Result<std::optional<workspace::SignInRequest>> signInFrom(Session &session, const Arguments &arguments)
{
    const bool saysHow = arguments.has("--auth") || arguments.has("--client-id") || arguments.has("--secret-stdin")
                         || arguments.has("--print-url") || arguments.has("--tenant") || arguments.has("--certificate");
    if (!saysHow)
        return std::optional<workspace::SignInRequest>();
    workspace::SignInRequest request;
    request.method = domain::fromWord<domain::SignInMethod>(arguments.value("--auth")).value_or(domain::SignInMethod::Browser);
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
    } else if (request.method == domain::SignInMethod::Certificate) {
        request.certificateFile = arguments.value("--certificate");
        if (request.certificateFile.isEmpty())
            return missing("--certificate");
        // A file without a passphrase is read without one.
        if (arguments.has("--secret-stdin"))
            request.secret = session.console().readSecretLine(Text::tr("Passphrase of the certificate file:")).value_or(QByteArray());
    } else if (arguments.has("--secret-stdin")) {
        return conflict("--secret-stdin", arguments);
    }
    if (request.method != domain::SignInMethod::Certificate && arguments.has("--certificate"))
        return conflict("--certificate", arguments);
    return std::optional<workspace::SignInRequest>(std::move(request));
}

void watchSignIn(Session &session, workspace::Ticket ticket, bool printUrl)
{
    session.workspace().onSignInPrompt(ticket, &session, [&session, printUrl](const workspace::SignInPrompt &prompt) {
        if (!prompt.userCode.isEmpty()) {
            showCode(session, prompt, printUrl || session.json());
            return;
        }
        const QString address = QString::fromUtf8(prompt.address.toEncoded());
        if (printUrl) {
            printLine(session, {{QStringLiteral("sign_in_url"), address}});
            return;
        }
        session.note(Text::tr("Sign in in the browser window. If none opens, use this address: %1").arg(address));
        openInBrowser(prompt.address);
    });
}

bool keepsOtherAccount(Session &session, const Error &error)
{
    if (!session.mayAsk())
        return false;
    session.console().note(errorText(error, session.language()).message);
    return session.console().askYes(Text::tr("Use %1 from now on? [y/N]").arg(error.parameter(QStringLiteral("now")).toString()));
}

} // namespace segue::cli
