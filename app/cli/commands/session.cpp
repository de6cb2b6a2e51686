// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include "output/files/jsonform.h"
#include "output/terminal/emphasis.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <utility>

namespace segue::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

} // namespace

Session::Session(const Arguments &global, Language language, QObject *parent)
    : QObject(parent), m_language(language), m_json(global.has("--json")), m_quiet(global.has("--quiet")), m_yes(global.has("--yes")),
      m_progress(global.value("--progress")), m_workspaceFile(global.value("--workspace"))
{
    workspace::WorkspaceOptions options;
    options.file = m_workspaceFile;
    options.language = language;
    options.ownThread = false;
    m_workspace = std::make_unique<workspace::Workspace>(options);
}

Session::~Session() = default;

ProgressPrinter::Form Session::progressForm() const
{
    if (m_progress == QLatin1String("json"))
        return ProgressPrinter::Form::Json;
    if (m_quiet || m_progress == QLatin1String("none"))
        return ProgressPrinter::Form::None;
    return m_console.canOverwrite() ? ProgressPrinter::Form::Bar : ProgressPrinter::Form::Lines;
}

bool Session::confirmed(const QString &question)
{
    if (m_yes)
        return true;
    if (!mayAsk()) {
        fail(Error(ErrorCode::UsageNoQuestion).with(QStringLiteral("option"), QStringLiteral("--yes")));
        return false;
    }
    if (m_console.askYes(question + Text::tr(" [y/N]")))
        return true;
    if (m_console.wasInterrupted()) {
        done(ExitCode::Interrupted);
        return false;
    }
    note(Text::tr("Nothing was changed."));
    done();
    return false;
}

void Session::printJson(const QJsonObject &object)
{
    m_console.printDocument(QJsonDocument(object).toJson(QJsonDocument::Indented));
}

void Session::note(const QString &text)
{
    if (!m_quiet)
        m_console.note(text);
}

void Session::show(const Error &error)
{
    if (m_json)
        printJson({{QStringLiteral("error"), toJson(error, m_language)}});
    else
        m_console.note(errorBlock(error, m_language));
}

void Session::done(ExitCode code)
{
    // Whoever ends the command first has the say: a question that Ctrl+C ended, or Ctrl+C itself.
    if (std::exchange(m_ending, true))
        return;
    m_console.endLine();
    if (!m_console.outputProblem().isEmpty()) {
        const Error error = Error(ErrorCode::FileUnwritable)
                                .with(QStringLiteral("file"), QStringLiteral("@standard_output"))
                                .with(QStringLiteral("reason"), m_console.outputProblem());
        m_console.note(errorBlock(error, m_language));
        code = moreImportant(code, errorEntry(error.code()).exitCode);
    }
    m_workspace->shutDown(this, [this, code] { Q_EMIT ended(static_cast<int>(code)); });
}

void Session::fail(const Error &error)
{
    if (m_ending)
        return;
    if (m_console.wasInterrupted()) {
        done(ExitCode::Interrupted);
        return;
    }
    show(error);
    done(errorEntry(error.code()).exitCode);
}

void Session::interrupt()
{
    if (m_onInterrupt) {
        std::exchange(m_onInterrupt, nullptr)();
        return;
    }
    done(ExitCode::Interrupted);
}

QString errorBlock(const Error &error, Language language)
{
    const ErrorText text = errorText(error, language);
    QString block = emphasised(text.message, Emphasis::Bad) + u'\n' + text.fix + u'\n';
    if (!error.serverText().isEmpty())
        block +=
            Text::tr("The server said: %1")
                .arg(error.serverCode().isEmpty() ? error.serverText() : error.serverCode() + QStringLiteral(": ") + error.serverText())
            + u'\n';
    if (!error.requestId().isEmpty())
        block += Text::tr("Request ID: %1").arg(error.requestId()) + u'\n';
    if (!error.correlationId().isEmpty())
        block += Text::tr("Correlation ID: %1").arg(error.correlationId()) + u'\n';
    block += QStringLiteral("(%1)").arg(QLatin1String(errorEntry(error.code()).id)) + u'\n';
    return block;
}

} // namespace segue::cli
