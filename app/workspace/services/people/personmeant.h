// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "engine/ports.h"

namespace segue::workspace {

/// More of those whom a text may mean are not listed.
constexpr int personChoicesShown = 10;

/// Nobody is meant by the text.
[[nodiscard]] Error personNotFound(const QString &text);
/// Several may be meant: the first of them with what tells them apart, and an ellipsis where there are more.
[[nodiscard]] Error personAmbiguous(const QString &text, const QList<engine::PersonMatch> &matches);

} // namespace segue::workspace
