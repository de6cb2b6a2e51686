// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core.h"
#include "odata/page.h"

namespace segue::dataverse {

/// A page of `listmembers` as rows. A row without a readable contact or row ID is a fault of the answer. Pure.
struct MemberPage
{
    std::vector<domain::ListRow> rows;
    odata::PageEnd end;
};
[[nodiscard]] Result<MemberPage> readMemberPage(const QByteArray &body);

/// All members of a list from the rows of its pages: sorted by contact, each once. Pages may overlap while the list changes
/// [PA-page].
[[nodiscard]] domain::ListContent listContentOf(std::vector<domain::ListRow> rows);

/// Reads the members of a list whole (reference 5.4, query A). What ends early is ListReadBrokeOff.
[[nodiscard]] Operation<domain::ListContent> *readMembers(QObject *parent, const std::shared_ptr<Core> &core, domain::ListId list,
                                                          std::optional<qint64> expected, engine::Progress progress);

} // namespace segue::dataverse
