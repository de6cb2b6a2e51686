// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts.h"

#include "base/error.h"

#include <QCoreApplication>

namespace segue::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

QString code(ExitCode exitCode)
{
    return QString::number(static_cast<int>(exitCode));
}

} // namespace

QList<Fact> exitCodeFacts()
{
    return {{code(ExitCode::Done), Text::tr("Done; people who are not meant for export are part of it")},
            {code(ExitCode::Internal), Text::tr("A fault of the program")},
            {code(ExitCode::Usage), Text::tr("The command line is wrong; nothing was done")},
            {code(ExitCode::Configuration), Text::tr("There is no such thing, a setting does not fit, or the plan is out of date")},
            {code(ExitCode::SignInNeeded), Text::tr("Sign in again")},
            {code(ExitCode::NotPermitted), Text::tr("The account is not permitted to do that")},
            {code(ExitCode::Network), Text::tr("The network or the server failed")},
            {code(ExitCode::GuardStopped), Text::tr("Stopped by the removal guard")},
            {code(ExitCode::Rejects), Text::tr("Completed, but some people could not be exported")},
            {code(ExitCode::Differences), Text::tr("Completed, but the list read back differs from the plan")},
            {code(ExitCode::Interrupted), Text::tr("Cancelled or interrupted; the run can be resumed")},
            {code(ExitCode::Workspace), Text::tr("The workspace is damaged or locked, or the disk is full")}};
}

QList<Fact> environmentFacts()
{
    return {{QStringLiteral("LC_ALL, LANG"), Text::tr("The language, where --lang is not given: Japanese for ja, else English")},
            {QStringLiteral("NO_COLOR"), Text::tr("Set and not empty: no colours")},
            {QStringLiteral("CLICOLOR_FORCE"), Text::tr("Set and not 0: colours even where the output is not a terminal")},
            {QStringLiteral("TERM"), Text::tr("dumb: no colours, and progress in lines")},
            {QStringLiteral("https_proxy, no_proxy"), Text::tr("The proxy, and the servers that are reached without it")},
            {QStringLiteral("XDG_DATA_HOME"), Text::tr("Where the workspace and the log are kept")}};
}

QList<Fact> fileFacts()
{
    return {{QStringLiteral("~/.local/share/segue/workspace.segue"), Text::tr("The workspace, where --workspace names no other")},
            {QStringLiteral("~/.local/share/segue/log/seguectl.log"), Text::tr("The log; it holds no names of people and no secrets")}};
}

} // namespace segue::cli
