// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory.h"

#include <QtGlobal>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace segue::cli {

void giveMemoryBackEarly()
{
#if defined(__GLIBC__)
    // By itself glibc raises this bound up to 32 MB as large pieces are freed, and then keeps them.
    constexpr int largePiece = 2 * 1024 * 1024;
    constexpr int arenas = 2;
    mallopt(M_MMAP_THRESHOLD, largePiece);
    mallopt(M_TRIM_THRESHOLD, largePiece);
    mallopt(M_ARENA_MAX, arenas);
#endif
}

} // namespace segue::cli
