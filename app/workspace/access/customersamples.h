// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/operation.h"
#include "domain/ids.h"

#include <QList>

namespace segue::workspace {

/// A look at some customers' values, for proposing and testing a mapping.
class CustomerSamples
{
public:
    virtual ~CustomerSamples() = default;

    /// Those values of a field that read as contact IDs, of up to \p customers customers. FieldUnknown.
    [[nodiscard]] virtual Operation<QList<domain::ContactId>> *contactIds(QObject *parent, const QString &field, int customers) = 0;
};

} // namespace segue::workspace
