// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls.h"

#include "http/answer.h"
#include "http/form.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace segue::sandbox {

namespace {
Response refusal(const QString &text)
{
    return jsonAnswer(400, {{QStringLiteral("error"), text}});
}
} // namespace

std::optional<Response> Controls::handle(const Request &request) const
{
    if (request.path == "/sandbox/requests") {
        if (request.method != "GET" && request.method != "POST")
            return methodNotAllowed("GET, POST");
        const QByteArray limit = Form::parse(request.query).value("limit");
        constexpr qsizetype usual = 200;
        return jsonAnswer(200, log.toJson(limit.isEmpty() ? usual : limit.toLongLong()));
    }
    if (request.path == "/sandbox/requests/reset") {
        if (request.method != "POST")
            return methodNotAllowed("POST");
        log.reset(clock.steady().count());
        return jsonAnswer(200, {});
    }
    if (request.path == "/sandbox/faults")
        return changeFaults(request);
    if (request.path == "/sandbox/limits")
        return changeLimits(request);
    if (request.path == "/sandbox/network")
        return changeNetwork(request);
    if (request.path == "/sandbox/identity")
        return entra.control(request);
    return std::nullopt;
}

Response Controls::changeFaults(const Request &request) const
{
    if (request.method == "DELETE") {
        faults.clear();
    } else if (request.method == "POST") {
        const QJsonObject body = QJsonDocument::fromJson(request.body).object();
        QStringList rules;
        if (body.contains(QLatin1String("rule")))
            rules.append(body.value(QLatin1String("rule")).toString());
        const QJsonArray list = body.value(QLatin1String("rules")).toArray();
        for (const auto &rule : list)
            rules.append(rule.toString());
        const bool clear = body.value(QLatin1String("clear")).toBool();
        if (rules.isEmpty() && !clear)
            return refusal(QStringLiteral("rule, rules or clear is missing"));
        if (clear)
            faults.clear();
        for (const QString &rule : std::as_const(rules)) {
            if (const auto added = faults.add(rule); !added.has_value())
                return refusal(QStringLiteral("%1: %2 (%3)")
                                   .arg(rule, added.error().parameter(QStringLiteral("value")).toString(),
                                        added.error().parameter(QStringLiteral("allowed")).toString()));
        }
    } else if (request.method != "GET") {
        return methodNotAllowed("GET, POST, DELETE");
    }
    return jsonAnswer(200, {{QStringLiteral("rules"), QJsonArray::fromStringList(faults.rules())}});
}

Response Controls::changeNetwork(const Request &request) const
{
    if (request.method != "POST")
        return methodNotAllowed("POST");
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QJsonValue untrusted = body.value(QLatin1String("untrusted_certificate"));
    if (body.size() != 1 || !untrusted.isBool() || !showUntrusted)
        return refusal(QStringLiteral("untrusted_certificate takes true or false"));
    showUntrusted(untrusted.toBool());
    return jsonAnswer(200, {});
}

Response Controls::changeLimits(const Request &request) const
{
    LimitSettings settings = limits.settings();
    if (request.method == "POST") {
        const QJsonObject body = QJsonDocument::fromJson(request.body).object();
        for (auto it = body.begin(); it != body.end(); ++it) {
            if (it.key() == QLatin1String("on") && it.value().isBool())
                settings.on = it.value().toBool();
            else if (it.key() == QLatin1String("requests") && it.value().toInt() > 0)
                settings.requests = it.value().toInt();
            else if (it.key() == QLatin1String("execution_seconds") && it.value().toDouble() > 0.0)
                settings.executionSeconds = it.value().toDouble();
            else if (it.key() == QLatin1String("concurrent") && it.value().toInt() > 0)
                settings.concurrent = it.value().toInt();
            else if (it.key() == QLatin1String("concurrency_retry_after") && it.value().isBool())
                settings.concurrencyRetryAfter = it.value().toBool();
            else
                return refusal(QStringLiteral("unknown limit or value: %1").arg(it.key()));
        }
        limits.setSettings(settings);
    } else if (request.method != "GET") {
        return methodNotAllowed("GET, POST");
    }
    return jsonAnswer(200, {{QStringLiteral("on"), settings.on},
                            {QStringLiteral("requests"), settings.requests},
                            {QStringLiteral("execution_seconds"), settings.executionSeconds},
                            {QStringLiteral("concurrent"), settings.concurrent},
                            {QStringLiteral("concurrency_retry_after"), settings.concurrencyRetryAfter}});
}

} // namespace segue::sandbox
