// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "completionanswer.h"

#include "output/terminal/console.h"
#include "output/wording.h"

#include <QFileInfo>
#include <QTimer>

#include <utility>

namespace segue::cli {

namespace {

using Names = Completion::Names;

// A person waits for the key to do something; what is not there by then is left out.
constexpr int patienceMs = 2000;
constexpr int newest = 20;

} // namespace

CompletionAnswer::CompletionAnswer(std::unique_ptr<ShellQuestion> question, Language language, QObject *parent)
    : QObject(parent), m_question(std::move(question)), m_completion(completionOf(m_question->before(), m_question->current())),
      m_language(language)
{
}

CompletionAnswer::~CompletionAnswer() = default;

template<class Request, class F>
void CompletionAnswer::ask(Request request, F take)
{
    using Answer = Result<typename Request::Answer>;
    m_workspace->call(std::move(request), this, std::function<void(Answer)>([this, take](const Answer &answer) {
                          if (answer.has_value())
                              take(*answer);
                          finish();
                      }));
}

void CompletionAnswer::start()
{
    workspace::WorkspaceOptions options;
    options.file = m_completion.workspace.isEmpty() ? workspace::Workspace::defaultFile() : m_completion.workspace;
    options.language = m_language;
    options.ownThread = false;
    // Completing never makes a workspace.
    if (m_completion.names == Names::None || !QFileInfo::exists(options.file)) {
        finish();
        return;
    }
    m_workspace = std::make_unique<workspace::Workspace>(options);
    QTimer::singleShot(patienceMs, this, &CompletionAnswer::finish);
    switch (m_completion.names) {
    case Names::Sources:
        ask(workspace::ListSources{}, [this](const QList<domain::Source> &sources) {
            for (const domain::Source &source : sources)
                add(source.name);
        });
        break;
    case Names::Connections:
        ask(workspace::ListConnections{}, [this](const QList<workspace::ConnectionView> &connections) {
            for (const workspace::ConnectionView &view : connections)
                add(view.connection.name);
        });
        break;
    case Names::Exports:
        ask(workspace::ListExports{}, [this](const QList<workspace::ExportView> &exports) {
            for (const workspace::ExportView &view : exports)
                add(view.definition.name, modeText(view.definition.mode));
        });
        break;
    case Names::Plans: {
        workspace::ListPlans request;
        request.limit = newest;
        ask(request, [this](const QList<workspace::PlanView> &plans) {
            for (const workspace::PlanView &plan : plans)
                add(plan.id.toString(), plan.exportName + QStringLiteral(" · ") + time(plan.createdAt));
        });
        break;
    }
    case Names::Runs: {
        workspace::ListRuns request;
        request.limit = newest;
        ask(request, [this](const QList<domain::RunRecord> &runs) {
            for (const domain::RunRecord &run : runs)
                add(run.id.toString(),
                    run.exportName + QStringLiteral(" · ") + time(run.startedAt) + QStringLiteral(" · ") + stateText(run.state));
        });
        break;
    }
    case Names::Segments:
        askSegments();
        break;
    case Names::None:
        break;
    }
}

void CompletionAnswer::askSegments()
{
    // What exports use is known here; the others the source has to tell.
    using Exports = Result<QList<workspace::ExportView>>;
    m_workspace->call(workspace::ListExports{}, this, std::function<void(Exports)>([this](const Exports &exports) {
                          if (exports.has_value()) {
                              for (const workspace::ExportView &view : *exports) {
                                  for (const domain::Binding &binding : view.definition.bindings)
                                      add(binding.segmentId, binding.segmentName);
                              }
                          }
                          workspace::ListSegments request;
                          if (!m_completion.source.isEmpty())
                              request.source = m_completion.source;
                          ask(request, [this](const QList<engine::SegmentInfo> &segments) {
                              for (const engine::SegmentInfo &segment : segments)
                                  add(segment.id, segment.name);
                          });
                      }));
}

void CompletionAnswer::add(const QString &word, const QString &meaning)
{
    for (const Fact &known : std::as_const(m_completion.words)) {
        if (known.word == word)
            return;
    }
    m_completion.words.append({word, meaning == word ? QString() : meaning});
}

void CompletionAnswer::finish()
{
    if (std::exchange(m_finished, true))
        return;
    Console().printDocument(m_question->answer(m_completion).toUtf8());
    if (m_workspace)
        m_workspace->shutDown(this, [this] { Q_EMIT ended(); });
    else
        QTimer::singleShot(0, this, &CompletionAnswer::ended);
}

} // namespace segue::cli
