// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browser.h"

#include <QProcess>
#include <QUrl>

// The one file of the command line that knows how this platform opens a browser. The address carries no secret: PKCE's
// verifier stays here.

namespace segue::cli {

void openInBrowser(const QUrl &url)
{
    const QString address = QString::fromUtf8(url.toEncoded());
#if defined(Q_OS_WIN)
    QProcess::startDetached(QStringLiteral("rundll32"), {QStringLiteral("url.dll,FileProtocolHandler"), address});
#elif defined(Q_OS_MACOS)
    QProcess::startDetached(QStringLiteral("open"), {address});
#else
    QProcess opener;
    opener.setProgram(QStringLiteral("xdg-open"));
    opener.setArguments({address});
    opener.setStandardOutputFile(QProcess::nullDevice());
    opener.setStandardErrorFile(QProcess::nullDevice());
    opener.startDetached();
#endif
}

} // namespace segue::cli
