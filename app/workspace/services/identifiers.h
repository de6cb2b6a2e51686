// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "domain/ids.h"

#include <algorithm>

namespace segue::workspace {

/// A new identifier: a random GUID, version 4 of RFC 9562.
template<class Id>
[[nodiscard]] Id newId(Random &random)
{
    const QByteArray bytes = random.bytes(16);
    Id id;
    std::transform(bytes.begin(), bytes.end(), id.bytes.begin(), [](char byte) { return static_cast<unsigned char>(byte); });
    id.bytes[6] = static_cast<unsigned char>((id.bytes[6] & 0x0f) | 0x40);
    id.bytes[8] = static_cast<unsigned char>((id.bytes[8] & 0x3f) | 0x80);
    return id;
}

} // namespace segue::workspace
