// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"
#include "service/faults.h"

#include <QDateTime>

namespace segue::sandbox {

/// The answer of a fault that answers instead of acting: status, html, redirect, aadsts.
[[nodiscard]] Response faultAnswer(const Fault &fault, const Request &request, const QDateTime &now, double timeScale);
/// Changes a true answer as malformed, empty, content-type and no-next-link say.
void spoil(Response &response, const Fault &fault);

} // namespace segue::sandbox
