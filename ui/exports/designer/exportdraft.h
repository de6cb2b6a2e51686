// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <optional>

namespace segue::ui {

/// A segment that was chosen, and where it goes.
struct ChosenSegment
{
    QString id;
    QString name;
    std::optional<qint64> members;
    QString list;          ///< name of the list that it has, or was given; empty: a new one, named by the template
    QString given;         ///< ID of an existing list that was chosen for it just now; empty: none was
    bool wantsNew = false; ///< a new list instead of the one it has
    bool isBound = false;  ///< it was in the export already
};

/// An export as it is being made or changed. A plain value; the form shows it and reads it back.
struct ExportDraft
{
    QString name;
    QString connection;
    QList<ChosenSegment> segments;
    workspace::ExportSettings settings;

    friend bool operator==(const ExportDraft &left, const ExportDraft &right);
};

/// What the designer begins with: the defaults, or the export as it is.
[[nodiscard]] ExportDraft draftOf(const std::optional<workspace::ExportView> &view);
/// What saving asks for.
[[nodiscard]] workspace::CreateExport creation(const ExportDraft &draft, bool takeOver);
[[nodiscard]] workspace::EditExport change(const ExportDraft &draft, const workspace::ExportView &from, bool takeOver);

} // namespace segue::ui
