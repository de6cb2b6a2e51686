// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http.h"

#include <QDateTime>
#include <QHostAddress>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace segue::net {

using namespace Qt::StringLiterals;

namespace {
bool sameName(QByteArrayView left, QByteArrayView right)
{
    return left.compare(right, Qt::CaseInsensitive) == 0;
}
} // namespace

HeaderList &HeaderList::append(const QByteArray &name, const QByteArray &value)
{
    m_fields.append({name, value});
    return *this;
}

HeaderList &HeaderList::set(const QByteArray &name, const QByteArray &value)
{
    m_fields.removeIf([&](const Field &field) { return sameName(field.first, name); });
    return append(name, value);
}

QByteArray HeaderList::value(QByteArrayView name) const
{
    for (const Field &field : m_fields) {
        if (sameName(field.first, name))
            return field.second;
    }
    return {};
}

bool HeaderList::contains(QByteArrayView name) const
{
    return std::any_of(m_fields.begin(), m_fields.end(), [&](const Field &field) { return sameName(field.first, name); });
}

bool mayHaveReachedServer(const Error &error)
{
    return error.parameter(u"reached"_s).toString() == "maybe"_L1;
}

bool outcomeUnknown(const Error &error)
{
    return error.parameter(u"outcome"_s).toString() == "unknown"_L1;
}

Error withReached(Error error, bool reached)
{
    return std::move(error).with(u"reached"_s, reached ? u"maybe"_s : u"no"_s);
}

Error withUnknownOutcome(Error error)
{
    return std::move(error).with(u"outcome"_s, u"unknown"_s);
}

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    if (host.compare("localhost"_L1, Qt::CaseInsensitive) == 0)
        return true;
    QHostAddress address;
    return address.setAddress(host) && address.isLoopback();
}

QDateTime parseHttpDate(const QByteArray &value)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(value.trimmed()), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (date.isValid())
        date.setTimeZone(QTimeZone::utc());
    return date;
}

std::optional<std::chrono::milliseconds> parseRetryAfter(const QByteArray &value, const QDateTime &now)
{
    const QByteArray text = value.trimmed();
    if (text.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const qlonglong seconds = text.toLongLong(&isNumber);
    if (isNumber) {
        if (seconds < 0)
            return std::nullopt;
        // A day is more than anyone waits; the cap keeps the arithmetic of the callers safe.
        return std::chrono::seconds(std::min<qlonglong>(seconds, 86'400));
    }
    const QDateTime date = parseHttpDate(text);
    if (!date.isValid())
        return std::nullopt;
    return std::chrono::milliseconds(std::clamp<qint64>(now.msecsTo(date), 0, 86'400'000));
}

} // namespace segue::net
