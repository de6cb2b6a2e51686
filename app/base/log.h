// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLoggingCategory>
#include <QString>

namespace segue {

Q_DECLARE_LOGGING_CATEGORY(logOperation)
Q_DECLARE_LOGGING_CATEGORY(logNet)
Q_DECLARE_LOGGING_CATEGORY(logAuth)
Q_DECLARE_LOGGING_CATEGORY(logInsights)
Q_DECLARE_LOGGING_CATEGORY(logDataverse)
Q_DECLARE_LOGGING_CATEGORY(logStore)
Q_DECLARE_LOGGING_CATEGORY(logRun)
Q_DECLARE_LOGGING_CATEGORY(logSandbox)
Q_DECLARE_LOGGING_CATEGORY(logWindow)

/// Takes secrets and personal data out of a line before it is written anywhere: bearer tokens, codes, refresh tokens,
/// secrets, assertions, e-mail addresses, and the values of query strings.
[[nodiscard]] QString redacted(const QString &line);

/// Sends every log line, redacted, to a rotating file (mode 0600, 5 MB, three kept) and warnings to standard error when
/// \p alsoStandardError is set. Without a file (empty name) only standard error is used. Call once, early in main().
void startLog(const QString &fileName, bool alsoStandardError);

} // namespace segue
