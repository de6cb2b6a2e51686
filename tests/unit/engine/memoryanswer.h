// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/operation.h"

#include <utility>

namespace segue::testing {

/// What everything in memory answers: at once.
template<class T>
Operation<T> *answer(QObject *parent, Result<T> result)
{
    return settled<T>(parent, QStringLiteral("memory"), std::move(result));
}

} // namespace segue::testing
