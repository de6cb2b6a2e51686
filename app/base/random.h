// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRandomGenerator>

namespace segue {

/// Chance, handed in by constructor so that tests can fix it.
class Random
{
public:
    virtual ~Random() = default;

    /// \p size bytes fit for secrets.
    [[nodiscard]] virtual QByteArray bytes(qsizetype size) = 0;
    /// A number in [0, 1), for jitter.
    [[nodiscard]] virtual double fraction() = 0;
};

/// The operating system's generator.
class SystemRandom final : public Random
{
public:
    [[nodiscard]] QByteArray bytes(qsizetype size) override
    {
        QByteArray result(size, Qt::Uninitialized);
        for (char &byte : result)
            byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
        return result;
    }
    [[nodiscard]] double fraction() override { return QRandomGenerator::global()->generateDouble(); }
};

} // namespace segue
