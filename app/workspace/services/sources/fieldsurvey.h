// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/adapters.h"
#include "store/store.h"
#include "workspace/requests.h"

namespace segue::workspace {

/// Looks at the fields of a source's customers and asks Sales which of them hold contact IDs. That Sales cannot be asked is part of
/// the answer, never an error.
class FieldSurvey final : public Operation<FieldsView>
{
    Q_OBJECT

public:
    FieldSurvey(const domain::Source &source, const SourceFields &request, store::Store &store, Adapters &adapters, QObject *parent);

private:
    void begin() override;
    void chooseConnection(const QList<domain::Connection> &connections);
    void askIn(const QString &name, engine::ListTarget &target);
    void withoutAsking(const Error &why);

    const domain::Source m_source;
    const SourceFields m_request;
    store::Store &m_store;
    Adapters &m_adapters;
    QList<engine::FieldInfo> m_fields;
    FieldsView m_view;
};

} // namespace segue::workspace
