// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/adapters.h"
#include "workspace/requests.h"

namespace segue::workspace {

/// An export as somebody wants it, before it is checked and saved.
struct ExportDraft
{
    domain::ExportDefinition definition;
    bool isNew = false;
    QStringList addSegments; ///< IDs or names
    QList<TargetChoice> targets;
    bool takeOver = false;
    ExportSettings settings;
};

/// What became of it.
struct DraftedExport
{
    domain::ExportDefinition definition;
    QStringList equalNames;     ///< names of its new lists that lists in Sales have already
    QStringList unseenSegments; ///< empty, or not there, or not yet synchronised: the source cannot tell these apart
};

/// Fills in a draft: finds segments, lists, owner and field in source and Sales, as far as the draft names any; asks nothing
/// otherwise. Changes nothing. Errors: NoConnection; SegmentNotFound; UsageConflict; FieldUnknown; NotFound {@list}; UsageAmbiguous;
/// ListNotStatic, ListWrongType, ListInactive, ListLocked, ListForeign; OwnerNotFound; and those of the servers.
class ExportDrafting final : public Operation<DraftedExport>
{
public:
    ExportDrafting(QObject *parent, store::Store &store, Adapters &adapters, Random &random, ExportDraft draft);

private:
    void begin() override;
    void applySettings();
    [[nodiscard]] bool asksServers() const;
    void findPlaces();
    void findSegment(qsizetype place);
    void addBinding(const engine::SegmentInfo &segment);
    void findTarget(qsizetype place);
    void giveList(qsizetype place, const engine::ListState &list);
    void giveNewList(domain::Binding &binding);
    void findField();
    void findOwner();
    void lookForEqualNames(qsizetype place);
    [[nodiscard]] domain::Binding *bindingOf(const QString &segment);
    [[nodiscard]] QString newListName(const domain::Binding &binding) const;

    store::Store &m_store;
    Adapters &m_adapters;
    Random &m_random;
    ExportDraft m_draft;
    DraftedExport m_result;
    QList<domain::Binding> m_former; ///< taken out of this export earlier; their ledgers are kept
    QList<domain::BindingId> m_renamed;
    std::optional<domain::Connection> m_connection;
    engine::SegmentSource *m_reader = nullptr;
    engine::ListDirectory *m_lists = nullptr;
    engine::ListTarget *m_target = nullptr;
};

} // namespace segue::workspace
