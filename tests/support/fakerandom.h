// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"

#include <random>

namespace segue::testing {

/// Chance by a seed, the same in every run; or a fixed fraction.
class FakeRandom final : public Random
{
public:
    explicit FakeRandom(unsigned seed = 1) : m_engine(seed) {}

    /// Every fraction() is this from now on.
    void fix(double fraction) { m_fixed = fraction; }

    [[nodiscard]] QByteArray bytes(qsizetype size) override
    {
        QByteArray result(size, Qt::Uninitialized);
        for (char &byte : result)
            byte = static_cast<char>(m_engine() & 0xff);
        return result;
    }
    [[nodiscard]] double fraction() override { return m_fixed >= 0 ? m_fixed : std::uniform_real_distribution<double>()(m_engine); }

private:
    std::mt19937 m_engine;
    double m_fixed = -1;
};

} // namespace segue::testing
