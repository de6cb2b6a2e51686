// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"
#include "commands/session.h"

#include "shells.h"

namespace segue::cli {

namespace {

void printScript(Session &session, const QString &shell)
{
    session.console().printDocument(completionScript(shell));
    session.done();
}

} // namespace

void completionBash(Session &session, const Arguments &)
{
    printScript(session, QStringLiteral("bash"));
}

void completionZsh(Session &session, const Arguments &)
{
    printScript(session, QStringLiteral("zsh"));
}

void completionFish(Session &session, const Arguments &)
{
    printScript(session, QStringLiteral("fish"));
}

} // namespace segue::cli
