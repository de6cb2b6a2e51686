// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/adapters.h"
#include "services/streams.h"
#include "store/store.h"
#include "workspace/requests.h"

#include <QHash>

#include <memory>

namespace segue::workspace {

class WorkspaceService;

/// Names for contacts of an export, fetched to be shown, or to be saved where a person wants that, and kept nowhere (I9).
class PersonNaming
{
public:
    PersonNaming(store::Store &store, Adapters &adapters, WorkspaceService &files);

    [[nodiscard]] Operation<QList<engine::PersonMatch>> *name(QObject *parent, const NamePeople &request);
    [[nodiscard]] Operation<WrittenFile> *write(QObject *parent, const WriteNamedFile &request, const Streams &streams);

private:
    struct Writing;

    [[nodiscard]] Operation<domain::Connection> *connectionOf(QObject *parent, const QString &exportName);
    void readNext(Flow<WrittenFile> *self, const std::shared_ptr<Writing> &writing);
    void finish(Flow<WrittenFile> *self, const std::shared_ptr<Writing> &writing);

    store::Store &m_store;
    Adapters &m_adapters;
    WorkspaceService &m_files;
};

} // namespace segue::workspace
