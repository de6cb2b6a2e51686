// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof.h"

#include "token/endpoints.h"

#include <QCryptographicHash>

namespace segue::auth {

QByteArray newNonce(Random &random)
{
    return base64Url(random.bytes(32));
}

QByteArray challengeFor(const QByteArray &verifier)
{
    return base64Url(QCryptographicHash::hash(verifier, QCryptographicHash::Sha256));
}

bool isSameSecret(const QByteArray &left, const QByteArray &right)
{
    if (left.isEmpty() || left.size() != right.size())
        return false;
    // volatile keeps the compiler from leaving the loop early.
    volatile unsigned difference = 0;
    for (qsizetype i = 0; i < left.size(); ++i)
        difference = difference | (static_cast<unsigned char>(left.at(i)) ^ static_cast<unsigned>(static_cast<unsigned char>(right.at(i))));
    return difference == 0;
}

} // namespace segue::auth
