// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyedhash.h"

#include <QtEndian>

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <array>

namespace segue {

struct KeyedHash::State
{
    explicit State(const QByteArray &secret) : key(secret)
    {
        // EVP_MAC_fetch is slow and its result can be shared by all threads.
        static EVP_MAC *const algorithm = EVP_MAC_fetch(nullptr, "SIPHASH", nullptr);
        context = EVP_MAC_CTX_new(algorithm);
        std::size_t size = sizeof(quint64);
        const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_size_t(OSSL_MAC_PARAM_SIZE, &size), OSSL_PARAM_construct_end()};
        EVP_MAC_CTX_set_params(context, parameters);
    }
    ~State() { EVP_MAC_CTX_free(context); }
    State(const State &) = delete;
    State &operator=(const State &) = delete;

    QByteArray key;
    EVP_MAC_CTX *context = nullptr;
};

KeyedHash::KeyedHash(const QByteArray &key) : m_state(std::make_unique<State>(key))
{
    Q_ASSERT(key.size() == keySize);
}

KeyedHash::KeyedHash(const KeyedHash &other) : KeyedHash(other.m_state->key) {}
KeyedHash &KeyedHash::operator=(const KeyedHash &other)
{
    if (this != &other)
        m_state = std::make_unique<State>(other.m_state->key);
    return *this;
}
KeyedHash::KeyedHash(KeyedHash &&other) noexcept = default;
KeyedHash &KeyedHash::operator=(KeyedHash &&other) noexcept = default;
KeyedHash::~KeyedHash() = default;

quint64 KeyedHash::operator()(std::string_view text) const
{
    std::array<unsigned char, sizeof(quint64)> out{};
    std::size_t written = 0;
    EVP_MAC_init(m_state->context, reinterpret_cast<const unsigned char *>(m_state->key.constData()), keySize, nullptr);
    EVP_MAC_update(m_state->context, reinterpret_cast<const unsigned char *>(text.data()), text.size());
    EVP_MAC_final(m_state->context, out.data(), &written, out.size());
    return qFromBigEndian<quint64>(out.data());
}

} // namespace segue
