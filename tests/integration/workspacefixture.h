// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandboxfixture.h"
#include "waiting.h"

#include "workspace/workspace.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

namespace segue::testing {

/// A workspace in a folder of its own beside a sandbox: what a person at this computer would have.
class WorkspaceFixture
{
public:
    /// Where the workspace does its work: on the test's thread, where a fault's trace is whole, or as in the programs.
    enum class Engine { OnThisThread, OnItsOwn };
    explicit WorkspaceFixture(const sandbox::Options &options = small(), Engine engine = Engine::OnThisThread);

    /// Enough customers for segments of 10, 500 and 5,000.
    [[nodiscard]] static sandbox::Options small();

    [[nodiscard]] SandboxFixture &sandbox() { return m_sandbox; }
    [[nodiscard]] workspace::Workspace &workspace() { return *m_workspace; }
    [[nodiscard]] QString file() const { return m_folder.filePath(QStringLiteral("data/test.segue")); }
    /// Closes the workspace in good order and opens it again, as another start of the program would.
    void restart();
    /// Ends it without any good-bye, as a crash would, and opens it again. Secrets of the session are gone with it.
    void crash();
    /// Closes it in good order, puts another file in its place and opens that.
    void replaceFile(const QString &other);

    /// Asks and waits for the answer.
    template<class Request>
    [[nodiscard]] Result<typename Request::Answer> ask(Request request, int milliseconds = 60'000)
    {
        QObject context;
        std::optional<Result<typename Request::Answer>> heard;
        m_workspace->call(std::move(request), &context, [&](Result<typename Request::Answer> answer) { heard.emplace(std::move(answer)); });
        if (!waitUntil([&] { return heard.has_value(); }, milliseconds))
            return failure(Error(ErrorCode::InternalFault).with(QStringLiteral("what"), QStringLiteral("no answer in time")));
        return std::move(*heard);
    }

    /// The application that signs in by itself.
    [[nodiscard]] workspace::SignInRequest clientSecret() const;
    [[nodiscard]] workspace::AddSource newSource(const QString &name = QStringLiteral("顧客")) const;
    [[nodiscard]] workspace::AddConnection newConnection(const QString &name = QStringLiteral("営業")) const;
    [[nodiscard]] workspace::CreateExport newExport(const QString &name, const QStringList &segments) const;
    /// A source and a connection, ready for exports.
    [[nodiscard]] Result<void> setUp();
    /// The same with an export of that name over those segments.
    [[nodiscard]] Result<workspace::ExportView> setUpExport(const QString &name, const QStringList &segments,
                                                            domain::Mode mode = domain::Mode::KeepInStep);
    [[nodiscard]] Result<domain::RunRecord> run(const QString &name, bool full = false);
    /// Runs a stored plan.
    [[nodiscard]] Result<domain::RunRecord> run(const QString &name, domain::PlanId plan, bool liftGuard = false);

    /// Who is on a list in Sales, and who should be by the sandbox's own account.
    [[nodiscard]] QSet<QString> members(const domain::ListId &list);
    [[nodiscard]] QSet<QString> expected(const QString &segment);
    /// Contacts that a segment never brings: taken from another one.
    [[nodiscard]] QStringList strangers(const QString &from, const QString &notIn, int count);
    void changeMembers(const domain::ListId &list, const QStringList &add, const QStringList &remove);

private:
    void open();
    void shut();

    SandboxFixture m_sandbox;
    Engine m_engine;
    QTemporaryDir m_folder;
    std::unique_ptr<workspace::Workspace> m_workspace;
};

/// An answer as a test shows it when it did not expect it.
template<class T>
[[nodiscard]] QByteArray told(const Result<T> &result)
{
    if (result.has_value())
        return "succeeded";
    const ErrorText text = errorText(result.error(), Language::English);
    return errorEntry(result.error().code()).id + QByteArray(": ") + text.message.toUtf8() + ' ' + result.error().serverText().toUtf8();
}
[[nodiscard]] QByteArray told(const domain::RunRecord &run);

} // namespace segue::testing

/// Ends the test with the error's words unless \p result is a value.
#define SEGUE_SUCCEEDED(result)                                                                                                            \
    do {                                                                                                                                   \
        const auto &theResult = (result);                                                                                                  \
        QVERIFY2(theResult.has_value(), segue::testing::told(theResult).constData());                                                      \
    } while (false)
/// Ends the test with the record's words unless the run ended in that state.
#define SEGUE_ENDED(result, expectedState)                                                                                                 \
    do {                                                                                                                                   \
        const auto &theRun = (result);                                                                                                     \
        SEGUE_SUCCEEDED(theRun);                                                                                                           \
        QVERIFY2(theRun->state == (expectedState), segue::testing::told(*theRun).constData());                                             \
    } while (false)
