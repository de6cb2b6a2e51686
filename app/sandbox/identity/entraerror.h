// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"

#include <QDateTime>
#include <QString>

namespace segue::sandbox {

/// An error of an identity endpoint (reference 1.8).
struct EntraError
{
    int status = 400;
    QByteArray error; ///< OAuth's word, e.g. "invalid_grant"
    int number = 0;   ///< AADSTS number; 0: none
    QString text;     ///< without number and identifiers
    QByteArray suberror;
    QByteArray claims;

    /// The sentence with its number in front, as it stands on pages and in redirects.
    [[nodiscard]] QString sentence() const;
};

/// The error of an AADSTS number with the text, word and status that go with it; for the fault rule aadsts=N too.
[[nodiscard]] EntraError entraError(int number, const QString &detail = QString());
/// Whether the number is known to entraError().
[[nodiscard]] bool isEntraNumber(int number);
/// All of them, for people who mistyped one.
[[nodiscard]] QString entraNumbers();

/// The JSON answer of token and device code endpoints.
[[nodiscard]] Response entraErrorAnswer(const EntraError &error, const QByteArray &origin, const QDateTime &now);

} // namespace segue::sandbox
