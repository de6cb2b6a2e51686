// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "permutation.h"

#include "guid.h"

#include <algorithm>
#include <bit>

namespace segue::sandbox {

namespace {

quint64 mask(unsigned bits)
{
    return (quint64{1} << bits) - 1;
}

quint64 round(quint64 half, quint64 key)
{
    const quint64 product = (half ^ key) * 0x9e3779b97f4a7c15ULL;
    return (product ^ (product >> 29)) * 0xbf58476d1ce4e5b9ULL >> 17;
}

} // namespace

Permutation::Permutation(quint64 size, quint64 key) : m_size(size)
{
    const auto bits = std::max(2U, size > 1 ? static_cast<unsigned>(std::bit_width(size - 1)) : 1U);
    m_leftBits = bits / 2;
    m_rightBits = bits - m_leftBits;
    for (quint64 &roundKey : m_keys)
        roundKey = key = mixed(key);
}

quint64 Permutation::once(quint64 number) const
{
    quint64 left = number >> m_rightBits;
    quint64 right = number & mask(m_rightBits);
    for (std::size_t i = 0; i < m_keys.size(); i += 2) {
        left ^= round(right, m_keys[i]) & mask(m_leftBits);
        right ^= round(left, m_keys[i + 1]) & mask(m_rightBits);
    }
    return left << m_rightBits | right;
}

quint64 Permutation::onceBack(quint64 number) const
{
    quint64 left = number >> m_rightBits;
    quint64 right = number & mask(m_rightBits);
    for (std::size_t i = m_keys.size(); i > 0; i -= 2) {
        right ^= round(left, m_keys[i - 1]) & mask(m_rightBits);
        left ^= round(right, m_keys[i - 2]) & mask(m_leftBits);
    }
    return left << m_rightBits | right;
}

quint64 Permutation::forward(quint64 number) const
{
    do {
        number = once(number);
    } while (number >= m_size);
    return number;
}

quint64 Permutation::backward(quint64 number) const
{
    do {
        number = onceBack(number);
    } while (number >= m_size);
    return number;
}

} // namespace segue::sandbox
