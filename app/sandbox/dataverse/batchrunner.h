// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dispatcher.h"
#include "odata/batch.h"

namespace segue::sandbox {

/// Runs the operations of a $batch one after another (the reference, section 3).
class BatchRunner
{
public:
    BatchRunner(World &world, Dispatcher &dispatcher) : m_world(world), m_dispatcher(dispatcher) {}

    /// \p request: the batch itself; its body, root and user are used.
    [[nodiscard]] Outcome run(const ApiRequest &request);
    void setPartFault(PartFault fault) { m_partFault = std::move(fault); }

private:
    struct SetContext
    {
        QHash<QByteArray, QByteArray> addresses; ///< Content-ID → address of the row that its operation made or changed
    };
    /// \p number: of the operation in its batch, from 1.
    [[nodiscard]] ApiResult runOne(const ApiRequest &batch, const BatchOperation &operation, qint64 number, SetContext *context);
    [[nodiscard]] std::optional<ApiResult> faultOf(const ApiRequest &batch, const BatchOperation &operation, qint64 number) const;
    /// Appends the set's part and answers the status that counts for the batch.
    [[nodiscard]] int runSet(const ApiRequest &batch, const BatchItem &item, BatchWriter &writer, Outcome &outcome);

    World &m_world;
    Dispatcher &m_dispatcher;
    PartFault m_partFault;
    qint64 m_operations = 0; ///< ever run, for the variant batch-inner-429
};

} // namespace segue::sandbox
