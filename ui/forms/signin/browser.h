// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QUrl;

namespace segue::ui {

/// Opens an address in the person's browser. Whether that worked cannot be known everywhere; the address is always shown as well.
void openInBrowser(const QUrl &address);

} // namespace segue::ui
