// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace segue::cli {

struct ManualPage
{
    QString name; ///< "seguectl-export"; its section is 1
    QByteArray text;
};

/// The manual from the command table: a page for the program and one for each noun, in the language of the installed
/// translation. \p date as YYYY-MM-DD.
[[nodiscard]] QList<ManualPage> manualPages(const QString &version, const QString &date);

} // namespace segue::cli
