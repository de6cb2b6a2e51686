// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace segue::cli {

/// Tells the system's allocator to give large pieces back as soon as they are freed. Members come by the million and go again; an
/// allocator that keeps their room for later makes a run of a million look half as large again. Call it first in main(), before
/// there is another thread.
void giveMemoryBackEarly();

} // namespace segue::cli
