// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>
#include <string_view>

namespace segue {

/// SipHash-2-4 with a secret key of 16 bytes: turns a customer ID into 8 bytes that mean nothing outside its workspace.
/// Not thread-safe; make one for each thread (copies are cheap).
class KeyedHash
{
public:
    static constexpr qsizetype keySize = 16;

    explicit KeyedHash(const QByteArray &key);
    KeyedHash(const KeyedHash &other);
    KeyedHash &operator=(const KeyedHash &other);
    KeyedHash(KeyedHash &&other) noexcept;
    KeyedHash &operator=(KeyedHash &&other) noexcept;
    ~KeyedHash();

    [[nodiscard]] quint64 operator()(std::string_view text) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace segue
