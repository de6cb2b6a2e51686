// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway.h"

#include <QCryptographicHash>

namespace segue::sandbox {

namespace {
Response gatewayAnswer(const QByteArray &message)
{
    Response response;
    response.status = 401;
    response.headers.add("Content-Type", "application/json");
    response.body = R"({"statusCode":401,"message":")" + message + "\"}";
    return response;
}
} // namespace

QByteArray subscriptionKey(quint64 seed, bool secondary)
{
    const QByteArray text = (secondary ? "subscription two " : "subscription one ") + QByteArray::number(seed);
    return QCryptographicHash::hash(text, QCryptographicHash::Md5).toHex(); // 32 hex digits, as the portal shows them
}

std::optional<Response> gatewayRefusal(const Request &request, quint64 seed)
{
    const QByteArray key = request.headers.value("Ocp-Apim-Subscription-Key");
    if (key.isEmpty())
        return gatewayAnswer("Access denied due to missing subscription key. Make sure to include subscription key when making requests to "
                             "an API.");
    if (key != subscriptionKey(seed) && key != subscriptionKey(seed, true))
        return gatewayAnswer("Access denied due to invalid subscription key. Make sure to provide a valid key for an active subscription.");
    return std::nullopt;
}

} // namespace segue::sandbox
