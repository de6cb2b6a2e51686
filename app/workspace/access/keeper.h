// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace segue::workspace {

/// Keeps something that operations use until the operation they all belong to is gone, its children included. A closure
/// would not do: cancelling drops closures first, while the operations they started are still there.
/// The keeper itself belongs to \p owner, so that nothing outlives the engine room.
template<class T>
T *keepFor(QObject *operation, std::shared_ptr<T> thing, QObject *owner)
{
    class Keeper final : public QObject
    {
    public:
        Keeper(std::shared_ptr<T> kept, QObject *parent) : QObject(parent), m_kept(std::move(kept)) {}

    private:
        std::shared_ptr<T> m_kept;
    };
    T *const raw = thing.get();
    auto *keeper = new Keeper(std::move(thing), owner);
    // destroyed() comes before the children go, hence later.
    QObject::connect(operation, &QObject::destroyed, keeper, &QObject::deleteLater);
    return raw;
}

} // namespace segue::workspace
