// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usage/facts.h"

#include <QStringList>

namespace segue::cli {

/// What may stand where the cursor is.
struct Completion
{
    enum class Kind { Words, Files, Folders };
    /// Things of the workspace whose names fit; only the workspace knows them.
    enum class Names { None, Sources, Connections, Segments, Exports, Plans, Runs };

    Kind kind = Kind::Words;
    QList<Fact> words; ///< with what they mean
    Names names = Names::None;
    QString prefix;    ///< what of the typed word stays as it is: "--mode=" before a value
    QString workspace; ///< as typed; empty: the usual one
    QString source;    ///< whose segments, as typed; empty: the only one
    QString language;  ///< as typed with --lang
};

/// By the command table. \p before: the words between the program's name and the one at the cursor, \p current: that one up
/// to the cursor; both without quotes.
[[nodiscard]] Completion completionOf(const QStringList &before, const QString &current);

} // namespace segue::cli
