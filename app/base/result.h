// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <tl/expected.hpp>

namespace segue {

/// A value, or the error that stands in its place. The only header that names tl::expected; use only the
/// members that std::expected shares (has_value, value, error, value_or, and_then, or_else).
template<class T>
using Result = tl::expected<T, Error>;

/// Turns an error into any Result<T>.
[[nodiscard]] inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace segue
