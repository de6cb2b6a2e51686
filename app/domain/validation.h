// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QUrl>

namespace segue::domain {

/// A name of ours: trimmed, 1 to 128 characters, no control characters.
[[nodiscard]] Result<QString> validName(const QString &text);

/// An organisation's address from what a person typed or pasted: full-width input is normalised, a missing scheme is
/// completed, a browser address is trimmed to the organisation. Plain HTTP is refused except to this computer (I12).
[[nodiscard]] Result<QUrl> validServer(const QString &text);

/// Whether the address is this computer, which always counts as practice.
[[nodiscard]] bool isPractice(const QUrl &server);

/// The list's name from a template with {segment}, {export} and {part}, cut to 128 characters. Where the template has no {part},
/// the number of a second and further part stands behind.
[[nodiscard]] QString listNameFrom(const QString &nameTemplate, const QString &segment, const QString &exportName, int part = 1);

} // namespace segue::domain
