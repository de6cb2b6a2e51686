// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The library of the compiled translations; its content is the resource beside it.
