// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browser.h"

#include <QDesktopServices>
#include <QUrl>

// The one file of the window that opens a browser. The address carries no secret: PKCE's verifier stays in the program.

namespace segue::ui {

void openInBrowser(const QUrl &address)
{
    QDesktopServices::openUrl(address);
}

} // namespace segue::ui
