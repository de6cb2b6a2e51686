// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>

namespace segue::sandbox {

/// A keyed shuffle of the numbers below \p size that is computed in both directions and stores nothing:
/// a Feistel network over the next power of two, walked until it falls inside.
class Permutation
{
public:
    Permutation(quint64 size, quint64 key);

    [[nodiscard]] quint64 size() const { return m_size; }
    [[nodiscard]] quint64 forward(quint64 number) const;
    [[nodiscard]] quint64 backward(quint64 number) const;

private:
    [[nodiscard]] quint64 once(quint64 number) const;
    [[nodiscard]] quint64 onceBack(quint64 number) const;

    quint64 m_size;
    unsigned m_leftBits;
    unsigned m_rightBits;
    std::array<quint64, 6> m_keys{};
};

} // namespace segue::sandbox
