// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opening.h"

#include <tuple>

namespace segue::ui {

namespace {

bool matters(const workspace::ExportView &view)
{
    return !view.connectionName.isEmpty() && !view.definition.paused && view.lastRun
           && (view.lastRun->state == domain::RunState::Failed || lacksSignIn(*view.lastRun));
}

} // namespace

bool lacksSignIn(const domain::RunRecord &run)
{
    return run.state == domain::RunState::WaitingForSignIn
           || (run.error && errorEntry(run.error->code()).exitCode == ExitCode::SignInNeeded);
}

std::optional<Opening> openingOf(const QList<workspace::ExportView> &views)
{
    const workspace::ExportView *first = nullptr;
    int many = 0;
    const auto rank = [](const workspace::ExportView &view) { return std::tuple(lacksSignIn(*view.lastRun), view.lastRun->startedAt); };
    for (const workspace::ExportView &view : views) {
        if (!matters(view))
            continue;
        ++many;
        if (!first || rank(view) > rank(*first))
            first = &view;
    }
    if (!first)
        return std::nullopt;
    return Opening{first->definition.name, first->connectionName, lacksSignIn(*first->lastRun), many - 1};
}

} // namespace segue::ui
