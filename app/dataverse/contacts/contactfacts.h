// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contactcheck.h"

namespace segue::dataverse {

/// See engine::ListTarget.
[[nodiscard]] Operation<std::vector<domain::ContactTime>> *lastModified(QObject *parent, const std::shared_ptr<Core> &core,
                                                                        std::vector<domain::ContactId> contacts);
[[nodiscard]] Operation<std::vector<domain::ContactStatus>> *inactiveMembers(QObject *parent, const std::shared_ptr<Core> &core,
                                                                             domain::ListId list);

/// The times in one answer. Fails with UnexpectedAnswer where a row cannot be read. Pure.
[[nodiscard]] Result<std::vector<domain::ContactTime>> readTimes(const QByteArray &body);

} // namespace segue::dataverse
