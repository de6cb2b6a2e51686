// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "personfinder.h"
#include "store/store.h"
#include "workspace/requests.h"

namespace segue::workspace {

class ExportService;

/// Who is left out of an export by name. Contact IDs are all that is kept (I9).
class ExclusionService
{
public:
    ExclusionService(store::Store &store, Adapters &adapters, ExportService &exports);

    /// NoConnection where nobody can be looked up; the errors of PersonFinder.
    [[nodiscard]] Operation<Exclusion> *change(QObject *parent, const ExcludePerson &request);

private:
    using Contacts = QList<engine::PersonMatch>;
    [[nodiscard]] Operation<Contacts> *find(QObject *parent, const ExportView &view, const ExcludePerson &request);
    void write(Flow<Exclusion> *self, const std::shared_ptr<Exclusion> &exclusion, qsizetype place);

    store::Store &m_store;
    ExportService &m_exports;
    PersonFinder m_finder;
};

} // namespace segue::workspace
