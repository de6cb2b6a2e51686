// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shells.h"

#include "workspace/workspace.h"

#include <QObject>

#include <memory>

namespace segue::cli {

/// Answers a shell that completes a command line: the words of the table at once, names of things from the workspace while
/// it is quick. Nothing is ever said but the answer: a person who presses Tab did not ask about errors.
class CompletionAnswer : public QObject
{
    Q_OBJECT

public:
    CompletionAnswer(std::unique_ptr<ShellQuestion> question, Language language, QObject *parent = nullptr);
    ~CompletionAnswer() override;

    void start();

Q_SIGNALS:
    /// The answer is printed.
    void ended();

private:
    template<class Request, class F>
    void ask(Request request, F take);
    void askSegments();
    void add(const QString &word, const QString &meaning = {});
    void finish();

    std::unique_ptr<ShellQuestion> m_question;
    Completion m_completion;
    Language m_language;
    std::unique_ptr<workspace::Workspace> m_workspace;
    bool m_finished = false;
};

} // namespace segue::cli
