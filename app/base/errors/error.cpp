// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "error.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <array>
#include <utility>

namespace segue {

ExitCode moreImportant(ExitCode left, ExitCode right)
{
    static constexpr std::array order{ExitCode::Usage,        ExitCode::Workspace,     ExitCode::Internal, ExitCode::SignInNeeded,
                                      ExitCode::NotPermitted, ExitCode::Configuration, ExitCode::Network,  ExitCode::Interrupted,
                                      ExitCode::Differences,  ExitCode::GuardStopped,  ExitCode::Rejects,  ExitCode::Done};
    const auto place = [](ExitCode code) { return std::find(order.begin(), order.end(), code); };
    return place(left) <= place(right) ? left : right;
}

Error &&Error::with(const QString &name, const QVariant &value) &&
{
    m_parameters.insert(name, value);
    return std::move(*this);
}

Error &Error::with(const QString &name, const QVariant &value) &
{
    m_parameters.insert(name, value);
    return *this;
}

Error &&Error::withServerText(const QString &text) &&
{
    m_serverText = text;
    return std::move(*this);
}

Error &&Error::withServerCode(const QString &code) &&
{
    m_serverCode = code;
    return std::move(*this);
}

Error &&Error::withStatus(int status) &&
{
    m_status = status;
    return std::move(*this);
}

Error &&Error::withRequestIds(const QString &requestId, const QString &correlationId) &&
{
    m_requestId = requestId;
    m_correlationId = correlationId;
    return std::move(*this);
}

Error &&Error::withRetryAfter(std::chrono::milliseconds wait) &&
{
    m_retryAfter = wait;
    return std::move(*this);
}

const ErrorEntry &errorEntry(ErrorCode code)
{
    const auto &entries = errorCatalogue();
    const auto found = std::find_if(entries.begin(), entries.end(), [code](const ErrorEntry &entry) { return entry.code == code; });
    Q_ASSERT(found != entries.end());
    return *found;
}

std::optional<ErrorCode> errorCodeFromId(QStringView id)
{
    for (const ErrorEntry &entry : errorCatalogue()) {
        if (id == QLatin1String(entry.id))
            return entry.code;
    }
    return std::nullopt;
}

namespace {

/// What a parameter looks like inside a sentence; a number is a count.
QString shown(const QVariant &value, Language language)
{
    switch (value.typeId()) {
    case QMetaType::QStringList:
    case QMetaType::QVariantList: // as it comes back from where it was kept
        return listed(value.toStringList(), language);
    case QMetaType::Int:
    case QMetaType::LongLong:
        return QLocale(language == Language::Japanese ? QLocale::Japanese : QLocale::English).toString(value.toLongLong());
    default:
        return value.toString();
    }
}

QString fill(const char16_t *sentence, const Error &error, Language language)
{
    QString text = QString::fromUtf16(sentence);
    const auto &parameters = error.parameters();
    for (auto it = parameters.begin(); it != parameters.end(); ++it) {
        const QString value = shown(it.value(), language);
        const QString term = value.startsWith(u'@') ? errorTerm(value, language) : QString();
        text.replace(u'{' + it.key() + u'}', term.isNull() ? value : term);
    }
    return text;
}

} // namespace

ErrorText errorText(const Error &error, Language language)
{
    const ErrorEntry &entry = errorEntry(error.code());
    const bool japanese = language == Language::Japanese;
    return {fill(japanese ? entry.messageJa : entry.messageEn, error, language),
            fill(japanese ? entry.fixJa : entry.fixEn, error, language)};
}

QByteArray toJson(const Error &error)
{
    QJsonObject object{{QStringLiteral("code"), QLatin1String(errorEntry(error.code()).id)}};
    const auto put = [&object](QLatin1String name, const QString &value) {
        if (!value.isEmpty())
            object.insert(name, value);
    };
    put(QLatin1String("server_text"), error.serverText());
    put(QLatin1String("server_code"), error.serverCode());
    put(QLatin1String("request_id"), error.requestId());
    put(QLatin1String("correlation_id"), error.correlationId());
    if (error.status() != 0)
        object.insert(QLatin1String("status"), error.status());
    if (!error.parameters().isEmpty())
        object.insert(QLatin1String("parameters"), QJsonObject::fromVariantMap(error.parameters()));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<Error> errorFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto code = errorCodeFromId(object.value(QLatin1String("code")).toString());
    if (!code)
        return std::nullopt;
    Error error(*code);
    const QVariantMap parameters = object.value(QLatin1String("parameters")).toObject().toVariantMap();
    for (auto it = parameters.begin(); it != parameters.end(); ++it)
        error.with(it.key(), it.value());
    return std::move(error)
        .withServerText(object.value(QLatin1String("server_text")).toString())
        .withServerCode(object.value(QLatin1String("server_code")).toString())
        .withStatus(object.value(QLatin1String("status")).toInt())
        .withRequestIds(object.value(QLatin1String("request_id")).toString(), object.value(QLatin1String("correlation_id")).toString());
}

} // namespace segue
