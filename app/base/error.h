// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "errorcode.h"
#include "language.h"

#include <QMap>
#include <QString>
#include <QVariant>

#include <chrono>
#include <optional>

namespace segue {

/// How bad an error is for the person who sees it.
enum class Severity { Information, Warning, Error };

/// The process's exit codes (docs/errors.md). Their values are part of the command line's contract.
enum class ExitCode {
    Done = 0,
    Internal = 1,
    Usage = 2,
    Configuration = 3,
    SignInNeeded = 4,
    NotPermitted = 5,
    Network = 6,
    GuardStopped = 7,
    Rejects = 8,
    Differences = 9,
    Interrupted = 10,
    Workspace = 11,
};

/// The code that applies when several do: the first of 11, 1, 4, 5, 3, 6, 10, 9, 7, 8, 0 (usage errors never meet others).
[[nodiscard]] ExitCode moreImportant(ExitCode left, ExitCode right);

/// An error is a catalogued code with named parameters; it holds no sentence of ours. Sentences are made where they are
/// shown, by errorText(). Small and copyable; safe to pass between threads.
class Error
{
public:
    explicit Error(ErrorCode code) : m_code(code) {}

    [[nodiscard]] ErrorCode code() const { return m_code; }

    /// Sets a named parameter of the catalogue's sentences, e.g. {list}. Never a secret or personal data. A text that
    /// begins with @ names a term of errorterms.cpp and is shown in the reader's language; anything else is shown as it is.
    Error &&with(const QString &name, const QVariant &value) &&;
    Error &with(const QString &name, const QVariant &value) &;
    [[nodiscard]] QVariant parameter(const QString &name) const { return m_parameters.value(name); }
    [[nodiscard]] const QMap<QString, QVariant> &parameters() const { return m_parameters; }

    /// What the server said, in its own words and language; shown below our sentence.
    Error &&withServerText(const QString &text) &&;
    [[nodiscard]] QString serverText() const { return m_serverText; }
    /// The server's own code, e.g. "0x80040220" or "AADSTS65001"; for mapping and for support.
    Error &&withServerCode(const QString &code) &&;
    [[nodiscard]] QString serverCode() const { return m_serverCode; }
    /// HTTP status, 0 if there was none.
    Error &&withStatus(int status) &&;
    [[nodiscard]] int status() const { return m_status; }
    /// The identifier that Microsoft's support asks for (REQ_ID or Entra's trace), and ours (the correlation ID).
    Error &&withRequestIds(const QString &requestId, const QString &correlationId) &&;
    [[nodiscard]] QString requestId() const { return m_requestId; }
    [[nodiscard]] QString correlationId() const { return m_correlationId; }

    Error &&withRetryAfter(std::chrono::milliseconds wait) &&;
    [[nodiscard]] std::optional<std::chrono::milliseconds> retryAfter() const { return m_retryAfter; }

    friend bool operator==(const Error &left, const Error &right)
    {
        return left.m_code == right.m_code && left.m_parameters == right.m_parameters;
    }

private:
    ErrorCode m_code;
    int m_status = 0;
    QMap<QString, QVariant> m_parameters;
    QString m_serverText;
    QString m_serverCode;
    QString m_requestId;
    QString m_correlationId;
    std::optional<std::chrono::milliseconds> m_retryAfter;
};

/// A row of the catalogue.
struct ErrorEntry
{
    ErrorCode code;
    const char *id; ///< stable name, e.g. "segue.list.locked"
    Severity severity;
    ExitCode exitCode;
    bool retryHelps;           ///< whether the same act may succeed when repeated later without any change
    const char16_t *messageJa; ///< what happened and what it means for the list; {name} is a parameter
    const char16_t *fixJa;     ///< what to do next
    const char16_t *messageEn;
    const char16_t *fixEn;
};

/// The entry of a code; every code has one.
[[nodiscard]] const ErrorEntry &errorEntry(ErrorCode code);
/// All entries in the order of the catalogue.
[[nodiscard]] const QList<ErrorEntry> &errorCatalogue();
/// The code for a stable name, e.g. as stored with a run.
[[nodiscard]] std::optional<ErrorCode> errorCodeFromId(QStringView id);

/// An error as a person reads it.
struct ErrorText
{
    QString message;
    QString fix;
};
[[nodiscard]] ErrorText errorText(const Error &error, Language language);

/// A term such as "@account" in the reader's language; null for one that is not in the table.
[[nodiscard]] QString errorTerm(const QString &term, Language language);

/// For storing an error with a run: a compact JSON object of all its parts, and back.
[[nodiscard]] QByteArray toJson(const Error &error);
[[nodiscard]] std::optional<Error> errorFromJson(const QByteArray &json);

} // namespace segue
