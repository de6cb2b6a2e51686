// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QUrl;

namespace segue::cli {

/// Opens an address in the person's browser. Whether that worked cannot be known; the address is always shown as well.
void openInBrowser(const QUrl &url);

} // namespace segue::cli
