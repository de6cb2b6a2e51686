// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/runrecord.h"
#include "widgets/look/tone.h"

namespace segue::ui {

[[nodiscard]] Tone toneOf(domain::RunState state);

} // namespace segue::ui
