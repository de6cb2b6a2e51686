// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console.h"

#include "workspace/views.h"

namespace segue::cli {

/// Shows how a run goes on, on standard error: a bar on a terminal, a line a step otherwise, or NDJSON.
class ProgressPrinter
{
public:
    enum class Form { Bar, Lines, Json, None };

    ProgressPrinter(Console &console, Form form) : m_console(console), m_form(form) {}

    void show(const workspace::RunView &view, const QDateTime &now);
    void end() { m_console.endLine(); }

private:
    void showBar(const workspace::RunView &view, const QDateTime &now);
    void showLine(const workspace::RunView &view, const QDateTime &now);
    void showJson(const workspace::RunView &view);

    Console &m_console;
    Form m_form;
    engine::RunProgress::Step m_lastStep = engine::RunProgress::Step::Waiting;
    int m_lastList = -1;
    QString m_lastWait;
    QDateTime m_stepBegan;
};

} // namespace segue::cli
